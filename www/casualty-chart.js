/**
 * The script that a page starts: it names the element, once however often it
 * is loaded.
 */

import { CasualtyChart } from "./element.js";

export { CasualtyChart };

const { customElements } = globalThis; // a server has none
if (customElements && !customElements.get("casualty-chart")) customElements.define("casualty-chart", CasualtyChart);
