import { CasualtyChart } from "casualty-chart";
import "casualty-chart/define";

window.same = customElements.get("casualty-chart") === CasualtyChart;
