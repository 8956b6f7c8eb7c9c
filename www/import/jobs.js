/**
 * What is done with files, in a worker or, where there is none, on the page.
 *
 * **Invariant:** of a file there are never more than two reads in memory,
 * besides what the core keeps of it.
 */

import { core, quickest } from "./module.js";

/** How much of a file the core takes at once. */
const PIECE = 1024 * 1024;

/** How much is read at once: each read waits for another process, longer than the core takes for a piece. */
const READ = 4 * PIECE;

/** Progress is told at most so often. */
const TELL_EVERY = 100;

/** Does a job; `tell` hears how far it has come, and `pause` lets others work between two pieces. */
export async function work(job, tell, pause) {
  const { does, build } = JOBS[job.kind];
  return does(await core(build()), job, tell, pause);
}

const JOBS = {
  import: { does: imported, build: quickest },
  csv: { does: csv, build: () => "workbench" },
};

/**
 * Files as one ledger, and what became of their rows; or only `columns`, of a
 * table that nobody has said the meaning of.
 */
async function imported({ Import }, { files, asked, speech }, tell, pause) {
  if (!asked.map && ["table", undefined].includes(asked.format)) {
    const head = await files[0].slice(0, PIECE).arrayBuffer();
    const { format, columns } = Import.proposal(new Uint8Array(head));
    if (columns.length && (asked.format || !format)) return { columns };
  }
  const importer = new Import({ ...asked, name: files[0].name });
  importer.speak(...speech);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  for (const file of files) {
    if (file !== files[0]) importer.next(file.name);
    await eachPiece(file, async (piece, end) => {
      importer.push(piece);
      tell({ bytes: before + end, size, rows: importer.rows() });
      await pause();
    });
    before += file.size;
  }
  const { ledger, ...loss } = importer.finish();
  return { ...loss, ledger: new Blob([ledger], { type: "application/json" }) };
}

/** Reads a file piece by piece: the next ones come while some are worked on. */
async function eachPiece(file, take) {
  const read = (at) => {
    const bytes = file.slice(at, at + READ).arrayBuffer();
    bytes.catch(() => {}); // it is heard of when it is waited for
    return bytes;
  };
  let next = read(0);
  for (let at = 0; at < file.size; at += READ) {
    const bytes = new Uint8Array(await next);
    next = read(at + READ);
    for (let from = 0; from < bytes.length; from += PIECE) {
      const piece = bytes.subarray(from, from + PIECE);
      await take(piece, at + from + piece.length);
    }
  }
}

/** A ledger as CSV. */
async function csv({ Chart }, { ledger, speech }) {
  const chart = new Chart(new Uint8Array(await ledger.arrayBuffer()));
  chart.speak(...speech);
  return new Blob([chart.csv()], { type: "text/csv" });
}

/** A `tell` that is silent for a while after each time. */
export function seldom(tell) {
  let last = -TELL_EVERY;
  return (told) => {
    const now = performance.now();
    if (now - last < TELL_EVERY) return;
    last = now;
    tell(told);
  };
}
