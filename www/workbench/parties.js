/**
 * Sides and sources: their names in every language, who speaks for whom, and
 * two that are one.
 */

import { button, make } from "../import/make.js";
import { merging, Party, speaking } from "./party.js";
import { decidedFor, everybody, named, uses } from "./people.js";
import { inLedger } from "./state.js";

/** So many are listed at first, and with each press of a button. */
const PART = 50;

const LISTS = ["sides", "sources"];

export class Parties {
  #places;
  #heard;
  #words = null;
  #parties = { sides: new Map(), sources: new Map() }; // by id
  #most = { sides: PART, sources: PART };
  #last = null;

  /** `places` are by kind where they stand. */
  constructor(places, heard) {
    [this.#places, this.#heard] = [places, heard];
  }

  speak(words) {
    this.#words = words;
    this.#pagers = {};
    for (const kind of LISTS) {
      this.#parties[kind].clear();
      this.#places[kind].replaceChildren();
    }
  }

  /** Shows who there is; `wrong` are problems, each with kind, id and messages. */
  show(state, wrong) {
    this.#last = [state, wrong];
    const [sides, sources] = LISTS.map((kind) => everybody(state, kind, inLedger(state)));
    const all = { sides, sources };
    const choices = speaking(sides, this.#words);
    for (const kind of LISTS) {
      const others = merging(all[kind], this.#words);
      const used = uses(state, kind, all[kind]);
      const shown = all[kind].slice(0, this.#most[kind]);
      const places = shown.map((one, at) => {
        const messages = wrong.filter((problem) => problem.kind === kind && problem.id === one.id).map(({ message }) => message);
        const party = this.#party(kind, one.id);
        party.show({ one, at, used: used[at], others, sides: choices, speaksFor: this.#side(state, one, sides), messages });
        return party.place;
      });
      this.#arrange(kind, new Set(shown.map(({ id }) => id)), places.length ? places : [this.#none(kind)], all[kind].length - shown.length);
    }
  }

  /** For whom a source speaks, by the id of the side, whichever of its names is written. */
  #side(state, one, sides) {
    const text = decidedFor(state, one);
    return named(sides, text)?.id ?? text;
  }

  #party(kind, id) {
    const known = this.#parties[kind];
    if (!known.has(id)) known.set(id, new Party(kind, id, this.#words, this.#heard));
    return known.get(id);
  }

  #none = (kind) => make("li", {}, this.#words.own(`${kind}.none`));

  /** Puts who is shown into order, and touches nobody who stands there already; who goes leaves the focus to whoever comes into that place. */
  #arrange(kind, ids, places, more) {
    const place = this.#places[kind];
    const at = place.contains(document.activeElement) ? document.activeElement : null;
    for (const id of this.#parties[kind].keys()) if (!ids.has(id)) this.#parties[kind].delete(id);
    const wanted = more ? [...places, this.#pager(kind)] : places;
    const stays = new Set(wanted);
    for (const one of [...place.children]) if (!stays.has(one)) one.remove();
    wanted.forEach((one, at) => place.children[at] !== one && place.insertBefore(one, place.children[at] ?? null));
    if (at && document.activeElement !== at) (at.isConnected ? at : document.getElementById(at.id) ?? place.querySelector("input, button"))?.focus();
  }

  #pagers = {};

  #pager(kind) {
    const next = () => {
      const first = this.#most[kind];
      this.#most[kind] += PART;
      this.show(...this.#last);
      this.#places[kind].children[first]?.querySelector("input")?.focus();
    };
    return (this.#pagers[kind] ??= make("li", { class: "pager" }, button(this.#words.own("passed.more"), next)));
  }
}
