/**
 * The element with all that it would fetch in one script, and named
 * `<casualty-chart>`: one build of the core, which has every view and takes any
 * ledger, the sheet, and the texts of all languages.
 */

import "./casualty-chart.js";

export { CasualtyChart } from "./element.js";
