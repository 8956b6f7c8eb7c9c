/**
 * The worker of the bench: does jobs one after another, as long as the page is there.
 */

import { done, prepare } from "./jobs.js";

addEventListener("message", async ({ data: { id, job } }) => {
  try {
    postMessage({ id, answer: await done(job) });
  } catch ({ name, message, cause }) {
    postMessage({ id, error: { name, message, problems: cause?.problems ?? [] } });
  }
});

addEventListener("message", () => setTimeout(prepare), { once: true });
postMessage({ here: true });
