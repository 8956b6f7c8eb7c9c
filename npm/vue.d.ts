import type { DefineComponent } from "vue";
import type { CasualtyChartAttributes, CasualtyChartEventMap, CasualtyChartSource } from "./index.js";

/** `@casualty-chart-ready` is `onCasualtyChartReady` in a render function. */
interface Handlers {
  onCasualtyChartReady?: (event: CasualtyChartEventMap["casualty-chart-ready"]) => void;
  onCasualtyChartSelect?: (event: CasualtyChartEventMap["casualty-chart-select"]) => void;
  onCasualtyChartError?: (event: CasualtyChartEventMap["casualty-chart-error"]) => void;
}

type Props = CasualtyChartAttributes &
  Handlers & { ledger?: CasualtyChartSource | null; asOf?: string | null };

declare module "vue" {
  interface GlobalComponents {
    "casualty-chart": DefineComponent<Props>;
  }
}
