/**
 * Sides and sources: their names in every language, who speaks for whom, and
 * two that are one.
 */

import { button, make, select } from "../import/make.js";
import { KINDS } from "./cells.js";
import { decidedFor, everybody, nameIn, NOBODY, uses } from "./people.js";

export class Parties {
  #places;
  #heard;
  #words = null;
  #seen = "";

  /** `places` are by kind where they stand. */
  constructor(places, heard) {
    [this.#places, this.#heard] = [places, heard];
  }

  speak(words) {
    this.#words = words;
    this.#seen = "";
  }

  /** Shows who there is; `wrong` are problems, each with kind, id and messages. */
  show(state, wrong) {
    const accepted = state.rows.filter((row) => row.accepted);
    const all = Object.fromEntries(["sides", "sources"].map((kind) => [kind, everybody(state, kind, accepted)]));
    const used = Object.fromEntries(["sides", "sources"].map((kind) => [kind, all[kind].map((one) => uses(state, kind, one))]));
    const now = JSON.stringify([all, used, wrong, state.decided]);
    if (now === this.#seen) return;
    this.#seen = now;
    for (const kind of ["sides", "sources"]) {
      const place = this.#places[kind];
      const at = place.contains(document.activeElement) && document.activeElement;
      const [start, end] = at && "selectionStart" in at ? [at.selectionStart, at.selectionEnd] : [];
      const items = all[kind].map((one, at) => this.#one(kind, one, at, all, used[kind][at], wrong, state));
      place.replaceChildren(...(items.length ? items : [make("li", {}, this.#words.own(`${kind}.none`))]));
      const back = at ? (document.getElementById(at.id) ?? place.querySelector("input, button")) : null;
      back?.focus();
      if (typeof start === "number" && back?.setSelectionRange) back.setSelectionRange(start, end);
    }
  }

  /** The languages that names are asked for: the two that most readers have, and the page's. */
  #languages() {
    return [...new Set(["en", "ar", this.#words.lang])];
  }

  #one(kind, one, at, all, used, wrong, state) {
    const { own, lang } = this.#words;
    const id = `${kind}-${at}`;
    const heard = (change) => ({ target }) => change(target.value);
    const name = nameIn(one, lang);
    const fields = this.#languages().map((lang) => {
      const value = typeof one.name === "object" ? (one.name?.[lang] ?? "") : lang === this.#words.lang ? (one.name ?? one.id) : "";
      const input = make("input", { id: `${id}-${lang}`, type: "text", dir: "auto", lang, autocomplete: "off", value });
      input.addEventListener("input", heard((text) => this.#heard.rename(kind, one.id, lang, text)));
      input.addEventListener("change", () => this.#heard.rest());
      return named(own("name.in", { language: languageName(lang, this.#words.lang) }), input);
    });
    if (kind === "sources") {
      const sides = all.sides.map((side) => [side.id, nameIn(side, lang)]);
      fields.push(this.#choice(`${id}-for`, own("speaks_for"), [["", own("kind.none")], [NOBODY, own("speaks_for.none")], ...sides], decidedFor(state, one), (value) => this.#heard.tell(kind, one.id, "speaks_for", value)));
      fields.push(this.#choice(`${id}-kind`, own("kind"), [["", own("kind.none")], ...KINDS.map((kind) => [kind, own(`kind.${kind}`)])], one.kind ?? "", (value) => this.#heard.tell(kind, one.id, "kind", value)));
    }
    const others = all[kind].filter((other) => other.id !== one.id).map((other) => [other.id, nameIn(other, lang)]);
    if (others.length) {
      // Arrows go through a list: who is one with whom is only said by the button.
      const same = select(`${id}-same`, [["", own("merge.none")], ...others], "");
      const merge = () => same.value && this.#heard.merge(kind, one.id, same.value, { from: name, into: same.selectedOptions[0].textContent });
      fields.push(named(own("merge.into"), same), button(own("merge.go"), merge, { id: `${id}-merge`, "aria-describedby": `${id}-title` }));
    }
    const messages = wrong.filter((problem) => problem.kind === kind && problem.id === one.id).map(({ message }) => message);
    return make("li", {},
      make("h4", { id: `${id}-title` }, make("bdi", {}, name), " ", make("small", {}, own("uses", { count: used }))),
      make("div", { class: "fields", role: "group", "aria-labelledby": `${id}-title` }, fields,
        used === 0 && button(own("forget"), () => this.#heard.forget(kind, one.id), { id: `${id}-forget`, "aria-describedby": `${id}-title` })),
      0 < messages.length && make("p", { class: "wrong", lang: "en", dir: "ltr" }, messages.join(" · ")));
  }

  #choice(id, text, options, value, change) {
    const list = select(id, options, value);
    list.addEventListener("change", () => change(list.value));
    return named(text, list);
  }
}

const named = (text, control) => make("div", { class: "choice" }, make("label", { for: control.id }, text), control);

/** What a language is called in another one, where the browser knows. */
function languageName(lang, inLang) {
  try {
    return new Intl.DisplayNames([inLang], { type: "language" }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
