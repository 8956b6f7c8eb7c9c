/**
 * Sides and sources: who is meant by a name, and what is said of them.
 *
 * **Invariant:** a row names somebody by an id or by a name, in any language,
 * and whoever a row names is there, listed or not.
 */

/** What `about` may say besides a side. */
export const EVERY_SIDE = ["each", "all"];

const FIELD = { sides: "about", sources: "source" };

const versions = ({ id, name }) => {
  if (!name) return [id];
  return [id, ...(typeof name === "string" ? [name] : Object.values(name))];
};

/** Whom of a list a text names. */
export function named(list, text) {
  const wanted = String(text ?? "").trim();
  return wanted ? list.find((one) => versions(one).some((name) => name.trim() === wanted)) : undefined;
}

/** What somebody is called in a language. */
export function nameIn(one, lang) {
  if (typeof one.name === "string") return one.name;
  return one.name?.[lang] ?? one.name?.en ?? Object.values(one.name ?? {})[0] ?? one.id;
}

/** What a row's cell shows of somebody in a language. */
export function shownIn(list, text, lang) {
  const one = named(list, text);
  return one ? nameIn(one, lang) : String(text ?? "");
}

const isSide = (text) => text && !EVERY_SIDE.includes(text.toLowerCase());

/** Those of a kind that are listed, and those that only the given rows name. */
export function everybody(state, kind, rows = state.rows) {
  const all = [...state[kind]];
  for (const { cells } of rows) {
    const text = String(cells[FIELD[kind]] ?? "").trim();
    if (!text || (kind === "sides" && !isSide(text)) || named(all, text)) continue;
    all.push({ id: text });
  }
  return all;
}

/** How many rows name somebody. */
export function uses(state, kind, one) {
  return state.rows.filter(({ cells }) => versions(one).includes(String(cells[FIELD[kind]] ?? "").trim())).length;
}

/** A state in which everybody is listed whom a row of the ledger names. */
function listed(state, kind) {
  return { ...state, [kind]: everybody(state, kind, state.rows.filter(({ accepted }) => accepted)) };
}

function changed(state, kind, id, change) {
  const all = listed(state, kind);
  return { ...all, [kind]: all[kind].flatMap((one) => (one.id === id ? change(one) : one)) };
}

/** Gives somebody a name in a language, or takes it away. */
export function renamed(state, kind, id, lang, name) {
  return changed(state, kind, id, (one) => {
    const before = typeof one.name === "string" ? { [lang]: one.name } : one.name;
    const { [lang]: _, ...names } = before ?? {};
    if (name.trim()) names[lang] = name;
    const { name: __, ...rest } = one;
    return Object.keys(names).length ? { ...rest, name: names } : rest;
  });
}

/** Says something else of somebody: `speaks_for`, `kind`. */
export function told(state, kind, id, field, value) {
  return changed(state, kind, id, ({ [field]: _, ...rest }) => (value ? { ...rest, [field]: value } : rest));
}

/** Makes one of two: what rows say of the first, they say of the second. */
export function merged(state, kind, from, into) {
  const all = listed(state, kind);
  const [gone, stays] = [from, into].map((id) => all[kind].find((one) => one.id === id));
  if (!gone || !stays || gone === stays) return state;
  const field = FIELD[kind];
  const whole = { ...gone, ...stays, ...joined(gone, stays) };
  const meant = versions(gone);
  const rows = all.rows.map((row) =>
    meant.includes(String(row.cells[field] ?? "").trim()) ? { ...row, cells: { ...row.cells, [field]: stays.id } } : row,
  );
  const rest = all[kind].filter((one) => one !== gone).map((one) => (one === stays ? whole : one));
  const now = { ...all, rows, [kind]: rest };
  if (kind === "sources") return now;
  const speaks = (one) => (one.speaks_for && meant.includes(one.speaks_for) ? { ...one, speaks_for: stays.id } : one);
  return { ...now, sources: now.sources.map(speaks) };
}

/** The names of two: where both have one in a language, the second's stays. */
function joined(gone, stays) {
  const names = (one) => (typeof one.name === "string" ? {} : (one.name ?? {}));
  const both = { ...names(gone), ...names(stays) };
  return Object.keys(both).length && typeof stays.name !== "string" ? { name: both } : {};
}

/** Takes somebody off the list whom no row names. */
export function forgotten(state, kind, id) {
  const now = changed(state, kind, id, () => []);
  if (kind === "sources") return now;
  return { ...now, sources: now.sources.map(({ speaks_for, ...one }) => (speaks_for && speaks_for !== id ? { ...one, speaks_for } : one)) };
}

/** Adds somebody under a name that nobody has yet. */
export function added(state, kind, name) {
  const all = listed(state, kind);
  return named(all[kind], name) ? state : { ...all, [kind]: [...all[kind], { id: name.trim() }] };
}
