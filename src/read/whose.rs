//! Whose dead a number counts.

use super::ar::owner;
use super::en;
use super::fate::Said;
use super::item::{Kind, Row};
use super::lexicon::{Cue, Way};
use super::losses::{admitted, elided, gapped, lost, of_side, told_behind};

/// Whose dead, as far as words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// A party: its place in the lexicon.
    Party(usize),
    /// A name that no table has: its item.
    Name(usize),
    /// The claimant's own.
    Own,
    /// Those whom the claimant fights.
    Enemy,
    /// Every side separately.
    Each,
    /// All sides together.
    All,
    /// "Both sides": each, or all.
    Both,
    /// A party and others beside it: nobody can say whose.
    Several,
}

/// Whose dead they are, by the words nearest to the number.
pub(super) fn whose(row: &Row, number: usize, fate: Option<(usize, usize)>) -> Option<Said<Whose>> {
    if row.behind {
        return owner::whose(row, number, fate);
    }
    let item = row.numbers[number].item;
    let end = reach(row, item);
    gapped(row, item)
        .or_else(|| adjacent(row, item))
        .or_else(|| scope(row, item, end))
        .or_else(|| counted(row, item, end))
        .or_else(|| struck(row, item, fate))
        .or_else(|| own(row, item, end))
        .or_else(|| admitted(row, item))
        .or_else(|| elided(row, item))
        .or_else(|| head(row, item, fate))
        .or_else(|| lost(row, item).filter(|_| !told_behind(row, item, fate)))
        .or_else(|| of_side(row, fate, end))
        .or_else(|| behind(row, item, end))
}

/// "20 Indian soldiers": right behind the number, before any word of sides.
fn adjacent(row: &Row, item: usize) -> Option<Said<Whose>> {
    let people = row.is_people(item + 2);
    party(row, item + 1).filter(|_| people && row.english)
}

pub(super) fn said(value: Whose, item: usize, sure: bool) -> Said<Whose> {
    Said { value, items: (item, item + 1), sure }
}

/// Where the words of a number end: before the next number, or a new statement.
pub(super) fn reach(row: &Row, item: usize) -> usize {
    let ends = |i: &usize| {
        matches!(row.kind(*i), Kind::Number(_) | Kind::Cue(Cue::Break | Cue::Says | Cue::According))
            || row.kind(*i) == Kind::Sign && row.text(*i) == ";"
    };
    (item + 1..row.items.len()).find(ends).unwrap_or(row.items.len())
}

/// "On each side", "on both sides", "in all", after the number or before it.
pub(super) fn scope(row: &Row, item: usize, end: usize) -> Option<Said<Whose>> {
    let of = |cue: Cue| match cue {
        Cue::Each => Some(Whose::Each),
        Cue::Both => Some(Whose::Both),
        Cue::Together => Some(Whose::All),
        _ => None,
    };
    let clause = (0..item).rev().find(|i| ends_left(row, *i)).map_or(0, |i| i + 1);
    let near = (item + 1..end).chain((clause..item).rev());
    near.filter_map(|i| Some(said(of(row.cue(i)?)?, i, true))).next()
}

pub(super) fn ends_left(row: &Row, i: usize) -> bool {
    matches!(row.kind(i), Kind::Number(_) | Kind::Cue(Cue::Break | Cue::Says))
        || row.kind(i) == Kind::Sign && matches!(row.text(i), ";" | "؛")
        || i < DATELINE && row.kind(i) == Kind::Sign && row.text(i) == "–"
}

/// "DUBAI, United Arab Emirates — Some 70 people": where the report is from.
const DATELINE: usize = 8;

/// "Hamas-run Gaza", "the Saudi-led coalition": the party is not who is meant.
pub(super) fn qualifies(row: &Row, i: usize) -> bool {
    let next = row.text(i + 1);
    en::forms::BACKING.contains(&next)
}

