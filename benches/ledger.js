/**
 * A made-up ledger for measuring: 50 sources, each on 2 sides, each with 3
 * statuses, which come to 300 bars; and, of those, as many older claims as
 * one asks for, which newer ones have replaced.
 */

const SOURCES = 50;
const SIDES = ["coast", "hills"];
const DAY = 86_400_000;

/** Soldiers, civilians, and those of whom it is not said, of a source about a side. */
export function counted(source, side) {
  const military = 400 + ((source * 37 + side * 211) % 500);
  const civilian = 60 + ((source * 53 + side * 17) % 340);
  const rest = 20 + ((source * 29 + side * 7) % 160);
  return { military, civilian, rest };
}

export const nameOf = (source) => `Observers of the coast ${source + 1}`;

const exactly = (people) => ({ said: String(people), kind: "exact", low: people, high: people });

/** A ledger of so many claims, at least 300, as bytes of JSON in the read form. */
export function ledger(many) {
  const claims = [];
  for (let day = 0; claims.length < many; day += 1) {
    const as_of = new Date(Date.UTC(2031, 4, 4) - day * DAY).toISOString().slice(0, 10);
    for (let at = 0; at < SOURCES * SIDES.length && claims.length < many; at += 1) {
      const [source, side] = [at >> 1, at & 1];
      const { military, civilian, rest } = counted(source, side);
      const statuses = { military, civilian, all: military + civilian + rest };
      for (const [status, people] of Object.entries(statuses)) {
        const figure = exactly(Math.max(0, people - day));
        if (claims.length < many) claims.push({ source: `s${source}`, about: SIDES[side], status, figure, as_of });
      }
    }
  }
  const sides = SIDES.map((id) => ({ id, name: id === "coast" ? "Coast" : "Hills" }));
  const sources = Array.from({ length: SOURCES }, (_, at) => ({ id: `s${at}`, name: nameOf(at) }));
  return new TextEncoder().encode(JSON.stringify({ title: "Made up", sides, sources, claims }));
}
