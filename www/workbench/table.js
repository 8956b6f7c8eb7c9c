/**
 * The claims as a table, so many at once as a page can hold.
 *
 * **Invariant:** who goes through the table by keys is never without a place:
 * where a row goes, the one after it has the focus.
 */

import { make } from "../import/make.js";
import { USUAL } from "./cells.js";
import { EVERY_SIDE, everybody, nameIn } from "./people.js";
import { Row } from "./row.js";

/** How many rows stand on the page at once. */
const MOST = 50;

/** So many are made before the page is its editor's again. */
const SLICE = 8;

const NOTHING = Object.freeze([]);
const SOUND = Object.freeze({});

export class Table {
  #place;
  #pager;
  #heard;
  #rows = new Map();
  #page = 0;
  #chosen = null;
  #open = new Set();
  #checked = new Set();
  #last = null;
  #words = null;
  #timer = 0;
  #wanted = null; // the row that is gone to

  constructor(place, pager, heard) {
    [this.#place, this.#pager] = [place, pager];
    this.#heard = {
      ...heard,
      check: (key, checked) => this.#check(key, checked),
      open: (key) => this.#unfold(key),
      focus: (key) => this.choose(key, false),
    };
    place.addEventListener("keydown", (event) => this.#key(event));
    for (const [name, step] of [["before", -1], ["after", 1]]) {
      pager.querySelector(`.${name}`).addEventListener("click", () => this.#turn(this.#page + step));
    }
  }

  get checked() {
    return [...this.#checked];
  }

  get chosen() {
    return this.#chosen;
  }

  /** Speaks another language: every word in it is made anew. */
  speak(words) {
    this.#words = words;
    this.#rows.clear();
    this.#place.querySelectorAll("tbody").forEach((one) => one.remove());
    for (const field of USUAL) this.#place.querySelector(`#field-${field}`).textContent = words.own(`field.${field}`);
  }

  /** Shows rows: `wrong` and `found` say by key what is wrong with them and found at them. */
  show(state, { wrong, found }) {
    const isOther = this.#last?.[0].article !== state.article;
    this.#last = [state, { wrong, found }];
    const { rows } = state;
    const known = new Set(rows.map(({ key }) => key));
    for (const key of this.#checked) if (!known.has(key)) this.#checked.delete(key);
    this.#page = Math.max(0, Math.min(this.#page, Math.ceil(rows.length / MOST) - 1));
    const first = this.#page * MOST;
    const shown = rows.slice(first, first + MOST);
    const made = shown.slice(0, this.#reach(shown));
    this.#arrange(made.map((row, at) => this.#one(row, first + at + 1, state, wrong, found).place));
    clearTimeout(this.#timer);
    if (made.length < shown.length) this.#timer = setTimeout(() => this.#again());
    this.#tellPage(first, shown.length, rows.length);
    this.#names(state);
    this.#heard.checked(this.checked);
    if (this.#chosen === null || (!isOther && known.has(this.#chosen))) return;
    // What was shown of it is of another text, or of a row that has gone.
    if (!known.has(this.#chosen)) this.#chosen = null;
    this.#heard.chosen(this.#chosen);
  }

  /** How many of some rows stand there now: those that are made, the one that is gone to, and a few more. */
  #reach(rows) {
    const wanted = rows.findIndex(({ key }) => key === this.#wanted);
    let fresh = 0;
    const end = rows.findIndex(({ key }, at) => wanted < at && !this.#rows.has(key) && SLICE < (fresh += 1));
    return end < 0 ? rows.length : end;
  }

  #one(row, number, state, wrong, found) {
    const { key } = row;
    if (!this.#rows.has(key)) this.#rows.set(key, new Row(key, this.#words, this.#heard));
    const one = this.#rows.get(key);
    one.show({
      row,
      state,
      number,
      wrong: wrong.get(key) ?? SOUND,
      found: found.get(key) ?? NOTHING,
      chosen: this.#chosen === key,
      open: this.#open.has(key),
      checked: this.#checked.has(key),
    });
    return one;
  }

  /** Puts what is shown into its order, and touches nothing that stands there already. */
  #arrange(places) {
    const wanted = new Set(places);
    const keep = this.#place.contains(document.activeElement) ? document.activeElement : null;
    const had = keep ? [...this.#place.tBodies].indexOf(keep.closest("tbody")) : -1;
    for (const one of this.#place.querySelectorAll("tbody")) {
      if (wanted.has(one)) continue;
      this.#rows.delete(Number(one.dataset.key));
      one.remove();
    }
    let after = this.#place.tHead;
    for (const place of places) {
      if (after.nextElementSibling !== place) after.after(place);
      after = place;
    }
    this.#place.hidden = places.length === 0;
    if (!keep || keep === document.activeElement) return;
    // What had the focus has gone, as by a step back: a row that is there has it.
    const row = places[Math.min(had, places.length - 1)];
    if (keep.isConnected) keep.focus();
    else (row?.querySelector("[data-field]") ?? document.getElementById("add")).focus();
  }

  #tellPage(first, shown, all) {
    this.#pager.hidden = all <= MOST;
    const { own } = this.#words;
    this.#pager.querySelector("span").textContent = own("rows.shown", { from: first + 1, to: first + shown, all });
    this.#pager.querySelector(".before").disabled = first === 0;
    this.#pager.querySelector(".after").disabled = all <= first + shown;
  }

  /** Whom one may mean, where a cell wants a name. */
  #names(state) {
    const lists = { about: everybody(state, "sides"), source: everybody(state, "sources") };
    for (const [field, all] of Object.entries(lists)) {
      const names = all.map((one) => nameIn(one, this.#words.lang));
      const list = document.getElementById(`names-${field}`);
      const text = JSON.stringify([this.#words.lang, names]);
      if (list.dataset.state === text) continue;
      list.dataset.state = text;
      list.replaceChildren(...[...(field === "about" ? EVERY_SIDE.map((one) => this.#words.say(`scope.${one}`)) : []), ...names].map((value) => make("option", { value })));
    }
  }

  #again() {
    if (this.#last) this.show(...this.#last);
  }

  #turn(page) {
    this.#page = page;
    this.#again();
    this.#place.closest(".scroll").scrollTop = 0;
  }

  /** Chooses a row, and goes to it if it is to be seen. */
  choose(key, goes) {
    const same = this.#chosen === key;
    this.#chosen = key;
    const [{ rows }] = this.#last;
    const at = rows.findIndex((row) => row.key === key);
    if (goes && 0 <= at) this.#page = Math.floor(at / MOST);
    this.#wanted = goes ? key : null;
    if (!same || goes) this.#again();
    if (!same || goes) this.#heard.chosen(key);
    if (goes) this.focus(key);
  }

  /** Gives the focus to a cell of a row. */
  focus(key, field = "figure") {
    const control = this.#rows.get(key)?.control(field) ?? this.#rows.get(key)?.control("figure");
    control?.focus();
    control?.scrollIntoView({ block: "nearest" });
  }

  /** Chooses a row and goes to what it lacks. */
  lacking(key, what) {
    this.choose(key, true);
    this.#rows.get(key)?.lacking(what);
  }

  /** The row that has the focus after some are gone: the one after, or before. */
  next(keys) {
    const [{ rows }] = this.#last;
    const first = rows.findIndex(({ key }) => keys.includes(key));
    const left = rows.filter(({ key }) => !keys.includes(key));
    return left[Math.min(first, left.length - 1)]?.key ?? null;
  }

  #check(key, checked) {
    if (checked) this.#checked.add(key);
    else this.#checked.delete(key);
    this.#again();
  }

  uncheck() {
    this.#checked.clear();
    this.#again();
  }

  #unfold(key) {
    if (!this.#open.delete(key)) this.#open.add(key);
    this.#again();
  }

  #key(event) {
    const body = event.target.closest("tbody");
    if (!body) return;
    const key = Number(body.dataset.key);
    const { field = "figure" } = event.target.dataset;
    if (event.altKey && ["ArrowDown", "ArrowUp"].includes(event.key) && event.target.localName !== "select") {
      event.preventDefault();
      const [{ rows }] = this.#last;
      const to = rows[rows.findIndex((row) => row.key === key) + (event.key === "ArrowDown" ? 1 : -1)];
      if (!to) return;
      this.choose(to.key, true);
      this.focus(to.key, field);
    }
    if (event.altKey && event.key === "Delete") {
      event.preventDefault();
      this.#heard.remove([key], field);
    }
    if (event.ctrlKey && event.key === "Enter") {
      event.preventDefault();
      this.#heard.accept(key, true);
    }
  }
}
