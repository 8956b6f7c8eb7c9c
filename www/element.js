/**
 * `<casualty-chart>`: an element that shows a ledger of claims.
 *
 * **Invariant:** it decides nothing about figures; every word and every place
 * of a mark comes from the core or from `texts/`.
 */

import { failure, fetched, once, sheet } from "./assets.js";
import { MORE_VIEWS, charted, core } from "./core.js";
import { frozen, inlined, keepRoom, room, stays, still } from "./takeover.js";
import { DIGITS, nearest, words } from "./words.js";

/** The attributes that ask something of a ledger. */
export const ASKED = ["view", "outcome", "side", "status", "source", "as-of"];
const ATTRIBUTES = ["src", "lang", "digits", "theme", "controls", ...ASKED];
const OUTCOMES = ["killed", "wounded", "missing", "captured", "killed+wounded", "bodies"];
const ONLY_PAINTED = ["theme"];
const MOST_BYTES = 64 * 1024 * 1024;

/** How long after a change it is said: while days go by, nothing is. */
const SETTLED = 1200;

/** Paper has at least three dots where a common screen has one. */
const PAPER_RATIO = 3;

/** What makes the figure, and what makes its controls. */
const parts = () =>
  once("parts", async () => {
    const files = [import("./figure.js"), import("./marks.js"), import("./table.js"), import("./colors.js")];
    return Object.assign({}, ...(await Promise.all(files)));
  });
const controls = () => once("controls", () => import("./controls.js"));

const preference = (query) => matchMedia(query).matches;

