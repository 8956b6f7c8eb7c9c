//! How a number stands to those around it: a part, an addition, a rise.

use super::item::{Kind, Row};
use super::lexicon::Cue;

/// How a number stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    Part,
    Addition,
}

/// Of what time a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    New,
    Cumulative,
}

/// "Including 12", "12 of them", "another 12".
pub(super) fn relation(row: &Row, item: usize) -> Option<(Relation, usize)> {
    let others = |i: usize| row.behind && (item + 1..=i).any(|k| row.items[k].clitics.and);
    let of = |i: usize| match row.cue(i)? {
        Cue::Part => Some((Relation::Part, i)),
        Cue::More if others(i) => None,
        Cue::More => Some((Relation::Addition, i)),
        _ => None,
    };
    // "Another source said 12".
    let said = |i: &usize| row.english && row.cue(*i) == Some(Cue::Says);
    before(row, item, 5)
        .take_while(|i| !said(i))
        .find_map(of)
        .or_else(|| after(row, item, 6).filter(|i| !leads(row, *i)).find_map(of))
        .or_else(|| of_the_dead(row, item))
        .or_else(|| beside(row, item))
}

/// Whether a word is said of the number behind it: "89, among them 14".
fn leads(row: &Row, i: usize) -> bool {
    let word = |i: usize| matches!(row.kind(i), Kind::Word | Kind::Cue(Cue::Article | Cue::Stop));
    let next = if word(i + 1) { i + 2 } else { i + 1 };
    matches!(row.kind(next), Kind::Number(_))
}

/// "24,686 of the dead".
fn of_the_dead(row: &Row, item: usize) -> Option<(Relation, usize)> {
    let article = usize::from(row.cue(item + 2) == Some(Cue::Article));
    let dead = matches!(row.cue(item + 2 + article), Some(Cue::Fate(..) | Cue::Victims));
    // French "une centaine de morts" are all of them.
    let of = row.cue(item + 1) == Some(Cue::Of)
        && !matches!(
            row.items.get(item + 1).map(|of| row.sentence.text(of.first)),
            Some("de" | "d")
        );
    (of && dead).then_some((Relation::Part, item + 1))
}

/// "Including 12 children and 5 women": the second is a part as the first is.
fn beside(row: &Row, item: usize) -> Option<(Relation, usize)> {
    let joins = |i: &usize| {
        matches!(
            row.kind(*i),
            Kind::Cue(Cue::And | Cue::Group | Cue::People(_) | Cue::Party(_)) | Kind::Comma
        )
    };
    let first = (0..item).rev().find(|i| !joins(i))?;
    let listed = matches!(row.kind(first), Kind::Number(_)) && first + 1 < item;
    let group = (first + 1..item).any(|i| row.cue(i) == Some(Cue::Group));
    let of = |i: usize| (row.cue(i) == Some(Cue::Part)).then_some((Relation::Part, i));
    // "منهم 361 من المقاتلين و110 مدنيين".
    let and = row.items[item].clitics.and || row.cue(item - 1) == Some(Cue::And);
    let plain = row.behind && and && listed_before(row, item);
    if let Some(first) = plain.then(|| last_number(row, item)).flatten() {
        return before(row, first, 5).find_map(of).or_else(|| beside(row, first));
    }
    if listed && group { before(row, first, 5).find_map(of) } else { None }
}

fn last_number(row: &Row, item: usize) -> Option<usize> {
    (0..item).rev().find(|i| matches!(row.kind(*i), Kind::Number(_)))
}

/// Whether nothing new begins between a number and the one before it.
fn listed_before(row: &Row, item: usize) -> bool {
    let parts = |i: usize| {
        matches!(
            row.kind(i),
            Kind::Comma
                | Kind::Sign
                | Kind::Cue(Cue::Fate(..) | Cue::Break | Cue::Says | Cue::Stop)
        )
    };
    last_number(row, item).is_some_and(|first| !(first + 1..item).any(parts))
}

/// "Bringing the toll to 604", "overnight".
pub(super) fn measure(row: &Row, item: usize) -> Option<(Measure, usize)> {
    let of = |i: usize| match row.cue(i)? {
        Cue::Cumulative | Cue::Since => Some((Measure::Cumulative, i)),
        Cue::New => Some((Measure::New, i)),
        _ => None,
    };
    let before = before(row, item, 9).find_map(of);
    before
        .or_else(|| after(row, item, 12).find_map(|i| raised(row, i).or_else(|| of(i))))
        .or_else(|| ahead(row, item).find_map(|i| raised(row, i)))
        .or_else(|| (0..item).rev().take_while(|i| !ends(row, *i)).find_map(of))
        .or_else(|| ahead(row, item).take_while(|i| row.kind(*i) != Kind::Comma).find_map(of))
        .or_else(|| {
            let parts =
                |i: &usize| matches!(row.kind(*i), Kind::Comma | Kind::Cue(Cue::Break | Cue::Says));
            (0..item).rev().take_while(|i| !parts(i)).find_map(of)
        })
}

/// "49, bringing the toll to 604": what a toll is raised by is new.
fn raised(row: &Row, i: usize) -> Option<(Measure, usize)> {
    let apart = |i: &usize| {
        matches!(row.kind(*i), Kind::Comma | Kind::Sign | Kind::Cue(Cue::And | Cue::Break))
            || row.items.get(*i).is_some_and(|item| item.clitics.and)
    };
    let mut to = (i + 1..row.items.len().min(i + 9)).take_while(|i| !apart(i));
    let rises = row.cue(i) == Some(Cue::Cumulative);
    (rises && to.any(|i| matches!(row.kind(i), Kind::Number(_)))).then_some((Measure::New, i))
}

/// The items of the statement behind a number.
fn ahead(row: &Row, item: usize) -> impl Iterator<Item = usize> {
    let stops = |i: &usize| {
        row.behind && matches!(row.cue(*i), Some(Cue::That | Cue::ThatIt))
            || matches!(row.kind(*i), Kind::Cue(Cue::Break | Cue::Says | Cue::According))
    };
    (item + 1..row.items.len()).take_while(move |i| !stops(i))
}

fn ends(row: &Row, i: usize) -> bool {
    matches!(row.kind(i), Kind::Number(_) | Kind::Cue(Cue::Break))
}

/// Items before a number, up to another number.
fn before(row: &Row, item: usize, most: usize) -> impl Iterator<Item = usize> {
    (item.saturating_sub(most)..item).rev().take_while(move |i| !ends(row, *i))
}

/// Items behind a number, up to another number or a comma.
fn after(row: &Row, item: usize, most: usize) -> impl Iterator<Item = usize> {
    let end = row.items.len().min(item + 1 + most);
    (item + 1..end).take_while(move |i| !ends(row, *i) && row.kind(*i) != Kind::Comma)
}
