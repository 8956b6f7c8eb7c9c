/**
 * What is asked of a ledger by the attributes of an element.
 */

/** The attributes that ask something of a ledger. */
export const ASKED = ["view", "outcome", "side", "status", "source", "as-of"];

/** All attributes; each is a property too. */
export const ATTRIBUTES = ["src", "lang", "digits", "theme", "controls", ...ASKED];

const OUTCOMES = ["killed", "wounded", "missing", "captured", "killed+wounded", "bodies"];

/** What an element asks of the core; what no ledger can have is not asked. */
export function question({ view, outcome, side, status, source, asOf }, views) {
  return {
    view: views.includes(view) ? view : views[0],
    outcome: OUTCOMES.includes(outcome) ? outcome : null,
    as_of: isDay(asOf) ? asOf : null,
    side,
    status,
    source,
  };
}

/** Whether a text is a day of the calendar, written as the core reads it. */
function isDay(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text ?? "") || text < "0001") return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** `as-of` is `asOf` in a script. */
export function property(attribute) {
  return attribute.replace(/-(\w)/g, (all, letter) => letter.toUpperCase());
}

/** Makes properties of the attributes: one that is set to `null` is removed. */
export function reflect(prototype) {
  for (const name of ATTRIBUTES) {
    Object.defineProperty(prototype, property(name), {
      configurable: true,
      enumerable: true,
      get() {
        // Every element has a `lang`, and it is never `null`.
        return this.getAttribute(name) ?? (name === "lang" ? "" : null);
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}
