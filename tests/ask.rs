//! What is shown of an answer: one side, one status, one source.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "in a test, to give up is to fail")]

use casualty_chart::ask::{self, Answer};
use casualty_chart::breakdown::{Only, Scope, Slice};
use casualty_chart::ledger::Outcome;
use casualty_chart::tally::Question;
use casualty_chart::view::View;
use casualty_chart::{cli, load, telling};
use expect_test::{Expect, expect};

const BUNDLED: &[u8] = include_bytes!("../www/data/nagorno-karabakh-2020.json");

#[test]
fn one_side_is_compared_on_its_own() {
    shows(
        Only { side: Some(0), ..Only::default() },
        expect![[r#"
            Armenian side: sources differ by at least 2.1 times.
            People killed, by who says so. Shown: Armenian side. Newest figure: 22 October 2020.
            President of Russia | more than 2,000
            Karabakh authorities | 911 = 874 military + 37 civilian
            Each side’s own count | 911
            - Armenian side: the figure of President of Russia is at least 2.1 times that of Karabakh authorities.
        "#]],
    );
}

#[test]
fn one_status_is_no_total() {
    shows(
        Only { slice: Some(Slice::Military), ..Only::default() },
        expect![[r#"
            Azerbaijan has not disclosed its military deaths.
            People killed, by who says so. Shown: military. Newest figure: 22 October 2020.
            Karabakh authorities | 874 military | not mentioned | not mentioned
            Azerbaijan | not mentioned | military not disclosed | not mentioned
            - Armenian side, military: only Karabakh authorities gives a figure.
        "#]],
    );
}

#[test]
fn one_source_is_compared_with_nobody() {
    shows(
        Only { source: Some(2), ..Only::default() },
        expect![[r#"
            Azerbaijan has not disclosed its military deaths.
            People killed, by who says so. Shown: Azerbaijan. Newest figure: 22 October 2020.
            Azerbaijan | not mentioned | 61 civilian · military not disclosed = at least 61, military not disclosed | not mentioned
            ! sum_leaves_out
        "#]],
    );
}

#[test]
fn what_nobody_says_is_said_to_be_empty() {
    shows(
        Only { side: Some(1), slice: Some(Slice::Unstated), source: Some(1) },
        expect![[r#"
            Nagorno-Karabakh, October 2020: who says how many were killed
            People killed, by who says so. Shown: Azerbaijani side, status not stated, Karabakh authorities.
            - No source gives a figure for this, or none by that day.
        "#]],
    );
}

#[test]
fn what_a_sum_leaves_out_is_named_once() {
    let ledger = "source,about,status,figure\nA,X,military,undisclosed\nB,X,military,denied\n\
                  B,X,civilian,unknown\nC,X,military,5\nC,X,civilian,denied";
    let ledger = load::load(ledger.as_bytes()).expect("a ledger").ledger;
    let question = Question { outcome: Outcome::Killed, day: None };
    let Answer { breakdown, .. } = ask::answer(&ledger, question, Only::default());
    let words = cli::words("en", None).expect("texts");
    let told = breakdown.rows.iter().map(|row| words.told(row, Scope::Side(0), &breakdown));
    let expected = [
        "military not disclosed, civilian not mentioned",
        "military: denied · civilian unknown",
        "5 military · civilian: denied = at least 5, civilian: denied",
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

/// Headline, subtitle, table, summary and the codes of the findings.
#[track_caller]
fn shows(only: Only, expected: Expect) {
    let ledger = load::load(BUNDLED).expect("a ledger").ledger;
    let question = Question { outcome: Outcome::Killed, day: None };
    let Answer { breakdown, findings } = ask::answer(&ledger, question, only);
    let words = cli::words("en", None).expect("texts");
    let told = telling::tell(&ledger, &breakdown, View::Table, &words);
    let mut text = [told.headline, told.subtitle].join("\n") + "\n";
    for line in &told.table.lines {
        // The last cell holds the days.
        let cells = line.cells[..line.cells.len() - 1].iter().map(|cell| &*cell.text);
        text += &[vec![&*line.name], cells.collect()].concat().join(" | ");
        text += "\n";
    }
    for sentence in &told.summary {
        text += &format!("- {sentence}\n");
    }
    for finding in &findings {
        text += &format!("! {}\n", finding.found.code());
    }
    expected.assert_eq(&text.replace(['\u{2068}', '\u{2069}'], ""));
}
