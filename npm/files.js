/**
 * Where the package's files are, in the place of `www/files.js`: each is named
 * in full, since a bundler finds nothing else. What is a text comes as a script.
 */

import sheet from "./casualty-chart.css";

const TEXTS = {
  ar: () => import("./texts/ar.js"),
  az: () => import("./texts/az.js"),
  en: () => import("./texts/en.js"),
  es: () => import("./texts/es.js"),
  fa: () => import("./texts/fa.js"),
  fr: () => import("./texts/fr.js"),
  he: () => import("./texts/he.js"),
  hy: () => import("./texts/hy.js"),
  ru: () => import("./texts/ru.js"),
  tr: () => import("./texts/tr.js"),
  uk: () => import("./texts/uk.js"),
};

const MODULES = {
  reader: () => new URL("./pkg/reader/casualty_chart_bg.wasm", import.meta.url),
  views: () => new URL("./pkg/views/casualty_chart_bg.wasm", import.meta.url),
  workbench: () => new URL("./pkg/workbench/casualty_chart_bg.wasm", import.meta.url),
};

const GLUE = {
  reader: () => import("./pkg/reader/casualty_chart.js"),
  views: () => import("./pkg/views/casualty_chart.js"),
  workbench: () => import("./pkg/workbench/casualty_chart.js"),
};

/** Words come whole, whichever build asks: a bundler has one file of each language. */
export async function open(path) {
  const [build, file, ending] = path.split(/[/.]/).slice(-3);
  if (ending === "wasm") return fetch(MODULES[build]());
  return new Response(ending === "json" ? (await TEXTS[file]()).default : sheet);
}

export const glue = (build) => GLUE[build]();
