/**
 * Has the core look at the bench after each change, and says of each row what
 * is wrong with it and what is found at it.
 */

import { ask } from "./ask.js";
import { composed, placed } from "./compose.js";

/** After so long without another change the core looks. */
const AT_REST = 120;

export class Checker {
  #heard;
  #timer = 0;
  #turn = 0;
  #speech = null;

  /** `heard` is told `{json, wrong, people, whole, findings, advice, broken}`. */
  constructor(heard) {
    this.#heard = heard;
  }

  speak(speech) {
    this.#speech = speech;
  }

  /** Looks at a state, soon. */
  later(state) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(state), AT_REST);
  }

  async #look(state) {
    const turn = (this.#turn += 1);
    const { rows } = state;
    const accepted = rows.filter((row) => row.accepted);
    const ledger = accepted.length ? composed(state, accepted) : null;
    const all = accepted.length < rows.length ? composed(state, rows) : null;
    const job = { kind: "check", ledger: ledger?.text ?? null, all: all?.text ?? null, speech: this.#speech };
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
    for (const { at, message, inLedger } of found) {
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
    const keys = (rows) => rows.map((row) => accepted[row - 1]?.key).filter((key) => key !== undefined);
    const byKey = ({ rows, ...one }) => ({ ...one, keys: keys(rows ?? []) });
    const broken = accepted.filter(({ key }) => wrong.has(key)).map(({ key }) => key);
    return {
      json: told?.json ?? null,
      isWhole: problems.length === 0,
      wrong,
      people,
      whole,
      broken,
      findings: (told?.findings ?? []).map(byKey),
      advice: (told?.advice ?? []).map(byKey),
    };
  }
}
