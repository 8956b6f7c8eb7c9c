//! Absences in running text: "has not disclosed its military losses".
//!
//! **Invariant:** an absence is one only of people: without a word for what
//! happened to them there is none.

use super::ar::{self, open};
use super::en;
use super::en::denied;
use super::fate::{Fate, Said};
use super::item::{Kind, Row};
use super::lexicon::{Cue, Thing, Way};
use super::status::army;
use crate::figure::{Absence, Figure};
use crate::ledger::{Outcome, Status};

/// An absence and what it is of.
#[derive(Clone, Debug)]
pub(super) struct Absent {
    /// [`Figure::None`] or [`Figure::Absent`].
    pub(super) figure: Figure,
    /// Its items, from the word for the absence to the one for the people.
    pub(super) items: (usize, usize),
    /// The item of the word that says so.
    pub(super) cue: usize,
    pub(super) fate: Said<Fate>,
    pub(super) status: Said<Status>,
    /// "No casualties were reported": none, or no reports.
    pub(super) open: bool,
}

impl Absent {
    /// Whether a number is part of it: "denied the deaths of 20 soldiers".
    pub(super) fn takes(&self, item: usize) -> bool {
        let denied = usize::from(self.figure == Figure::Absent(Absence::Denied));
        self.items.0 <= item && item < self.items.1 + denied
    }
}

/// The absences of a sentence.
pub(super) fn absences(row: &Row) -> Vec<Absent> {
    let mut found: Vec<Absent> = Vec::new();
    if row.english {
        found.extend(neither(row));
    }
    for i in 0..row.items.len() {
        if let Some(absent) = ar::denied::denied(row, i).filter(|_| row.behind) {
            found.push(absent);
            continue;
        }
        let figure = match row.cue(i) {
            Some(Cue::Absent(absence)) => Figure::Absent(absence),
            Some(Cue::Nobody) => Figure::None,
            Some(Cue::Unhurt(outcome)) => {
                found.extend(unhurt(row, i, outcome));
                continue;
            }
            _ => continue,
        };
        let taken = found.last().map_or(0, |last| last.items.1);
        let denied = row.english && figure == Figure::Absent(Absence::Denied);
        let whole = if denied { denied::clause(row, i) } else { None };
        let free = !denied || denied::denies(row, i);
        let absent = whole.or_else(|| absent(row, i, figure).filter(|_| free));
        if let Some(absent) = absent.filter(|_| taken <= i) {
            found.push(absent);
        }
    }
    found
}

/// "Neither the army nor the rebels have said how many men they lost", "without
/// once saying how many of its soldiers had fallen".
fn neither(row: &Row) -> Option<Absent> {
    let not = |i: &usize| matches!(row.text(*i), "neither" | "never" | "without");
    let cue = (0..row.items.len()).find(not)?;
    let end = row.items.len().min(cue + 14);
    let plain = |i: usize| !matches!(row.kind(i), Kind::Number(_) | Kind::Cue(Cue::Absent(_)));
    let counts =
        |i: &usize| row.cue(*i) == Some(Cue::Count) || en::forms::TALLIES.contains(&row.text(*i));
    let count = (cue + 1..end).find(counts)?;
    let told = (cue + 1..count).any(|i| {
        matches!(row.cue(i), Some(Cue::Says))
            || ["publish", "disclos", "releas"].iter().any(|stem| row.text(i).starts_with(stem))
    });
    let last = row.items.len().min(count + 10);
    let of = |i: usize| match row.cue(i)? {
        Cue::Lost => Some((i, Fate::Is(Outcome::Killed))),
        cue => fate(cue).map(|value| (i, value)),
    };
    let (item, value) = (count..last).find_map(of)?;
    let items = (cue, item + 1);
    let found = Absent {
        figure: Figure::Absent(Absence::Undisclosed),
        items,
        cue,
        fate: Said { value, items: (item, item + 1), sure: true },
        status: status(row, (count, item + 1), item),
        open: false,
    };
    let things = row.is_lost(item) && of_things(row, count, item);
    (told && !things && (cue..item).all(plain)).then_some(found)
}

