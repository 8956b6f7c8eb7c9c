//! The site as it is put on a server: `www` with its modules built, scripts
//! and sheets without what only their writers read.
//!
//! What other pages name keeps its name. What the element fetches later lies
//! in one folder that is named by what is in it, and may be cached for ever.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, ensure};
use sha2::{Digest as _, Sha256};
use xshell::{Shell, cmd};

use crate::web::{self, Polish};
use crate::{integrity, npm, packed, tools};

/// Where it is written.
pub(crate) const DIST: &str = "dist";

/// The element's script, and what it is in parts while it is written.
pub(crate) const ELEMENT: &str = "casualty-chart.js";
const PARTS: [&str; 15] = [
    "element.js",
    "assets.js",
    "bytes.js",
    "core.js",
    "door.js",
    "files.js",
    "listen.js",
    "question.js",
    "takeover.js",
    "words.js",
    "figure.js",
    "marks.js",
    "table.js",
    "colors.js",
    "controls.js",
];

/// What the element fetches by name, as paths begin.
const FETCHED: [&str; 3] = ["casualty-chart.css", "pkg/", "texts/"];

/// How the scripts say where that is.
const FOLDER: &str = "const FOLDER = \"./\";";

/// A site, each file by its path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Builds the modules and writes the site and the package.
pub(crate) fn dist(sh: &Shell) -> anyhow::Result<()> {
    web::web(sh, Polish::Always)?;
    written(sh)?;
    integrity::written(sh)
}

/// Writes the site and the package from what was built already.
pub(crate) fn written(sh: &Shell) -> anyhow::Result<()> {
    let dist = sh.current_dir().join(DIST);
    sh.remove_path(&dist)?;
    let site = site(sh)?;
    write(&dist, &site)?;
    packed::pack(&dist, &site)?;
    npm::npm(sh, &dist.join("npm"))
}

/// Writes files below a folder.
pub(crate) fn write(folder: &Path, files: &Files) -> anyhow::Result<()> {
    for (path, bytes) in files {
        let to = folder.join(path);
        fs::create_dir_all(to.parent().context("a file lies in no folder")?)?;
        fs::write(to, bytes)?;
    }
    Ok(())
}

/// The folder of a written site that is named by what is in it.
pub(crate) fn kept(sh: &Shell) -> anyhow::Result<PathBuf> {
    let folders = sh.read_dir(DIST)?;
    let kept = folders.into_iter().find(|folder| folder.join(FETCHED[0]).exists());
    kept.context("no site was written; run `cargo xtask dist`")
}

