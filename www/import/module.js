/**
 * The core, as a worker or a page without one starts it for imports.
 *
 * **Invariant:** no name of a window: both have only what both know.
 */

/** Where the builds of the core are; `cargo xtask dist` says it of its own folder. */
const BUILDS = new URL("../pkg/", import.meta.url);

/** The smallest module with a vector in it. */
const VECTOR = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11);

/** The build that takes other people's files: the one for speed, if it can run here. */
export const quickest = () => (WebAssembly.validate(VECTOR) ? "import" : "workbench");

/** The classes of a build of the core. */
export async function core(build) {
  const at = (file) => new URL(`${build}/${file}`, BUILDS);
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
