/**
 * The loss report: what became of the rows of a file, and what its format
 * cannot say; on screen, as text, and beside it the ledger that was made.
 */

import { copied } from "../embed-builder/snippets.js";
import { button, make } from "./make.js";
import { save } from "./save.js";

/** How many refusals are seen without unfolding them. */
const FEW = 5;

/** The parts of a report. */
export function report(name, { result }, words, heard) {
  const { format, summary, refusals, remarks } = result;
  return [
    make("div", { class: "rows" }, summary.map((line) => make("p", {}, line))),
    ...(format === "table" ? [button(words.own("remap"), heard.remap)] : []),
    ...(remarks.length ? [told(remarks, words)] : []),
    ...(refusals.length ? [refused(refusals, result, words)] : []),
    ...asFiles(name, result, words, heard),
  ];
}

function told(remarks, { own }) {
  return fold(own("remarks"), remarks, true);
}

function refused(refusals, { more }, { own }) {
  return fold(own("refusals"), refusals, refusals.length <= FEW, more);
}

/** Texts below their name: where they are many they are scrolled, so that the chart stays near. */
function fold(name, texts, open, more) {
  const list = make("ul", { class: "listed" }, texts.map(({ text }) => make("li", {}, text)));
  const scroll = make("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": name }, list);
  return make("details", { open }, make("summary", {}, make("h3", {}, name)), scroll, more && make("p", {}, more));
}

/** The report and the ledger, to take away. */
function asFiles(name, { ledger, report }, { own, say }, heard) {
  const news = make("p", { role: "status", class: "small" });
  const area = make("textarea", { readonly: true, rows: 8, dir: "auto", spellcheck: "false", "aria-label": own("report.text") });
  area.value = report;
  const base = name.split(", ")[0].replace(/\.[^.]*$/, "");
  const keep = (ending, make) => async ({ currentTarget }) => {
    news.textContent = "";
    currentTarget.ariaBusy = "true";
    news.textContent = await saved(`${base}.${ending}`, make, say);
    currentTarget.ariaBusy = null;
  };
  const copy = async ({ currentTarget }) => {
    news.textContent = "";
    news.textContent = say((await copied(area, currentTarget)) ? "page.copied" : "page.copy.failed");
  };
  const text = () => new Blob([report], { type: "text/plain" });
  return [
    make("details", {}, make("summary", {}, make("h3", {}, own("report.text"))), area),
    make("div", { class: "files" },
      make("p", { id: "import-of-report" }, own("report.keep")),
      button(own("copy"), copy, { "aria-describedby": "import-of-report" }),
      button("TXT", keep("report.txt", text), { "aria-describedby": "import-of-report" })),
    make("div", { class: "files" },
      make("p", { id: "import-of-ledger" }, own("ledger.keep")),
      button("JSON", keep("claims.json", () => ledger), { "aria-describedby": "import-of-ledger" }),
      button("CSV", keep("claims.csv", () => heard.csv(ledger)), { "aria-describedby": "import-of-ledger" })),
    news,
    button(say("page.own.back"), heard.back),
  ];
}

/** Makes a file and hands it to the browser; gives what to say of it. */
async function saved(file, make, say) {
  try {
    save(file, await make());
    return say("page.saved", { file });
  } catch {
    return say("page.save.failed");
  }
}
