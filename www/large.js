/**
 * A chart of a large ledger: the core has it in a worker, and the page gets of
 * it what can be seen at once. Where no worker can be made, as by a script of
 * another origin under a strict policy, the core has it here, step by step.
 *
 * **Invariant:** nothing is left out of a list: what is not on its page is on
 * another one, and in the files that a reader saves.
 */

import { failure } from "./assets.js";
import { VIEWS, make, sourceItem } from "./figure.js";
import { question } from "./question.js";
import { copied, csv, turned } from "./sheets.js";
import { table } from "./table.js";
import { languageOf, nearest } from "./words.js";

/** How long work may take before it is said to be going on. */
const SOON = 200;

/** What the core throws on purpose; anything else has gone right through it. */
const THROWN = ["Error", "LoadError"];

/**
 * A chart of bytes. `at` is where it is: the `host` element, `words` of a
 * language, and what is to be done when something has come: `paint`, `ask`
 * anew, `refill` the card of a mark. `core` fetches a build.
 */
export async function large(bytes, at, core) {
  const chart = new Large(bytes, { ...at, core });
  try {
    await chart.load();
  } catch (error) {
    chart.free();
    throw error;
  }
  return { build: "workbench", chart };
}

/** How a list is put in order, as a worker can be told. */
const plain = ({ column, way }) => ({ column, way });

class Large {
  #bytes;
  #at;
  #core = null; // a promise of what answers
  #spoken = "";
  #told = null;
  #failed = null;
  #pages = {};
  #say = null;
  #orders = { table: {}, steps: {} };
  #wanted = ""; // the picture that is asked for, or has come
  #asked = null;
  #drawing = false;
  #picture = null;
  #cards = new Map();
  #own = []; // what is in the figure of it besides what every chart has
  #hidden = new Set(); // what was asked for whose picture has no end

  constructor(bytes, at) {
    this.#bytes = bytes;
    this.#at = at;
    for (const name of ["svg", "csv", "json", "file_name", "embed", "tally"]) {
      this[name] = (...asked) => this.#ask(name, ...asked);
    }
  }

  load() {
    return this.#busy(this.#living());
  }

  free() {
    this.#core?.then(({ end }) => end(), () => {});
    this.#core = null;
    this.#spoken = "";
    this.#forget();
    this.#clear();
  }

  #clear() {
    for (const one of this.#own.splice(0)) one.remove();
  }

  /** Has all ready that is told next: then it is there at once, or what came of it. */
  async ready(language) {
    this.#failed = null;
    try {
      await this.#busy(this.#tell(question(this.#at.host, VIEWS), language));
    } catch (error) {
      this.#failed = error;
    }
  }

  async #tell(asked, language) {
    const spoken = JSON.stringify(language.slice(1));
    await this.#living();
    if (spoken !== this.#spoken) await this.#ask("speak", ...language);
    this.#spoken = spoken;
    const told = await this.#ask("tell", asked, this.#hidden.has(key(asked)));
    this.#forget();
    if (told.hidden) this.#hidden.add(key(asked));
    this.#told = told;
    this.#pages = told.pages;
  }

