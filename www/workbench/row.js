/**
 * One claim of the table: its cells, and below them what is asked of it, what
 * is found at it and all its other fields.
 *
 * **Invariant:** what has not changed is not touched, so that who types in a
 * row never loses the place.
 */

import { button, make } from "../import/make.js";
import { MORE, USUAL, cell, complain, isName, read, remark, write } from "./cells.js";
import { questions, why } from "./asked.js";
import { put } from "./problems.js";
import { asked } from "./rows.js";

export class Row {
  #heard;
  #words;
  #key;
  #cells;
  #main;
  #below = null; // the second row, once there is something in it
  #listed = []; // what is listed there
  #number = make("span", {});
  #check;
  #take;
  #fold;
  #seen = {};
  place;

  constructor(key, words, heard) {
    [this.#key, this.#words, this.#heard] = [key, words, heard];
    const { own } = words;
    this.#cells = USUAL.map((field) => cell(key, field, words));
    this.#number.id = `n${key}`;
    this.#check = make("input", { type: "checkbox", "aria-labelledby": `choose n${key}` });
    this.#check.addEventListener("change", () => heard.check(key, this.#check.checked));
    this.#take = button("", () => heard.accept(key), { class: "take" });
    this.#take.id = `take${key}`;
    this.#take.setAttribute("aria-describedby", `n${key}`);
    this.#fold = button(make("span", {}, own("more")), () => heard.open(key), { class: "fold", title: own("more"), "aria-expanded": "false", "aria-describedby": `n${key}` });
    this.#main = make("tr", {},
      make("th", { scope: "row" }, make("label", {}, this.#check, this.#number)),
      this.#cells.map(({ parts, field }) => make("td", { class: field }, parts)),
      make("td", { class: "acts" }, make("div", {}, this.#take, this.#fold)),
    );
    this.place = make("tbody", { "data-key": key }, this.#main);
    for (const one of this.#cells) this.#listen(one);
    this.place.addEventListener("focusin", () => heard.focus(key));
  }

  /** Goes to what a row lacks: a field that is empty, or a question. */
  lacking({ field }) {
    (field ? this.control(field) : this.place.querySelector(".question button"))?.focus();
  }

  /** The control of a field, if it is there to be written in. */
  control(field) {
    return this.place.querySelector(`[data-field="${field}"]`) ?? null;
  }

  #listen({ control, field }) {
    control.addEventListener("input", () => this.#heard.write(this.#key, field, read(control, field, this.#seen.state, this.#words)));
    control.addEventListener("change", () => this.#heard.rest());
  }

  /** Shows a row as it is: `{row, state, number, wrong, found, chosen, open, checked}`. */
  show(now) {
    const before = this.#seen;
    this.#seen = now;
    const { row, state, wrong, chosen, open, checked } = now;
    const { own, say } = this.#words;
    const number = say.shown(now.number);
    if (this.#number.textContent !== number) this.#number.textContent = number;
    if (this.#check.checked !== checked) this.#check.checked = checked;
    const isOther = before.row !== row;
    const people = before.state?.sides !== state.sides || before.state?.sources !== state.sources;
    for (const one of this.#cells) if (isOther || (people && isName(one))) write(one, row, state, this.#words);
    if (chosen || before.chosen) for (const one of this.#cells.filter(isName)) remark(one, row, state, this.#words, chosen);
    if (isOther) this.#dress(row, own);
    this.place.classList.toggle("now", chosen);
    const same = before.wrong !== undefined && sameWrong(before.wrong, wrong);
    if (!same) for (const one of this.#cells) complain(one, wrong[one.field] ?? []);
    const isAsked = people && (0 < asked(state, row).length || Boolean(this.#below?.querySelector(".question")));
    const hasMoved = row.found?.of && before.state?.rows.length !== state.rows.length;
    if (isOther || !same || isAsked || hasMoved || before.open !== open || before.found !== now.found) this.#showBelow(now, open);
  }

  #dress(row, own) {
    this.place.classList.toggle("proposed", !row.accepted);
    const text = row.accepted ? own("accepted") : own("accept");
    if (this.#take.textContent !== text) this.#take.textContent = text;
    this.#take.setAttribute("aria-pressed", String(row.accepted));
  }

  #showBelow({ row, state, wrong, found, open }) {
    const hidden = MORE.filter((field) => wrong[field]);
    const has = open || hidden.length || found.length || asked(state, row).length || why(row, state, this.#words).length || wrong[""];
    if (this.#fold.getAttribute("aria-expanded") !== String(open)) this.#fold.setAttribute("aria-expanded", String(open));
    if (!has) {
      this.#below?.remove();
      this.#below = null;
      this.#listed = [];
      return;
    }
    if (!this.#below) {
      this.#below = make("tr", { class: "below" }, make("td", { colspan: USUAL.length + 2 },
        make("div", { class: "asked" }), make("ul", { class: "findings" }), make("div", { class: "fields" }), make("div", { class: "acts" })));
      this.#main.after(this.#below);
    }
    const [place, list, fields, acts] = this.#below.firstChild.children;
    this.#ask(place, row, state);
    list.hidden = found.length === 0 && !wrong[""];
    const listed = [found, wrong[""]];
    if (listed.some((one, at) => one !== this.#listed[at])) list.replaceChildren(...(wrong[""] ?? []).map(problem), ...found.map((one) => this.#finding(one)));
    this.#listed = listed;
    this.#showFields(fields, acts, open ? MORE : hidden, { row, state, wrong, open });
  }

  /** Questions, and why a row is as it is; the focus stays on what is left. */
  #ask(place, row, state) {
    const had = place.contains(document.activeElement);
    const heard = { answer: this.#heard.answer, write: (_, field) => this.#other(field) };
    const parts = [...questions(row, state, this.#words, heard), ...why(row, state, this.#words)];
    place.replaceChildren(...parts);
    if (had) (place.querySelector("button") ?? this.control("figure")).focus();
  }

  /** Gives the word to who has another answer than those that are offered. */
  #other(field) {
    if (!this.control(field)) this.#heard.open(this.#key);
    this.control(field)?.focus();
  }

  #finding({ message, ways = [] }) {
    const acts = ways.map(({ label, act }) => button(label, act));
    return make("li", {}, make("span", {}, message), acts.length ? make("span", { class: "ways" }, acts) : "");
  }

  #more = new Map();

  #showFields(place, acts, wanted, { row, state, wrong, open }) {
    const { own } = this.#words;
    for (const field of wanted) {
      if (this.#more.has(field)) continue;
      const one = cell(this.#key, field, this.#words);
      one.control.removeAttribute("aria-labelledby");
      one.control.setAttribute("aria-label", `${own(`field.${field}`)} ${this.#number.textContent}`);
      this.#more.set(field, { ...one, place: make("div", { class: field }, one.parts) });
      this.#listen(one);
    }
    for (const [field, one] of this.#more) {
      if (!wanted.includes(field)) {
        if (!one.place.contains(document.activeElement)) one.place.remove();
        continue;
      }
      write(one, row, state, this.#words);
      complain(one, wrong[field] ?? []);
    }
    const shown = MORE.filter((field) => wanted.includes(field)).map((field) => this.#more.get(field).place);
    if (shown.some((one, at) => place.children[at] !== one)) place.replaceChildren(...shown);
    const had = acts.contains(document.activeElement);
    if (!open) return acts.replaceChildren();
    if (acts.firstChild) return;
    acts.append(
      button(own("split"), () => this.#heard.split(this.#key)),
      button(own("remove"), () => this.#heard.remove([this.#key])),
    );
    if (had) acts.firstChild.focus();
  }
}

function problem(one) {
  const place = make("li", { class: "wrong" });
  put(place, [one]);
  return place;
}

const sameWrong = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
