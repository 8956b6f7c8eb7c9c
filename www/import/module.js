/**
 * The core, as a worker or a page without one starts it for imports.
 *
 * **Invariant:** no name of a window: both have only what both know.
 */

/** Where the builds of the core are; `cargo xtask dist` says it of its own folder. */
const BUILDS = new URL("../pkg/", import.meta.url);

/** The build that takes other people's files. */
const build = () => "workbench";

/** The classes of the core. */
export async function core() {
  const at = (file) => new URL(`${build()}/${file}`, BUILDS);
  const module_or_path = fetch(at("casualty_chart_bg.wasm"));
  module_or_path.catch(() => {});
  try {
    const glue = await import(at("casualty_chart.js"));
    await glue.default({ module_or_path });
    return glue;
  } catch (cause) {
    throw Object.assign(new Error(cause?.message ?? String(cause), { cause }), { name: "StartError" });
  }
}
