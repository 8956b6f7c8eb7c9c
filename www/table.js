/**
 * The table of all figures, with heads that put it in another order.
 *
 * **Invariant:** its words and what they are ordered by come from the core.
 */

import { make } from "./figure.js";

/**
 * A table as the core tells it, with a button to copy it. `order` is kept by
 * whoever fills the table again: `{ column, way, ordered }`, where `way` is
 * `"ascending"` or `"descending"`, or nothing for the order of the ledger, and
 * `ordered` is what puts it so. `hands` does a thing with `sheets.js`, at once
 * where that has been fetched, or another where it cannot be.
 */
export function table(told, say, order, hands) {
  const body = make("tbody");
  const note = make("output");
  const press = (button, work) => {
    const rest = (then) => (given) => {
      button.removeAttribute("aria-busy");
      return then(given);
    };
    order.tell("");
    button.setAttribute("aria-busy", "true");
    hands(rest(work), rest(() => order.tell("page.error.network", { file: "sheets.js" })));
  };
  const heads = told.head.map((name, column) => {
    const button = make("button", { type: "button" }, name);
    const turn = ({ ordered, turned }) => {
      order.ordered = ordered;
      turned(order, column);
      order.arrange();
    };
    button.addEventListener("click", () => press(button, turn));
    return make("th", { scope: "col" }, button);
  });
  const lines = told.rows.map(line);
  const places = () => order.ordered?.(told.rows, order, say.lang) ?? [...lines.keys()];
  // What was pressed may be done once the table has been filled again: it is done to the new one.
  order.arrange = () => {
    if (order.column >= heads.length) order.way = "";
    heads.forEach((head, column) => {
      if (order.way && column === order.column) head.setAttribute("aria-sort", order.way);
      else head.removeAttribute("aria-sort");
    });
    body.replaceChildren(...places().map((place) => lines[place]));
  };
  order.tell = (key, values) => (note.textContent = key && say(key, values));
  order.arrange();
  const copy = make("button", { type: "button", class: "copy" }, say("page.copy"));
  const take = async ({ copied, csv }) => order.tell(await copied(csv(told, places(), say), copy));
  copy.addEventListener("click", () => press(copy, take));
  const whole = make(
    "table",
    {},
    make("caption", {}, told.caption),
    make("thead", {}, make("tr", {}, heads)),
    body,
  );
  const scroll = make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": told.caption }, whole);
  return make("div", { class: "sheet" }, scroll, copy, " ", note);
}

function line({ name, relation, cells }) {
  const row = make("th", { scope: "row" }, make("bdi", {}, name), relation && make("small", {}, relation));
  return make("tr", {}, row, cells.map(({ text, kind }) => make("td", { class: kind }, text)));
}