  #forget() {
    this.#wanted = "";
    this.#picture?.bitmap.close?.();
    this.#picture = null;
    this.#cards.clear();
  }

  /** What is shown of what is asked: the table, where a picture would have no end. */
  shown(asked) {
    return this.#hidden.has(key(asked)) ? { ...asked, view: "table" } : asked;
  }

  // The language came with what is told.
  speak() {}

  tell() {
    if (this.#failed) throw this.#failed;
    return this.#told;
  }

  /** Paints the picture, if it has come; else it is asked for, and nothing is given. */
  draw(canvas, asked) {
    const wanted = JSON.stringify(asked);
    if (wanted !== this.#wanted) this.#fetch(wanted, asked);
    if (this.#picture?.wanted !== wanted) return null;
    paint(canvas, this.#picture.bitmap);
    return this.#picture;
  }

  /** One picture after another, and of those that are asked for meanwhile only the last. */
  async #fetch(wanted, asked) {
    this.#wanted = wanted;
    this.#asked = asked;
    if (this.#drawing) return;
    this.#drawing = true;
    for (let last = ""; this.#wanted && last !== this.#wanted; ) {
      last = this.#wanted;
      // What cannot be drawn stands in the table.
      const picture = await this.#busy(this.#ask("draw", this.#asked)).catch(() => null);
      if (last === this.#wanted) this.#drawn(picture && { ...picture, wanted: last });
      else picture?.bitmap.close?.();
    }
    this.#drawing = false;
  }

  #drawn(picture) {
    this.#picture?.bitmap.close?.();
    this.#picture = picture;
    if (picture) return this.#at.paint();
    this.#hidden.add(key(this.#asked));
    this.#at.ask();
  }

  /** What a mark stands for; until that has come, what the mark is called. */
  card(id, asked) {
    const label = this.#picture?.marks.find((mark) => mark.id === id)?.label ?? "";
    if (!this.#cards.has(id)) {
      this.#cards.set(id, { title: label, claims: [], implied: [], findings: [] });
      this.#ask("card", id, asked).then((card) => this.#dealt(id, card), () => this.#cards.delete(id));
    }
    return this.#cards.get(id);
  }

  #dealt(id, card) {
    const { claims, count } = card;
    const rest = claims.length < count ? [{ text: this.#part({ from: 0, to: claims.length, count }) }] : [];
    this.#cards.set(id, { ...card, claims: [...claims, ...rest] });
    this.#at.refill(id);
  }

  async poster(canvas, asked) {
    paint(canvas, await this.#ask("poster", asked));
  }

  faces_changed() {
    this.#forget();
    this.#ask("faces_changed").catch(() => {});
  }

  /** Lets a reader turn the pages of lists that have more than one. */
  filled(figure, say) {
    this.#say = say;
    this.#clear();
    const { findings, summary, sources, stand, table: fold, notes } = figure;
    const all = say.shown(this.#pages.findings.count);
    findings.firstChild.textContent = `${say("page.findings")} (${all})`;
    this.#finder(figure, say);
    if (this.#told.hidden) notes.prepend(make("p", {}, say("page.large.table")));
    this.#turns("findings", findings.lastChild.firstChild, ({ message }) => make("li", {}, message));
    this.#turns("summary", summary, (sentence) => make("li", {}, sentence));
    this.#turns("sources", sources.lastChild, (source) => sourceItem(source, say));
    const sheets = [...(stand.hidden ? fold.lastChild : stand).children];
    ["table", "steps"].filter((name) => sheets.length && this.#told[name].rows.length).forEach((name, at) => {
      if (this.#whole(name)) return;
      const place = make("div");
      sheets[at].replaceWith(place);
      this.#sheet(name, place);
    });
  }

  /** A field to find a source by its name, where there are too many for a list. */
  #finder(figure, say) {
    const { controls } = figure;
    const { chosen } = this.#told;
    if (!chosen || controls.hidden) return;
    const list = make("datalist", { id: "found" });
    const field = make("input", { type: "search", list: "found", autocomplete: "off" });
    field.value = bare(chosen.label);
    let found = [];
    field.addEventListener("input", async () => {
      found = await this.#ask("found", field.value);
      list.replaceChildren(...found.map(({ label }) => make("option", { value: bare(label) })));
    });
    field.addEventListener("change", async () => {
      found = field.value ? await this.#ask("found", field.value) : [];
      const [one] = [...found.filter(({ label }) => bare(label) === field.value), ...found];
      this.#at.host.source = one?.id ?? null;
    });
    const label = make("label", { class: "finder" }, make("span", { class: "small" }, say("page.source")), " ", field, list);
    controls.after(label);
    this.#own.push(label);
  }

  #whole(name) {
    const { from, to, count } = this.#pages[name];
    return from === 0 && to === count;
  }

  /** A list and what turns its pages. */
  #turns(name, list, item) {
    if (!list || this.#whole(name)) return;
    const asked = name === "sources" ? ["claims"] : ["page", name];
    const bar = this.#bar(name, this.#pages[name], async (from) => {
      const page = await this.#ask(...asked, from);
      list.replaceChildren(...page.items.map(item));
      return page;
    });
    list.after(bar);
    this.#own.push(bar);
  }

  /** A table of which a page is shown; its heads put all of it in order. */
  #sheet(name, place) {
    const order = this.#orders[name];
    const fill = ({ items }) => {
      const sheet = table({ ...this.#told[name], rows: items }, this.#say, order);
      sheet.addEventListener("click", pressed, true);
      place.firstChild.replaceWith(sheet);
      return sheet;
    };
    const page = (from) => this.#ask("page", name, from, plain(order));
    const turn = async (from) => {
      const next = await page(from);
      fill(next);
      return next;
    };
    const show = (first) => {
      place.replaceChildren(make("div"), this.#bar(name, first, turn));
      return fill(first);
    };
    // A press in a table is about all of its pages.
    const pressed = async (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      event.stopPropagation();
      const head = button.closest("th");
      if (!head) return this.#copy(name, button);
      const column = head.cellIndex;
      turned(order, column);
      show(await page(0)).querySelectorAll("thead button")[column].focus();
    };
    show({ ...this.#pages[name], items: this.#told[name].rows });
    if (order.way) page(0).then(show, () => {});
  }

  async #copy(name, button) {
    const { count } = this.#pages[name];
    const order = this.#orders[name];
    order.tell("");
    const rows = [];
    while (rows.length < count) {
      rows.push(...(await this.#ask("lines", name, plain(order), rows.length, rows.length + 500)));
    }
    const text = csv({ ...this.#told[name], rows }, [...rows.keys()], this.#say);
    order.tell(await copied(text, button));
  }

  #part({ from, to, count }) {
    return this.#say("page.large.part", { from: from + 1, to, count });
  }

  /** Which part of a list is shown, with a step back and a step on. */
  #bar(name, first, turn) {
    const starts = [];
    let page = first;
    const text = make("span", { role: "status" });
    const step = (name, from) => {
      const button = make("button", { type: "button", class: "copy" }, this.#say(name));
      button.addEventListener("click", async () => {
        if (button.ariaDisabled === "true") return;
        page = await turn(from());
        tell();
      });
      return button;
    };
    const on = () => {
      starts.push(page.from);
      return page.to;
    };
    const buttons = [step("page.large.back", () => starts.pop()), step("page.large.on", on)];
    const tell = () => {
      text.textContent = this.#part(page);
      buttons[0].ariaDisabled = String(!starts.length);
      buttons[1].ariaDisabled = String(page.to === page.count);
    };
    tell();
    const bar = make("p", { class: `pages ${name}` }, buttons[0], text, buttons[1]);
    Object.assign(bar.style, { display: "flex", flexWrap: "wrap", gap: ".5em .75em", alignItems: "center" });
    return bar;
  }

  /** Says that work goes on, if it goes on for long. */
  async #busy(work) {
    let bar = null;
    let over = false;
    const say = async () => {
      const { host, words } = this.#at;
      const say = await words(nearest(languageOf(host)), host.digits);
      if (over) return;
      const text = say("page.large.busy");
      const inside = make("span", {}, make("progress", { "aria-label": text }), " ", text);
      bar = make("p", { role: "status", lang: say.lang, dir: say("page.dir") }, inside);
      // It lies over what is there, which is not moved.
      Object.assign(bar.style, { position: "relative", zIndex: 2, blockSize: 0 });
      Object.assign(inside.style, { position: "absolute", background: "var(--paper)", padding: "0 .5em" });
      host.shadowRoot.prepend(bar);
    };
    const timer = setTimeout(() => say().catch(() => {}), SOON);
    try {
      return await work;
    } finally {
      over = true;
      clearTimeout(timer);
      bar?.remove();
    }
  }

  /** What answers, with the ledger loaded. */
  #living() {
    this.#core ??= (async () => {
      const core = await begun(this.#at.core);
      await core.ask("load", this.#bytes);
      return core;
    })();
    return this.#core;
  }

  async #ask(name, ...asked) {
    const living = this.#living();
    try {
      return await (await living).ask(name, ...asked);
    } catch (cause) {
      if (THROWN.includes(cause?.name)) throw cause;
      // What has panicked answers no more.
      if (this.#core === living) this.free();
      throw cause.key ? cause : failure("CrashError", "page.error.crash", {}, cause);
    }
  }
}

/** A text without what only steers its direction. */
const bare = (text) => text.replace(/[\u2066-\u2069]/g, "");

/** What chooses what is told. */
const key = ({ view, outcome, as_of, side, status, source }) => [view, outcome, as_of, side, status, source].join("\n");

function paint(canvas, picture) {
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d").drawImage(picture, 0, 0);
}

/** What answers: in a worker, else here. */
async function begun(core) {
  try {
    return await inWorker();
  } catch {
    const { served } = await import("./large-core.js");
    const tasks = served(await core("workbench"));
    // Between two tasks a page can do what is its own.
    const ask = (name, ...asked) => new Promise((done) => setTimeout(done)).then(() => tasks[name](...asked));
    return { ask, end: () => {} };
  }
}

/** A policy for an address of our own, where a page wants one. */
const trusted = (url) => {
  const policy = globalThis.trustedTypes?.createPolicy("casualty-chart", { createScriptURL: (url) => url });
  return policy?.createScriptURL(url) ?? url;
};

let policed = null;

function inWorker() {
  return new Promise((done, fail) => {
    const { href } = new URL("./large-core.js", import.meta.url);
    policed ??= trusted(href);
    const worker = new Worker(policed, { type: "module" });
    const waiting = new Map();
    let last = 0;
    const end = () => {
      worker.terminate();
      for (const { failed } of waiting.values()) failed(new TypeError("the worker has ended"));
      waiting.clear();
    };
    const ask = (name, ...asked) =>
      new Promise((answered, failed) => {
        waiting.set((last += 1), { answered, failed });
        worker.postMessage({ id: last, name, asked });
      });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
      fail(new Error("no worker"));
    });
    worker.addEventListener("message", ({ data: { began, id, answer, error } }) => {
      if (began) return done({ ask, end });
      if (began === false) return end(), fail(new Error("no core in a worker"));
      const { answered, failed } = waiting.get(id);
      waiting.delete(id);
      if (!error) return answered(answer);
      const { message, cause, name } = error;
      failed(Object.assign(new Error(message, { cause }), { name }));
    });
  });
}