/// A party that fires, or that speaks, is not the one that is hit.
fn acts(row: &Row, i: usize) -> bool {
    let attack = |at: Option<usize>| at.and_then(|at| row.cue(at)) == Some(Cue::Attack);
    let agent = |back: usize| {
        i.checked_sub(back).and_then(|at| row.cue(at)).is_some_and(|cue| cue == Cue::Agent)
    };
    // "Clashes with Azeri forces": whom they fight says nothing of who fell.
    let met = |back: usize| {
        i.checked_sub(back).is_some_and(|at| {
            matches!(row.text(at), "with" | "against" | "between") && !is_number(row, at)
        })
    };
    if row.english && (met(1) || met(2) && row.is_article(i.wrapping_sub(1))) {
        return true;
    }
    let after = attack(Some(i + 1)) || attack(Some(i + 2)) && !parts(row, i + 1);
    let before = attack(i.checked_sub(1)) && row.kind(i) != Kind::Name;
    after || before || agent(1) || agent(2) && !parts(row, i - 1)
}

pub(super) fn parts(row: &Row, i: usize) -> bool {
    matches!(row.kind(i), Kind::Comma | Kind::Number(_) | Kind::Cue(Cue::And | Cue::Break))
}

pub(super) fn party(row: &Row, i: usize) -> Option<Said<Whose>> {
    match row.items.get(i)?.kind {
        _ if acts(row, i) => None,
        Kind::Cue(Cue::Party(_)) if qualifies(row, i) => None,
        Kind::Cue(Cue::Party(party)) => Some(said(Whose::Party(party), i, true)),
        Kind::Cue(Cue::Enemy) => Some(said(Whose::Enemy, i, true)),
        _ => None,
    }
}

/// "12 Armenian soldiers", "12 soldiers of the Armenian army", "12 Armenians".
fn counted(row: &Row, item: usize, end: usize) -> Option<Said<Whose>> {
    let mut people = false;
    for i in item + 1..end.min(item + if row.english { 12 } else { 8 }) {
        match row.kind(i) {
            Kind::Sign if row.joins(i) => (),
            Kind::Quote if i == item + 1 => (),
            Kind::Comma | Kind::Quote | Kind::Sign => return None,
            Kind::Cue(
                Cue::Stop
                | Cue::That
                | Cue::Agent
                | Cue::Attack
                | Cue::Year
                | Cue::Since
                | Cue::Cumulative
                | Cue::Aux
                | Cue::Passive
                | Cue::War
                | Cue::Lost,
            ) => return None,
            Kind::Cue(Cue::Fate(..))
                if !matches!(row.cue(i + 1), Some(Cue::Party(_) | Cue::People(_))) =>
            {
                return None;
            }
            Kind::Cue(Cue::People(_) | Cue::Group) => people = true,
            Kind::Name if !acts(row, i) && !is_common(row, i) => {
                // "35 of the PLA's soldiers".
                let owner = row.english && row.text(i + 1) == "s";
                let next = i + 1 + usize::from(owner);
                let next = row.is_people(next);
                let of = people && row.cue(i.wrapping_sub(1)) == Some(Cue::Of);
                if next || of {
                    return Some(said(Whose::Name(i), i, true));
                }
            }
            _ => {
                // "From Chad and Niger": two of them.
                let joined = |and: usize, other: usize| row.is_and(and) && row.is_party(other);
                let two = row.english
                    && (joined(i + 1, i + 2) || joined(i.wrapping_sub(1), i.wrapping_sub(2)));
                if two && row.is_party(i) && (people || counts(row, i)) {
                    return Some(said(Whose::Several, i, false));
                }
                let found = party(row, i).filter(|_| !two);
                if found.is_some() && (people || counts(row, i)) {
                    // "50 Houthis and Yemeni troops".
                    if row.english && another(row, i, end) {
                        return Some(said(Whose::Several, i, false));
                    }
                    return found;
                }
            }
        }
    }
    None
}

