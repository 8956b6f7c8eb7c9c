//! The tools that cargo does not bring: a per-user cache by name and version,
//! so that a fresh clone does not build them again.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail, ensure};
use xshell::{Shell, cmd};

/// A tool that `cargo install` makes.
struct Tool {
    name: &'static str,
    version: &'static str,
    /// The command by which it is known to be whole.
    bin: &'static str,
}

const WASM_PACK: Tool = Tool { name: "wasm-pack", version: "0.15.1", bin: "wasm-pack" };
const GECKODRIVER: Tool = Tool { name: "geckodriver", version: "0.37.1", bin: "geckodriver" };
const CARGO_FUZZ: Tool = Tool { name: "cargo-fuzz", version: "0.13.2", bin: "cargo-fuzz" };
const CARGO_DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2", bin: "cargo-deny" };

/// The npm package that has wasm-opt; Debian's is too old for what rustc writes.
const BINARYEN: &str = "132.0.0";

/// The npm package that makes scripts and sheets smaller.
const ESBUILD: &str = "0.28.2";

/// The npm packages of charting libraries that the benches measure beside ours.
const UPLOT: &str = "1.6.32";
const CHARTJS: &str = "4.6.1";
const ECHARTS: &str = "6.1.0";
const PLOT: &str = "0.6.17";

/// The npm packages that check the page, each version fixed, and theirs below them.
const CHECKERS: (&str, &str) =
    (include_str!("../checkers/package.json"), include_str!("../checkers/package-lock.json"));

/// The npm packages that other people's pages are built with, likewise.
const CONSUMERS: (&str, &str) =
    (include_str!("../consumers/package.json"), include_str!("../consumers/package-lock.json"));

/// The npm packages that read tables, which the benches measure beside ours, likewise.
const READERS: (&str, &str) =
    (include_str!("../readers/package.json"), include_str!("../readers/package-lock.json"));

/// Debian's packages, each with what shows that it, or its like, is there.
const DEBIAN: [(&str, &[&str]); 7] = [
    ("chromium", &CHROMIUM),
    ("chromium-driver", &["chromedriver"]),
    ("firefox-esr", &["firefox-esr", "firefox"]),
    ("webkit2gtk-driver", &["WebKitWebDriver"]),
    // WebKitGTK has no window without a screen.
    ("xvfb", &["Xvfb"]),
    // The Nu HTML checker is written in Java.
    ("default-jre-headless", &["java"]),
    // libFuzzer is written in C++.
    ("g++", &["c++", "g++", "clang++"]),
];

const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// A font with the scripts that the page is written in.
const FONT: (&str, &str) =
    ("fonts-noto-core", "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf");

/// Installs everything and prints the line that makes it usable by hand.
pub(crate) fn tools(sh: &Shell) -> anyhow::Result<()> {
    machine(sh)?;
    cargo_deny(sh)?;
    cargo_fuzz(sh)?;
    wasm_opt(sh)?;
    checkers(sh)?;
    consumers(sh)?;
    println!("export PATH=\"{}:$PATH\"", bins(sh)?.join(":"));
    Ok(())
}

/// Sees to what does not come from cargo, quick to tell and to mend: the target, Node, browsers.
pub(crate) fn machine(sh: &Shell) -> anyhow::Result<()> {
    wasm_target(sh)?;
    browsers(sh)?;
    need_node(sh)
}

/// The folders of wasm-bindgen's test runner, wasm-pack and geckodriver.
pub(crate) fn bins(sh: &Shell) -> anyhow::Result<Vec<String>> {
    let mut bins = Vec::new();
    for tool in [wasm_bindgen(sh)?, (&WASM_PACK).into(), (&GECKODRIVER).into()] {
        let bin = cargo_install(sh, &tool)?;
        let folder =
            bin.parent().and_then(Path::to_str).context("the cache's path is not UTF-8")?;
        bins.push(folder.to_owned());
    }
    Ok(bins)
}

/// Adds the target of the browser's module if the toolchain lacks it.
pub(crate) fn wasm_target(sh: &Shell) -> anyhow::Result<()> {
    let libs =
        cmd!(sh, "rustc --print target-libdir --target wasm32-unknown-unknown").quiet().read()?;
    if !Path::new(&libs).exists() {
        cmd!(sh, "rustup target add wasm32-unknown-unknown").run()?;
    }
    Ok(())
}

pub(crate) fn cargo_deny(sh: &Shell) -> anyhow::Result<PathBuf> {
    cargo_install(sh, &(&CARGO_DENY).into())
}

pub(crate) fn cargo_fuzz(sh: &Shell) -> anyhow::Result<PathBuf> {
    cargo_install(sh, &(&CARGO_FUZZ).into())
}

