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

/** An error that carries the key of its sentence, to be said in any language. */
export function failure(name, key, values, cause) {
  const error = new Error([key, ...Object.values(values)].join(" "), { cause });
  return Object.assign(error, { name, key, values });
}

/** What is at an address, `as` "text" or what else an answer can be read as. */
export async function fetched(url, as, signal) {
  const file = String(url);
  const lost = (cause) => {
    throw failure("NetworkError", "page.error.network", { file }, cause);
  };
  const response = await fetch(url, { signal }).catch(lost);
  if (!response.ok) {
    throw failure("NetworkError", "page.error.missing", { file, status: String(response.status) });
  }
  return response[as]().catch(lost);
}

/** The element's sheet: a constructed one, which a strict policy allows. */
export function sheet() {
  return once("sheet", async () => {
    const css = await fetched(new URL("casualty-chart.css", import.meta.url), "text");
    return new CSSStyleSheet().replace(css);
  });
}
