// Runs before the chart: notes what a chart never does, refuses to make markup
// or code of a text, and takes from the page what `?without=` names.

window.trapped = [];
window.told = [];
const note = (name) => window.trapped.push(name);

/** Notes each call of a function, and lets it be. */
function trap(object, name) {
  const before = object?.[name];
  if (typeof before !== "function") return;
  const traps = {
    apply: (called, self, given) => (note(name), Reflect.apply(called, self, given)),
    construct: (called, given) => (note(name), Reflect.construct(called, given)),
  };
  object[name] = new Proxy(before, traps);
}

/** Notes each value that a property is given. */
function trapProperty(object, name) {
  const before = Object.getOwnPropertyDescriptor(object, name);
  const set = function (value) {
    note(name);
    return before.set.call(this, value);
  };
  Object.defineProperty(object, name, { ...before, set });
}

for (const name of ["alert", "confirm", "prompt", "print", "open", "eval"]) trap(window, name);
for (const name of ["XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection", "SharedWorker"]) trap(window, name);
/** The one worker that a chart may have, for a large ledger. */
const ours = new URL("/large-core.js", location.href).href;
window.Worker = new Proxy(window.Worker, {
  construct: (called, given) => (String(given[0]) === ours || note("Worker"), Reflect.construct(called, given)),
});
trap(Navigator.prototype, "sendBeacon");
trap(window.ServiceWorkerContainer?.prototype, "register");
trap(Storage.prototype, "setItem");
trap(IDBFactory.prototype, "open");
trap(window.CacheStorage?.prototype, "open");
trap(Document.prototype, "write");
trap(Element.prototype, "insertAdjacentHTML");
trapProperty(Document.prototype, "cookie");
trapProperty(Element.prototype, "innerHTML");
trapProperty(Element.prototype, "outerHTML");

const refuse = (kind) => () => {
  note(kind);
  throw new TypeError(`${kind} of a text`);
};
window.trustedTypes?.createPolicy("default", {
  createHTML: refuse("markup"),
  createScript: refuse("script"),
  createScriptURL: refuse("address of a script"),
});

for (const kind of ["ready", "error"]) {
  addEventListener(`casualty-chart-${kind}`, ({ detail }) => window.told.push({ kind, ...detail, cause: undefined }));
}

const without = {
  WebAssembly: () => delete window.WebAssembly,
  Intl: () => delete window.Intl,
  canvas: () => (HTMLCanvasElement.prototype.getContext = () => null),
};
without[new URLSearchParams(location.search).get("without")]?.();
