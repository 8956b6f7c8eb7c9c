//! The texts of a reader's build: all but what other views, files with
//! mistakes and our own page say.

use std::{fs, path::Path};

use anyhow::{Context as _, ensure};
use serde_json::Value;
use xshell::Shell;

/// How the keys begin that a reader's first picture does without.
const LATER: &str = include_str!("later.txt");

/// Writes them, a language a file, into the folder of that build.
pub(crate) fn fewer(sh: &Shell, into: &Path) -> anyhow::Result<()> {
    let files = sh.read_dir("www/texts")?.into_iter().filter(|path| path.is_file());
    for file in files {
        let less = less(&sh.read_file(&file)?).with_context(|| file.display().to_string())?;
        fs::write(into.join(file.file_name().context("a file has no name")?), less)?;
    }
    Ok(())
}

/// The file without what can wait. A text of ours takes a line, and order is
/// kept, since a day's pattern comes before its months.
fn less(file: &str) -> anyhow::Result<String> {
    let lines = file.lines().map(str::trim);
    let inside = lines.filter(|line| !line.is_empty() && !["{", "}"].contains(line));
    let waits = |line: &str| LATER.lines().any(|head| line[1..].starts_with(head));
    let kept: Vec<&str> =
        inside.filter(|line| !waits(line)).map(|line| line.trim_end_matches(',')).collect();
    let less = ["{", &kept.join(","), "}"].concat();
    let texts: Value = serde_json::from_str(&less)?;
    ensure!(
        texts.as_object().is_some_and(|texts| texts.len() == kept.len()),
        "a text of two lines"
    );
    Ok(less)
}