/// "68 African migrants": an adjective of no side.
fn is_common(row: &Row, i: usize) -> bool {
    row.english && en::forms::NO_SIDES.contains(&row.text(i))
}

/// Whether another party is joined to one in the words of a number.
fn another(row: &Row, i: usize, end: usize) -> bool {
    let goes_on = |k: &usize| {
        matches!(
            row.kind(*k),
            Kind::Word
                | Kind::Name
                | Kind::Cue(Cue::People(_) | Cue::Group | Cue::And | Cue::Party(_) | Cue::Article)
        ) || row.joins(*k)
    };
    let mut run = (i + 1..end.min(i + 8)).take_while(goes_on);
    let Some(and) = run.find(|k| row.is_and(*k)) else { return false };
    let mut rest = (and + 1..end.min(and + 5)).take_while(goes_on);
    rest.any(
        |k| matches!(row.cue(k), Some(Cue::Party(other)) if row.cue(i) != Some(Cue::Party(other))),
    )
}

/// Whether a party stands for its people: "12 Armenian soldiers", "12 Armenians",
/// and not "12 Sudanese cities".
fn counts(row: &Row, i: usize) -> bool {
    let mut next = i + 1;
    while row.items.get(next).is_some_and(|item| item.kind == Kind::Word) && next < i + 3 {
        next += 1;
    }
    if row.english && row.text(i + 1) == "ones" {
        return true;
    }
    match row.items.get(next).map(|item| item.kind) {
        Some(Kind::Cue(
            Cue::People(_) | Cue::Group | Cue::Fate(..) | Cue::Casualties | Cue::Aux | Cue::Passive,
        )) => true,
        Some(Kind::Cue(Cue::Office | Cue::Body | Cue::Thing(_) | Cue::Attack)) => false,
        _ => next == i + 1,
    }
}

/// "Of its own", "in its ranks", "its losses": the source's own people, and
/// not "its forces killed 12".
fn own(row: &Row, item: usize, end: usize) -> Option<Said<Whose>> {
    let clause = (0..item).rev().find(|i| ends_left(row, *i)).map_or(0, |i| i + 1);
    let people = |i: usize| {
        matches!(
            row.cue(i),
            Some(Cue::People(_) | Cue::Group | Cue::Casualties | Cue::Fate(..) | Cue::Office)
        )
    };
    let fate = |i: usize| matches!(row.cue(i), Some(Cue::Casualties | Cue::Fate(..)));
    let own = |i: &usize| row.cue(*i) == Some(Cue::Own);
    let whole = |i: usize| 1 < row.items[i].end - row.items[i].first;
    // "Four were killed and their bodies": of those, and not of who tells it.
    let parted = |i: usize| {
        row.english && (item + 1..i).any(|k| matches!(row.cue(k), Some(Cue::And | Cue::Passive)))
    };
    // "By its own official history".
    let near = |i: usize| {
        !row.english
            || people(i + 1)
            || people(i + 2)
            || !matches!(row.kind(i + 1), Kind::Word | Kind::Name)
    };
    let fits = |i: &usize| whole(*i) && near(*i) || !parted(*i) && (i + 1..i + 4).any(people);
    let behind = (item..end).filter(own).find(fits);
    let before = || (clause..item).rev().filter(own).find(|i| (i + 1..i + 3).any(fate));
    behind.or_else(before).map(|i| said(Whose::Own, i, true))
}

/// "Armenian losses stand at 12", "Armenia's death toll", "Russian losses at
/// 15,000 killed".
fn head(row: &Row, item: usize, fate: Option<(usize, usize)>) -> Option<Said<Whose>> {
    let (fate, _) = fate?;
    let clause = (0..item).rev().take_while(|i| !ends_left(row, *i)).take(8);
    let noun = |i: &usize| {
        matches!(row.cue(*i), Some(Cue::Casualties | Cue::Fate(_, Way::Either | Way::After)))
    };
    let heads = std::iter::once(fate).chain(clause.filter(noun));
    heads
        .filter(|i| *i != item)
        .find_map(|head| before(row, item, head).or_else(|| beside(row, item, head)))
}

