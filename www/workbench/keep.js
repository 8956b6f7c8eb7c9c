/**
 * Keeps the bench in the browser's own storage, where its editor has said so.
 *
 * **Invariant:** nothing is kept before that, and nothing is left after it was
 * switched off.
 */

const PLACE = "casualty-chart-workbench";
const AT_REST = 600;

export class Keeper {
  #on = false;
  #timer = 0;
  #failed;

  /** `failed` hears that the browser keeps no more. */
  constructor(failed) {
    this.#failed = failed;
  }

  get on() {
    return this.#on;
  }

  /** What was kept, if anything was; then it is kept on. */
  found() {
    try {
      const kept = JSON.parse(localStorage.getItem(PLACE));
      this.#on = kept !== null && Array.isArray(kept.rows);
      return this.#on ? kept : null;
    } catch {
      return null;
    }
  }

  switch(on, state) {
    this.#on = on;
    clearTimeout(this.#timer);
    if (on) return this.#write(state);
    try {
      localStorage.removeItem(PLACE);
    } catch {
      // Where there is no storage nothing is left in it.
    }
  }

  /** Keeps a state once it has come to rest. */
  keep(state) {
    if (!this.#on) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(state), AT_REST);
  }

  #write(state) {
    try {
      localStorage.setItem(PLACE, JSON.stringify(state));
    } catch {
      this.#on = false;
      this.#failed();
    }
  }
}
