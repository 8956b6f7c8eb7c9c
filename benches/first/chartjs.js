/** By Chart.js as it comes in one file. */

import { show } from "./parts/chartjs.js";

show(Chart);
