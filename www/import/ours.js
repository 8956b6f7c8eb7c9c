/**
 * Tells a ledger from other people's files by how it begins.
 */

const HEAD = 64 * 1024;

/** What the first line of a ledger in CSV has. */
const NEEDED = ["source", "about", "figure"];

/** Whether a file is a ledger, or nothing that could be imported: then the chart says what is wrong with it. */
export async function isOurs(file) {
  const head = await file.slice(0, HEAD).arrayBuffer();
  return begins(new TextDecoder().decode(head, { stream: true }));
}

function begins(head) {
  const text = head.trimStart();
  if (text.startsWith("[")) return false;
  if (text === "" || text.startsWith("{") || text.includes("\0")) return true;
  const [line] = text.split(/\r?\n|\r/, 1);
  const names = line.split(/[,;\t]/).map((name) => name.trim().replace(/^"(.*)"$/, "$1").trim().toLowerCase());
  return names.length < 2 || NEEDED.every((name) => names.includes(name));
}
