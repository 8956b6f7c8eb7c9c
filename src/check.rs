//! Room: ledger + breakdown → findings.
//!
//! | code | found where |
//! |---|---|
//! | `parts_exceed_total` | military and civilian come to more than the total |
//! | `sides_exceed_total`, `sides_fall_short_of_total`, `sides_fit_total` | the sides of a source, added, and its total of all |
//! | `total_counts_part_twice` | that total is what the sides come to with parts that they already contain |
//! | `own_reported_…` | what sides report of their own, added, and another's total of all |
//! | `low_above_high` | two figures of one source for the same people and one day exclude each other |
//! | `low_above_high_in_estimate` | the best of an estimate lies below its low or above its high number |
//! | `figures_differ` | renderings of one statement exclude each other, by more than a slip |
//! | `digit_differs`, `digits_swapped` | so do two whole numbers of two digits or more, or they are of one statement, and one digit is another or two have changed places; in place of `low_above_high` |
//! | `toll_falls` | an earlier figure with the same first day lies wholly above a later one |
//! | `toll_may_fall` | the later one names a lower number and has a lower end that is lower, but the two do not exclude each other |
//! | `increment_differs` | an earlier toll and what the source says was added since do not come to the later one |
//! | `stale_figure` | as `toll_falls`, but of the later one only the day of printing is known: it may be older than it looks |
//! | `stale_figure_by_day` | the day asked for leaves out a newer figure of the same source for the same people |
//! | `stale_figure_beside_newer` | what a source's total is made of, or held against, was given for different days |
//! | `windows_differ` | sources side by side cover different days, as the chart flags it |
//! | `published_before_as_of` | a claim was said or printed before the last day that it covers |
//! | `renderings_differ` | outlets give one statement in different kinds, scopes or statuses |
//! | `sum_leaves_out` | a sum has a part that is no number |
//!
//! The day of a figure is the last that it covers, else the day it was said,
//! else the day it was printed; the two former say something of the people
//! counted, the last does not. Superseded claims and renderings are checked
//! with the others, as far as they were made by the day asked for.
//!
//! **Invariant:** a finding stands beside the claims; it never edits them.

mod days;
mod increment;
mod own;
mod renderings;
mod row;
mod series;

use crate::bounds::Bounds;
use crate::breakdown::{Amount, Breakdown, Cell, Code, Day, DayKind, Excluded, Finding, Found};
use crate::breakdown::{Row, Scope, Slice};
use crate::figure::Figure;
use crate::ledger::{About, Claim, Ledger};
use crate::order::settle;

/// Holds a source's figures against each other, and what sides report of
/// their own against the totals of others.
pub fn check(ledger: &Ledger, breakdown: &Breakdown) -> Vec<Finding> {
    let mut acc = Vec::new();
    for row in &breakdown.rows {
        row::findings(&mut acc, row, breakdown.sides.len());
        days::mixed(&mut acc, ledger, row, breakdown.sides.len());
    }
    own::findings(&mut acc, ledger, breakdown);
    days::windows(&mut acc, breakdown);
    series::findings(&mut acc, ledger, breakdown);
    series::left_out(&mut acc, ledger, breakdown);
    // For whoever keeps a ledger: a reader's first download does without.
    if cfg!(feature = "views") {
        series::coded(&mut acc, ledger, breakdown);
        increment::findings(&mut acc, ledger, breakdown);
    }
    days::published_early(&mut acc, ledger, breakdown);
    renderings::findings(&mut acc, ledger, breakdown);
    acc
}

/// Adds what was found, if anything was: one function, where each `extend`
/// would be one of its own.
#[inline(never)]
fn put(acc: &mut Vec<Finding>, finding: Option<Finding>) {
    if let Some(finding) = finding {
        acc.push(finding);
    }
}

/// A sum of a row's, or of what sides report of their own, and a total.
fn against(code: Code, row: &Row, cell: &Cell, sum: Bounds, total: Figure) -> Found {
    Found {
        first: Some(Amount::Reckoned(sum)),
        second: Some(Amount::Said(total)),
        ..Found::new(code, Some(row.source), about(cell.scope), cell.slice)
    }
}

/// Two claims of one source about the same people.
fn pair(code: Code, ledger: &Ledger, first: usize, second: usize) -> Option<Finding> {
    let [a, b] = [first, second].map(|place| &ledger.claims[place]);
    let mut found = Found::new(code, Some(a.source), a.about, Slice::of(a.status));
    found.first = Some(Amount::Said(a.figure));
    found.second = Some(Amount::Said(b.figure));
    found.days = [day(a), day(b)];
    let mut claims = vec![first, second];
    settle(&mut claims);
    Some(Finding { found, claims })
}

/// The bounds of a claim; anything, of what is no number.
#[inline(never)]
fn bounds(ledger: &Ledger, place: usize) -> Bounds {
    ledger.claims[place].figure.bounds().unwrap_or(Bounds::ANY)
}

/// The day by which a claim is placed in time.
fn day(claim: &Claim) -> Option<Day> {
    let of = |date, kind| Some(Day { date, kind });
    match (claim.as_of, claim.stated, claim.published) {
        (Some(date), ..) => of(date, DayKind::AsOf),
        (_, Some(date), _) => of(date, DayKind::Stated),
        (.., Some(date)) => of(date, DayKind::Published),
        _ => None,
    }
}

/// What a sum leaves out.
fn leaves_out(
    source: Option<usize>,
    scope: Scope,
    sum: Option<Bounds>,
    excludes: &[Excluded],
    claims: &[usize],
) -> Option<Finding> {
    let sum = sum.filter(|sum| *sum != Bounds::ANY && !excludes.is_empty())?;
    let found = Found {
        first: Some(Amount::Reckoned(sum)),
        excludes: excludes.to_vec(),
        ..Found::new(Code::SumLeavesOut, source, about(scope), Slice::All)
    };
    Some(Finding { found, claims: claims.to_vec() })
}

/// Whether all of one amount lies above all of another.
fn above(one: Bounds, other: Bounds) -> bool {
    other.high().is_some_and(|high| high < one.low())
}

/// What the slip is if two whole numbers, of as many digits and of two at
/// least, differ in one digit or in the places of two.
fn slip(one: Figure, other: Figure) -> Option<Code> {
    let (Figure::Exact(a), Figure::Exact(b)) = (one, other) else { return None };
    let (mut a, mut b) = (a.get(), b.get());
    if a.min(b) < 10 {
        return None;
    }
    let (mut differ, mut swapped) = (Vec::new(), false);
    while 0 < a.max(b) {
        if a == 0 || b == 0 {
            return None;
        }
        let digits = (a % 10, b % 10);
        if digits.0 != digits.1 {
            swapped = differ == [(digits.1, digits.0)];
            differ.push(digits);
        }
        (a, b) = (a / 10, b / 10);
    }
    match differ.len() {
        1 => Some(Code::DigitDiffers),
        2 if swapped => Some(Code::DigitsSwapped),
        _ => None,
    }
}

fn about(scope: Scope) -> About {
    match scope {
        Scope::Side(side) => About::Side(side),
        Scope::All => About::All,
    }
}
