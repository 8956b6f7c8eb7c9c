import type { GlobalComponents } from "vue";
import type {} from "casualty-chart/vue";

type Props = InstanceType<GlobalComponents["casualty-chart"]>["$props"];

export const props: Props = { lang: "ar", view: "table", ledger: "source,about,figure\nA,North,12" };
// @ts-expect-error no such view
export const wrong: Props = { view: "pie" };
