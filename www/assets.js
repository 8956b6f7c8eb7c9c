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

/** An error that carries the key of its sentence, to be said in any language. */
export function failure(name, key, values, cause) {
  const error = new Error(key, { cause });
  return Object.assign(error, { name, key, values });
}

/** A file as text or as bytes: from an address, or one of our own by `open`. */
export async function fetched(url, as, ask = fetch) {
  let response;
  try {
    response = await ask(url);
  } catch (cause) {
    throw failure("NetworkError", "page.error.network", { file: String(url) }, cause);
  }
  if (!response.ok) {
    const values = { file: String(url), status: String(response.status) };
    throw failure("NetworkError", "page.error.missing", values);
  }
  return response[as]();
}

/** The element's sheet: a constructed one, which a strict policy allows. */
export function sheet() {
  return once("sheet", async () => {
    const css = await fetched("casualty-chart.css", "text", open);
    return new CSSStyleSheet().replace(css);
  });
}