/// "Armenian soldiers' deaths": right before the noun.
fn before(row: &Row, item: usize, head: usize) -> Option<Said<Whose>> {
    // "A strike of X killed 12": who stands before the verb did it.
    if matches!(row.cue(head), Some(Cue::Fate(_, Way::Before))) || head + 1 == item {
        return None;
    }
    let stops = |i: &usize| {
        parts(row, *i)
            || matches!(
                row.kind(*i),
                Kind::Cue(
                    Cue::Says
                        | Cue::Pronoun
                        | Cue::Aux
                        | Cue::Passive
                        | Cue::That
                        | Cue::Stop
                        | Cue::Lost
                        | Cue::According
                        | Cue::Office
                        | Cue::Since
                        | Cue::Agent
                        | Cue::Attack
                ) | Kind::Quote
            )
    };
    // "Karabakh's combat and non-battle losses".
    let adjectives = |i: usize| {
        let plain =
            |i: usize| matches!(row.kind(i), Kind::Word | Kind::Cue(Cue::People(_))) && i < head;
        row.english && row.is_and(i) && plain(i + 1) && plain(i.wrapping_sub(1))
    };
    let far = if row.english { 8 } else { 5 };
    let mut run =
        (head.saturating_sub(far)..head).rev().take_while(|i| adjectives(*i) || !stops(i));
    run.find_map(|i| party(row, i))
}

/// "The deaths of Armenian soldiers: 12".
fn beside(row: &Row, item: usize, head: usize) -> Option<Said<Whose>> {
    let end = if head < item { item.min(head + 6) } else { head + 5 };
    let mut near = (head + 1..end).take_while(|i| !parts(row, *i) && !leaves(row, *i));
    // "The losses of Russia", where no word for "of" stands between.
    let bare = |i: usize| i == head + 1 && row.cue(head) == Some(Cue::Casualties);
    near.find_map(|i| party(row, i).filter(|_| bare(i) || people_or_side(row, i + 1)))
}

pub(super) fn is_number(row: &Row, i: usize) -> bool {
    row.is_number(i)
}

/// "12 people were killed on the Armenian side", "12 deaths among Armenian troops";
/// where they fell does not say whose they were.
fn behind(row: &Row, item: usize, end: usize) -> Option<Said<Whose>> {
    const NEAR: usize = 9;
    let clause = (0..item).rev().take_while(|i| !ends_left(row, *i));
    let side = clause.filter(|i| is_side(row, i + 1)).find_map(|i| party(row, i));
    let near = item + 1..end.min(item + NEAR);
    side.or_else(|| {
        near.take_while(|i| !leaves(row, *i)).find_map(|i| {
            let found = party(row, i)?;
            // French "côté arménien" has the side before.
            let before = i.checked_sub(1).is_some_and(|k| is_side(row, k));
            let near = before || (i + 1..i + 3).any(|k| people_or_side(row, k));
            near.then_some(found)
        })
    })
}

/// Where the words of a number go over to how and by whom it came.
fn leaves(row: &Row, i: usize) -> bool {
    matches!(
        row.kind(i),
        Kind::Comma
            | Kind::Cue(
                Cue::Attack
                    | Cue::Agent
                    | Cue::Since
                    | Cue::War
                    | Cue::Lost
                    | Cue::Former
                    | Cue::That
            )
    ) || row.cue(i) == Some(Cue::Cumulative) && row.text(i) == "since"
}

fn is_side(row: &Row, i: usize) -> bool {
    let sides = ["side", "cote", "сторон"];
    let says = |text: &str| sides.iter().any(|side| text.starts_with(side));
    row.items.get(i).is_some_and(|item| says(row.sentence.text(item.first)))
}

