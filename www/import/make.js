/**
 * Elements, and the sheet for them.
 */

/** An element with attributes and what is in it; what is nothing is left out. */
export function make(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...inside.flat().filter((one) => one || one === 0));
  return made;
}

/** A button that does something. */
export function button(text, act, attributes = {}) {
  const made = make("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/** Puts the sheet of imports into the page, once; a promise that it is there. */
export function sheet() {
  const href = new URL("./import.css", import.meta.url).href;
  const known = [...document.head.querySelectorAll("link")].find((link) => link.href === href);
  if (known?.sheet) return;
  const link = known ?? make("link", { rel: "stylesheet", href });
  const over = new Promise((go) => ["load", "error"].forEach((end) => link.addEventListener(end, go, { once: true })));
  document.head.append(link);
  return over;
}

/** A list to choose from: pairs of value and text. */
export function select(id, options, value) {
  const list = make("select", { id }, options.map(([value, text]) => make("option", { value }, text)));
  list.value = value;
  return list;
}

/** A control with its name, and what there is to know of it. */
export function labelled(text, control, hint) {
  const described = hint && make("p", { class: "hint", id: `${control.id}-hint` }, hint);
  if (hint) control.setAttribute("aria-describedby", described.id);
  return make("div", { class: "choice" }, make("label", { for: control.id }, text), control, described);
}
