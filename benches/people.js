/**
 * A million people, a dot for each: by the module, and by hand as one writes
 * it, a loop that sets the pixels of one image which is put at once.
 */

import init, { Chart } from "../pkg/views/casualty_chart.js";

const FACE = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif';
const [PAPER, INK, MUTED, DOT] = ["#fffdf8", "#1a1a17", "#64625c", "#5a5f6a"];
const PEOPLE = 1_000_000;
const TURNS = 21;

const [WIDTH, PITCH, PERIOD, SQUARES] = [720, 2, 22, 30];
const TEXTS = [
  ["12px", MUTED, 0, 16.2, "Each dot is one person. A full square of ten by ten is 100."],
  ["bold 16px", INK, 0, 43.6, "Side"],
  ["bold 14px", INK, 0, 75.9, "Source"],
  ["14px", INK, 0, 93.9, "1,000,000"],
];

const figure = { said: "1000000", kind: "exact", low: PEOPLE, high: PEOPLE };
const LEDGER = {
  title: "A million",
  sides: [{ id: "side", name: "Side" }],
  sources: [{ id: "source", name: "Source" }],
  claims: [{ source: "source", about: "side", figure }],
};

/** As 0xAABBGGRR, which is how a little-endian machine has a pixel. */
const pixel = (color) => 0xff000000 | (parseInt(color.slice(5, 7), 16) << 16) | (parseInt(color.slice(3, 5), 16) << 8) | parseInt(color.slice(1, 3), 16);

function drawByHand(canvas, height, top, ratio) {
  canvas.width = WIDTH * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext("2d");
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const step = PITCH * ratio;
  const dot = step < 3 ? step : step - Math.max(1, step >> 2);
  const wide = (SQUARES * PERIOD - (PERIOD - 10 * PITCH)) * ratio;
  const high = Math.ceil(PEOPLE / (100 * SQUARES)) * PERIOD * ratio;
  const image = context.createImageData(wide, high);
  const pixels = new Uint32Array(image.data.buffer).fill(pixel(PAPER));
  const color = pixel(DOT);
  for (let one = 0; one < PEOPLE; one += 1) {
    const square = (one / 100) | 0;
    const x = ((square % SQUARES) * PERIOD + (one % 10) * PITCH) * ratio;
    const y = (((square / SQUARES) | 0) * PERIOD + (((one % 100) / 10) | 0) * PITCH) * ratio;
    for (let dy = 0; dy < dot; dy += 1) {
      const from = (y + dy) * wide + x;
      for (let dx = 0; dx < dot; dx += 1) pixels[from + dx] = color;
    }
  }
  context.putImageData(image, 0, top * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = MUTED;
  context.fillRect(0, 53, WIDTH, 1);
  for (const [font, color, x, y, text] of TEXTS) {
    context.font = `${font} ${FACE}`;
    context.fillStyle = color;
    context.fillText(text, x, y);
  }
}

const rgb = (data, at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];

/** Where the dots of a picture begin, in CSS pixels. */
function topOf(canvas, ratio) {
  const { data } = canvas.getContext("2d").getImageData(0, 0, 1, canvas.height);
  const wanted = parseInt(DOT.slice(1), 16);
  for (let y = 0; y < canvas.height; y += 1) if (rgb(data, 4 * y) === wanted) return y / ratio;
  throw new Error("no dots");
}

/** How many pixels differ from `top` on: the same picture has none. */
function differing(one, other, top) {
  let many = 0;
  for (let y = top; y < one.height; y += 1000) {
    const rows = Math.min(1000, one.height - y);
    const [a, b] = [one, other].map((canvas) => canvas.getContext("2d").getImageData(0, y, canvas.width, rows).data);
    for (let at = 0; at < a.length; at += 4) if (rgb(a, at) !== rgb(b, at)) many += 1;
  }
  return many;
}

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** Medians in milliseconds at a ratio: in JavaScript, and until it is on the screen. */
export async function people(texts, ratio) {
  await init();
  const chart = new Chart(new TextEncoder().encode(JSON.stringify(LEDGER)));
  chart.speak(texts, "en", "");
  const canvases = [0, 1].map(() => document.body.appendChild(document.createElement("canvas")));
  const asked = { width: WIDTH, ratio, theme: "light", view: "people" };
  const { height } = chart.draw(canvases[0], asked);
  const top = topOf(canvases[0], ratio);
  const ways = [() => chart.draw(canvases[0], asked), () => drawByHand(canvases[1], height, top, ratio)];
  const [times, painted] = [ways.map(() => []), ways.map(() => [])];
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const at of turn % 2 ? [1, 0] : [0, 1]) {
      await frame();
      const began = performance.now();
      ways[at]();
      times[at].push(performance.now() - began);
      await frame();
      painted[at].push(performance.now() - began);
    }
  }
  const differ = differing(...canvases, top * ratio);
  chart.free();
  for (const canvas of canvases) canvas.remove();
  return { js: times.map(median), painted: painted.map(median), differ, height };
}
