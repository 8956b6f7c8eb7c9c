/**
 * What is fetched for all charts of a page together: once, and beside this script.
 */

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
  const error = new Error(key, { cause });
  return Object.assign(error, { name, key, values });
}

export async function fetched(url, as) {
  let response;
  try {
    response = await fetch(url);
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
    const css = await fetched(new URL("casualty-chart.css", import.meta.url), "text");
    return new CSSStyleSheet().replace(css);
  });
}
