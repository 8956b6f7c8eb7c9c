import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  CasualtyChart,
  CasualtyChartAttributes,
  CasualtyChartEventMap,
  CasualtyChartSource,
} from "./index.js";

/** React 19 sets what the element has as a property, and hears events by their names. */
type Handlers = {
  [Kind in keyof CasualtyChartEventMap as `on${Kind}`]?: (event: CasualtyChartEventMap[Kind]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "casualty-chart": DetailedHTMLProps<HTMLAttributes<CasualtyChart>, CasualtyChart> &
        CasualtyChartAttributes &
        Handlers & { ledger?: CasualtyChartSource | null; asOf?: string | null };
    }
  }
}
