//! Everything that must hold, in the order that fails soonest.

use std::{
    env,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use xshell::{Shell, cmd};

use crate::{
    checkers,
    drivers::Driver,
    serve::{self, FORCED, GUESTS, Site},
    size, tools, web,
};

/// The modules of the page tests.
const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

type Check = fn(&Shell) -> anyhow::Result<()>;

const CHECKS: [(&str, Check); 15] = [
    ("what the machine has", tools::machine),
    ("formatting", formatting),
    ("clippy, native", clippy_native),
    ("clippy, wasm32", clippy_wasm),
    ("tests, native", tests_native),
    ("documentation", documentation),
    ("tools", tools::tools),
    ("licences, bans and sources", deny),
    ("tests, Chromium", tests_chromium),
    ("tests, Firefox", tests_firefox),
    ("wasm-pack build", wasm_pack_build),
    ("size", size::size),
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
    let chromium = Driver::chromium()?;
    let firefox = Driver::firefox(&tools::geckodriver(sh)?)?;
    let webkit = Driver::webkit(&root.join("target/webkit-settings"))?;
    let beside = vec![(GUESTS, root.join("tests/page/guests")), (FORCED, web::forced(sh)?)];
    let site = Site { beside, ..Site::of(root.join("www")) };
    let rendered = checkers::rendered(sh);
    if names.is_empty() {
        sh.remove_path(&rendered)?;
    }
    let _env = [
        ("URL", serve::in_background(site.clone())?),
        ("OTHER_URL", serve::in_background(site.clone())?),
        ("WATCHED_URL", serve::in_background(Site { watched: true, ..site })?),
        ("CHROMEDRIVER", chromium.url()),
        ("GECKODRIVER", firefox.url()),
        ("WEBKITDRIVER", webkit.url()),
        ("MINIBROWSER", tools::mini_browser()?.display().to_string()),
        ("AXE", tools::checkers(sh)?.join("axe-core/axe.min.js").display().to_string()),
        ("RENDERED", rendered.display().to_string()),
    ]
    .map(|(name, value)| sh.push_env(format!("CASUALTY_CHART_{name}"), value));
    let test = ["--locked", "--workspace", "--features", "page-tests", "--test", "page"];
    cmd!(sh, "cargo test {test...} --no-run").run()?;
    // All at once: each of them mostly waits.
    let runs = ENGINES.map(|engine| thread::spawn(in_engine(sh, engine, &test, names)));
    let runs = runs.map(|run| run.join().is_ok_and(|passed| passed));
    let failed: Vec<_> = ENGINES.iter().zip(runs).filter(|(_, passed)| !passed).collect();
    ensure!(failed.is_empty(), "tests fail in {failed:?}");
    Ok(())
}

/// The tests of one engine, one after another in one browser; gives whether they passed.
fn in_engine(
    sh: &Shell,
    engine: &'static str,
    test: &[&str],
    names: &[&str],
) -> impl FnOnce() -> bool + Send + 'static {
    let others = ENGINES.into_iter().filter(|other| *other != engine);
    let skip: Vec<String> = others.map(|other| format!("--skip={other}::")).collect();
    let one = "--test-threads=1";
    let mut tests = Command::from(cmd!(sh, "cargo test {test...} -- {one} {skip...} {names...}"));
    move || {
        let began = now();
        let output = tests.stderr(Stdio::inherit()).output();
        println!("\n--- {engine}: {}", seconds(began.elapsed()));
        match output {
            Ok(output) => {
                println!("{}", String::from_utf8_lossy(&output.stdout));
                output.status.success()
            }
            Err(err) => {
                eprintln!("{err}");
                false
            }
        }
    }
}

/// Puts the tools first on the path for as long as the value lives.
fn with_tools(sh: &Shell) -> anyhow::Result<xshell::PushEnv<'_>> {
    let path = env::var("PATH").context("PATH is not set")?;
    Ok(sh.push_env("PATH", format!("{}:{path}", tools::bins(sh)?.join(":"))))
}

#[expect(clippy::disallowed_methods, reason = "a task is no part of the core and may have a clock")]
fn now() -> Instant {
    Instant::now()
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}
