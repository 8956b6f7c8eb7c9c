/**
 * The words of the page, in the languages that have a file of them.
 */

import { failure, fetched, known, once } from "./assets.js";
import { open } from "./files.js";

/** The languages that have a file in `texts/`; the first is the fallback. */
export const LANGUAGES = ["en", "ar", "fa", "he", "hy", "az", "ru", "uk", "tr", "fr", "es"];

/** The digits that numbers can be asked to be written in. */
export const DIGITS = ["latn", "arab", "arabext"];

/** What a chart of the core is told to speak. */
export const spoken = (say, digits) => [say.json, say.lang, DIGITS.includes(digits) ? digits : ""];

/** What would turn round the words beside a text. */
const STEERS = /[\u202a-\u202e\u2066-\u2069]/g;

/** The first shipped language among language tags. */
export function nearest(...tags) {
  const bases = tags.map((tag) => String(tag ?? "").toLowerCase().split("-")[0]);
  return bases.find((base) => LANGUAGES.includes(base)) ?? LANGUAGES[0];
}

/** What the nearest element that says a language says, out of shadows too. */
export function languageOf(element) {
  let at = element;
  while (at && !at.lang) at = at.parentElement ?? at.getRootNode().host;
  return at?.lang;
}

/**
 * The words of a language: `say(key, values)`, with the file's text as `json`.
 * A number among the values is written in the language's digits and chooses
 * the plural; a text is isolated, so that its direction stays its own.
 * What the `reader` build and its figure do not say may be left out.
 */
export async function words(lang, digits, build) {
  const whole = `texts/${lang}.json`;
  const file = build === "reader" && !known(whole) ? `pkg/reader/${lang}.json` : whole;
  const got = await once(file, async () => read(file, await fetched(file, "text", open)));
  return speaker(got, lang, digits);
}

/** A server may answer with something else, as one does that wants to be paid first. */
function read(file, json) {
  try {
    return { json, texts: JSON.parse(json) };
  } catch (cause) {
    throw failure("NetworkError", "page.error.network", { file }, cause);
  }
}

/** All that can be said where there are no words, nor perhaps what numbers are written by. */
const LOST = {
  "page.dir": "ltr",
  "page.error.title": "The chart has no words",
  "page.error.network": "The file {file} could not be fetched. Check the connection and try again.",
  "page.error.missing": "The file {file} could not be loaded: the server answered {status}. Try again later.",
  "page.error.retry": "Try again",
  "page.still": "The live chart could not start.",
};

export function wordless() {
  const say = (key, values = {}) => (LOST[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  return Object.assign(say, { json: "", lang: "en", shown: String });
}

function speaker({ json, texts }, lang, digits) {
  const numbers = new Intl.NumberFormat(`${texts.numbers ?? texts.locale}-u-nu-${DIGITS.includes(digits) ? digits : texts.digits}`);
  const plurals = new Intl.PluralRules(lang);
  const shown = (value) => (typeof value === "number" ? numbers.format(value) : `\u2068${String(value).replace(STEERS, "")}\u2069`);
  const say = (key, values = {}) => {
    let text = texts[key] ?? key;
    if (typeof text === "object") text = text[plurals.select(values.count)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? shown(values[name]) : all));
  };
  return Object.assign(say, { json, lang, shown });
}
