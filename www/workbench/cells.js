/**
 * The cells of a claim: each a control of its own, with what is wrong at it.
 */

import { make, select } from "../import/make.js";
import { EVERY_SIDE, isNew, named as meant, shownIn } from "./people.js";
import { put } from "./problems.js";
import { written } from "./state.js";

export const STATUSES = ["unstated", "military", "civilian", "all"];
export const OUTCOMES = ["killed", "wounded", "missing", "captured", "killed+wounded", "bodies"];
export const KINDS = ["belligerent", "government", "monitor", "media", "un", "ngo", "other"];

/** The columns that stand in every row, and the fields behind its "more". */
export const USUAL = ["figure", "outcome", "status", "about", "source", "as_of"];
export const MORE = ["since", "stated", "published", "outlet", "url", "quote", "lang", "statement", "chart", "note"];

const LISTS = {
  outcome: (say) => OUTCOMES.map((name) => [name, say(`measure.${name}.unstated`)]),
  status: (say) => STATUSES.map((name) => [name, say(`slice.${name}`)]),
  chart: (say, own) => [["", own("chart.first")], ["true", own("chart.this")], ["false", own("chart.other")]],
};

/** What a ledger has in the place of a number; a page in another language shows its own words for it. */
const ABSENCES = ["none", "undisclosed", "unknown", "no reports", "denied"];

const USUALLY = { outcome: "killed", status: "unstated", chart: "" };
const NAMES = { about: "sides", source: "sources" };
const LATIN = ["since", "as_of", "stated", "published", "url", "lang", "statement"];

/** The control of a field, with its name and a place for what is wrong. */
export function cell(key, field, words) {
  const { say, own } = words;
  const id = `c${key}-${field}`;
  const control = LISTS[field] ? select(id, LISTS[field](say, own)) : typed(id, field);
  control.dataset.field = field;
  control.setAttribute("aria-labelledby", `field-${field} n${key}`);
  const name = make("span", { class: "name", "aria-hidden": "true" }, own(`field.${field}`));
  const trouble = make("p", { class: "wrong", id: `${id}-wrong`, hidden: true });
  const remark = make("p", { class: "hint", id: `${id}-remark`, hidden: true });
  return { field, control, parts: [name, control, trouble, remark], trouble, remark };
}

function typed(id, field) {
  if (field === "quote" || field === "note") return make("textarea", { id, rows: 2, dir: "auto" });
  const latin = LATIN.includes(field);
  return make("input", {
    id,
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    dir: latin ? "ltr" : "auto",
    list: NAMES[field] && `names-${field}`,
    placeholder: ["since", "as_of", "stated", "published"].includes(field) && "YYYY-MM-DD",
  });
}

/** Whether a cell names somebody. */
export const isName = ({ field }) => field in NAMES;

/** Writes into a control what a row has, unless somebody is writing the same there. */
export function write({ control, field }, row, state, words) {
  const text = written(row.cells[field]);
  const shown = NAMES[field] ? named(field, text, state, words) : (absent(field, text, words) ?? (text || USUALLY[field] || ""));
  if (control.localName === "select") return choose(control, shown);
  if (control.value === shown) return;
  // What is being typed stays as it is typed, where it means the same.
  if (document.activeElement === control && read(control, field, state, words) === text) return;
  control.value = shown;
}

/** A list has besides its own words what a file wrote there, so that it is seen, and what is wrong with it. */
function choose(list, value) {
  if (![...list.options].some((option) => option.value === value)) list.append(make("option", { value }, value));
  list.value = value;
}

/** The page's own word for why there is no number, if that is what a figure says. */
function absent(field, text, words) {
  const word = field === "figure" && ABSENCES.find((one) => one === text.trim().toLowerCase());
  return word ? inOwnWord(word, words) : null;
}

const inOwnWord = (word, { say, lang }) => (lang === "en" ? word : say(`figure.${word.replace(" ", "_")}`));

function named(field, text, state, { say, lang }) {
  const every = field === "about" && EVERY_SIDE.find((one) => one === text.toLowerCase());
  return every ? say(`scope.${every}`) : shownIn(state[NAMES[field]], text, lang);
}

/** What a control says, as a row has it: somebody known by the id. */
export function read(control, field, state, words) {
  const { say } = words;
  const text = control.value;
  if (field === "figure") return ABSENCES.find((word) => text.trim() === inOwnWord(word, words)) ?? text;
  if (!NAMES[field]) return USUALLY[field] === text ? "" : text;
  const every = field === "about" && EVERY_SIDE.find((one) => text.trim() === say(`scope.${one}`));
  return every || (meant(state[NAMES[field]], text)?.id ?? text);
}

/** Says at a control what is wrong with it, or that nothing is. */
export function complain(cell, messages) {
  if (!put(cell.trouble, messages)) return;
  if (messages.length) cell.control.setAttribute("aria-invalid", "true");
  else cell.control.removeAttribute("aria-invalid");
  describe(cell);
}

/** Says quietly at the cell of a row that is being written in that its name is a new one. */
export function remark(cell, row, state, { own, lang }, isChosen) {
  const isNews = isChosen && isNew(state, NAMES[cell.field], row.cells[cell.field], row.key);
  if (put(cell.remark, isNews ? [{ text: own("name.new"), lang }] : [])) describe(cell);
}

function describe({ control, trouble, remark }) {
  const said = [trouble, remark].filter(({ hidden }) => !hidden).map(({ id }) => id);
  if (said.length) control.setAttribute("aria-describedby", said.join(" "));
  else control.removeAttribute("aria-describedby");
}
