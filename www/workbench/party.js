/**
 * One side or source of the list: what it is called, for whom it speaks, and
 * with whom it is one.
 *
 * **Invariant:** what has not changed is not touched, so that who types a name
 * never loses the place.
 */

import { button, make, select } from "../import/make.js";
import { KINDS } from "./cells.js";
import { nameIn, NOBODY } from "./people.js";
import * as problems from "./problems.js";

export class Party {
  #kind;
  #id;
  #words;
  #heard;
  #names = new Map(); // the place of a name, by its language
  #title = make("bdi", {});
  #uses = make("small", {});
  #head;
  #fields;
  #speaks = null;
  #sort = null;
  #same;
  #merge;
  #forget;
  #wrong = make("p", { class: "wrong", hidden: true });
  #others = []; // whom it may be one with, as the list has them when it is opened
  #number = null;
  #ids = []; // of what is called by its place in the list
  place;

  /** `heard` is what a list of parties tells: `rename`, `tell`, `merge`, `forget`, `rest`. */
  constructor(kind, id, words, heard) {
    [this.#kind, this.#id, this.#words, this.#heard] = [kind, id, words, heard];
    const { own } = words;
    this.#head = make("h4", {}, this.#title, " ", this.#uses);
    this.#fields = make("div", { class: "fields", role: "group" }, languages(words).map((lang) => this.#name(lang)));
    if (kind === "sources") this.#fields.append(this.#speaker(), this.#sorts());
    this.#same = select("", [["", own("merge.none")]], "");
    // Who may be meant is only looked up by who opens the list.
    for (const opens of ["pointerdown", "focusin"]) this.#same.addEventListener(opens, () => this.#open());
    this.#merge = button(own("merge.go"), () => this.#one());
    this.#forget = button(own("forget"), () => heard.forget(kind, id));
    this.#fields.append(this.#choice("same", own("merge.into"), this.#same), this.#merge, this.#forget);
    this.#ids.push(["title", this.#head], ["merge", this.#merge], ["forget", this.#forget]);
    this.place = make("li", {}, this.#head, this.#fields, this.#wrong);
  }

  /** Shows somebody: `{one, at, used, others, sides, speaksFor, messages}`. */
  show({ one, at, used, others, sides, speaksFor, messages }) {
    const { own, lang } = this.#words;
    if (at !== this.#number) this.#renumber(at);
    put(this.#title, nameIn(one, lang));
    put(this.#uses, own("uses", { count: used }));
    for (const [lang, place] of this.#names) writeName(place, one, lang === this.#words.lang);
    if (this.#speaks) relist(this.#speaks, sides, speaksFor);
    if (this.#sort && this.#sort.value !== (one.kind ?? "")) this.#sort.value = one.kind ?? "";
    this.#others = others.filter(([id]) => id !== one.id);
    for (const part of [this.#same.parentElement, this.#merge]) hide(part, this.#others.length < 2);
    hide(this.#forget, 0 < used);
    problems.put(this.#wrong, messages);
  }

  #name(lang) {
    const { own } = this.#words;
    const input = make("input", { type: "text", dir: "auto", lang, autocomplete: "off" });
    const place = { input, lang, name: "", isTyped: false, typed: null };
    input.addEventListener("input", () => {
      place.isTyped = true;
      this.#heard.rename(this.#kind, this.#id, lang, input.value);
      place.isTyped = false;
    });
    input.addEventListener("change", () => this.#heard.rest());
    input.addEventListener("blur", () => {
      place.typed = null;
      fill(input, place.name);
    });
    this.#names.set(lang, place);
    return this.#choice(lang, own("name.in", { language: languageName(lang, this.#words.lang) }), input);
  }

  #speaker() {
    const { own } = this.#words;
    this.#speaks = select("", [], "");
    this.#speaks.addEventListener("change", () => this.#heard.tell(this.#kind, this.#id, "speaks_for", this.#speaks.value));
    return this.#choice("for", own("speaks_for"), this.#speaks);
  }

  #sorts() {
    const { own } = this.#words;
    this.#sort = select("", [["", own("kind.none")], ...KINDS.map((kind) => [kind, own(`kind.${kind}`)])], "");
    this.#sort.addEventListener("change", () => this.#heard.tell(this.#kind, this.#id, "kind", this.#sort.value));
    return this.#choice("kind", own("kind"), this.#sort);
  }

  #choice(name, text, control) {
    const label = make("label", {}, text);
    this.#ids.push([name, control, label]);
    return make("div", { class: "choice" }, label, control);
  }

  #open() {
    relist(this.#same, this.#others);
    if (this.#same.selectedIndex < 0) this.#same.selectedIndex = 0;
  }

  /** Arrows go through a list: who is one with whom is only said by the button. */
  #one() {
    const { value, selectedOptions } = this.#same;
    if (value) this.#heard.merge(this.#kind, this.#id, value, { from: this.#title.textContent, into: selectedOptions[0].textContent });
  }

  #renumber(at) {
    this.#number = at;
    for (const [name, control, label] of this.#ids) {
      control.id = `${this.#kind}-${at}-${name}`;
      if (label) label.htmlFor = control.id;
    }
    this.#fields.setAttribute("aria-labelledby", this.#head.id);
    for (const act of [this.#merge, this.#forget]) act.setAttribute("aria-describedby", this.#head.id);
  }
}

/** The choices of for whom a source speaks. */
export const speaking = (sides, { own, lang }) => [["", own("kind.none")], [NOBODY, own("speaks_for.none")], ...named(sides, lang)];

/** The choices of with whom somebody is one. */
export const merging = (all, { own, lang }) => [["", own("merge.none")], ...named(all, lang)];

const named = (all, lang) => all.map((one) => [one.id, nameIn(one, lang)]);

/** The languages that names are asked for: the two that most readers have, and the page's. */
const languages = ({ lang }) => [...new Set(["en", "ar", lang])];

/**
 * Writes what somebody is called in a language; a name of none is in the
 * page's. What is being typed stays as it is typed, nothing too, as long as
 * nobody has changed it since.
 */
function writeName(place, one, isPages) {
  const { input, lang, isTyped } = place;
  place.name = typeof one.name === "object" ? (one.name?.[lang] ?? "") : isPages ? one.name || one.id : "";
  if (isTyped) place.typed = one;
  if (place.typed !== one) fill(input, place.name);
}

function fill(input, text) {
  if (input.value !== text) input.value = text;
}

/** Writes where it is not written yet. */
function put(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** Hides or shows what is not so yet. */
function hide(place, isHidden) {
  if (place.hidden !== isHidden) place.hidden = isHidden;
}

/** Gives a list its choices, and touches none that it has. */
function relist(list, choices, value = list.value) {
  choices.forEach(([value, text], at) => {
    const option = list.options[at] ?? list.appendChild(make("option", {}));
    if (option.getAttribute("value") !== value) option.setAttribute("value", value);
    put(option, text);
  });
  while (choices.length < list.options.length) list.options[choices.length].remove();
  if (list.value !== value) list.value = value;
}

/** What a language is called in another one, where the browser knows. */
function languageName(lang, inLang) {
  try {
    return new Intl.DisplayNames([inLang], { type: "language" }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
