/**
 * Files that are handed to the browser.
 */

import { make } from "./make.js";

/** How long a file may take to be taken over by the browser. */
const TAKEN = 60_000;

/** Hands a file to the browser. */
export function save(name, blob) {
  const href = URL.createObjectURL(blob);
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), TAKEN);
}
