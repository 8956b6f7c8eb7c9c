/**
 * A chart in a frame: the fragment of the address says what is shown, and the
 * page round the frame is told how high it is.
 *
 * **Invariant:** nothing is stored, and what a reader chooses stays in the frame.
 */

import { CasualtyChart, nearest, words } from "./casualty-chart.js";

const root = document.documentElement;
const at = (id) => document.getElementById(id);
const chart = document.querySelector("casualty-chart");
const host = parent === window ? null : parent;

/** By which name pym.js knows this frame, where that is what the host has. */
const pym = new URLSearchParams(location.search).get("childId");

let id = ""; // what the host calls this frame, if it has a name for it
let settled = false; // whether there is something to see; until then the host keeps the place
let told = 0;

/**
 * Lets figures come from the server that this page is on, and from those that
 * the page names: else anybody could write an address that shows figures of
 * their own in this server's name.
 */
function narrow() {
  const { origin } = new URL(location.href); // a sandbox takes the page's origin, not its address
  const policy = `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; style-src ${origin}; connect-src ${origin} ${document.body.dataset.servers}`;
  const meta = document.createElement("meta");
  document.head.append(Object.assign(meta, { httpEquiv: "Content-Security-Policy", content: policy }));
}

/** Whether an address is of this server, or of one that the page names. */
const ours = (url) => [location.href, ...document.body.dataset.servers.split(" ").filter(URL.canParse)].some((one) => new URL(one).origin === new URL(url).origin);

/** An address on the web that a text names, seen from this page. */
function address(text) {
  if (!text || !URL.canParse(text, location.href)) return null;
  const url = new URL(text, location.href);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Sets the element as the fragment says. */
function follow() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const wanted = asked.get("lang");
  const lang = nearest(...(wanted ? [wanted] : navigator.languages));
  const values = { ...Object.fromEntries(asked), lang, src: address(asked.get("src")) };
  id = asked.get("id") ?? "";
  at("nothing").hidden = values.src !== null;
  chart.hidden = values.src === null;
  if (values.src === null) settled = true;
  // Nobody is sent to a server by an address that anybody can write.
  at("file").hidden = !values.src || !ours(values.src);
  if (values.src) at("file").href = values.src;
  for (const name of CasualtyChart.observedAttributes) {
    if (values[name]) chart.setAttribute(name, values[name]);
    else chart.removeAttribute(name);
  }
  root.dataset.theme = values.theme ?? "auto";
  speak(lang);
}

async function speak(lang) {
  root.lang = lang;
  const say = await words(lang, chart.digits).catch(() => null);
  if (!say || root.lang !== lang) return;
  root.dir = say("page.dir");
  at("file").textContent = say("page.fallback.file");
}

/** Tells the host, in its words, in those of AMP and in those of pym.js, if the height is another. */
function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (!host || !settled || !height || height === told) return;
  told = height;
  // How high a chart is may be known to everybody: whoever the host is, it is told.
  host.postMessage({ type: "casualty-chart-height", id, height }, "*");
  host.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  if (pym) host.postMessage(["pym", pym, "height", height].join("xPYMx"), "*");
}

/** What is out of sight is measured by no observer yet: the first height is told without one. */
function settle() {
  settled = true;
  queueMicrotask(tell);
}

chart.addEventListener("casualty-chart-ready", ({ detail }) => {
  document.title = detail.title;
  settle();
});
chart.addEventListener("casualty-chart-error", settle);
addEventListener("hashchange", follow);
// A host whose script comes later than the chart asks.
addEventListener("message", ({ source, data }) => {
  if (source !== host || data?.type !== "casualty-chart-ask") return;
  told = 0;
  tell();
});

narrow();
follow();
new ResizeObserver(tell).observe(document.body, { box: "border-box" });
