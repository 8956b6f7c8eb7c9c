/**
 * Times drawing: charts by the module, by hand and by uPlot, turn and turn
 * about in one page. What is timed is time in JavaScript, wasm included; the
 * browser's own painting comes after, between the turns.
 */

import init, { Chart } from "../pkg/reader/casualty_chart.js";
import { draw as drawByHand } from "./hand.js";
import { draw as drawManyByHand, prepare } from "./hand-many.js";
import { ledger } from "./ledger.js";
import { plotted } from "./uplot.js";
import { people } from "./people.js";

const TURNS = 40;
const TIMES_A_TURN = 5; // since a browser's clock is coarse
const REDRAWS = 1000;
const LAYOUTS = 100;
const SMALL = { width: 720, ratio: 1, theme: "light" };
const MANY = { width: 960, ratio: 1, theme: "light" };

const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const canvas = () => document.body.appendChild(document.createElement("canvas"));

function timed(draw, times = 1) {
  const began = performance.now();
  for (let time = 0; time < times; time += 1) draw();
  return (performance.now() - began) / times;
}

/** Calls of the context that a drawing takes, and settings. */
function contextCalls(draw) {
  const { prototype } = CanvasRenderingContext2D;
  const before = Object.getOwnPropertyDescriptors(prototype);
  const count = { calls: 0, settings: 0 };
  const counted = (old, as) =>
    function (...given) {
      count[as] += 1;
      return old.apply(this, given);
    };
  for (const [name, old] of Object.entries(before)) {
    if (name === "constructor") continue;
    if (old.set) Object.defineProperty(prototype, name, { ...old, set: counted(old.set, "settings") });
    else if (typeof old.value === "function") Object.defineProperty(prototype, name, { ...old, value: counted(old.value, "calls") });
  }
  draw();
  Object.defineProperties(prototype, before);
  return count;
}

/** The median of each way to draw, turn about, and what it asks of the context. */
async function beside(ways) {
  const times = ways.map(() => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (let at = 0; at < ways.length; at += 1) {
      const way = (at + turn) % ways.length;
      times[way].push(timed(ways[way], ways[way].times ?? TIMES_A_TURN));
      await frame();
    }
  }
  return ways.map((draw, at) => ({ redraw: median(times[at]), ...contextCalls(draw) }));
}

/** How much of a picture differs from another by more than what is soft at an edge. */
function differing(ours, hand) {
  const [a, b] = [ours, hand].map((canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data);
  let count = a.length === b.length ? 0 : a.length;
  for (let at = 0; at < a.length; at += 4) count += Math.abs(a[at] - b[at]) > 64;
  return count / (a.length / 4);
}

/** A chart from its bytes to its first picture, phase by phase. */
function started(bytes, texts, canvas, asked) {
  let chart;
  const load = timed(() => (chart = new Chart(bytes)));
  const speak = timed(() => chart.speak(texts, "en", ""));
  const tell = timed(() => chart.tell(asked));
  const draw = timed(() => chart.draw(canvas, asked));
  return { chart, first: { load, speak, tell, draw } };
}

async function measure() {
  const bundled = await bytes("../data/nagorno-karabakh-2020.json");
  const texts = new TextDecoder().decode(await bytes("../texts/en.json"));
  const module = await bytes("../pkg/reader/casualty_chart_bg.wasm");
  const began = performance.now();
  const { memory } = await init({ module_or_path: new Response(module) });
  const start = performance.now() - began;
  const heap = () => {
    globalThis.gc?.();
    return { wasm: memory.buffer.byteLength, js: performance.memory.usedJSHeapSize };
  };

  // The faces are found by whoever draws first: neither is to pay for the other.
  const hand = canvas();
  drawByHand(hand, SMALL.ratio);
  const ours = canvas();
  const small = started(bundled, texts, ours, SMALL);
  const [oursOfFew, handOfFew] = await beside([() => small.chart.draw(ours, SMALL), () => drawByHand(hand, SMALL.ratio)]);

  prepare(hand.getContext("2d"));
  drawManyByHand(hand, MANY.ratio);
  const canvases = [canvas(), canvas()];
  const many = started(ledger(300), texts, canvases[0], MANY);
  const differs = differing(canvases[0], hand);
  const replaced = started(ledger(10_000), texts, canvases[1], MANY);
  const uplot = plotted(document.body);
  let dark = false;
  // A chart of its own: what one chart keeps is its last picture.
  const turning = started(ledger(300), texts, canvas(), MANY).chart;
  const anew = () => turning.draw(canvases[0], { ...MANY, theme: (dark = !dark) ? "dark" : "light" });
  anew.times = 1;
  const [oursOfMany, oursOfReplaced, handOfMany, uplotOfMany, laidOut] = await beside([
    () => many.chart.draw(canvases[0], MANY),
    () => replaced.chart.draw(canvases[1], MANY),
    () => drawManyByHand(hand, MANY.ratio),
    uplot,
    anew,
  ]);

  const before = heap();
  for (let time = 0; time < REDRAWS; time += 1) many.chart.draw(canvases[0], MANY);
  const after = heap();
  for (let time = 0; time < LAYOUTS; time += 1) anew();
  const afterAnew = heap();

  return {
    start,
    few: { ours: oursOfFew, hand: handOfFew },
    many: { ours: oursOfMany, replaced: oursOfReplaced, hand: handOfMany, uplot: uplotOfMany, laidOut, differs },
    first: { few: small.first, many: many.first, replaced: replaced.first },
    memory: { before, after, afterAnew },
    million: [await people(texts, 1), await people(texts, 2)],
  };
}

window.measured = measure().catch((error) => ({ error: `${error}\n${error.stack}` }));
