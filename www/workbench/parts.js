/**
 * A long text in parts, of which only those are laid out that can be seen, with
 * marks in them.
 *
 * **Invariant:** the text of all parts is the text, whether it is marked or not.
 */

import { make } from "../import/make.js";

/** Lines with their ends. */
const LINE = /[^\n]*\n|[^\n]+$/g;

/** Lines make a part as soon as they have so many letters. */
const ENOUGH = 2000;

/** The letters of a line on the page and its height, by which the room of a part is guessed. */
const [WIDE, HIGH] = [42, 1.8];

/** A text in parts of whole lines. */
export function parted(text) {
  const parts = [];
  let [from, lines] = [0, []];
  const end = () => {
    if (lines.length) parts.push(new Part(lines, from));
    from += lines.join("").length;
    lines = [];
  };
  let letters = 0;
  for (const line of text.match(LINE) ?? []) {
    lines.push(line);
    letters += line.length;
    if (letters < ENOUGH) continue;
    end();
    letters = 0;
  }
  end();
  return parts;
}

/** The one of some parts that a place of the text is in. */
export function partAt(parts, offset) {
  let [low, high] = [0, parts.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (parts[middle].from <= offset) low = middle;
    else high = middle;
  }
  return parts[low];
}

class Part {
  #lines;
  #nodes = []; // the pieces of the text, each with where it begins
  spans = []; // what is to be marked, by its beginning
  isMarked = false;
  from;
  place;

  constructor(lines, from) {
    [this.#lines, this.from] = [lines, from];
    const node = document.createTextNode(lines.join(""));
    this.#nodes.push([from, node]);
    this.place = make("div", {}, node);
    const high = lines.reduce((sum, { length }) => sum + Math.ceil(length / WIDE), 0) * HIGH;
    this.place.style.containIntrinsicBlockSize = `auto ${high}em`;
  }

  /** Marks its spans anew, as far as none reaches into another or beyond its line; the marks by where they begin. */
  mark() {
    const marks = new Map();
    const queue = this.spans.sort((a, b) => a[0] - b[0]).values();
    let [at, span] = [this.from, queue.next().value];
    this.#nodes = [];
    const places = this.#lines.map((line) => {
      const place = make("p", {});
      const [start, end] = [at, at + line.length];
      const put = (to, wrap) => {
        if (to <= at) return;
        const node = document.createTextNode(line.slice(at - start, to - start));
        this.#nodes.push([at, node]);
        place.append(wrap(node));
        at = to;
      };
      for (; span?.[0] < end; span = queue.next().value) {
        const [from, to] = span;
        if (from < at || end < to) continue;
        put(from, (node) => node);
        put(to, (node) => marks.set(from, make("mark", {}, node)).get(from));
      }
      put(end, (node) => node);
      return place;
    });
    this.isMarked = true;
    this.place.replaceChildren(...places);
    return marks;
  }

  /** The text node at a place of the text, and the place in it. */
  node(offset) {
    const [start, node] = this.#nodes.findLast(([start]) => start <= offset) ?? [];
    return node && offset < start + node.length ? { node, at: offset - start } : null;
  }
}
