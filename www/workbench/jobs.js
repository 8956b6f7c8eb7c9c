/**
 * What the core does for the bench, in a worker or on the page.
 *
 * **Invariant:** no name of a window, and nothing is kept between two jobs
 * but the core itself.
 */

import { core, quickest } from "../import/module.js";

/** What the core throws on purpose; anything else has gone right through it. */
const THROWN = ["Error", "LoadError", "ImportError"];

/** A text is read by the build for speed; everything else needs charts, or their words. */
const BUILDS = { read: quickest };

const starting = new Map(); // by build

/** Does one job: `{kind, ...}`. */
export async function done({ kind, ...asked }) {
  const glue = await started(BUILDS[kind]?.() ?? "workbench");
  try {
    return JOBS[kind](glue, asked);
  } catch (error) {
    if (!THROWN.includes(error?.name)) glue.__wbg_reset_state();
    throw error;
  }
}

/** Starts what some other job will need. */
export function prepare() {
  for (const build of Object.values(BUILDS)) started(build()).catch(() => {});
}

function started(build) {
  if (!starting.has(build)) starting.set(build, core(build));
  const glue = starting.get(build);
  glue.catch(() => starting.delete(build));
  return glue;
}

const JOBS = {
  /** A text as proposed claims. */
  read: ({ readArticle }, { text, lang, date }) => readArticle(text, lang || undefined, date || undefined),

  /**
   * What is wrong with all rows and with those of the ledger, each in their
   * document's lines; and of a ledger without a fault how it is charted.
   */
  check({ Chart, Advisor }, { all, ledger, speech, advice }) {
    const advisor = new Advisor(...advice);
    const problems = ledger === null ? [] : refused(Chart, ledger, (chart) => told(chart, advisor, speech));
    advisor.free();
    return { ledger: problems.told ?? null, problems, others: all === null ? [] : refused(Chart, all) };
  },

  /** A file as a ledger that can be taken apart; of one with problems what can be read of it. */
  open({ Chart, csvRows }, { text }) {
    try {
      return { ledger: made(Chart, text, (chart) => JSON.parse(chart.json())) };
    } catch (error) {
      const ledger = error.name === "LoadError" && taken(text, csvRows);
      if (ledger) return { ledger };
      throw error;
    }
  },

  csv: ({ Chart }, { text, speech }) => made(Chart, text, (chart) => (chart.speak(...speech), chart.csv())),
};

function made(Chart, text, use) {
  const chart = new Chart(new TextEncoder().encode(text));
  try {
    return use(chart);
  } finally {
    chart.free();
  }
}

/** The problems of a document; what `use` makes of one without any is their `told`. */
function refused(Chart, text, use) {
  const problems = [];
  try {
    problems.told = made(Chart, text, use ?? (() => null));
  } catch (error) {
    if (error.name !== "LoadError") throw error;
    problems.push(...(error.cause?.problems ?? [{ line: null, column: null, message: error.message }]));
  }
  return problems;
}

/** A ledger as the element takes it, and what is found in it for each outcome. */
function told(chart, advisor, speech) {
  chart.speak(...speech);
  const outcomes = chart.tell_briefly({}).choices.outcome;
  const findings = outcomes.flatMap(({ id }) => chart.tally({ outcome: id }).findings);
  return { json: chart.json(), findings: unique(findings), advice: advisor.advise(chart) };
}

/** Nothing is said twice, as what concerns all outcomes would be. */
function unique(findings) {
  const said = new Map(findings.map((one) => [`${one.code} ${one.message}`, one]));
  return [...said.values()].map(({ code, message, claims }) => ({ code, message, rows: [...claims] }));
}

/** The rows of a file with problems, where it has rows. */
function taken(text, csvRows) {
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }
  const [head, ...rows] = csvRows?.(text) ?? [];
  if (!head?.some((name) => name.trim().toLowerCase() === "figure")) return null;
  return ledgerOf(head.map((name) => name.trim().toLowerCase()), rows);
}

/** What belongs to a source, though a table says it in each row. */
const OF_SOURCE = ["speaks_for", "kind", "counts"];

function ledgerOf(head, rows) {
  const [sources, sides] = [new Map(), new Map()];
  let title = "";
  const claims = rows.map((cells) => {
    const all = Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""]).filter(([name, text]) => name && text.trim()));
    const { ledger_title, speaks_for, kind, counts, ...claim } = all;
    title ||= ledger_title ?? "";
    const said = Object.fromEntries(OF_SOURCE.filter((name) => all[name]).map((name) => [name, all[name]]));
    if (claim.source) sources.set(claim.source, { ...sources.get(claim.source), id: claim.source, ...said });
    for (const side of [claim.about, speaks_for]) if (side && !/^(each|all)$/i.test(side)) sides.set(side, { id: side });
    return claim;
  });
  return { title, sides: [...sides.values()], sources: [...sources.values()], claims };
}
