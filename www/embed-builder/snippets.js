/**
 * Snippets as text, and what there is to know of one.
 *
 * **Invariant:** every value is escaped where it becomes part of a snippet.
 */

/** What a frame is allowed: to run the chart, to open what a source has printed, and to save pictures. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

const SAFE = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const attribute = (name, value) => `${name}="${String(value).replace(/[&<>"]/g, (one) => SAFE[one])}"`;

/** A chart in a frame, as it is set: with the height that it has, and the script that keeps that right. */
export function frame(chart, { base, where, height, title }) {
  const asked = new URLSearchParams({ src: where.startsWith(base) ? where.slice(base.length) : where });
  for (const { name, value } of chart.attributes) {
    if (name !== "src" && chart.constructor.observedAttributes.includes(name)) asked.set(name, value);
  }
  const fragment = String(asked).replaceAll("%2F", "/").replaceAll("%3A", ":");
  const attributes = {
    src: `${base}embed.html#${fragment}`,
    title,
    width: "100%",
    height,
    frameborder: 0,
    loading: "lazy",
    sandbox: SANDBOX,
  };
  const said = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  const script = attribute("src", `${base}casualty-chart-frame.js`);
  return `<iframe data-casualty-chart ${said.join(" ")}></iframe>\n<script async ${script}></script>\n`;
}

/** How large a text is on its way, in kilobytes of a thousand bytes, to the next tenth. */
export function kilobytes(text) {
  return Math.ceil(new TextEncoder().encode(text).length / 100) / 10;
}

/** The newest day of a frozen snippet's figures, or nothing. */
export function newest(snippet) {
  const json = /<script type="application\/json">([^]*?)<\/script>/.exec(snippet)?.[1] ?? "{}";
  const days = (JSON.parse(json).claims ?? []).map((claim) => claim.as_of ?? claim.stated ?? claim.published);
  return days.filter(Boolean).sort().at(-1);
}

/** The day that it is where the reader is, as `YYYY-MM-DD`. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Copies what is in a text area; by an old way where the new one is not allowed. */
export async function copied(area, button) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select();
    const done = document.execCommand("copy");
    button.focus();
    return done;
  }
}
