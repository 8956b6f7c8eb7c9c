/**
 * Times drawing: the bundled chart by the module and by hand, turn and turn
 * about in one page. What is timed is time in JavaScript, wasm included; the
 * browser's own painting comes after, between the turns.
 */

import init, { Chart } from "../pkg/reader/casualty_chart.js";
import { draw as drawByHand } from "./hand.js";
import { people } from "./people.js";

const TURNS = 200;
const TIMES_A_TURN = 5; // since a browser's clock is coarse
const ASKED = { width: 720, ratio: 1, theme: "light" };

const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

function timed(draw, times = 1) {
  const began = performance.now();
  for (let time = 0; time < times; time += 1) draw();
  return (performance.now() - began) / times;
}

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

async function measure() {
  const ledger = await bytes("../data/nagorno-karabakh-2020.json");
  const texts = new TextDecoder().decode(await bytes("../texts/en.json"));
  const module = await bytes("../pkg/reader/casualty_chart_bg.wasm");
  const began = performance.now();
  await init({ module_or_path: module });
  const start = performance.now() - began;

  // The faces are found by whoever draws first: neither is to pay for the other.
  drawByHand(document.createElement("canvas"), ASKED.ratio);
  const [ours, hand] = ["ours", "hand"].map((id) => document.getElementById(id));
  let chart;
  const first = timed(() => {
    chart = new Chart(ledger);
    chart.speak(texts, "en", "");
    chart.draw(ours, ASKED);
  });
  const ways = [() => chart.draw(ours, ASKED), () => drawByHand(hand, ASKED.ratio)];
  const times = ways.map(() => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const at of turn % 2 ? [1, 0] : [0, 1]) {
      times[at].push(timed(ways[at], TIMES_A_TURN));
      await frame();
    }
  }
  const [redraw, byHand] = times.map(median);
  const [calls, callsByHand] = ways.map(contextCalls);
  const million = [await people(Chart, texts, 1), await people(Chart, texts, 2)];
  return { start, first, redraw, byHand, calls, callsByHand, million };
}

window.measured = measure().catch((error) => ({ error: String(error) }));
