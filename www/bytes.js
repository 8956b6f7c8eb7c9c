/**
 * The bytes of a ledger, whatever it was given as.
 */

import { failure, fetched } from "./assets.js";

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The bytes at an address, or of a ledger that is given instead: an object,
 * text, a file, or bytes, of which a copy is taken; `null` where there is neither.
 */
export async function bytes(ledger, src, signal) {
  const ask = (url) => fetch(url, { signal });
  if (ledger === null) return src ? new Uint8Array(await fetched(src, "arrayBuffer", ask)) : null;
  if (MOST_BYTES < ledger.size) throw failure("LoadError", "page.error.big", {});
  const raw = ledger instanceof Blob || ledger instanceof ArrayBuffer || ArrayBuffer.isView(ledger);
  const body = raw || typeof ledger === "string" ? ledger : JSON.stringify(ledger);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
