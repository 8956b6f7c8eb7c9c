//! Everything that must hold, in the order that fails soonest.

use std::env;

use anyhow::Context as _;
use xshell::{Shell, cmd};

use crate::{
    checkers,
    drive::{self, now, seconds},
    fuzz, package,
    serve::{FORCED, GUESTS, Site},
    size, tools, web,
};

type Check = fn(&Shell) -> anyhow::Result<()>;

const CHECKS: [(&str, Check); 18] = [
    ("what the machine has", tools::machine),
    ("formatting", formatting),
    ("clippy, native", clippy_native),
    ("clippy, wasm32", clippy_wasm),
    ("tests, native", tests_native),
    ("documentation", documentation),
    ("tools", tools::tools),
    ("licences, bans and sources", deny),
    ("fuzzing, shortly", fuzz::shortly),
    ("tests, Chromium", tests_chromium),
    ("tests, Firefox", tests_firefox),
    ("wasm-pack build", wasm_pack_build),
    ("size", size::size),
    ("cargo publish", package::publish),
    ("the package, and pages made with it", |sh| package::package(sh, &[])),
    ("the page in Chromium, Firefox and WebKitGTK", |sh| page(sh, &[])),
    ("the Nu HTML checker", checkers::nu),
    ("Lighthouse", checkers::lighthouse),
];

/// Runs every check; the first that fails ends it.
pub(crate) fn test(sh: &Shell) -> anyhow::Result<()> {
    let mut times = Vec::new();
    for (name, check) in CHECKS {
        println!("\n=== {name}");
        let began = now();
        check(sh).with_context(|| format!("{name}: failed"))?;
        let took = began.elapsed();
        println!("=== {name}: {}", seconds(took));
        times.push((name, took));
    }
    println!("\nall good");
    for (name, took) in &times {
        println!("{:>8}  {name}", seconds(*took));
    }
    println!("{:>8}  in all", seconds(times.iter().map(|(_, took)| *took).sum()));
    Ok(())
}

fn formatting(sh: &Shell) -> anyhow::Result<()> {
    Ok(cmd!(sh, "cargo fmt --all --check").run()?)
}

fn clippy_native(sh: &Shell) -> anyhow::Result<()> {
    Ok(cmd!(
        sh,
        "cargo clippy --locked --workspace --all-targets --features page-tests -- -D warnings"
    )
    .run()?)
}

fn clippy_wasm(sh: &Shell) -> anyhow::Result<()> {
    let target = "--target=wasm32-unknown-unknown";
    Ok(cmd!(sh, "cargo clippy --locked {target} --lib --tests -- -D warnings").run()?)
}

fn tests_native(sh: &Shell) -> anyhow::Result<()> {
    Ok(cmd!(sh, "cargo test --locked --workspace").run()?)
}

fn documentation(sh: &Shell) -> anyhow::Result<()> {
    let _env = sh.push_env("RUSTDOCFLAGS", "-D warnings");
    Ok(cmd!(sh, "cargo doc --locked --workspace --no-deps --document-private-items --lib").run()?)
}

/// Advisories are asked for by name: their database is not in the registry,
/// and a machine that reaches only the registry cannot fetch it.
fn deny(sh: &Shell) -> anyhow::Result<()> {
    let deny = tools::cargo_deny(sh)?;
    let advisories = env::var("CASUALTY_CHART_ADVISORIES")
        .is_ok_and(|asked| asked == "1")
        .then_some("advisories");
    Ok(cmd!(sh, "{deny} --locked --workspace check bans licenses sources {advisories...}").run()?)
}

fn tests_chromium(sh: &Shell) -> anyhow::Result<()> {
    let _path = with_tools(sh)?;
    Ok(cmd!(sh, "wasm-pack test --headless --chrome").run()?)
}

fn tests_firefox(sh: &Shell) -> anyhow::Result<()> {
    let _path = with_tools(sh)?;
    Ok(cmd!(sh, "wasm-pack test --headless --firefox").run()?)
}

fn wasm_pack_build(sh: &Shell) -> anyhow::Result<()> {
    let _path = with_tools(sh)?;
    Ok(cmd!(sh, "wasm-pack build --target web").run()?)
}

/// Drives the page as it was built last, by the tests whose names have one of
/// some words in them, or by all.
pub(crate) fn page(sh: &Shell, names: &[&str]) -> anyhow::Result<()> {
    let root = sh.current_dir();
    let beside = vec![(GUESTS, root.join("tests/page/guests")), (FORCED, web::forced(sh)?)];
    let site = Site { beside, ..Site::of(root.join("www")) };
    let rendered = checkers::rendered(sh);
    if names.is_empty() {
        sh.remove_path(&rendered)?;
    }
    let _env = [
        ("AXE", tools::checkers(sh)?.join("axe-core/axe.min.js").display().to_string()),
        ("RENDERED", rendered.display().to_string()),
    ]
    .map(|(name, value)| sh.push_env(format!("CASUALTY_CHART_{name}"), value));
    drive::drive(sh, "page", &site, names)
}

/// Puts the tools first on the path for as long as the value lives.
fn with_tools(sh: &Shell) -> anyhow::Result<xshell::PushEnv<'_>> {
    let path = env::var("PATH").context("PATH is not set")?;
    Ok(sh.push_env("PATH", format!("{}:{path}", tools::bins(sh)?.join(":"))))
}
