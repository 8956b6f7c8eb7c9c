//! The site as it is put on a server: `www` with its modules built, scripts
//! and sheets without what only their writers read.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use xshell::{Shell, cmd};

use crate::tools;
use crate::web::{self, Polish};

/// Where it is written.
pub(crate) const DIST: &str = "dist";

/// The element's script, and what it is in parts while it is written.
const ELEMENT: &str = "casualty-chart.js";
const PARTS: [&str; 9] = [
    "element.js",
    "assets.js",
    "core.js",
    "words.js",
    "figure.js",
    "marks.js",
    "table.js",
    "colors.js",
    "controls.js",
];

/// Builds the modules and writes the site.
pub(crate) fn dist(sh: &Shell) -> anyhow::Result<()> {
    web::web(sh, Polish::Always)?;
    written(sh)
}

/// Writes the site from what was built already.
pub(crate) fn written(sh: &Shell) -> anyhow::Result<()> {
    sh.remove_path(DIST)?;
    let root = sh.current_dir();
    let mut small = Vec::new();
    for file in files(&root.join("www"))? {
        let to = root.join(DIST).join(file.strip_prefix(root.join("www"))?);
        fs::create_dir_all(to.parent().context("a file lies in no folder")?)?;
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        match file.extension().and_then(|ending| ending.to_str()) {
            _ if PARTS.contains(&name) => (),
            Some("html") => fs::write(&to, without_parts(&fs::read_to_string(&file)?))?,
            Some("js" | "css") => {
                fs::copy(&file, &to)?;
                small.push(to);
            }
            Some("json") => fs::write(&to, without_indents(&fs::read_to_string(&file)?))?,
            _ => drop(fs::copy(&file, &to)?),
        }
    }
    minify(sh, &small)?;
    bundle(sh)
}

/// Writes the element's script with its parts in it: what is always fetched
/// is smaller in one piece.
fn bundle(sh: &Shell) -> anyhow::Result<()> {
    let esbuild = tools::esbuild(sh)?;
    let to = sh.current_dir().join(DIST).join(ELEMENT);
    let from = sh.current_dir().join("www").join(ELEMENT);
    let options = ["--bundle", "--format=esm", "--minify", "--charset=utf8"];
    let quiet = ["--log-level=warning", "--allow-overwrite"];
    cmd!(sh, "{esbuild} {options...} {quiet...} --outfile={to} {from}").quiet().run()?;
    Ok(())
}

/// A page that does not ask ahead for what is in one piece with another script.
fn without_parts(html: &str) -> String {
    let of_part = |line: &str| PARTS.iter().any(|part| line.contains(&["\"", part, "\""].concat()));
    let kept = html
        .split_inclusive('\n')
        .filter(|line| !(line.starts_with("<link rel=\"modulepreload\"") && of_part(line)));
    kept.collect()
}

/// Makes scripts and sheets smaller, in place, each for itself.
fn minify(sh: &Shell, files: &[PathBuf]) -> anyhow::Result<()> {
    let esbuild = tools::esbuild(sh)?;
    let dist = sh.current_dir().join(DIST);
    let options = ["--minify", "--tree-shaking=true", "--charset=utf8"];
    let quiet = ["--log-level=warning", "--allow-overwrite"];
    cmd!(sh, "{esbuild} {options...} {quiet...} --outdir={dist} --outbase={dist} {files...}")
        .quiet()
        .run()?;
    Ok(())
}

/// JSON on one line: a text in it has no line end of its own.
fn without_indents(json: &str) -> String {
    json.lines().map(str::trim).collect()
}

/// Every file below a folder, but for what is hidden.
fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        match entry.file_type()?.is_dir() {
            true => all.extend(files(&entry.path())?),
            false => all.push(entry.path()),
        }
    }
    all.sort();
    Ok(all)
}
