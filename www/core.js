/**
 * The core, in its builds.
 */

import { failure, once } from "./assets.js";
import * as files from "./files.js";

/** The views that take more than the smallest build of the core. */
export const MORE_VIEWS = ["matrix", "people", "timeline"];

/**
 * A build of the core: its class `Chart`. `reader` takes what exports write and
 * has the bars and the table, `views` has every view; `workbench` takes any
 * ledger besides, and says all that is wrong with one.
 */
export function core(build) {
  return once(build, async () => {
    try {
      const module_or_path = files.open(`pkg/${build}/casualty_chart_bg.wasm`);
      module_or_path.catch(() => {});
      const glue = await files.glue(build);
      await glue.default({ module_or_path });
      return glue.Chart;
    } catch (cause) {
      throw failure("StartError", "page.error.start", {}, cause);
    }
  });
}

/** A chart of some bytes, by a build or by the workbench, and which it was. */
export async function charted(build, bytes) {
  try {
    return { build, chart: new (await core(build))(bytes) };
  } catch (error) {
    if (error.name !== "ReaderError") throw error;
    return { build: "workbench", chart: new (await core("workbench"))(bytes) };
  }
}
