/**
 * What is on the bench, and every step back and forth.
 *
 * A state is `{title, sides, sources, rows, article}` and is never changed,
 * only followed by another one that shares with it what stayed the same. A row
 * is `{key, accepted, cells, found}`: `cells` are the fields of a claim as they
 * are written, `found` is what the reader of texts knows of it.
 *
 * **Invariant:** nothing is in the ledger that no editor has accepted.
 */

export const EMPTY = Object.freeze({ title: "", sides: [], sources: [], rows: [], article: null });

/** More steps than these are forgotten, the oldest first. */
const MOST_STEPS = 500;

export class History {
  #past = [];
  #future = [];
  #tag = "";
  #heard;
  now;

  /** `heard` is told of every state, with the one before it. */
  constructor(heard, start = EMPTY) {
    this.#heard = heard;
    this.now = start;
  }

  get canUndo() {
    return 0 < this.#past.length;
  }

  get canRedo() {
    return 0 < this.#future.length;
  }

  /** Goes on to another state; steps of one tag that follow each other, as letters do, are one. */
  go(next, tag = "") {
    if (next === this.now) return;
    if (!tag || tag !== this.#tag) this.#past.push(this.now);
    if (MOST_STEPS < this.#past.length) this.#past.shift();
    this.#tag = tag;
    this.#future = [];
    this.#turn(next);
  }

  /** Ends a step of several letters. */
  rest() {
    this.#tag = "";
  }

  undo() {
    if (this.canUndo) this.#step(this.#past, this.#future);
  }

  redo() {
    if (this.canRedo) this.#step(this.#future, this.#past);
  }

  #step(from, to) {
    to.push(this.now);
    this.#tag = "";
    this.#turn(from.pop());
  }

  #turn(next) {
    const before = this.now;
    most = highest(next, most);
    this.now = next;
    this.#heard(next, before);
  }
}

/** A state with some of its rows changed by `change`, which gives a row, rows or nothing. */
export function withRows(state, keys, change) {
  const wanted = new Set(keys);
  const rows = state.rows.flatMap((row) => (wanted.has(row.key) ? (change(row) ?? []) : row));
  return { ...state, rows };
}

/** The highest key that any row has had. */
let most = 0;

const highest = ({ rows }, least) => rows.reduce((most, { key }) => Math.max(most, key), least);

/** The next key that no row has, or has had: nothing is known of it yet. */
export const freshKey = (state) => highest(state, most) + 1;

export const rowOf = ({ rows }, key) => rows.find((row) => row.key === key);

const taken = new WeakMap(); // by the rows that they are of

/** The rows that are in the ledger: the same list for the same rows. */
export function inLedger({ rows }) {
  if (!taken.has(rows)) taken.set(rows, rows.filter(({ accepted }) => accepted));
  return taken.get(rows);
}

/** What is written in a cell, as text. */
export function written(value) {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  // A figure with its read form, or a text in several languages.
  return String(value.said ?? value.text ?? Object.values(value)[0] ?? "");
}
