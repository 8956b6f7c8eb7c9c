/**
 * The workbench: from a text to claims, from claims to a chart.
 *
 * **Invariant:** nothing is sent, and nothing is kept unless its editor has
 * switched that on; every text here is only ever text.
 */

import { nearest } from "../casualty-chart.js";
import { Acts } from "./acts.js";
import { Article } from "./article.js";
import { decided } from "./asked.js";
import { Charted } from "./chart.js";
import { Checker } from "./check.js";
import { Desk } from "./desk.js";
import { Found } from "./found.js";
import { Passed } from "./passed.js";
import { Parties } from "./parties.js";
import * as people from "./people.js";
import * as rows from "./rows.js";
import { dressed, speaker } from "./speech.js";
import { History, inLedger, rowOf } from "./state.js";
import { Table } from "./table.js";
import { Whole } from "./whole.js";

const at = (id) => document.getElementById(id);

let words = null;
let looked = { wrong: new Map(), people: [], whole: [], broken: [], findings: [], advice: [], isWhole: true };

const history = new History((state) => {
  desk.keep(state);
  checker.later(state);
  show();
});
const go = (next, tag) => history.go(next, tag);
const now = () => history.now;

const checker = new Checker((seen) => {
  looked = seen;
  found.look(looked);
  show();
  if (seen.isWhole) charted.show(seen.json);
  whole.tell(looked, now(), words, seen.isWhole || charted.unfinished());
});

const article = new Article(at("marked"), (key) => table.choose(key, true));
const charted = new Charted(at);
const whole = new Whole(at);

const table = new Table(at("table"), at("pages"), {
  write: (key, field, value) => go(rows.set(now(), key, field, value), `${key} ${field}`),
  rest: () => history.rest(),
  accept: (key, goesOn) => acts.accept(key, goesOn),
  answer: (key, question, reading) => go(rows.answered(now(), key, question, reading)),
  split: (key) => acts.split(key),
  remove: (keys, field) => acts.remove(keys, field),
  chosen(key) {
    const row = rowOf(now(), key);
    article.select(row, true);
    tellDecided(row);
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

const acts = new Acts({ at, history, table, words: () => words, tell });

const found = new Found({
  now,
  go,
  words: () => words,
  remove: (keys) => acts.remove(keys),
  again(key, field) {
    show();
    table.focus(key, field);
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

const passed = new Passed(at("passed"), (one) => acts.claim(one));
const desk = new Desk({ at, history, charted, words: () => words, speak, tell, proposed: () => acts.begin() });

/** Says something to everybody, to those too who do not see it. */
function tell(text) {
  at("news").textContent = "";
  at("news").textContent = text;
}

let told = []; // the row whose words are told of, in which words, and the text

/** Tells which words have decided a row; what is corrected no word has decided any longer. */
function tellDecided(row) {
  const next = [row, words, now().article];
  if (told.length && next.every((one, at) => one === told[at])) return;
  told = next;
  decided(at("why"), row, now(), words);
}

/** Shows the bench as it is; each part touches only what has changed of it. */
function show() {
  if (!words) return;
  const state = now();
  const accepted = inLedger(state).length;
  const proposed = state.rows.length - accepted;
  at("undo").disabled = !history.canUndo;
  at("redo").disabled = !history.canRedo;
  at("paste").hidden = state.article !== null;
  at("read").hidden = state.article === null;
  at("accept-all").hidden = proposed === 0;
  const count = words.own("count", { accepted, proposed });
  if (at("count").textContent !== count) at("count").textContent = count;
  article.show(state, words);
  tellDecided(rowOf(state, table.chosen));
  passed.show(state, words);
  table.show(state, { wrong: looked.wrong, found: found.atKey });
  parties.show(state, looked.people);
  desk.show(state);
}

async function speak(lang) {
  document.documentElement.lang = lang;
  const got = await speaker(lang);
  if (document.documentElement.lang !== lang) return;
  words = got;
  dressed(words);
  at("language").value = lang;
  at("howto").href = lang === "ar" ? "how-to-record.ar.html" : "how-to-record.html";
  for (const part of [table, parties, charted, checker]) part.speak(words);
  checker.later(now());
  desk.speak(words);
  show();
  whole.tell(looked, now(), words, !charted.element.hidden);
}

function listen() {
  at("accept-all").addEventListener("click", () => acts.acceptAll());
  at("add").addEventListener("click", () => acts.add());
  at("same").addEventListener("click", () => acts.makeStatement());
  at("twice").addEventListener("click", () => acts.makeOne());
  at("accept-chosen").addEventListener("click", () => acts.acceptChosen());
  at("remove-chosen").addEventListener("click", () => acts.remove(table.checked));
  at("add-side").addEventListener("submit", (event) => {
    event.preventDefault();
    if (at("new-side").value.trim()) go(people.added(now(), "sides", at("new-side").value));
    at("new-side").value = "";
  });
  at("from-selection").addEventListener("click", () => {
    const selection = article.selection();
    if (selection) acts.claim(selection);
    else tell(words.own("selection.none"));
  });
  // The button would take the selection away with the focus.
  at("from-selection").addEventListener("pointerdown", (event) => event.preventDefault());
}

listen();
const query = new URLSearchParams(location.search).get("lang");
speak(query ? nearest(query) : nearest(...navigator.languages));
