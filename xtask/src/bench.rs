//! How fast the chart is, in a browser.

use anyhow::ensure;
use xshell::{Shell, cmd};

use crate::{
    dist,
    drivers::Driver,
    first,
    serve::{self, Site},
    tools,
};

/// The questions, each a file of `benches`; the first takes no browser.
const QUESTIONS: [&str; 3] = ["growth", "browser", "first"];

/// Times the core natively, and the module as it ships beside others, in Chromium.
pub(crate) fn bench(sh: &Shell, names: &[&str]) -> anyhow::Result<()> {
    let unknown = names.iter().find(|name| !QUESTIONS.contains(name));
    ensure!(unknown.is_none(), "there are the benches {QUESTIONS:?}");
    let asked = |name: &&str| names.is_empty() || names.contains(name);
    if asked(&QUESTIONS[0]) {
        cmd!(sh, "cargo bench --locked --quiet --bench growth").run()?;
    }
    let in_browser: Vec<&str> = QUESTIONS[1..].iter().copied().filter(asked).collect();
    if in_browser.is_empty() {
        return Ok(());
    }
    dist::dist(sh)?;
    let chromium = Driver::chromium()?;
    let root = sh.current_dir();
    let beside = vec![("/benches", root.join("benches")), ("/uplot", tools::uplot(sh)?)];
    let _chromium = sh.push_env("CASUALTY_CHART_CHROMEDRIVER", chromium.url());
    for name in in_browser {
        let url = match name {
            "first" => first::served(sh)?,
            _ => {
                serve::in_background(Site { beside: beside.clone(), ..Site::of(root.join("www")) })?
            }
        };
        let _url = sh.push_env("CASUALTY_CHART_URL", url);
        // The page does the work: what waits for it need not be optimised.
        cmd!(sh, "cargo test --locked --quiet --features page-tests --bench {name}").run()?;
    }
    Ok(())
}
