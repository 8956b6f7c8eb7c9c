/** By those parts of ECharts that the chart takes, in one file with it. */

import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { show } from "./parts/echarts.js";

echarts.use([BarChart, GridComponent, CanvasRenderer]);
show(echarts);
