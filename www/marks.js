/**
 * The marks of a picture as buttons, and the card of the one that is asked
 * about.
 *
 * **Invariant:** where a mark lies and what its card says comes from outside;
 * here is only how a reader gets there by mouse, finger and keyboard.
 */

import { make } from "./figure.js";

const LEAST_TARGET = 24;
const LEAST_CARD = 260;
const MARGIN = 8;
const HOVER_GRACE = 250;

export class Marks {
  #at; // the parts of the figure
  #fillCard; // (id) puts what there is to say of a mark into the card, and gives whether there is anything
  #chosen; // (mark) hears that a reader has pressed one
  #marks = [];
  #open = null; // the mark whose card is shown
  #pinned = false;
  #leaving = 0;

  constructor(at, fillCard, chosen) {
    this.#at = at;
    this.#fillCard = fillCard;
    this.#chosen = chosen;
    this.#hear(at);
  }

  /** Lays a button over each mark; a button that stays keeps the focus it has. */
  place(picture) {
    const { marks } = this.#at;
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
    if (this.#open !== null) this.#reopen();
  }

  #button(id) {
    const button = make("button", { type: "button", class: "mark", "aria-expanded": "false" });
    const mark = () => this.#marks.find((one) => one.id === id);
    button.addEventListener("focus", () => this.#openCard(mark(), false));
    button.addEventListener("click", () => this.#press(mark()));
    button.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse" && !this.#pinned) this.#openCard(mark(), false);
    });
    return button;
  }

  #press(mark) {
    if (this.#pinned && this.#open === mark.id) return this.close();
    this.#openCard(mark, true);
    if (this.#open === mark.id) this.#chosen(mark);
  }

  /** Fills the card anew, if it is that of a mark. */
  refill(id) {
    if (this.#open !== id) return;
    this.#fillCard(id);
    this.#reopen();
  }

  #reopen() {
    const mark = this.#marks.find((one) => one.id === this.#open);
    if (mark) this.#settle(mark);
    else this.close();
  }

  #openCard(mark, pinned) {
    clearTimeout(this.#leaving);
    this.#pinned = pinned;
    if (this.#open === mark.id) return;
    this.close();
    this.#pinned = pinned;
    this.#open = mark.id;
    for (const { button } of this.#marks) button.tabIndex = -1;
    mark.button.tabIndex = 0;
    mark.button.setAttribute("aria-expanded", "true");
    const { card } = this.#at;
    if (!this.#fillCard(mark.id)) return this.close();
    card.hidden = false;
    this.#settle(mark);
  }

  /**
   * Puts the card under its mark, or above it where there is more room, inside
   * the figure; what does not fit into the room is scrolled to.
   */
  #settle(mark) {
    const { card, plot } = this.#at;
    const told = card.firstChild;
    told.style.maxBlockSize = "none";
    const frame = plot.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const below = mark.y + Math.max(mark.height, LEAST_TARGET);
    const roomBelow = innerHeight - (frame.top + below);
    const roomAbove = frame.top + mark.y;
    const up = roomBelow < box.height && roomAbove > roomBelow && roomAbove > LEAST_CARD;
    const high = Math.min(box.height, Math.max(up ? roomAbove : roomBelow, LEAST_CARD) - MARGIN);
    told.style.maxBlockSize = `${high}px`;
    // What is scrolled must be reached by keyboard, links in it or not.
    if (high < box.height) told.tabIndex = 0;
    else told.removeAttribute("tabindex");
    const start = getComputedStyle(card).direction === "rtl" ? mark.x + mark.width - box.width : mark.x;
    card.style.left = `${Math.max(0, Math.min(start, frame.width - box.width))}px`;
    card.style.top = `${up ? mark.y - high : below}px`;
  }

  /** Closes the card. */
  close() {
    clearTimeout(this.#leaving);
    if (this.#open === null) return;
    const mark = this.#marks.find((one) => one.id === this.#open);
    mark?.button.setAttribute("aria-expanded", "false");
    this.#open = null;
    this.#pinned = false;
    this.#at.card.hidden = true;
  }

  /** Closes the card and leaves the focus where the card came from. */
  dismiss() {
    if (this.#open === null) return;
    const mark = this.#marks.find((one) => one.id === this.#open);
    if (this.#at.card.contains(this.#active())) mark?.button.focus();
    this.close();
  }

  /** Closes the card if a press was neither on it nor on a mark. */
  outside(event) {
    if (this.#open === null) return;
    const path = event.composedPath();
    if (!path.includes(this.#at.card) && !path.includes(this.#at.marks)) this.close();
  }

  #active() {
    return this.#at.plot.getRootNode().activeElement;
  }

  #hear({ plot, marks, card }) {
    marks.addEventListener("keydown", (event) => this.#step(event));
    plot.addEventListener("focusout", ({ relatedTarget }) => {
      // What has the focus next must not lie under the card.
      if (!plot.contains(relatedTarget) && (relatedTarget || !this.#pinned)) this.close();
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
    const { card, marks } = this.#at;
    const active = this.#active();
    const focused = marks.contains(active) && active.getAttribute("aria-expanded") === "true";
    if (!focused && !card.contains(active)) this.close();
  }

  #step(event) {
    const at = this.#marks.findIndex((mark) => mark.button === event.target);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = neighbour(this.#marks, at, event.key, getComputedStyle(event.target).direction === "rtl");
    if (to === undefined) return;
    event.preventDefault();
    this.#marks[to].button.focus();
  }
}

/** Where a key leads: in the picture as it lies, else on or back in reading order. */
function neighbour(marks, at, key, rtl) {
  const last = marks.length - 1;
  const on = Math.min(at + 1, last);
  const back = Math.max(at - 1, 0);
  const forward = rtl ? "ArrowLeft" : "ArrowRight";
  switch (key) {
    case "ArrowDown":
      return nearest(marks, at, "y", "x", 1) ?? on;
    case "ArrowUp":
      return nearest(marks, at, "y", "x", -1) ?? back;
    case "ArrowLeft":
    case "ArrowRight":
      return nearest(marks, at, "x", "y", key === "ArrowRight" ? 1 : -1) ?? (key === forward ? on : back);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

const EXTENT = { x: "width", y: "height" };

/**
 * The nearest mark that lies wholly beyond this one along an axis, and beside
 * it across; of those that are as near, the one whose middle is nearest.
 */
function nearest(marks, at, along, across, way) {
  const here = marks[at];
  const start = (mark) => (way > 0 ? mark[along] : -mark[along] - mark[EXTENT[along]]);
  const end = start(here) + here[EXTENT[along]];
  const far = (mark) => mark[across] + mark[EXTENT[across]];
  const aside = (mark) => Math.abs(mark[across] + far(mark) - here[across] - far(here));
  let best;
  marks.forEach((mark, place) => {
    const beside = mark[across] < far(here) - 1 && here[across] < far(mark) - 1;
    if (!beside || start(mark) < end - 1) return;
    const step = start(mark) - (best === undefined ? Infinity : start(marks[best]));
    if (step < 0 || (step === 0 && aside(mark) < aside(marks[best]))) best = place;
  });
  return best;
}
