/**
 * Sides and sources: who is meant by a name, and what is said of them.
 *
 * **Invariant:** a row names somebody by an id or by a name, in any language,
 * and whoever a row names is there, listed or not.
 */

import { meansSeveral } from "./names.js";
import { inLedger } from "./state.js";

/** What `about` may say besides a side. */
export const EVERY_SIDE = ["each", "all"];

const FIELD = { sides: "about", sources: "source" };

/** All that somebody is called by. */
export const versions = ({ id, name }) => {
  if (!name) return [id];
  return [id, ...(typeof name === "string" ? [name] : Object.values(name))];
};

/** Whom of a list a text names. */
export function named(list, text) {
  const wanted = String(text ?? "").trim();
  return wanted ? list.find((one) => versions(one).some((name) => name.trim() === wanted)) : undefined;
}

/** What somebody is called in a language. */
export function nameIn(one, lang) {
  if (typeof one.name === "string") return one.name;
  return one.name?.[lang] ?? one.name?.en ?? Object.values(one.name ?? {})[0] ?? one.id;
}

/** What a row's cell shows of somebody in a language. */
export function shownIn(list, text, lang) {
  const one = named(list, text);
  return one ? nameIn(one, lang) : String(text ?? "");
}

const isSide = (text) => text && !EVERY_SIDE.includes(text.toLowerCase()) && !meansSeveral(text);

/** Whether a cell of whose dead says more than one side, and leaves open how. */
export const isOpen = (state, text) => meansSeveral(text) && !named(state.sides, text);

const found = new WeakMap(); // who is named, by the rows that name them

/**
 * Those of a kind that are listed, and those that only the given rows name, or
 * that somebody speaks for: the same list for the same rows.
 */
export function everybody(state, kind, rows = state.rows) {
  const { sources } = state;
  if (!found.has(rows)) found.set(rows, {});
  const known = found.get(rows);
  if (known[kind]?.listed === state[kind] && known[kind].sources === sources) return known[kind].all;
  const all = Object.freeze(namedBy(state, kind, rows));
  known[kind] = { listed: state[kind], sources, all };
  return all;
}

function namedBy(state, kind, rows) {
  const all = [...state[kind]];
  const names = new Set(all.flatMap(versions).map((name) => String(name).trim()));
  const add = (id, text) => {
    if (names.has(text)) return;
    names.add(text);
    all.push({ id });
  };
  for (const { speaks_for } of kind === "sides" ? state.sources : []) {
    if (speaks_for && isSide(speaks_for)) add(speaks_for, speaks_for.trim());
  }
  for (const { cells } of rows) {
    const text = String(cells[FIELD[kind]] ?? "").trim();
    if (text && !names.has(text) && (kind === "sources" || isSide(text))) add(text, text);
  }
  return all;
}

/** How many rows name each of some people. */
export function uses({ rows }, kind, people) {
  const named = new Map();
  for (const { cells } of rows) {
    const text = String(cells[FIELD[kind]] ?? "").trim();
    named.set(text, (named.get(text) ?? 0) + 1);
  }
  return people.map((one) => [...new Set(versions(one))].reduce((sum, name) => sum + (named.get(name) ?? 0), 0));
}

/** Whether nobody but one row names somebody, beside others who are known: a name that is new, or a slip. */
export function isNew(state, kind, text, key) {
  const name = String(text ?? "").trim();
  if (!name || (kind === "sides" && !isSide(name)) || named(state[kind], name)) return false;
  const others = everybody(state, kind).filter(({ id }) => id !== name);
  const isElsewhere = state.rows.some((row) => row.key !== key && String(row.cells[FIELD[kind]] ?? "").trim() === name);
  return 0 < others.length && !isElsewhere && !state.sources.some(({ speaks_for }) => kind === "sides" && speaks_for === name);
}

/** A state in which everybody is listed whom a row of the ledger names. */
function listed(state, kind) {
  return { ...state, [kind]: everybody(state, kind, inLedger(state)) };
}

