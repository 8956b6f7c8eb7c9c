/**
 * What is said of the table as a whole: what is not finished, and what is found
 * at none of its rows.
 */

import { make } from "../import/make.js";
import { unsaid } from "./doubts.js";
import { put } from "./problems.js";

export class Whole {
  #at;

  constructor(at) {
    this.#at = at;
  }

  /** Says what is looked at, and whether there is a chart of what was whole last. */
  tell(looked, state, words, hasChart) {
    const unfinished = looked.isWhole ? "" : unfinishedIn(looked, state, words, hasChart);
    const place = this.#at("unfinished");
    if (place.textContent !== unfinished) place.textContent = unfinished;
    const items = looked.isWhole ? remarks(looked, state, words) : problems(looked);
    this.#at("whole").replaceChildren(...items);
    this.#at("whole").hidden = items.length === 0;
  }
}

function unfinishedIn({ broken }, { rows }, { own, say }, hasChart) {
  const numbers = broken.map((key) => say.shown(rows.findIndex((row) => row.key === key) + 1));
  const which = numbers.length ? own("unfinished", { rows: numbers.join(" · ") }) : own("unfinished.whole");
  return `${which} ${own(hasChart ? "unfinished.chart" : "unfinished.none")}`;
}

/** Problems at no row, and those of sides and sources. */
const problems = ({ whole, people }) =>
  [...whole, ...people.map(({ message }) => message)].map((message) => {
    const place = make("li", { class: "wrong" });
    put(place, [message]);
    return place;
  });

function remarks({ findings }, state, { own, lang }) {
  const third = unsaid(state, lang);
  const elsewhere = findings.filter(({ keys }) => keys.length === 0);
  return [
    ...elsewhere.map(({ message }) => make("li", {}, message)),
    ...(third.length ? [make("li", { class: "third" }, own("third", { names: third.join(" · ") }))] : []),
  ];
}