pub(crate) fn geckodriver(sh: &Shell) -> anyhow::Result<PathBuf> {
    cargo_install(sh, &(&GECKODRIVER).into())
}

pub(crate) fn node_is_there(sh: &Shell) -> bool {
    on_path("npm") && cmd!(sh, "node --version").quiet().ignore_stdout().run().is_ok()
}

/// The optimiser of modules, from npm.
pub(crate) fn wasm_opt(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm(sh, "binaryen", BINARYEN, ".bin/wasm-opt")
}

/// What makes scripts and sheets smaller, from npm.
pub(crate) fn esbuild(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm(sh, "esbuild", ESBUILD, ".bin/esbuild")
}

/// The scripts of uPlot, from npm.
pub(crate) fn uplot(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm(sh, "uplot", UPLOT, "uplot/dist")
}

/// The package of Chart.js, from npm, among those that it needs.
pub(crate) fn chartjs(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm(sh, "chart.js", CHARTJS, "chart.js")
}

/// The package of `ECharts`, from npm, among those that it needs.
pub(crate) fn echarts(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm(sh, "echarts", ECHARTS, "echarts")
}

/// The package of Observable Plot, from npm, among those that it needs.
pub(crate) fn plot(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm(sh, "@observablehq/plot", PLOT, "@observablehq/plot")
}

/// Installs a package of npm into the cache unless it is there, and gives the
/// path of one of its files.
fn npm(sh: &Shell, package: &str, version: &str, file: &str) -> anyhow::Result<PathBuf> {
    let root = cache()?.join(format!("{package}-{version}"));
    let file = root.join("node_modules").join(file);
    need_node(sh)?;
    if !file.exists() {
        println!("installing {package} {version} into {}", root.display());
        sh.create_dir(&root)?;
        cmd!(sh, "npm install --no-fund --no-audit --prefix {root} {package}@{version}").run()?;
        ensure!(file.exists(), "npm installed no {}", file.display());
    }
    Ok(file)
}

/// The folder of the npm packages that check the page.
pub(crate) fn checkers(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm_ci(sh, "checkers", CHECKERS)
}

/// The folder of the npm packages that other people's pages are built with.
pub(crate) fn consumers(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm_ci(sh, "consumers", CONSUMERS)
}

/// The folder of the npm packages that read tables.
pub(crate) fn readers(sh: &Shell) -> anyhow::Result<PathBuf> {
    npm_ci(sh, "readers", READERS)
}

/// Installs npm packages into the cache as a lock has them, unless they are
/// there, and gives their folder.
fn npm_ci(sh: &Shell, name: &str, (package, lock): (&str, &str)) -> anyhow::Result<PathBuf> {
    let name = format!("{name}-{}", versions(package)?.join("-"));
    let (root, partly) = (cache()?.join(&name), cache()?.join(format!("{name}-partly")));
    let modules = root.join("node_modules");
    need_node(sh)?;
    if !modules.exists() {
        println!("installing npm packages into {}", root.display());
        sh.remove_path(&partly)?;
        sh.write_file(partly.join("package.json"), package)?;
        sh.write_file(partly.join("package-lock.json"), lock)?;
        cmd!(sh, "npm ci --no-fund --no-audit --ignore-scripts --prefix {partly}").run()?;
        // One step, so that what is there is whole.
        fs::rename(&partly, &root)?;
    }
    Ok(modules)
}

/// The versions that a package asks for.
fn versions(package: &str) -> anyhow::Result<Vec<String>> {
    let package: serde_json::Value = serde_json::from_str(package)?;
    let asked = package["dependencies"].as_object().context("package.json asks for nothing")?;
    Ok(asked.values().filter_map(|version| version.as_str().map(str::to_owned)).collect())
}

/// Where Chromium is.
pub(crate) fn chromium() -> anyhow::Result<PathBuf> {
    CHROMIUM.into_iter().find_map(found_on_path).context("there is no Chromium")
}

/// Where WebKitGTK has its browser, which is on no path.
pub(crate) fn mini_browser() -> anyhow::Result<PathBuf> {
    let folders = ["/usr/lib", "/usr/libexec"].into_iter().map(PathBuf::from);
    let below = folders.clone().flat_map(entries);
    let engines = folders.chain(below).flat_map(entries).filter(|path| is_webkit(path));
    let mut found: Vec<PathBuf> =
        engines.map(|path| path.join("MiniBrowser")).filter(|path| path.is_file()).collect();
    found.sort();
    found.pop().context("WebKitGTK has brought no MiniBrowser")
}

fn is_webkit(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
}

fn entries(folder: PathBuf) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

fn need_node(sh: &Shell) -> anyhow::Result<()> {
    let line = || apt_line(&["nodejs", "npm"]);
    ensure!(node_is_there(sh), "this needs Node and npm; type: {}", line());
    Ok(())
}