function changed(state, kind, id, change) {
  const all = listed(state, kind);
  return { ...all, [kind]: all[kind].flatMap((one) => (one.id === id ? change(one) : one)) };
}

/** Gives somebody a name in a language, or takes it away; one that is in no language yet is in the page's. */
export function renamed(state, kind, id, lang, name, pageLang = lang) {
  return changed(state, kind, id, (one) => {
    const before = typeof one.name === "object" && one.name ? one.name : { [pageLang]: one.name || id };
    const { [lang]: _, ...names } = before;
    if (name.trim()) names[lang] = name;
    const { name: __, ...rest } = one;
    return Object.keys(names).length ? { ...rest, name: names } : rest;
  });
}

/** Says something else of somebody: `speaks_for`, `kind`. */
export function told(state, kind, id, field, value) {
  return changed(state, kind, id, ({ [field]: _, ...rest }) => (value ? { ...rest, [field]: value } : rest));
}

/** The choice that a source speaks for no side, where to choose nothing is not to have said. */
export const NOBODY = "-";

/** For whom a source speaks, as its editor decides: a side, nobody, or not said. */
export function speaksFor(state, id, value) {
  const others = (state.decided ?? []).filter((one) => one !== id);
  const now = told(state, "sources", id, "speaks_for", value === NOBODY ? "" : value);
  return { ...now, decided: value ? [...others, id] : others };
}

/** What was decided of a source, as a choice. */
export const decidedFor = (state, { id, speaks_for }) => speaks_for || ((state.decided ?? []).includes(id) ? NOBODY : "");

/** Makes one of two: what rows say of the first, they say of the second. */
export function merged(state, kind, from, into) {
  const all = listed(state, kind);
  // Whom only proposals name is not on the list yet.
  const [gone, stays] = [from, into].map((id) => all[kind].find((one) => one.id === id) ?? { id });
  if (gone.id === stays.id) return state;
  const field = FIELD[kind];
  const whole = { ...gone, ...stays, ...joined(gone, stays) };
  if ((state.decided ?? []).includes(stays.id) && !stays.speaks_for) delete whole.speaks_for;
  const meant = versions(gone);
  const means = (text) => meant.includes(String(text ?? "").trim());
  const rows = all.rows.map((row) => {
    const read = row.found?.read;
    const found = read && means(read[field]) ? { ...row.found, read: { ...read, [field]: stays.id } } : row.found;
    return means(row.cells[field]) ? { ...row, found, cells: { ...row.cells, [field]: stays.id } } : row;
  });
  const rest = all[kind].filter((one) => one !== gone).map((one) => (one === stays ? whole : one));
  const now = { ...all, rows, [kind]: rest };
  if (kind === "sources") return now;
  const speaks = (one) => (one.speaks_for && meant.includes(one.speaks_for) ? { ...one, speaks_for: stays.id } : one);
  return { ...now, sources: now.sources.map(speaks) };
}

/** The names of two: where both have one in a language, the second's stays. */
function joined(gone, stays) {
  const names = (one) => (typeof one.name === "string" ? {} : (one.name ?? {}));
  const both = { ...names(gone), ...names(stays) };
  return Object.keys(both).length && typeof stays.name !== "string" ? { name: both } : {};
}

/** Takes somebody off the list whom no row names. */
export function forgotten(state, kind, id) {
  const now = changed(state, kind, id, () => []);
  if (kind === "sources") return now;
  return { ...now, sources: now.sources.map(({ speaks_for, ...one }) => (speaks_for && speaks_for !== id ? { ...one, speaks_for } : one)) };
}

/** Adds somebody under a name that nobody has yet. */
export function added(state, kind, name) {
  const all = listed(state, kind);
  return named(all[kind], name) ? state : { ...all, [kind]: [...all[kind], { id: name.trim() }] };
}
