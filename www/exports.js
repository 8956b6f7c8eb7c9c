/**
 * The chart as files: what a reader saves, and what a page asks for.
 *
 * **Invariant:** what is in a file comes from the core, with title, sources
 * and days in it.
 */

const FILES = {
  PNG: { ending: "png", type: "image/png", make: (chart) => chart.png() },
  SVG: { ending: "svg", type: "image/svg+xml", make: (chart) => chart.svg() },
  CSV: { ending: "csv", type: "text/csv", make: (chart) => chart.csv() },
  JSON: { ending: "json", type: "application/json", make: (chart) => chart.json() },
};

/** How long a file may take to be taken over by the browser. */
const TAKEN = 60_000;

/** A chart of the core as a PNG blob; `null` where the browser gives none. */
export async function painted(chart, asked) {
  const canvas = document.createElement("canvas");
  await chart.poster(canvas, asked);
  const painted = new Promise((done) => canvas.toBlob(done, "image/png"));
  // A canvas that is kept for its context alone need not keep its dots.
  return painted.finally(() => (canvas.width = canvas.height = 0));
}

/** A button for each file, and what became of the last one, into a place. */
export function offer(place, chart, say) {
  if (place.firstChild && place.lang === say.lang) return;
  place.lang = say.lang;
  const news = element("p", { role: "status", class: "small" });
  const buttons = Object.entries(FILES).map(([name, file]) => {
    const button = element("button", { type: "button", class: "copy" });
    button.textContent = name;
    button.addEventListener("click", async () => {
      news.textContent = "";
      button.ariaBusy = "true";
      news.textContent = await saved(chart, file, say);
      button.ariaBusy = null;
    });
    return button;
  });
  place.replaceChildren(...buttons, news);
}

/** Makes a file and hands it to the browser; gives what to say of it. */
async function saved(chart, { ending, type, make }, say) {
  try {
    const made = await make(chart);
    if (made === null) throw new TypeError("there is nothing to save");
    const blob = made instanceof Blob ? made : new Blob([made], { type });
    const file = `${await chart.fileName()}.${ending}`;
    const href = URL.createObjectURL(blob);
    element("a", { href, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(href), TAKEN);
    return say("page.saved", { file });
  } catch {
    return say("page.save.failed");
  }
}

function element(name, attributes) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
