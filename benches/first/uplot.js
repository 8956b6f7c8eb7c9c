/** By uPlot as it comes in one file. */

import { BAR, FACE, HEIGHT, INK, MOST, PARTS, WIDTH, length, rows } from "./parts/rows.js";

async function plotted() {
  const shown = await rows();
  // Stacked: what is behind is as long as all that is before it.
  const behind = [...PARTS.keys()].reverse();
  const lengths = behind.map((last) => shown.map((row) => length(row, last)));
  const data = [shown.map((_, at) => at), ...lengths];
  const paths = uPlot.paths.bars({ size: [0.4, BAR] });
  const words = ({ ctx, valToPos }) => {
    ctx.fillStyle = INK;
    ctx.font = `${14 * devicePixelRatio}px ${FACE}`;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    for (const [at, row] of shown.entries()) {
      ctx.fillText(row.words, valToPos(length(row), "y", true) + 8, valToPos(at, "x", true));
    }
  };
  const names = { side: 3, size: 220, splits: () => data[0], values: (u, splits) => splits.map((at) => shown[at].source) };
  const series = behind.map((at) => ({ label: PARTS[at][0], fill: PARTS[at][1], paths, points: { show: false } }));
  new uPlot(
    {
      width: WIDTH,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, ori: 1, dir: -1, range: [-0.5, shown.length - 0.5] },
        y: { ori: 0, range: [0, MOST] },
      },
      axes: [names, { side: 2 }],
      series: [{}, ...series],
      hooks: { draw: [words] },
    },
    data,
    document.querySelector(".place"),
  );
}

plotted();
