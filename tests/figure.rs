//! The module `figure`: what every manner of saying a figure comes to.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;

use casualty_chart::bounds::Bounds;
use casualty_chart::figure::{Absence, Count, Estimate, Figure, Span, Vague};
use expect_test::{Expect, expect};

#[test]
fn hard_manners_say_where_they_end() {
    bounds(
        &[
            Figure::Exact(people(874)),
            Figure::Exact(Count::ZERO),
            Figure::AtLeast(people(2_000)),
            Figure::MoreThan(people(2_000)),
            Figure::MoreThan(Count::ZERO),
            Figure::AtMost(people(100)),
            Figure::AtMost(Count::ZERO),
            Figure::FewerThan(people(1_000)),
            Figure::FewerThan(people(1)),
            Figure::FewerThan(Count::ZERO),
            Figure::Between(span(800, 900)),
            Figure::Between(span(7, 7)),
            Figure::None,
        ],
        expect![[r#"
            exact 874: 874 to 874
            exact 0: 0 to 0
            at_least 2000: 2000 and up
            more_than 2000: 2001 and up
            more_than 0: 1 and up
            at_most 100: 0 to 100
            at_most 0: 0 to 0
            fewer_than 1000: 0 to 999
            fewer_than 1: 0 to 0
            fewer_than 0: 0 to 0
            between 800-900: 800 to 900
            between 7-7: 7 to 7
            none: 0 to 0
        "#]],
    );
}

#[test]
fn a_soft_manner_gets_half_a_unit_of_its_last_digit_that_is_not_zero() {
    let numbers = [5_000, 1_500, 2_000, 120, 10, 874, 1, 0];
    bounds(
        &numbers.map(|n| Figure::About(people(n))),
        expect![[r#"
            about 5000: 4500 to 5500, soft
            about 1500: 1450 to 1550, soft
            about 2000: 1500 to 2500, soft
            about 120: 115 to 125, soft
            about 10: 5 to 15, soft
            about 874: 874 to 874, soft
            about 1: 1 to 1, soft
            about 0: 0 to 0, soft
        "#]],
    );
    bounds(
        &numbers.map(|n| Figure::Nearly(people(n))),
        expect![[r#"
            nearly 5000: 4500 to 4999, soft
            nearly 1500: 1450 to 1499, soft
            nearly 2000: 1500 to 1999, soft
            nearly 120: 115 to 119, soft
            nearly 10: 5 to 9, soft
            nearly 874: 873 to 873, soft
            nearly 1: 0 to 0, soft
            nearly 0: 0 to 0, soft
        "#]],
    );
    bounds(
        &numbers.map(|n| Figure::JustOver(people(n))),
        expect![[r#"
            just_over 5000: 5001 to 5500, soft
            just_over 1500: 1501 to 1550, soft
            just_over 2000: 2001 to 2500, soft
            just_over 120: 121 to 125, soft
            just_over 10: 11 to 15, soft
            just_over 874: 875 to 875, soft
            just_over 1: 2 to 2, soft
            just_over 0: 1 to 1, soft
        "#]],
    );
    bounds(
        &[Figure::AboutBetween(span(200, 300))],
        expect![[r#"
            between 200-300: 200 to 300, soft
        "#]],
    );
}

/// Real tables have all of these: bounds reach from the least to the most.
#[test]
fn an_estimate_is_soft_from_the_least_to_the_most_of_what_is_given() {
    let estimate = |best, range: Option<(u32, u32)>| {
        let range = range.map(|(low, high)| (people(low), people(high)));
        Figure::Estimate(Estimate { best: people(best), range })
    };
    bounds(
        &[
            estimate(4_120, Some((3_900, 5_000))),
            estimate(4_120, None),
            estimate(7, Some((7, 7))),
            estimate(0, Some((0, 12))),
            estimate(0, None),
            estimate(90, Some((101, 120))),
            estimate(101, Some((90, 95))),
            estimate(50, Some((101, 90))),
        ],
        expect![[r#"
            estimate 4120 (3900-5000): 3900 to 5000, soft
            estimate 4120: 4120 to 4120, soft
            estimate 7 (7-7): 7 to 7, soft
            estimate 0 (0-12): 0 to 12, soft
            estimate 0: 0 to 0, soft
            estimate 90 (101-120): 90 to 120, soft
            estimate 101 (90-95): 90 to 101, soft
            estimate 50 (101-90): 50 to 101, soft
        "#]],
    );
}

#[test]
fn a_word_for_an_order_of_magnitude_has_the_band_of_the_convention() {
    bounds(
        &Vague::ALL.map(Figure::Vague),
        expect![[r#"
            a_number: 1 and up, soft
            several: 3 to 9, soft
            tens: 20 to 99, soft
            dozens: 24 to 99, soft
            scores: 40 to 99, soft
            hundreds: 200 to 999, soft
            thousands: 2000 to 9999, soft
            tens_of_thousands: 20000 to 99999, soft
            hundreds_of_thousands: 200000 to 999999, soft
        "#]],
    );
}

#[test]
fn an_absence_is_no_number_and_none_is_not_an_absence() {
    for absence in Absence::ALL {
        let figure = Figure::Absent(absence);
        assert_eq!(figure.bounds(), None, "{}", absence.name());
        assert_eq!(figure.absence(), Some(absence));
        assert_eq!(figure.kind(), absence.name());
    }
    assert_eq!(Figure::None.bounds(), Some(Bounds::ZERO));
    assert_eq!(Figure::None.absence(), None);
}

#[test]
fn the_greatest_count_is_carried_without_overflow() {
    let most = Count::MAX;
    assert_eq!(Count::new(most.get() + 1), None);
    bounds(
        &[
            Figure::Exact(most),
            Figure::MoreThan(most),
            Figure::FewerThan(most),
            Figure::About(most),
            Figure::Nearly(most),
            Figure::JustOver(most),
        ],
        expect![[r#"
            exact 1000000000: 1000000000 to 1000000000
            more_than 1000000000: 1000000001 and up
            fewer_than 1000000000: 0 to 999999999
            about 1000000000: 500000000 to 1500000000, soft
            nearly 1000000000: 500000000 to 999999999, soft
            just_over 1000000000: 1000000001 to 1500000000, soft
        "#]],
    );
}

/// Holds what figures come to against a list: the one place that knows how.
#[track_caller]
fn bounds(figures: &[Figure], expected: Expect) {
    let mut acc = String::new();
    for figure in figures {
        let bounds = figure.bounds().expect("a number");
        let end = bounds.high().map_or(" and up".into(), |high| format!(" to {high}"));
        let soft = if bounds.soft() { ", soft" } else { "" };
        writeln!(acc, "{}: {}{end}{soft}", said(*figure), bounds.low()).expect("a string");
    }
    expected.assert_eq(&acc);
}

/// A figure in short: its kind and its numbers.
fn said(figure: Figure) -> String {
    let kind = figure.kind();
    match figure {
        Figure::Exact(n)
        | Figure::AtLeast(n)
        | Figure::MoreThan(n)
        | Figure::AtMost(n)
        | Figure::FewerThan(n)
        | Figure::About(n)
        | Figure::Nearly(n)
        | Figure::JustOver(n) => format!("{kind} {}", n.get()),
        Figure::Between(span) | Figure::AboutBetween(span) => {
            format!("{kind} {}-{}", span.low().get(), span.high().get())
        }
        Figure::Estimate(estimate) => casualty_chart::phrase::estimate(estimate),
        Figure::Vague(_) | Figure::None | Figure::Absent(_) => kind.into(),
    }
}

fn people(n: u32) -> Count {
    Count::new(n).expect("below the limit")
}

fn span(low: u32, high: u32) -> Span {
    Span::new(people(low), people(high)).expect("runs upwards")
}
