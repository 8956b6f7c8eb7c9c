//! What the README shows is true.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use casualty_chart::{load, phrase};

const README: &str = include_str!("../README.md");

#[test]
fn the_ledger_shown_is_loaded() {
    let csv = between("```csv\n", "```");
    let loaded = load::load(csv.as_bytes()).expect("a good ledger");
    assert_eq!((loaded.rows, loaded.notices), (5, Vec::new()));
}

#[test]
fn each_figure_shown_is_read() {
    let row = between("| `figure` | ", " |\n");
    let shown: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
    assert!(8 < shown.len(), "{shown:?}");
    for figure in shown {
        assert!(phrase::read(figure, None).is_ok(), "{figure:?}");
    }
}

#[test]
fn the_policy_shown_is_the_one_that_the_page_is_tried_under() {
    let server = include_str!("../xtask/src/serve.rs");
    let tried = server.split_once("const POLICY: &str = \"").map_or("", |(_, after)| after);
    let tried = tried.split_once("\";").map_or("", |(policy, _)| policy).replace("\\\n", "");
    let words = |policy: &str| policy.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(between("Content-Security-Policy: ", "\n")), words(&tried));
}

#[test]
fn each_file_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let links = README.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for link in links {
        assert!(root.join(link).exists(), "{link}");
    }
}

fn between(start: &str, end: &str) -> &'static str {
    let after = README.split_once(start).map_or("", |(_, after)| after);
    after.split_once(end).map_or("", |(found, _)| found)
}
