//! Who speaks where the verb stands first, and what is a name where no letter
//! is capital.
//!
//! **Invariant:** a noun that no table has is a claimant only by its place:
//! between a verb of saying and "that", or behind "according to".

use super::item::{Kind, Row};
use super::lexicon::{Cue, Language};
use super::name::names;

/// A claimant behind the verb, else right before it; and whether it is behind.
pub(super) fn claimant(row: &Row, verb: usize, free: usize) -> Option<((usize, usize), bool)> {
    let right = behind(row, verb + 1, false).map(|np| (np, true));
    right.or_else(|| before(row, verb, free).map(|np| (np, false)))
}

/// "نقلت وكالة عن مصدر": who said it is the one behind "from".
pub(super) fn relayed(row: &Row, verb: usize) -> Option<((usize, usize), bool)> {
    let end = row.items.len().min(verb + 9);
    let from = (verb + 1..end).find(|i| text(row, *i) == "عن")?;
    behind(row, from + 1, true).map(|np| (np, true))
}

fn text(row: &Row, i: usize) -> &str {
    row.items.get(i).map_or("", |item| row.sentence.text(item.first))
}

/// The name that begins at an item. Behind "according to" any noun is one.
pub(super) fn behind(row: &Row, first: usize, according: bool) -> Option<(usize, usize)> {
    const LONGEST: usize = 14;
    let mut end = first;
    while end - first < LONGEST && goes_on(row, first, end) {
        end += if in_place(row, end) { 2 } else { 1 };
    }
    let end = trimmed(row, first, end.min(row.items.len()));
    let known = (first..end).any(|i| alone(row, i));
    let told = matches!(row.kind(end), Kind::Cue(Cue::That | Cue::ThatIt))
        || matches!(row.kind(end), Kind::Sign | Kind::Quote) && text(row, end) != "(";
    let adverb = end == first + 1 && text(row, first).ends_with('ا');
    (first < end && (known || (according || told) && !adverb)).then_some((first, end))
}

fn alone(row: &Row, i: usize) -> bool {
    names(row, i, true) == Some(true)
}

/// Whether a name goes on at an item.
fn goes_on(row: &Row, first: usize, i: usize) -> bool {
    let Some(item) = row.items.get(i) else { return false };
    let outlet = item.clitics.by && row.cue(i) == Some(Cue::Outlet);
    // "And" begins what is another's, unless two offices are joined.
    let joined = item.clitics.and && first < i && row.cue(i) != Some(Cue::Office);
    if outlet || joined || row.cue(i) == Some(Cue::Own) {
        return false;
    }
    in_place(row, i) && first < i || names(row, i, true).is_some()
}

/// "في غزة" behind an office: where it sits is part of its name.
fn in_place(row: &Row, i: usize) -> bool {
    if text(row, i) != "في" || row.cue(i) != Some(Cue::Stop) {
        return false;
    }
    let mut end = i + 1;
    while end < i + 4
        && matches!(row.kind(end), Kind::Word | Kind::Name | Kind::Cue(Cue::Party(_) | Cue::Office))
    {
        end += 1;
    }
    let party = matches!(row.cue(i + 1), Some(Cue::Party(_) | Cue::Office));
    let ended = match row.kind(end) {
        Kind::Comma | Kind::Sign | Kind::Quote => true,
        Kind::Cue(cue) => matches!(cue, Cue::That | Cue::ThatIt | Cue::Fate(..) | Cue::Weekday(_)),
        _ => end == row.items.len(),
    };
    i + 1 < end && (party || ended)
}

fn trimmed(row: &Row, first: usize, mut end: usize) -> usize {
    let open = |i: usize| matches!(row.cue(i), Some(Cue::Of | Cue::And | Cue::Article | Cue::Stop));
    while first < end && open(end - 1) && !matches!(text(row, end - 1), "نفسه" | "نفسها") {
        end -= 1;
    }
    end
}

/// The name that ends right before the verb.
fn before(row: &Row, verb: usize, free: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 10;
    let mut first = verb;
    while free < first && verb - first < LONGEST && names(row, first - 1, true).is_some() {
        first -= 1;
    }
    let parted = first == 0
        || matches!(row.kind(first - 1), Kind::Comma | Kind::Sign | Kind::Quote)
        || matches!(row.cue(first - 1), Some(Cue::Break | Cue::And | Cue::That));
    let known = (first..verb).any(|i| alone(row, i));
    (first < verb && parted && known).then_some((first, verb))
}

/// Marks the nouns that their place tells to be names.
pub(super) fn name_names(row: &mut Row, language: &Language) {
    for i in 0..row.items.len() {
        if row.kind(i) == Kind::Word && is_name(row, i, language) {
            row.items[i].kind = Kind::Name;
        }
    }
}

fn is_name(row: &Row, i: usize, language: &Language) -> bool {
    let people = language.lexicon().of_a_people(text(row, i)).is_some();
    let before = |back: usize| i.checked_sub(back).and_then(|i| row.cue(i));
    // "12 جنديا زبروقيا", "الجيش الزبروقي", "القيادة العليا الزبروقية".
    let counted = matches!(before(1), Some(Cue::People(_) | Cue::Office | Cue::Own));
    let office = before(2) == Some(Cue::Office) && row.kind(i - 1) == Kind::Word;
    // "جيش زبروقيا".
    let bare = !text(row, i).starts_with("ال") && !text(row, i).ends_with('ه');
    let of_office = bare && before(1) == Some(Cue::Office) && is_state(text(row, i - 1));
    people && (counted || office) || of_office || titled(row, i) && bare || follows(row, i)
}

/// Offices that have a country or a movement behind them.
fn is_state(text: &str) -> bool {
    let text = text.trim_start_matches(['و', 'ف', 'ل', 'ب']);
    matches!(text, "جيش" | "قوات" | "حكومه" | "سلطات" | "قياده" | "جبهه" | "حركه" | "برلمان")
}

/// "الرئيس الروسي فلاديمير": a person behind a title.
fn titled(row: &Row, i: usize) -> bool {
    let mut at = i;
    while 0 < at && i - at < 5 {
        at -= 1;
        match row.cue(at) {
            Some(Cue::Title) => return true,
            Some(Cue::Office | Cue::Party(_) | Cue::People(_) | Cue::Of) => (),
            None if row.kind(at) == Kind::Word && text(row, at).starts_with("ال") => (),
            _ => return false,
        }
    }
    false
}

/// Behind a person's name more of it.
fn follows(row: &Row, i: usize) -> bool {
    0 < i && row.kind(i - 1) == Kind::Name && titled(row, i - 1)
        || 1 < i && row.kind(i - 1) == Kind::Name && row.kind(i - 2) == Kind::Name
}
