/**
 * What the bench says in a language.
 */

import { words } from "../casualty-chart.js";

/** Where the core's words of advice are; `cargo xtask dist` says it of its own folder. */
const ADVICE = new URL("../texts/advice/", import.meta.url);

/** The page's `say`, `own(key, values)` for what is only said here, and what a chart of the core speaks. */
export async function speaker(lang) {
  const here = new URL(`texts/${lang}.json`, import.meta.url);
  const [say, texts, advice] = await Promise.all([
    words(lang, ""),
    fetch(here).then((got) => got.json()),
    fetch(new URL(`${lang}.json`, ADVICE)).then((got) => got.text()),
  ]);
  const own = (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => (name in values ? say.shown(values[name]) : all));
  return { lang, say, own, has: (key) => key in texts, speech: [say.json, lang, ""], advice: [advice, lang, ""] };
}

/** Puts the words of a language into the page. */
export function dressed({ say, own }) {
  document.documentElement.dir = say("page.dir");
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = say(place.dataset.text);
  for (const place of document.querySelectorAll("[data-own]")) place.textContent = own(place.dataset.own);
  for (const place of document.querySelectorAll("[data-own-label]")) place.setAttribute("aria-label", own(place.dataset.ownLabel));
  document.title = `${own("title")}: ${say("page.name")}`;
}
