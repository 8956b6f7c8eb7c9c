/**
 * `<casualty-chart>`: an element that shows a ledger of claims.
 *
 * **Invariant:** it decides nothing about figures; every word and every place
 * of a mark comes from the core or from `texts/`.
 */

/** The languages that have a file in `texts/`; the first is the fallback. */
export const LANGUAGES = ["en", "ar"];

const ATTRIBUTES = ["src", "lang", "digits", "theme", "outcome", "as-of", "view", "controls"];
const DIGITS = ["latn", "arab", "arabext"];
const ONLY_PAINTED = ["theme", "view"];
const MOST_BYTES = 64 * 1024 * 1024;
const LEAST_TARGET = 24;
const HOVER_GRACE = 250;
/** Paper has at least three dots where a common screen has one. */
const PAPER_RATIO = 3;

const kept = new Map();

/** Does a thing once for the whole page, and again only if it failed. */
function once(key, get) {
  if (!kept.has(key)) {
    const got = get();
    kept.set(key, got);
    got.catch(() => kept.delete(key));
  }
  return kept.get(key);
}

/** An error that carries the key of its sentence, to be said in any language. */
export function failure(name, key, values, cause) {
  const error = new Error(key, { cause });
  return Object.assign(error, { name, key, values });
}

async function fetched(url, as) {
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw failure("NetworkError", "page.error.network", { file: String(url) }, cause);
  }
  if (!response.ok) {
    const values = { file: String(url), status: String(response.status) };
    throw failure("NetworkError", "page.error.missing", values);
  }
  return response[as]();
}

/** The shipped language nearest to a language tag. */
export function nearest(tag) {
  const [base] = String(tag ?? "").toLowerCase().split("-");
  return LANGUAGES.includes(base) ? base : LANGUAGES[0];
}

/**
 * The words of a language: `say(key, values)`, with the file's text as `json`.
 * A number among the values is written in the language's digits and chooses
 * the plural; a text is isolated, so that its direction stays its own.
 */
export async function words(lang, digits) {
  const here = new URL(`texts/${lang}.json`, import.meta.url);
  const json = await once(here.href, () => fetched(here, "text"));
  const texts = JSON.parse(json);
  const locale = DIGITS.includes(digits) ? `${lang}-u-nu-${digits}` : lang;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(lang);
  const shown = (value) => (typeof value === "number" ? numbers.format(value) : `\u2068${value}\u2069`);
  const say = (key, values = {}) => {
    let text = texts[key] ?? key;
    if (typeof text === "object") text = text[plurals.select(values.count)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? shown(values[name]) : all));
  };
  return Object.assign(say, { json, lang, shown });
}

/**
 * A build of the core: its class `Chart`. `reader` takes what exports write;
 * `workbench` takes any ledger and says all that is wrong with one.
 */
function core(build) {
  return once(build, async () => {
    try {
      const at = (file) => new URL(`pkg/${build}/${file}`, import.meta.url);
      const module_or_path = fetch(at("casualty_chart_bg.wasm"));
      module_or_path.catch(() => {});
      const glue = await import(at("casualty_chart.js"));
      await glue.default({ module_or_path });
      return glue.Chart;
    } catch (cause) {
      throw failure("StartError", "page.error.start", {}, cause);
    }
  });
}

/** A chart of some bytes, by the smallest build that can make it. */
async function charted(Chart, bytes) {
  try {
    return new Chart(bytes);
  } catch (error) {
    if (error.name !== "ReaderError") throw error;
    return new (await core("workbench"))(bytes);
  }
}

/** The element's sheet: a constructed one, which a strict policy allows. */
function sheet() {
  return once("sheet", async () => {
    const css = await fetched(new URL("casualty-chart.css", import.meta.url), "text");
    return new CSSStyleSheet().replace(css);
  });
}

const parts = () => once("parts", () => import("./figure.js"));

const preference = (query) => matchMedia(query).matches;

