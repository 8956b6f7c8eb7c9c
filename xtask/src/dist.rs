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
        match file.extension().and_then(|ending| ending.to_str()) {
            Some("js" | "css") => {
                fs::copy(&file, &to)?;
                small.push(to);
            }
            Some("json") => fs::write(&to, without_indents(&fs::read_to_string(&file)?))?,
            _ => drop(fs::copy(&file, &to)?),
        }
    }
    minify(sh, &small)
}

/// Makes scripts and sheets smaller, in place, each for itself.
fn minify(sh: &Shell, files: &[PathBuf]) -> anyhow::Result<()> {
    let esbuild = tools::esbuild(sh)?;
    let dist = sh.current_dir().join(DIST);
    let options = ["--minify", "--charset=utf8", "--log-level=warning", "--allow-overwrite"];
    cmd!(sh, "{esbuild} {options...} --outdir={dist} --outbase={dist} {files...}").quiet().run()?;
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
