import { CasualtyChart, type CasualtyChartLedger, type CasualtyChartReady } from "casualty-chart";
import "casualty-chart/define";
import { CasualtyChart as Inline } from "casualty-chart/inline";
import ledger from "../ledger.json";
import schema from "casualty-chart/schema.json";

const chart: CasualtyChart | null = document.querySelector("casualty-chart");
const made = document.createElement("casualty-chart");
made.ledger = ledger satisfies CasualtyChartLedger;
made.ledger = "source,about,figure\nA,North,12";
made.ledger = new Blob([]);
made.asOf = "2031-05-04";
// @ts-expect-error a number is no view
made.view = 7;
// @ts-expect-error nobody can be charted
made.ledger = 7;
made.addEventListener("casualty-chart-ready", ({ detail }) => {
  const said: CasualtyChartReady = detail;
  console.log(said.headline, schema.title);
});
made.addEventListener("casualty-chart-error", ({ detail }) => detail.problems.map(({ line }) => line));
made.addEventListener("click", () => {});
const picture: Promise<string | null> = new Inline().svg();
const dots: Promise<Blob | null> = made.png(3);
console.log(chart, picture, dots);