// A page that is made on a server imports this too, where nothing is an element.
export class CasualtyChart extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  #fallback = document.createElement("slot");
  #ledger = null;
  #source = null; // a promise of bytes
  #build = ""; // which build of the core #chart is of
  #built = null; // the source that #chart was made from
  #announced = null; // the source whose end, good or bad, the page was told
  #chart = null;
  #say = null;
  #figure = null; // the parts of the figure, once there is one
  #parts = null; // the module that makes them
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
  #kept = 0; // how high the still figure was that the live one takes over
  #release = null; // ends that the live one keeps to it

  constructor() {
    super();
    this.#root.append(this.#fallback);
  }

  /** A ledger to show instead of `src`: an object, JSON or CSV text, bytes or a file. */
  get ledger() {
    return this.#ledger;
  }

  set ledger(ledger) {
    this.#ledger = ledger ?? null;
    this.#source = null;
    this.#ask();
  }

  connectedCallback() {
    for (const name of ["ledger", ...ATTRIBUTES.map(property)]) this.#upgrade(name);
    this.#watch = new AbortController();
    this.#listen(this.#watch.signal);
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
      this.#source = null;
    }
    if (ONLY_PAINTED.includes(name)) this.#askPaint();
    else this.#ask();
  }

  /**
   * A promise of the picture as SVG text, or of `null` where there is none:
   * before there is a chart, and while the table is the view.
   */
  async svg() {
    return this.#atWorkbench((chart, asked) => (asked.view === "table" ? null : chart.svg(asked)));
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
    if (!this.#chart) return null;
    const asked = { ...this.#question(), width: this.#width(), theme: this.#theme() };
    if (this.#build === "workbench") return make(this.#chart, asked);
    const [source, language] = [this.#built, this.#language()];
    const Chart = await core("workbench");
    const chart = new Chart(await source);
    try {
      chart.speak(...language);
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

  #letGo() {
    this.#turn += 1;
    clearTimeout(this.#saying);
    this.#marks?.close();
    this.#chart?.free();
    this.#chart = null;
    this.#built = null;
  }

  #ask() {
    if (this.#asked || !this.isConnected) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      if (this.isConnected) this.#work();
    });
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
    const lang = nearest(this.lang || this.closest("[lang]")?.lang);
    const source = (this.#source ??= this.#bytes());
    source.catch(() => {});
    const build = MORE_VIEWS.includes(this.view) ? "views" : "reader";
    const lacks = build === "views" && this.#build === "reader";
    if (source !== this.#built || lacks) core(build).catch(() => {});
    try {
      const [say, styles, module] = await Promise.all([
        words(lang, this.digits),
        sheet().catch(() => null),
        parts(),
      ]);
      if (turn !== this.#turn) return;
      this.#styles = styles ? [styles] : [];
      this.#say = say;
      this.#parts = module;
    } catch (error) {
      if (turn === this.#turn) this.#announce(source, error, error.message);
      return;
    }
    let trouble = null;
    try {
      const bytes = await source;
      if (turn !== this.#turn) return;
      if (bytes && (source !== this.#built || lacks)) {
        const made = await charted(build, bytes);
        if (turn !== this.#turn) return made.chart.free();
        this.#take(made, source);
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      trouble = error;
    }
    this.#show(trouble, source);
  }

  #take({ build, chart }, source) {
    this.#chart?.free();
    this.#chart = chart;
    this.#build = build;
    this.#built = source;
    this.#marks?.close();
  }

  async #bytes() {
    const ledger = this.#ledger;
    if (ledger === null && this.src) return new Uint8Array(await fetched(this.src, "arrayBuffer"));
    if (ledger === null) return inlined(this) === null ? null : new TextEncoder().encode(inlined(this));
    if (ledger instanceof Uint8Array) return ledger;
    if (ledger instanceof Blob) {
      if (ledger.size > MOST_BYTES) throw failure("LoadError", "page.error.big", {});
      return new Uint8Array(await ledger.arrayBuffer());
    }
    return new TextEncoder().encode(typeof ledger === "string" ? ledger : JSON.stringify(ledger));
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
        this.#chart.speak(...this.#language());
        const told = this.#chart.tell(question);
        this.#parts.fill(this.#figure, told, this.#say, question.view, this.#tables(told), this.#frozen());
        this.#tellNews(`${told.headline} ${told.subtitle}`, source === this.#announced);
        this.#marks.close();
        this.#control(told.choices, question.view);
        this.#paint(true);
      } catch (error) {
        trouble ??= error;
      }
    }
    this.#complain(trouble, source);
  }

  /** What a frozen chart says of its ledger. */
  #frozen() {
    return this.#ledger === null && !this.src ? frozen(this) : null;
  }

  /** What a chart is told to speak. */
  #language() {
    return [this.#say.json, this.#say.lang, DIGITS.includes(this.digits) ? this.digits : ""];
  }

  #assemble() {
    const { skeleton, fillCard, Marks } = this.#parts;
    const figure = skeleton();
    const fill = (id) => {
      const told = this.#chart.card(id, this.#question());
      fillCard(figure.card, told, this.#say, () => this.#marks.dismiss());
    };
    this.#marks = new Marks(figure, fill, ({ id, label }) => this.#tell("select", { id, label }));
    this.#root.prepend(figure.trouble, figure.figure);
    return figure;
  }

  /** All figures, then those that came one after another. */
  #tables({ table, steps }) {
    const one = (told, at) => this.#parts.table(told, this.#say, this.#orders[at], this.#figure.news);
    return [table, steps].map((told, at) => (!at || told.rows.length) && one(told, at)).filter(Boolean);
  }

  /** The controls come after the picture, into places kept for them. */
  #control(choices, view) {
    const { controls: place } = this.#figure;
    place.hidden = this.controls === "none";
    if (place.hidden) return this.#controls?.stop();
    if (this.#controls) return this.#controls.fill(choices, view, this.#say);
    const narrowed = ASKED.slice(2).some((name) => this.getAttribute(name));
    this.#parts.reserve(place, choices, narrowed);
    const turn = this.#turn;
    requestAnimationFrame(async () => {
      const module = await controls().catch(() => null);
      if (turn !== this.#turn || !module) return;
      this.#controls ??= new module.Controls(this, place);
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
  #complain(trouble, source) {
    const { figure, trouble: place } = this.#figure;
    if (trouble && figure.hidden && still(this)) {
      stays(this, this.#say);
      this.#announce(source, trouble, trouble.key ? this.#say(trouble.key, trouble.values) : trouble.message);
    } else if (trouble) {
      const retry = () => {
        if (this.#ledger === null) this.#source = null;
        this.#ask();
      };
      const message = this.#parts.fillTrouble(place, trouble, this.#say, !figure.hidden, retry);
      place.hidden = false;
      this.#announce(source, trouble, message);
    } else {
      place.hidden = true;
    }
    this.#fallback.hidden = !figure.hidden;
  }

  #announce(source, error, message) {
    if (this.#announced === source) return;
    this.#announced = source;
    const problems = error.cause?.problems ?? [];
    this.#tell("error", { name: error.name, message, problems, cause: error });
  }

  #tell(event, detail) {
    const options = { detail, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent(`casualty-chart-${event}`, options));
  }

  /** What is asked of the core; what no ledger can have is not asked. */
  #question() {
    const { view, outcome, side, status, source, asOf } = this;
    const { VIEWS } = this.#parts;
    return {
      view: VIEWS.includes(view) ? view : VIEWS[0],
      outcome: OUTCOMES.includes(outcome) ? outcome : null,
      as_of: isDay(asOf) ? asOf : null,
      side,
      status,
      source,
    };
  }

  #onPaper() {
    return this.#printing || preference("print");
  }

  /** On paper light; in forced colours what the reader's system says; else as asked. */
  #theme() {
    if (this.#onPaper()) return "light";
    const asked = preference("(forced-colors: active)") ? "auto" : this.theme;
    if (asked === "light" || asked === "dark") return asked;
    return preference("(prefers-color-scheme: dark)") ? "dark" : "light";
  }

  #width() {
    return Math.floor(parseFloat(getComputedStyle(this.#figure.stage).width)) || 0;
  }

  /** Paints if anything that the picture depends on has changed. */
  #paint(always) {
    if (!this.#chart || !this.#figure) return;
    const { figure, note, plot, canvas, probe } = this.#figure;
    const wasHidden = figure.hidden;
    const back = () => (figure.hidden = wasHidden, this.#fallback.hidden = !wasHidden);
    if (wasHidden) this.#kept ||= room(this);
    figure.hidden = false;
    this.#fallback.hidden = true;
    const question = this.#question();
    if (question.view === "table") {
      note.textContent = "";
      return this.#painting("");
    }
    const { colors } = this.#parts;
    // Paper is announced before the sheet knows of it.
    probe.style.colorScheme = this.#onPaper() ? "light" : "";
    const ratio = this.#onPaper() ? Math.max(devicePixelRatio, PAPER_RATIO) : devicePixelRatio;
    const asked = { ...question, width: this.#width(), ratio, theme: this.#theme(), colors: colors(probe) };
    const painted = JSON.stringify(asked);
    if (!asked.width || (!always && painted === this.#painted)) {
      back();
      return;
    }
    try {
      const picture = this.#chart.draw(canvas, asked);
      // A canvas is sharp only where each of its pixels is one of the screen's.
      plot.style.width = `${canvas.width / picture.ratio}px`;
      plot.style.height = canvas.style.height = `${canvas.height / picture.ratio}px`;
      canvas.style.width = plot.style.width;
      note.textContent = picture.note;
      this.#marks.place(picture);
    } catch (error) {
      back();
      throw error;
    }
    this.#painting(painted);
  }

  /** There is something to see now. */
  #painting(painted) {
    this.#painted = painted;
    if (this.#kept) this.#release = keepRoom(this.#figure.figure, this.#figure.tail, this.#kept);
    this.#kept = 0;
    if (this.#announced !== this.#built && this.#source === this.#built) {
      this.#announced = this.#built;
      this.#tell("ready", { title: this.#figure.title.textContent, headline: this.#figure.headline.textContent });
    }
  }

  #repaint(always) {
    try {
      this.#paint(always);
    } catch (error) {
      this.#announced = null;
      this.#complain(error, this.#built);
    }
  }

  /** Hears everything that can make the picture stale, as long as the element is in a page. */
  #listen(signal) {
    const sizes = new ResizeObserver(() => this.#askPaint());
    sizes.observe(this);
    signal.addEventListener("abort", () => sizes.disconnect());
    const soon = () => this.#askPaint();
    for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"]) {
      matchMedia(query).addEventListener("change", soon, { signal });
    }
    // Paper does not wait for a frame. Chromium tells its width by the query,
    // after the event; Firefox says nothing after the event.
    matchMedia("print").addEventListener("change", ({ matches }) => this.#print(matches), { signal });
    addEventListener("beforeprint", () => this.#print(true), { signal });
    addEventListener("afterprint", () => this.#print(false), { signal });
    const newFaces = () => {
      this.#chart?.faces_changed();
      this.#repaint(true);
    };
    document.fonts.addEventListener("loadingdone", newFaces, { signal });
    this.#listenToRatio(signal);
    // A parser may not have come to what is inside.
    if (document.readyState === "loading") {
      const whole = () => this.#ledger === null && !this.src && ((this.#source = null), this.#ask());
      document.addEventListener("DOMContentLoaded", whole, { once: true, signal });
    }
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#marks?.dismiss(), { signal });
    document.addEventListener("pointerdown", (event) => this.#marks?.outside(event), { signal });
  }

  #listenToRatio(signal) {
    const now = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = () => {
      this.#askPaint();
      if (!signal.aborted) this.#listenToRatio(signal);
    };
    now.addEventListener("change", changed, { once: true, signal });
  }

  #print(starts) {
    this.#printing = starts;
    if (!this.#figure) return;
    for (const fold of this.#figure.folds) {
      fold.dataset.was ??= String(fold.open); // two things say that it starts, and two that it is over
      fold.open = starts || fold.dataset.was === "true";
      if (!starts) delete fold.dataset.was;
    }
    this.#marks.close();
    this.#repaint(true);
  }
}

/** Whether a text is a day of the calendar, written as the core reads it. */
function isDay(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text ?? "") || text < "0001") return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** `as-of` is `asOf` in a script. */
function property(attribute) {
  return attribute.replace(/-(\w)/g, (all, letter) => letter.toUpperCase());
}

for (const name of ATTRIBUTES) {
  if (name === "lang") continue; // every element has it already
  Object.defineProperty(CasualtyChart.prototype, property(name), {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
