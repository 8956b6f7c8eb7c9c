/**
 * Keeps the bench in the browser's own storage, where its editor has said so.
 *
 * **Invariant:** nothing is kept before that, and nothing is left after it was
 * switched off.
 */

const PLACE = "casualty-chart-workbench";
const AT_REST = 600;

export class Keeper {
  #on = false;
  #timer = 0;
  #next = null; // what is to be kept
  #heard;

  /** `heard` is told that no more is kept: `failed`, `damaged`, or by another page, `off`. */
  constructor(heard) {
    this.#heard = heard;
    addEventListener("pagehide", () => this.#next && this.#write(this.#next));
    addEventListener("storage", ({ key, newValue }) => {
      if (!this.#on || newValue !== null || (key !== null && key !== PLACE)) return;
      this.#end("off");
    });
  }

  get on() {
    return this.#on;
  }

  /** What was kept, if anything was; then it is kept on. */
  found() {
    let kept = null;
    try {
      kept = localStorage.getItem(PLACE);
      if (kept === null) return null;
      const state = JSON.parse(kept);
      this.#on = isState(state);
      if (this.#on) return state;
    } catch {
      if (kept === null) return null;
    }
    removed();
    this.#heard("damaged");
    return null;
  }

  switch(on, state) {
    this.#on = on;
    clearTimeout(this.#timer);
    this.#next = null;
    if (on) this.#write(state);
    else removed();
  }

  /** Keeps a state once it has come to rest. */
  keep(state) {
    if (!this.#on) return;
    clearTimeout(this.#timer);
    this.#next = state;
    this.#timer = setTimeout(() => this.#write(state), AT_REST);
  }

  #write(state) {
    this.#next = null;
    try {
      localStorage.setItem(PLACE, JSON.stringify(state));
    } catch {
      // What was kept before is no longer so.
      removed();
      this.#end("failed");
    }
  }

  #end(why) {
    this.#on = false;
    this.#next = null;
    clearTimeout(this.#timer);
    this.#heard(why);
  }
}

function removed() {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Where there is no storage nothing is left in it.
  }
}

const isText = (value) => typeof value === "string";
const isThing = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isName = (value) => isText(value) || (isThing(value) && Object.values(value).every(isText));
const isSpan = (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
const areAll = (list, is) => Array.isArray(list) && list.every(is);

/** Whether it is a state of the bench; others may have written there. */
function isState(state) {
  if (!isThing(state) || !areAll(state.rows, isRow)) return false;
  const { rows, sides, sources, title, article, aside = [] } = state;
  const isParty = (one) => isThing(one) && isText(one.id) && (one.name === undefined || isName(one.name));
  return (
    new Set(rows.map(({ key }) => key)).size === rows.length &&
    [sides, sources].every((list) => areAll(list, isParty)) &&
    isName(title) && areAll(aside, isText) && (article === null || isArticle(article))
  );
}

function isRow(row) {
  if (!isThing(row) || !Number.isInteger(row.key) || typeof row.accepted !== "boolean" || !isThing(row.cells)) return false;
  const { found } = row;
  const isQuestion = (one) => isThing(one) && isText(one.field) && isText(one.code) && Array.isArray(one.readings);
  const isWord = (one) => isThing(one) && isText(one.field) && isSpan(one.span);
  const areWords = (words) => (words ?? null) === null || areAll(words, isWord);
  const isFound = (one) => isThing(one) && areAll(one.questions, isQuestion) && areWords(one.words) && ((one.span ?? null) === null || isSpan(one.span));
  return found === null || isFound(found);
}

function isArticle(article) {
  const isPassed = (one) => isThing(one) && isSpan(one.span) && isText(one.text) && isText(one.reason);
  return isThing(article) && ["text", "outlet", "url", "date", "lang"].every((name) => isText(article[name])) && areAll(article.passed, isPassed);
}
