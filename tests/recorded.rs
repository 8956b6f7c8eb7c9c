//! The checks on data as it was recorded: tables of other people's, which lie
//! beside the project and are no part of it. Where they do not, nothing is
//! tested, and that is said.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use casualty_chart::breakdown::Finding;
use casualty_chart::ledger::{Ledger, Outcome};
use casualty_chart::tally::{self, Question};
use casualty_chart::{check, cli, load, telling};
use expect_test::{Expect, expect};
use serde_json::Value;

/// One ministry's bulletins of losses, transcribed by two people.
#[test]
fn two_transcriptions_of_one_bulletin_are_found_to_differ_on_seven_days() {
    let Some(one) = read("ukraine-mod-claims/orc_russian-losses.json") else { return };
    let Some(other) = read("ukraine-mod-claims/russia_losses_personnel.json") else { return };
    let header = "source,about,outcome,figure,as_of,statement,outlet\n";
    let mut csv = String::from(header);
    for (outlet, days) in [("one", one), ("other", other)] {
        for (day, n) in series(&days, "date", "personnel") {
            writeln!(csv, "ministry,enemy,killed+wounded,{n},{day},{day},{outlet}").expect("text");
        }
    }
    let codes = ["digit_differs", "digits_swapped", "figures_differ"];
    let ledger = loaded(&csv);
    found(
        &ledger,
        Outcome::KilledOrWounded,
        &codes,
        expect![[r#"
        digit_differs ministry, enemy: killed or wounded, 4,300 and 4,500, differ in one digit. One of them may be a slip.
        digit_differs ministry, enemy: killed or wounded, 113,990 and 113,390, differ in one digit. One of them may be a slip.
        figures_differ ministry, enemy: killed or wounded, 660,470 and 661,630, are renderings of one statement and exclude each other.
        figures_differ ministry, enemy: killed or wounded, 697,680 and 699,090, are renderings of one statement and exclude each other.
        figures_differ ministry, enemy: killed or wounded, 1,136,890 and 1,137,690, are renderings of one statement and exclude each other.
        digits_swapped ministry, enemy: killed or wounded, 1,137,850 and 1,138,750, have two digits swapped. One of them may be a slip.
        digits_swapped ministry, enemy: killed or wounded, 1,145,670 and 1,146,570, have two digits swapped. One of them may be a slip.
    "#]],
    );
}

/// Tolls that count up, each by the name that the table has for it.
#[test]
fn tolls_that_come_down_are_found() {
    let Some(days) = read("tech4palestine/casualties_daily.json") else { return };
    let mut csv = String::from("source,about,figure,since,as_of\n");
    for column in ["killed_cum", "killed_women_cum", "ext_press_killed_cum", "famine_cum"] {
        for (day, n) in series(&days, "report_date", column) {
            writeln!(csv, "{column},Gaza,{n},2023-10-07,{day}").expect("text");
        }
    }
    found(
        &loaded(&csv),
        Outcome::Killed,
        &["toll_falls"],
        expect![[r#"
        toll_falls killed_women_cum, Gaza: deaths, 1,032 as of 17 October 2023, but 1,000 as of 19 October 2023. A toll that counts up has come down.
        toll_falls killed_women_cum, Gaza: deaths, 1,000 as of 19 October 2023, but 967 as of 21 October 2023. A toll that counts up has come down.
        toll_falls ext_press_killed_cum, Gaza: deaths, 100 as of 23 December 2023, but 97 as of 24 December 2023. A toll that counts up has come down.
        toll_falls famine_cum, Gaza: deaths, 104 as of 21 July 2025, but 101 as of 22 July 2025. A toll that counts up has come down.
    "#]],
    );
}

#[test]
fn what_was_added_on_a_day_is_found_not_to_be_the_change_of_the_toll_on_seven_days() {
    let Some(days) = read("tech4palestine/casualties_daily.json") else { return };
    let mut csv = String::from("source,about,figure,since,as_of\n");
    for (day, n) in series(&days, "report_date", "killed_cum") {
        writeln!(csv, "ministry,Gaza,{n},2023-10-07,{day}").expect("text");
    }
    for (day, n) in series(&days, "report_date", "killed") {
        writeln!(csv, "ministry,Gaza,{n},{day},{day}").expect("text");
    }
    let ledger = loaded(&csv);
    found(
        &ledger,
        Outcome::Killed,
        &["increment_differs"],
        expect![[r#"
        increment_differs ministry, Gaza: deaths. With what was added, the figure as of 4 December 2023 comes to 16,624, but 16,248 is given as of 5 December 2023.
        increment_differs ministry, Gaza: deaths. With what was added, the figure as of 7 December 2023 comes to 17,490, but 17,487 is given as of 8 December 2023.
        increment_differs ministry, Gaza: deaths. With what was added, the figure as of 8 December 2023 comes to 17,697, but 17,700 is given as of 9 December 2023.
        increment_differs ministry, Gaza: deaths. With what was added, the figure as of 11 January 2024 comes to 23,620, but 23,708 is given as of 12 January 2024.
        increment_differs ministry, Gaza: deaths. With what was added, the figure as of 15 January 2024 comes to 24,258, but 24,285 is given as of 16 January 2024.
        increment_differs ministry, Gaza: deaths. With what was added, the figure as of 26 August 2024 comes to 40,476, but 40,435 is given as of 27 August 2024.
        increment_differs ministry, Gaza: deaths. With what was added, the figure as of 27 August 2024 comes to 40,493, but 40,534 is given as of 28 August 2024.
    "#]],
    );
    // And the toll is charted, not what was added on its last day.
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let cell = breakdown.rows[0].cells.first().expect("a figure");
    let claim = &ledger.claims[cell.claims[0]];
    assert!(10_000 < claim.figure.named().expect("a number"), "{claim:?}");
}

#[test]
fn estimates_whose_numbers_do_not_run_upwards_are_found() {
    for (file, many) in [("ged231_sample_1000", 13), ("ged191_syria", 101)] {
        let Some(text) = text(&format!("ucdp-ged/{file}.csv")) else { return };
        let mut csv = String::from("source,about,figure,since,as_of,note\n");
        for row in records(&text) {
            let of = |name: &str| row.get(name).expect("a column").as_str();
            let [id, low, best, high] = ["id", "low", "best", "high"].map(of);
            // Each event of its own, so that none is newer than another.
            writeln!(csv, "coders {id},all,estimate {best} ({low}-{high}),,,{id}").expect("text");
        }
        let mut ledger = csv.lines();
        let header = ledger.next().expect("a header");
        let rows: Vec<&str> = ledger.collect();
        let mut found = 0;
        // No ledger has more sources than these.
        for rows in rows.chunks(9_000) {
            let ledger = loaded(&[&[header], rows].concat().join("\n"));
            let code = "low_above_high_in_estimate";
            found += findings(&ledger, Outcome::Killed, &[code]).len();
        }
        assert_eq!(found, many, "{file}");
    }
}

/// The days of a list that have a number under a name, with it.
fn series(days: &Value, day: &str, name: &str) -> Vec<(String, u64)> {
    let days = days.as_array().expect("a list").iter();
    let mut numbers: Vec<(String, u64)> = days
        .filter_map(|it| Some((it[day].as_str().expect("a day").to_owned(), it[name].as_u64()?)))
        .collect();
    numbers.sort();
    numbers
}

/// The records of a CSV text, by the names of their columns.
fn records(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines: Vec<Vec<String>> = vec![vec![String::new()]];
    let mut quoted = false;
    for letter in text.trim_start_matches('\u{feff}').chars() {
        let line = lines.last_mut().expect("a line");
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => line.push(String::new()),
            '\n' if !quoted => lines.push(vec![String::new()]),
            '\r' if !quoted => (),
            _ => line.last_mut().expect("a cell").push(letter),
        }
    }
    let head = lines.remove(0);
    let whole = lines.into_iter().filter(|line| line.len() == head.len());
    whole.map(|line| head.iter().cloned().zip(line).collect()).collect()
}

fn read(file: &str) -> Option<Value> {
    Some(serde_json::from_str(&text(file)?).expect("JSON"))
}

/// What a file of recorded data holds; `None`, said aloud, where it is not there.
#[expect(clippy::print_stderr, reason = "that nothing was tested is to be seen")]
fn text(file: &str) -> Option<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = [here.join("../shared/data"), here.join("../../shared/data")];
    let found = beside.iter().find_map(|folder| fs::read_to_string(folder.join(file)).ok());
    if found.is_none() {
        eprintln!("skipped: no ../shared/data");
    }
    found
}

fn loaded(csv: &str) -> Ledger {
    load::load(csv.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger
}

fn findings(ledger: &Ledger, outcome: Outcome, codes: &[&str]) -> Vec<Finding> {
    let breakdown = tally::breakdown(ledger, Question { outcome, day: None });
    let mut findings = check::check(ledger, &breakdown);
    findings.retain(|finding| codes.contains(&finding.found.code()));
    findings
}

/// Lists the findings of some codes: the one place that knows how.
#[track_caller]
fn found(ledger: &Ledger, outcome: Outcome, codes: &[&str], expected: Expect) {
    let breakdown = tally::breakdown(ledger, Question { outcome, day: None });
    let words = cli::words("en", None).expect("texts");
    let mut acc = String::new();
    for finding in findings(ledger, outcome, codes) {
        let told = telling::finding(&finding, &breakdown, &words);
        let told = told.replace(['\u{2068}', '\u{2069}'], "");
        writeln!(acc, "{} {told}", finding.found.code()).expect("a string");
    }
    expected.assert_eq(&acc);
}
