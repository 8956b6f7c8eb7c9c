/**
 * Other people's files on the page: from a drop to a chart and its loss report.
 *
 * **Invariant:** nothing is charted before all is read, and a run that was
 * given up or failed has changed nothing.
 */

import { sheet } from "./make.js";
import { isOurs } from "./ours.js";
import { Panel } from "./panel.js";
import { run } from "./run.js";
import { speaker } from "./speech.js";

/** All files at once, where one of them could be chosen. */
const ALL = -1;

export class Flow {
  #host; // the page: `{lang, digits, place, show, tell, back}`
  #panel = null;
  #words = null;
  #files = [];
  #together = false; // whether none of several files is a ledger
  #now = null; // what is told: `{phase, which, asked}` and what belongs to the phase
  #past = null; // what was told at rest before, to go back to
  #running = null;
  #from = null; // where the focus was when the files came

  constructor(host) {
    this.#host = host;
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#cancel());
  }

  /** Where something is told of a file, as long as there is such a place. */
  get place() {
    return this.#panel?.place ?? null;
  }

  /** Takes files that were given: a ledger goes to the chart as it is, others go together. */
  async take(files) {
    this.close();
    this.#files = files;
    this.#from = document.activeElement;
    const ours = await Promise.all(files.map(isOurs));
    if (files !== this.#files) return;
    this.#together = 1 < files.length && !ours.includes(true);
    await this.#choose(this.#together ? ALL : 0);
  }

  /** Forgets the files, and takes away what is told of them. */
  close() {
    this.#running?.abort();
    this.#panel?.place.remove();
    this.#files = [];
    this.#panel = this.#now = this.#past = this.#running = null;
  }

  /** Says everything in the page's language, as it is by now; the core says its part anew. */
  async speak() {
    if (!this.#panel || !(await this.#learn())) return;
    const { phase } = this.#now;
    if (phase === "running" || phase === "report") await this.#import(this.#now, phase === "running");
    else this.#tell(this.#now);
  }

  async #choose(which) {
    const files = this.#files;
    const file = files[which];
    const ours = file && (await isOurs(file));
    if (files !== this.#files) return;
    if (!ours) return this.#import({ which, asked: {} });
    this.#running?.abort();
    this.#host.show(file.name, file);
    if (files.length < 2) this.close();
    else if (await this.#learn()) this.#rest({ phase: "ours", which, asked: {} });
  }

  /** Runs an import, and charts what came of it unless that is charted already. */
  async #import({ which, asked, said }, charts = true) {
    if (!(await this.#learn())) return;
    const files = which === ALL ? this.#files : [this.#files[which]];
    const now = { which, asked, said };
    const signal = this.#begin({ ...now, phase: "running" });
    const job = { kind: "import", files, asked, speech: this.#words.speech };
    try {
      const result = await run(job, (told) => this.#panel?.progress(told), signal);
      if (signal.aborted) return;
      if (result.columns) return this.#rest({ ...now, phase: "mapping", columns: result.columns, back: this.#past });
      if (charts) this.#host.show(files[0].name, result.ledger);
      this.#rest({ ...now, phase: "report", result });
    } catch (error) {
      if (!signal.aborted) this.#rest({ ...now, phase: "failed", error });
    }
  }

  /** Turns to a run; gives what ends it. */
  #begin(now) {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    this.#tell(now);
    return running.signal;
  }

  #rest(now) {
    this.#running = null;
    this.#past = now;
    this.#tell(now);
  }

  #tell(now) {
    this.#now = now;
    if (!this.#panel) {
      this.#panel = new Panel(this.#heard());
      this.#host.place(this.#panel.place);
    }
    this.#panel.show({ ...now, together: this.#together }, this.#files, this.#words);
  }

  #heard() {
    return {
      cancel: () => this.#cancel(),
      leave: () => (this.#now.back ? this.#rest(this.#now.back) : this.#leave()),
      back: () => this.#host.back(),
      choose: (which) => this.#choose(which),
      wish: (asked) => this.#import({ ...this.#now, asked, said: null }),
      map: (map, said) => this.#map(map, said),
      remap: () => this.#import({ ...this.#now, asked: { format: "table" } }),
      csv: (ledger) => this.#csv(ledger),
    };
  }

  /** Imports a table as was said; what was said is there again if the run is given up. */
  #map(map, said) {
    this.#past = { ...this.#now, said };
    return this.#import({ ...this.#past, asked: { format: "table", map } });
  }

  /** Ends what is running; what was told before is told again. */
  #cancel() {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = null;
    const said = this.#words.own("cancelled", { name: this.#panel.name });
    if (this.#past) this.#tell(this.#past);
    else this.#leave();
    this.#host.tell(said);
  }

  /** Closes, and gives the focus back if it was here. */
  #leave() {
    const here = this.place.contains(document.activeElement);
    this.close();
    if (here) this.#from?.focus();
  }

  #csv(ledger) {
    const job = { kind: "csv", ledger, speech: this.#words.chartSpeech };
    return run(job, () => {}, new AbortController().signal);
  }

  /** Learns the words of the page's language; whether that is still its language, and the files are there. */
  async #learn() {
    const [files, { lang, digits }] = [this.#files, this.#host];
    const [words] = await Promise.all([speaker(lang, digits), sheet()]);
    if (files !== this.#files || this.#host.lang !== lang) return false;
    this.#words = words;
    return true;
  }
}