/// Sees to the browsers, their drivers and a font, by apt if it may.
fn browsers(sh: &Shell) -> anyhow::Result<()> {
    let mut lacking: Vec<&str> = DEBIAN
        .into_iter()
        .filter(|(_, bins)| !bins.iter().any(|bin| on_path(bin)))
        .map(|(package, _)| package)
        .collect();
    if on_path("apt-get") && !Path::new(FONT.1).exists() {
        lacking.push(FONT.0);
    }
    if lacking.is_empty() {
        return Ok(());
    }
    let Some(sudo) = leave_to_install(sh).filter(|_| on_path("apt-get")) else {
        bail!("lacking {}; type: {}", lacking.join(", "), apt_line(&lacking));
    };
    println!("installing {}", lacking.join(", "));
    let (quiet, packages) = ("DEBIAN_FRONTEND=noninteractive", &lacking);
    let installed = cmd!(sh, "env {sudo...} env {quiet} apt-get update").run().and_then(|()| {
        let install = ["apt-get", "install", "-y", "--no-install-recommends"];
        cmd!(sh, "env {sudo...} env {quiet} {install...} {packages...}").run()
    });
    installed.with_context(|| format!("apt failed; type: {}", apt_line(&lacking)))
}

/// What to put before a command so that it runs as root, if that may be.
fn leave_to_install(sh: &Shell) -> Option<&'static [&'static str]> {
    if cmd!(sh, "id -u").quiet().read().is_ok_and(|id| id == "0") {
        return Some(&[]);
    }
    let sudo = cmd!(sh, "sudo -n true").quiet().ignore_stderr().run().is_ok();
    sudo.then_some(&["sudo", "-n"])
}

fn apt_line(packages: &[&str]) -> String {
    format!(
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends {}",
        packages.join(" ")
    )
}

/// A tool to install, its version known.
struct Wanted {
    name: &'static str,
    version: String,
    bin: &'static str,
}

impl From<&Tool> for Wanted {
    fn from(tool: &Tool) -> Self {
        Self { name: tool.name, version: tool.version.to_owned(), bin: tool.bin }
    }
}

/// The runner of browser tests, of the version that the crate is locked to.
fn wasm_bindgen(sh: &Shell) -> anyhow::Result<Wanted> {
    let lock = sh.read_file("Cargo.lock")?;
    let version = lock
        .split("[[package]]")
        .find_map(|package| {
            package.trim_start().strip_prefix("name = \"wasm-bindgen\"\nversion = \"")
        })
        .and_then(|rest| rest.split('"').next())
        .context("Cargo.lock names no wasm-bindgen")?;
    Ok(Wanted {
        name: "wasm-bindgen-cli",
        version: version.to_owned(),
        bin: "wasm-bindgen-test-runner",
    })
}

/// A tool works for seconds and is built for minutes, most of them in what its
/// own profile spends on speed.
const QUICKLY: [&str; 8] = [
    "--config",
    "profile.release.opt-level=1",
    "--config",
    "profile.release.lto=false",
    "--config",
    "profile.release.codegen-units=16",
    "--config",
    "profile.release.debug=false",
];

/// Installs a tool into the cache unless it is there, and gives its command.
///
/// Cargo writes commands last, so one that is there is whole.
fn cargo_install(sh: &Shell, tool: &Wanted) -> anyhow::Result<PathBuf> {
    let Wanted { name, version, bin } = tool;
    let root = cache()?.join(format!("{name}-{version}"));
    let bin = root.join("bin").join(bin);
    if bin.exists() {
        return Ok(bin);
    }
    println!("installing {name} {version} into {}", root.display());
    // One folder for all of them, since they share crates; thrown away by whoever clears the cache.
    let build = cache()?.join("build");
    let _dir = sh.push_dir(env::temp_dir());
    let install = |locked: Option<&str>| {
        cmd!(sh, "cargo install {name} --version {version} {locked...} --root {root} --target-dir {build} {QUICKLY...}").run()
    };
    // A tool's own lock may name a release that has been withdrawn since.
    install(Some("--locked")).or_else(|_| install(None))?;
    ensure!(bin.exists(), "cargo installed no {}", bin.display());
    Ok(bin)
}

/// The folder of tools.
fn cache() -> anyhow::Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME is set")?;
    let cache = base.join("casualty-chart/tools");
    fs::create_dir_all(&cache).with_context(|| format!("{} cannot be made", cache.display()))?;
    Ok(cache)
}

fn on_path(bin: &str) -> bool {
    found_on_path(bin).is_some()
}

fn found_on_path(bin: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|dir| dir.join(bin)).find(|bin| bin.is_file())
}
