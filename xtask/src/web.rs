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
use crate::{glue, names, texts, tools};

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
    (READER, &["--no-default-features"]),
    ("views", &["--no-default-features", "--features", "views"]),
    ("workbench", &[]),
    (IMPORT, &["--features", "worker", "--config", "profile.release.opt-level=3"]),
];

/// The build that is for speed: with vectors, which a browser may lack.
const IMPORT: &str = "import";

/// The build that every reader fetches.
const READER: &str = "reader";

/// What LLVM is told for it: a loop keeps no second count beside its own,
/// nothing is reckoned on two ways so that a third need not, and what is more
/// than a word or two is copied in one go. Otherwise wins time, at the price of
/// code; and no loop here is long.
const LEAN: [&str; 7] = [
    "--",
    "-C",
    "llvm-args=-disable-lsr",
    "-C",
    "llvm-args=-enable-pre=0",
    "-C",
    "llvm-args=-max-store-memcpy=1",
];

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
    let told: &[&str] = match into {
        _ if into.ends_with(IMPORT) => &VECTORS,
        _ if into.ends_with(READER) => &LEAN,
        _ => &[],
    };
    cmd!(sh, "cargo rustc --locked {kind...} {features...} {told...}").run()?;
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
    let glue_at = into.join("casualty_chart.js");
    glue::fit(&glue_at)?;
    if polish == Polish::Always || (polish == Polish::IfNodeIsThere && tools::node_is_there(sh)) {
        let module = into.join("casualty_chart_bg.wasm");
        if into.ends_with(IMPORT) {
            names::shorten(&module, &glue_at)?;
            return optimise(sh, &module, &SPEED);
        }
        if !into.ends_with("workbench") {
            snip(&module)?;
        }
        names::shorten(&module, &glue_at)?;
        return optimise(sh, &module, &[&INLINING[..], &ROUNDS].concat());
    }
    if polish == Polish::IfNodeIsThere {
        println!("the module is not optimised: that needs Node (the page works the same)");
    }
    Ok(())
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
