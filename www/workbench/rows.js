/**
 * What can be done with rows: taken from a reading, accepted, answered, split,
 * merged, removed.
 *
 * **Invariant:** each gives another state and changes none.
 */

import { everybody, isOpen, named, told } from "./people.js";
import { freshKey, inLedger, rowOf, withRows, written } from "./state.js";

/** The fields that are not a source's, in the order of their documentation. */
export const FIELDS = [
  "source", "about", "status", "outcome", "figure", "since", "as_of", "stated",
  "published", "outlet", "url", "quote", "lang", "statement", "chart", "note",
];

/** What every claim needs. */
export const NEEDED = ["source", "about", "figure"];

/** What a reading says of a claim that a ledger has no field for. */
const KNOWN = ["span", "words", "confidence", "relation", "measure", "subset", "own", "speaks_for"];

/** The rows of a reading beside those that are in the ledger; proposals of an earlier text are gone. */
export function proposed(state, reading, article) {
  const kept = state.rows.filter(({ accepted }) => accepted);
  let key = freshKey(state);
  const keys = reading.claims.map(() => key++);
  const rows = reading.claims.map((claim, at) => ({
    key: keys[at],
    accepted: false,
    cells: cellsOf(claim, article),
    found: {
      ...Object.fromEntries(KNOWN.map((name) => [name, claim[name] ?? null])),
      of: claim.of === null || claim.of === undefined ? null : keys[claim.of],
      questions: claim.questions ?? [],
      read: { source: claim.source ?? "", about: claim.about ?? "" },
    },
  }));
  return { ...state, rows: [...kept, ...rows], article: { ...article, passed: reading.passed ?? [] } };
}

function cellsOf(claim, { outlet, url, date }) {
  const cells = { published: date || undefined, outlet: outlet || undefined, url: url || undefined };
  for (const field of FIELDS) if (claim[field] !== null && claim[field] !== undefined) cells[field] = claim[field];
  // Where the text names nobody, the report itself says it.
  cells.source ??= outlet || "";
  cells.about ??= "";
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));
}

/** Why a proposal is not taken with the others at once, or nothing. */
export function heldBack({ accepted, cells, found }) {
  if (accepted || !found) return "";
  if (found.confidence !== "high") return "confidence";
  if (found.questions.length) return "question";
  if (found.subset) return "subset";
  if (found.relation === "addition") return "addition";
  if (found.measure === "new" && !cells.since) return "new";
  return NEEDED.some((field) => !String(cells[field] ?? "").trim()) ? "empty" : "";
}

/** Takes proposals into the ledger; who counts its own dead speaks for them. */
export function accepted(state, keys) {
  const now = withRows(state, keys, (row) => ({ ...row, accepted: true, cells: { ...row.cells, ...noted(row) } }));
  return keys.map((key) => rowOf(now, key)).reduce(spoken, now);
}

/**
 * A state that knows for whom the source of a row speaks, as far as the text
 * says so: of whom it names and nobody else, and unless its editor has decided.
 */
function spoken(state, { cells, found }) {
  const party = found?.own ? cells.about : found?.speaks_for;
  const [sides, sources] = ["sides", "sources"].map((kind) => everybody(state, kind, inLedger(state)));
  const side = party && named(sides, party);
  const source = side && named(sources, cells.source);
  if (!source || source.speaks_for || (state.decided ?? []).includes(source.id)) return state;
  const { read } = found;
  const isRead = read?.source && means(sources, read.source, cells.source) && (!read.about || means(sides, read.about, cells.about));
  return isRead ? told(state, "sources", source.id, "speaks_for", side.id) : state;
}

/** Whether two texts name the same one of a list. */
const means = (list, a, b) => (named(list, a)?.id ?? a.trim()) === (named(list, b)?.id ?? String(b ?? "").trim());

/** A part that a ledger has no status for stays known. */
function noted({ cells, found }) {
  return found?.subset && !cells.note ? { note: found.subset } : {};
}

/** Takes claims out of the ledger again. */
export const withdrawn = (state, keys) => withRows(state, keys, (row) => ({ ...row, accepted: false }));

/** Takes all that nothing speaks against. */
export function acceptedAll(state) {
  const keys = state.rows.filter((row) => row.found && !row.accepted && !heldBack(row) && !lacks(state, row)).map(({ key }) => key);
  return keys.length ? accepted(state, keys) : state;
}

/** Writes into a cell; who corrects a field has answered what was asked of it, and no word of the text has decided it. */
export function set(state, key, field, value) {
  return withRows(state, [key], (row) => {
    const { [field]: _, ...rest } = row.cells;
    const cells = value === "" && !NEEDED.includes(field) ? rest : { ...row.cells, [field]: value };
    return { ...row, cells, found: without(row.found, field) };
  });
}

/** What was found without what was asked of a field and what has decided it. */
function without(found, field) {
  if (![...(found?.questions ?? []), ...(found?.words ?? [])].some((one) => one.field === field)) return found;
  const rest = (list) => (list ?? []).filter((one) => one.field !== field);
  return { ...found, questions: rest(found.questions), words: rest(found.words) };
}

/** The question that a row is asked which says more than one side. */
const BOTH = Object.freeze({ field: "about", code: "both_sides", readings: ["each", "all"], message: "each side, or all together?" });

