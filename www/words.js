/**
 * The words of the page, in the languages that have a file of them.
 */

import { fetched, once } from "./assets.js";
import { open } from "./files.js";

/** The languages that have a file in `texts/`; the first is the fallback. */
export const LANGUAGES = ["en", "ar", "fa", "he", "hy", "az", "ru", "uk", "tr", "fr", "es"];

/** The digits that numbers can be asked to be written in. */
export const DIGITS = ["latn", "arab", "arabext"];

/** The first shipped language among language tags. */
export function nearest(...tags) {
  const bases = tags.map((tag) => String(tag ?? "").toLowerCase().split("-")[0]);
  return bases.find((base) => LANGUAGES.includes(base)) ?? LANGUAGES[0];
}

/**
 * The words of a language: `say(key, values)`, with the file's text as `json`.
 * A number among the values is written in the language's digits and chooses
 * the plural; a text is isolated, so that its direction stays its own.
 */
export async function words(lang, digits) {
  const file = `texts/${lang}.json`;
  const json = await once(file, () => fetched(file, "text", open));
  const texts = JSON.parse(json);
  const numbers = new Intl.NumberFormat(`${texts.numbers ?? texts.locale}-u-nu-${DIGITS.includes(digits) ? digits : texts.digits}`);
  const plurals = new Intl.PluralRules(lang);
  const shown = (value) => (typeof value === "number" ? numbers.format(value) : `\u2068${value}\u2069`);
  const say = (key, values = {}) => {
    let text = texts[key] ?? key;
    if (typeof text === "object") text = text[plurals.select(values.count)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? shown(values[name]) : all));
  };
  return Object.assign(say, { json, lang, shown });
}