export class CasualtyChart extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  #fallback = document.createElement("slot");
  #ledger = null;
  #source = null; // a promise of bytes
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
  #marks = [];
  #open = null; // the mark whose card is shown
  #pinned = false;
  #leaving = 0;
  #printing = false;
  #watch = null;

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

  /** The chart as SVG text, or `null` before there is one. */
  svg() {
    return this.#chart?.svg({ ...this.#question(), width: this.#width(), theme: this.#theme() }) ?? null;
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
    this.#close();
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
    const started = Promise.all([core("reader"), source]);
    started.catch(() => {});
    try {
      const [say, styles, module] = await Promise.all([
        words(lang, this.digits),
        sheet().catch(() => null),
        parts(),
      ]);
      if (turn !== this.#turn) return;
      this.#root.adoptedStyleSheets = styles ? [styles] : [];
      this.#say = say;
      this.#parts = module;
    } catch (error) {
      if (turn === this.#turn) this.#announce(source, error, error.message);
      return;
    }
    let trouble = null;
    try {
      const [Chart, bytes] = await started;
      if (turn !== this.#turn) return;
      if (source !== this.#built && bytes) {
        const chart = await charted(Chart, bytes);
        if (turn !== this.#turn) return chart.free();
        this.#build(chart, source);
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      trouble = error;
    }
    this.#show(trouble, source);
  }

  #build(chart, source) {
    this.#chart?.free();
    this.#chart = chart;
    this.#built = source;
    this.#close();
  }

  async #bytes() {
    const ledger = this.#ledger;
    if (ledger === null) return this.src ? new Uint8Array(await fetched(this.src, "arrayBuffer")) : null;
    if (ledger instanceof Uint8Array) return ledger;
    if (ledger instanceof Blob) {
      if (ledger.size > MOST_BYTES) throw failure("LoadError", "page.error.big", {});
      return new Uint8Array(await ledger.arrayBuffer());
    }
    return new TextEncoder().encode(typeof ledger === "string" ? ledger : JSON.stringify(ledger));
  }

  #show(trouble, source) {
    this.#figure ??= this.#assemble();
    if (this.#chart) {
      try {
        const question = this.#question();
        const digits = DIGITS.includes(this.digits) ? this.digits : "";
        this.#chart.speak(this.#say.json, this.#say.lang, digits);
        const told = this.#chart.tell(question);
        const again = source === this.#announced;
        this.#parts.fill(this.#figure, told, this.#say, this.controls !== "none", again);
        this.#close();
        this.#paint(true);
      } catch (error) {
        trouble ??= error;
      }
    }
    this.#complain(trouble, source);
  }

  #assemble() {
    const figure = this.#parts.skeleton();
    figure.outcome.addEventListener("change", () => (this.outcome = figure.outcome.value));
    this.#hear(figure);
    this.#root.prepend(figure.trouble, figure.figure);
    return figure;
  }

  /** Shows what went wrong, above the last good chart or above the fallback. */
  #complain(trouble, source) {
    const { figure, trouble: place } = this.#figure;
    if (trouble) {
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

  #question() {
    return { outcome: this.outcome || null, as_of: this.asOf || null };
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
    const { figure, plot, canvas } = this.#figure;
    const wasHidden = figure.hidden;
    figure.hidden = false;
    const ratio = this.#onPaper() ? Math.max(devicePixelRatio, PAPER_RATIO) : devicePixelRatio;
    const stark = preference("(prefers-contrast: more)");
    const asked = { width: this.#width(), ratio, theme: this.#theme(), stark, view: this.view || "bars" };
    const painted = JSON.stringify(asked);
    if (!asked.width || (!always && painted === this.#painted)) {
      figure.hidden = wasHidden;
      return;
    }
    try {
      const picture = this.#chart.draw(canvas, { ...this.#question(), ...asked });
      // A canvas is sharp only where each of its pixels is one of the screen's.
      plot.style.width = `${canvas.width / asked.ratio}px`;
      plot.style.height = canvas.style.height = `${canvas.height / asked.ratio}px`;
      canvas.style.width = plot.style.width;
      this.#place(picture);
    } catch (error) {
      figure.hidden = wasHidden;
      throw error;
    }
    this.#painted = painted;
    this.#fallback.hidden = true;
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

  /** Lays a button over each mark; a button that stays keeps the focus it has. */
  #place(picture) {
    const { marks } = this.#figure;
    const before = new Map(this.#marks.map((mark) => [mark.id, mark.button]));
    const focused = this.#marks.find((mark) => mark.button.tabIndex === 0)?.id;
    this.#marks = picture.marks.map((mark) => ({ ...mark, button: before.get(mark.id) ?? this.#button(mark.id) }));
    for (const { button, label, x, y, width, height } of this.#marks) {
      const wide = Math.max(width, LEAST_TARGET);
      const high = Math.max(height, LEAST_TARGET);
      const left = Math.max(0, Math.min(x - (wide - width) / 2, picture.width - wide));
      Object.assign(button.style, {
        left: `${left}px`,
        top: `${Math.max(0, y - (high - height) / 2)}px`,
        width: `${wide}px`,
        height: `${high}px`,
      });
      button.setAttribute("aria-label", label);
      button.tabIndex = -1;
    }
    const buttons = this.#marks.map((mark) => mark.button);
    const same = buttons.length === marks.children.length && buttons.every((b, i) => b === marks.children[i]);
    if (!same) marks.replaceChildren(...buttons);
    const entry = this.#marks.find((mark) => mark.id === focused) ?? this.#marks[0];
    if (entry) entry.button.tabIndex = 0;
    if (this.#open) this.#reopen();
  }

  #button(id) {
    const button = this.#parts.make("button", { type: "button", class: "mark", "aria-expanded": "false" });
    const mark = () => this.#marks.find((one) => one.id === id);
    button.addEventListener("focus", () => this.#openCard(mark(), false));
    button.addEventListener("click", () => this.#press(mark()));
    button.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse" && !this.#pinned) this.#openCard(mark(), false);
    });
    return button;
  }

  #press(mark) {
    if (this.#pinned && this.#open === mark.id) return this.#close();
    this.#openCard(mark, true);
    this.#tell("select", { id: mark.id, label: mark.label });
  }

  #reopen() {
    const mark = this.#marks.find((one) => one.id === this.#open);
    if (mark) this.#settle(mark);
    else this.#close();
  }

  #openCard(mark, pinned) {
    clearTimeout(this.#leaving);
    this.#pinned = pinned;
    if (this.#open === mark.id) return;
    this.#close();
    this.#pinned = pinned;
    this.#open = mark.id;
    for (const { button } of this.#marks) button.tabIndex = -1;
    mark.button.tabIndex = 0;
    mark.button.setAttribute("aria-expanded", "true");
    const { card } = this.#figure;
    const told = this.#chart.card(mark.id, this.#question());
    this.#parts.fillCard(card, told, this.#say, () => this.#dismiss());
    card.hidden = false;
    this.#settle(mark);
  }

  /** Puts the card under its mark, or above it where there is more room, inside the figure. */
  #settle(mark) {
    const { card, plot } = this.#figure;
    const frame = plot.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const below = mark.y + Math.max(mark.height, LEAST_TARGET);
    const roomBelow = innerHeight - (frame.top + below);
    const roomAbove = frame.top + mark.y;
    const up = roomBelow < box.height && roomAbove > roomBelow && roomAbove > box.height;
    const start = getComputedStyle(card).direction === "rtl" ? mark.x + mark.width - box.width : mark.x;
    card.style.left = `${Math.max(0, Math.min(start, frame.width - box.width))}px`;
    card.style.top = `${up ? mark.y - box.height : below}px`;
  }

  #close() {
    clearTimeout(this.#leaving);
    if (this.#open === null) return;
    const mark = this.#marks.find((one) => one.id === this.#open);
    mark?.button.setAttribute("aria-expanded", "false");
    this.#open = null;
    this.#pinned = false;
    this.#figure.card.hidden = true;
  }

  /** Closes the card and leaves the focus where the card came from. */
  #dismiss() {
    if (this.#open === null) return;
    const mark = this.#marks.find((one) => one.id === this.#open);
    if (this.#figure.card.contains(this.#root.activeElement)) mark?.button.focus();
    this.#close();
  }

  #hear({ plot, marks, card }) {
    marks.addEventListener("keydown", (event) => this.#step(event));
    plot.addEventListener("focusout", ({ relatedTarget }) => {
      // What has the focus next must not lie under the card.
      if (!plot.contains(relatedTarget) && (relatedTarget || !this.#pinned)) this.#close();
    });
    plot.addEventListener("pointerout", (event) => {
      const staying = card.contains(event.relatedTarget) || marks.contains(event.relatedTarget);
      clearTimeout(this.#leaving);
      if (event.pointerType !== "mouse" || this.#pinned || staying) return;
      this.#leaving = setTimeout(() => this.#leave(), HOVER_GRACE);
    });
    card.addEventListener("pointerenter", () => clearTimeout(this.#leaving));
  }

  // A card that was opened by the keyboard stays when the mouse wanders off.
  #leave() {
    const { card, marks } = this.#figure;
    const active = this.#root.activeElement;
    const focused = marks.contains(active) && active.getAttribute("aria-expanded") === "true";
    if (!focused && !card.contains(active)) this.#close();
  }

  #step(event) {
    const at = this.#marks.findIndex((mark) => mark.button === event.target);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const forward = getComputedStyle(event.target).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const last = this.#marks.length - 1;
    const to = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      ArrowRight: forward === "ArrowRight" ? Math.min(at + 1, last) : Math.max(at - 1, 0),
      ArrowLeft: forward === "ArrowLeft" ? Math.min(at + 1, last) : Math.max(at - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#marks[to].button.focus();
  }

  /** Hears everything that can make the picture stale, as long as the element is in a page. */
  #listen(signal) {
    const sizes = new ResizeObserver(() => this.#askPaint());
    sizes.observe(this);
    signal.addEventListener("abort", () => sizes.disconnect());
    const soon = () => this.#askPaint();
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"]) {
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
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#dismiss(), { signal });
    document.addEventListener("pointerdown", (event) => this.#outside(event), { signal });
  }

  #listenToRatio(signal) {
    const now = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = () => {
      this.#askPaint();
      if (!signal.aborted) this.#listenToRatio(signal);
    };
    now.addEventListener("change", changed, { once: true, signal });
  }

  #outside(event) {
    if (this.#open === null) return;
    const path = event.composedPath();
    if (!path.includes(this.#figure.card) && !path.includes(this.#figure.marks)) this.#close();
  }

  #print(starts) {
    this.#printing = starts;
    if (!this.#figure) return;
    for (const fold of this.#figure.folds) {
      fold.dataset.was ??= String(fold.open); // two things say that it starts, and two that it is over
      fold.open = starts || fold.dataset.was === "true";
      if (!starts) delete fold.dataset.was;
    }
    this.#close();
    this.#repaint(true);
  }
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

if (!customElements.get("casualty-chart")) customElements.define("casualty-chart", CasualtyChart);
