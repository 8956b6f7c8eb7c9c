/**
 * Has the core look at the bench after each change, and says of each row what
 * is wrong with it and what is found at it.
 */

import { ask } from "./ask.js";
import { composed, placed } from "./compose.js";
import { worded } from "./problems.js";
import { inLedger } from "./state.js";

/** After so long without another change the core looks. */
const AT_REST = 120;

export class Checker {
  #heard;
  #timer = 0;
  #turn = 0;
  #words = null;

  /** `heard` is told `{json, wrong, people, whole, findings, advice, broken}`. */
  constructor(heard) {
    this.#heard = heard;
  }

  speak(words) {
    this.#words = words;
  }

  /** Looks at a state, soon. */
  later(state) {
    // What is found out about a state that is gone is of no use.
    this.#turn += 1;
    clearTimeout(this.#timer);
    if (this.#words) this.#timer = setTimeout(() => this.#look(state), AT_REST);
  }

  async #look(state) {
    const turn = this.#turn;
    const { speech, advice } = this.#words;
    const { rows } = state;
    const accepted = inLedger(state);
    const ledger = accepted.length ? composed(state, accepted) : null;
    const all = accepted.length < rows.length ? composed(state, rows) : null;
    const job = { kind: "check", ledger: ledger?.text ?? null, all: all?.text ?? null, speech, advice };
    const answer = await ask(job).catch(({ message }) => ({ ledger: null, problems: [{ line: null, message }], others: [] }));
    if (turn !== this.#turn) return;
    this.#heard(this.#sorted(answer, ledger, all, accepted));
  }

  #sorted({ ledger: told, problems, others }, ledger, all, accepted) {
    const seen = new Set();
    const found = [
      ...problems.map((one) => ({ ...one, at: ledger && placed(one, ledger), inLedger: true })),
      ...others.map((one) => ({ ...one, at: placed(one, all), inLedger: false })),
    ];
    const [wrong, people, whole] = [new Map(), [], []];
    for (const { at, inLedger, ...problem } of found) {
      const message = worded(problem, this.#words);
      const once = JSON.stringify([at, message]);
      if (seen.has(once)) continue;
      seen.add(once);
      if (!at) {
        if (inLedger) whole.push(message);
      } else if (at.kind === "claims") {
        const row = wrong.get(at.key) ?? {};
        (row[at.field] ??= []).push(message);
        wrong.set(at.key, row);
      } else people.push({ ...at, message });
    }
    const key = (row) => accepted[row - 1]?.key;
    const broken = accepted.filter(({ key }) => wrong.has(key)).map(({ key }) => key);
    return {
      json: told?.json ?? null,
      isWhole: problems.length === 0,
      wrong,
      people,
      whole,
      broken,
      findings: (told?.findings ?? []).map(({ message, rows }) => ({ message, keys: rows.map(key) })),
      advice: (told?.advice ?? []).map(({ code, message, row, ways }) => ({
        code,
        message,
        keys: [key(row)],
        ways: ways.map((way) => ({ ...way, key: key(way.row) })),
      })),
    };
  }
}
