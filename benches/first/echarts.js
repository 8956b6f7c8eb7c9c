/** By ECharts as it comes in one file. */

import { show } from "./parts/echarts.js";

show(echarts);
