/**
 * Starts workers: each from the one script that its policy allows.
 */

const rules = new Map(); // of Trusted Types, by their names

/**
 * A promise of a worker that has said that it is there; `null` where a policy
 * or a browser allows none. `policy` is the name to allow where a page's policy
 * lists names for Trusted Types, and `signal` gives the worker up.
 */
export function started(script, policy, signal) {
  return new Promise((done, fail) => {
    let worker;
    try {
      worker = new Worker(address(script, policy), { type: "module" });
    } catch {
      return done(null);
    }
    signal?.addEventListener("abort", () => (worker.terminate(), fail(signal.reason)), { once: true });
    worker.addEventListener("message", () => done(worker), { once: true });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      done(null);
    }, { once: true });
  });
}

/** Where a script's address must be trusted, a rule says yes to that one alone. */
function address(script, policy) {
  if (!globalThis.trustedTypes) return script;
  const createScriptURL = (url) => {
    if (url !== script) throw new TypeError(`no worker of ours: ${url}`);
    return url;
  };
  if (!rules.has(policy)) rules.set(policy, trustedTypes.createPolicy(policy, { createScriptURL }));
  return rules.get(policy).createScriptURL(script);
}
