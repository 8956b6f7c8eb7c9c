//! The short way in reads what the long way reads, or nothing.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use casualty_chart::{export, lean, load};

const BUNDLED: &[u8] = include_bytes!("../www/data/nagorno-karabakh-2020.json");
const WAR: &[u8] = include_bytes!("../www/data/nagorno-karabakh-war-2020.json");
const EXAMPLE: &[u8] = include_bytes!("../www/data/example.csv");

#[test]
fn the_bundled_ledgers_take_the_short_way() {
    check(BUNDLED, true);
    check(WAR, true);
}

#[test]
fn every_export_takes_the_short_way() {
    let ledger = load::load(EXAMPLE).unwrap().ledger;
    check(export::json(&ledger).as_bytes(), true);
}

#[test]
fn what_needs_the_workbench_is_left_to_it() {
    check(EXAMPLE, false);
    let sides = r#""sides":[{"id":"a"}],"sources":[{"id":"s"}]"#;
    let form = r#"{"said":"9","kind":"exact","low":9,"high":9}"#;
    let cases = [
        (format!(r#"{{{sides},"claims":[{{"source":"s","about":"a","figure":{form}}}]}}"#), true),
        (format!(r#"{{{sides},"claims":[{{"source":"s","about":"a","figure":"9"}}]}}"#), false),
        (format!(r#"{{{sides},"claims":[{{"source":"s","about":"b","figure":{form}}}]}}"#), false),
        (
            format!(
                r#"{{{sides},"claims":[{{"source":"s","about":"a","figure":{form},"x":"y"}}]}}"#
            ),
            false,
        ),
        (
            format!(
                r#"{{{sides},"claims":[{{"source":"s","about":"a","figure":{form},"url":"javascript:1"}}]}}"#
            ),
            false,
        ),
        (
            format!(
                r#"{{{sides},"claims":[{{"source":"s","about":"a","figure":{form},"as_of":"2020-02-30"}}]}}"#
            ),
            false,
        ),
        (format!(r#"{{{sides},"claims":[]}}"#), false),
        (r#"{"sides":[{"id":"a"},{"id":"a"}],"sources":[],"claims":[]}"#.into(), false),
        ("{".into(), false),
    ];
    for (text, short) in cases {
        check(text.as_bytes(), short);
    }
}

/// Whether bytes take the short way; if they do, both ways agree.
#[track_caller]
fn check(bytes: &[u8], short: bool) {
    let read = lean::load(bytes);
    assert_eq!(read.is_some(), short, "{}", String::from_utf8_lossy(bytes));
    if let Some(ledger) = read {
        assert_eq!(ledger, load::load(bytes).unwrap().ledger);
    }
}
