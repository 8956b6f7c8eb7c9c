/**
 * `<casualty-chart>`: an element that shows a ledger of claims.
 *
 * **Invariant:** it decides nothing about figures; every word and every place
 * of a mark comes from the core or from `texts/`.
 */

import { once, sheet } from "./assets.js";
import { bytes } from "./bytes.js";
import { colors, family, preference, theme } from "./colors.js";
import { Controls } from "./controls.js";
import { MORE_VIEWS, charted, core } from "./core.js";
import * as parts from "./figure.js";
import { afterPaint, listen } from "./listen.js";
import { Marks } from "./marks.js";
import { ASKED, ATTRIBUTES, property, question, reflect } from "./question.js";
import { table as tableOf } from "./table.js";
import { frozen, inlined, keepRoom, room, stays, still, unmoved } from "./takeover.js";
import { languageOf, nearest, spoken, wordless, words } from "./words.js";

const ONLY_PAINTED = ["theme"];

/** How long after a change it is said: while days go by, nothing is. */
const SETTLED = 1200;

/** Paper has at least three dots where a common screen has one. */
const PAPER_RATIO = 3;

/** What makes files of a chart; a reader fetches it who asks for one. */
const exports = () => once("exports", () => import("./exports.js"));

/** What orders and copies a table; a reader fetches it who opens one. */
let sheets = null;

/** Does a thing with it: at once where it is there. */
function hands(work, lost = () => {}) {
  if (sheets) return work(sheets);
  const there = once("sheets", async () => (sheets = await import("./sheets.js")));
  return there.then(work, lost);
}

