//! What others make of the packages: the checkers of npm, bundlers, cargo.

use xshell::{Shell, cmd};

use crate::{dist, tools};

/// Writes the site and the package of what was built last, and checks the package.
pub(crate) fn package(sh: &Shell) -> anyhow::Result<()> {
    dist::written(sh)?;
    checked(sh)
}

/// Holds the package to the rules of publint and of are-the-types-wrong.
fn checked(sh: &Shell) -> anyhow::Result<()> {
    let modules = tools::consumers(sh)?;
    let npm = sh.current_dir().join("dist/npm");
    let publint = modules.join("publint/src/cli.js");
    cmd!(sh, "node {publint} run {npm} --strict --pack npm").run()?;
    let attw = modules.join("@arethetypeswrong/cli/dist/index.js");
    cmd!(sh, "node {attw} --pack {npm} --profile esm-only --format ascii --quiet").run()?;
    Ok(())
}
