import { CasualtyChart } from "../../npm/index.js";

window.same = customElements.get("casualty-chart") === CasualtyChart;
