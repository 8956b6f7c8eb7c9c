/**
 * What comes onto the bench and what leaves it: texts, files, starting points,
 * keys for all of it, and what is kept.
 */

import { save } from "../import/save.js";
import { ask, warm } from "./ask.js";
import { benched, composed } from "./compose.js";
import { kindOf, listenForFiles, template, textOf } from "./files.js";
import { Keeper } from "./keep.js";
import { proposed } from "./rows.js";
import { EMPTY, inLedger } from "./state.js";

/** What is said where no more is kept. */
const GONE = { failed: "keep.failed", damaged: "keep.damaged", off: "keep.off" };

/** What is said of the text that is to be read. */
const FACTS = ["outlet", "url", "date", "lang"];

/** What takes longer is said to be going on. */
const SOON = 100;

/** Between so many letters of the first text are read while its editor is still at the form: by then the browser has made the code quick. */
const HEAD = [500, 4000];

export class Desk {
  #at;
  #host;
  #words = null;
  #keeper;
  #turn = 0;
  #isWarm = false;
  #shown = EMPTY;
  #safe = EMPTY; // what a file has, or nobody has worked on
  #wasKept = ""; // why no more is kept, as long as it could not be said

  /** `host` is `{at, history, charted, words, speak, tell, proposed}`. */
  constructor(host) {
    this.#host = host;
    this.#at = host.at;
    this.#keeper = new Keeper((why) => this.#tellKept(why));
    const kept = this.#keeper.found();
    if (kept) queueMicrotask(() => host.history.go((this.#safe = { ...EMPTY, ...kept })));
    this.#listen();
  }

  #own(key, values) {
    return this.#words.own(key, values);
  }

  keep(state) {
    this.#keeper.keep(state);
  }

  speak(words) {
    this.#words = words;
    this.#tellKept();
    this.#at("begin").value = "";
  }

  show(state) {
    if (!isSameLedger(state, this.#shown)) this.#host.charted.doubt();
    if (isAnother(state, this.#shown)) this.#host.charted.another();
    this.#shown = state;
    this.#guard();
    this.#at("leave").hidden = !state.rows.some(({ accepted }) => accepted);
    const title = this.#at("ledger-title");
    const text = typeof state.title === "string" ? state.title : (state.title?.[this.#words.lang] ?? "");
    if (title.value !== text) title.value = text;
    if (state.article && this.#at("marked").lang !== state.article.lang) this.#at("marked").lang = state.article.lang;
  }

  /** Says whether anything is kept; `why` it no longer is. */
  #tellKept(why = this.#wasKept) {
    this.#wasKept = this.#words ? "" : why;
    if (!this.#words) return;
    this.#guard();
    this.#at("keep").checked = this.#keeper.on;
    this.#at("keep-hint").textContent = this.#own(this.#keeper.on ? "keep.on" : "keep.off");
    if (why) this.#host.tell(this.#own(GONE[why]));
  }

  /** Who leaves is asked first, as long as there is work that neither a file nor this browser has. */
  #guard() {
    const isSafe = this.#keeper.on || this.#shown === this.#safe || !this.#shown.rows.length;
    (isSafe ? removeEventListener : addEventListener)("beforeunload", detain);
  }

  #listen() {
    const { history } = this.#host;
    const at = this.#at;
    at("paste").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take(at("text").value);
    });
    at("text").addEventListener("input", ({ target }) => this.#warm(target.value));
    at("another").addEventListener("click", () => {
      this.#clear();
      at("text").focus();
    });
    at("file").addEventListener("change", ({ target }) => {
      if (target.files.length) this.open(target.files[0]);
      target.value = "";
    });
    listenForFiles(at("hint"), (file) => this.open(file));
    at("begin-go").addEventListener("click", () => this.#begin(at("begin")));
    at("template").addEventListener("click", () => save("casualty-chart-template.csv", new Blob([template()], { type: "text/csv" })));
    at("undo").addEventListener("click", () => this.#step("undo"));
    at("redo").addEventListener("click", () => this.#step("redo"));
    at("keep").addEventListener("change", ({ target }) => {
      this.#keeper.switch(target.checked, history.now);
      this.#tellKept();
    });
    at("ledger-title").addEventListener("input", ({ target }) => this.#name(target.value));
    for (const kind of ["json", "csv", "png", "svg"]) at(`save-${kind}`).addEventListener("click", () => this.#save(kind));
    at("language").addEventListener("change", ({ target }) => {
      window.history.replaceState(null, "", `?lang=${target.value}`);
      this.#host.speak(target.value);
    });
    at("chart-lang").append(...[...at("language").options].map((option) => option.cloneNode(true)));
    at("base").value = new URL("./", location.href).href;
    addEventListener("keydown", (event) => this.#key(event));
  }

  #warm(text) {
    const [least, most] = HEAD;
    if (this.#isWarm || text.length < least || kindOf(text) !== "text") return;
    this.#isWarm = true;
    warm({ kind: "read", text: text.slice(0, most) });
  }

  /** Makes place for another text; nothing that was said of the last one is said of it. */
  #clear() {
    const { history } = this.#host;
    this.#blank();
    if (!history.now.article) return;
    const rows = history.now.rows.filter(({ accepted }) => accepted).map(unplaced);
    this.#goOn({ ...history.now, article: null, rows });
  }

  /** Goes on to a state in which there is no more of anybody's work: what was only read can be read again. */
  #goOn(next) {
    const { history } = this.#host;
    if (history.now === this.#safe) this.#safe = next;
    history.go(next);
  }

  /** Not value by value: WebKit holds a form that was emptied so for a wrong one. */
  #blank() {
    this.#at("paste").reset();
  }

  #key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // What is written into the text that is to be read, or beside the chart, is the browser's own to undo.
    if (event.target.closest?.("#paste, #leave :is(input, textarea)")) return;
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      this.#step(key === "y" || event.shiftKey ? "redo" : "undo");
    }
  }

  #step(which) {
    this.#host.history[which]();
    const { activeElement } = document;
    const other = which === "undo" ? "redo" : "undo";
    if (activeElement?.id === which && activeElement.disabled) this.#at(other).focus();
  }

  /** A title in the page's language; what it is called in others stays. */
  #name(text) {
    const { history } = this.#host;
    const { title } = history.now;
    const next = typeof title === "string" ? text : { ...title, [this.#words.lang]: text };
    if (typeof next === "object" && !text) delete next[this.#words.lang];
    history.go({ ...history.now, title: next }, "title");
  }

  async #begin(list) {
    const { history, tell } = this.#host;
    const { value, selectedOptions } = list;
    const name = selectedOptions[0]?.textContent ?? "";
    list.value = "";
    if (value === "empty") this.#lay(EMPTY);
    else if (value) {
      const got = await fetch(value).catch(() => null);
      if (!got?.ok) return tell(this.#own("open.failed", { name }));
      this.#lay(benched(await got.json()));
    }
    if (value) tell(this.#own("opened", { name }));
  }

  /** Lays another ledger on the bench; a text that was read goes with the one before. */
  #lay(state) {
    const { history } = this.#host;
    if (history.now.article) this.#blank();
    history.go((this.#safe = state));
  }

  /** Opens a file of any kind that the bench takes; of a text it asks first who published it. */
  async open(file) {
    const { name } = file;
    const text = await textOf(file).catch(({ byte }) => this.#host.tell(this.#own(byte ? "open.not_utf8" : "open.failed", { name, byte })));
    if (text === undefined) return;
    if (!text.trim() || kindOf(text, name) !== "text") return this.#take(text, name);
    if (this.#host.history.now.article || this.#at("text").value) this.#clear();
    this.#at("text").value = text;
    this.#at("outlet").focus();
    this.#host.tell(this.#own("open.text", { name }));
  }

  async #take(text, name = "") {
    if (!text.trim()) {
      this.#host.tell(this.#own("paste.empty"));
      return this.#at("text").focus();
    }
    return kindOf(text, name) === "text" ? this.#read(text) : this.#load(text, name);
  }

  async #load(text, name) {
    const { tell } = this.#host;
    const answer = await this.#waited({ kind: "open", text });
    if (!answer) return;
    this.#lay(benched(answer.ledger));
    tell(this.#own("opened", { name: name || this.#own("pasted") }));
  }

  /** Has a text read, and lays its figures beside what is in the ledger. */
  async #read(text) {
    const { history, tell } = this.#host;
    const [outlet, url, date, lang] = FACTS.map((id) => this.#at(id).value.trim());
    const reading = await this.#waited({ kind: "read", text, lang, date });
    if (!reading) return;
    const article = { text, outlet, url, date: date || reading.date || "", lang: reading.language || lang || "" };
    this.#goOn(proposed(history.now, reading, article));
    tell(this.#own("read.done", { claims: reading.claims.length, passed: (reading.passed ?? []).length }));
    this.#host.proposed();
  }

  /** What a job comes to, said to be going on while it takes long; nothing where it failed or another was begun. */
  async #waited(job) {
    const { tell } = this.#host;
    const turn = (this.#turn += 1);
    const waits = setTimeout(() => tell(this.#own("working")), SOON);
    try {
      const answer = await ask(job);
      return turn === this.#turn ? answer : null;
    } catch ({ message, problems }) {
      const all = problems?.length ? problems.map((one) => one.message).slice(0, 5).join(" · ") : message;
      if (turn === this.#turn) tell(this.#own("failed", { message: all }));
      return null;
    } finally {
      clearTimeout(waits);
    }
  }

  /** The ledger with what its editor has made of it, or the picture of it. */
  async #save(kind) {
    const { history, charted, tell } = this.#host;
    const state = history.now;
    const accepted = inLedger(state);
    const { element } = charted;
    const name = `${(await element.fileName()) ?? "casualty-chart"}.${kind}`;
    const make = {
      json: () => composed(state, accepted).text,
      csv: async () => (await this.#waited({ kind: "csv", text: composed(state, accepted).text, speech: this.#words.speech })) ?? null,
      png: () => element.png(),
      svg: () => element.svg(),
    };
    const types = { json: "application/json", csv: "text/csv", png: "image/png", svg: "image/svg+xml" };
    const made = await make[kind]();
    if (made === null) return;
    if (state === history.now && (kind === "json" || kind === "csv")) this.#safe = state;
    this.#guard();
    save(name, made instanceof Blob ? made : new Blob([made], { type: types[kind] }));
    tell(charted.isUnfinished ? this.#own("saved.unfinished", { file: name }) : this.#words.say("page.saved", { file: name }));
  }
}

/** Asks who leaves the page; older browsers want it said twice. */
function detain(event) {
  event.preventDefault();
  event.returnValue = true;
}

/** A row whose words stand in a text that is not shown. */
const unplaced = (row) => (row.found ? { ...row, found: { ...row.found, span: null, words: [] } } : row);

/** Whether a state has no row of the one before, as after another file, or a step back from it. */
function isAnother({ rows }, before) {
  const known = new Set(before.rows.map(({ key }) => key));
  return 0 < known.size && !rows.some(({ key }) => known.has(key));
}

/** Whether two states have the same in the ledger. */
function isSameLedger(one, other) {
  if (["title", "sides", "sources"].some((name) => one[name] !== other[name])) return false;
  if (one.rows === other.rows) return true;
  const [here, there] = [one, other].map(inLedger);
  return here.length === there.length && here.every(({ cells }, at) => cells === there[at].cells);
}
