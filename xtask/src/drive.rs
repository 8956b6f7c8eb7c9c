//! Sites in Chromium, Firefox and WebKitGTK, driven by the tests of pages.

use std::{
    io::{self, BufRead as _, BufReader},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::ensure;
use xshell::{Shell, cmd};

use crate::{
    drivers::Driver,
    serve::{self, Site},
    tools,
};

/// The modules of the tests of pages.
const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Serves a site and drives it by the tests of one file whose names have one
/// of some words in them, or by all.
pub(crate) fn drive(sh: &Shell, file: &str, site: &Site, names: &[&str]) -> anyhow::Result<()> {
    let chromium = Driver::chromium()?;
    let firefox = Driver::firefox(&tools::geckodriver(sh)?)?;
    let webkit = Driver::webkit(&sh.current_dir().join("target/webkit-settings"))?;
    let watched = Site { watched: true, ..site.clone() };
    let _env = [
        ("URL", serve::in_background(site.clone())?),
        ("OTHER_URL", serve::in_background(site.clone())?),
        ("WATCHED_URL", serve::in_background(watched)?),
        ("CHROMEDRIVER", chromium.url()),
        ("GECKODRIVER", firefox.url()),
        ("WEBKITDRIVER", webkit.url()),
        ("MINIBROWSER", tools::mini_browser()?.display().to_string()),
    ]
    .map(|(name, value)| sh.push_env(format!("CASUALTY_CHART_{name}"), value));
    let test = ["--locked", "--workspace", "--features", "page-tests", "--test", file];
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
        let passed = told_as_it_comes(&mut tests, engine);
        println!("--- {engine}: {}", seconds(began.elapsed()));
        passed.unwrap_or_else(|err| {
            eprintln!("{engine}: {err}");
            false
        })
    }
}

/// Runs tests, and says each line of theirs with the engine before it and the
/// time since the line before: for a test, which ends its line, how long it took.
fn told_as_it_comes(tests: &mut Command, engine: &str) -> io::Result<bool> {
    let mut child = tests.stdout(Stdio::piped()).spawn()?;
    let mut last = now();
    for line in child.stdout.take().into_iter().flat_map(|lines| BufReader::new(lines).lines()) {
        println!("{engine:>8} {:>8}  {}", seconds(last.elapsed()), line?);
        last = now();
    }
    Ok(child.wait()?.success())
}

#[expect(clippy::disallowed_methods, reason = "a task is no part of the core and may have a clock")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

pub(crate) fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}
