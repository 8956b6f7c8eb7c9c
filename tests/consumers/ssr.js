/** What a server makes: the package is imported and does nothing, and React writes the tag. */

import { createElement } from "react";
import { renderToString } from "react-dom/server";

import { CasualtyChart } from "casualty-chart";
import { CasualtyChart as Defined } from "casualty-chart/define";
import { CasualtyChart as Inline } from "casualty-chart/inline";

const markup = renderToString(createElement("casualty-chart", { src: "ledger.json", view: "table" }, "so far"));
const expected = '<casualty-chart src="ledger.json" view="table">so far</casualty-chart>';
if (CasualtyChart !== Defined || Inline === Defined) throw new Error("one class, and one of the other");
if (markup !== expected) throw new Error(markup);