/// "Nobody was killed" in one; before a number it is "only".
fn unhurt(row: &Row, cue: usize, outcome: Outcome) -> Option<Absent> {
    let number = (cue + 1..cue + 4).any(|i| row.is_number(i));
    let items = (cue, cue + 1);
    let fate = Said { value: Fate::Is(outcome), items, sure: true };
    let near = cue.saturating_sub(4)..row.items.len().min(cue + 4);
    let people = near.into_iter().find_map(|i| match row.cue(i) {
        Some(Cue::People(value)) if value != Status::Unstated => Some((i, value)),
        _ => None,
    });
    let (at, value) = people.unwrap_or((cue, Status::Unstated));
    let status = Said { value, items: (at, at + 1), sure: true };
    let items = (cue.min(at), cue.max(at) + 1);
    (!number).then_some(Absent { figure: Figure::None, items, cue, fate, status, open: false })
}

fn absent(row: &Row, cue: usize, figure: Figure) -> Option<Absent> {
    // "Unclear whether the dead were soldiers", "sub-zero": no absence of people.
    let whether =
        row.text(cue + 1) == "whether" && !matches!(row.text(cue + 2), "any" | "anyone" | "there");
    if whether || row.joins(cue.wrapping_sub(1)) {
        return None;
    }
    let near = if figure == Figure::None { 6 } else { 9 };
    let object = behind(row, cue, near);
    // Of nobody only right before it, as in Russian "погибших нет".
    let near = |(_, item): &(_, usize)| figure != Figure::None || item + 1 == cue;
    let object = object.or_else(|| before(row, cue).filter(near));
    let object = object.or_else(|| of_number(row, cue).filter(|_| figure != Figure::None));
    let (fate, item) = object.or_else(|| nobody(row, cue).filter(|_| figure == Figure::None))?;
    if open::of_things(row, cue, item) {
        return None;
    }
    let items = (cue.min(item), (cue + 1).max(item + 1));
    let reported = |i: usize| row.cue(i) == Some(Cue::Reported);
    let open = figure == Figure::None && (cue..row.items.len().min(item + 4)).any(reported);
    let open = open || figure == Figure::None && row.english && conceded_none(row, cue);
    let figure = if open { Figure::Absent(Absence::NoReports) } else { figure };
    let status = status(row, items, item);
    Some(Absent { figure, items, cue, fate, status, open })
}

/// "Acknowledged no losses": it says of none, which is not that there were none.
fn conceded_none(row: &Row, cue: usize) -> bool {
    let verb = cue.checked_sub(1).map_or("", |i| row.text(i));
    row.text(cue) == "no" && en::forms::CONCEDING.iter().any(|stem| verb.starts_with(stem))
}

/// Arabic `من غير أن يحدد عددهم`: how many of those whose fate was told.
fn of_number(row: &Row, cue: usize) -> Option<(Said<Fate>, usize)> {
    let near = cue + 1..row.items.len().min(cue + 4);
    let number = near.into_iter().find(|i| matches!(row.text(*i), "عددهم" | "العدد" | "عددها"))?;
    let mut before = (cue.saturating_sub(14)..cue).rev();
    let (value, _) = before.find_map(|i| fate(row.cue(i)?).map(|value| (value, i)))?;
    row.behind.then_some((Said { value, items: (number, number + 1), sure: false }, number))
}

/// Arabic `لم يسقط منهم أحد`: nobody of them fell.
fn nobody(row: &Row, cue: usize) -> Option<(Said<Fate>, usize)> {
    let text = |i: usize| row.text(i);
    let fell = row.behind && row.sentence.text(row.items[cue].end - 1).contains("سقط");
    let end = row.items.len().min(cue + 6);
    let item = (cue + 1..end).find(|i| matches!(text(*i), "احد" | "اي"))?;
    let value = Fate::Is(Outcome::Killed);
    fell.then_some((Said { value, items: (cue, cue + 1), sure: true }, item))
}

fn fate(cue: Cue) -> Option<Fate> {
    match cue {
        Cue::Fate(outcome, _) => Some(Fate::Is(outcome)),
        Cue::Casualties => Some(Fate::Casualties),
        Cue::Victims => Some(Fate::Victims),
        // "Whom it has lost".
        Cue::Lost => Some(Fate::Is(Outcome::Killed)),
        _ => None,
    }
}

