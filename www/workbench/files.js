/**
 * Files: what is opened, dropped or saved, and what one can begin with.
 */

/** What the first line of a table of claims has. */
const NEEDED = ["source", "about", "figure"];

/** What a text is: `json`, `csv`, or an article. */
export function kindOf(text, name = "") {
  const head = text.trimStart().replace(/^\ufeff/, "");
  if (/\.json$/i.test(name) || isJson(head)) return "json";
  if (/\.(csv|tsv)$/i.test(name)) return "csv";
  const [line] = head.split(/\r?\n|\r/, 1);
  const names = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1").trim().toLowerCase());
  return NEEDED.every((field) => names.includes(field)) ? "csv" : "text";
}

/** Whether a text is JSON, or tries to be; captions begin with brackets too. */
function isJson(text) {
  if (!/^[{[]/.test(text)) return false;
  if (/^(\{\s*["}]|\[\s*[{\]])/.test(text)) return true;
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}

/** What a file says in UTF-8; else an error with the `byte` that is not, the first being 1. */
export async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = (to, stream) => new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, to), { stream });
  try {
    return read(bytes.length, false);
  } catch {
    throw Object.assign(new Error("not UTF-8"), { byte: firstWrong(bytes.length, (to) => read(to, true)) });
  }
}

/** How much of a text cannot be read, where a bit less of it can. */
function firstWrong(length, read) {
  let [good, bad] = [0, length];
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    try {
      read(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return bad;
}

/** The columns of a table for a spreadsheet, with a row that says that it is an example. */
export function template() {
  const head = ["source", "speaks_for", "kind", "about", "status", "outcome", "figure", "since", "as_of", "stated", "published", "outlet", "url", "quote", "lang", "statement", "note"];
  const row = ["Example ministry", "Example side", "government", "Example side", "military", "killed", "at least 120", "2031-05-01", "2031-05-04", "2031-05-04", "2031-05-05", "Example Gazette", "https://example.org/", "We have lost at least 120 soldiers.", "en", "", "This row is an example: write over it"];
  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  // With a sign at the start by which spreadsheets know UTF-8.
  return `\ufeff${[head, row].map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** Hears files that fall on the page. */
export function listenForFiles(hint, take) {
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  addEventListener("dragleave", (event) => event.relatedTarget === null && (hint.hidden = true));
  addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    hint.hidden = true;
    take(event.dataTransfer.files[0]);
  });
}
