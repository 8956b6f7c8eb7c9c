//! The headline and the summary.

use super::{mentions, source_name};
use crate::breakdown::{Breakdown, Cell, Gap, NoGap, Relation, Row, Scope, Slice, Value};
use crate::figure::{Absence, Figure};
use crate::ledger::Ledger;
use crate::words::{Words, joined, tame};

/// At most this many sources are named for what they do not disclose.
const NAMED: usize = 2;

/// How far sources are apart on one side, and who does not disclose what; the
/// title where neither can be said.
pub(super) fn headline(ledger: &Ledger, breakdown: &Breakdown, words: &Words) -> String {
    let mut sentences = undisclosed(breakdown, words);
    if let Some(gap) = widest(breakdown) {
        sentences.insert(0, differ(breakdown, gap, words));
    }
    if sentences.is_empty() {
        tame(ledger.title.in_language(words.lang()))
    } else {
        joined(&sentences, " ")
    }
}

/// The side on which sources are surely furthest apart; else all together.
fn widest(breakdown: &Breakdown) -> Option<&Gap> {
    let apart = |gap: &&Gap| gap.spread.is_ok_and(|spread| 10 < spread.ratio.low_tenths());
    let total = |gap: &&Gap| gap.slice == breakdown.compared();
    let sure = |gap: &&Gap| gap.spread.map(|spread| spread.ratio.low_tenths()).unwrap_or(0);
    let mut all = breakdown.gaps.iter().filter(total).filter(apart);
    let sides = all.clone().filter(|gap| gap.scope != Scope::All);
    // `rev`, since the last of equals wins and the first side is to.
    sides.rev().max_by_key(sure).or_else(|| all.next_back())
}

fn differ(breakdown: &Breakdown, gap: &Gap, words: &Words) -> String {
    let ratio = gap.spread.map(|spread| spread.ratio);
    // How far apart all sources may be is open where one of them may be higher
    // than the pair's higher one.
    let ratio = ratio.map(|ratio| if is_highest(breakdown, gap) { ratio } else { ratio.or_more() });
    let ratio = ratio.map(|ratio| words.ratio(ratio)).unwrap_or_default();
    let scope = of_slice(words.scope(gap.scope, breakdown), gap.slice, words);
    words.say("headline.differ", &[("scope", &scope), ("ratio", &ratio)])
}

/// Whether no source of a gap can be higher than the highest of the pair, nor
/// lower than the lowest.
fn is_highest(breakdown: &Breakdown, gap: &Gap) -> bool {
    let bounds = |row: &Row| row.total(gap.scope)?.value.bounds();
    let of =
        |source: usize| breakdown.rows.iter().find(|row| row.source == source).and_then(bounds);
    let Ok(spread) = gap.spread else { return false };
    let Some((low, high)) = of(spread.low_source).zip(of(spread.high_source)) else { return false };
    let within = |row: &Row| {
        bounds(row).is_none_or(|one| {
            let top = high.high().is_none_or(|high| one.high().is_some_and(|one| one <= high));
            top && low.low() <= one.low()
        })
    };
    breakdown.rows.iter().all(within)
}

/// A sentence for each source that knows and does not say.
fn undisclosed(breakdown: &Breakdown, words: &Words) -> Vec<String> {
    let withheld = |cell: &Cell| {
        matches!(cell.value, Value::Claimed { figure: Figure::Absent(Absence::Undisclosed), .. })
    };
    let mut sentences = Vec::new();
    for row in &breakdown.rows {
        for cell in row.cells.iter().filter(|cell| withheld(cell)) {
            if sentences.len() < NAMED {
                sentences.push(withholds(breakdown, row, cell, words));
            }
        }
    }
    sentences
}

fn withholds(breakdown: &Breakdown, row: &Row, cell: &Cell, words: &Words) -> String {
    let own = row.relation(cell.scope) == Some(Relation::Own);
    let key = if own { "headline.undisclosed_own" } else { "headline.undisclosed" };
    let measure = words.measure(breakdown.outcome, cell.slice);
    let scope = words.scope(cell.scope, breakdown);
    let places = [("source", &*words.source(row)), ("measure", &*measure), ("scope", &*scope)];
    words.say(key, &places)
}

/// What can be said of every scope.
pub(super) fn summary(breakdown: &Breakdown, words: &Words) -> Vec<String> {
    let mut sentences = Vec::new();
    for gap in &breakdown.gaps {
        sentences.push(sentence(breakdown, gap, words));
    }
    if breakdown.rows.is_empty() {
        sentences.push(words.say("summary.empty", &[]));
    }
    for scope in breakdown.scopes() {
        sentences.extend(only_one(breakdown, scope, words));
    }
    sentences
}

/// A scope that only one source speaks of.
fn only_one(breakdown: &Breakdown, scope: Scope, words: &Words) -> Option<String> {
    let mut rows = breakdown.rows.iter().filter(|row| mentions(row, scope));
    let row = rows.next()?;
    if rows.next().is_some() {
        return None;
    }
    row.total(scope)?.value.bounds().filter(|_| breakdown.only.source.is_none())?;
    let of = of_slice(words.scope(scope, breakdown), breakdown.compared(), words);
    let places = [("scope", &*of), ("source", &*words.source(row))];
    Some(words.say("summary.only_one", &places))
}

/// Why a gap has no ratio; empty where it has one.
pub fn no_gap(breakdown: &Breakdown, gap: &Gap, words: &Words) -> String {
    if gap.spread.is_err() { sentence(breakdown, gap, words) } else { String::new() }
}

/// A scope, with the status where not all of its people are meant.
fn of_slice(scope: String, slice: Slice, words: &Words) -> String {
    if slice == Slice::All {
        return scope;
    }
    words.say("summary.scope", &[("scope", &scope), ("part", &words.slice(slice))])
}

fn sentence(breakdown: &Breakdown, gap: &Gap, words: &Words) -> String {
    let name = |source| source_name(breakdown, source, words);
    let scope = of_slice(words.scope(gap.scope, breakdown), gap.slice, words);
    let tell = |key: &str, low: &str, high: &str, more: &str| {
        words.say(key, &[("scope", &scope), ("low", low), ("high", high), ("more", more)])
    };
    match gap.spread {
        Ok(spread) => {
            let (low, high) = (name(spread.low_source), name(spread.high_source));
            let sure = 10 < spread.ratio.low_tenths();
            let same = (spread.ratio.low_tenths(), spread.ratio.high_tenths()) == (10, Some(10));
            let key = match (sure, same) {
                (true, _) => "summary.times",
                (false, true) => "summary.same",
                (false, false) => "summary.overlap",
            };
            tell(key, &low, &high, &words.ratio(spread.ratio))
        }
        Err(NoGap::LeavesOut { source, excluded }) => {
            let whole = matches!(excluded.slice, Slice::All | Slice::Unstated);
            if excluded.scope == gap.scope && (whole || excluded.slice == gap.slice) {
                return tell("summary.no_figure", &name(source), "", "");
            }
            let part = words.excluded(excluded, breakdown, gap.scope);
            tell("summary.leaves_out", &name(source), "", &part)
        }
        Err(NoGap::CountsDiffer { low_source, high_source }) => {
            tell("summary.counts", &name(low_source), &name(high_source), "")
        }
        Err(NoGap::WindowsDiffer { low_source, high_source }) => {
            tell("summary.days", &name(low_source), &name(high_source), "")
        }
        Err(NoGap::Nobody { low_source }) => tell("summary.nobody", &name(low_source), "", ""),
    }
}
