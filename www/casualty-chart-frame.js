/**
 * For a page with charts in frames: gives each `iframe[data-casualty-chart]`
 * the height that its chart has. Loaded early, late or twice, it does so once.
 *
 * **Invariant:** a frame gets a height from its own chart and from nobody else.
 */

(() => {
  const LOADED = Symbol.for("casualty-chart-frame");
  const MOST = 20_000;
  const EDGES = ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"];

  if (window[LOADED]) return;
  window[LOADED] = true;

  /** The frames below a root, in open shadows too. */
  const frames = (root = document) =>
    [...root.querySelectorAll("*")].flatMap((one) =>
      one.shadowRoot ? frames(one.shadowRoot) : one.matches("iframe[data-casualty-chart]") ? [one] : [],
    );

  /** The origin that speaks from a frame: none where the sandbox has taken it. */
  function origin(frame) {
    const opaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    return opaque || !URL.canParse(frame.src) ? "null" : new URL(frame.src).origin;
  }

  /** What a frame's own edges take of its height. */
  function edges(frame) {
    const style = getComputedStyle(frame);
    if (style.boxSizing !== "border-box") return 0;
    return EDGES.reduce((sum, edge) => sum + parseFloat(style[edge]), 0);
  }

  addEventListener("message", (event) => {
    const { type, height } = event.data ?? {};
    if (type !== "casualty-chart-height") return;
    if (!Number.isInteger(height) || height <= 0 || MOST < height) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    if (frame && event.origin === origin(frame)) frame.style.height = `${height + edges(frame)}px`;
  });

  // Charts that were there first have spoken to nobody.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: "casualty-chart-ask" }, "*");
})();
