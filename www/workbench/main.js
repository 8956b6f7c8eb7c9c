/**
 * The workbench: from a text to claims, from claims to a chart.
 *
 * **Invariant:** nothing is sent, and nothing is kept unless its editor has
 * switched that on; every text here is only ever text.
 */

import { nearest } from "../casualty-chart.js";
import { make } from "../import/make.js";
import { Article } from "./article.js";
import { decided } from "./asked.js";
import { Charted } from "./chart.js";
import { Checker } from "./check.js";
import { Desk } from "./desk.js";
import { keptApart, slips, unsaid } from "./doubts.js";
import { Passed } from "./passed.js";
import { Parties } from "./parties.js";
import * as people from "./people.js";
import * as rows from "./rows.js";
import { speaker } from "./speech.js";
import { History, rowOf } from "./state.js";
import { Table } from "./table.js";

const root = document.documentElement;
const at = (id) => document.getElementById(id);

const NOTHING = { wrong: new Map(), people: [], whole: [], broken: [], findings: [], advice: [], json: null, isWhole: true };

let words = null;
let looked = NOTHING;
let atKey = new Map(); // what is found at each row

const history = new History((state) => {
  desk.keep(state);
  checker.later(state);
  show();
});
const go = (next, tag) => history.go(next, tag);
const now = () => history.now;

const checker = new Checker((seen) => {
  looked = seen.isWhole ? seen : { ...seen, json: looked.json };
  atKey = sorted(looked);
  show();
  if (seen.isWhole) charted.show(seen.json);
  tellUnfinished(seen.isWhole || charted.unfinished());
});

/** What is found, by the rows that it is at. */
function sorted({ findings, advice }) {
  const all = new Map();
  for (const one of [...slips(now()).map(asked), ...advice.filter(isNews).map(withWays), ...findings]) {
    for (const key of one.keys) all.set(key, [...(all.get(key) ?? []), one]);
  }
  return all;
}

/** Whether two names are of one: a question at each row that has the rarer one. */
function asked(slip) {
  const { kind, field, from, into, keys } = slip;
  const [name, other] = [from, into].map((id) => people.shownIn(people.everybody(now(), kind), id, words?.lang));
  const way = (label, next) => ({ label, act: () => (go(next(now())), lookAgain(keys[0], field)) });
  const ways = words ? [
    way(words.own("near.same", { other }), (state) => people.merged(state, kind, from, into)),
    way(words.own("near.not"), (state) => keptApart(state, slip)),
  ] : [];
  return { keys, message: words?.own("near", { name, other }) ?? "", ways };
}

function lookAgain(key, field) {
  atKey = sorted(looked);
  show();
  table.focus(key, field);
}

/** Advice that its editor has not put aside; of another figure it is given anew. */
const isNews = (advice) => !(now().aside ?? []).includes(rows.asideOf(now(), advice));

/** Advice with a button for each way out; to keep what is there is one of them. */
function withWays(advice) {
  const ways = advice.ways.map((way) => ({ label: way.label, act: () => takeWay(way, advice) }));
  return { ...advice, ways };
}

function takeWay({ way, key, field, value }, advice) {
  const [at] = advice.keys;
  if (way === "delete") return remove([key]);
  go(way === "set" ? rows.set(now(), key, field, value) : rows.putAside(now(), advice));
  lookAgain(way === "set" ? key : at, field);
}

const article = new Article(at("marked"), (key) => table.choose(key, true));
const charted = new Charted(at);

const table = new Table(at("table"), at("pages"), {
  write: (key, field, value) => go(rows.set(now(), key, field, value), `${key} ${field}`),
  rest: () => history.rest(),
  accept(key, goesOn) {
    const row = rowOf(now(), key);
    const { accepted } = row;
    const lacks = rows.lacks(now(), row);
    if (!accepted && lacks) return refuse(key, lacks);
    if (!accepted) go(rows.accepted(now(), [key]));
    else if (!goesOn) go(rows.withdrawn(now(), [key]));
    if (goesOn) nextProposal(key);
  },
  answer: (key, question, reading) => go(rows.answered(now(), key, question, reading)),
  split(key) {
    const before = new Set(now().rows.map((row) => row.key));
    go(rows.split(now(), key));
    table.choose(now().rows.find((row) => !before.has(row.key)).key, true);
  },
  remove,
  chosen(key) {
    const row = rowOf(now(), key);
    article.select(row, true);
    decided(at("why"), row, now(), words);
  },
  checked(keys) {
    const place = document.querySelector(".chosen");
    if (place.hidden && !keys.length) return;
    if (keys.length === 0 && place.contains(document.activeElement)) at("add").focus();
    place.hidden = keys.length === 0;
    at("chosen-count").textContent = words.own("chosen.count", { count: keys.length });
    at("same").disabled = at("twice").disabled = keys.length < 2;
  },
});

