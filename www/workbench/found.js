/**
 * What is found at rows: advice and findings of the core, and names that may be
 * slips; each with its ways out.
 */

import { keptApart, slips } from "./doubts.js";
import * as people from "./people.js";
import * as rows from "./rows.js";

export class Found {
  #host;
  #looked = { findings: [], advice: [] };
  #atKey = new Map();

  /** `host` is `{now, go, words, remove, again}`: `again` shows what has changed, and goes to a cell. */
  constructor(host) {
    this.#host = host;
  }

  /** What is found, by the rows that it is at. */
  get atKey() {
    return this.#atKey;
  }

  /** Takes what the core has found, or looks again at what it had. */
  look(looked = this.#looked) {
    this.#looked = looked;
    const { findings, advice } = looked;
    const all = new Map();
    const doubts = slips(this.#host.now()).map((slip) => this.#asked(slip));
    const news = advice.filter((one) => this.#isNews(one)).map((one) => this.#withWays(one));
    for (const one of [...doubts, ...news, ...findings]) {
      for (const key of one.keys) all.set(key, [...(all.get(key) ?? []), one]);
    }
    // What is the same as it was stays what it is, so that nothing of it is touched.
    for (const [key, list] of all) if (isSame(list, this.#atKey.get(key))) all.set(key, this.#atKey.get(key));
    this.#atKey = all;
  }

  /** Whether two names are of one: a question at each row that has the rarer one. */
  #asked(slip) {
    const { kind, field, from, into, keys } = slip;
    const { now, go, words } = this.#host;
    const { lang, own } = words();
    const [name, other] = [from, into].map((id) => people.shownIn(people.everybody(now(), kind), id, lang));
    const way = (label, next) => ({ label, act: () => (go(next(now())), this.#again(keys[0], field)) });
    const ways = [
      way(own("near.same", { other }), (state) => people.merged(state, kind, from, into)),
      way(own("near.not"), (state) => keptApart(state, slip)),
    ];
    return { keys, message: own("near", { name, other }), ways };
  }

  #again(key, field) {
    this.look();
    this.#host.again(key, field);
  }

  /** Advice that its editor has not put aside; of another figure it is given anew. */
  #isNews(advice) {
    const now = this.#host.now();
    return !(now.aside ?? []).includes(rows.asideOf(now, advice));
  }

  /** Advice with a button for each way out; to keep what is there is one of them. */
  #withWays(advice) {
    return { ...advice, ways: advice.ways.map((way) => ({ ...way, act: () => this.#take(way, advice) })) };
  }

  #take({ way, key, field, value }, advice) {
    const { now, go, remove } = this.#host;
    const [at] = advice.keys;
    if (way === "delete") return remove([key]);
    go(way === "set" ? rows.set(now(), key, field, value) : rows.putAside(now(), advice));
    this.#again(way === "set" ? key : at, field);
  }
}

/** Whether two lists say the same, whatever their buttons do it by. */
const isSame = (list, other) => JSON.stringify(list) === JSON.stringify(other);