/// All files of the site.
fn site(sh: &Shell) -> anyhow::Result<Files> {
    let www = sh.current_dir().join("www");
    let all = read(&www)?;
    apart(&all)?;
    let later = later(&all)?;
    let mut kept = Files::new();
    let mut named = Files::new();
    let mut small = small(sh, &all)?;
    for script in &later {
        small.insert(script.clone(), with_parts(sh, script)?.into());
    }
    for (path, bytes) in small {
        match later.contains(&path) || FETCHED.iter().any(|fetched| path.starts_with(fetched)) {
            true => kept.insert(path, bytes),
            false => named.insert(path, bytes),
        };
    }
    for script in &later {
        let script = kept.get_mut(script).context("a script that is fetched later")?;
        let text = std::str::from_utf8(script)?;
        *script = text.replace("\"./casualty-chart.js\"", "\"../casualty-chart.js\"").into();
    }
    let folder = name_of(&kept);
    named.insert(ELEMENT.to_owned(), element(sh, &folder, &later)?.into());
    for (path, bytes) in &mut named {
        if path.ends_with(".html") {
            *bytes = pointed(std::str::from_utf8(bytes)?, &folder).into();
        }
        if path.ends_with(".js") {
            *bytes = led(std::str::from_utf8(bytes)?, &folder).into();
        }
    }
    named.extend(kept.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    Ok(named)
}

/// A name that is another one as soon as a byte of the files is.
fn name_of(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in files {
        hash.update(path.len().to_le_bytes());
        hash.update(path);
        hash.update(bytes.len().to_le_bytes());
        hash.update(bytes);
    }
    hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// Holds that only parts name parts: on a server there is one file instead of them.
fn apart(all: &Files) -> anyhow::Result<()> {
    let later = later(all)?;
    let outside = |path: &&String| {
        path.ends_with(".js") && !path.starts_with("pkg/") && !later.contains(path)
    };
    for path in all.keys().filter(outside).filter(|path| !is_part(path) && *path != ELEMENT) {
        let text = std::str::from_utf8(&all[path])?;
        // A folder may have a script of its own that is called as a part is.
        let up = match path.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        };
        let named = PARTS.iter().find(|part| text.contains(&format!("\"{up}{part}\"")));
        ensure!(named.is_none(), "{path} must import from {ELEMENT}, not from {named:?}");
    }
    Ok(())
}

/// Scripts that are no parts and that a part imports when they are needed, or
/// one of them does.
fn later(all: &Files) -> anyhow::Result<Vec<String>> {
    let mut known = String::new();
    for part in PARTS {
        known += std::str::from_utf8(all.get(part).with_context(|| format!("no www/{part}"))?)?;
    }
    let mut later: Vec<String> = Vec::new();
    loop {
        let scripts = all.keys().filter(|path| path.ends_with(".js") && !is_part(path));
        let named = |path: &&String| {
            !later.contains(path) && known.contains(&format!("import(\"./{path}\")"))
        };
        let Some(next) = scripts.into_iter().find(named) else { return Ok(later) };
        known += std::str::from_utf8(&all[next])?;
        later.push(next.clone());
    }
}

/// The element's script with its parts in it: what is always fetched is smaller in one piece.
fn element(sh: &Shell, folder: &str, later: &[String]) -> anyhow::Result<String> {
    let external = later.iter().map(|path| format!("--external:./{path}"));
    let copy = sh.create_temp_dir()?;
    for part in PARTS.into_iter().chain([ELEMENT]) {
        let mut text = sh.read_file(Path::new("www").join(part))?;
        if part == "files.js" {
            ensure!(text.contains(FOLDER), "www/files.js says nowhere {FOLDER}");
            text = text.replace(FOLDER, &format!("const FOLDER = \"./{folder}/\";"));
        }
        sh.write_file(copy.path().join(part), text)?;
    }
    let mut text = bundle(sh, &copy.path().join(ELEMENT), external, &["--minify"])?;
    for path in later {
        text = text.replace(&format!("\"./{path}\""), &format!("\"./{folder}/{path}\""));
    }
    Ok(text)
}

/// A script that is fetched later, with the parts in it that it imports: it
/// may take from those only what keeps nothing.
fn with_parts(sh: &Shell, script: &str) -> anyhow::Result<String> {
    let apart =
        ["--external:./pkg/*", "--external:./large-core.js", "--external:./casualty-chart.js"];
    let script = sh.current_dir().join("www").join(script);
    bundle(sh, &script, apart.into_iter().map(str::to_owned), &["--minify"])
}

/// A script in one piece with what it imports.
pub(crate) fn bundle(
    sh: &Shell,
    script: &Path,
    external: impl Iterator<Item = String>,
    options: &[&str],
) -> anyhow::Result<String> {
    let esbuild = tools::esbuild(sh)?;
    let always = ["--bundle", "--format=esm", "--charset=utf8", "--log-level=warning"];
    Ok(cmd!(sh, "{esbuild} {always...} {options...} {external...} {script}").quiet().read()?)
}

/// The files of a page that are no parts, without what only their writers read.
fn small(sh: &Shell, all: &Files) -> anyhow::Result<Files> {
    let mut small = Files::new();
    let to_minify = |path: &str| path.ends_with(".js") || path.ends_with(".css");
    let copy = sh.create_temp_dir()?;
    for (path, bytes) in all.iter().filter(|(path, _)| !is_part(path) && *path != ELEMENT) {
        let bytes = match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("html") => without_parts(std::str::from_utf8(bytes)?).into(),
            Some("json") => without_indents(std::str::from_utf8(bytes)?).into(),
            _ => bytes.clone(),
        };
        small.insert(path.clone(), bytes);
    }
    write(copy.path(), &small)?;
    let esbuild = tools::esbuild(sh)?;
    let quiet = ["--log-level=warning", "--allow-overwrite"];
    let options = ["--minify", "--tree-shaking=true", "--charset=utf8"];
    let files: Vec<&String> = small.keys().filter(|path| to_minify(path)).collect();
    let _copy = sh.push_dir(copy.path());
    cmd!(sh, "{esbuild} {options...} {quiet...} --outdir=. --outbase=. {files...}")
        .quiet()
        .run()?;
    for (path, bytes) in small.iter_mut().filter(|(path, _)| to_minify(path)) {
        *bytes = sh.read_binary_file(path)?;
    }
    Ok(small)
}

/// A page that does not ask ahead for what is in one piece with another script.
fn without_parts(html: &str) -> String {
    let of_part = |line: &str| PARTS.iter().any(|part| names(line, part));
    let kept = html
        .split_inclusive('\n')
        .filter(|line| !(line.starts_with("<link rel=\"modulepreload\"") && of_part(line)));
    kept.collect()
}

/// Whether a line of a page names a file, from wherever the page lies.
fn names(line: &str, file: &str) -> bool {
    ["\"", "/"].iter().any(|before| line.contains(&[before, file, "\""].concat()))
}

/// A page that asks ahead for what is fetched where that is.
fn pointed(html: &str, folder: &str) -> String {
    let line = |line: &str| match line.starts_with("<link ") {
        false => line.to_owned(),
        true => FETCHED.iter().fold(line.to_owned(), |line, fetched| {
            let at = |up: &str| {
                (format!("href=\"{up}{fetched}"), format!("href=\"{up}{folder}/{fetched}"))
            };
            ["", "./", "../"]
                .into_iter()
                .map(at)
                .fold(line, |line, (from, to)| line.replace(&from, &to))
        }),
    };
    html.split_inclusive('\n').map(line).collect()
}

/// A script of a page in a folder, with what it fetches of the element's where that is.
fn led(script: &str, folder: &str) -> String {
    FETCHED.iter().fold(script.to_owned(), |script, fetched| {
        script.replace(&format!("\"../{fetched}"), &format!("\"../{folder}/{fetched}"))
    })
}

/// JSON on one line: a text in it has no line end of its own.
fn without_indents(json: &str) -> String {
    json.lines().map(str::trim).collect()
}

fn is_part(path: &str) -> bool {
    PARTS.contains(&path)
}

/// Every file below a folder, but for what is hidden.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Files> {
    let mut all = Files::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(next) = todo.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("no {}", next.display()))? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                todo.push(entry.path());
                continue;
            }
            let path = entry.path();
            let path = path.strip_prefix(folder)?.to_str().context("a path is not UTF-8")?;
            all.insert(path.to_owned(), fs::read(entry.path())?);
        }
    }
    Ok(all)
}
