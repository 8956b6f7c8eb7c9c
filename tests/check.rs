//! The room `check`: each finding on the smallest ledger that has it, and not
//! on one that nearly has it.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;

use casualty_chart::date::Date;
use casualty_chart::ledger::Outcome;
use casualty_chart::tally::{self, Question};
use casualty_chart::{check, cli, load, telling};
use expect_test::{Expect, expect};

#[test]
fn parts_that_exceed_a_total_are_found() {
    found(
        "source,about,status,figure
         A,x,all,50
         A,x,military,40
         A,x,civilian,at least 11",
        expect![[r#"
            parts_exceed_total [1, 2, 3]
              A, x: the parts come to at least 51, more than the total, 50.
        "#]],
    );
    for near_miss in [
        "A,x,all,51\nA,x,military,40\nA,x,civilian,at least 11",
        "A,x,all,at least 50\nA,x,military,100",
        "A,x,all,50\nA,x,military,undisclosed\nA,x,civilian,50",
        "A,x,unstated,50\nA,x,military,100",
        "A,x,all,50\nB,x,military,100\nB,x,civilian,1",
        "A,x,all,about 1000\nA,x,military,1500",
    ] {
        nothing(&format!("source,about,status,figure\n{near_miss}"));
    }
}

#[test]
fn sides_that_exceed_their_total_are_found() {
    found(
        "source,about,status,figure
         A,each,unstated,more than 2000
         A,all,unstated,4001
         B,x,unstated,unknown
         B,y,unstated,unknown",
        expect![[r#"
            sides_exceed_total [1, 2]
              A, deaths: its sides come to at least 4,002, more than its total for all, 4,001.
        "#]],
    );
    found(
        "source,about,status,figure
         A,x,military,60
         A,all,military,at most 50
         A,y,military,undisclosed",
        expect![[r#"
            sum_leaves_out [1]
              A, x: at least 60 leaves something out (civilian not mentioned).
            sides_exceed_total [1, 2]
              A, military deaths: its sides come to 60, more than its total for all, at most 50.
        "#]],
    );
}

#[test]
fn sides_that_fall_short_of_their_total_are_found() {
    found(
        "source,about,status,figure
         A,x,all,10
         A,y,all,at most 20
         A,all,all,31",
        expect![[r#"
            sides_fall_short_of_total [1, 2, 3]
              A, deaths, military and civilian: its sides come to between 10 and 30, less than its total for all, 31.
        "#]],
    );
    // The part that is not known may be all that lacks.
    nothing("source,about,status,figure\nA,x,all,10\nA,y,all,undisclosed\nA,all,all,31");
    nothing("source,about,status,figure\nA,x,all,10\nB,y,all,1\nA,all,all,31");
}

#[test]
fn sides_that_fit_their_total_are_noted() {
    found(
        "source,about,status,figure
         A,each,unstated,more than 2000
         A,all,unstated,nearly 5000
         B,x,unstated,unknown
         B,y,unstated,unknown",
        expect![[r#"
            sides_fit_total [1, 2]
              A, deaths: its sides come to at least 4,002 and its total for all is nearly 5,000: the two fit.
        "#]],
    );
}

#[test]
fn what_sides_report_of_their_own_is_held_against_totals_of_others() {
    let own = "source,speaks_for,about,status,figure\nX,x,x,all,600\nY,y,y,";
    found(
        &[own, "all,500\nA,,all,all,fewer than 1000"].concat(),
        expect![[r#"
        own_reported_exceeds_total [1, 2, 3]
          What each side reports of its own comes to 1,100, more than the total of A, fewer than 1,000.
    "#]],
    );
    found(
        &[own, "all,300\nA,,all,all,fewer than 1000"].concat(),
        expect![[r#"
        own_reported_fits_total [1, 2, 3]
          What each side reports of its own comes to 900; the total of A is fewer than 1,000: the two fit.
    "#]],
    );
    found(
        &[own, "civilian,300\nA,,all,all,fewer than 1000"].concat(),
        expect![[r#"
        sum_leaves_out [2]
          Y, y: at least 300 leaves something out (military not mentioned).
        sum_leaves_out [1, 2]
          Each side’s own count, Both sides together: at least 900 leaves something out (y: military not mentioned).
        own_reported_fits_total_leaving_out [1, 2, 3]
          What each side reports of its own comes to at least 900; the total of A is fewer than 1,000: the two fit only because something is left out (y: military not mentioned).
    "#]],
    );
    found(&[own, "all,300\nA,,all,all,nearly 5000"].concat(), expect![[r#""#]]);
}

#[test]
fn two_figures_for_one_day_that_exclude_each_other_are_found() {
    found(
        "source,about,figure,as_of
         A,x,at least 100,2020-10-01
         A,x,fewer than 100,2020-10-01",
        expect![[r#"
            low_above_high [1, 2]
              A, x: two figures that no day tells apart exclude each other: deaths, fewer than 100 and at least 100.
        "#]],
    );
    for near_miss in [
        "A,x,at least 100,2020-10-01\nA,x,at most 100,2020-10-01",
        "A,x,100,2020-10-01\nB,x,50,2020-10-01",
        "A,x,100,2020-10-01\nA,y,50,2020-10-01",
        "A,x,100,2020-10-01\nA,x,undisclosed,2020-10-01",
    ] {
        nothing(&format!("source,about,figure,as_of\n{near_miss}"));
    }
    found(
        "source,about,figure\nA,x,100\nA,x,50",
        expect![[r#"
        low_above_high [1, 2]
          A, x: two figures that no day tells apart exclude each other: deaths, 50 and 100.
    "#]],
    );
    nothing("source,about,figure,as_of\nA,x,100,2020-10-01\nA,x,50,");
}

#[test]
fn a_rendering_that_is_not_charted_excludes_no_other_statement() {
    found(
        "source,about,figure,stated,statement
         A,each,more than 2000,2020-10-22,each
         A,all,about 2000,2020-10-22,each
         A,all,nearly 5000,2020-10-22,total
         B,x,1,2020-10-22,",
        expect![[r#"
            sides_fit_total [1, 3]
              A, deaths: its sides come to at least 2,001 and its total for all is nearly 5,000: the two fit.
            renderings_differ [1, 2]
              A: 2 renderings of one statement; different figures among them: 2; they differ in which side they are about.
        "#]],
    );
}

#[test]
fn a_toll_that_falls_is_found() {
    found(
        "source,about,figure,since,as_of
         A,x,nearly 5000,2020-09-27,2020-10-22
         A,x,4000,2020-09-27,2020-11-13",
        expect![[r#"
            toll_falls [1, 2]
              A, x: deaths, nearly 5,000 as of 22 October 2020, but 4,000 as of 13 November 2020. A toll that counts up has come down.
        "#]],
    );
    for near_miss in [
        "A,x,nearly 5000,2020-09-27,2020-10-22\nA,x,more than 4000,2020-09-27,2020-11-13",
        "A,x,500,2020-09-27,2020-10-22\nA,x,400,2020-10-23,2020-11-13",
        "A,x,500,2020-09-27,2020-10-22\nA,x,500,2020-09-27,2020-11-13",
    ] {
        nothing(&format!("source,about,figure,since,as_of\n{near_miss}"));
    }
    // In the order of their days, not of the file.
    nothing(
        "source,about,figure,since,as_of
         A,x,400,2020-09-27,2020-11-13
         A,x,300,2020-09-27,2020-10-22",
    );
}

#[test]
fn renderings_of_one_statement_that_differ_are_found() {
    found(
        "source,about,status,figure,statement
         A,x,unstated,more than 2000,s
         A,all,unstated,about 2000,s
         A,x,military,about 2000,s",
        expect![[r#"
            renderings_differ [1, 2, 3]
              A: 3 renderings of one statement; different figures among them: 2; they differ in which side they are about; they differ in whom they count.
        "#]],
    );
    nothing("source,about,figure,statement\nA,x,2000,s\nA,x,2000,s");
    nothing("source,about,figure,statement\nA,x,2000,s\nB,x,3000,s");
}

#[test]
fn a_sum_that_leaves_something_out_is_noted() {
    found(
        "source,about,status,figure
         A,x,civilian,61
         A,x,military,undisclosed",
        expect![[r#"
            sum_leaves_out [1, 2]
              A, x: at least 61 leaves something out (military not disclosed).
        "#]],
    );
    // A sum of nothing but absences is none.
    nothing("source,about,status,figure\nA,x,civilian,unknown\nA,x,military,undisclosed");
}

#[test]
fn the_bundled_ledger_has_the_findings_of_its_story() {
    found(
        include_str!("../www/data/nagorno-karabakh-2020.json"),
        expect![[r#"
            sides_fit_total [1, 2]
              President of Russia, deaths: its sides come to at least 4,002 and its total for all is nearly 5,000: the two fit.
            sum_leaves_out [5, 6]
              Azerbaijan, Azerbaijani side: at least 61 leaves something out (military not disclosed).
            sum_leaves_out [3, 4, 5, 6]
              Each side’s own count, Both sides together: at least 972 leaves something out (Azerbaijani side: military not disclosed).
            own_reported_fits_total_leaving_out [3, 4, 5, 6, 7]
              What each side reports of its own comes to at least 972; the total of official figures, as last published is fewer than 1,000: the two fit only because something is left out (Azerbaijani side: military not disclosed).
        "#]],
    );
}

#[test]
fn what_was_not_yet_said_on_the_day_asked_for_is_not_found() {
    let ledger = "source,about,figure,as_of,statement
        A,x,500,2020-10-01,s
        A,x,501,2020-10-03,s
        A,x,400,2020-10-02,
        B,x,7,2020-10-04,
        B,x,6,2020-10-04,";
    let on = |day: &str| findings_on(ledger, Date::parse(day));
    expect![[r#"
        toll_falls [1, 3]
          A, x: deaths, 500 as of 1 October 2020, but 400 as of 2 October 2020. A toll that counts up has come down.
        low_above_high [4, 5]
          B, x: two figures that no day tells apart exclude each other: deaths, 6 and 7.
        renderings_differ [1, 2]
          A: 2 renderings of one statement; different figures among them: 2.
    "#]].assert_eq(&on("2020-10-04"));
    assert_eq!(on("2020-10-03").lines().count(), 4);
    assert_eq!(on("2020-10-02").lines().count(), 2);
    assert_eq!(on("2020-10-01"), "");
}

/// Lists the findings of a ledger, claims counted from 1: the one place that
/// knows how.
#[track_caller]
fn found(ledger: &str, expected: Expect) {
    expected.assert_eq(&findings(ledger));
}

#[track_caller]
fn nothing(ledger: &str) {
    assert_eq!(findings(ledger), "", "{ledger}");
}

fn findings(text: &str) -> String {
    findings_on(text, None)
}

fn findings_on(text: &str, day: Option<Date>) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let text = if text.starts_with('{') { text.into() } else { lines.join("\n") };
    let ledger = load::load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger;
    let question = Question { outcome: Outcome::Killed, day };
    let breakdown = tally::breakdown(&ledger, question);
    let words = cli::words("en", None).expect("texts");
    let mut acc = String::new();
    for finding in check::check(&ledger, &breakdown) {
        let claims: Vec<usize> = finding.claims.iter().map(|place| place + 1).collect();
        let told = telling::finding(&finding, &breakdown, &words);
        let told = told.replace(['\u{2068}', '\u{2069}'], "");
        writeln!(acc, "{} {claims:?}\n  {told}", finding.found.code()).expect("a string");
    }
    acc
}
