/**
 * Where an editor says what the columns of a table are. What their names
 * suggest stands there as a proposal, and nothing is charted before it is
 * confirmed.
 */

import { button, labelled, make, select } from "./make.js";

/** The fields of a claim, in the order of their documentation. */
export const FIELDS = [
  "source",
  "about",
  "status",
  "outcome",
  "figure",
  "since",
  "as_of",
  "stated",
  "published",
  "outlet",
  "url",
  "quote",
  "lang",
  "statement",
  "chart",
  "note",
  "speaks_for",
  "kind",
  "counts",
];

/** What every claim needs. */
const NEEDED = ["source", "about", "figure"];

/** What may be the same in every row, and what it may be. */
const CONSTANTS = { source: "text", speaks_for: "text", about: "text", status: "list", outcome: "list", since: "date", as_of: "date" };

const LISTS = {
  status: ["unstated", "military", "civilian", "all"].map((name) => [name, `slice.${name}`]),
  outcome: ["killed", "wounded", "missing", "captured", "killed+wounded", "bodies"].map((name) => [name, `measure.${name}.unstated`]),
};

/** The parts of the editor; `chosen` is what was said the last time. */
export function mapping({ columns, said: chosen }, words, heard) {
  const { own } = words;
  const form = make("form", { class: "mapping" });
  const trouble = make("p", { class: "wrong", role: "alert" });
  const lists = columns.map((column, at) => fieldOf(column, at, chosen, words));
  const constants = Object.keys(CONSTANTS).map((name) => constant(name, chosen, words));
  const groups = { lists, constants, columns };
  form.append(
    make("p", {}, own("mapping.text")),
    table(columns, lists, words),
    make("fieldset", {}, make("legend", {}, own("constants")), make("p", { class: "hint" }, own("constants.hint")),
      make("div", { class: "choices" }, constants.map(({ place }) => place))),
    rowsAre(chosen, words),
    trouble,
    make("div", { class: "files" }, make("button", { type: "submit" }, own("mapping.go")), button(own("cancel"), heard.leave)),
  );
  form.addEventListener("change", () => settle(groups, words));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = sayings(form, groups);
    trouble.textContent = "";
    trouble.textContent = wrong(said, words);
    if (!trouble.textContent) heard.map(inWords(said), said);
    else lists.find(({ value }) => value === "")?.focus();
  });
  settle(groups, words);
  return [form];
}

function fieldOf({ name, proposed }, at, chosen, { own }) {
  const options = [["", own("field.none")], ...FIELDS.map((field) => [field, own(`field.${field}`)])];
  const value = chosen ? (chosen.columns[at] ?? "") : proposed;
  const list = select(`import-column-${at}`, options, value);
  list.setAttribute("aria-label", own("column.is", { column: name }));
  if (!chosen && proposed) list.setAttribute("aria-describedby", `import-proposed-${at}`);
  return list;
}

function table(columns, lists, { own }) {
  const head = ["column", "examples", "column.field"].map((key) => make("th", { scope: "col" }, own(key)));
  const rows = columns.map(({ name, examples, proposed }, at) => {
    const list = lists[at];
    const mark = list.hasAttribute("aria-describedby") && make("small", { id: `import-proposed-${at}` }, own("proposed"));
    if (mark) list.addEventListener("change", () => (mark.hidden = list.value !== proposed));
    const given = examples.map((one) => make("li", {}, make("bdi", {}, one)));
    return make("tr", {},
      make("th", { scope: "row" }, make("bdi", {}, name)),
      make("td", {}, make("ul", { class: "examples" }, given)),
      make("td", {}, list, mark));
  });
  const whole = make("table", {}, make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows));
  return make("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": own("columns") }, whole);
}

function constant(name, chosen, { own, say }) {
  const id = `import-constant-${name}`;
  const options = LISTS[name]?.map(([value, key]) => [value, say(key)]);
  const control = options
    ? select(id, [["", own("constant.none")], ...options])
    : make("input", { id, type: CONSTANTS[name], autocomplete: "off", dir: CONSTANTS[name] === "text" && "auto" });
  control.value = chosen?.constants[name] ?? "";
  return { name, control, place: labelled(own(`field.${name}`), control) };
}

function rowsAre(chosen, { own }) {
  const one = (value) => {
    const input = make("input", { type: "radio", name: "rows", value, id: `import-rows-${value}`, checked: (chosen?.rows ?? "claims") === value });
    return make("div", { class: "one" }, input, make("label", { for: input.id }, own(`rows.${value}`)));
  };
  return make("fieldset", {}, make("legend", {}, own("rows.are")), one("claims"), one("events"));
}

/** What a column says is not the same in every row. */
function settle({ lists, constants }) {
  const taken = lists.map(({ value }) => value);
  for (const { name, control, place } of constants) place.hidden = control.disabled = taken.includes(name);
}

/** What the form says. */
function sayings(form, { lists, constants, columns }) {
  const given = constants.filter(({ control }) => !control.disabled && control.value.trim());
  return {
    names: columns.map(({ name }) => name),
    columns: lists.map(({ value }) => value),
    constants: Object.fromEntries(given.map(({ name, control }) => [name, control.value.trim()])),
    rows: new FormData(form).get("rows"),
  };
}

/** What is wrong with a mapping, in words, or nothing. */
function wrong({ columns, constants }, { own }) {
  const said = columns.filter(Boolean);
  const twice = said.find((field, at) => said.indexOf(field) !== at);
  if (twice) return own("mapping.twice", { field: own(`field.${twice}`) });
  const lacks = NEEDED.filter((field) => !said.includes(field) && !(field in constants));
  return lacks.length ? own("mapping.lacks", { fields: lacks.map((field) => own(`field.${field}`)).join(" · ") }) : "";
}

/** A mapping as the core reads it. */
function inWords({ names, columns, constants, rows }) {
  const parts = columns.flatMap((field, at) => (field ? [`${field}=${quoted(names[at])}`] : []));
  for (const [field, text] of Object.entries(constants)) parts.push(`${field}=@${quoted(text)}`);
  if (rows === "events") parts.push("rows=@events");
  return parts.join(",");
}

/** A text between quotes, so that nothing in it is a sign. */
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
