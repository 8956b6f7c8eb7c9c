/**
 * The script that a page starts: it names the element, once however often it
 * is loaded.
 */

import { ASKED, CasualtyChart } from "./element.js";

// What pages need besides comes from here too: on a server this is one file with its parts.
export { ASKED, CasualtyChart };
export { nearest, words } from "./words.js";

const { customElements } = globalThis; // a server has none
if (customElements && !customElements.get("casualty-chart")) customElements.define("casualty-chart", CasualtyChart);