// A page that is made on a server imports this too, where nothing is an element.
export class CasualtyChart extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;

  #fallback = document.createElement("slot");
  #root = unmoved(this, () => {
    const root = this.attachShadow({ mode: "open" });
    root.append(this.#fallback);
    return root;
  });
  #ledger = null;
  #source = null; // a promise of bytes
  #fetching = null; // what ends the fetch of them
  #build = ""; // which build of the core #chart is of
  #built = null; // the source that #chart was made from
  #refused = null; // what a build said of a source that it did not take
  #ready = null; // the source that the page was told to be seen
  #failed = null; // the error that the page was told last
  #chart = null;
  #say = null;
  #figure = null; // the parts of the figure, once there is one
  #turn = 0;
  #asked = false;
  #frame = 0;
  #painted = "";
  #marks = null; // the buttons over the picture, and their card
  #controls = null; // what a reader chooses by
  #orders = [{}, {}]; // of the tables
  #news = ""; // what was told last
  #saying = 0;
  #printing = false;
  #watch = null;
  #styles = [];
  #at = {
    host: this,
    words,
    paint: () => this.#askPaint(),
    ask: () => this.#ask(),
    refill: (id) => this.#marks.refill(id),
  };
  #kept = 0; // how high the still figure was that the live one takes over
  #release = null; // ends that the live one keeps to it

  /** A ledger to show instead of `src`: an object, JSON or CSV text, bytes or a file. */
  get ledger() {
    return this.#ledger;
  }

  set ledger(ledger) {
    this.#ledger = ledger ?? null;
    this.#leave();
    this.#ask();
  }

  connectedCallback() {
    // The ledger comes last: it is shown instead of `src`.
    for (const name of [...ATTRIBUTES.map(property), "ledger"]) this.#upgrade(name);
    this.#watch = new AbortController();
    this.#listen(this.#watch.signal);
    this.#ask();
  }

  /** Moved by `moveBefore`: all stays, but for the language round it. */
  connectedMoveCallback() {
    this.#ask();
  }

  disconnectedCallback() {
    this.#watch.abort();
    this.#controls?.stop();
    // An element that is only moved is connected again before this runs.
    queueMicrotask(() => this.isConnected || this.#letGo());
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "src") {
      this.#ledger = null;
      this.#leave();
    }
    if (ONLY_PAINTED.includes(name)) this.#askPaint();
    else this.#ask();
  }

  /** A promise of the chart as a poster in SVG, with title, legend, notes and sources; of `null` before there is a chart. */
  async svg() {
    return this.#atWorkbench((chart, asked) => chart.svg(asked));
  }

  /** A promise of the same poster as a PNG blob, so many dots to a pixel, in the colours and faces of the page. */
  async png(ratio = 2) {
    const { painted } = await exports();
    const own = preference("(forced-colors: active)") || this.#onPaper();
    const { probe, canvas } = this.#figure ?? {};
    const look = probe && { colors: own ? null : colors(probe), family: family(probe, canvas) };
    return this.#atWorkbench((chart, asked) => painted(chart, { ...asked, ratio, ...look }));
  }

  /** A promise of the claims as CSV text. */
  async csv() {
    return this.#atWorkbench((chart) => chart.csv());
  }

  /** A promise of the claims as JSON text, in the form that needs the smallest build. */
  async json() {
    return this.#atWorkbench((chart) => chart.json());
  }

  /** A promise of what a file of the chart is called, without its ending. */
  async fileName() {
    return this.#atWorkbench((chart, asked) => chart.file_name(asked));
  }

  /**
   * A promise of the figure for a page, as `casualty-chart embed` prints it for
   * what is shown; `null` before there is a chart. `how` is `{src, base,
   * frozen}`: where the page finds the ledger and this script's folder, or the
   * day on which the ledger is put inside.
   */
  async embed(how = {}) {
    const { digits, theme, controls } = this;
    const src = this.#ledger === null ? this.src : "";
    return this.#atWorkbench((chart, asked) => chart.embed(asked, { src, digits, theme, controls, ...how }));
  }

  /**
   * What the workbench makes of the chart that is shown; `null` before there
   * is one. Where another build shows it, the workbench is fetched first, and
   * makes it of the same bytes and question.
   */
  async #atWorkbench(make) {
    if (!this.#chart || !this.isConnected) return null;
    const asked = { ...this.#question(parts.VIEWS), width: this.#width(), theme: this.#theme() };
    if (this.#build === "workbench") return make(this.#chart, asked);
    const [source, lang, digits] = [this.#built, this.#say.lang, this.digits];
    const [Chart, say, bytes] = await Promise.all([core("workbench"), words(lang, digits), source]);
    const chart = new Chart(bytes);
    try {
      chart.speak(...spoken(say, digits));
      return await make(chart, asked);
    } finally {
      chart.free();
    }
  }

  // A property that was set before the element was defined hides the real one.
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  /** Out of a page: nothing is fetched, and nothing is held in the core; it comes back as it was. */
  #letGo() {
    if (this.#source !== this.#built) this.#leave();
    this.#turn += 1;
    clearTimeout(this.#saying);
    this.#marks?.close();
    this.#chart?.free();
  }

  /** Turns from the ledger that is loaded, or is being loaded, to another. */
  #leave() {
    this.#turn += 1;
    this.#fetching?.abort();
    this.#source = null;
  }

  #ask() {
    if (this.#asked || !this.isConnected) return;
    this.#asked = true;
    const work = () => {
      this.#asked = false;
      if (this.isConnected) this.#work();
    };
    // A still figure is to be seen first: nothing is taken from it while it is painted.
    if (!this.#figure && !document.hidden && still(this)) afterPaint(work);
    else queueMicrotask(work);
  }

  #askPaint() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#repaint(false);
    });
  }

  /** Loads what is not loaded, says everything again, paints. A later call wins. */
  async #work() {
    const turn = (this.#turn += 1);
    const lang = nearest(languageOf(this));
    const source = (this.#source ??= this.#bytes());
    source.catch(() => {});
    const build = MORE_VIEWS.includes(this.view) ? "views" : "reader";
    const lacks = build === "views" && this.#build === "reader";
    if (source !== this.#built || lacks) core(build).catch(() => {});
    try {
      const [say, styles] = await Promise.all([
        words(lang, this.digits, build),
        sheet(this.ownerDocument).catch(() => null),
      ]);
      if (turn !== this.#turn) return;
      this.#styles = styles ? [styles] : [];
      this.#say = say;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#say ??= wordless();
      this.#figure ??= this.#assemble();
      return this.#complain(error);
    }
    let trouble = null;
    try {
      const given = await source;
      if (turn !== this.#turn) return;
      if (given === null) return this.#showNothing();
      if (source !== this.#built || lacks) {
        const made = await this.#made(build, source, given);
        if (turn !== this.#turn) return made.chart.free();
        this.#take(made, source);
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      trouble = error;
    }
    // The workbench, and what is wrong with a file, have words of their own.
    if (this.#build === "workbench" || trouble?.name === "LoadError") {
      const say = await words(lang, this.digits).catch(() => this.#say);
      await this.#chart?.ready?.(spoken(say, this.digits));
      if (turn !== this.#turn) return;
      this.#say = say;
    }
    this.#show(trouble, source);
  }

  /** A chart of a source; what has been refused once is refused alike, without another look. */
  async #made(build, source, given) {
    const before = this.#refused;
    if (before?.source === source && before.build === build) throw before.error;
    try {
      return await charted(build, given, this.#at);
    } catch (error) {
      // What could not be started may be there the next time.
      if (error.name !== "StartError") this.#refused = { source, build, error };
      throw error;
    }
  }

  #take({ build, chart }, source) {
    this.#chart?.free();
    this.#chart = chart;
    this.#build = build;
    this.#built = source;
    this.#marks?.close();
  }

  #bytes() {
    this.#fetching = new AbortController();
    const ledger = this.#ledger ?? (this.src ? null : inlined(this));
    return bytes(ledger, this.src, this.#fetching.signal);
  }

  /** Without a ledger there is the fallback. */
  #showNothing() {
    this.#chart?.free();
    this.#chart = this.#built = null;
    this.#fallback.hidden = false;
    if (!this.#figure) return;
    this.#marks.close();
    this.#controls?.stop();
    this.#figure.figure.hidden = this.#figure.trouble.hidden = true;
  }

  #show(trouble, source) {
    // Not before there is something to show: a still figure has a sheet of its own.
    const shown = this.#figure && !this.#figure.figure.hidden;
    this.#kept = shown ? 0 : room(this);
    this.#root.adoptedStyleSheets = this.#styles;
    this.#figure ??= this.#assemble();
    this.#release?.();
    if (this.#chart) {
      try {
        const question = this.#question();
        this.#chart.speak(...spoken(this.#say, this.digits));
        const told = this.#chart.tell(question);
        parts.fill(this.#figure, told, this.#say, question.view, this.#tables(told), this.#frozen());
        this.#chart.filled?.(this.#figure, this.#say);
        this.#tellNews(`${told.headline} ${told.subtitle}`, source === this.#ready);
        this.#marks.close();
        if (question.view === "table") hands(() => {});
        this.#control(told.choices, question.view);
        this.#offer();
        this.#paint(true);
      } catch (error) {
        trouble ??= error;
      }
    }
    this.#complain(trouble);
  }

  /** What a frozen chart says of its ledger. */
  #frozen() {
    return this.#ledger === null && !this.src ? frozen(this) : null;
  }

  #assemble() {
    const figure = parts.skeleton();
    let told = null;
    const fill = (id) => {
      try {
        told = this.#chart.card(id, this.#question());
      } catch (error) {
        this.#complain(error);
        return false;
      }
      parts.fillCard(figure.card, told, this.#say, () => this.#marks.dismiss());
      return true;
    };
    const chosen = ({ id, label }) => {
      const { title, relation, figure, claims } = told;
      this.#tell("select", { id, label, title, relation, figure, claims });
    };
    this.#marks = new Marks(figure, fill, chosen);
    figure.save.addEventListener("toggle", () => this.#offer());
    figure.table.addEventListener("toggle", () => hands(() => {}));
    this.#root.prepend(figure.trouble, figure.figure);
    return figure;
  }

  /** What can be saved, once a reader looks for it. */
  async #offer() {
    const { save } = this.#figure;
    save.firstChild.textContent = this.#say("page.save");
    save.hidden = this.controls === "none";
    if (!save.open) return;
    try {
      (await exports()).offer(save.lastChild, this, this.#say);
    } catch {
      save.lastChild.textContent = this.#say("page.save.failed");
    }
  }

  /** All figures, then those that came one after another. */
  #tables({ table, steps }) {
    const one = (told, at) => tableOf(told, this.#say, this.#orders[at], hands);
    return [table, steps].map((told, at) => (!at || told.rows.length) && one(told, at)).filter(Boolean);
  }

  /** The controls come after the picture, into places kept for them. */
  #control(choices, view) {
    const { controls: place } = this.#figure;
    place.hidden = this.controls === "none";
    if (place.hidden) return this.#controls?.stop();
    if (this.#controls) return this.#controls.fill(choices, view, this.#say);
    const narrowed = ASKED.slice(2).some((name) => this.getAttribute(name));
    parts.reserve(place, choices, narrowed);
    const turn = this.#turn;
    afterPaint(() => {
      if (turn !== this.#turn) return;
      this.#controls ??= new Controls(this, place);
      this.#controls.fill(choices, view, this.#say);
    });
  }

  /** Says what is new to those who do not see it, once changes have come to rest. */
  #tellNews(news, again) {
    const before = this.#news;
    this.#news = news;
    if (!again || news === before) return;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.#figure.news.textContent = this.#news), SETTLED);
  }

  /** Shows what went wrong, above the last good chart or above the fallback; a still figure stays where it is. */
  #complain(trouble) {
    const { figure, stage, stand, trouble: place } = this.#figure;
    const quiet = trouble && figure.hidden && still(this);
    if (quiet) {
      stays(this, this.#say);
      this.#announce(trouble, trouble.key ? this.#say(trouble.key, trouble.values) : trouble.message);
    } else if (trouble) {
      const retry = () => {
        this.#leave();
        this.#ask();
      };
      const keeps = !figure.hidden && (!stage.hidden || !stand.hidden);
      const message = parts.fillTrouble(place, trouble, this.#say, keeps, retry);
      this.#controls?.stop();
      this.#announce(trouble, message);
    }
    place.hidden = !trouble || quiet;
    this.#fallback.hidden = !figure.hidden;
  }

  #announce(error, message) {
    if (this.#failed === error) return;
    this.#failed = error;
    const problems = error.cause?.problems ?? [];
    this.#tell("error", { name: error.name, message, problems, cause: error });
  }

  #tell(event, detail) {
    const options = { detail, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent(`casualty-chart-${event}`, options));
  }

  /** What is asked of the core. Until a build is there that has more views, there are no others. */
  #question(views = this.#build === "reader" ? ["bars", "table"] : parts.VIEWS) {
    const asked = question(this, views);
    return this.#chart?.shown?.(asked) ?? asked;
  }

  #onPaper() {
    return this.#printing || preference("print");
  }

  /** On paper light; in forced colours what the reader's system says; else as asked. */
  #theme() {
    return this.#onPaper() ? "light" : theme(this.theme);
  }

  #width() {
    return Math.floor(parseFloat(getComputedStyle(this.#figure.stage).width)) || 0;
  }

  /** Paints if anything that the picture depends on has changed. */
  #paint(always) {
    if (!this.#chart || !this.#figure || !this.isConnected) return;
    const { figure, note, stage, canvas, probe } = this.#figure;
    const wasHidden = figure.hidden;
    const back = () => {
      figure.hidden = wasHidden;
      this.#fallback.hidden = !wasHidden;
    };
    if (wasHidden) this.#kept ||= room(this);
    // A page that grows shorter while it is measured is scrolled by that.
    if (this.#kept) figure.style.minBlockSize = `${this.#kept}px`;
    figure.hidden = false;
    this.#fallback.hidden = true;
    const question = this.#question();
    if (question.view === "table") {
      note.textContent = "";
      return this.#painting("");
    }
    // Paper is announced before the sheet knows of it.
    probe.style.colorScheme = this.#onPaper() ? "light" : "";
    const ratio = this.#onPaper() ? Math.max(devicePixelRatio, PAPER_RATIO) : devicePixelRatio;
    const look = { theme: this.#theme(), colors: colors(probe), family: family(probe, canvas) };
    const asked = { ...question, width: this.#width(), ratio, ...look };
    const painted = JSON.stringify(asked);
    if (!asked.width || (!always && painted === this.#painted)) {
      back();
      return;
    }
    try {
      const picture = this.#chart.draw(canvas, asked);
      if (!picture) {
        this.#painted = "";
        return back();
      }
      parts.fit(this.#figure, picture, asked.width);
      this.#marks.place(picture);
    } catch (error) {
      back();
      // What is left on the canvas is of nothing that stands round it.
      stage.hidden = true;
      throw error;
    }
    this.#painting(painted);
  }

  /** There is something to see now. */
  #painting(painted) {
    this.#painted = painted;
    if (this.#kept) this.#release = keepRoom(this.#figure.figure, this.#figure.tail, this.#kept);
    this.#kept = 0;
    if (this.#ready === this.#built || this.#source !== this.#built) return;
    this.#ready = this.#built;
    const { title, headline } = this.#figure;
    const { lang } = this.#say;
    this.#tell("ready", { title: title.textContent, headline: headline.textContent, lang });
  }

  #repaint(always, newFaces) {
    try {
      if (newFaces) this.#chart?.faces_changed();
      this.#paint(always);
    } catch (error) {
      this.#complain(error);
    }
  }

  /** Hears everything that can make the picture stale, as long as the element is in a page. */
  #listen(signal) {
    const heard = {
      stale: () => this.#askPaint(),
      faces: () => this.#repaint(true, true),
      print: (starts) => this.#print(starts),
      escape: () => this.#marks?.dismiss(),
      press: (event) => this.#marks?.outside(event),
    };
    listen(this, heard, signal);
    // A parser may not have come to what is inside.
    if (document.readyState === "loading") {
      const whole = () => this.#ledger === null && !this.src && ((this.#source = null), this.#ask());
      document.addEventListener("DOMContentLoaded", whole, { once: true, signal });
    }
  }

  #print(starts) {
    this.#printing = starts;
    if (!this.#figure) return;
    parts.unfold(this.#figure.folds, starts);
    this.#marks.close();
    this.#repaint(true);
  }
}

reflect(CasualtyChart.prototype);
