//! The pages on which first charts are timed: ours and others', each with what
//! it fetches, as a host puts them on a server.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use xshell::{Shell, cmd};

use crate::dist::{self, DIST};
use crate::serve::{self, Site};
use crate::size;
use crate::tools;

/// The pages as they are written.
const PAGES: &str = "benches/first";

/// What is on the page of the static figure in place of it.
const FIGURE: &str = "<!-- figure -->";

/// Puts the pages together, serves them and gives their address.
pub(crate) fn served(sh: &Shell) -> anyhow::Result<String> {
    let site = sh.current_dir().join("target/first");
    sh.remove_path(&site)?;
    sh.create_dir(site.join("rivals"))?;
    pages(sh, &site)?;
    rivals(sh, &site)?;
    cmd!(sh, "cp -r {DIST} {site}/ours").run()?;
    for file in dist::files(&site)? {
        let small = size::compressed(&fs::read(&file)?)?;
        let name = file.file_name().context("a file has no name")?.to_string_lossy();
        fs::write(file.with_file_name(format!("{name}.br")), small)?;
    }
    serve::in_background(Site { measured: true, ..Site::of(site) })
}

/// Writes each page as it is, and once without what it asks for ahead.
fn pages(sh: &Shell, site: &Path) -> anyhow::Result<()> {
    let figure = figure(sh)?;
    for file in dist::files(&sh.current_dir().join(PAGES))? {
        let name = file.file_stem().context("a page has no name")?.to_string_lossy();
        match file.extension().and_then(|ending| ending.to_str()) {
            Some("html") => {
                let page = fs::read_to_string(&file)?.replace(FIGURE, &figure);
                fs::write(site.join(format!("{name}-plain.html")), without_hints(&page))?;
                fs::write(site.join(format!("{name}.html")), page)?;
            }
            Some("json") => drop(fs::copy(&file, site.join(format!("{name}.json")))?),
            _ => (),
        }
    }
    Ok(())
}

/// The static figure of the bundled ledger, with the element round it.
fn figure(sh: &Shell) -> anyhow::Result<String> {
    let ledger = "www/data/nagorno-karabakh-2020.json";
    let svg = cmd!(sh, "cargo run --locked --quiet -- draw {ledger}").read()?;
    let src = "ours/data/nagorno-karabakh-2020.json";
    Ok(format!("<casualty-chart src=\"{src}\">{svg}</casualty-chart>"))
}

/// A page that asks for each thing when it needs it.
fn without_hints(page: &str) -> String {
    let hints = ["<link rel=\"preload\"", "<link rel=\"modulepreload\""];
    let kept =
        page.split_inclusive('\n').filter(|line| !hints.iter().any(|hint| line.starts_with(hint)));
    kept.collect()
}

/// Copies what others give out in one file, and bundles the pages' scripts,
/// some with those parts of a library that they take.
fn rivals(sh: &Shell, site: &Path) -> anyhow::Result<()> {
    let [chartjs, echarts, plot] = [tools::chartjs(sh)?, tools::echarts(sh)?, tools::plot(sh)?];
    let uplot = tools::uplot(sh)?;
    let files = [
        uplot.join("uPlot.iife.min.js"),
        uplot.join("uPlot.min.css"),
        chartjs.join("dist/chart.umd.min.js"),
        echarts.join("dist/echarts.min.js"),
        plot.join("dist/plot.umd.min.js"),
        plot.join("../../d3/dist/d3.min.js"),
    ];
    for file in files {
        let name = file.file_name().context("a file has no name")?;
        fs::copy(&file, site.join("rivals").join(name))?;
    }
    let esbuild = tools::esbuild(sh)?;
    let scripts = ["hand", "uplot", "chartjs", "chartjs-lean", "echarts", "echarts-lean", "plot"];
    let scripts: Vec<PathBuf> = scripts
        .iter()
        .map(|name| sh.current_dir().join(PAGES).join(format!("{name}.js")))
        .collect();
    let options =
        ["--bundle", "--format=esm", "--minify", "--target=es2022", "--log-level=warning"];
    let libraries = env::join_paths([chartjs.join(".."), echarts.join("..")])?;
    let _libraries = sh.push_env("NODE_PATH", libraries);
    cmd!(sh, "{esbuild} {options...} --outdir={site} {scripts...}").quiet().run()?;
    Ok(())
}
