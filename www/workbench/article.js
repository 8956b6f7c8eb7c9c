/**
 * The article with its figures marked: texts and marks, and nothing of it is
 * ever anything but text.
 *
 * A figure that is a row is a button; the arrows go from one to the next, so
 * that all of them are one stop.
 */

import { make } from "../import/make.js";

/** A text in several pieces is laid out as far as it is seen. */
const LINE = /[^\n]*\n|[^\n]+$/g;

/** How deciding words look: here, since checkers of sheets do not know such words yet. */
const DECIDED = "::highlight(decided) { text-decoration: underline wavy; text-decoration-color: var(--accent); }";

export class Article {
  #place;
  #chosen; // what hears which row was chosen
  #marks = new Map(); // by where they begin
  #keys = new Map(); // the row of each mark that has one
  #starts = []; // of the pieces, each with its text node's piece of the text
  #article = null;
  #lang = "";

  constructor(place, chosen) {
    this.#place = place;
    this.#chosen = chosen;
    if (globalThis.Highlight) document.adoptedStyleSheets.push(decidedSheet());
    place.addEventListener("click", ({ target }) => this.#press(target.closest("mark[role]")));
    place.addEventListener("keydown", (event) => this.#key(event));
  }

  get lang() {
    return this.#lang;
  }

  /** Shows the article of a state, with what has become of its figures. */
  show(state, words) {
    if (state.article !== this.#article) this.#fill(state);
    this.#keys.clear();
    const begun = new Map();
    for (const row of state.rows) if (row.found?.span) begun.set(row.found.span[0], row);
    for (const row of [...state.rows].reverse()) if (row.found?.span) begun.set(row.found.span[0], row);
    for (const [start, mark] of this.#marks) this.#dress(mark, begun.get(start), words);
    this.#oneStop();
  }

  /** Marks the figure of a row, and the words that have decided what it says. */
  select(row, moves) {
    for (const mark of this.#place.querySelectorAll("mark.now")) mark.classList.remove("now");
    const mark = this.#marks.get(row?.found?.span?.[0]);
    const decided = (row?.found?.words ?? []).map(({ span }) => this.#range(span)).filter(Boolean);
    if (globalThis.Highlight) CSS.highlights.set("decided", new Highlight(...decided));
    if (!mark) return;
    mark.classList.add("now");
    this.#oneStop(mark);
    if (moves) mark.scrollIntoView({ block: "nearest" });
  }

  /** The words that are chosen with a pointer or keys, and where they are. */
  selection() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !this.#place.contains(selection.anchorNode)) return null;
    const range = selection.getRangeAt(0);
    const before = document.createRange();
    before.setStart(this.#place, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const [text, start] = [range.toString(), before.toString().length];
    const from = start + text.length - text.trimStart().length;
    return text.trim() ? { text: text.trim(), span: [from, from + text.trim().length] } : null;
  }

  #fill(state) {
    this.#article = state.article;
    this.#marks.clear();
    this.#starts = [];
    if (!state.article) return this.#place.replaceChildren();
    const { text, passed, lang } = state.article;
    this.#lang = lang;
    const spans = state.rows.filter(({ found }) => found?.span).map(({ found }) => ({ span: found.span }));
    const all = [...spans, ...passed].map(({ span: [from, to] }) => [from, to]).sort((a, b) => a[0] - b[0]);
    const queue = all.filter(([from], at) => at === 0 || from !== all[at - 1][0]);
    let [at, next] = [0, 0];
    const pieces = (text.match(LINE) ?? []).map((line) => {
      const piece = make("p", {});
      const end = at + line.length;
      for (; next < queue.length && queue[next][0] < end; next += 1) {
        const [from, to] = queue[next];
        if (from < at || end < to) continue;
        this.#put(piece, text, at, from);
        const mark = make("mark", {}, text.slice(from, to));
        this.#starts.push([from, mark.firstChild]);
        this.#marks.set(from, mark);
        piece.append(mark);
        at = to;
      }
      this.#put(piece, text, at, end);
      at = end;
      return piece;
    });
    this.#place.replaceChildren(...pieces);
  }

  #put(piece, text, from, to) {
    if (to <= from) return;
    const node = document.createTextNode(text.slice(from, to));
    this.#starts.push([from, node]);
    piece.append(node);
  }

  /** What has become of a figure: a row, one in the ledger, or none. */
  #dress(mark, row, { own }) {
    const state = row ? (row.accepted ? "accepted" : "proposed") : "passed";
    if (row) this.#keys.set(mark, row.key);
    if (mark.className.replace(" now", "") === state && mark.title === (row ? "" : own("passed.mark"))) return;
    mark.className = state + (mark.classList.contains("now") && row ? " now" : "");
    if (!row) {
      mark.removeAttribute("role");
      mark.removeAttribute("tabindex");
      mark.title = own("passed.mark");
      return;
    }
    mark.setAttribute("role", "button");
    mark.setAttribute("tabindex", "-1");
    mark.removeAttribute("title");
  }

  #buttons() {
    return [...this.#place.querySelectorAll("mark[role]")];
  }

  #oneStop(wanted) {
    const all = this.#buttons();
    const stop = wanted ?? all.find((mark) => mark.tabIndex === 0) ?? all[0];
    for (const mark of all) if (mark.tabIndex === 0 && mark !== stop) mark.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
  }

  #press(mark) {
    if (mark && this.#keys.has(mark)) this.#chosen(this.#keys.get(mark));
  }

  #key(event) {
    const mark = event.target.closest?.("mark[role]");
    if (!mark || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return this.#press(mark);
    }
    const all = this.#buttons();
    const at = all.indexOf(mark);
    const ahead = getComputedStyle(this.#place).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const to = {
      ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1,
      ArrowLeft: ahead === "ArrowLeft" ? at + 1 : at - 1,
      ArrowRight: ahead === "ArrowRight" ? at + 1 : at - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = all[Math.max(0, Math.min(to, all.length - 1))];
    this.#oneStop(next);
    next.focus();
  }

  /** Where some of the text stands on the page. */
  #range([from, to]) {
    const [first, last] = [this.#node(from), this.#node(to - 1)];
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    return range;
  }

  #node(offset) {
    let [low, high] = [0, this.#starts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle][0] <= offset) low = middle;
      else high = middle;
    }
    const [start, node] = this.#starts[low] ?? [];
    return node && start <= offset && offset < start + node.length ? { node, at: offset - start } : null;
  }
}

function decidedSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(DECIDED);
  return sheet;
}