/// What it is an absence of, behind the word; a number ends the search, for
/// then it is no absence.
fn behind(row: &Row, cue: usize, near: usize) -> Option<(Said<Fate>, usize)> {
    let end = row.items.len().min(cue + 1 + near);
    let nobody = row.cue(cue) == Some(Cue::Nobody);
    let (mut people, mut count) = (None, None);
    for i in cue + 1..end {
        match row.kind(i) {
            Kind::Number(_) | Kind::Cue(Cue::Break | Cue::Says) => break,
            Kind::Sign if row.text(i) == ";" => break,
            // `سقوط جرحى`: the fall of the wounded.
            Kind::Cue(Cue::Fate(_, Way::Before)) if row.cue(i + 1).and_then(fate).is_some() => (),
            Kind::Cue(Cue::Lost) if of_things(row, cue + 1, i) => return None,
            Kind::Cue(word) => {
                if let Some(value) = fate(word) {
                    return Some((Said { value, items: (i, i + 1), sure: true }, i));
                }
                match word {
                    Cue::People(Status::Military | Status::Civilian) => people = people.or(Some(i)),
                    // "Without giving details" is said of anything.
                    Cue::Count if i < cue + 3 && !(row.english && alone(row, i)) => {
                        count = Some(i);
                    }
                    Cue::Thing(_) | Cue::Attack if nobody => return None,
                    _ => (),
                }
            }
            _ => (),
        }
    }
    // "Did not say how many soldiers", "gave no figure": of the killed, as a rule.
    let asks = row.cue(cue) == Some(Cue::Absent(Absence::Undisclosed));
    let i = people.or(count).filter(|_| asks)?;
    let value = Fate::Is(Outcome::Killed);
    Some((Said { value, items: (i, i + 1), sure: false }, i))
}

/// "How many aircraft it lost": things, and nobody.
fn of_things(row: &Row, first: usize, lost: usize) -> bool {
    let thing = |i: usize| match row.cue(i) {
        Some(Cue::Thing(Thing::Weapon | Thing::Distance | Thing::Money | Thing::Other)) => true,
        Some(Cue::Attack) => row.text(i).ends_with('s'),
        _ => en::forms::GEAR.contains(&row.text(i)),
    };
    let people = |i: usize| row.is_people(i) || row.is_fate(i);
    (first..lost).any(thing) && !(first..lost).any(people)
}

/// "Details", and of what is not said.
fn alone(row: &Row, i: usize) -> bool {
    let told = (0..i).any(|i| row.cue(i) == Some(Cue::Casualties));
    row.text(i) == "details" && !told && !matches!(row.cue(i + 1), Some(Cue::Of | Cue::Stop))
}

/// "The number of dead is unknown".
fn before(row: &Row, cue: usize) -> Option<(Said<Fate>, usize)> {
    // "How many they have lost nobody can say".
    let lost = (cue.saturating_sub(4)..cue).find(|i| row.is_lost(*i));
    let asked = (cue.saturating_sub(10)..cue).any(|i| row.cue(i) == Some(Cue::Count));
    let things = lost.is_some_and(|i| of_things(row, cue.saturating_sub(10), i));
    if row.english && asked && things {
        return None;
    }
    if let Some(i) = lost.filter(|_| row.english && asked) {
        let value = Fate::Is(Outcome::Killed);
        return Some((Said { value, items: (i, i + 1), sure: true }, i));
    }
    for i in (cue.saturating_sub(7)..cue).rev() {
        match row.kind(i) {
            Kind::Number(_) | Kind::Comma | Kind::Cue(Cue::Break | Cue::Says) => return None,
            Kind::Cue(word) => {
                if let Some(value) = fate(word) {
                    return Some((Said { value, items: (i, i + 1), sure: true }, i));
                }
            }
            _ => (),
        }
    }
    None
}

fn status(row: &Row, items: (usize, usize), object: usize) -> Said<Status> {
    let near = items.0.saturating_sub(1)..row.items.len().min(object + 4);
    let mut people = near.filter_map(|i| match row.cue(i) {
        Some(Cue::People(value)) if value != Status::Unstated => Some((i, value)),
        _ => None,
    });
    match people.next() {
        Some((i, value)) => Said { value, items: (i, i + 1), sure: true },
        None if army(row, object).is_some() => {
            Said { value: Status::Military, items: (object, object + 1), sure: false }
        }
        None => Said { value: Status::Unstated, items: (object, object + 1), sure: true },
    }
}
