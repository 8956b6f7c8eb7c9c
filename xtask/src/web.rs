//! The page's module: Rust to `www/pkg`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, ensure};
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::dist;
use crate::snip::snip;
use crate::{names, texts, tools};

/// Functions stay apart: a folded module is smaller raw and larger after brotli.
const INLINING: [&str; 4] =
    ["--one-caller-inline-max-function-size", "0", "--always-inline-max-function-size", "0"];

/// Nothing lies in the first kilobyte, which is the far end of the stack; and a
/// further round finds what the one before left, all the more in another order.
const ROUNDS: [&str; 11] = [
    "--low-memory-unused",
    "-Oz",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
];

/// What rustc may use, and therefore wasm-opt must accept.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Whether the module goes through wasm-opt, which needs Node.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Polish {
    /// No: quick, for rebuilding while somebody edits.
    Never,
    /// If Node is there; else says so and goes on.
    IfNodeIsThere,
    /// Yes, or it is an error: for what is measured.
    Always,
}

/// The builds of the core: their folder in `www/pkg`, and what cargo is told.
const BUILDS: [(&str, &[&str]); 4] = [
    ("reader", &["--no-default-features"]),
    ("views", &["--no-default-features", "--features", "views"]),
    ("workbench", &[]),
    (IMPORT, &["--features", "worker", "--config", "profile.release.opt-level=3"]),
];

/// The build that is for speed: with vectors, which a browser may lack.
const IMPORT: &str = "import";

/// What rustc is told for speed, and how wasm-opt is then called.
const VECTORS: [&str; 3] = ["--", "-C", "target-feature=+simd128"];
const SPEED: [&str; 3] = ["--enable-simd", "--low-memory-unused", "-O3"];

/// Builds the page's modules into `www/pkg`, all of them or nothing.
pub(crate) fn web(sh: &Shell, polish: Polish) -> anyhow::Result<()> {
    tools::wasm_target(sh)?;
    let fresh = sh.current_dir().join("www/.pkg-fresh");
    sh.remove_path(&fresh)?;
    for (name, features) in BUILDS {
        build(sh, polish, &fresh.join(name), features)?;
    }
    texts::fewer(sh, &fresh.join(BUILDS[0].0))?;
    sh.remove_path("www/pkg")?;
    fs::rename(&fresh, sh.current_dir().join("www/pkg")).context("www/pkg cannot be replaced")
}

/// What only a module has that panics on demand.
const FORCED: &[u8] = b"forced panic at ";

/// Builds the site once more, with a reader's module that panics where a ledger
/// says so, and gives its folder; fails if any module of the page does so too.
pub(crate) fn forced(sh: &Shell) -> anyhow::Result<PathBuf> {
    let folder = sh.current_dir().join("target/forced-panic");
    sh.remove_path(&folder)?;
    dist::write(&folder, &dist::read(&sh.current_dir().join("www"))?)?;
    let features = ["--no-default-features", "--features", "forced-panic"];
    build(sh, Polish::Never, &folder.join("pkg/reader"), &features)?;
    let panics = |folder: &Path, name: &str| -> anyhow::Result<bool> {
        let module = fs::read(folder.join(name).join("casualty_chart_bg.wasm"))?;
        Ok(module.windows(FORCED.len()).any(|part| part == FORCED))
    };
    ensure!(panics(&folder.join("pkg"), "reader")?, "the module does not panic on demand");
    for (name, _) in BUILDS {
        ensure!(!panics(Path::new("www/pkg"), name)?, "{name} panics on demand");
    }
    Ok(folder)
}

/// Builds one module into a folder.
fn build(sh: &Shell, polish: Polish, into: &Path, features: &[&str]) -> anyhow::Result<()> {
    // Of the one kind that a browser takes: with a library for Rust beside it,
    // cargo would not optimise across crates, whatever the profile says.
    let kind =
        ["--release", "--target", "wasm32-unknown-unknown", "--lib", "--crate-type", "cdylib"];
    let vectors: &[&str] = if into.ends_with(IMPORT) { &VECTORS } else { &[] };
    cmd!(sh, "cargo rustc --locked {kind...} {features...} {vectors...}").run()?;
    // A library, not the command: one Cargo.lock then holds both halves of
    // wasm-bindgen, and they cannot be of different versions.
    Bindgen::new()
        .input_path(built(sh)?)
        .web(true)?
        // Who starts it says where it is; a bundler would look for it beside the glue.
        .omit_default_module_path(true)
        // What the door puts in the place of an instance that has panicked.
        .reset_state_function(true)
        .generate(into)?;
    let glue = into.join("casualty_chart.js");
    strip(&glue)?;
    if polish == Polish::Always || (polish == Polish::IfNodeIsThere && tools::node_is_there(sh)) {
        let module = into.join("casualty_chart_bg.wasm");
        if into.ends_with(IMPORT) {
            names::shorten(&module, &glue)?;
            return optimise(sh, &module, &SPEED);
        }
        if !into.ends_with("workbench") {
            snip(&module)?;
        }
        names::shorten(&module, &glue)?;
        return optimise(sh, &module, &[&INLINING[..], &ROUNDS].concat());
    }
    if polish == Polish::IfNodeIsThere {
        println!("the module is not optimised: that needs Node (the page works the same)");
    }
    Ok(())
}

/// How the glue ends, and how it does without a start that no browser wants on
/// a page's main thread: what nobody exports, `dist` leaves out.
const EXPORTS: [&str; 2] =
    ["export { initSync, __wbg_init as default };", "export { __wbg_init as default };"];

/// Takes comments and indents out of the glue: they are for who reads it, and
/// a page does not.
fn strip(glue: &Path) -> anyhow::Result<()> {
    let text = fs::read_to_string(glue)?;
    let lines = text.lines().map(str::trim);
    let comment = |line: &str| ["/**", "*", "//"].iter().any(|start| line.starts_with(start));
    // Nothing here asks ahead for a fresh instance.
    let idle = |line: &str| line == "__wbg_call_guard();";
    let kept = lines.filter(|line| !line.is_empty() && !comment(line) && !idle(line));
    let kept: Vec<&str> = kept.collect();
    let whole = |line: &&str| line.matches('`').count().is_multiple_of(2);
    ensure!(kept.iter().all(whole), "{} has a text of several lines", glue.display());
    let text = kept.join("\n");
    ensure!(text.ends_with(EXPORTS[0]), "{} ends in another way", glue.display());
    Ok(fs::write(glue, text.replace(EXPORTS[0], EXPORTS[1]))?)
}

/// Where cargo put the module.
fn built(sh: &Shell) -> anyhow::Result<PathBuf> {
    let metadata =
        cmd!(sh, "cargo metadata --locked --no-deps --format-version 1").quiet().read()?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let target = metadata["target_directory"].as_str().context("cargo names no target folder")?;
    let module = PathBuf::from(target).join("wasm32-unknown-unknown/release/casualty_chart.wasm");
    ensure!(module.exists(), "cargo built no {}", module.display());
    Ok(module)
}

/// Makes a module smaller or faster, in place.
fn optimise(sh: &Shell, module: &Path, how: &[&str]) -> anyhow::Result<()> {
    let wasm_opt = tools::wasm_opt(sh)?;
    let options = FEATURES.iter().chain(how);
    cmd!(sh, "{wasm_opt} {options...} --strip-debug --strip-producers --strip-target-features {module} -o {module}")
        .run()?;
    Ok(())
}
