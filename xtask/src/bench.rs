//! How fast the chart is, in a browser.

use anyhow::ensure;
use xshell::{Shell, cmd};

use crate::{
    dist,
    drivers::Driver,
    first, readers,
    serve::{self, Site},
    tools,
};

/// The questions, each a file of `benches`: those that are asked natively, and
/// those that take a browser.
const NATIVE: [&str; 2] = ["growth", "records"];
const IN_BROWSER: [&str; 3] = ["browser", "first", "import"];

/// Times the core natively, and the module as it ships beside others, in Chromium.
pub(crate) fn bench(sh: &Shell, names: &[&str]) -> anyhow::Result<()> {
    let is_known = |name: &&&str| NATIVE.contains(name) || IN_BROWSER.contains(name);
    let unknown = names.iter().find(|name| !is_known(name));
    ensure!(unknown.is_none(), "there are the benches {NATIVE:?} and {IN_BROWSER:?}");
    let asked = |name: &&str| names.is_empty() || names.contains(name);
    for name in NATIVE.into_iter().filter(asked) {
        cmd!(sh, "cargo bench --locked --quiet --bench {name}").run()?;
    }
    let in_browser: Vec<&str> = IN_BROWSER.into_iter().filter(asked).collect();
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
            "import" => readers::served(sh)?,
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
