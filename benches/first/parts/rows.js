/** What the charts of others show: rows as a newsroom would make them ready. */

/** The parts of a bar, from its beginning on, with their colours. */
export const PARTS = [["military", "#2b5c8e"], ["civilian", "#b0621b"], ["rest", "#5a5f6a"], ["soft", "#c2c4c9"]];

/** Where the scale ends: the longest words have their place behind the bar. */
export const MOST = 7500;

export const [WIDTH, HEIGHT, BAR] = [720, 543, 22];
export const [INK, FACE] = ["#1a1a17", "system-ui, sans-serif"];

export const rows = async () => (await fetch("rows.json")).json();

/** How long a bar is, with its part at `last`. */
export const length = (row, last = PARTS.length - 1) =>
  PARTS.slice(0, last + 1).reduce((sum, [part]) => sum + row[part], 0);
