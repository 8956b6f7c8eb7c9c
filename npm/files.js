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

export async function open(path) {
  const [folder, name] = path.split(/[/.]/);
  if (folder === "pkg") return fetch(MODULES[name]());
  return new Response(folder === "texts" ? (await TEXTS[name]()).default : sheet);
}

export const glue = (build) => GLUE[build]();
