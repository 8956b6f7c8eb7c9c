/**
 * What the bench doubts of names: such as may be a slip of another one, and
 * sources of which nobody has said for whom they speak.
 */

import { folded, near } from "./names.js";
import { decidedFor, everybody, nameIn, versions } from "./people.js";
import { inLedger } from "./state.js";

const FIELD = { sides: "about", sources: "source" };

/** Whoever is of such a kind may well speak for a side. */
const SPEAKING = [undefined, "", "belligerent", "government"];

/** Names that may be slips: `{kind, field, from, into, keys}`, with the rows that have them. */
export function slips(state) {
  const apart = new Set(state.aside ?? []);
  return Object.entries(FIELD).flatMap(([kind, field]) => {
    const all = known(state, kind, field);
    return all.flatMap((one, at) => {
      const found = all.slice(0, at).map((other) => slip(one, other)).find(Boolean);
      if (!found) return [];
      const [from, into] = found;
      const made = { kind, field, from: from.id, into: into.id, keys: from.keys };
      return apart.has(markOf(made)) ? [] : [made];
    });
  });
}

/** Everybody of a kind with their names as they are compared, and the rows that name them. */
function known(state, kind, field) {
  const all = everybody(state, kind).map((one) => ({ id: one.id, names: versions(one), keys: [] }));
  const byName = new Map([...all].reverse().flatMap((one) => one.names.map((name) => [String(name).trim(), one])));
  for (const { key, cells } of state.rows) byName.get(String(cells[field] ?? "").trim())?.keys.push(key);
  return all.map((one) => ({ ...one, names: one.names.map(folded) }));
}

/** Which of two may be a slip of the other: the one that fewer rows have. */
function slip(one, other) {
  const [from, into] = one.keys.length <= other.keys.length ? [one, other] : [other, one];
  if (from.keys.length === 0) return null;
  const is = (same) => from.names.some((name) => into.names.some((other) => same(name, other)));
  return is((a, b) => a === b) || (from.keys.length === 1 && is(near)) ? [from, into] : null;
}

const markOf = ({ kind, from, into }) => `near ${kind} ${from} ${into}`;

/** Keeps two apart that are not one. */
export const keptApart = (state, slip) => ({ ...state, aside: [...(state.aside ?? []), markOf(slip)] });

/** The sources of the ledger that a chart calls third parties only because nobody has said anything of them. */
export function unsaid(state, lang) {
  const rows = inLedger(state);
  const meant = new Set(rows.map(({ cells }) => String(cells.source ?? "").trim()));
  const open = everybody(state, "sources", rows).filter((one) => SPEAKING.includes(one.kind) && !decidedFor(state, one));
  return open.filter((one) => versions(one).some((name) => meant.has(name))).map((one) => nameIn(one, lang));
}
