/**
 * The chart of what is in the ledger, and the snippets of it.
 *
 * **Invariant:** it shows the last ledger that was whole; nothing half-written
 * is ever charted. Nothing is handed out but what the table says now.
 */

import { copied, kilobytes, today } from "../embed-builder/snippets.js";

/** The chart waits so long for who types to come to rest. */
const AT_REST = 350;

export class Charted {
  #at;
  #chart;
  #words = null;
  #json = null; // what is charted
  #next = null; // what will be
  #timer = 0;
  #typed = 0;
  #bare;
  #turn = 0; // of the table; what was begun in an earlier one is given up
  #isWhole = true;
  isUnfinished = false; // as far as is known
  #isFormer = false; // whether the chart is of a ledger that is gone

  constructor(at) {
    this.#at = at;
    this.#chart = at("charting").querySelector("casualty-chart");
    this.#bare = at("no-chart");
    addEventListener("keydown", () => (this.#typed = performance.now()), true);
    at("make").addEventListener("click", () => this.#make());
    for (const one of document.querySelectorAll(".snippet .copy")) one.addEventListener("click", () => this.#copy(one));
    at("chart-lang").addEventListener("change", ({ target }) => (this.#chart.lang = target.value || this.#words.lang));
    this.#chart.addEventListener("casualty-chart-ready", () => (this.#bare.hidden = true));
  }

  get element() {
    return this.#chart;
  }

  speak(words) {
    this.#words = words;
    this.#chart.lang = this.#at("chart-lang").value || words.lang;
  }

  /** Shows a ledger as soon as nobody types; `null` is a ledger without claims. */
  show(json) {
    this.#isWhole = true;
    this.#isFormer = this.isUnfinished = false;
    if (json === null) this.#bare.hidden = false;
    if (json !== this.#next) {
      this.#next = json;
      this.#stale();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#settle(), 0);
    }
    this.#allow();
  }

  /** Hears that the table has changed: until it is looked at, nothing is handed out. */
  doubt() {
    this.#turn += 1;
    this.#isWhole = false;
    this.#stale();
    this.#allow();
  }

  /** Hears that what comes is another ledger. */
  another() {
    this.#isFormer = true;
  }

  /** Hears that the table is not whole; whether there is a chart of it as it was. */
  unfinished() {
    this.doubt();
    if (this.#isFormer) this.#next = null;
    if (this.#isFormer) this.#settle();
    this.#isFormer = false;
    this.#bare.hidden = this.isUnfinished = true;
    return this.#next !== null;
  }

  /** Whether all of the table is charted. */
  get isWhole() {
    return this.#isWhole && this.#json !== null && this.#next === this.#json;
  }

  #allow() {
    for (const id of ["save-csv", "save-png", "save-svg", "make"]) this.#at(id).disabled = !this.isWhole;
  }

  #settle() {
    const since = performance.now() - this.#typed;
    clearTimeout(this.#timer);
    if (since < AT_REST && this.#next !== null) {
      this.#timer = setTimeout(() => this.#settle(), AT_REST - since);
      return;
    }
    this.#bare.hidden = this.#next !== null || !this.#isWhole;
    if (this.#next !== this.#json) {
      this.#json = this.#next;
      this.#chart.hidden = this.#json === null;
      this.#chart.ledger = this.#json;
    }
    this.#allow();
  }

  /** Snippets of what was: they go, rather than say what is no longer so. */
  #stale() {
    const snippets = this.#at("snippets");
    if (snippets.hidden) return;
    snippets.hidden = true;
    this.#at("stale").hidden = false;
  }

  async #make() {
    const turn = this.#turn;
    if (!this.isWhole || !this.#at("base").reportValidity() || !this.#at("where").reportValidity()) return;
    const [base, where] = [this.#at("base").value.replace(/\/*$/, "/"), this.#at("where").value.trim()];
    const made = {
      frozen: await this.#chart.embed({ base, src: "", frozen: today() }),
      live: where ? await this.#chart.embed({ base, src: where }) : "",
    };
    if (made.frozen === null || turn !== this.#turn) return;
    for (const [name, snippet] of Object.entries(made)) {
      const place = this.#at(`snippet-${name}`);
      place.hidden = !snippet;
      place.querySelector("textarea").value = snippet;
      place.querySelector(".facts").textContent = this.#words.own("size", { size: kilobytes(snippet) });
    }
    this.#at("snippets").hidden = false;
    this.#at("stale").hidden = true;
  }

  async #copy(button) {
    const done = await copied(button.closest(".snippet").querySelector("textarea"), button);
    this.#at("news").textContent = "";
    this.#at("news").textContent = this.#words.say(done ? "page.copied" : "page.copy.failed");
  }
}
