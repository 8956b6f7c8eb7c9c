/**
 * Where the files are that are fetched when they are needed: beside this
 * script. The npm package has scripts of its own in the place of this one,
 * since a bundler finds only what is named in full.
 */

/** The folder of them; `cargo xtask dist` names it by what is in it. */
const FOLDER = "./";

const at = (path) => new URL(FOLDER + path, import.meta.url);

/** Asks for a file, as `fetch` does. */
export const open = (path) => fetch(at(path));

/** The script that goes with a build of the core. */
export const glue = (build) => import(at(`pkg/${build}/casualty_chart.js`));
