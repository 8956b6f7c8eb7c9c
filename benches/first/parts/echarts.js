import { BAR, INK, MOST, PARTS, rows } from "./rows.js";

/** The comparison by ECharts. */
export async function show(echarts) {
  const data = await rows();
  const last = PARTS.length - 1;
  const words = { show: true, position: "right", color: INK, fontSize: 14, formatter: ({ dataIndex }) => data[dataIndex].words };
  const series = PARTS.map(([part, color], at) => ({
    type: "bar",
    stack: "people",
    barWidth: BAR,
    itemStyle: { color },
    label: at === last ? words : { show: false },
    data: data.map((row) => row[part]),
  }));
  echarts.init(document.querySelector(".place")).setOption({
    animation: false,
    grid: { left: 220, right: 10, top: 10, bottom: 30 },
    xAxis: { type: "value", max: MOST },
    yAxis: { type: "category", inverse: true, data: data.map(({ source }) => source) },
    series,
  });
}
