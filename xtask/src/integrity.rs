//! What a host page names directly, with the hash that holds it to what was
//! built: for `integrity="…"`, as Subresource Integrity has it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha384};
use xshell::Shell;

use crate::dist::DIST;

/// Files that a host may name in its markup: all that the element fetches
/// itself is named by its script.
const NAMED: [&str; 3] = ["casualty-chart.js", "static.css", "casualty-chart-frame.js"];

/// Where the hashes are written, beside what they are of.
const LIST: &str = "integrity.json";

/// Prints the hash of each file that a host may name, and writes all of them down.
pub(crate) fn written(sh: &Shell) -> anyhow::Result<()> {
    let folder = sh.current_dir().join(DIST);
    let hashes = hashes(&folder, &NAMED)?;
    let list = serde_json::to_string_pretty(&hashes)?;
    fs::write(folder.join(LIST), list + "\n")?;
    for (name, hash) in &hashes {
        println!("{name}  integrity=\"{hash}\"");
    }
    Ok(())
}

/// The hash of each of some files that is there.
fn hashes(folder: &Path, names: &[&str]) -> anyhow::Result<BTreeMap<String, String>> {
    let mut hashes = BTreeMap::new();
    for name in names {
        let file = folder.join(name);
        if file.exists() {
            let bytes =
                fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            hashes.insert((*name).to_owned(), hash(&bytes));
        }
    }
    Ok(hashes)
}

/// As an attribute `integrity` has it.
fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn a_hash_is_what_browsers_reckon() {
        // The example of the specification.
        assert_eq!(
            hash(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
