//! The room `check`: each finding on the smallest ledger that has it, and not
//! on one that nearly has it.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;

use casualty_chart::breakdown::{Row, Scope};
use casualty_chart::date::Date;
use casualty_chart::ledger::Outcome;
use casualty_chart::marks::MarkKey;
use casualty_chart::tally::{self, Question};
use casualty_chart::view::View;
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
        "A,x,nearly 5000,2020-09-27,2020-10-22\nA,x,about 5000,2020-09-27,2020-11-13",
        "A,x,500,2020-09-27,2020-10-22\nA,x,400,2020-10-23,2020-11-13",
        "A,x,500,2020-09-27,2020-10-22\nB,x,400,2020-09-27,2020-10-22",
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
    // Below the highest before it, whatever stands between; and once, not
    // again for all that follows.
    found(
        "source,about,figure,as_of
         A,x,97,2020-10-06
         A,x,96,2020-10-05
         A,x,about 100,2020-10-03
         A,x,undisclosed,2020-10-04
         A,x,120,2020-10-02
         A,x,110,2020-10-01",
        expect![[r#"
            toll_may_fall [3, 5]
              A, x: deaths, 120 as of 2 October 2020, then about 100 as of 3 October 2020. The later words name a lower number; the two do not exclude each other.
            toll_falls [2, 5]
              A, x: deaths, 120 as of 2 October 2020, but 96 as of 5 October 2020. A toll that counts up has come down.
        "#]],
    );
    // Soft bounds, and days on which it was said.
    found(
        "source,about,figure,stated
         A,each,about 900,2020-10-02
         A,each,nearly 2000,2020-10-01
         B,x,1,2020-10-02",
        expect![[r#"
            toll_falls [1, 2]
              A, each side: deaths, nearly 2,000 said on 1 October 2020, but about 900 said on 2 October 2020. A toll that counts up has come down.
        "#]],
    );
}

#[test]
fn words_that_name_less_than_before_are_found_though_they_exclude_nothing() {
    found(
        "source,about,figure,stated
         A,all,nearly 5000,2020-10-22
         A,all,more than 4000,2020-11-13
         B,x,1,2020-11-13",
        expect![[r#"
            toll_may_fall [1, 2]
              A, All sides together: deaths, nearly 5,000 said on 22 October 2020, then more than 4,000 said on 13 November 2020. The later words name a lower number; the two do not exclude each other.
        "#]],
    );
    for near_miss in [
        "A,x,1800,2020-10-01\nA,x,about 2000,2020-10-02",
        "A,x,at most 500,2020-10-01\nA,x,at most 400,2020-10-02",
        "A,x,800-900,2020-10-01\nA,x,850,2020-10-02",
        "A,x,more than 500,2020-10-02\nA,x,at least 400,2020-10-02",
        "A,x,500,2020-10-01\nA,x,a number,2020-10-02",
    ] {
        nothing(&format!("source,about,figure,as_of\n{near_miss}"));
    }
}

#[test]
fn a_figure_that_is_only_known_to_have_been_printed_may_be_an_older_one() {
    found(
        "source,about,figure,as_of,published
         A,x,63,2020-10-20,2020-10-22
         A,x,61,,2020-10-22",
        expect![[r#"
            stale_figure [1, 2]
              A, x: deaths, 61 published on 22 October 2020, is below 63 as of 20 October 2020. Which days it covers is not said: it may be an older figure.
        "#]],
    );
    for near_miss in [
        "A,x,63,2020-10-20,2020-10-22\nA,x,64,,2020-10-22",
        "A,x,63,2020-10-23,2020-10-23\nA,x,61,,2020-10-22",
        "A,x,63,2020-10-20,2020-10-22\nB,x,61,,2020-10-20",
        "A,x,63,2020-10-20,2020-10-22\nA,x,61,,",
    ] {
        nothing(&format!("source,about,figure,as_of,published\n{near_miss}"));
    }
    // Two that are known only so are in the order in which they were printed.
    found(
        "source,about,figure,published\nA,x,63,2020-10-20\nA,x,61,2020-10-22",
        expect![[r#"
            toll_falls [1, 2]
              A, x: deaths, 63 published on 20 October 2020, but 61 published on 22 October 2020. A toll that counts up has come down.
        "#]],
    );
}

#[test]
fn a_figure_that_a_newer_one_follows_after_the_day_asked_for_is_found() {
    let ledger = "source,about,status,figure,as_of,statement
        A,x,military,undisclosed,2020-10-22,
        A,x,military,2783,2020-12-03,
        A,x,civilian,63,2020-10-20,
        A,x,civilian,65,2020-10-22,
        A,x,civilian,93,2020-11-14,
        A,x,civilian,92,2020-11-13,
        A,x,unstated,500,2020-10-22,s
        A,x,unstated,501,2020-10-23,s
        B,x,civilian,65,2020-10-22,
        B,x,civilian,65,2020-10-23,
        C,x,civilian,70,2020-10-23,
        D,x,unstated,50,,
        D,x,unstated,90,2020-11-14,";
    expect![[r#"
        sum_leaves_out [9]
          B, x: at least 65 leaves something out (military not mentioned).
        stale_figure_by_day [1, 2]
          A, x: military deaths, not disclosed as of 22 October 2020. There is a newer figure: 2,783 as of 3 December 2020.
        stale_figure_by_day [4, 5]
          A, x: civilian deaths, 65 as of 22 October 2020. There is a newer figure: 93 as of 14 November 2020.
    "#]]
    .assert_eq(&findings_on(ledger, Date::parse("2020-10-22")));
}

#[test]
fn figures_of_different_days_in_one_row_are_found() {
    found(
        "source,about,status,figure,as_of,stated,published
         A,x,all,100,2020-10-01,,
         A,x,military,60,2020-10-22,,
         A,x,civilian,20,,2020-10-10,",
        expect![[r#"
            stale_figure_beside_newer [1, 2]
              A, x: an older figure stands beside a newer one, 100 as of 1 October 2020 beside 60 as of 22 October 2020.
        "#]],
    );
    found(
        "source,about,figure,stated
         A,each,more than 2000,2020-10-22
         A,all,more than 4000,2020-11-13
         B,x,1,2020-10-22
         B,y,1,2020-10-22",
        expect![[r#"
            sides_fit_total [1, 2]
              A, deaths: its sides come to at least 4,002 and its total for all is more than 4,000: the two fit.
            stale_figure_beside_newer [1, 2]
              A, Both sides together: an older figure stands beside a newer one, more than 2,000 said on 22 October 2020 beside more than 4,000 said on 13 November 2020.
            windows_differ [2, 3, 4]
              Both sides together: the figures side by side cover different days (A: said on 13 November 2020 · B: said on 22 October 2020).
        "#]],
    );
    for near_miss in [
        "A,x,all,100,2020-10-22,,\nA,x,military,60,,2020-10-22,",
        "A,x,all,100,2020-10-01,,\nA,x,military,60,,,",
        "A,x,all,100,2020-10-01,,\nA,x,military,undisclosed,2020-10-22,,",
        "A,x,all,100,2020-10-01,,\nA,x,military,60,,,2020-10-22",
    ] {
        nothing(&format!("source,about,status,figure,as_of,stated,published\n{near_miss}"));
    }
}

#[test]
fn sources_side_by_side_that_cover_different_days_are_found() {
    found(
        "source,about,figure,since,as_of
         A,x,100,2020-09-27,2020-10-01
         B,x,200,2020-09-27,2020-10-22
         C,x,150,,",
        expect![[r#"
            windows_differ [1, 2, 3]
              x: the figures side by side cover different days (A: since 27 September 2020, as of 1 October 2020 · B: since 27 September 2020, as of 22 October 2020 · C: day not given).
        "#]],
    );
    let many: Vec<String> = (1..=12).map(|n| format!("{n},x,5,2020-10-{n:02}")).collect();
    let told = findings(&format!("source,about,figure,as_of\n{}", many.join("\n")));
    assert!(told.ends_with("7: as of 7 October 2020 · 8: as of 8 October 2020 · …).\n"), "{told}");
    for near_miss in [
        "A,x,100,2020-09-27,2020-10-22\nB,x,200,,2020-10-22",
        "A,x,100,2020-09-27,\nB,x,200,,2020-10-22",
        "A,x,100,2020-09-27,2020-10-22\nB,y,200,2020-10-01,2020-10-23",
    ] {
        nothing(&format!("source,about,figure,since,as_of\n{near_miss}"));
    }
}

#[test]
fn a_claim_from_before_the_day_to_which_it_counts_is_found() {
    found(
        "source,about,figure,as_of,stated,published
         A,x,5,2020-10-22,2020-10-22,2020-10-21
         B,x,6,2020-10-22,2020-10-20,2020-10-22",
        expect![[r#"
            published_before_as_of [1]
              A, x: deaths, 5, is from before the day to which it counts: published on 21 October 2020, but as of 22 October 2020.
            published_before_as_of [2]
              B, x: deaths, 6, is from before the day to which it counts: said on 20 October 2020, but as of 22 October 2020.
        "#]],
    );
    for near_miss in ["2020-10-22,,2020-10-22", "2020-10-22,,", ",2020-10-22,2020-10-21"] {
        nothing(&format!("source,about,figure,as_of,stated,published\nA,x,5,{near_miss}"));
    }
}

/// What is added is no lower toll, nor a newer one.
#[test]
fn what_was_added_that_does_not_come_to_the_change_of_the_toll_is_found() {
    let toll = "source,about,figure,since,as_of
         A,x,555,2020-09-27,2020-10-21
         A,x,604,2020-09-27,2020-10-22\n";
    found(
        &[toll, "A,x,40,2020-10-22,2020-10-22"].concat(),
        expect![[r#"
        increment_differs [1, 2, 3]
          A, x: deaths. With what was added, the figure as of 21 October 2020 comes to 595, but 604 is given as of 22 October 2020.
    "#]],
    );
    found(
        "source,about,figure,as_of,since
         A,x,at least 650,2020-10-22,
         A,x,about 70,2020-10-22,2020-10-20
         A,x,500,2020-10-19,",
        expect![[r#"
            increment_differs [1, 2, 3]
              A, x: deaths. With what was added, the figure as of 19 October 2020 comes to between about 560 and 580, but at least 650 is given as of 22 October 2020.
        "#]],
    );
    for near_miss in [
        "A,x,49,2020-10-22,2020-10-22",
        "A,x,about 50,2020-10-22,2020-10-22",
        "A,x,at least 40,2020-10-22,2020-10-22",
        "A,x,undisclosed,2020-10-22,2020-10-22",
        // Of days that no toll goes before, of others, of other days.
        "A,x,40,2020-10-20,2020-10-22",
        "B,x,40,2020-10-22,2020-10-22\nB,x,604,2020-09-27,2020-10-22",
    ] {
        nothing(&[toll, near_miss].concat());
    }
    let day = "source,about,figure,since,as_of
         A,x,555,2020-09-27,2020-10-21
         A,x,604,2020-09-27,2020-10-22
         A,x,49,2020-10-22,2020-10-22
         B,x,1,,2020-10-21";
    expect![[r#"
        stale_figure_by_day [1, 2]
          A, x: deaths, 555 as of 21 October 2020. There is a newer figure: 604 as of 22 October 2020.
    "#]].assert_eq(&findings_on(day, Date::parse("2020-10-21")));
}

#[test]
fn an_estimate_whose_numbers_do_not_run_upwards_is_found() {
    found(
        "source,about,status,figure
         A,x,all,estimate 90 (101-120)
         A,y,all,estimate 101 (90-95)
         A,z,all,estimate 50 (101-90)",
        expect![[r#"
            low_above_high_in_estimate [1]
              A, x: deaths, military and civilian, estimate of 90 (between 101 and 120). The best number does not lie between the low and the high one.
            low_above_high_in_estimate [2]
              A, y: deaths, military and civilian, estimate of 101 (between 90 and 95). The best number does not lie between the low and the high one.
            low_above_high_in_estimate [3]
              A, z: deaths, military and civilian, estimate of 50 (between 101 and 90). The best number does not lie between the low and the high one.
        "#]],
    );
    for near_miss in ["estimate 90 (90-90)", "estimate 90", "estimate 0 (0-5)", "90-101"] {
        nothing(&format!("source,about,status,figure\nA,x,all,{near_miss}"));
    }
    let ledger = load::load(b"source,about,figure\nA,x,estimate 101 (90-95)").expect("good").ledger;
    let words = cli::words("en", None).expect("texts");
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let mut report = casualty_chart::report::Report::default();
    report.add(&ledger, &breakdown, &check::check(&ledger, &breakdown), &words);
    let numbers = [90, 101, 95].map(Some).to_vec();
    assert_eq!(report.findings[0].numbers, numbers, "low, best and high");
    let cell = &report.sources[0].cells[0];
    assert_eq!((cell.low, cell.best, cell.high), (Some(90), Some(101), Some(101)));
}

#[test]
fn renderings_that_exclude_each_other_by_more_than_a_slip_are_found() {
    found(
        "source,about,outcome,figure,as_of,statement
         A,x,killed,660470,2024-10-07,oct
         A,x,killed,661630,2024-10-07,oct",
        expect![[r#"
            figures_differ [1, 2]
              A, x: deaths, 660,470 and 661,630, are renderings of one statement and exclude each other.
            renderings_differ [1, 2]
              A: 2 renderings of one statement; different figures among them: 2.
        "#]],
    );
    for near_miss in [
        "A,x,about 660000,s\nA,x,661630,s",
        "A,x,undisclosed,s\nA,x,661630,s",
        "A,x,660470,s\nA,y,661630,s",
        "A,x,660470,s,2024-10-06\nA,x,661630,s,2024-10-07",
    ] {
        let days = if near_miss.contains("2024") { ",as_of" } else { "" };
        let told = findings(&format!("source,about,figure,statement{days}\n{near_miss}"));
        assert!(!told.contains("figures_differ"), "{near_miss}: {told}");
    }
}

#[test]
fn two_values_of_one_bulletin_that_are_a_slip_apart_are_found() {
    found(
        "source,about,figure,as_of,statement
         A,x,1339,2020-11-14,
         A,x,1393,2020-11-14,
         B,x,874,2020-11-14,s
         B,x,873,2020-11-14,s",
        expect![[r#"
            digits_swapped [1, 2]
              A, x: deaths, 1,339 and 1,393, have two digits swapped. One of them may be a slip.
            digit_differs [3, 4]
              B, x: deaths, 874 and 873, differ in one digit. One of them may be a slip.
            renderings_differ [3, 4]
              B: 2 renderings of one statement; different figures among them: 2.
        "#]],
    );
    for (a, b, codes) in [
        ("1393", "1339", "digits_swapped"),
        ("9331", "1339", "digits_swapped"),
        ("1200", "1100", "digit_differs"),
        ("61", "16", "digits_swapped"),
        ("61", "63", "digit_differs"),
        ("100", "1000", "low_above_high"),
        ("1393", "3139", "low_above_high"),
        ("1339", "1447", "low_above_high"),
        ("6", "7", "low_above_high"),
        ("at least 1393", "1339", "low_above_high"),
        ("1339", "1339", ""),
    ] {
        let ledger = format!("source,about,figure,as_of\nA,x,{a},2020-11-14\nA,x,{b},2020-11-14");
        let told = findings(&ledger);
        assert_eq!(told.split(' ').next(), Some(codes), "{a} and {b}: {told}");
    }
    for near_miss in [
        "A,x,killed,874,2020-11-13\nA,x,killed,875,2020-11-14",
        "A,x,killed,874,2020-11-14\nB,x,killed,873,2020-11-14",
        "A,x,killed,874,2020-11-14\nA,x,wounded,873,2020-11-14",
    ] {
        nothing(&format!("source,about,outcome,figure,as_of\n{near_miss}"));
    }
}

#[test]
fn a_total_that_counts_a_part_twice_is_found() {
    found(
        "source,about,status,figure
         A,x,all,100
         A,x,military,60
         A,x,civilian,40
         A,y,all,50
         A,all,all,250",
        expect![[r#"
            total_counts_part_twice [1, 4, 5]
              A, deaths, military and civilian: its total for all, 250, is its sides’ 150 with parts of them added once more.
        "#]],
    );
    for short in ["249", "at least 250", "about 250"] {
        let ledger =
            "source,about,status,figure\nA,x,all,100\nA,x,military,100\nA,y,all,50\nA,all,all,";
        let told = findings(&[ledger, short].concat());
        assert!(told.starts_with("sides_fall_short_of_total"), "{short}: {told}");
    }
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
fn the_ledger_of_the_whole_war_has_the_findings_of_its_story() {
    found(
        include_str!("../www/data/nagorno-karabakh-war-2020.json"),
        expect![[r#"
            sides_fit_total [2, 47]
              President of Russia, deaths: its sides come to at least 4,002 and its total for all is more than 4,000: the two fit.
            stale_figure_beside_newer [2, 47]
              President of Russia, Both sides together: an older figure stands beside a newer one, more than 2,000 said on 22 October 2020 beside more than 4,000 said on 13 November 2020.
            stale_figure_beside_newer [24, 26]
              Karabakh authorities, Armenian side: an older figure stands beside a newer one, 37 as of 22 October 2020 beside 1,008 as of 27 October 2020.
            sum_leaves_out [40]
              Azerbaijan, Armenian side: at least 5,001 leaves something out (civilian not mentioned).
            sum_leaves_out [34, 35, 40]
              Azerbaijan, Both sides together: at least 7,877 leaves something out (Armenian side: civilian not mentioned).
            stale_figure_beside_newer [34, 35]
              Azerbaijan, Azerbaijani side: an older figure stands beside a newer one, 93 as of 14 November 2020 beside 2,783 as of 3 December 2020.
            stale_figure_beside_newer [35, 40]
              Azerbaijan, Both sides together: an older figure stands beside a newer one, more than 5,000 as of 28 October 2020 beside 2,783 as of 3 December 2020.
            sum_leaves_out [46]
              Armenia, Armenian side: at least 3,250 leaves something out (civilian not mentioned).
            sum_leaves_out [38]
              Armenia, Azerbaijani side: at least 3,000 leaves something out (civilian not mentioned).
            sum_leaves_out [38, 46]
              Armenia, Both sides together: at least 6,250 leaves something out (Armenian side: civilian not mentioned, Azerbaijani side: civilian not mentioned).
            stale_figure_beside_newer [38, 46]
              Armenia, Both sides together: an older figure stands beside a newer one, 3,000 as of 3 October 2020 beside 3,250 as of 20 March 2021.
            sum_leaves_out [41]
              open-source count (via USC Institute of Armenian Studies), Azerbaijani side: at least 701 leaves something out (civilian not mentioned).
            sum_leaves_out [46, 34, 35]
              Each side’s own count, Both sides together: at least 6,126 leaves something out (Armenian side: civilian not mentioned).
            windows_differ [2, 24, 26, 40, 46]
              Armenian side: the figures side by side cover different days (President of Russia: said on 22 October 2020 · Karabakh authorities: since 27 September 2020, as of 22 October 2020 – 27 October 2020, parts cover different days · Azerbaijan: since 27 September 2020, as of 28 October 2020 · Armenia: since 27 September 2020, as of 20 March 2021).
            windows_differ [2, 34, 35, 38, 41]
              Azerbaijani side: the figures side by side cover different days (President of Russia: said on 22 October 2020 · Azerbaijan: since 27 September 2020, as of 14 November 2020 – 3 December 2020, parts cover different days · Armenia: since 27 September 2020, as of 3 October 2020 · open-source count (via USC Institute of Armenian Studies): since 27 September 2020, as of 22 October 2020).
            windows_differ [34, 35, 38, 40, 42, 46, 47]
              Both sides together: the figures side by side cover different days (President of Russia: said on 13 November 2020 · Azerbaijan: since 27 September 2020, as of 28 October 2020 – 3 December 2020, parts cover different days · Armenia: since 27 September 2020, as of 3 October 2020 – 20 March 2021, parts cover different days · official figures, as last published: since 27 September 2020, as of 22 October 2020).
            toll_may_fall [1, 47]
              President of Russia, Both sides together: deaths, nearly 5,000 said on 22 October 2020, then more than 4,000 said on 13 November 2020. The later words name a lower number; the two do not exclude each other.
            stale_figure [32, 33]
              Azerbaijan, Azerbaijani side: civilian deaths, 61 published on 22 October 2020, is below 63 as of 20 October 2020. Which days it covers is not said: it may be an older figure.
            figures_differ [13, 14]
              President of Russia, each side: deaths, nearly 2,000 and 2,000, are renderings of one statement and exclude each other.
            figures_differ [2, 14]
              President of Russia, each side: deaths, more than 2,000 and 2,000, are renderings of one statement and exclude each other.
            renderings_differ [2, 3, 4, 6, 7, 8, 9, 11, 13, 14, 15, 16]
              President of Russia: 12 renderings of one statement; different figures among them: 5; they differ in which side they are about; they differ in whom they count.
            renderings_differ [1, 5, 10, 12]
              President of Russia: 4 renderings of one statement; different figures among them: 2.
            digit_differs [21, 25]
              Karabakh authorities, Armenian side: military deaths, 874 and 873, differ in one digit. One of them may be a slip.
            renderings_differ [21, 25]
              Karabakh authorities: 2 renderings of one statement; different figures among them: 2.
        "#]],
    );
}

#[test]
fn the_ledger_of_the_war_on_the_day_of_the_first_has_its_stale_figures() {
    let ledger = include_str!("../www/data/nagorno-karabakh-war-2020.json");
    expect![[r#"
        sides_fit_total [1, 2]
          President of Russia, deaths: its sides come to at least 4,002 and its total for all is nearly 5,000: the two fit.
        sum_leaves_out [39]
          Azerbaijan, Armenian side: at least 2,300 leaves something out (civilian not mentioned).
        sum_leaves_out [28, 33]
          Azerbaijan, Azerbaijani side: at least 61 leaves something out (military not disclosed).
        sum_leaves_out [28, 33, 39]
          Azerbaijan, Both sides together: at least 2,361 leaves something out (Armenian side: civilian not mentioned, Azerbaijani side: military not disclosed).
        sum_leaves_out [38]
          Armenia, Azerbaijani side: at least 3,000 leaves something out (civilian not mentioned).
        sum_leaves_out [41]
          open-source count (via USC Institute of Armenian Studies), Azerbaijani side: at least 701 leaves something out (civilian not mentioned).
        sum_leaves_out [21, 26, 28, 33]
          Each side’s own count, Both sides together: at least 972 leaves something out (Azerbaijani side: military not disclosed).
        own_reported_fits_total_leaving_out [21, 26, 28, 33, 42]
          What each side reports of its own comes to at least 972; the total of official figures, as last published is fewer than 1,000: the two fit only because something is left out (Azerbaijani side: military not disclosed).
        windows_differ [2, 21, 26, 39]
          Armenian side: the figures side by side cover different days (President of Russia: said on 22 October 2020 · Karabakh authorities: since 27 September 2020, as of 22 October 2020 · Azerbaijan: since 27 September 2020, as of 3 October 2020).
        windows_differ [2, 28, 33, 38, 41]
          Azerbaijani side: the figures side by side cover different days (President of Russia: said on 22 October 2020 · Azerbaijan: since 27 September 2020, published on 22 October 2020 · Armenia: since 27 September 2020, as of 3 October 2020 · open-source count (via USC Institute of Armenian Studies): since 27 September 2020, as of 22 October 2020).
        stale_figure [32, 33]
          Azerbaijan, Azerbaijani side: civilian deaths, 61 published on 22 October 2020, is below 63 as of 20 October 2020. Which days it covers is not said: it may be an older figure.
        stale_figure_by_day [1, 47]
          President of Russia, Both sides together: deaths, nearly 5,000 said on 22 October 2020. There is a newer figure: more than 4,000 said on 13 November 2020.
        stale_figure_by_day [21, 24]
          Karabakh authorities, Armenian side: military deaths, 874 as of 22 October 2020. There is a newer figure: 1,008 as of 27 October 2020.
        stale_figure_by_day [39, 40]
          Azerbaijan, Armenian side: military deaths, 2,300 as of 3 October 2020. There is a newer figure: more than 5,000 as of 28 October 2020.
        stale_figure_by_day [28, 35]
          Azerbaijan, Azerbaijani side: military deaths, not disclosed as of 22 October 2020. There is a newer figure: 2,783 as of 3 December 2020.
        stale_figure_by_day [33, 34]
          Azerbaijan, Azerbaijani side: civilian deaths, 61 published on 22 October 2020. There is a newer figure: 93 as of 14 November 2020.
        figures_differ [13, 14]
          President of Russia, each side: deaths, nearly 2,000 and 2,000, are renderings of one statement and exclude each other.
        figures_differ [2, 14]
          President of Russia, each side: deaths, more than 2,000 and 2,000, are renderings of one statement and exclude each other.
        renderings_differ [2, 3, 4, 6, 7, 8, 9, 11, 13, 14, 15, 16]
          President of Russia: 12 renderings of one statement; different figures among them: 5; they differ in which side they are about; they differ in whom they count.
        renderings_differ [1, 5, 10, 12]
          President of Russia: 4 renderings of one statement; different figures among them: 2.
        digit_differs [21, 25]
          Karabakh authorities, Armenian side: military deaths, 874 and 873, differ in one digit. One of them may be a slip.
        renderings_differ [21, 25]
          Karabakh authorities: 2 renderings of one statement; different figures among them: 2.
    "#]].assert_eq(&findings_on(ledger, Date::parse("2020-10-22")));
}

#[test]
fn what_was_not_yet_said_on_the_day_asked_for_is_not_found() {
    let ledger = "source,about,figure,as_of,statement
        A,x,500,2020-10-01,s
        A,x,610,2020-10-03,s
        A,x,400,2020-10-02,
        B,x,7,2020-10-04,
        B,x,6,2020-10-04,";
    let codes = |day: &str| {
        let told = findings_on(ledger, Date::parse(day));
        let codes = told.lines().filter(|line| !line.starts_with(' '));
        codes.map(str::to_owned).collect::<Vec<String>>().join("; ")
    };
    assert_eq!(
        codes("2020-10-04"),
        "windows_differ [3, 5]; toll_falls [1, 3]; low_above_high [4, 5]; renderings_differ [1, 2]"
    );
    assert_eq!(codes("2020-10-03"), "toll_falls [1, 3]; renderings_differ [1, 2]");
    assert_eq!(codes("2020-10-02"), "toll_falls [1, 3]");
    assert_eq!(codes("2020-10-01"), "stale_figure_by_day [1, 3]");
}

#[test]
fn a_card_tells_what_is_found_of_its_claims_and_of_their_renderings() {
    let text = include_str!("../www/data/nagorno-karabakh-war-2020.json");
    let told = |day: &str, source: &str, scope: Scope| {
        let ledger = load::load(text.as_bytes()).expect("a ledger").ledger;
        let question = Question { outcome: Outcome::Killed, day: Date::parse(day) };
        let breakdown = tally::breakdown(&ledger, question);
        let findings = check::check(&ledger, &breakdown);
        let words = cli::words("en", None).expect("texts");
        let row = |row: &Row| ledger.sources[row.source].id == source;
        let row = breakdown.rows.iter().position(row);
        let card = telling::card(
            &ledger,
            &breakdown,
            &findings,
            MarkKey { row, scope },
            View::Bars,
            &words,
        );
        card.expect("a card").findings.join("\n")
    };
    let azerbaijan = told("2020-10-22", "azerbaijan", Scope::Side(1));
    for part in ["61", "63", "may be an older figure", "a newer figure: 93", "cover different days"]
    {
        assert!(azerbaijan.contains(part), "{part:?} is not in {azerbaijan}");
    }
    let karabakh = told("2020-10-22", "karabakh-authorities", Scope::Side(0));
    assert!(karabakh.contains("874 and 873, differ in one digit"), "{karabakh}");
    let russia = told("2020-12-31", "president-of-russia", Scope::All);
    assert!(russia.contains("nearly 5,000") && russia.contains("more than 4,000"), "{russia}");
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
