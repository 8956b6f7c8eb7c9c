/**
 * What imports say in a language.
 */

import { words } from "../casualty-chart.js";

/** Where the core's words of imports are; `cargo xtask dist` says it of its own folder. */
const TEXTS = new URL("../texts/import/", import.meta.url);

const DIGITS = ["latn", "arab", "arabext"];

/**
 * The page's `say`, `own(key, values)` for what is only said here, names of
 * formats, lengths of time, shares, and what an `Import` and a `Chart` of the
 * core are told to speak.
 */
export async function speaker(lang, asked) {
  const digits = DIGITS.includes(asked) ? asked : "";
  const [say, core, own] = await Promise.all([
    words(lang, digits),
    text(new URL(`${lang}.json`, TEXTS)),
    text(new URL(`texts/${lang}.json`, import.meta.url)),
  ]);
  const [texts, formats] = [own, core].map((json) => JSON.parse(json));
  const of = (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (all, name) => (name in values ? say.shown(values[name]) : all));
  return {
    lang,
    say,
    own: of,
    format: (name) => formats[`import.format.${name}`],
    speech: [core, lang, digits],
    chartSpeech: [say.json, lang, digits],
    ...measures(say, digits),
  };
}

/** Lengths of time and shares, by what the browser knows of the language. */
function measures(say, digits) {
  const { locale, numbers = locale, digits: usual } = JSON.parse(say.json);
  const tag = `${numbers}-u-nu-${digits || usual}`;
  const [seconds, minutes] = ["second", "minute"].map(
    (unit) => new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }),
  );
  const share = new Intl.NumberFormat(tag, { style: "percent" });
  return {
    time: (left) => (left < 90 ? seconds.format(Math.ceil(left)) : minutes.format(Math.round(left / 60))),
    percent: (part) => share.format(part),
  };
}

async function text(at) {
  const response = await fetch(at);
  if (!response.ok) throw new Error(`${at}: ${response.status}`);
  return response.text();
}
