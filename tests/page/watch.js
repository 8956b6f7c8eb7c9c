() => {
  // Runs in every document before its own scripts, and keeps what goes wrong.
  const faults = [];
  Object.defineProperty(window, "faults", { value: faults });
  // What goes wrong in a frame is told to the page, whatever the frame's origin.
  const note = faults.push.bind(faults);
  faults.push = (fault) => {
    note(fault);
    if (top !== window) top.postMessage({ fault: `in a frame: ${fault}` }, "*");
  };
  if (top === window) addEventListener("message", ({ data }) => data?.fault && note(data.fault));
  const where = (event) => event.filename ?? event.target?.src ?? event.target?.href ?? "";
  addEventListener("error", (event) => faults.push(`${event.message ?? "not loaded"} ${where(event)}`), true);
  addEventListener("unhandledrejection", (event) => faults.push(`rejected: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => {
    // WebKitGTK looks for an icon that nobody has named, and tells the page that it was refused.
    if (event.blockedURI === `${location.origin}/favicon.ico`) return;
    faults.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
  for (const level of ["error", "warn"]) {
    const say = console[level];
    console[level] = (...words) => {
      faults.push(`console.${level}: ${words.join(" ")}`);
      say.apply(console, words);
    };
  }
  // A chart that is drawn measures no text by elements put into the page.
  const grown = (changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.nodeName === "SPAN") faults.push("a span was put into the body");
    }
  };
  addEventListener("DOMContentLoaded", () => new MutationObserver(grown).observe(document.body, { childList: true }));
}
