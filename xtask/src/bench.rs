//! How fast the chart is, in a browser.

use xshell::{Shell, cmd};

use crate::{
    drivers::Driver,
    serve::{self, Site},
    tools,
    web::{self, Polish},
};

/// Times drawing by the module as it ships beside drawing by hand, in Chromium.
pub(crate) fn bench(sh: &Shell) -> anyhow::Result<()> {
    web::web(sh, Polish::Always)?;
    let chromium = Driver::chromium()?;
    let root = sh.current_dir();
    let beside = vec![("/benches", root.join("benches")), ("/uplot", tools::uplot(sh)?)];
    let url = serve::in_background(Site { beside, ..Site::of(root.join("www")) })?;
    let _url = sh.push_env("CASUALTY_CHART_URL", url);
    let _chromium = sh.push_env("CASUALTY_CHART_CHROMEDRIVER", chromium.url());
    // The page does the work: what waits for it need not be optimised.
    Ok(cmd!(sh, "cargo test --locked --quiet --features page-tests --bench browser").run()?)
}
