//! The project's tasks, one function a task.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "tasks speak to a terminal")]

mod web;
mod serve;
mod tools;
mod test;
mod size;
mod snip;
mod glue;
mod names;
mod texts;
mod dist;
mod packed;
mod npm;
mod package;
mod drive;
mod integrity;
mod places;
mod drivers;
mod checkers;
mod bench;
mod first;
mod readers;
mod fuzz;

use std::{env, path::Path, process::ExitCode};

use anyhow::{Context as _, bail};
use xshell::{Shell, cmd};

const USAGE: &str = "usage: cargo xtask <task>

  serve [--port N]  builds the page, serves it on 127.0.0.1 (port 8080) and rebuilds on changes
  test              installs what is lacking and runs every check
  page [NAME…]      of `test`, only what drives the page in its three browsers and
                    checks it; with names, only the tests that have one of them in theirs
  rules             of `test`, only the Nu HTML checker and Lighthouse, on what `page` left
  package [NAME…]   of `test`, only what writes the site and the package of what was built
                    last, checks them and drives pages that are made with them
  web               builds the page's module into www/pkg, optimised if Node is there
  dist              writes the site into dist, ready for a server
  bench [NAME…]     times in Chromium, beside the same by hand and by other libraries:
                    `browser` drawing, `first` how soon a page has its chart,
                    `import` how fast a large table is read;
                    `growth` natively: from a file to pictures, at 1,000 to 100,000 claims,
                    and `records`: how fast CSV is cut into records
  fuzz SECS [NAME…] tries texts and files that nobody would write, so long for each target
  size              builds the reader's module and holds its download against the budget
  bless             writes the golden files anew from what the code makes now
  tools             installs the tools of `test` and prints where they are";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("error: {err:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let sh = Shell::new()?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    sh.change_dir(root.context("xtask lies in no project")?);

    let args: Vec<String> = env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve"] => serve::serve(&sh, serve::PORT),
        ["serve", "--port", port] => {
            serve::serve(&sh, port.parse().with_context(|| format!("{port:?} is no port"))?)
        }
        ["test"] => test::test(&sh),
        ["page"] => {
            web::web(&sh, web::Polish::IfNodeIsThere)?;
            test::page(&sh, &[])?;
            rules(&sh)
        }
        ["page", ref names @ ..] => {
            web::web(&sh, web::Polish::Never)?;
            test::page(&sh, names)
        }
        ["rules"] => rules(&sh),
        ["package", ref names @ ..] => package::package(&sh, names),
        ["web"] => web::web(&sh, web::Polish::IfNodeIsThere),
        ["dist"] => dist::dist(&sh),
        ["bench", ref names @ ..] => bench::bench(&sh, names),
        ["fuzz", ref asked @ ..] => fuzz::fuzz(&sh, asked),
        ["size"] => size::size(&sh),
        ["bless"] => bless(&sh),
        ["tools"] => tools::tools(&sh),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [] => bail!("no task given\n{USAGE}"),
        _ => bail!("no task {:?}\n{USAGE}", args.join(" ")),
    }
}

/// Holds the page, and what the page tests made of it, against the rules of others.
fn rules(sh: &Shell) -> anyhow::Result<()> {
    checkers::nu(sh)?;
    checkers::lighthouse(sh)
}

/// Writes the golden files anew and shows which of them changed.
fn bless(sh: &Shell) -> anyhow::Result<()> {
    let _env = sh.push_env("UPDATE_EXPECT", "1");
    // What was written is shown also when a test without a golden file fails.
    let tests = cmd!(sh, "cargo test --locked --workspace --quiet --no-fail-fast").run();
    cmd!(sh, "git --no-pager diff --stat -- tests src").run()?;
    cmd!(sh, "git status --short -- tests src").run()?;
    Ok(tests?)
}
