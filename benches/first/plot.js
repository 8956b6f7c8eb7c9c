/** By Observable Plot as it comes in two files. */

import { BAR, HEIGHT, MOST, PARTS, WIDTH, length, rows } from "./parts/rows.js";

const shown = await rows();
const key = (row) => shown.indexOf(row);
const parts = shown.flatMap((row) => PARTS.map(([part, color]) => ({ y: key(row), x: row[part], color })));
const chart = Plot.plot({
  width: WIDTH,
  height: HEIGHT,
  marginLeft: 220,
  x: { domain: [0, MOST], label: null },
  y: { label: null, tickFormat: (at) => shown[at].source, padding: 1 - BAR / (HEIGHT / shown.length) },
  marks: [
    Plot.barX(parts, { y: "y", x: "x", fill: "color" }),
    Plot.text(shown, { y: key, x: (row) => length(row), text: "words", textAnchor: "start", dx: 8, fontSize: 14 }),
  ],
});
document.querySelector(".place").append(chart);
