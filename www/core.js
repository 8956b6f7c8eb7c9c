/**
 * The core, in its builds.
 */

import { failure, once } from "./assets.js";
import { lasting } from "./door.js";
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
      return lasting(glue.Chart, glue.__wbg_reset_state);
    } catch (cause) {
      throw failure("StartError", "page.error.start", {}, cause);
    }
  });
}

/** A ledger of more bytes than these is not taken in one go: it would hold the page up. */
const LARGE = 64 * 1024;

/** A chart of some bytes, by a build or by the workbench, and which it was; `at` is where it is. */
export async function charted(build, bytes, at) {
  if (LARGE < bytes.length) {
    const { large } = await import("./large.js");
    return large(bytes, at, core);
  }
  try {
    return { build, chart: new (await core(build))(bytes) };
  } catch (error) {
    if (error.name !== "ReaderError") throw error;
    return { build: "workbench", chart: new (await core("workbench"))(bytes) };
  }
}
