//! The pages on which first charts are timed: ours and others', each with what
//! it fetches, as a host puts them on a server.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use xshell::{Shell, cmd};

use crate::dist::{self, DIST, Files};
use crate::serve::{self, Site};
use crate::{packed, tools};

/// The pages as they are written.
const PAGES: &str = "benches/first";

/// What is on the page of the static figure in place of it.
const FIGURE: &str = "<!-- figure -->";

/// What pages say for the folder that a site keeps for ever.
const KEPT: &str = "ours/kept/";

/// Puts the pages together, serves them and gives their address.
pub(crate) fn served(sh: &Shell) -> anyhow::Result<String> {
    let root = sh.current_dir().join("target/first");
    sh.remove_path(&root)?;
    let mut site = pages(sh)?;
    site.extend(rivals(sh)?);
    dist::write(&root, &site)?;
    packed::pack(&root, &site)?;
    let beside = vec![("/ours", sh.current_dir().join(DIST))];
    serve::in_background(Site { beside, measured: true, ..Site::of(root) })
}

/// Each page as it is, and once without what it asks for ahead; and their scripts.
fn pages(sh: &Shell) -> anyhow::Result<Files> {
    let figure = figure(sh)?;
    let kept = dist::kept(sh)?;
    let kept = kept.file_name().context("a folder without a name")?.to_string_lossy();
    let mut site = Files::new();
    let mut scripts = Vec::new();
    for (path, bytes) in dist::read(&sh.current_dir().join(PAGES))? {
        if let Some(name) = path.strip_suffix(".html") {
            let page = String::from_utf8(bytes)?;
            let page = page.replace(FIGURE, &figure).replace(KEPT, &format!("ours/{kept}/"));
            site.insert(format!("{name}-plain.html"), without_hints(&page).into());
            site.insert(path, page.into());
        } else if !path.ends_with(".js") {
            site.insert(path, bytes);
        } else if !path.contains('/') && path != "watch.js" {
            scripts.push(sh.current_dir().join(PAGES).join(path));
        }
    }
    site.extend(bundled(sh, &scripts)?);
    Ok(site)
}

/// The figure of the bundled ledger, as a page has it pasted in.
fn figure(sh: &Shell) -> anyhow::Result<String> {
    let ledger = "www/data/nagorno-karabakh-2020.json";
    let to = ["--src", "ours/data/nagorno-karabakh-2020.json", "--base", "ours/"];
    Ok(cmd!(sh, "cargo run --locked --quiet -- embed {ledger} {to...}").read()?)
}

/// A page that asks for each thing when it needs it.
fn without_hints(page: &str) -> String {
    let hints = ["<link rel=\"preload\"", "<link rel=\"modulepreload\""];
    let hint = |line: &&str| hints.iter().any(|hint| line.starts_with(hint));
    page.split_inclusive('\n').filter(|line| !hint(line)).collect()
}

/// The pages' scripts, some with those parts of a library that they take.
fn bundled(sh: &Shell, scripts: &[PathBuf]) -> anyhow::Result<Files> {
    let esbuild = tools::esbuild(sh)?;
    let libraries = [tools::chartjs(sh)?, tools::echarts(sh)?].map(|library| library.join(".."));
    let _libraries = sh.push_env("NODE_PATH", env::join_paths(libraries)?);
    let into = sh.create_temp_dir()?;
    let to = into.path();
    let options =
        ["--bundle", "--format=esm", "--minify", "--target=es2022", "--log-level=warning"];
    cmd!(sh, "{esbuild} {options...} --outdir={to} {scripts...}").quiet().run()?;
    dist::read(to)
}

/// What others give out in one file.
fn rivals(sh: &Shell) -> anyhow::Result<Files> {
    let [uplot, plot] = [tools::uplot(sh)?, tools::plot(sh)?];
    let files = [
        uplot.join("uPlot.iife.min.js"),
        uplot.join("uPlot.min.css"),
        tools::chartjs(sh)?.join("dist/chart.umd.min.js"),
        tools::echarts(sh)?.join("dist/echarts.min.js"),
        plot.join("dist/plot.umd.min.js"),
        plot.join("../../d3/dist/d3.min.js"),
    ];
    files.iter().map(|file| Ok((format!("rivals/{}", name(file)?), fs::read(file)?))).collect()
}

fn name(file: &Path) -> anyhow::Result<&str> {
    file.file_name().and_then(|name| name.to_str()).context("a file without a name")
}
