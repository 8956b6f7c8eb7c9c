import { useState } from "react";

import type { CasualtyChartView } from "casualty-chart";
import "casualty-chart/define";
import type {} from "casualty-chart/react";

import ledger from "../ledger.json";

export function App() {
  const [there, setThere] = useState(true);
  const [view, setView] = useState<CasualtyChartView>("bars");
  const [heard, setHeard] = useState("");
  const chart = (
    <casualty-chart
      lang="ar"
      view={view}
      as-of="2020-10-22"
      ledger={ledger}
      oncasualty-chart-ready={({ detail }) => setHeard(detail.headline)}
    >
      What is known so far.
    </casualty-chart>
  );
  return (
    <main>
      <button id="view" onClick={() => setView("table")}>As a table</button>
      <button id="there" onClick={() => setThere(!there)}>There or not</button>
      <p id="heard">{heard}</p>
      {there && chart}
    </main>
  );
}