/// "Troops", "the army", "the side" of somebody.
fn people_or_side(row: &Row, i: usize) -> bool {
    is_side(row, i) || matches!(row.cue(i), Some(Cue::People(_) | Cue::Office | Cue::Group))
}

/// "It says it has killed 12 soldiers", "its forces killed 12": not its own.
fn struck(row: &Row, item: usize, fate: Option<(usize, usize)>) -> Option<Said<Whose>> {
    let (fate, _) = fate.filter(|(fate, _)| *fate < item && !is_noun(row, *fate))?;
    // "The injured included seven children".
    if row.english && matches!(row.text(fate), "the" | "its" | "their") {
        return None;
    }
    let lost = (fate..item).any(|i| row.is_lost(i));
    if lost || !row.is_fate(fate) {
        return None;
    }
    let mut i = fate;
    let mut words = 0;
    while 0 < i && words < 4 {
        i -= 1;
        words += 1;
        match row.kind(i) {
            Kind::Cue(Cue::Aux | Cue::Article) | Kind::Word => (),
            // "It had killed or captured 12".
            Kind::Cue(Cue::And | Cue::Fate(..)) if row.english => (),
            Kind::Cue(Cue::Pronoun | Cue::Says) => return Some(said(Whose::Enemy, i, true)),
            Kind::Cue(Cue::People(_) | Cue::Office) => {
                let own = i.checked_sub(1).and_then(|k| row.cue(k)) == Some(Cue::Own);
                return (own || row.items[i].clitics.own).then(|| said(Whose::Enemy, i, true));
            }
            _ => return None,
        }
    }
    None
}

/// "The deaths of", "the number of dead": who reports them struck nobody.
pub(super) fn is_noun(row: &Row, fate: usize) -> bool {
    const STEMS: [&str; 11] = [
        "death",
        "loss",
        "toll",
        "гибел",
        "смерт",
        "погиб",
        "числ",
        "mort",
        "deces",
        "perte",
        "bilan",
    ];
    let mut words = row.items[fate].first..row.items[fate].end;
    words.any(|word| STEMS.iter().any(|stem| row.sentence.text(word).starts_with(stem)))
}

/// Whose dead an absence is of.
pub(super) fn of_absence(row: &Row, items: (usize, usize)) -> Option<Said<Whose>> {
    if row.behind {
        return owner::of_absence(row, items);
    }
    // "Neither army publishes a tally of its fallen".
    let sides = en::forms::SIDES_IN_GENERAL.contains(&row.text(items.0 + 1));
    if row.english && row.text(items.0) == "neither" && sides {
        return Some(said(Whose::Each, items.0, true));
    }
    let clause = (0..items.0).rev().find(|i| ends_left(row, *i)).map_or(0, |i| i + 1);
    let end = reach(row, items.1.saturating_sub(1));
    let own = |i: &usize| {
        let people = matches!(
            row.kind(*i),
            Kind::Cue(Cue::People(_) | Cue::Casualties | Cue::Fate(..) | Cue::Victims)
        );
        row.cue(*i) == Some(Cue::Own) || people && row.items[*i].clitics.own
    };
    if let Some(i) = (items.0..end).find(own) {
        return Some(said(Whose::Own, i, true));
    }
    let scope = (items.0..end).find_map(|i| match row.cue(i)? {
        Cue::Each => Some(said(Whose::Each, i, true)),
        Cue::Both => Some(said(Whose::Both, i, true)),
        _ => None,
    });
    let end = end.min(items.1 + 4);
    scope
        .or_else(|| {
            (items.0..end)
                .filter(|i| !is_place(row, *i))
                .find_map(|i| party(row, i).filter(|_| people_or_side(row, i + 1) || i < items.1))
        })
        .or_else(|| (clause..items.0).rev().find_map(|i| party(row, i)))
}

/// "In Gaza".
fn is_place(row: &Row, i: usize) -> bool {
    i.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::Stop)
}
