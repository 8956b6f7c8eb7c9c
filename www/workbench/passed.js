/**
 * The numbers that were not taken for people, each with why, and a button for
 * who knows better.
 */

import { button, make } from "../import/make.js";

/** So many are listed at first, and with each press of a button. */
const PART = 50;

export class Passed {
  #place;
  #heard;
  #most = PART;
  #seen = "";

  constructor(place, heard) {
    [this.#place, this.#heard] = [place, heard];
    place.querySelector(".pager button").addEventListener("click", () => {
      this.#most += PART;
      this.#seen = "";
      this.show(...this.#last);
      place.querySelectorAll("li button")[this.#most - PART]?.focus();
    });
  }

  #last = null;

  show(state, words) {
    const isOther = this.#last?.[0].article !== state.article;
    this.#last = [state, words];
    if (!state.article) return;
    const taken = new Set(state.rows.map(({ found }) => found?.span?.[0]));
    const now = `${words.lang} ${this.#most} ${[...taken]}`;
    if (now === this.#seen && !isOther) return;
    this.#seen = now;
    const all = state.article.passed.filter(({ span }) => !taken.has(span[0]));
    const { own, has, say } = words;
    this.#place.hidden = all.length === 0;
    this.#place.querySelector("b").textContent = say.shown(all.length);
    const list = this.#place.querySelector("ul");
    const had = list.contains(document.activeElement);
    list.replaceChildren(...all.slice(0, this.#most).map((one) => {
      const id = `passed-${one.span[0]}`;
      const why = has(`reason.${one.reason}`) ? own(`reason.${one.reason}`) : one.reason;
      const lang = state.article.lang;
      return make("li", {},
        make("span", { id }, make("bdi", { lang }, one.text), ": ", why),
        button(own("passed.take"), () => this.#heard(one), { "aria-describedby": id }));
    }));
    this.#place.querySelector(".pager").hidden = all.length <= this.#most;
    if (had) list.querySelector("button")?.focus();
  }
}
