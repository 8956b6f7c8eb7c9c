/**
 * What is wrong, in the page's words where it has some, and else in the core's,
 * which are English.
 */

/** A problem of the core in words: `{text, lang}`. */
export function worded({ code, values, message }, { own, has, lang }) {
  const key = `wrong.${code}`;
  return has(key) ? { text: own(key, Object.fromEntries(values)), lang } : { text: message, lang: "en" };
}

/** Puts what is wrong into a place, unless it is there; whether it was not. */
export function put(place, problems) {
  const text = problems.map(({ text }) => text).join(" · ");
  if (place.textContent === text) return false;
  place.textContent = text;
  place.hidden = !text;
  const isForeign = problems.some(({ lang }) => lang !== document.documentElement.lang);
  for (const [name, value] of [["lang", "en"], ["dir", "ltr"]]) {
    if (isForeign) place.setAttribute(name, value);
    else place.removeAttribute(name);
  }
  return true;
}
