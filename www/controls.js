/**
 * What a reader chooses by: the view, what is shown, and the day.
 *
 * **Invariant:** a choice is an attribute of the element, nothing else: so a
 * link, a script and a reader choose in one way.
 */

import { FILTERS, VIEWS, make } from "./figure.js";

/** How long a day stays while days go by. */
const DAY = 900;

const VIEW_NAMES = {
  bars: "page.view.bars",
  matrix: "page.view.matrix",
  people: "page.view.people",
  timeline: "page.view.timeline",
  table: "page.view.table",
};

const FILTER_NAMES = {
  outcome: ["page.outcome", null],
  side: ["page.side", "page.side.all"],
  status: ["page.status", "page.status.all"],
  source: ["page.source", "page.source.all"],
};

export class Controls {
  #chart;
  #say = null;
  #days = [];
  #timer = 0;
  #views = make("div", { class: "views", role: "radiogroup" });
  #radios = {};
  #filters = make("div", { class: "filters" });
  #selects = {};
  #reset = make("button", { type: "button", class: "reset" });
  #day = make("div", { class: "day" });
  #dayName = make("span");
  #dayText = make("output");
  #range = make("input", { type: "range", min: "0", step: "1" });
  #play = make("button", { type: "button", class: "play" });

  constructor(chart, place) {
    this.#chart = chart;
    this.#makeViews();
    this.#makeFilters();
    this.#makeDay();
    place.replaceChildren(this.#views, this.#filters, this.#day);
  }

  /** Shows what can be chosen, and what is. */
  fill(choices, view, say) {
    this.#say = say;
    this.#views.setAttribute("aria-label", say("page.view"));
    for (const [name, { radio, text }] of Object.entries(this.#radios)) {
      text.textContent = say(VIEW_NAMES[name]);
      radio.checked = name === view;
    }
    for (const [name, { label, text, select }] of Object.entries(this.#selects)) {
      const [key, all] = FILTER_NAMES[name];
      text.textContent = say(key);
      const first = all ? [make("option", { value: "" }, say(all))] : [];
      const options = choices[name].map(({ id, label }) => make("option", { value: id }, label));
      select.replaceChildren(...first, ...options);
      select.value = choices[name].find(({ selected }) => selected)?.id ?? "";
      label.hidden = choices[name].length < 2;
    }
    this.#reset.textContent = say("page.reset");
    this.#reset.hidden = !narrows(this.#chart);
    this.#fillDay(choices.as_of, choices.day);
  }

  /** Lets no more days go by. */
  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#namePlay();
  }

  #makeViews() {
    for (const name of VIEWS) {
      const radio = make("input", { type: "radio", name: "view", value: name });
      const text = make("span");
      radio.addEventListener("change", () => (this.#chart.view = name));
      this.#radios[name] = { radio, text };
      this.#views.append(make("label", { class: "view" }, radio, text));
    }
  }

  #makeFilters() {
    for (const name of FILTERS) {
      const text = make("span");
      const select = make("select");
      const label = make("label", { class: "choice" }, text, select);
      select.addEventListener("change", () => (this.#chart[name] = select.value || null));
      this.#selects[name] = { label, text, select };
      this.#filters.append(label);
    }
    this.#reset.addEventListener("click", () => {
      for (const name of ["side", "status", "source", "asOf"]) this.#chart[name] = null;
      // The button goes; the focus must be somewhere.
      const shown = Object.values(this.#selects).find(({ label }) => !label.hidden)?.select;
      (shown ?? Object.values(this.#radios).find(({ radio }) => radio.checked)?.radio)?.focus();
    });
    this.#filters.append(this.#reset);
  }

  #makeDay() {
    const label = make("label", {}, this.#dayName, this.#range);
    this.#day.append(label, this.#dayText, this.#play);
    this.#range.addEventListener("input", () => this.#choose(this.#range.valueAsNumber));
    this.#play.addEventListener("click", () => (this.#timer ? this.stop() : this.#start()));
    const touched = (event) => event.composedPath().includes(this.#play) || this.#stopIfPlaying();
    for (const kind of ["pointerdown", "keydown"]) this.#chart.addEventListener(kind, touched);
  }

  /** The days at which the slider stops, and the day that is shown, if not all are. */
  #fillDay(days, day) {
    this.#days = days;
    this.#day.hidden = days.length < 2;
    const at = day ? days.findLastIndex(({ id }) => id <= day.id) : days.length - 1;
    this.#range.max = String(Math.max(days.length - 1, 1));
    this.#range.value = String(Math.max(at, 0));
    this.#dayName.textContent = this.#say("page.day");
    this.#nameDay(day);
    this.#namePlay();
  }

  #nameDay(day) {
    const text = day?.label ?? this.#say("page.day.all");
    this.#dayText.textContent = text;
    this.#range.setAttribute("aria-valuetext", text);
  }

  #namePlay() {
    const playing = this.#timer !== 0;
    this.#play.classList.toggle("playing", playing);
    this.#play.setAttribute("aria-label", this.#say(playing ? "page.stop" : "page.play"));
  }

  /** The last place is all days: an undated figure is in every one of them. */
  #choose(at) {
    this.#range.value = String(at);
    const day = at === this.#days.length - 1 ? null : this.#days[at];
    this.#nameDay(day);
    this.#chart.asOf = day?.id ?? null;
  }

  #start() {
    const last = this.#days.length - 1;
    if (this.#range.valueAsNumber === last) this.#choose(0);
    this.#timer = setInterval(() => this.#next(last), DAY);
    this.#namePlay();
  }

  #next(last) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still || document.hidden || !this.#chart.isConnected) return this.stop();
    const at = this.#range.valueAsNumber + 1;
    if (at <= last) this.#choose(at);
    if (at >= last) this.stop();
  }

  #stopIfPlaying() {
    if (this.#timer) this.stop();
  }
}

/** Whether an element shows less than all. */
const narrows = ({ side, status, source, asOf }) => Boolean(side || status || source || asOf);
