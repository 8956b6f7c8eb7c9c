/** The figures of `ledger.js` by uPlot: as many bars, no words but the axes'. */

import uPlot from "../uplot/uPlot.esm.js";
import { counted } from "./ledger.js";

const [WIDTH, HEIGHT, ROWS] = [960, 600, 100];
const STATUSES = [["rest", "#8a8d93"], ["civilian", "#b0621b"], ["military", "#2b5c8e"]];

/** A chart in `place`, and what draws it again. */
export function plotted(place) {
  const rows = Array.from({ length: ROWS }, (_, at) => counted(at >> 1, at & 1));
  const data = [rows.map((_, at) => at)];
  // Stacked: what is behind is as high as all that is before it.
  const high = { military: (row) => row.military, civilian: (row) => row.military + row.civilian };
  high.rest = (row) => high.civilian(row) + row.rest;
  for (const [status] of STATUSES) data.push(rows.map(high[status]));
  const paths = uPlot.paths.bars({ size: [0.8] });
  const series = STATUSES.map(([label, fill]) => ({ label, fill, paths, points: { show: false } }));
  const chart = new uPlot(
    { width: WIDTH, height: HEIGHT, pxAlign: 1, legend: { show: false }, scales: { x: { time: false } }, series: [{}, ...series] },
    data,
    place,
  );
  // `batch` draws at once, and not when the script has ended.
  return () => chart.batch(() => chart.redraw());
}
