//! What others have written to hold a page against the rules.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::{
    serve::{self, Site},
    tools,
};

/// What the Nu HTML checker says of what is good: it does not know container
/// queries yet, and takes `cqi` for no unit; WebKit takes a list without
/// bullets for no list, unless its role says that it is one; what it reads as a
/// file is not from the web, as the policy of a page in a frame has it; that it
/// does not look into RDF, which a poster carries, is no fault of the poster;
/// `part` is an attribute of CSS, which it has not heard of; and the first
/// heading round a frame is its host's (axe asks for one everywhere else).
const ASIDE: &str = "CSS: .container-type.: Property .container-type. doesn't exist.*\
                     |CSS: .font-size.: Parse Error.*\
                     |CSS: Unrecognized at-rule .@container.\
                     |The .list. role is unnecessary for element .ul..*\
                     |Resource violates Content Security Policy .meta tag.: external .*\
                     |This validator does not validate RDF.*\
                     |Attribute .part. not allowed on element .*\
                     |This document has heading elements but none .*level of 1.*";

/// What Lighthouse is shown, in a language of each direction: it sees less
/// than the page tests, which see all languages.
const SHOWN: [&str; 9] = [
    "?lang=en",
    "?lang=ar",
    "embed.html#src=data/nagorno-karabakh-2020.json&lang=ar",
    "embed-builder/?lang=en",
    "embed-builder/?lang=ar",
    "how-to-record.html",
    "how-to-record.ar.html",
    "workbench.html?lang=en",
    "workbench.html?lang=ar",
];

/// Where the page tests leave what became of the page's markup.
pub(crate) fn rendered(sh: &Shell) -> PathBuf {
    sh.current_dir().join("target/rendered")
}

/// Checks pages, sheets, a picture of each kind, and what the page tests left:
/// no error, no warning, no remark.
pub(crate) fn nu(sh: &Shell) -> anyhow::Result<()> {
    let jar = tools::checkers(sh)?.join("vnu-jar/build/dist/vnu.jar");
    let mut files = Vec::new();
    for (folder, endings) in [
        ("www", ["html", "css"].as_slice()),
        ("www/embed-builder", &["html", "css"]),
        ("www/import", &["css"]),
        ("www/workbench", &["css"]),
        ("benches", &["html"]),
        ("tests/golden", &["svg"]),
        ("tests/page/guests/static", &["html"]),
        ("target/rendered", &["html"]),
    ] {
        let found = with_endings(&sh.current_dir().join(folder), endings)?;
        ensure!(!found.is_empty(), "{folder} has nothing to check; run `cargo xtask page` first");
        files.extend(found);
    }
    let count = files.len();
    let also = ["--also-check-css", "--also-check-svg", "--Werror"];
    let java = cmd!(sh, "java -jar {jar} {also...} --filterpattern {ASIDE} {files...}");
    java.quiet().run().context("the Nu HTML checker has found something")?;
    println!("{count} files, nothing found");
    Ok(())
}

/// Asks Lighthouse how accessible the page is, and takes nothing but all.
pub(crate) fn lighthouse(sh: &Shell) -> anyhow::Result<()> {
    let url = serve::in_background(Site::of(sh.current_dir().join("www")))?;
    // All at once: each of them mostly waits.
    let runs = SHOWN.map(|path| run(sh, &format!("{url}{path}")));
    for (path, run) in SHOWN.into_iter().zip(runs) {
        let output = run?.wait_with_output()?;
        ensure!(output.status.success(), "{path}: {}", String::from_utf8_lossy(&output.stderr));
        let report: Value = serde_json::from_slice(&output.stdout)?;
        let score = &report["categories"]["accessibility"]["score"];
        let lost = lost(&report);
        ensure!(score.as_f64() == Some(1.0) && lost.is_empty(), "{path}: {score}, {lost:?}");
        println!("{path}: 100");
    }
    Ok(())
}

/// Starts Lighthouse with a browser of its own, which asks nobody for anything.
fn run(sh: &Shell, url: &str) -> anyhow::Result<Child> {
    let wishes: Value = serde_json::from_str(&sh.read_file("webdriver.json")?)?;
    let args = wishes["goog:chromeOptions"]["args"].as_array().context("webdriver.json")?;
    let args: Vec<&str> = args.iter().filter_map(Value::as_str).collect();
    let mut node = Command::new("node");
    node.arg(tools::checkers(sh)?.join("lighthouse/cli/index.js")).arg(url);
    node.args(["--only-categories=accessibility", "--output=json", "--quiet"]);
    node.args(["--form-factor=desktop", "--screenEmulation.disabled"]);
    node.args(["--throttling-method=provided", "--disable-full-page-screenshot"]);
    node.arg("--no-enable-error-reporting").arg(format!("--chrome-flags={}", args.join(" ")));
    node.env("CHROME_PATH", tools::chromium()?);
    let node = node.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    node.spawn().context("Node does not start")
}

/// What Lighthouse has found wrong, and what it could not look at.
fn lost(report: &Value) -> Vec<&str> {
    let audits = report["audits"].as_object().into_iter().flatten();
    let wrong = audits.filter(|(_, audit)| {
        audit["score"].as_f64().is_some_and(|score| score < 1.0)
            || audit["errorMessage"].is_string()
    });
    wrong.map(|(name, _)| name.as_str()).collect()
}

/// The files right in a folder whose names have one of some endings, in order.
fn with_endings(folder: &Path, endings: &[&str]) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
