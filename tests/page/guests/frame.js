/**
 * Puts frames where this script stands, as its address asks: each `frame` is
 * the attributes of one, as JSON. Keeps what the frames say, every height that
 * the page gave them, and how far anything moved.
 */

window.heard = [];
window.given = [];
window.shifts = [];

addEventListener("message", ({ data }) => window.heard.push(data));
const heights = new MutationObserver((changes) => {
  for (const { target } of changes) window.given.push(target.style.height);
});
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.shifts.push([value, sources.map(({ node }) => node?.nodeName)]);
  }).observe({ type: "layout-shift", buffered: true });
}

const here = document.currentScript;
for (const attributes of new URLSearchParams(location.search).getAll("frame")) {
  const frame = document.createElement("iframe");
  for (const [name, value] of Object.entries(JSON.parse(attributes))) frame.setAttribute(name, value);
  heights.observe(frame, { attributeFilter: ["style"] });
  here.before(frame);
}
