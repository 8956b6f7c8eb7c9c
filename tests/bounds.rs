//! The module `bounds`: adding, taking away, meeting and comparing.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::bounds::Bounds;
use expect_test::{Expect, expect};
use proptest::option::of;
use proptest::prelude::*;

#[test]
fn a_sum_stays_open_and_soft() {
    each(
        &["61 61 + 37 37", "61.. + 911 911", "~4500 5500 + 37 37", "~20 99 + 61..", "0 0 + 0 0"],
        expect![[r#"
            61 61 + 37 37 = 98 98
            61.. + 911 911 = 972..
            ~4500 5500 + 37 37 = ~4537 5537
            ~20 99 + 61.. = ~81..
            0 0 + 0 0 = 0 0
        "#]],
    );
}

#[test]
fn a_remainder_is_what_surely_and_what_at_most_is_left() {
    each(
        &[
            "911 911 - 874 874",
            "1000.. - 874 874",
            "911 911 - 874..",
            "~4500 4999 - 2001..",
            "0 999 - 911 911",
            "800 900 - 100 200",
            "500 600 - 550 700",
            "911 911 - 912 912",
            "0 0 - 1..",
        ],
        expect![[r#"
            911 911 - 874 874 = 37 37
            1000.. - 874 874 = 126..
            911 911 - 874.. = 0 37
            ~4500 4999 - 2001.. = ~0 2998
            0 999 - 911 911 = 0 88
            800 900 - 100 200 = 600 800
            500 600 - 550 700 = 0 50
            911 911 - 912 912 = impossible
            0 0 - 1.. = impossible
        "#]],
    );
}

#[test]
fn what_fits_both_is_as_soft_as_the_ends_it_takes() {
    each(
        &[
            "2001.. & ~0 2998",
            "0 999 & 972..",
            "~4500 4999 & 4002..",
            "~0 5000 & 100 200",
            "~1 10 & 11 20",
            "100 200 & 200 300",
            "0.. & ~3..",
        ],
        expect![[r#"
            2001.. & ~0 2998 = ~2001 2998
            0 999 & 972.. = 972 999
            ~4500 4999 & 4002.. = ~4500 4999
            ~0 5000 & 100 200 = 100 200
            ~1 10 & 11 20 = impossible
            100 200 & 200 300 = 200 200
            0.. & ~3.. = ~3..
        "#]],
    );
}

#[test]
fn a_ratio_never_says_more_than_the_figures_do() {
    each(
        &[
            "2001.. / 911 911",
            "2300 2300 / 209 209",
            "800 900 / 100 200",
            "100 100 / 100 100",
            "911 911 / 2001..",
            "911.. / 2001..",
            "10 10 / 3 3",
            "5 5 / 0 2",
            "0 0 / 7 7",
            "7 7 / 0 0",
            "~4500 5500 / 0 999",
        ],
        expect![[r#"
            2001.. / 911 911 = 2.1 times..
            2300 2300 / 209 209 = 11.0 to 11.1 times
            800 900 / 100 200 = 4.0 to 9.0 times
            100 100 / 100 100 = 1.0 to 1.0 times
            911 911 / 2001.. = 0.0 to 0.5 times
            911.. / 2001.. = 0.0 times..
            10 10 / 3 3 = 3.3 to 3.4 times
            5 5 / 0 2 = 2.5 times..
            0 0 / 7 7 = 0.0 to 0.0 times
            7 7 / 0 0 = impossible
            ~4500 5500 / 0 999 = ~4.5 times..
        "#]],
    );
}

#[test]
fn the_greatest_numbers_do_not_overflow() {
    let most = Bounds::new(u64::MAX - 1, Some(u64::MAX - 1), false).expect("runs upwards");
    // More than can be counted has no end.
    assert_eq!(most.plus(most).high(), None);
    assert_eq!(most.minus(most), Some(Bounds::ZERO));
    let ratio = most.ratio_to(most).expect("not to nobody");
    assert!(ratio.low_tenths() <= 10);
}

proptest! {
    #[test]
    fn adding_holds_every_pair(a in amounts(), b in amounts(), x in any::<u64>(), y in any::<u64>()) {
        prop_assert!(holds(a.plus(b), within(a, x) + within(b, y)));
        prop_assert_eq!(a.plus(b), b.plus(a));
        prop_assert_eq!(a.plus(b).high().is_none(), a.high().is_none() || b.high().is_none());
        prop_assert_eq!(a.plus(b).soft(), a.soft() || b.soft());
    }

    #[test]
    fn taking_away_holds_every_pair(
        whole in amounts(), part in amounts(), x in any::<u64>(), y in any::<u64>(),
    ) {
        let (x, y) = (within(whole, x), within(part, y));
        prop_assume!(y <= x);
        let left = whole.minus(part).expect("a pair fits");
        prop_assert!(holds(left, x - y));
        prop_assert_eq!(left.high().is_none(), whole.high().is_none());
    }

    #[test]
    fn meeting_holds_what_both_hold(a in amounts(), b in amounts(), x in 0..6_000u64) {
        let met = a.meet(b);
        prop_assert_eq!(met.is_some_and(|met| holds(met, x)), holds(a, x) && holds(b, x));
        prop_assert!(met.is_none_or(|met| !met.soft() || a.soft() || b.soft()));
    }

    #[test]
    fn a_ratio_never_overstates(a in large(), b in large(), x in any::<u64>(), y in any::<u64>()) {
        let (x, y) = (within(a, x), within(b, y));
        let Some(ratio) = a.ratio_to(b) else { return Ok(()) };
        prop_assume!(0 < y);
        // x / y lies between the ends: multiplied out, so that nothing rounds.
        let (x, y) = (u128::from(x) * 10, u128::from(y));
        prop_assert!(u128::from(ratio.low_tenths()) * y <= x);
        prop_assert!(ratio.high_tenths().is_none_or(|high| x <= u128::from(high) * y));
        prop_assert!(a.high().is_some() || ratio.high_tenths().is_none());
    }

    #[test]
    fn a_ratio_is_no_wider_than_a_tenth_needs(a in large(), b in large()) {
        let Some(ratio) = a.ratio_to(b) else { return Ok(()) };
        if let Some(most) = b.high() {
            let above = u128::from(ratio.low_tenths()) + 1;
            prop_assert!(u128::from(a.low()) * 10 < above * u128::from(most));
        }
        if let (Some(high), Some(most)) = (ratio.high_tenths(), a.high()) {
            let below = u128::from(high.saturating_sub(1));
            prop_assert!(most == 0 || below * u128::from(b.low()) < u128::from(most) * 10);
        }
    }
}

/// Bounds of small numbers, so that pairs within them are found.
fn amounts() -> impl Strategy<Value = Bounds> {
    (0..2_000u64, of(0..2_000u64), any::<bool>()).prop_map(|(low, more, soft)| {
        Bounds::new(low, more.map(|more| low + more), soft).expect("runs upwards")
    })
}

/// Bounds as large as sums of counts can be.
fn large() -> impl Strategy<Value = Bounds> {
    let people = || prop_oneof![0..100u64, 0..1u64 << 48];
    (people(), of(people()), any::<bool>()).prop_map(|(low, more, soft)| {
        Bounds::new(low, more.map(|more| low + more), soft).expect("runs upwards")
    })
}

fn holds(bounds: Bounds, people: u64) -> bool {
    bounds.low() <= people && bounds.high().is_none_or(|high| people <= high)
}

/// A number within bounds, as some number chooses.
fn within(bounds: Bounds, choice: u64) -> u64 {
    let room = bounds.high().unwrap_or(bounds.low() + (1 << 20)) - bounds.low();
    bounds.low() + choice % (room + 1)
}

/// Reckons each of some sums written as `2001.. / 911 911`; `~` is soft.
#[track_caller]
fn each(sums: &[&str], expected: Expect) {
    let results = sums.iter().map(|sum| format!("{sum} = {}\n", reckoned(sum)));
    expected.assert_eq(&results.collect::<String>());
}

fn reckoned(sum: &str) -> String {
    let at = sum.find(['+', '-', '&', '/']).expect("a sign");
    let (a, b) = (read(&sum[..at]), read(&sum[at + 1..]));
    let bounds = match &sum[at..=at] {
        "+" => Some(a.plus(b)),
        "-" => a.minus(b),
        "&" => a.meet(b),
        _ => return a.ratio_to(b).map_or("impossible".into(), times),
    };
    bounds.map_or("impossible".into(), written)
}

fn read(text: &str) -> Bounds {
    let soft = text.trim().starts_with('~');
    let text = text.trim().trim_start_matches('~');
    let number = |text: &str| text.parse().expect("a number");
    let (low, high) = match (text.strip_suffix(".."), text.split_once(' ')) {
        (Some(low), _) => (number(low), None),
        (None, Some((low, high))) => (number(low), Some(number(high))),
        (None, None) => panic!("write `1..` or `1 2`, not {text:?}"),
    };
    Bounds::new(low, high, soft).expect("runs upwards")
}

fn written(bounds: Bounds) -> String {
    let soft = if bounds.soft() { "~" } else { "" };
    let high = bounds.high().map_or("..".into(), |high| format!(" {high}"));
    format!("{soft}{}{high}", bounds.low())
}

fn times(ratio: casualty_chart::bounds::Ratio) -> String {
    let tenths = |n: u64| format!("{}.{}", n / 10, n % 10);
    let soft = if ratio.soft() { "~" } else { "" };
    let low = tenths(ratio.low_tenths());
    match ratio.high_tenths() {
        Some(high) => format!("{soft}{low} to {} times", tenths(high)),
        None => format!("{soft}{low} times.."),
    }
}
