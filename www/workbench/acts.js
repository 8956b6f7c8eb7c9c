/**
 * What is done with rows by buttons and keys, and where the focus is after it.
 *
 * **Invariant:** nothing is accepted that lacks anything: what it lacks is
 * gone to, and said.
 */

import * as rows from "./rows.js";
import { inLedger, rowOf } from "./state.js";

export class Acts {
  #host;

  /** `host` is `{at, history, table, words, tell}`. */
  constructor(host) {
    this.#host = host;
  }

  get #now() {
    return this.#host.history.now;
  }

  #go(next) {
    this.#host.history.go(next);
  }

  #own(key, values) {
    return this.#host.words().own(key, values);
  }

  /** Accepts a row, or takes it out again; `goesOn` only accepts, and goes to the next proposal. */
  accept(key, goesOn) {
    const row = rowOf(this.#now, key);
    const lacks = rows.lacks(this.#now, row);
    if (!row.accepted && lacks) return this.#refuse(key, lacks);
    if (!row.accepted) this.#go(rows.accepted(this.#now, [key]));
    else if (!goesOn) this.#go(rows.withdrawn(this.#now, [key]));
    if (goesOn) this.#nextProposal(key);
  }

  /** Goes to what a row lacks that cannot be accepted, and says what it is. */
  #refuse(key, lacks) {
    this.#host.table.lacking(key, lacks);
    const row = this.#now.rows.findIndex((row) => row.key === key) + 1;
    this.#host.tell(this.#own(lacks.question ? "accept.question" : "accept.empty", { row, field: lacks.field ? this.#own(`field.${lacks.field}`) : "" }));
  }

  /** Goes from a row to the next one that is not accepted. */
  #nextProposal(key) {
    const all = this.#now.rows;
    const from = all.findIndex((row) => row.key === key);
    const next = [...all.slice(from + 1), ...all.slice(0, from)].find(({ accepted }) => !accepted);
    if (next) this.#host.table.choose(next.key, true);
  }

  /** Accepts all that nothing speaks against. */
  acceptAll() {
    const { at, tell } = this.#host;
    const before = inLedger(this.#now).length;
    this.#go(rows.acceptedAll(this.#now));
    tell(this.#own("accepted.all", { count: inLedger(this.#now).length - before }));
    if (at("accept-all").hidden) at("add").focus();
  }

  /** Accepts those of the chosen rows that lack nothing; the first of the others is gone to. */
  acceptChosen() {
    const { table } = this.#host;
    const all = table.checked.map((key) => rowOf(this.#now, key));
    const lacks = new Map(all.map((row) => [row.key, row.accepted ? null : rows.lacks(this.#now, row)]));
    const sound = table.checked.filter((key) => !lacks.get(key));
    const left = table.checked.find((key) => lacks.get(key));
    if (sound.length) this.#go(rows.accepted(this.#now, sound));
    table.uncheck();
    if (left !== undefined) this.#refuse(left, lacks.get(left));
  }

  /** Makes one row of those that are chosen, or says why not. */
  makeOne() {
    const { table, tell } = this.#host;
    if (!rows.areSame(this.#now, table.checked)) return tell(this.#own("twice.not"));
    this.#go(rows.oneRow(this.#now, table.checked));
    table.uncheck();
  }

  /** Makes one statement of the rows that are chosen. */
  makeStatement() {
    const { table } = this.#host;
    this.#go(rows.oneStatement(this.#now, table.checked));
    table.uncheck();
  }

  /** Removes rows; the one after them has the focus. */
  remove(keys, field) {
    const { at, table } = this.#host;
    const next = table.next(keys);
    this.#go(rows.removed(this.#now, keys));
    if (next === null) return at("add").focus();
    table.choose(next, true);
    table.focus(next, field);
  }

  /** Makes two rows of one, and goes to the second. */
  split(key) {
    const before = new Set(this.#now.rows.map((row) => row.key));
    this.#go(rows.split(this.#now, key));
    this.#host.table.choose(this.#now.rows.find((row) => !before.has(row.key)).key, true);
  }

  /** Adds a row, and goes to it. */
  add() {
    this.#go(rows.added(this.#now));
    this.#host.table.choose(this.#now.rows.at(-1).key, true);
  }

  /** Makes a claim of words of the text that were not taken for one. */
  claim({ text, span }) {
    const { article } = this.#now;
    const quote = sentence(article.text, span, article.lang);
    const cells = { figure: text, quote, lang: article.lang, outlet: article.outlet, url: article.url, published: article.date };
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value));
    this.#go(rows.added(this.#now, filled, { span, words: [], questions: [], confidence: "low" }));
    this.#host.table.choose(this.#now.rows.at(-1).key, true);
  }

  /** Goes to the first proposal of a text that was read. */
  begin() {
    const first = this.#now.rows.find(({ accepted }) => !accepted);
    if (first) this.#host.table.choose(first.key, true);
    else this.#host.at("marked").focus();
  }
}

/** The sentence round a span, as the browser cuts them. */
function sentence(text, [from], lang) {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(start, (text.indexOf("\n", from) + 1 || text.length + 1) - 1);
  if (!globalThis.Intl?.Segmenter) return line.trim();
  const parts = [...new Intl.Segmenter(lang || undefined, { granularity: "sentence" }).segment(line)];
  return (parts.findLast(({ index }) => start + index <= from)?.segment ?? line).trim();
}
