import { BAR, FACE, INK, MOST, PARTS, rows } from "./rows.js";

/** The comparison by Chart.js. */
export async function show(Chart) {
  const data = await rows();
  const words = {
    id: "words",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.fillStyle = INK;
      ctx.font = `14px ${FACE}`;
      ctx.textBaseline = "middle";
      const ends = chart.getDatasetMeta(PARTS.length - 1).data;
      for (const [at, { x, y }] of ends.entries()) ctx.fillText(data[at].words, x + 8, y);
    },
  };
  const datasets = PARTS.map(([label, backgroundColor]) => {
    return { label, backgroundColor, barThickness: BAR, data: data.map((row) => row[label]) };
  });
  new Chart(document.querySelector("canvas"), {
    type: "bar",
    data: { labels: data.map(({ source }) => source), datasets },
    options: {
      indexAxis: "y",
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { stacked: true, max: MOST }, y: { stacked: true } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
    plugins: [words],
  });
}
