//! The page on which readers of tables are timed: ours and others', each with
//! what it fetches.

use std::fs;
use std::path::PathBuf;

use xshell::{Shell, cmd};

use crate::dist::{self, Files};
use crate::serve::{self, Site};
use crate::tools;

/// The page and its scripts as they are written.
const PAGE: &str = "benches/import";

/// The scripts that take a library.
const WITH_LIBRARIES: [&str; 4] = ["arquero.js", "d3.js", "duckdb.js", "papaparse.js"];

/// What `DuckDB` fetches besides.
const DUCKDB: [&str; 2] = ["duckdb-browser-eh.worker.js", "duckdb-eh.wasm"];

/// Puts the page together, serves it and gives its address.
pub(crate) fn served(sh: &Shell) -> anyhow::Result<String> {
    let root = sh.current_dir().join("target/readers");
    sh.remove_path(&root)?;
    let written = sh.current_dir().join(PAGE);
    let libraries = tools::readers(sh)?;
    let mut site: Files = dist::read(&written)?;
    let scripts = WITH_LIBRARIES.map(|script| written.join(script));
    for (path, bytes) in bundled(sh, &libraries, &scripts)? {
        site.insert(format!("readers/{path}"), bytes);
    }
    for file in DUCKDB {
        let from = libraries.join("@duckdb/duckdb-wasm/dist").join(file);
        site.insert(format!("duckdb/{file}"), fs::read(from)?);
    }
    dist::write(&root, &site)?;
    let beside = vec![("/www", sh.current_dir().join("www"))];
    serve::in_background(Site { beside, measured: true, ..Site::of(root) })
}

/// Scripts, each with its library.
fn bundled(sh: &Shell, libraries: &PathBuf, scripts: &[PathBuf]) -> anyhow::Result<Files> {
    let esbuild = tools::esbuild(sh)?;
    let _libraries = sh.push_env("NODE_PATH", libraries);
    let into = sh.create_temp_dir()?;
    let to = into.path();
    let options = ["--bundle", "--format=esm", "--minify", "--target=es2022", "--log-level=error"];
    cmd!(sh, "{esbuild} {options...} --outdir={to} {scripts...}").quiet().run()?;
    dist::read(to)
}
