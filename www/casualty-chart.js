/**
 * The script that a page starts: it names the element, once however often and
 * from however many places it is loaded.
 */

import { CasualtyChart as Ours } from "./element.js";

// What pages need besides comes from here too: on a server this is one file with its parts.
export { ASKED } from "./question.js";
export { nearest, words } from "./words.js";

const NAME = "casualty-chart";
const { customElements } = globalThis; // a server has none
if (customElements && !customElements.get(NAME)) customElements.define(NAME, Ours);

/** The class that has the name, of whichever copy of this script. */
export const CasualtyChart = customElements?.get(NAME) ?? Ours;
