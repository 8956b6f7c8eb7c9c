// What a page of somebody else does with charts, and what it hears of them.
// It is there before the element's script.

/** A ledger of ours, with another title. */
window.ledger = (title = "A ledger") => ({ ...window.bundled, title: { en: title } });

/** Its smallest form as CSV, which only the workbench reads. */
window.rows = "source,about,status,figure\nObserver,North,military,more than 20\nObserver,South,civilian,7\n";

/** What the last thing that takes time has come to, `null` while it goes on: a driver asks until it is there. */
window.outcome = null;
const comes = (work) => {
  window.outcome = null;
  work.then((value) => (window.outcome = value), (error) => (window.outcome = String(error)));
};

window.load = (url) =>
  comes(
    new Promise((loaded, failed) => {
      const script = Object.assign(document.createElement("script"), { type: "module", src: url });
      script.addEventListener("load", () => loaded("loaded"));
      script.addEventListener("error", () => failed(new Error(`${url} is not loaded`)));
      document.head.append(script);
    }),
  );

/** Whether an element is of the class that each of some scripts gives. */
window.isOfEach = (chart, ...urls) => {
  const all = Promise.all(urls.map((url) => import(url)));
  comes(all.then((scripts) => scripts.every(({ CasualtyChart }) => chart instanceof CasualtyChart)));
};

/** A chart with attributes and properties, in a place. */
window.put = (id, attributes = {}, properties = {}, place = document.querySelector("main")) => {
  const chart = document.createElement("casualty-chart");
  chart.id = id;
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  chart.append("What is known so far.");
  Object.assign(chart, properties);
  place.append(chart);
  return chart;
};

window.chartAt = (id) => document.getElementById(id);
window.inside = (chart, css) => chart.shadowRoot?.querySelector(css);
window.marks = (chart) => chart.shadowRoot?.querySelectorAll(".mark").length ?? 0;
window.isShown = (chart) => Boolean(inside(chart, "figure")?.checkVisibility()) && 0 < marks(chart);
window.trouble = (chart) => {
  const place = inside(chart, ".trouble");
  return place && !place.hidden ? place.textContent.replace(/[\u2068\u2069]/g, "") : "";
};

/** What charts have told the page: of which, what, and a word of it. */
window.told = [];
for (const kind of ["ready", "select", "error"]) {
  document.addEventListener(`casualty-chart-${kind}`, ({ target, detail }) => {
    told.push([target.id, kind, detail.name ?? detail.title]);
  });
}
window.toldOf = (id) => told.filter(([of]) => of === id).map(([, kind, word]) => `${kind} ${word}`);

// Each instance of a module, and its memory.
window.instances = [];
const kept = (made) => {
  instances.push((made.instance ?? made).exports);
  return made;
};
for (const name of ["instantiate", "instantiateStreaming"]) {
  const before = WebAssembly[name];
  if (before) WebAssembly[name] = (...given) => before.apply(WebAssembly, given).then(kept);
}
WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (made, given) => kept(new made(...given)) });
window.memory = () => instances.map(({ memory }) => memory.buffer.byteLength);

// Fetches of some files wait until they are let go.
window.held = [];
const fetched = window.fetch;
// The first words are answered with a page, as by a network that wants to be paid.
let asksForPay = location.search === "?pay";
window.fetch = (url, options = {}) => {
  if (asksForPay && /\/(texts|reader)\/\w+\.json$/.test(url)) {
    asksForPay = false;
    return Promise.resolve(new Response("<!doctype html><title>Pay here</title>"));
  }
  if (!String(url).includes("slow")) return fetched(url, options);
  return new Promise((resolve, reject) => {
    const { signal } = options;
    const one = { url: String(url), aborted: false };
    one.letGo = () => resolve(new Response(JSON.stringify(ledger(one.url))));
    signal?.addEventListener("abort", () => {
      one.aborted = true;
      reject(signal.reason);
    });
    held.push(one);
  });
};

/** Puts so many charts in, waits until all are seen, takes them out again; gives what they told. */
window.gone = [];
window.mount = (...given) => comes(mounted(...given));
const mounted = async (count, view, asRows) => {
  // It is listened before there is anything to hear.
  const ends = [];
  const heard = new AbortController();
  const all = new Promise((resolve) => {
    const end = ({ type }) => ends.push(type) === count && resolve();
    for (const kind of ["ready", "error"]) {
      document.addEventListener(`casualty-chart-${kind}`, end, { signal: heard.signal });
    }
  });
  for (let at = 0; at < count; at += 1) {
    gone.push(new WeakRef(put(`m${at}`, { view }, { ledger: asRows ? rows : ledger() })));
  }
  await all;
  heard.abort();
  document.querySelector("main").replaceChildren();
  told.length = 0;
  await new Promise((resolve) => setTimeout(resolve)); // they are let go of by then
  return [...new Set(ends)].join();
};
window.alive = () => gone.filter((one) => one.deref()).length;
