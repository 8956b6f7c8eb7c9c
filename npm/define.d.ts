export { CasualtyChart } from "./index.js";
