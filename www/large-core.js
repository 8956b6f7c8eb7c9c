/**
 * The core with a large ledger, in a worker: it is asked by messages, keeps
 * what was told, and gives out of it what can be seen at once.
 *
 * **Invariant:** what it gives is a page of a list, a picture or a file; never
 * all of a ledger, which would hold a page up while it is taken over.
 */

import { ordered } from "./sheets.js";

/** What a page of a list has at most, but for one item that is longer. */
const MOST = { items: 100, cells: 750, letters: 15_000 };

/** The marks of a picture, each of them a button. */
const MOST_MARKS = 600;

/** How high a picture may be, in CSS pixels: above that no browser has a canvas on which it can be read. */
const HIGHEST = 32_768;

/** More sources than these are no list to choose from: they are looked for. */
const MOST_CHOICES = 300;

/** So many of those that are looked for are offered. */
const OFFERED = 20;

/** So many letters of a long label stand where it names a button, before and after what is left out; its card has all of it. */
const LABEL = [120, 80];

/** Answers what is asked of a ledger: each task by its name. */
export function served(Chart) {
  let chart = null;
  let told = null;
  let question = null;
  let lists = {};
  let lang = "";

  const list = (name, order) => {
    const { items } = lists[name];
    return order?.way ? ordered(items, order, lang).map((place) => items[place]) : items;
  };

  return {
    load(bytes) {
      chart?.free();
      chart = null;
      chart = new Chart(bytes);
    },

    speak(texts, tag, digits) {
      lang = tag;
      chart.speak(texts, tag, digits);
    },

    /** All that is told, with the first page of each list; without a picture where that would have no end. */
    tell(asked, noPicture) {
      told = chart.tell_briefly(asked);
      question = asked;
      lists = {
        table: { items: told.table.rows, weigh: ofRow },
        steps: { items: told.steps.rows, weigh: ofRow },
        findings: { items: told.findings, weigh: ({ message }) => [1, message.length] },
        summary: { items: told.summary, weigh: (sentence) => [1, sentence.length] },
      };
      const figures = told.table.rows.reduce((sum, { cells }) => sum + cells.filter(isFigure).length, 0);
      const hidden = asked.view !== "table" && (noPicture || MOST_MARKS < figures);
      const pages = Object.fromEntries(Object.keys(lists).map((name) => [name, this.page(name, 0)]));
      pages.sources = this.claims(0);
      const items = (name) => pages[name].items;
      const { choices } = told;
      const many = MOST_CHOICES < choices.source.length;
      return {
        ...told,
        choices: many ? { ...choices, source: [] } : choices,
        chosen: many && { label: choices.source.find(({ selected }) => selected)?.label ?? "" },
        ...(hidden && { legend: [], how_to_read: [], alt: told.headline }),
        ...(MOST.letters < told.alt.length && { alt: told.headline }),
        table: { ...told.table, rows: items("table") },
        steps: { ...told.steps, rows: items("steps") },
        findings: items("findings"),
        summary: items("summary"),
        sources: items("sources"),
        pages,
        hidden,
      };
    },

    /** A page of a list from an item on, in an order. */
    page(name, from, order) {
      const items = list(name, order);
      const shown = fitting(items.slice(from, from + MOST.items), lists[name].weigh);
      return { from, to: from + shown.length, count: items.length, items: shown };
    },

    /** A page of what sources say, each source with its claims on that page. */
    claims(from) {
      const all = chart.claims(question, from, MOST.items).flatMap(alone);
      const shown = fitting(all, ({ name, claims: [claim] }) => [1, name.length + letters(claim)]);
      return { from, to: from + shown.length, count: chart.count(question), items: together(shown) };
    },

    /** The sources with some letters in their names. */
    found(letters) {
      const part = letters.toLowerCase();
      const found = [];
      for (const { id, label } of told.choices.source) {
        if (label.toLowerCase().includes(part)) found.push({ id, label });
        if (found.length === OFFERED) break;
      }
      return found;
    },

    /** So many lines of a table. */
    lines(name, order, from, to) {
      return list(name, order).slice(from, to);
    },

    card(id, asked) {
      const card = chart.card(id, asked);
      const claims = fitting(card.claims.slice(0, MOST.items), (claim) => [1, letters(claim)]);
      return { ...card, claims, findings: card.findings.slice(0, MOST.items), count: card.claims.length };
    },

    /** A picture as a bitmap, with its marks; nothing where it is too high. */
    draw(asked) {
      const canvas = surface();
      const { width, height, ratio, note, marks } = chart.draw(canvas, asked);
      if (HIGHEST < height || MOST_MARKS < marks.length) return null;
      const named = marks.map((mark) => ({ ...mark, label: cut(mark.label) }));
      return { width, height, ratio, note, marks: named, bitmap: taken(canvas) };
    },

    poster(asked) {
      const canvas = surface();
      chart.poster(canvas, asked);
      return taken(canvas);
    },

    faces_changed: () => chart.faces_changed(),
    svg: (asked) => chart.svg(asked),
    csv: () => chart.csv(),
    json: () => chart.json(),
    file_name: (asked) => chart.file_name(asked),
    embed: (asked, how) => chart.embed(asked, how),
    tally: (asked) => chart.tally(asked),
  };
}

