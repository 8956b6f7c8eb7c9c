/**
 * The bench as a document that the core loads, one claim a line, so that what
 * is wrong with a line is wrong with a row.
 */

import { everybody } from "./people.js";
import { FIELDS, NEEDED } from "./rows.js";
import { EMPTY, freshKey } from "./state.js";

/** A document of some of the rows, and what stands in each of its lines. */
export function composed(state, rows) {
  const lines = ["{"];
  const places = [null];
  const put = (line, place = null) => {
    lines.push(line);
    places.push(place);
  };
  if (!isEmpty(state.title)) put(`"title": ${JSON.stringify(state.title)},`, { kind: "title" });
  for (const kind of ["sides", "sources"]) {
    const all = everybody(state, kind, rows);
    put(`"${kind}": [`);
    all.forEach((one, at) => put(JSON.stringify(one) + comma(at, all), { kind, id: one.id }));
    put("],");
  }
  put('"claims": [');
  rows.forEach(({ key, cells }, at) => put(lineOf(cells) + comma(at, rows), { kind: "claims", key }));
  put("]");
  put("}");
  return { text: lines.join("\n"), places };
}

const comma = (at, { length }) => (at + 1 < length ? "," : "");

const isEmpty = (title) => (typeof title === "string" ? !title.trim() : !Object.keys(title ?? {}).length);

const known = new WeakMap(); // the line of each claim, by its cells

/** A claim as a line: the same one for the same cells. */
function lineOf(cells) {
  if (!known.has(cells)) known.set(cells, JSON.stringify(claim(cells)));
  return known.get(cells);
}

/** A claim in the order of its documentation; what is kept besides comes last. */
function claim(cells) {
  const order = [...FIELDS, ...Object.keys(cells).filter((name) => !FIELDS.includes(name))];
  const filled = order.filter((name) => NEEDED.includes(name) || (cells[name] ?? "") !== "");
  return Object.fromEntries(filled.map((name) => [name, cells[name] ?? ""]));
}

/** Where a problem belongs: `{kind, key or id, field}`, or nothing where it is of the whole. */
export function placed({ line, column }, { places }) {
  const place = places[(line ?? 0) - 1];
  if (!place) return null;
  const field = /^(?:(?:claims|sides|sources)\[\d+\])?\.?([a-z_]+)?/.exec(column ?? "")?.[1];
  return { ...place, field: field ?? (place.kind === "claims" ? "figure" : "name") };
}

/** A ledger as rows of the bench, all of them accepted. */
export function benched(ledger) {
  const list = (name) => (Array.isArray(ledger?.[name]) ? ledger[name] : []);
  const people = (name) => list(name).filter((one) => one && typeof one.id === "string");
  const first = freshKey(EMPTY);
  const rows = list("claims").map((cells, at) => ({
    key: first + at,
    accepted: true,
    cells: cells && typeof cells === "object" ? plain(cells) : {},
    found: null,
  }));
  return { title: ledger?.title ?? "", sides: people("sides"), sources: people("sources"), rows, article: null };
}

/** What is written as nothing is nothing. */
const plain = (cells) => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null && value !== undefined));
