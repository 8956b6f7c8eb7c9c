//! Shortens the names by which a module calls its glue.
//!
//! wasm-bindgen makes them long, each with a hash at its end, and they stand
//! in both files; nobody reads them there.

use std::{fs, path::Path};

use anyhow::{Context as _, ensure};
use walrus::Module;

/// The name of the glue, as its module has it.
const GLUE: &str = "./casualty_chart_bg.js";

/// What others than the glue may ask a module for.
const MEMORY: &str = "memory";

/// Names what a module imports and exports by numbers, in it and in its glue.
///
/// # Errors
///
/// Where the glue does not name something exactly once: then it has another
/// shape than this knows.
pub(crate) fn shorten(module_at: &Path, glue_at: &Path) -> anyhow::Result<()> {
    let mut module = Module::from_file(module_at)?;
    let mut glue = fs::read_to_string(glue_at)?;
    let mut rename = |long: &str, short: &str| {
        let parts: Vec<&str> = glue.split(long).collect();
        ensure!(parts.len() == 2, "{long} stands in the glue {} times", parts.len() - 1);
        glue = parts.join(short);
        Ok(())
    };
    for (at, import) in module.imports.iter_mut().filter(|import| import.module == GLUE).enumerate()
    {
        let short = format!("_{at}");
        rename(&format!("\n{}:", import.name), &format!("\n{short}:"))
            .with_context(|| glue_at.display().to_string())?;
        import.name = short;
        import.module = "_".into();
    }
    rename(&format!("\"{GLUE}\":"), "_:")?;
    for (at, export) in module.exports.iter_mut().filter(|one| one.name != MEMORY).enumerate() {
        let short = format!("_{at}");
        glue = called(&glue, &export.name, &short);
        export.name = short;
    }
    fs::write(glue_at, glue)?;
    module.emit_wasm_file(module_at)
}

/// The glue with another name for what it calls by one.
fn called(glue: &str, long: &str, short: &str) -> String {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut parts = glue.split("wasm.");
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.strip_prefix(long).filter(|rest| !rest.starts_with(is_of_name));
        all.push_str("wasm.");
        match rest {
            Some(rest) => all.extend([short, rest]),
            None => all.push_str(part),
        }
    }
    all
}
