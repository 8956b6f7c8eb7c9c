//! The texts of imports on the page.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[path = "page/texts.rs"]
mod texts;

use std::fs;

use casualty_chart::import::{Format, Mapping};
use texts::{scripts, texts};

const FOLDER: &str = "www/import";

#[test]
fn every_language_has_every_text_of_imports_with_the_same_places() {
    texts::every_language_has_every_text(FOLDER);
}

#[test]
fn every_text_of_imports_is_asked_for() {
    let scripts = scripts(FOLDER);
    let named = |key: &str| scripts.contains(&format!("\"{key}\""));
    // Families, and phases, which are methods of the panel.
    let family = |key: &str| {
        let head = key.split_once('.').map(|(head, _)| format!("`{head}.${{"));
        head.is_some_and(|head| scripts.contains(&head))
            || scripts.contains(&format!("phase: \"{key}\""))
    };
    for key in texts(FOLDER, "en").keys() {
        assert!(named(key) || family(key), "nobody asks for {key}");
    }
    for rest in scripts.split("own(\"").skip(1) {
        let key = rest.split('"').next().unwrap();
        assert!(texts(FOLDER, "en").contains_key(key), "{key} is asked for");
    }
}

#[test]
fn every_format_can_be_chosen_with_what_can_be_asked_of_it() {
    let script = fs::read_to_string(format!("{FOLDER}/choices.js")).unwrap();
    for format in Format::ALL {
        let name = format.name();
        let quoted = [format!("\n  {name}: {{"), format!("\n  \"{name}\": {{")];
        let asked = quoted.iter().find_map(|one| Some(script.split_once(one.as_str())?.1));
        let asked = asked.unwrap_or_else(|| panic!("{name} cannot be chosen"));
        let asked = asked.split_once('}').unwrap().0;
        let sorts: Vec<String> =
            format.sorts().iter().map(|by| format!("\"{}\"", by.name())).collect();
        let by =
            if sorts.is_empty() { String::new() } else { format!("by: [{}]", sorts.join(", ")) };
        assert!(asked.contains(&by) && asked.contains("by:") != by.is_empty(), "{name}: {asked}");
    }
}

#[test]
fn every_field_of_a_claim_can_be_a_column() {
    let script = fs::read_to_string(format!("{FOLDER}/mapping.js")).unwrap();
    let listed = script.split_once("FIELDS = [").unwrap().1.split_once(']').unwrap().0;
    let listed: Vec<&str> = listed.split('"').skip(1).step_by(2).collect();
    let refused = Mapping::parse("=").unwrap_err().to_string();
    let known = refused.split_once("write one of: ").unwrap().1.split_once(", rows").unwrap().0;
    assert_eq!(listed, known.split(", ").collect::<Vec<_>>());
}