const parties = new Parties({ sides: at("sides"), sources: at("sources") }, {
  rename: (kind, id, lang, name) => go(people.renamed(now(), kind, id, lang, name, words.lang), `${kind} ${id} ${lang}`),
  tell: (kind, id, field, value) => go(field === "speaks_for" ? people.speaksFor(now(), id, value) : people.told(now(), kind, id, field, value)),
  merge(kind, from, into, names) {
    go(people.merged(now(), kind, from, into));
    tell(words.own("merged", names));
  },
  forget: (kind, id) => go(people.forgotten(now(), kind, id)),
  rest: () => history.rest(),
});

const passed = new Passed(at("passed"), (one) => claimOf(one));
const desk = new Desk({ at, history, charted, words: () => words, speak, tell, proposed: () => afterReading() });

/** Removes rows; the one after them has the focus. */
function remove(keys, field) {
  const next = table.next(keys);
  go(rows.removed(now(), keys));
  if (next === null) return at("add").focus();
  table.choose(next, true);
  table.focus(next, field);
}

/** Goes to what a row lacks that cannot be accepted, and says what it is. */
function refuse(key, lacks) {
  table.lacking(key, lacks);
  const row = now().rows.findIndex((row) => row.key === key) + 1;
  tell(words.own(lacks.question ? "accept.question" : "accept.empty", { row, field: lacks.field ? words.own(`field.${lacks.field}`) : "" }));
}

/** Accepts those of some rows that lack nothing; the first of the others is gone to. */
function acceptChosen() {
  const open = new Map(table.checked.map((key) => [key, rows.lacks(now(), rowOf(now(), key))]));
  const [sound, others] = [true, false].map((isSound) => table.checked.filter((key) => rowOf(now(), key).accepted || !open.get(key) === isSound));
  const left = others.filter((key) => !sound.includes(key));
  if (sound.length) go(rows.accepted(now(), sound));
  table.uncheck();
  if (left.length) refuse(left[0], open.get(left[0]));
}

/** Makes one row of those that are chosen, or says why not. */
function makeOne() {
  if (!rows.areSame(now(), table.checked)) return tell(words.own("twice.not"));
  go(rows.oneRow(now(), table.checked));
  table.uncheck();
}

/** Goes from a row to the next one that is not accepted. */
function nextProposal(key) {
  const all = now().rows;
  const from = all.findIndex((row) => row.key === key);
  const next = [...all.slice(from + 1), ...all.slice(0, from)].find(({ accepted }) => !accepted);
  if (next) table.choose(next.key, true);
}

/** Makes a claim of words of the text that were not taken for one. */
function claimOf({ text, span }) {
  const { article: of } = now();
  const quote = sentence(of.text, span, of.lang);
  const cells = { figure: text, quote, lang: of.lang || undefined, outlet: of.outlet || undefined, url: of.url || undefined, published: of.date || undefined };
  const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value));
  go(rows.added(now(), filled, { span, words: [], questions: [], confidence: "low" }));
  table.choose(now().rows.at(-1).key, true);
}

/** The sentence round a span, as the browser cuts them. */
function sentence(text, [from], lang) {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(start, (text.indexOf("\n", from) + 1 || text.length + 1) - 1);
  if (!globalThis.Intl?.Segmenter) return line.trim();
  const parts = [...new Intl.Segmenter(lang || undefined, { granularity: "sentence" }).segment(line)];
  return (parts.findLast(({ index }) => start + index <= from)?.segment ?? line).trim();
}

function afterReading() {
  const first = now().rows.find(({ accepted }) => !accepted);
  if (first) table.choose(first.key, true);
  else at("marked").focus();
}

/** Says something to everybody, to those too who do not see it. */
function tell(text) {
  at("news").textContent = "";
  at("news").textContent = text;
}

