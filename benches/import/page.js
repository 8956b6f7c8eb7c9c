/**
 * One way to read the table, in a page of its own: the table is made, then read
 * as often as the address says, and what it came to is kept for the bench.
 */

import { ASKED } from "./asked.js";
import { table } from "./ged.js";

const READERS = {
  import: async () => (await import("./ours.js")).reader("import"),
  workbench: async () => (await import("./ours.js")).reader("workbench"),
  importer: async () => (await import("./ours.js")).importer("import"),
  copier: async () => (await import("./ours.js")).copier(),
  hand: async () => ({ sums: (await import("./hand.js")).sums, memory: () => 0 }),
  duckdb: async () => (await import("./readers/duckdb.js")).reader(),
  arquero: async () => (await import("./readers/arquero.js")).reader(),
  d3: async () => (await import("./readers/d3.js")).reader(),
  papaparse: async () => (await import("./readers/papaparse.js")).reader(),
};

const asked = new URLSearchParams(location.search);
let bytes;
let reader;

/** Makes the table and the reader, and gives how many bytes the table has. */
window.ready = async () => {
  [bytes, reader] = [table(), await READERS[asked.get("reader")]()];
  await new Promise((done) => setTimeout(done, 500));
  globalThis.gc?.();
  await new Promise((done) => setTimeout(done, 500));
  return bytes.length;
};

/** Reads the table once: how long it took, and the module's memory. */
window.read = async () => {
  const began = performance.now();
  window.breakdowns = await reader.sums(bytes, ASKED);
  return { ms: performance.now() - began, memory: reader.memory() };
};

/** The breakdowns as text, the same for all who have the same sums. */
window.said = async () => {
  const line = (group) => JSON.stringify(group);
  return window.breakdowns.map((groups) => groups.map(line).sort());
};
