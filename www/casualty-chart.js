/**
 * The script that a page starts: it names the element, once however often and
 * from however many places it is loaded.
 */

import { CasualtyChart as Ours } from "./element.js";

const NAME = "casualty-chart";
if (!customElements.get(NAME)) customElements.define(NAME, Ours);

/** The class that has the name, of whichever copy of this script. */
export const CasualtyChart = customElements.get(NAME);
