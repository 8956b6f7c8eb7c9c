//! The workbench: its texts, and that its page says what they say.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[path = "page/texts.rs"]
mod texts;

use std::collections::BTreeSet;
use std::fs;

use casualty_chart::figure::Absence;
use casualty_chart::ledger::{Outcome, SourceKind};
use casualty_chart::load;
use texts::{all_between, scripts, texts};

const FOLDER: &str = "www/workbench";

/// Keys that are made of what the core says: of each there is a text in
/// English, and where there is none the core's own word stands.
const FAMILIES: [&str; 10] = [
    "field.", "reason.", "ask.", "reading.", "held.", "kind.", "keys.", "sides.", "sources.",
    "wrong.",
];

fn page() -> String {
    fs::read_to_string("www/workbench.html").unwrap()
}

#[test]
fn every_language_has_every_text_of_the_bench_with_the_same_places() {
    texts::every_language_has_every_text(FOLDER);
}

#[test]
fn every_text_of_the_bench_is_asked_for_and_stands_in_the_page_in_english() {
    let (page, scripts, english) = (page(), scripts(FOLDER), texts(FOLDER, "en"));
    let own = all_between(&page, "data-own=\"", "\"");
    let labels = all_between(&page, "data-own-label=\"", "\"");
    for (key, text) in &english {
        for rest in page.split(&format!("data-own=\"{key}\"")).skip(1) {
            let shown = rest.split_once('>').and_then(|(_, rest)| rest.split('<').next());
            assert_eq!(shown, Some(&**text), "{key}");
        }
        let asked = own.contains(&**key)
            || labels.contains(&**key)
            || scripts.contains(&format!("\"{key}\""))
            || FAMILIES.iter().any(|family| key.starts_with(family));
        assert!(asked, "nobody asks for {key}");
    }
    let asked = all_between(&scripts, "own(\"", "\"");
    for key in own.into_iter().chain(labels).chain(asked) {
        assert!(english.contains_key(key), "{key} is asked for");
    }
}

#[test]
fn every_field_and_every_word_of_a_claim_can_be_chosen() {
    let (scripts, english) = (scripts(FOLDER), texts(FOLDER, "en"));
    let list = |name: &str| {
        let (_, rest) = scripts.split_once(&format!("{name} = [")).unwrap();
        let (list, _) = rest.split_once(']').unwrap();
        list.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(list("OUTCOMES"), Outcome::ALL.map(Outcome::name));
    assert_eq!(list("KINDS"), SourceKind::ALL.map(SourceKind::name));
    for kind in SourceKind::ALL {
        assert!(english.contains_key(&format!("kind.{}", kind.name())));
    }
    // What a cell shows in its page's words is what the core has a word for.
    let absences = Absence::ALL.map(|absence| absence.name().replace('_', " "));
    assert_eq!(list("ABSENCES")[0], "none");
    assert_eq!(list("ABSENCES")[1..], absences);
    let mut shown = list("USUAL");
    shown.extend(list("MORE"));
    let fields = list("FIELDS");
    assert_eq!(BTreeSet::from_iter(&shown), BTreeSet::from_iter(&fields));
    // Each of them is a column that the core knows.
    let table = [&fields.join(","), "\n", &",".repeat(fields.len() - 1)].concat();
    let refused = load::load(table.as_bytes()).unwrap_err().to_string();
    assert!(!refused.contains("kept"), "{refused}");
    for field in fields {
        assert!(english.contains_key(&format!("field.{field}")), "{field}");
    }
}

#[test]
fn the_bench_names_each_language_as_the_builder_does() {
    let builder = fs::read_to_string("www/embed-builder/index.html").unwrap();
    let list = |page: &str| {
        page.split_once("<select id=\"language\"")
            .unwrap()
            .1
            .split_once("</select>")
            .unwrap()
            .0
            .to_owned()
    };
    assert_eq!(list(&page()), list(&builder));
}

#[test]
fn what_is_wrong_with_a_cell_is_said_in_the_words_of_the_page() {
    let head = "source,about,status,figure,since,as_of,url,quote,lang\n";
    let long = "a".repeat(40_000);
    let rows = [
        "A,,all,1,,,,,",
        "A,B,civil,1,,,,,",
        "A,B,all,1,,yesterday,,,",
        "A,B,all,1,2031-05-04,2031-05-01,,,",
        "A,B,all,1,,,ftp://example.org,,",
        "A,B,all,1,,,,,in English",
        &format!("A,B,all,1,,,,{long},"),
        "A,B,all,,,,,,",
        "A,B,all,-,,,,,",
        "A,B,all,twelvish,,,,,",
        "A,B,all,at least,,,,,",
        "A,B,all,12 and 13,,,,,",
        "A,B,all,\"1,20\",,,,,",
        "A,B,all,12.5,,,,,",
        "A,B,all,\"1,20,3\",,,,,",
        "A,B,all,900-800,,,,,",
    ];
    let table = [head, &rows.join("\n")].concat();
    let twins = r#"{"sides": [{"id": "a", "name": "B"}, {"id": "b", "name": "B"}], "sources": [{"id": "A"}],
        "claims": [{"source": "A", "about": "all", "figure": "1"}]}"#;
    let files = [table.as_bytes(), twins.as_bytes()];
    let problems = files.iter().flat_map(|file| load::load(file).unwrap_err().problems);
    let coded: Vec<_> = problems.filter_map(|problem| problem.coded()).collect();
    let codes: BTreeSet<String> = coded.iter().map(|(code, _)| format!("wrong.{code}")).collect();
    let english = texts(FOLDER, "en");
    let told = english.keys().filter(|key| key.starts_with("wrong.")).cloned();
    assert_eq!(codes, told.collect());
    for (code, values) in coded {
        let places = all_between(&english[&format!("wrong.{code}")], "{", "}");
        assert_eq!(places, values.iter().map(|(name, _)| *name).collect(), "{code}");
    }
}
