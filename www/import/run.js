/**
 * Runs a job in a worker of its own, or on the page where there can be none.
 *
 * **Invariant:** a job that is given up is over: its worker is ended.
 */

import { started } from "./start.js";

/** The one script that is ever started as a worker. */
const SCRIPT = new URL("./worker.js", import.meta.url).href;

/** The name to allow where a page's policy lists names for Trusted Types. */
const POLICY = "casualty-chart-import";

/** A promise of what a job comes to; `tell` hears of progress, and `signal` gives it up. */
export async function run(job, tell, signal) {
  signal.throwIfAborted();
  const worker = await started(SCRIPT, POLICY, signal);
  return worker ? inWorker(worker, job, tell, signal) : onPage(job, tell, signal);
}

async function inWorker(worker, job, tell, signal) {
  try {
    signal.throwIfAborted();
    return await new Promise((done, fail) => {
      signal.addEventListener("abort", () => fail(signal.reason), { once: true });
      const crashed = () => fail(named("CrashError", "the worker has failed"));
      worker.addEventListener("error", crashed);
      worker.addEventListener("messageerror", crashed);
      worker.addEventListener("message", ({ data }) => {
        if (data.told) tell(data.told);
        if ("done" in data) done(data.done);
        if (data.failed) fail(named(data.failed.name, data.failed.message));
      });
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}

/** In pieces, between which the page is its reader's. */
async function onPage(job, tell, signal) {
  const { seldom, work } = await import("./jobs.js");
  const pause = async () => {
    await new Promise((go) => setTimeout(go));
    signal.throwIfAborted();
  };
  await pause();
  return work(job, seldom(tell), pause);
}

const named = (name, message) => Object.assign(new Error(message), { name });
