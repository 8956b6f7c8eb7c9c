/**
 * The place where a file is told of: its name, what is chosen, how far it is
 * read, and what came of it.
 */

import { choices } from "./choices.js";
import { button, make } from "./make.js";
import { mapping } from "./mapping.js";
import { report } from "./report.js";

export class Panel {
  #heard;
  #title = make("h2", { id: "import-title", tabindex: -1 });
  #choices = make("div", { class: "choices" });
  #body = make("div", {});
  #news = make("p", { class: "aside", role: "status" });
  #words = null;
  name = ""; // of the file, or of all
  #bar = null; // what tells of progress: `{progress, text, began}`

  constructor(heard) {
    this.#heard = heard;
    this.place = make("section", { id: "import", "aria-labelledby": "import-title" });
    this.place.append(this.#title, this.#choices, this.#body, this.#news);
  }

  /** Tells of a file what there is to tell in a phase of it. */
  show(now, files, words) {
    this.#words = words;
    const keeps = this.#keepsFocus();
    const again = this.#title.textContent !== "" && now.phase === "running";
    const { phase, which } = now;
    this.name = files[which]?.name ?? files.map(({ name }) => name).join(", ");
    const title = words.own(phase, { name: this.name });
    this.#title.textContent = title;
    this.#bar = null;
    choices(this.#choices, now, files, words, this.#heard);
    this.#body.replaceChildren(...this[phase](now));
    this.#news.textContent = phase === "report" ? now.result.summary.join(" ") : title;
    if (!keeps) this.#title.focus({ preventScroll: again });
  }

  /** Tells how far a file is read. */
  progress({ bytes, size, rows }) {
    if (!this.#bar) return;
    const { progress, text, began } = this.#bar;
    const { own, percent, time } = this.#words;
    const part = bytes / size;
    const took = (performance.now() - began) / 1000;
    progress.value = part;
    const said = [own("read", { percent: percent(part) })];
    if (rows) said.push(own("rows.read", { rows }));
    if (1 < took) said.push(own("left", { time: time(took / part - took) }));
    text.textContent = said.join(" ");
  }

  /** Who is elsewhere, or choosing, is not taken from there. */
  #keepsFocus() {
    const { activeElement } = document;
    if (this.#choices.contains(activeElement)) return true;
    return !(this.place.contains(activeElement) || [document.body, null].includes(activeElement) || activeElement.id === "file");
  }

  // What the body has in each phase.

  running() {
    const { own } = this.#words;
    const progress = make("progress", { max: 1, value: 0, "aria-label": own("progress") });
    const text = make("p", {});
    this.#bar = { progress, text, began: performance.now() };
    return [make("div", { class: "bar" }, progress, button(own("cancel"), this.#heard.cancel)), text];
  }

  failed({ error }) {
    const { own } = this.#words;
    const known = { StartError: "failed.start", CrashError: "failed.crash", NotReadableError: "failed.read" }[error.name];
    // What the core says of a file is not yet said in other languages.
    const reason = !known && make("p", { lang: "en", dir: "ltr" }, error.message);
    return [make("p", {}, own(known ?? "failed.format")), reason || null, make("p", {}, own("kept"))].filter(Boolean);
  }

  ours() {
    return [];
  }

  mapping(now) {
    return mapping(now, this.#words, this.#heard);
  }

  report(now) {
    return report(this.name, now, this.#words, this.#heard);
  }
}