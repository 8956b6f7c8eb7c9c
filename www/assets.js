/**
 * What is fetched for all charts of a page together, and once.
 */

import { open } from "./files.js";

const kept = new Map();

/** Does a thing once for the whole page, and again only if it failed. */
export function once(key, get) {
  if (!kept.has(key)) {
    const got = get();
    kept.set(key, got);
    got.catch(() => kept.delete(key));
  }
  return kept.get(key);
}

/** Whether a thing was asked for already. */
export const known = (key) => kept.has(key);

/** An error that carries the key of its sentence, to be said in any language. */
export function failure(name, key, values, cause) {
  const error = new Error([key, ...Object.values(values)].join(" "), { cause });
  return Object.assign(error, { name, key, values });
}

/** A file as text or as bytes: from an address, or one of our own by `open`. */
export async function fetched(url, as, ask = fetch) {
  const file = String(url);
  const lost = (cause) => {
    throw failure("NetworkError", "page.error.network", { file }, cause);
  };
  const response = await ask(url).catch(lost);
  if (!response.ok) {
    throw failure("NetworkError", "page.error.missing", { file, status: String(response.status) });
  }
  return response[as]().catch(lost);
}

/** The element's sheet: a constructed one, which a strict policy allows; no two documents may share one. */
export async function sheet({ defaultView: { CSSStyleSheet } }) {
  const css = await once("sheet", () => fetched("casualty-chart.css", "text", open));
  return once(CSSStyleSheet, () => new CSSStyleSheet().replace(css));
}
