/**
 * The worker: does one job, and is ended by the page.
 */

import { seldom, work } from "./jobs.js";

addEventListener("message", async ({ data }) => {
  try {
    const tell = seldom((told) => postMessage({ told }));
    postMessage({ done: await work(data, tell, () => {}) });
  } catch ({ name, message }) {
    postMessage({ failed: { name, message } });
  }
});

postMessage({ here: true });
