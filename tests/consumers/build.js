/**
 * Builds the pages of other people beside this script into a folder, as their
 * bundlers do it. `ledger.json` is what they chart.
 */

import { cp, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import vue from "@vitejs/plugin-vue";
import { build } from "vite";
import webpack from "webpack";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const into = (name) => `${process.argv[2]}/${name}`;

const isCustomElement = (tag) => tag.includes("-");
const VITE = {
  vite: [],
  inline: [],
  react: [],
  vue: [vue({ template: { compilerOptions: { isCustomElement } } })],
};

const vite = (name) =>
  build({
    root: here(name),
    base: "./",
    configFile: false,
    logLevel: "warn",
    plugins: VITE[name],
    build: { outDir: into(name), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });

const packed = () =>
  new Promise((done, fail) => {
    const config = {
      mode: "production",
      context: here("webpack"),
      entry: "./main.js",
      output: { path: into("webpack"), filename: "main.js", trustedTypes: true },
      performance: false,
    };
    webpack(config, (error, stats) => {
      if (error || stats.hasErrors() || stats.hasWarnings()) fail(error ?? new Error(stats.toString("errors-warnings")));
      else done();
    });
  });

for (const name of Object.keys(VITE)) await vite(name);
await packed();
await cp(here("webpack/index.html"), `${into("webpack")}/index.html`);
await mkdir(into("bare"), { recursive: true });
await cp(here("bare"), into("bare"), { recursive: true });
for (const name of ["vite", "webpack", "bare"]) await cp(here("ledger.json"), `${into(name)}/ledger.json`);