/** What is asked of a row: what its text leaves open, and what its cell does. */
export function asked(state, { cells, found }) {
  const questions = found?.questions ?? [];
  const isAsked = questions.some(({ code }) => code === BOTH.code);
  return isOpen(state, cells.about) && !isAsked ? [...questions, BOTH] : questions;
}

/** What a row lacks before it can be accepted: the first field that is empty, or a question; or nothing. */
export function lacks(state, row) {
  const field = NEEDED.find((field) => !written(row.cells[field]).trim());
  if (asked(state, row).length) return { question: true };
  return field ? { field } : null;
}

/** Answers a question by one of its readings. */
export function answered(state, key, question, reading) {
  const { field } = question;
  return withRows(state, [key], (row) => {
    const found = row.found && { ...row.found, questions: row.found.questions.filter((one) => one !== question) };
    const value = typeof reading === "object" && reading !== null ? reading.value : reading;
    if (!FIELDS.includes(field)) return { ...row, found: { ...found, [field]: value } };
    return { ...row, cells: { ...row.cells, [field]: value }, found };
  });
}

/**
 * Makes two rows of one: of "each" with two sides one for each; else two of
 * parts that lack their figures and are not in the ledger, since what one said
 * of both nobody said of a part.
 */
export function split(state, key) {
  const second = freshKey(state);
  const sides = everybody(state, "sides");
  return withRows(state, [key], (row) => {
    if (row.cells.about === "each" && sides.length === 2) {
      return sides.map(({ id }, at) => ({ ...row, key: at ? second : key, cells: { ...row.cells, about: id } }));
    }
    const part = (more) => ({ ...row, ...more, accepted: false, cells: { ...row.cells, ...more.cells, figure: "" } });
    const { status, outcome } = row.cells;
    const parts = outcome === "killed+wounded" ? ["killed", "wounded"].map((outcome) => ({ outcome }))
      : ["all", "unstated", undefined].includes(status) ? ["military", "civilian"].map((status) => ({ status })) : null;
    if (!parts) return [row, part({ key: second })];
    return parts.map((cells, at) => part({ key: at ? second : key, cells }));
  });
}

/** Says that rows are renderings of one statement. */
export function oneStatement(state, keys) {
  if (keys.length < 2) return state;
  const rows = keys.map((key) => rowOf(state, key));
  const taken = new Set(state.rows.map(({ cells }) => cells.statement));
  let statement = rows.map(({ cells }) => cells.statement).find(Boolean);
  for (let number = 1; !statement; number += 1) statement = taken.has(`s${number}`) ? undefined : `s${number}`;
  return withRows(state, keys, (row) => ({ ...row, cells: { ...row.cells, statement } }));
}

/** What two rows have to say alike to say the same, with what is meant where nothing is written. */
const ALIKE = { figure: "", outcome: "killed", status: "unstated", about: "", source: "" };

/** Where and in which words something stands: of one row or of another, never mixed. */
const WHERE = ["outlet", "url", "published", "quote", "lang"];

/** Whether rows say the same of the same, and no two of them have different days. */
export function areSame(state, keys) {
  const lists = { about: everybody(state, "sides"), source: everybody(state, "sources") };
  const said = (row, field) => written(row.cells[field]).trim();
  const meant = (row, field) => (lists[field] && named(lists[field], said(row, field))?.id) || said(row, field) || ALIKE[field];
  const rows = keys.map((key) => rowOf(state, key));
  const differ = (values) => 1 < new Set(values).size;
  return !Object.keys(ALIKE).some((field) => differ(rows.map((row) => meant(row, field))))
    && !["since", "as_of"].some((field) => differ(rows.map((row) => said(row, field)).filter(Boolean)));
}

/** Of rows that say the same the first stays, with what only others say; it is in the ledger if one of them is. */
export function oneRow(state, keys) {
  if (keys.length < 2 || !areSame(state, keys)) return state;
  const [first, ...others] = state.rows.filter(({ key }) => keys.includes(key));
  const has = ({ cells }, field) => written(cells[field]).trim() !== "";
  const cells = { ...first.cells };
  const take = (row, fields) => fields.filter((field) => has(row, field)).forEach((field) => (cells[field] = row.cells[field]));
  for (const row of others) {
    if (!WHERE.some((field) => has({ cells }, field))) take(row, WHERE);
    take(row, FIELDS.filter((field) => !WHERE.includes(field) && !has({ cells }, field)));
  }
  const accepted = [first, ...others].some((row) => row.accepted);
  const now = removed(state, others.map(({ key }) => key));
  return withRows(now, [first.key], (row) => ({ ...row, accepted, cells }));
}

/** What advice is known by that was put aside: what it is of, with the figure that it is of. */
export const asideOf = (state, { code, keys: [key] }) => `${code} ${key} ${written(rowOf(state, key)?.cells.figure)}`;

/** Keeps what advice was given on as it is. */
export const putAside = (state, advice) => ({ ...state, aside: [...(state.aside ?? []), asideOf(state, advice)] });

export function removed(state, keys) {
  const gone = new Set(keys);
  return { ...state, rows: state.rows.filter(({ key }) => !gone.has(key)) };
}

/** Another row of an editor's own, below a row or at the end. */
export function added(state, cells = {}, found = null) {
  const row = { key: freshKey(state), accepted: found === null, cells: { source: "", about: "", figure: "", ...cells }, found };
  return { ...state, rows: [...state.rows, row] };
}
