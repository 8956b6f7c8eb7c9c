/**
 * What is chosen of an import: the file, its format, and what the format lets
 * one ask for.
 */

import { labelled, make, select } from "./make.js";

/** The formats, with what can be asked of each: by what events are added up, and whether others' reckonings are taken. */
const FORMATS = {
  ged: { by: ["side", "office", "year"], only: ["country", "conflict"], ranks: ["side", "office"] },
  "country-year": { by: ["country", "kind", "year"], only: ["country"], ranks: ["country"] },
  hxl: { by: ["country", "side", "office"], only: ["country"] },
  personnel: {},
  gaza: { extrapolated: true },
  "west-bank": { extrapolated: true },
  lebanon: { extrapolated: true },
  table: {},
};

/** How many may have a place of their own; the first where nothing is chosen. */
const MOST = ["12", "25", "50", "99"];

/** Fills the place of the choices; it stays as it is where it says that already. */
export function choices(place, now, files, words, heard) {
  const { which, phase, result } = now;
  const format = { report: result?.format, mapping: "table" }[phase] ?? now.asked.format ?? "";
  const state = JSON.stringify([which, now.asked, format, phase === "ours", words.lang]);
  if (place.dataset.state === state) return;
  place.dataset.state = state;
  const focused = place.contains(document.activeElement) && document.activeElement.id;
  place.replaceChildren(
    ...fileChoice(now, files, words, heard),
    ...(phase === "ours" ? [] : formatChoice(format, words, heard)),
    ...wishes(FORMATS[format] ?? {}, { ...now.asked, format }, words, heard),
  );
  if (focused) document.getElementById(focused)?.focus();
}

function fileChoice({ which, together }, files, { own }, heard) {
  if (files.length < 2) return [];
  const names = files.map(({ name }, at) => [at, name]);
  if (together) names.unshift([-1, own("file.all")]);
  const list = select("import-file", names, which);
  list.addEventListener("change", () => heard.choose(Number(list.value)));
  return [labelled(own("file"), list)];
}

function formatChoice(format, { own, format: named }, heard) {
  const names = Object.keys(FORMATS).map((name) => [name, named(name)]);
  if (!format) names.unshift(["", own("format.auto")]);
  const list = select("import-format", names, format);
  list.addEventListener("change", () => heard.wish(list.value ? { format: list.value } : {}));
  return [labelled(own("format"), list)];
}

function wishes({ by, only, ranks, extrapolated }, asked, { own, say }, heard) {
  const wish = (name, value) => {
    const { [name]: before, ...others } = asked;
    heard.wish(value ? { ...others, [name]: value } : others);
  };
  const all = [];
  if (by) {
    const list = select("import-by", by.map((name) => [name, own(`by.${name}`)]), asked.by ?? by[0]);
    list.addEventListener("change", () => wish("by", list.value));
    all.push(labelled(own("by"), list));
    if (ranks?.includes(list.value)) all.push(most(asked, { own, say }, wish));
    for (const name of only ?? []) all.push(wishedText(name, asked, own, wish));
  }
  if (extrapolated) {
    const box = make("input", { type: "checkbox", id: "import-extrapolated", checked: asked.extrapolated });
    box.addEventListener("change", () => wish("extrapolated", box.checked));
    all.push(make("div", { class: "one" }, box, make("label", { for: box.id }, own("extrapolated"))));
  }
  return all;
}

function most(asked, { own, say }, wish) {
  const list = select("import-most", MOST.map((number) => [number, say.shown(Number(number))]), asked.most ?? MOST[0]);
  list.addEventListener("change", () => wish("most", list.value));
  return labelled(own("most"), list);
}

function wishedText(name, asked, own, wish) {
  const input = make("input", { type: "text", id: `import-${name}`, autocomplete: "off", spellcheck: "false", dir: "auto", value: asked[name] ?? "" });
  input.addEventListener("change", () => wish(name, input.value.trim()));
  return labelled(own(name), input, own("only.hint"));
}
