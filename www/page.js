/**
 * What is the page's own: its language, its theme, and files that are
 * dropped on it. The language is in the query, what is seen in the fragment,
 * so that an address opens what was seen. Nothing is stored.
 */

import { ASKED, nearest, words } from "./casualty-chart.js";

const SEEN = [...ASKED, "digits", "theme"];

const root = document.documentElement;
const at = (id) => document.getElementById(id);
const chart = document.querySelector("casualty-chart");
const ledger = at("ledger");
const theme = at("theme");
const languages = document.querySelector("nav details");

let say = null;
let coming = null; // the name of the reader's own file, as soon as it is chosen
let shown = null; // the name of the reader's own file, while that is shown
let imports = null; // what takes other people's files, once one was given
let changed = ""; // what was changed last, so that days that go by are one step back

const preferred = nearest(...navigator.languages);

/** The language that the address asks for, else the reader's. */
function asked() {
  const query = new URLSearchParams(location.search).get("lang");
  return query ? nearest(query) : preferred;
}

async function speak(lang) {
  root.lang = lang;
  chart.lang = lang;
  for (const link of languages.querySelectorAll("a")) {
    if (link.lang !== lang) {
      link.removeAttribute("aria-current");
      continue;
    }
    link.setAttribute("aria-current", "true");
    root.dir = link.dir;
    Object.assign(at("language"), { lang, textContent: link.textContent });
  }
  const got = await words(lang, chart.digits);
  if (root.lang !== lang) return;
  say = got;
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = say(place.dataset.text);
  for (const place of document.querySelectorAll("[data-label]")) place.setAttribute("aria-label", say(place.dataset.label));
  document.title = `${say("page.name")}: ${say("page.tagline")}`;
  at("embed").href = `embed-builder/?lang=${lang}`;
  at("workbench").href = `workbench.html?lang=${lang}`;
  showName();
  // Where the words do not come, it goes on in those it has.
  imports?.speak().catch(() => {});
}

function showName() {
  at("status").textContent = shown && say ? say("page.own.showing", { name: shown }) : "";
  at("back").hidden = coming === null;
}

function dress(name) {
  theme.value = name;
  root.dataset.theme = name;
  chart.theme = name;
}

const bundled = () => `data/${ledger.value}.json`;

const bundledAs = (name) => [...ledger.options].find((option) => option.value === name);

/** Chooses among the bundled ledgers; the first where there is none of that name. */
function choose(name) {
  const known = bundledAs(name);
  ledger.value = (known ?? ledger.options[0]).value;
  at("data").href = bundled();
  if (coming === null && chart.getAttribute("src") !== bundled()) chart.setAttribute("src", bundled());
}

/** Sets the element as the fragment says. */
function readFragment() {
  const seen = new URLSearchParams(location.hash.slice(1));
  const name = seen.get("ledger");
  // An address cannot name the reader's own file: only one that names another leads away from it.
  if (bundledAs(name)) leave();
  if (coming === null) choose(name);
  for (const name of [...ASKED, "digits"]) {
    if (seen.has(name)) chart.setAttribute(name, seen.get(name));
    else chart.removeAttribute(name);
  }
  const dressed = seen.get("theme");
  dress(["light", "dark"].includes(dressed) ? dressed : "auto");
  watch.takeRecords();
  changed = "";
}

/** Writes into the fragment how the element is set: a step that leads back where that was chosen. */
function writeFragment(changes, chosen = changes.some(({ attributeName }) => ASKED.includes(attributeName))) {
  const seen = new URLSearchParams();
  for (const name of SEEN) {
    const value = chart.getAttribute(name);
    if (value && value !== "auto") seen.set(name, value);
  }
  const own = coming !== null && shown !== null;
  if (!own && 0 < ledger.selectedIndex) seen.set("ledger", ledger.value);
  const fragment = seen.size ? `#${seen}` : "";
  if (fragment === location.hash) return;
  const names = [...new Set(changes.map(({ attributeName }) => attributeName))].join();
  const slides = names === "as-of" && changed === "as-of";
  const address = location.pathname + location.search + fragment;
  if (chosen && !slides) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  changed = names;
}

const watch = new MutationObserver((changes) => writeFragment(changes));

/** What was asked of one ledger is not asked of the next. */
function askNothing() {
  for (const name of ASKED) if (name !== "view") chart.removeAttribute(name);
}

/** Charts a ledger that has the name of a file. */
function show(name, ledger) {
  askNothing();
  coming = name;
  chart.ledger = ledger;
}

/** Takes files, of any kind where there is what takes those. */
async function open(files) {
  try {
    const { Flow } = await import("./import/flow.js");
    imports ??= new Flow(host);
    await imports.take(files);
  } catch {
    show(files[0].name, files[0]);
  }
}

/** What imports see of the page. */
const host = {
  show,
  get lang() {
    return root.lang;
  },
  get digits() {
    return chart.digits;
  },
  place: (place) => chart.before(place),
  tell: (text) => (at("status").textContent = text),
  back: () => at("back").click(),
};

/** Lets go of the reader's own file. */
function leave() {
  imports?.close();
  if (coming === null) return;
  coming = null;
  chart.ledger = null;
  showName();
}

function restore() {
  askNothing();
  leave();
  choose(ledger.value);
  writeFragment(watch.takeRecords(), true);
}

function hint(visible) {
  at("hint").hidden = !visible;
}

const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

function listenForFiles() {
  addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hint(true);
  });
  addEventListener("dragleave", (event) => event.relatedTarget === null && hint(false));
  addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hint(false);
    open([...event.dataTransfer.files]);
  });
  at("file").addEventListener("change", ({ target }) => {
    if (target.files.length) open([...target.files]);
    target.value = ""; // the same file, mended, can be chosen again
  });
  at("example").addEventListener("click", () => {
    imports?.close();
    askNothing();
    coming = "example.csv";
    chart.src = "data/example.csv";
  });
  at("back").addEventListener("click", () => {
    restore();
    at("file").focus();
  });
}

function listenForLanguages() {
  const shut = () => (languages.open = false);
  for (const link of languages.querySelectorAll("a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      history.replaceState(null, "", `?lang=${link.lang}${location.hash}`);
      shut();
      languages.firstElementChild.focus();
      speak(link.lang);
    });
  }
  languages.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !languages.open) return;
    shut();
    languages.firstElementChild.focus();
  });
  languages.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !languages.contains(event.relatedTarget)) shut();
  });
  addEventListener("pointerdown", (event) => languages.contains(event.target) || shut());
}

/** Brings the reader to what came of the file, a chart or its problems. */
function bringIntoView() {
  chart.classList.remove("waiting");
  showName();
  if (coming !== null) (imports?.place ?? chart).scrollIntoView({ block: "start" });
}

chart.addEventListener("casualty-chart-ready", () => {
  shown = coming;
  if (shown !== null) writeFragment(watch.takeRecords(), false);
  bringIntoView();
});
chart.addEventListener("casualty-chart-error", bringIntoView);

theme.addEventListener("change", () => dress(theme.value));
ledger.addEventListener("change", restore);
// A step back or forward and an address typed by hand both end here.
addEventListener("popstate", () => {
  readFragment();
  if (asked() !== root.lang) speak(asked());
});

readFragment();
watch.observe(chart, { attributes: true, attributeFilter: SEEN });
listenForFiles();
listenForLanguages();
speak(asked());
