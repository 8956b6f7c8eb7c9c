/**
 * The door to the core: charts that outlive the instance they were made in.
 *
 * A panic leaves an instance half alive, and with it all charts of the page.
 * Here it is caught, a fresh instance takes the place of the old one, and each
 * chart is made again of its bytes when it is asked the next time.
 *
 * **Invariant:** who asks a chart need not know that there are instances.
 */

import { failure } from "./assets.js";

/** What the core throws on purpose. Anything else has gone right through it. */
const THROWN = ["Error", "LoadError", "ReaderError"];

/** A class like the core's `Chart`, whose charts outlive an instance that `restart` replaces. */
export function lasting(Chart, restart) {
  let age = 0;

  const guarded = (work) => {
    try {
      return work();
    } catch (cause) {
      if (THROWN.includes(cause?.name)) throw cause;
      age += 1;
      restart();
      throw failure("CrashError", "page.error.crash", {}, cause);
    }
  };

  class Lasting {
    #bytes;
    #language = null;
    #chart = null;
    #age = 0;
    #crash = null;

    constructor(bytes) {
      this.#bytes = bytes;
      guarded(() => this.#living());
    }

    /** Takes a language; what has failed in the last one is tried again. */
    speak(...language) {
      this.#language = language;
      this.#crash = null;
      this.ask("speak", ...language);
    }

    /** What a chart answers. One that has failed fails alike until it is told to speak again. */
    ask(name, ...asked) {
      if (this.#crash) throw this.#crash;
      try {
        return guarded(() => this.#living()[name](...asked));
      } catch (error) {
        if (error.name === "CrashError") this.#crash = error;
        throw error;
      }
    }

    /** Frees all that it has in the core, until it is asked again. */
    free() {
      const chart = this.#age === age && this.#chart;
      this.#chart = null;
      try {
        if (chart) guarded(() => chart.free());
      } catch {
        // What it had went with the instance.
      }
    }

    #living() {
      if (this.#chart && this.#age === age) return this.#chart;
      this.#age = age;
      this.#chart = new Chart(this.#bytes);
      if (this.#language) this.#chart.speak(...this.#language);
      return this.#chart;
    }
  }

  for (const name of Object.getOwnPropertyNames(Chart.prototype)) {
    Lasting.prototype[name] ??= function (...asked) {
      return this.ask(name, ...asked);
    };
  }
  return Lasting;
}
