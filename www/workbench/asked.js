/**
 * What is asked of a proposal, and what has decided that it says what it says.
 */

import { button, make } from "../import/make.js";
import { everybody, EVERY_SIDE, named as personOf, shownIn } from "./people.js";
import { asked, FIELDS, heldBack } from "./rows.js";
import { rowOf } from "./state.js";

/** A question with a button for each of its readings, and one to write another. */
export function questions(row, state, words, heard) {
  return asked(state, row).map((question, at) => {
    const id = `q${row.key}-${at}`;
    const text = words.has(`ask.${question.code}`) ? words.own(`ask.${question.code}`) : question.message;
    const plain = text === question.message ? { lang: "en", dir: "ltr" } : {};
    const answers = readings(question, state).map((reading) =>
      button(named(question.field, reading, state, words), () => heard.answer(row.key, question, reading), { "aria-describedby": id }));
    if (FIELDS.includes(question.field)) answers.push(button(words.own("reading.other"), () => heard.write(row.key, question.field), { "aria-describedby": id }));
    return make("div", { class: "question" }, make("p", { id, ...plain }, text), make("div", {}, answers));
  });
}

/** The readings of a question; one alone would lead, so that those whom the ledger knows stand beside it. */
function readings({ field, readings: given }, state) {
  const known = given ?? [];
  const kind = { about: "sides", source: "sources" }[field];
  if (1 < known.length || !kind) return known;
  const all = everybody(state, kind);
  const others = [...all.map(({ id }) => id), ...(kind === "sides" ? EVERY_SIDE : [])];
  const whom = (one) => personOf(all, one)?.id ?? String(one);
  return [...known, ...others.filter((other) => !known.some((one) => whom(one) === other))];
}

/** A reading in words. */
function named(field, reading, state, { say, own, has, lang }) {
  const value = String(typeof reading === "object" && reading !== null ? reading.value : reading);
  if (value === "null" || value === "") return own("reading.none");
  if (field === "about" && value === "each") return say("scope.each");
  if (field === "about" && value === "all") return say("scope.all");
  if (field === "about") return shownIn(state.sides, value, lang);
  if (field === "source") return shownIn(state.sources, value, lang);
  if (field === "status") return say(`slice.${value}`) === `slice.${value}` ? value : say(`slice.${value}`);
  if (field === "outcome") return say(`measure.${value}.unstated`);
  return has(`reading.${value}`) ? own(`reading.${value}`) : value;
}

/** What is known of a proposal besides its cells, in words. */
export function why(row, state, { own, say }) {
  const { found } = row;
  if (!found) return [];
  const facts = [];
  const of = found.of && rowOf(state, found.of);
  const number = of ? say.shown(state.rows.indexOf(of) + 1) : "";
  if (found.relation === "part" && of) facts.push(own("relation.part", { number }));
  if (found.relation === "addition" && of) facts.push(own("relation.addition", { number }));
  if (found.measure === "new") facts.push(own("measure.new"));
  if (found.subset) facts.push(own("subset", { who: found.subset }));
  const held = heldBack(row);
  if (held && held !== "question") facts.push(own(`held.${held}`));
  return facts.map((fact) => make("p", { class: "fact" }, fact));
}

/** Fills a place with the words that have decided each field of a row. */
export function decided(place, row, state, { own }) {
  const text = state.article?.text ?? "";
  const words = (row?.found?.words ?? []).filter(({ field }) => FIELDS.includes(field));
  place.hidden = words.length === 0;
  place.querySelector("ul").replaceChildren(...words.map(({ field, span: [from, to] }) =>
    make("li", {}, own(`field.${field}`), ": ", make("q", { lang: state.article?.lang, dir: "auto" }, text.slice(from, to)))));
}
