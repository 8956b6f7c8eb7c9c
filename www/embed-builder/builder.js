/**
 * The page that makes snippets: what is chosen is shown by a real chart, and
 * the snippets are of what that shows.
 *
 * **Invariant:** nothing is stored and nothing is sent; a snippet is only ever
 * text here.
 */

import { nearest, words } from "../casualty-chart.js";
import { copied, frame, kilobytes, newest, today } from "./snippets.js";

const root = document.documentElement;
const at = (id) => document.getElementById(id);
const column = at("column");

/** What is chosen by a list of the same name as the attribute. */
const LISTS = ["view", "lang", "digits", "theme"];

/** After so long without another change the snippets are made. */
const AT_REST = 200;

let chart = document.querySelector("casualty-chart");
let say = null; // the words of all pages
let own = null; // the words of this one
let source = null; // what is to be shown: `{ choice, where, file }`
let shown = null; // the source that the chart is of
let ownLanguage = true; // whether the chart speaks as the page does
let resting = 0;
let turn = 0;

async function speak(lang) {
  root.lang = lang;
  const here = new URL(`texts/${lang}.json`, import.meta.url);
  const [spoken, texts] = await Promise.all([words(lang, ""), fetch(here).then((got) => got.json())]);
  if (root.lang !== lang) return;
  [say, own] = [spoken, (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (all, name) => say.shown(values[name]))];
  root.dir = say("page.dir");
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = say(place.dataset.text);
  for (const place of document.querySelectorAll("[data-own]")) place.textContent = own(place.dataset.own);
  document.title = `${own("title")}: ${say("page.name")}`;
  at("language").value = lang;
  if (ownLanguage) at("lang").value = lang;
  choose();
  later();
}

/** Sets the chart as is chosen. */
function choose() {
  for (const name of LISTS) set(name, at(name).value);
  set("controls", at("controls").checked ? "" : "none");
  if (at("width").checkValidity()) column.style.inlineSize = `${at("width").value}px`;
}

function set(name, value) {
  if (value) chart.setAttribute(name, value);
  else chart.removeAttribute(name);
}

/** What a reader of the preview chooses there is chosen here too. */
function follow() {
  for (const name of LISTS) at(name).value = chart.getAttribute(name) ?? at(name).options[0].value;
  later();
}

const watch = new MutationObserver(follow);

/** Shows a source in a chart of its own, which looks as it does when it comes to a page. */
function show(next) {
  source = next;
  shown = null;
  turn += 1;
  chart = document.createElement("casualty-chart");
  choose();
  if (next.file) chart.ledger = next.file;
  else chart.src = next.where;
  chart.addEventListener("casualty-chart-ready", ({ currentTarget, detail }) => {
    if (currentTarget !== chart) return;
    shown = { ...next, ...detail };
    later();
  });
  watch.disconnect();
  watch.observe(chart, { attributes: true });
  column.replaceChildren(chart);
  reveal(false);
}

/** What the list of ledgers says, once there is all that it takes. */
function take() {
  const choice = at("ledger").value;
  at("by-address").hidden = choice !== "address";
  at("by-file").hidden = choice !== "file";
  at("address").required = choice === "address";
  if (choice === "address" || choice === "file") return reveal(source?.choice === choice && shown);
  show({ choice, where: new URL(choice, location.href).href });
}

function takeAddress() {
  const address = at("address");
  if (address.reportValidity()) show({ choice: "address", where: new URL(address.value).href });
}

function reveal(visible) {
  at("snippets").hidden = !visible;
  at("waits").hidden = Boolean(visible);
}

/** Makes the snippets once changes have come to rest. */
function later() {
  clearTimeout(resting);
  resting = setTimeout(make, AT_REST);
}

async function make() {
  const mine = (turn += 1);
  if (!shown || !own || !at("base").checkValidity()) return reveal(false);
  const base = at("base").value.replace(/\/*$/, "/");
  const { where } = shown;
  // As it comes, so that it is as high as that.
  for (const fold of chart.shadowRoot.querySelectorAll("details:not(.findings)")) fold.open = false;
  const height = Math.ceil(column.getBoundingClientRect().height);
  try {
    const frozen = await chart.embed({ base, src: "", frozen: today() });
    const live = where ? await chart.embed({ base, src: where }) : "";
    if (mine !== turn) return;
    const framed = where ? frame(chart, { base, where, height, title: shown.headline }) : "";
    fill("live", live, []);
    fill("frozen", frozen, [own("hash", { hash: /data-sha256="(\w+)"/.exec(frozen)?.[1] ?? "" })]);
    fill("frame", framed, far(base, where));
    day(newest(frozen));
    reveal(source.choice === at("ledger").value);
  } catch (error) {
    if (mine === turn) reveal(false);
    throw error;
  }
}

/** A frame takes figures from its own server, unless its policy names another. */
function far(base, where) {
  if (!where || new URL(where).origin === new URL(base).origin) return [];
  return [own("frame.far", { server: new URL(where).origin })];
}

/** Puts a snippet into its place, with what there is to know of it. */
function fill(name, snippet, facts) {
  const place = at(name);
  place.querySelector("textarea").value = snippet;
  place.querySelector(".made").hidden = snippet === "";
  const needs = place.querySelector(".needs");
  if (needs) needs.hidden = snippet !== "";
  const size = own("size", { size: kilobytes(snippet) });
  place.querySelector(".facts").replaceChildren(...[size, ...facts].map(line));
}

function line(text) {
  return Object.assign(document.createElement("span"), { textContent: text });
}

/** Says of each snippet which day its figures go up to. */
function day(iso) {
  if (!iso) return;
  for (const place of document.querySelectorAll(".facts")) place.firstChild.after(line(own("day", { day: iso })));
}

async function copy(button) {
  const done = await copied(button.closest("section").querySelector("textarea"), button);
  at("status").textContent = "";
  at("status").textContent = say(done ? "page.copied" : "page.copy.failed");
  button.dataset.done = done ? "✓" : "";
  setTimeout(() => delete button.dataset.done, 2000);
}

function listen() {
  at("choices").addEventListener("submit", (event) => {
    event.preventDefault();
    if (at("ledger").value === "address") takeAddress();
  });
  at("choices").addEventListener("change", ({ target }) => {
    if (target.id === "ledger") return take();
    if (target.id === "lang") ownLanguage = false;
    choose();
    later();
  });
  at("file").addEventListener("change", ({ target }) => {
    if (target.files.length) show({ choice: "file", file: target.files[0] });
    target.value = ""; // the same file, mended, can be chosen again
  });
  at("language").addEventListener("change", ({ target }) => {
    history.replaceState(null, "", `?lang=${target.value}`);
    speak(target.value);
  });
  for (const button of document.querySelectorAll(".copy")) button.addEventListener("click", () => copy(button));
}

at("lang").append(...[...at("language").options].map((option) => option.cloneNode(true)));
// As wide as there is room for beside its edges, and never so narrow that a picture would not fit: then it is scrolled.
at("width").value = Math.max(at("width").min, Math.min(at("width").value, document.querySelector(".preview").clientWidth - 2));
at("base").value = new URL("../", location.href).href;
const asked = new URLSearchParams(location.search).get("lang");
at("lang").value = nearest(...(asked ? [asked] : navigator.languages));
listen();
take();
speak(at("lang").value);
