/**
 * Runs in every page before its own scripts, and looks from outside when its
 * chart is painted: the frame after the first mark on a canvas that is in the
 * page, or after an SVG picture stands in it whole. It trusts no page's word.
 */
(() => {
  const QUIET = 1000;
  const LAST = 20_000;
  const first = { svg: null, canvas: null };

  const shown = (element) => element.isConnected && element.getClientRects().length;
  const looked = (what, elements) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (elements.some(shown)) first[what] ??= performance.now();
      };
      port2.postMessage("");
    });
  };

  const context = CanvasRenderingContext2D.prototype;
  const methods = ["fillRect", "fill", "stroke", "drawImage", "putImageData"];
  const plain = methods.map((method) => context[method]);
  for (const [at, method] of methods.entries()) {
    context[method] = function (...given) {
      if (this.canvas.isConnected) {
        methods.forEach((method, at) => (context[method] = plain[at]));
        looked("canvas", [this.canvas]);
      }
      return plain[at].apply(this, given);
    };
  }

  // A chart has words in it; what has none is a key to it. Of several, one for
  // each width of a page, one is shown.
  const whole = (svg) => svg.querySelector("text") && (svg.nextSibling || document.readyState !== "loading");
  const look = () => {
    const charts = [...document.querySelectorAll("svg")].filter(whole);
    if (charts.length) looked("svg", charts);
    if (charts.length && document.readyState !== "loading") seen.disconnect();
  };
  const seen = new MutationObserver(look);
  document.addEventListener("readystatechange", look);
  seen.observe(document, { childList: true, subtree: true });

  /** What went over the wire, and when it had come. */
  const fetched = () => {
    const files = ["navigation", "resource"].flatMap((kind) => performance.getEntriesByType(kind));
    return files
      .filter(({ name }) => !name.startsWith("data:"))
      .map(({ name, startTime, responseEnd, encodedBodySize }) => ({
        name: name.replace(/.*\//, ""),
        from: startTime,
        to: responseEnd,
        bytes: encodedBodySize,
      }));
  };

  const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;

  /** What was seen, once the page has come to rest. */
  window.first = new Promise((done) => {
    const resting = setInterval(() => {
      const files = fetched();
      const rested = Math.max(first.svg, first.canvas, ...files.map(({ to }) => to)) + QUIET < performance.now();
      const painted = first.svg !== null || first.canvas !== null;
      if ((painted && rested) || LAST < performance.now()) {
        clearInterval(resting);
        done({ ...first, paint: paint(), files });
      }
    }, 100);
  });
})();
