//! The page that makes snippets: its texts, and what pages in frames say of themselves.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[path = "page/texts.rs"]
mod texts;

use std::collections::BTreeSet;
use std::fs;

use casualty_chart::cli;
use texts::{all_between, scripts, texts};

const FOLDER: &str = "www/embed-builder";

fn page() -> String {
    fs::read_to_string("www/embed-builder/index.html").unwrap()
}

#[test]
fn every_language_has_every_text_of_the_builder_with_the_same_places() {
    texts::every_language_has_every_text(FOLDER);
}

#[test]
fn every_text_of_the_builder_is_asked_for_and_stands_in_the_page_in_english() {
    let (page, english) = (page(), texts(FOLDER, "en"));
    let scripts = scripts(FOLDER);
    let mut asked = all_between(&scripts, "own(\"", "\"");
    for (key, text) in &english {
        let here = format!("data-own=\"{key}\"");
        for rest in page.split(&here).skip(1) {
            let shown = rest.split_once('>').and_then(|(_, rest)| rest.split('<').next());
            assert_eq!(shown, Some(&**text), "{key}");
        }
    }
    asked.extend(all_between(&page, "data-own=\"", "\""));
    let known: BTreeSet<&str> = english.keys().map(|key| &**key).collect();
    assert_eq!(asked, known);
}

#[test]
fn the_builder_names_each_language_as_the_main_page_does() {
    let main = fs::read_to_string("www/index.html").unwrap();
    let links = all_between(&main, "<a href=\"?lang=", "</a>");
    let page = page();
    let options = all_between(&page, "<option value=\"", "</option>");
    let mut known = 0;
    for link in links {
        let (attributes, name) = link.split_once('>').unwrap();
        let (attributes, _) = attributes.split_once(" hreflang").unwrap();
        let option = format!("{attributes}>{name}");
        assert!(options.contains(&*option), "{option}");
        known += 1;
    }
    assert_eq!(known, cli::languages().count());
}

#[test]
fn a_page_in_a_frame_says_its_own_policy_before_anything_else() {
    let embed = fs::read_to_string("www/embed.html").unwrap();
    let at = embed.find("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
    let policy = embed[at..].lines().next().unwrap();
    for part in ["default-src 'none'", "base-uri 'none'", "require-trusted-types-for 'script'"] {
        assert!(policy.contains(part), "{part}");
    }
    assert!(embed.find("<link").is_some_and(|first| at < first), "it comes first");
    for wrong in ["style=", "<style", "'self'\"", "unsafe-inline", "'unsafe-eval'", "//"] {
        assert!(!embed.contains(wrong), "{wrong}");
    }
    assert!(embed.contains("data-servers=\"\""), "no other server, unless somebody names it");
}

#[test]
fn a_page_in_a_frame_asks_ahead_for_what_the_main_page_asks_ahead_for() {
    let asks = |page: &str| {
        let text = fs::read_to_string(page).unwrap();
        let ahead = |line: &&str| line.contains("preload\"") && !line.contains("data/");
        text.lines().filter(ahead).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(asks("www/embed.html"), asks("www/index.html"));
}
