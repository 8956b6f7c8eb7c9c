//! Texts and files that nobody would write, made by libFuzzer out of those
//! that somebody did.

use std::{fs, path::Path};

use anyhow::{Context as _, ensure};
use xshell::{Shell, cmd};

use crate::tools;

/// The targets, and the folders and files that each starts from.
const TARGETS: [(&str, &[&str]); 13] = [
    ("phrase", &[]),
    (
        "read",
        &[
            "tests/read/corpus/ar",
            "tests/read/corpus/en",
            "tests/read/corpus/fr",
            "tests/read/corpus/ru",
        ],
    ),
    ("load_csv", &["www/data", "tests/consumers", "tests/page/guests"]),
    ("load_json", &["www/data", "tests/page/guests"]),
    ("picture", &["www/data"]),
    ("import_personnel", &["tests/import"]),
    ("import_gaza", &["tests/import"]),
    ("import_west_bank", &["tests/import"]),
    ("import_lebanon", &["tests/import"]),
    ("import_ged", &["tests/import"]),
    ("import_country_year", &["tests/import"]),
    ("import_hxl", &["tests/import"]),
    ("import_table", &["tests/import", "www/data"]),
];

/// What each target tries in `cargo xtask test`, the same each time.
const SHORTLY: [&str; 2] = ["-runs=3000", "-seed=1"];

/// The same of articles, each of which is many sentences.
const SHORTLY_ARTICLES: [&str; 2] = ["-runs=600", "-seed=1"];

/// A short run of each target: what was found once is found again, and what
/// has just been broken badly is found at once.
pub(crate) fn shortly(sh: &Shell) -> anyhow::Result<()> {
    sh.remove_path("target/fuzz/short")?;
    let others: Vec<&str> =
        TARGETS.iter().map(|(name, _)| *name).filter(|name| *name != "read").collect();
    run(sh, &others, &SHORTLY, "short")?;
    run(sh, &["read"], &SHORTLY_ARTICLES, "short")
}

/// Runs the targets, or those named, for so many seconds each.
pub(crate) fn fuzz(sh: &Shell, asked: &[&str]) -> anyhow::Result<()> {
    let (seconds, names) = asked.split_first().context("how many seconds for each target?")?;
    let unknown = names.iter().find(|name| !TARGETS.iter().any(|(target, _)| target == *name));
    ensure!(unknown.is_none(), "there are the targets {:?}", TARGETS.map(|(name, _)| name));
    run(sh, names, &[&format!("-max_total_time={seconds}")], "corpus")
}

/// Runs the targets, or those named, each for as long as it is told, from
/// what it starts from and what it has found in a folder before.
fn run(sh: &Shell, names: &[&str], long: &[&str], folder: &str) -> anyhow::Result<()> {
    let fuzz = tools::cargo_fuzz(sh)?;
    let root = sh.current_dir();
    for (name, seeds) in TARGETS {
        if !names.is_empty() && !names.contains(&name) {
            continue;
        }
        let corpus = root.join("target/fuzz").join(folder).join(name);
        sow(&root, name, seeds, &corpus)?;
        println!("--- {name}, {}", long.join(" "));
        // Without a sanitizer, which stable cargo has not: no unsafe code is ours.
        let how =
            ["--fuzz-dir", "tests/fuzz", "--sanitizer", "none", "--target-dir", "target/fuzz"];
        let options =
            ["-rss_limit_mb=4096", "-timeout=20", "-print_final_stats=1", "-close_fd_mask=0"];
        let artifacts = format!("-artifact_prefix={}/", root.join("target/fuzz/found").display());
        sh.create_dir("target/fuzz/found")?;
        cmd!(sh, "{fuzz} run {how...} {name} {corpus} -- {long...} {options...} {artifacts}")
            .quiet()
            .run()
            .with_context(|| format!("{name}: what broke it is in target/fuzz/found"))?;
    }
    Ok(())
}

/// Puts what a target starts from into its corpus: our own files, and each line of our own tables.
fn sow(root: &Path, name: &str, seeds: &[&str], corpus: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(corpus)?;
    for folder in seeds {
        for entry in fs::read_dir(root.join(folder))? {
            let path = entry?.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            let file = path.file_name().context("a file has a name")?;
            if ["csv", "json", "txt"].contains(&ending) {
                fs::copy(&path, corpus.join(file))?;
            }
        }
    }
    if name == "phrase" {
        return sow_words(root, corpus);
    }
    let own = root.join("tests/fuzz/seeds").join(name);
    for entry in fs::read_dir(own).into_iter().flatten() {
        let path = entry?.path();
        fs::copy(&path, corpus.join(path.file_name().context("a file has a name")?))?;
    }
    Ok(())
}

/// Every wording in the tables of the tests, which stand in strings between bars.
fn sow_words(root: &Path, corpus: &Path) -> anyhow::Result<()> {
    let mut number = 0;
    for entry in fs::read_dir(root.join("tests/phrase"))? {
        for wording in fs::read_to_string(entry?.path())?.split(['"', '|', '\\']) {
            let wording = wording.trim();
            if !wording.is_empty() && wording.len() < 200 {
                fs::write(corpus.join(format!("wording-{number}")), wording)?;
                number += 1;
            }
        }
    }
    Ok(())
}
