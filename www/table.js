/**
 * The table of all figures: put in another order by its heads, and copied.
 *
 * **Invariant:** its words and what they are ordered by come from the core.
 */

import { make } from "./figure.js";

/**
 * A table as the core tells it, with a button to copy it. `order` is kept by
 * whoever fills the table again: `{ column, way }`, where `way` is
 * `"ascending"` or `"descending"`, or nothing for the order of the ledger.
 */
export function table(told, say, order, news) {
  if (order.column >= told.head.length) order.way = "";
  const body = make("tbody");
  const heads = told.head.map((name, column) => {
    const button = make("button", { type: "button" }, name);
    button.addEventListener("click", () => {
      turn(order, column);
      arrange();
    });
    return make("th", { scope: "col" }, button);
  });
  const lines = told.rows.map(line);
  const places = () => ordered(told.rows, order, say.lang);
  const arrange = () => {
    heads.forEach((head, column) => {
      if (order.way && column === order.column) head.setAttribute("aria-sort", order.way);
      else head.removeAttribute("aria-sort");
    });
    body.replaceChildren(...places().map((place) => lines[place]));
  };
  arrange();
  const copy = make("button", { type: "button", class: "copy" }, say("page.copy"));
  copy.addEventListener("click", async () => {
    const done = await copied(csv(told, places(), say), copy);
    news.textContent = "";
    news.textContent = say(done ? "page.copied" : "page.copy.failed");
  });
  const whole = make(
    "table",
    {},
    make("caption", {}, told.caption),
    make("thead", {}, make("tr", {}, heads)),
    body,
  );
  const scroll = make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": told.caption }, whole);
  return make("div", { class: "sheet" }, scroll, copy);
}

function line({ name, relation, cells }) {
  const row = make("th", { scope: "row" }, make("bdi", {}, name), relation && make("small", {}, relation));
  return make("tr", {}, row, cells.map(({ text, kind }) => make("td", { class: kind }, text)));
}

/** Upwards, downwards, then as the ledger has it. */
function turn(order, column) {
  const same = order.column === column;
  order.way = !same || !order.way ? "ascending" : order.way === "ascending" ? "descending" : "";
  order.column = column;
}

const isOurs = ({ cells }) => cells.some(({ kind }) => kind === "own_sum");

/** The places of rows in an order; what has no number comes last, then our own sum. */
export function ordered(rows, { column, way }, lang) {
  const places = rows.map((row, place) => place);
  if (!way) return places;
  const sign = way === "ascending" ? 1 : -1;
  const texts = new Intl.Collator(lang);
  const numbers = column > 0 && rows.some(({ cells }) => cells[column - 1].low !== null);
  const text = ({ name, cells }) => bare(column ? cells[column - 1].text : name);
  const compare = (a, b) => {
    if (!numbers) return sign * texts.compare(text(a), text(b));
    const [one, other] = [a.cells[column - 1], b.cells[column - 1]];
    if (one.low === null || other.low === null) return (one.low === null) - (other.low === null);
    return sign * (one.low - other.low || upper(one) - upper(other) || 0);
  };
  return places.sort((a, b) => isOurs(rows[a]) - isOurs(rows[b]) || compare(rows[a], rows[b]) || a - b);
}

// An end that is open is as high as a number can be written.
const upper = ({ high }) => high ?? Number.MAX_SAFE_INTEGER;

/** A text without what only steers its direction. */
const bare = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "");

/**
 * The table as CSV, as RFC 4180 has it: the same words, and beside each figure
 * the least and the most that it comes to. Nothing stands beside "about 40":
 * the band that it is drawn and ordered by is ours, and nobody said it.
 */
export function csv({ head, rows }, places, say) {
  const [source, ...names] = head;
  const counts = names.map((name, at) => rows.some(({ cells }) => cells[at].kind !== "days" && cells[at].low !== null));
  const bounds = (column) => [say("page.table.low", { column }), say("page.table.high", { column })];
  const heads = names.flatMap((name, at) => (counts[at] ? [name, ...bounds(name)] : [name]));
  const lines = places.map((place) => {
    const { name, relation, cells } = rows[place];
    const ends = ({ low, high, soft }) => (soft ? [null, null] : [low, high]);
    const words = cells.flatMap((one, at) => (counts[at] ? [one.text, ...ends(one)] : [one.text]));
    return [name, relation, ...words];
  });
  const all = [[source, say("page.table.relation"), ...heads], ...lines];
  return all.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

function cell(value) {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = bare(value);
  // A spreadsheet would take these for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Puts a text where a reader can paste it from; by an old way where the new one is not allowed. */
export async function copied(text, beside) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Some browsers copy only what is selected, and a text area would lose the line ends.
    const area = make("textarea", { class: "aside", readonly: true, tabindex: "-1", "aria-hidden": "true" });
    area.value = text;
    area.addEventListener("copy", (event) => {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    });
    beside.after(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    beside.focus();
    return done;
  }
}
