/**
 * Asks for jobs: of a worker, or of the page itself where there can be none.
 *
 * **Invariant:** who types waits for no job where there is a worker.
 */

import { started } from "../import/start.js";

/** The one script that is ever started as a worker. */
const SCRIPT = new URL("./worker.js", import.meta.url).href;

/** The name to allow where a page's policy lists names for Trusted Types. */
const POLICY = "casualty-chart-workbench";

let asked = null;

/** A promise of what a job comes to. */
export async function ask(job) {
  asked ??= asking();
  return (await asked)(job);
}

/** Lets a worker do a job whose answer nobody needs, so that the next one like it is quick; no page does it itself. */
export async function warm(job) {
  asked ??= asking();
  const ask = await asked;
  if (ask !== onPage) await ask(job).catch(() => {});
}

/** What asks a worker; else what does it here. */
async function asking() {
  const worker = await started(SCRIPT, POLICY);
  return worker ? inWorker(worker) : onPage;
}

function inWorker(worker) {
  const waiting = new Map();
  let last = 0;
  // A worker that has failed is another one's next job.
  worker.addEventListener("error", () => {
    asked = null;
    for (const { fail } of waiting.values()) fail(new Error("the worker has failed"));
  });
  worker.addEventListener("message", ({ data: { id, answer, error } }) => {
    const { go, fail } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) fail?.(Object.assign(new Error(error.message), error));
    else go?.(answer);
  });
  return (job) =>
    new Promise((go, fail) => {
      waiting.set((last += 1), { go, fail });
      worker.postMessage({ id: last, job });
    });
}

async function onPage(job) {
  const { done } = await import("./jobs.js");
  await new Promise((go) => setTimeout(go));
  try {
    return await done(job);
  } catch (error) {
    throw Object.assign(error, { problems: error.cause?.problems ?? [] });
  }
}
