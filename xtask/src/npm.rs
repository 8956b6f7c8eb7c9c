//! The package for npm: what is written by hand in `npm`, the element in one
//! script, and the files that it fetches.

use std::path::Path;

use anyhow::Context as _;
use serde_json::Value;
use xshell::Shell;

use crate::dist::{self, Files};

/// How esbuild takes what is no script.
const LOADERS: [&str; 3] = ["--loader:.css=text", "--loader:.json=text", "--loader:.wasm=base64"];

/// What stays a file of its own, to be fetched when it is needed.
const APART: [&str; 2] = ["--external:./texts/*", "--external:./pkg/*"];

/// What a worker is made of; it has to be a file.
const WORKER: &str = "large-core.js";

/// What is written by hand to be built of, and is no part of the package.
const STEPS: [&str; 2] = ["files.js", "inline-files.js"];

/// Writes the package into a folder.
pub(crate) fn npm(sh: &Shell, to: &Path) -> anyhow::Result<()> {
    let root = sh.current_dir();
    let mut files = dist::read(&root.join("npm"))?;
    let www = dist::read(&root.join("www"))?;
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        files.insert(name.to_owned(), sh.read_binary_file(name)?);
    }
    files.insert("schema.json".to_owned(), www["schema.json"].clone());
    for (path, bytes) in &www {
        // Files of others are taken on our own page alone.
        let element = path.starts_with("pkg/") && !path.starts_with("pkg/import/");
        if element && !path.ends_with(".json") {
            files.insert(path.clone(), bytes.clone());
        }
        let text = path.strip_prefix("texts/").and_then(|path| path.strip_suffix(".json"));
        // What only our own pages say is in a folder below.
        if let Some(lang) = text.filter(|lang| !lang.contains('/')) {
            let text = Value::from(std::str::from_utf8(bytes)?);
            files.insert(format!("texts/{lang}.js"), format!("export default {text};\n").into());
        }
    }
    let apart = APART.map(str::to_owned);
    let class = in_one(sh, &www, &files["files.js"], ("element.js", None), &apart)?;
    let inline = ("inline.js", Some(&files["inline.js"]));
    let inline = in_one(sh, &www, &files["inline-files.js"], inline, &[])?;
    files.insert(WORKER.to_owned(), in_one(sh, &www, &files["files.js"], (WORKER, None), &apart)?);
    files.insert("index.js".to_owned(), class);
    files.insert("inline.js".to_owned(), inline);
    files.retain(|path, _| !STEPS.contains(&&**path));
    let package = std::str::from_utf8(&files["package.json"])?;
    files.insert("package.json".to_owned(), of_this_version(package)?.into());
    dist::write(to, &files)
}

/// One script of a script and all that it imports, with a say of its own where
/// the files are.
fn in_one(
    sh: &Shell,
    www: &Files,
    files: &[u8],
    (script, written): (&str, Option<&Vec<u8>>),
    apart: &[String],
) -> anyhow::Result<Vec<u8>> {
    let copy = sh.create_temp_dir()?;
    let mut all = www.clone();
    all.insert("files.js".to_owned(), files.to_owned());
    all.extend(written.map(|written| (script.to_owned(), written.clone())));
    dist::write(copy.path(), &all)?;
    let script = copy.path().join(script);
    Ok(dist::bundle(sh, &script, apart.iter().cloned(), &LOADERS)?.into())
}

/// A package's description, with the version of the crate.
fn of_this_version(package: &str) -> anyhow::Result<String> {
    let mut described: Value = serde_json::from_str(package)?;
    let version = described.get_mut("version").context("package.json has no version")?;
    let asked = version.to_string();
    *version = env!("CARGO_PKG_VERSION").into();
    Ok(package.replacen(&asked, &version.to_string(), 1))
}
