import { CasualtyChart } from "casualty-chart/inline";

import ledger from "../ledger.json";

window.same = customElements.get("casualty-chart") === CasualtyChart;
document.querySelector("casualty-chart").ledger = ledger;
