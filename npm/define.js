/** Names the element `<casualty-chart>`, once however often this is loaded. */

import { CasualtyChart } from "./index.js";

export { CasualtyChart };

const { customElements } = globalThis; // a server has none
if (customElements && !customElements.get("casualty-chart")) customElements.define("casualty-chart", CasualtyChart);
