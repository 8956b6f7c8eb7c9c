/**
 * The parts of the figure, made of what the core tells.
 *
 * **Invariant:** every text goes in as text, and only `http` and `https`
 * addresses become links. Nothing here keeps anything or fetches anything.
 */

/** The views, in the order in which they are offered; the first is the usual one. */
export const VIEWS = ["bars", "matrix", "people", "timeline", "table"];

/** What a reader can narrow the figures by, with a list of choices each. */
export const FILTERS = ["outcome", "side", "status", "source"];

/** An element with its attributes and children; `null` and `false` are left out. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value || value === "") element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** The figure before anything is known: empty places, in reading order, each with the name it is dressed by. */
export function skeleton() {
  const at = {
    trouble: make("div", { class: "trouble", part: "error", role: "alert", hidden: true }),
    title: make("p", { class: "title", part: "title" }),
    headline: make("h2", { id: "headline", part: "headline" }),
    subtitle: make("p", { class: "subtitle", part: "subtitle" }),
    age: make("p", { class: "age" }),
    legend: make("ul", { class: "legend", part: "legend", role: "list" }),
    controls: make("div", { class: "controls", part: "controls", hidden: true }),
    alt: make("p", { class: "aside", id: "alt" }),
    note: make("p", { class: "aside" }),
    canvas: make("canvas", { "aria-hidden": "true" }),
    probe: make("div", { class: "probe", "aria-hidden": "true" }),
    marks: make("div", { class: "marks", role: "group" }),
    card: make("div", { class: "card", part: "card", role: "group", "aria-labelledby": "card-title", hidden: true }),
    stand: make("div", { class: "stand", part: "table", hidden: true }),
    summary: make("ul", { class: "summary", part: "summary" }),
    notes: make("div", { class: "notes", part: "notes" }),
    findings: fold("findings"),
    how: fold("how"),
    table: fold("table"),
    sources: fold("sources"),
    save: fold("save"),
    news: make("p", { class: "aside", role: "status" }),
  };
  at.plot = make("div", { class: "plot" }, at.canvas, at.probe, at.marks, at.card);
  at.stage = make("div", { class: "stage", part: "picture" }, at.plot);
  at.folds = [at.findings, at.how, at.table, at.sources];
  const head = make("div", { class: "head" }, at.title, at.headline, at.subtitle, at.age);
  at.tail = make("div", { class: "tail" }, at.summary, at.notes, ...at.folds, at.save);
  at.figure = make(
    "figure",
    { part: "figure", "aria-labelledby": "headline", hidden: true },
    ...[head, at.controls, at.legend, at.alt, at.note, at.stage, at.stand, at.tail, at.news],
  );
  return at;
}

function fold(name) {
  return make("details", { class: name, part: name }, make("summary"), make("div", { class: "inside" }));
}

function fillFold(details, name, ...children) {
  details.firstChild.textContent = name;
  details.lastChild.replaceChildren(...children);
  details.hidden = children.length === 0;
}

/** Keeps places for controls, so that nothing moves when they come. */
export function reserve(place, choices, narrowed) {
  const empty = (name) => make("div", { class: name });
  const filters = FILTERS.filter((name) => 1 < choices[name].length).map(() => empty("choice"));
  place.replaceChildren(
    make("div", { class: "views" }, VIEWS.map(() => empty("view"))),
    make("div", { class: "filters" }, filters, narrowed && empty("reset")),
    make("div", { class: "day", hidden: choices.as_of.length < 2 }),
  );
}

/** So many findings are not folded. */
const FEW = 7;

/** Puts a telling into the figure; the tables stand open where that is the view. */
export function fill(at, told, say, view, tables, frozen) {
  at.figure.lang = told.lang;
  at.figure.dir = told.dir;
  at.title.textContent = told.title;
  at.title.hidden = told.title === told.headline;
  at.headline.textContent = told.headline;
  at.subtitle.textContent = told.subtitle;
  at.age.textContent = age(told.newest, say);
  const first = !at.alt.textContent;
  at.alt.textContent = told.alt;
  at.legend.replaceChildren(...told.legend.map(legendItem));
  at.marks.setAttribute("aria-label", say("page.marks"));
  at.legend.hidden = told.legend.length === 0;
  at.summary.replaceChildren(...told.summary.map((sentence) => make("li", {}, sentence)));
  at.notes.replaceChildren(
    ...told.notes.map((note) => make("p", {}, note)),
    ...titledList(say("page.notices"), told.notices),
    ...(frozen ? [make("p", { class: "frozen", lang: frozen.lang, dir: frozen.dir }, frozen.text)] : []),
  );
  const findings = told.findings.map(({ message }) => make("li", {}, message));
  const list = findings.length ? [make("ul", {}, findings)] : [];
  fillFold(at.findings, `${say("page.findings")} (${say.shown(findings.length)})`, ...list);
  // A few are seen at once; many are a page of their own.
  if (first) at.findings.open = findings.length <= FEW;
  fillFold(at.how, say("page.how"), ...told.how_to_read.map((sentence) => make("p", {}, sentence)));
  const stands = view === "table";
  at.stage.hidden = stands;
  at.stand.hidden = !stands;
  at.stand.replaceChildren(...(stands ? tables : []));
  fillFold(at.table, say("page.table"), ...(stands ? [] : tables));
  fillFold(at.sources, say("page.sources"), ...told.sources.map((source) => sourceItem(source, say)));
}

const MONTH = (365.25 / 12) * 24 * 60 * 60 * 1000;

