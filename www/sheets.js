/**
 * What a reader does with a table: puts it in order, and copies it. It is
 * fetched once a table is opened.
 */

import { make } from "./figure.js";

/** Upwards, downwards, then as the ledger has it. */
export function turned(order, column) {
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

/**
 * Puts a text where a reader can paste it from; by an old way where the new one
 * is not allowed. Gives the key of what is to be said of it.
 */
export async function copied(text, beside) {
  // What is fetched late may find that the press has lapsed: then it is to be pressed again.
  const isFresh = beside.isConnected && navigator.userActivation?.isActive !== false;
  try {
    await navigator.clipboard.writeText(text);
    return "page.copied";
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
    if (done) return "page.copied";
    return isFresh ? "page.copy.failed" : "page.error.retry";
  }
}
