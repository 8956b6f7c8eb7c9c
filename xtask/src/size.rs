//! What a reader downloads, against the budget.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use xshell::Shell;

use crate::dist::{self, DIST, ELEMENT};
use crate::packed::brotli;

/// The most that a reader's whole download may be, in bytes after brotli.
const BUDGET: usize = 75_000;

/// What a reader gets who saves the chart to a file, who opens the table, or
/// whose ledger is large: like the modules of other views, it waits until it is
/// asked for. Who loads a page, scrolls it, and asks marks for their cards
/// never fetches it.
const LATER: [&str; 3] = ["exports.js", "large.js", "sheets.js"];

/// What the element's script fetches, besides a language; whatever it imports is followed.
const SHEET: &str = "casualty-chart.css";
const MODULE: &str = "pkg/reader/casualty_chart_bg.wasm";
const GLUE: &str = "pkg/reader/casualty_chart.js";

/// Builds the site and fails if the download is above the budget.
pub(crate) fn size(sh: &Shell) -> anyhow::Result<()> {
    dist::dist(sh)?;
    measure(sh)
}

/// Measures what was built already.
pub(crate) fn measure(sh: &Shell) -> anyhow::Result<()> {
    println!("{:>9} {:>9}  file", "raw", "brotli");
    let mut sum = (0, 0);
    for file in download(sh)? {
        let bytes = sh.read_binary_file(&file)?;
        let small = brotli(&bytes)?.len();
        println!("{:>9} {small:>9}  {}", bytes.len(), file.display());
        sum = (sum.0 + bytes.len(), sum.1 + small);
    }
    println!("{:>9} {:>9}  in all; the budget is {BUDGET} after brotli", sum.0, sum.1);
    ensure!(sum.1 <= BUDGET, "{} bytes above the budget", sum.1 - BUDGET);
    Ok(())
}

/// What the element fetches: the module, the scripts, its sheet and the
/// largest language. The page round it has a script and a sheet of its own.
fn download(sh: &Shell) -> anyhow::Result<Vec<PathBuf>> {
    let kept = dist::kept(sh)?;
    let mut files = vec![kept.join(MODULE), kept.join(GLUE)];
    follow(sh, &sh.current_dir().join(DIST).join(ELEMENT), &mut files)?;
    files.push(kept.join(SHEET));
    let texts = listed(sh, &kept.join("pkg/reader"), "json").into_iter();
    let weight = |file: &PathBuf| anyhow::Ok(brotli(&sh.read_binary_file(file)?)?.len());
    files.extend(texts.max_by_key(|file| weight(file).unwrap_or_default()));
    Ok(files)
}

/// Adds a script and what it imports by a relative path.
fn follow(sh: &Shell, script: &Path, acc: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    if acc.iter().any(|known| known == script) {
        return Ok(());
    }
    acc.push(script.to_owned());
    let text = sh.read_file(script).with_context(|| format!("{} is imported", script.display()))?;
    let folder = script.parent().unwrap_or(Path::new(""));
    let strings = text.split(['"', '\'', '`']).filter_map(|part| part.strip_prefix("./"));
    // Languages are left out: a reader needs one, and the largest is counted.
    let waits =
        |part: &str| part.starts_with("texts/") || LATER.iter().any(|later| part.ends_with(later));
    for import in strings.filter(|part| part.ends_with(".js") && !waits(part)) {
        follow(sh, &folder.join(import), acc)?;
    }
    Ok(())
}

/// The files of a folder with an ending, as paths from the root.
fn listed(sh: &Shell, folder: &Path, ending: &str) -> Vec<PathBuf> {
    let files = sh.read_dir(folder).unwrap_or_default();
    let names = files.iter().filter(|file| file.extension().is_some_and(|e| e == ending));
    names.filter_map(|file| Some(folder.join(file.file_name()?))).collect()
}
