/**
 * From the figure that stands in a page to the live one, without a jump.
 *
 * A page may have the whole figure inside the element, as `casualty-chart
 * embed` writes it. It stays until the live one is painted; then the live one
 * has exactly the room that it had, until the reader acts or until nothing that
 * follows would be seen to move.
 */

/** The least that is left of what can be scrolled. */
const LEAST = 64;

/** The still figure inside an element, if there is one. */
export function still(host) {
  return [...host.children].find((child) => child.matches("figure.cc-figure")) ?? null;
}

/** The text of the ledger inside an element, if there is one: a frozen chart has it. */
export function inlined(host) {
  return [...host.children].find((child) => child.matches("script[type='application/json']"))?.textContent ?? null;
}

/** The line of a still figure that says since when its ledger is as it is. */
export function frozen(host) {
  const figure = still(host);
  const text = figure?.querySelector(".cc-frozen")?.textContent;
  return text ? { text, lang: figure.lang, dir: figure.dir } : null;
}

/** How high a still figure is that is still to be seen. */
export const room = (host) => still(host)?.getBoundingClientRect().height ?? 0;

/**
 * Does what has a still figure made anew, with the room that it has. WebKit
 * lays a page out before there is anything inside what a container query asks
 * about, and a page that is that much shorter is scrolled upwards.
 */
export function unmoved(host, change) {
  const figure = still(host);
  if (!figure) return change();
  figure.style.minBlockSize = `${room(host)}px`;
  const made = change();
  room(host);
  figure.style.minBlockSize = "";
  return made;
}

/**
 * Keeps a live figure in the room that the still one had. `figure` is the whole
 * of it, `tail` the part below the picture. Gives what ends that.
 */
export function keepRoom(figure, tail, high) {
  figure.style.minBlockSize = `${high}px`;
  // What is too high is scrolled: below the picture, or all of it where that is not enough. What
  // a margin adds at an edge is known only after a first time.
  let tall = false;
  for (const part of [tail, tail, figure]) {
    const more = figure.getBoundingClientRect().height - high;
    if (more <= 0) break;
    tall = true;
    part.style.overflowY = "auto";
    part.style.maxBlockSize = `${Math.max(LEAST, part.getBoundingClientRect().height - more)}px`;
  }
  const watch = new AbortController();
  const release = () => {
    watch.abort();
    figure.style.minBlockSize = "";
    for (const { style } of [figure, tail]) style.overflowY = style.maxBlockSize = "";
  };
  const options = { signal: watch.signal };
  for (const act of ["click", "keydown", "change"]) figure.addEventListener(act, release, options);
  addEventListener("beforeprint", release, options);
  let width = figure.clientWidth;
  const sizes = new ResizeObserver(() => figure.clientWidth === width || release());
  // What follows is below the window, and would go further down: nobody sees it.
  const end = new IntersectionObserver(([{ boundingClientRect, rootBounds }]) => {
    if (rootBounds && boundingClientRect.bottom > rootBounds.bottom) release();
  }, { threshold: [0, 1] });
  sizes.observe(figure);
  if (tall) end.observe(figure);
  watch.signal.addEventListener("abort", () => {
    sizes.disconnect();
    end.disconnect();
  });
  return release;
}

/** Says on a still figure that it stays as it is: in a place that is kept for a line. */
export function stays(host, say) {
  const place = still(host)?.querySelector(".cc-age");
  if (!place) return;
  place.setAttribute("role", "status");
  place.lang = say.lang;
  place.dir = say("page.dir");
  place.textContent = say("page.still");
}
