/**
 * What the element hears of the page round it, for as long as a signal lasts.
 *
 * **Invariant:** nothing outside of an element holds it once the signal is given.
 */

const PREFERENCES = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/**
 * Hears what can make the picture of an element `stale`, that letters have
 * other widths by new `faces`, that paper is laid out (`print`), and what the
 * reader does elsewhere: `escape`, and `press` somewhere.
 */
export function listen(element, { stale, faces, print, escape, press }, signal) {
  const sizes = new ResizeObserver(stale);
  sizes.observe(element);
  signal.addEventListener("abort", () => sizes.disconnect());
  for (const query of PREFERENCES) matchMedia(query).addEventListener("change", stale, { signal });
  listenToRatio(stale, signal);
  // Paper does not wait for a frame. Chromium tells its width by the query,
  // after the event; Firefox says nothing after the event.
  matchMedia("print").addEventListener("change", ({ matches }) => print(matches), { signal });
  addEventListener("beforeprint", () => print(true), { signal });
  addEventListener("afterprint", () => print(false), { signal });
  document.fonts.addEventListener("loadingdone", faces, { signal });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && escape(), { signal });
  document.addEventListener("pointerdown", press, { signal });
}

/** Does a thing once what stands in the page by now is painted. */
export function afterPaint(work) {
  // What the next frame calls is done before that frame is painted.
  requestAnimationFrame(() => requestAnimationFrame(work));
}

function listenToRatio(stale, signal) {
  const changed = () => {
    stale();
    listenToRatio(stale, signal);
  };
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", changed, { once: true, signal });
}