const isFigure = ({ kind, low }) => kind !== "days" && !(kind === "absent" && low === undefined);

/** As many of some items as fit on a page, and at least one. */
function fitting(items, weigh) {
  let [cells, long] = [0, 0];
  const over = items.findIndex((item) => {
    const [more, longer] = weigh(item);
    cells += more;
    long += longer;
    return MOST.cells < cells || MOST.letters < long;
  });
  return over < 0 ? items : items.slice(0, Math.max(over, 1));
}

/** The cells and the letters of a line of a table. */
function ofRow({ name, relation, cells }) {
  return [cells.length, cells.reduce((sum, { text }) => sum + text.length, name.length + relation.length)];
}

const letters = (claim) =>
  ["text", "said", "quote", "note", "outlet"].reduce((sum, part) => sum + (claim[part]?.length ?? 0), 0);

/** A source once for each of its claims, and so that it is whole again. */
const alone = ({ name, relation, claims }, source) => claims.map((claim) => ({ source, name, relation, claims: [claim] }));

function together(items) {
  const all = [];
  for (const { source, name, relation, claims } of items) {
    if (all.at(-1)?.source !== source) all.push({ source, name, relation, claims: [] });
    all.at(-1).claims.push(...claims);
  }
  return all;
}

/** A label that is not too long, from which the middle is taken; what that opens is closed. */
function cut(label) {
  const all = [...label];
  const [before, after] = LABEL;
  if (all.length <= before + after) return label;
  const [head, tail] = [all.slice(0, before), all.slice(-after)];
  const depth = (letters) => letters.reduce((sum, one) => sum + ("\u2066\u2067\u2068".includes(one) ? 1 : one === "\u2069" ? -1 : 0), 0);
  const open = depth(head) + depth(tail);
  const middle = `${"\u2069".repeat(Math.max(open, 0))}…${"\u2068".repeat(Math.max(-open, 0))}`;
  return [...head, middle, ...tail].join("");
}

/** What is drawn on: a worker has no canvas but one that is in no page. */
const surface = () => globalThis.document?.createElement("canvas") ?? new OffscreenCanvas(1, 1);

const taken = (canvas) => canvas.transferToImageBitmap?.() ?? canvas;

/** Hears what is asked of this worker, and answers. */
function serve() {
  // The core draws on this by the name that it has on a page.
  globalThis.CanvasRenderingContext2D ??= globalThis.OffscreenCanvasRenderingContext2D;
  const core = (async () => {
    const { default: start, Chart } = await import("./pkg/workbench/casualty_chart.js");
    await start({ module_or_path: fetch(new URL("./pkg/workbench/casualty_chart_bg.wasm", import.meta.url)) });
    return served(Chart);
  })();
  core.then(() => postMessage({ began: true }), ({ message }) => postMessage({ began: false, message }));
  addEventListener("message", async ({ data: { id, name, asked } }) => {
    try {
      const answer = (await core)[name](...asked);
      const bitmap = answer?.bitmap ?? answer;
      const transfer = globalThis.ImageBitmap && bitmap instanceof ImageBitmap ? [bitmap] : [];
      postMessage({ id, answer }, transfer);
    } catch ({ name, message, cause }) {
      postMessage({ id, error: { name, message, cause } });
    }
  });
}

if (globalThis.WorkerGlobalScope && globalThis instanceof WorkerGlobalScope) serve();