/** How old the newest day is, in words; nothing where it is not a month old. */
export function age(newest, say, now = Date.now()) {
  const months = newest ? Math.floor((now - Date.parse(newest)) / MONTH) : 0;
  if (!(months > 0)) return "";
  const years = Math.floor(months / 12);
  return years ? say("page.old.years", { count: years }) : say("page.old.months", { count: months });
}

function legendItem({ mark, status, label }) {
  const swatch = make("span", { class: `swatch ${mark} ${status ?? ""}`, "aria-hidden": "true" });
  return make("li", {}, swatch, label);
}

function titledList(title, sentences) {
  if (!sentences.length) return [];
  const items = sentences.map((sentence) => make("li", {}, sentence));
  return [make("p", { class: "list-title" }, title), make("ul", {}, items)];
}

/** All that a source says. */
export function sourceItem({ name, relation, claims }, say) {
  return make(
    "section",
    {},
    make("h3", {}, make("bdi", {}, name), relation && make("small", {}, relation)),
    make("ul", {}, claims.map((claim) => make("li", {}, claimParts(claim, say)))),
  );
}

/** One claim: what it comes to, in its own words, when, carried by whom. */
function claimParts(claim, say) {
  const { said, lang, text, dates, note, quote, rendering, differs, earlier } = claim;
  return [
    earlier && make("p", { class: "small" }, say("page.earlier")),
    rendering && make("p", { class: "small" }, [say("page.rendering"), differs].filter(Boolean).flatMap(dotted)),
    make("p", {}, text, said && said !== text && [" ", make("q", { lang, dir: "auto" }, said)]),
    quote && make("blockquote", { lang, dir: "auto" }, quote),
    make("p", { class: "small" }, [outlet(claim, say), dates].filter(Boolean).flatMap(dotted)),
    note && make("p", { class: "small", dir: "auto" }, note),
  ];
}

const dotted = (part, at) => (at ? [" · ", part] : [part]);

function outlet({ outlet, url }, say) {
  const name = outlet && make("bdi", {}, outlet);
  const href = webAddress(url);
  if (!href) return name;
  return make("a", { href, rel: "noopener noreferrer nofollow" }, name || say("page.link"));
}

/** The address, if it is one that a reader may be sent to. */
function webAddress(url) {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/** Puts what the core knows of a mark into the card. */
export function fillCard(card, told, say, close) {
  const { title, relation, figure, claims, implied, findings } = told;
  const button = make("button", { type: "button", class: "close", "aria-label": say("page.close") });
  button.append(make("span", { "aria-hidden": "true" }, "×"));
  button.addEventListener("click", close);
  const inside = make(
    "div",
    { class: "told" },
    make("h3", { id: "card-title" }, make("bdi", {}, title), relation && make("small", {}, relation)),
    make("p", { class: "said" }, figure),
    make("ul", {}, claims.map((claim) => make("li", {}, claimParts(claim, say)))),
    ...titledList(say("page.implied"), implied),
    ...titledList(say("page.findings"), findings),
  );
  card.replaceChildren(inside, button);
}

/** Puts an error into its place, with what to do, and returns its message. */
export function fillTrouble(place, error, say, keeps, retry) {
  const { problems = [], total = problems.length, rows, refused } = error.cause ?? {};
  const message = error.key ? say(error.key, error.values) : error.message;
  const again = make("button", { type: "button" }, say("page.error.retry"));
  again.addEventListener("click", retry);
  const parts = [make("h2", {}, say("page.error.title")), ];
  if (!problems.length) parts.push(make("p", error.key ? {} : ENGLISH, message));
  if (problems.length) {
    parts.push(make("p", {}, say("page.error.count", { count: total })));
    if (rows) parts.push(make("p", {}, say("page.error.rows", { refused, rows })));
    parts.push(problemTable(problems, say));
    const left = total - problems.length;
    if (left > 0) parts.push(make("p", {}, say("page.error.more", { count: left })));
  } else if (error.name !== "LoadError") {
    parts.push(again);
  }
  if (keeps) parts.push(make("p", {}, say("page.error.kept")));
  place.lang = say.lang;
  place.dir = say("page.dir");
  place.replaceChildren(...parts);
  return message;
}

/** What the core says of a file is not yet said in other languages. */
const ENGLISH = { lang: "en", dir: "ltr" };

function problemTable(problems, say) {
  const line = (number) => (Number.isFinite(number) ? say.shown(number) : "");
  const caption = say("page.error.caption");
  const body = problems.map((problem) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, line(problem.line)),
      make("td", {}, problem.column && make("bdi", {}, problem.column)),
      make("td", ENGLISH, problem.message),
    ),
  );
  const names = ["page.error.line", "page.error.column", "page.error.problem"];
  const head = names.map((name) => make("th", { scope: "col" }, say(name)));
  const whole = make(
    "table",
    {},
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, head)),
    make("tbody", {}, body),
  );
  return make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": caption }, whole);
}

/** Gives the picture its size; a canvas is sharp only where each of its pixels is one of the screen's. */
export function fit({ plot, canvas, note }, picture, room) {
  plot.style.zoom = Math.min(1, room / picture.width); // a picture has a least width
  plot.style.width = `${canvas.width / picture.ratio}px`;
  plot.style.height = canvas.style.height = `${canvas.height / picture.ratio}px`;
  canvas.style.width = plot.style.width;
  note.textContent = picture.note;
}

/** Opens folds as paper starts, and lays them as they were when it is over. */
export function unfold(folds, starts) {
  for (const fold of folds) {
    fold.dataset.was ??= String(fold.open); // two things say that it starts, and two that it is over
    fold.open = starts || fold.dataset.was === "true";
    if (!starts) delete fold.dataset.was;
  }
}
