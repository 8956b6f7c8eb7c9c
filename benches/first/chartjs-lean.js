/** By those parts of Chart.js that the chart takes, in one file with it. */

import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";
import { show } from "./parts/chartjs.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
show(Chart);
