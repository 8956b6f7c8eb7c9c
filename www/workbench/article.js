/**
 * The article with its figures marked: texts and marks, and nothing of it is
 * ever anything but text.
 *
 * A figure that is a row is a button; the arrows go from one to the next, so
 * that all of them are one stop.
 */

import { partAt, parted } from "./parts.js";

/** How deciding words look: here, since checkers of sheets do not know such words yet. */
const DECIDED = "::highlight(decided) { text-decoration: underline wavy; text-decoration-color: var(--accent); }";

/** So long figures are marked before the page is its reader's again. */
const SLICE = 12;

export class Article {
  #place;
  #chosen; // what hears which row was chosen
  #article = null;
  #words = null;
  #parts = [];
  #timer = 0;
  #marks = new Map(); // by where they begin
  #starts = new WeakMap(); // where each mark begins
  #spans = new Map(); // of all that is to be marked, by where it begins
  #own = new Set(); // the beginnings of those that its editor has found
  #rows = new Map(); // the first row of each
  #selected = null; // the row that is chosen
  #now = null; // its mark
  #stop = null; // the mark at which the tabulator stops

  constructor(place, chosen) {
    this.#place = place;
    this.#chosen = chosen;
    if (globalThis.Highlight) document.adoptedStyleSheets.push(decidedSheet());
    place.addEventListener("click", ({ target }) => this.#press(target.closest("mark[role]")));
    place.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Shows the article of a state, with what has become of its figures. */
  show({ article, rows }, words) {
    const isSpoken = this.#words === words;
    const before = this.#rows;
    this.#words = words;
    this.#rows = new Map();
    for (const row of article ? rows : []) {
      const start = row.found?.span?.[0];
      if (start !== undefined && !this.#rows.has(start)) this.#rows.set(start, row);
    }
    if (article !== this.#article) return this.#fill(article);
    for (const [start, mark] of this.#marks) {
      if (!isSpoken || before.get(start) !== this.#rows.get(start)) this.#dress(mark, this.#rows.get(start));
    }
    this.#follow();
    this.#oneStop();
  }

  /** Marks the figure of a row, and the words that have decided what it says. */
  select(row, moves) {
    this.#selected = row;
    const decided = (row?.found?.words ?? []).map(({ span }) => this.#range(span)).filter(Boolean);
    if (globalThis.Highlight) CSS.highlights.set("decided", new Highlight(...decided));
    const start = row?.found?.span?.[0];
    if (start !== undefined) this.#marked(start);
    this.#point();
    if (moves) this.#now?.scrollIntoView({ block: "nearest" });
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

  /** Lays a text out, whose first figures are marked at once, and the others while the page is its reader's. */
  #fill(article) {
    this.#article = article;
    this.#parts = article ? parted(article.text) : [];
    this.#place.replaceChildren(...this.#parts.map(({ place }) => place));
    this.#marks.clear();
    this.#spans.clear();
    this.#own.clear();
    const found = [...[...this.#rows.values()].map((row) => row.found), ...(article?.passed ?? [])];
    for (const { span } of found) {
      if (!this.#spans.has(span[0])) partAt(this.#parts, span[0])?.spans.push(span);
      this.#spans.set(span[0], span);
    }
    this.#goOn();
  }

  #goOn() {
    clearTimeout(this.#timer);
    const end = performance.now() + SLICE;
    for (const part of this.#parts) {
      if (part.isMarked) continue;
      if (end < performance.now()) {
        this.#timer = setTimeout(() => this.#goOn());
        break;
      }
      this.#mark(part);
    }
    this.#oneStop();
  }

  #mark(part) {
    for (const [start, mark] of part.mark()) {
      this.#marks.set(start, mark);
      this.#starts.set(mark, start);
      this.#dress(mark, this.#rows.get(start));
    }
    const start = this.#selected?.found?.span?.[0];
    if (start !== undefined && partAt(this.#parts, start) === part) this.#point();
  }

  /** The part that a place of the text is in, with its figures marked. */
  #marked(offset) {
    const part = partAt(this.#parts, offset);
    if (part && !part.isMarked) this.#mark(part);
    return part;
  }

  /** Marks what its editor has found, and no more what is no row again. */
  #follow() {
    for (const [start, { found }] of this.#rows) {
      const part = this.#spans.has(start) ? null : partAt(this.#parts, start);
      if (!part) continue;
      this.#spans.set(start, found.span);
      this.#own.add(start);
      part.spans.push(found.span);
      this.#mark(part);
    }
    for (const start of this.#own) {
      if (this.#rows.has(start)) continue;
      for (const list of [this.#spans, this.#own, this.#marks]) list.delete(start);
      const part = partAt(this.#parts, start);
      part.spans = part.spans.filter(([from]) => from !== start);
      this.#mark(part);
    }
  }

  /** Points at the mark of the row that is chosen. */
  #point() {
    this.#now?.classList.remove("now");
    this.#now = this.#marks.get(this.#selected?.found?.span?.[0]) ?? null;
    this.#now?.classList.add("now");
    if (this.#now) this.#oneStop(this.#now);
  }

  /** What has become of a figure: a row, one in the ledger, or none. */
  #dress(mark, row) {
    const state = row ? (row.accepted ? "accepted" : "proposed") : "passed";
    const title = row ? "" : this.#words.own("passed.mark");
    if (mark.classList.contains(state) && mark.title === title) return;
    mark.className = state;
    mark.classList.toggle("now", mark === this.#now);
    if (row) {
      mark.removeAttribute("title");
      mark.setAttribute("role", "button");
      mark.tabIndex = mark === this.#stop ? 0 : -1;
    } else {
      mark.title = title;
      mark.removeAttribute("role");
      mark.removeAttribute("tabindex");
    }
  }

  #oneStop(wanted) {
    const before = this.#stop?.isConnected && this.#stop.hasAttribute("role") ? this.#stop : null;
    const [stop, role] = [wanted ?? before, "mark[role]"];
    this.#stop = stop?.matches(role) ? stop : this.#place.querySelector(role);
    if (before && before !== this.#stop) before.tabIndex = -1;
    if (this.#stop && this.#stop.tabIndex !== 0) this.#stop.tabIndex = 0;
  }

  #press(mark) {
    const row = this.#rows.get(this.#starts.get(mark));
    if (row) this.#chosen(row.key);
  }

  #key(event) {
    const mark = event.target.closest?.("mark[role]");
    if (!mark || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return this.#press(mark);
    }
    for (const part of this.#parts) if (!part.isMarked) this.#mark(part);
    const all = [...this.#place.querySelectorAll("mark[role]")];
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
    const [first, last] = [from, to - 1].map((offset) => this.#marked(offset)?.node(offset));
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    return range;
  }
}

function decidedSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(DECIDED);
  return sheet;
}