/** Says what is not finished, and whether there is a chart of what was. */
function tellUnfinished(hasChart = !charted.element.hidden) {
  const { isWhole, broken, whole, people: wrong } = looked;
  const numbers = broken.map((key) => words.say.shown(now().rows.findIndex((row) => row.key === key) + 1));
  const which = numbers.length ? words.own("unfinished", { rows: numbers.join(" · ") }) : words.own("unfinished.whole");
  const text = isWhole ? "" : `${which} ${words.own(hasChart ? "unfinished.chart" : "unfinished.none")}`;
  if (at("unfinished").textContent !== text) at("unfinished").textContent = text;
  const all = isWhole ? [] : [...whole, ...wrong.map(({ message }) => message)];
  const elsewhere = isWhole ? looked.findings.filter(({ keys }) => keys.length === 0) : [];
  const third = isWhole ? unsaid(now(), words.lang) : [];
  const items = [
    ...all.map((text) => make("li", { class: "wrong", lang: "en", dir: "ltr" }, text)),
    ...elsewhere.map(({ message }) => make("li", {}, message)),
    0 < third.length && make("li", { class: "third" }, words.own("third", { names: third.join(" · ") })),
  ].filter(Boolean);
  at("whole").replaceChildren(...items);
  at("whole").hidden = items.length === 0;
}

/** Shows the bench as it is; each part touches only what has changed of it. */
function show() {
  if (!words) return;
  const state = now();
  const proposals = state.rows.filter(({ accepted }) => !accepted);
  at("undo").disabled = !history.canUndo;
  at("redo").disabled = !history.canRedo;
  at("paste").hidden = state.article !== null;
  at("read").hidden = state.article === null;
  at("accept-all").hidden = proposals.length === 0;
  const count = words.own("count", { accepted: state.rows.length - proposals.length, proposed: proposals.length });
  if (at("count").textContent !== count) at("count").textContent = count;
  article.show(state, words);
  // What is corrected is no longer what the words have decided.
  decided(at("why"), rowOf(state, table.chosen), state, words);
  passed.show(state, words);
  table.show(state, { wrong: looked.wrong, found: atKey });
  parties.show(state, looked.people);
  desk.show(state);
}

async function speak(lang) {
  root.lang = lang;
  const got = await speaker(lang);
  if (root.lang !== lang) return;
  words = got;
  const { say, own } = words;
  root.dir = say("page.dir");
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = say(place.dataset.text);
  for (const place of document.querySelectorAll("[data-own]")) place.textContent = own(place.dataset.own);
  for (const place of document.querySelectorAll("[data-own-label]")) place.setAttribute("aria-label", own(place.dataset.ownLabel));
  document.title = `${own("title")}: ${say("page.name")}`;
  at("language").value = lang;
  at("howto").href = lang === "ar" ? "how-to-record.ar.html" : "how-to-record.html";
  for (const part of [table, parties, charted]) part.speak(words);
  checker.speak(words);
  checker.later(now());
  desk.speak(words);
  show();
  tellUnfinished();
}

function listen() {
  at("accept-all").addEventListener("click", () => {
    const before = now();
    go(rows.acceptedAll(before));
    const many = now().rows.filter(({ accepted }) => accepted).length - before.rows.filter(({ accepted }) => accepted).length;
    tell(words.own("accepted.all", { count: many }));
    if (at("accept-all").hidden) at("add").focus();
  });
  at("add").addEventListener("click", () => {
    go(rows.added(now()));
    table.choose(now().rows.at(-1).key, true);
  });
  const chosen = (change) => () => {
    go(change(now(), table.checked));
    table.uncheck();
  };
  at("same").addEventListener("click", chosen(rows.oneStatement));
  at("twice").addEventListener("click", makeOne);
  at("accept-chosen").addEventListener("click", acceptChosen);
  at("remove-chosen").addEventListener("click", () => remove(table.checked));
  at("add-side").addEventListener("submit", (event) => {
    event.preventDefault();
    if (at("new-side").value.trim()) go(people.added(now(), "sides", at("new-side").value));
    at("new-side").value = "";
  });
  at("from-selection").addEventListener("click", () => {
    const selection = article.selection();
    if (selection) claimOf(selection);
    else tell(words.own("selection.none"));
  });
  // The button would take the selection away with the focus.
  at("from-selection").addEventListener("pointerdown", (event) => event.preventDefault());
}

listen();
const query = new URLSearchParams(location.search).get("lang");
speak(query ? nearest(query) : nearest(...navigator.languages));
