//! What others make of the packages: the checkers of npm, bundlers,
//! frameworks, cargo.

use std::{
    io::{BufRead as _, BufReader},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::{
    dist::{self, DIST},
    drive,
    serve::Site,
    tools,
};

/// Where other people's pages are made: sources in `pages`, what their
/// bundlers write in `site`.
const CONSUMERS: &str = "target/consumers";

/// What a package holds, a path a line, so that a change of it is seen.
const IN_NPM: &str = "tests/consumers/npm.txt";
const IN_CARGO: &str = "tests/consumers/cargo.txt";

/// Writes the site and the package of what was built last, checks the package,
/// builds pages with it and drives them and the site.
pub(crate) fn package(sh: &Shell, names: &[&str]) -> anyhow::Result<()> {
    dist::written(sh)?;
    let modules = tools::consumers(sh)?;
    holds_what_is_listed(sh)?;
    checked(sh, &modules)?;
    built(sh, &modules)?;
    let dev = Dev::start(sh)?;
    let root = sh.current_dir().join(DIST);
    let pages = sh.current_dir().join(CONSUMERS).join("site");
    let beside = vec![("/consumers", pages), ("/some/folder", root.clone())];
    let site = Site { beside, ..Site::of(root) };
    let _dev = ["AHEAD", "AS_IT_IS"]
        .into_iter()
        .zip(&dev.urls)
        .map(|(name, url)| sh.push_env(format!("CASUALTY_CHART_DEV_{name}"), url))
        .collect::<Vec<_>>();
    drive::drive(sh, "package", &site, names)
}

/// Makes the crate's package as it would be published, and builds it from that.
pub(crate) fn publish(sh: &Shell) -> anyhow::Result<()> {
    // Somebody's work may lie about that is in no commit yet.
    let dirty = "--allow-dirty";
    let files = cmd!(sh, "cargo package --list --locked -p casualty-chart {dirty}").read()?;
    listed(sh, IN_CARGO, files.lines().map(str::to_owned).collect())?;
    Ok(cmd!(sh, "cargo publish --dry-run --locked -p casualty-chart {dirty}").run()?)
}

/// Holds the package of npm to the list of its files, as npm would pack it.
fn holds_what_is_listed(sh: &Shell) -> anyhow::Result<()> {
    let npm = npm(sh);
    let packed = {
        let _npm = sh.push_dir(&npm);
        cmd!(sh, "npm pack --dry-run --json --ignore-scripts").quiet().ignore_stderr().read()?
    };
    let packed: Value = serde_json::from_str(&packed)?;
    let files = packed[0]["files"].as_array().context("npm lists no files")?;
    let paths = files.iter().filter_map(|file| file["path"].as_str().map(str::to_owned));
    listed(sh, IN_NPM, paths.collect())
}

/// Holds a list of files to the one that was written down, or writes it down.
fn listed(sh: &Shell, list: &str, mut paths: Vec<String>) -> anyhow::Result<()> {
    paths.sort();
    let found = paths.join("\n") + "\n";
    if sh.var("UPDATE_EXPECT").is_ok() {
        return Ok(sh.write_file(list, found)?);
    }
    let expected = sh.read_file(list).unwrap_or_default();
    ensure!(expected == found, "not what {list} says; UPDATE_EXPECT=1 writes it anew:\n{found}");
    Ok(())
}

/// Holds the package to the rules of publint and of are-the-types-wrong.
fn checked(sh: &Shell, modules: &Path) -> anyhow::Result<()> {
    let npm = npm(sh);
    let publint = modules.join("publint/src/cli.js");
    cmd!(sh, "node {publint} run {npm} --strict --pack npm").run()?;
    let attw = modules.join("@arethetypeswrong/cli/dist/index.js");
    let options = ["--profile", "esm-only", "--format", "ascii", "--quiet"];
    Ok(cmd!(sh, "node {attw} --pack {npm} {options...}").run()?)
}

/// Installs the package beside other people's pages, builds these, compiles
/// those that say types, and imports it where there is no page.
fn built(sh: &Shell, modules: &Path) -> anyhow::Result<()> {
    let all = sh.current_dir().join(CONSUMERS);
    let pages = all.join("pages");
    sh.remove_path(&all)?;
    dist::write(&pages, &dist::read(&sh.current_dir().join("tests/consumers"))?)?;
    dist::write(&pages.join("node_modules/casualty-chart"), &dist::read(&npm(sh))?)?;
    symlink(modules, all.join("node_modules"))?;
    for ledger in ["ledger.json", "shared/ledger.json"] {
        sh.create_dir(pages.join("shared"))?;
        sh.copy_file("www/data/nagorno-karabakh-2020.json", pages.join(ledger))?;
    }
    sh.write_file(pages.join("package.json"), "{ \"type\": \"module\" }")?;
    let (site, _pages) = (all.join("site"), sh.push_dir(&pages));
    cmd!(sh, "node build.js {site}").run()?;
    cmd!(sh, "node ssr.js").run()?;
    let tsc = modules.join("typescript/bin/tsc");
    Ok(cmd!(sh, "node {tsc} --project types").run()?)
}

/// Vite's server for who writes a page, as long as the value lives.
struct Dev {
    server: Child,
    urls: Vec<String>,
}

impl Dev {
    fn start(sh: &Shell) -> anyhow::Result<Self> {
        let script = sh.current_dir().join(CONSUMERS).join("pages/dev.js");
        let server = Command::new("node")
            .arg(script)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("Node does not start")?;
        let mut this = Self { server, urls: Vec::new() };
        let said = this.server.stdout.take().context("Vite says nothing")?;
        let lines = BufReader::new(said).lines().map_while(Result::ok);
        this.urls = lines.filter(|line| line.starts_with("http://")).take(2).collect();
        ensure!(this.urls.len() == 2, "Vite serves nothing");
        Ok(this)
    }
}

impl Drop for Dev {
    fn drop(&mut self) {
        // It may be gone already.
        let _gone = self.server.kill();
        let _gone = self.server.wait();
    }
}

fn npm(sh: &Shell) -> PathBuf {
    sh.current_dir().join(DIST).join("npm")
}
