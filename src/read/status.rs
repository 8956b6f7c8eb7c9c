//! Whom a number counts: soldiers, civilians, or people of whom nobody says.

use super::ar;
use super::ar::owner::{counted_before, is_deed, is_verb};
use super::fate::{Said, fate, parts, passes, quotes};
use super::item::{Kind, Row};
use super::lexicon::Cue;
use crate::ledger::Status;

/// Whom a number counts: by the words behind it, then by those of its head.
pub(super) fn status(row: &Row, number: usize, fate: Option<(usize, usize)>) -> Said<Status> {
    let item = row.numbers[number].item;
    let inner = row.numbers[number].inner.iter().find_map(|cue| people(*cue));
    if let Some(value) = inner.filter(|value| *value != Status::Unstated) {
        return Said { value, items: (item, item + 1), sure: true };
    }
    let army = fate.and_then(|(fate, _)| army(row, fate));
    if let Some(found) = counted(row, item)
        && (found.value != Status::Unstated || army.is_none())
    {
        let noun = fate.filter(|(fate, _)| row.behind && *fate < item && !is_verb(row, *fate));
        let head = || noun.and_then(|(fate, _)| of_head(row, item, fate));
        let better = of_army(row, item).or_else(head);
        return better.filter(|_| found.value == Status::Unstated).unwrap_or(found);
    }
    if let Some(found) = fate.and_then(|(fate, _)| of_head(row, item, fate)) {
        return found;
    }
    if let Some(found) = of_army(row, item).filter(|_| row.behind) {
        return found;
    }
    let suffered = (item.saturating_sub(3)..item).find(|i| row.cue(*i) == Some(Cue::Lost));
    let suffered = suffered.and_then(|verb| self::army(row, verb));
    if let Some(army) = suffered.or(army) {
        return Said { value: Status::Military, items: (army, army + 1), sure: false };
    }
    Said { value: Status::Unstated, items: (item, item + 1), sure: true }
}

fn people(cue: Cue) -> Option<Status> {
    match cue {
        Cue::People(status) => Some(status),
        Cue::Group => Some(Status::Unstated),
        _ => None,
    }
}

/// "12 Armenian soldiers", "12 dead, all civilians", "5 killed among soldiers".
fn counted(row: &Row, item: usize) -> Option<Said<Status>> {
    if let Some(first) = counted_before(row, item)
        && let Some(value) = row.cue(first).and_then(people)
    {
        return Some(Said { value, items: (first, first + 1), sure: true });
    }
    let mut plain = None;
    let mut words = 0;
    for i in item + 1..row.items.len().min(item + 9) {
        match row.kind(i) {
            Kind::Cue(cue) => match people(cue) {
                Some(Status::Unstated) if cue == Cue::Group => return None.or(plain),
                Some(Status::Unstated) => {
                    plain = Some(Said { value: Status::Unstated, items: (i, i + 1), sure: true });
                }
                Some(value) => return Some(both(row, i, value)),
                None if cue == Cue::And && counts_people(row, i) => (),
                // "28 بين ضابط وجندي".
                None if row.behind
                    && row.text(i) == "بين"
                    && row.cue(i + 1).and_then(people).is_some() => {}
                None if passes(cue) || matches!(cue, Cue::Fate(..)) => (),
                None => break,
            },
            Kind::Name => (),
            Kind::Quote if row.english && quotes(row, i) => (),
            // "14,000 of its estimated 25,000 fighters".
            Kind::Number(_) if row.english && row.cue(item + 1) == Some(Cue::Of) => (),
            Kind::Sign if row.english && matches!(row.text(i), "'" | "’") => (),
            Kind::Word if words < 3 => words += 1,
            Kind::Comma if plain.is_some() => return apposed(row, i).or(plain),
            _ => break,
        }
    }
    plain
}

/// "13 volunteers and reservists": other people go on.
fn counts_people(row: &Row, and: usize) -> bool {
    let people = |i: usize| row.cue(i).and_then(people);
    let before = and.checked_sub(1).and_then(people);
    before.is_some() && people(and + 1).is_some_and(|status| status == Status::Military)
}

/// "12 people, all civilians", "people, soldiers and civilians".
fn apposed(row: &Row, comma: usize) -> Option<Said<Status>> {
    let word = row.text(comma + 1);
    let next =
        if matches!(word, "all" | "both" | "tous" | "все") { comma + 2 } else { comma + 1 };
    match row.cue(next)? {
        Cue::People(value) if value != Status::Unstated => {
            let found = both(row, next, value);
            let alone = matches!(row.kind(next + 1), Kind::Comma | Kind::Sign);
            (found.value == Status::All || alone).then_some(found)
        }
        _ => None,
    }
}

/// "Soldiers and civilians" are all.
fn both(row: &Row, i: usize, value: Status) -> Said<Status> {
    // "متمردا حوثيا ومدنيا".
    let of = row.behind && matches!(row.cue(i + 1), Some(Cue::Party(_)));
    let i = i + usize::from(of);
    let next = if row.cue(i + 1) == Some(Cue::And) { i + 2 } else { i + 1 };
    let joined = next == i + 2 || row.items.get(next).is_some_and(|item| item.clitics.and);
    // `14 مدنيا وعسكري واحد`: the second has a number of its own.
    let own = row.behind && matches!(row.kind(next + 1), Kind::Number(_));
    match row.cue(next) {
        Some(Cue::People(other))
            if joined && !own && other != value && other != Status::Unstated =>
        {
            Said { value: Status::All, items: (i, next + 1), sure: true }
        }
        _ => Said { value, items: (i, i + 1), sure: true },
    }
}

/// "Civilian deaths rose to 12", "losses among the military: 12".
fn of_head(row: &Row, item: usize, head: usize) -> Option<Said<Status>> {
    let end = if item < head { row.items.len() } else { item };
    // "Its count": no word for the dead.
    if row.english
        && !matches!(row.kind(head), Kind::Cue(cue) if fate(cue).is_some() || cue == Cue::Lost)
    {
        return None;
    }
    // "12 others, four of them police and eight civilians, were hurt": those are of the eight.
    let other = |i: &usize| matches!(row.kind(*i), Kind::Number(_)) && *i != item;
    if row.english && item < head && (item + 1..head).any(|i| other(&i)) {
        return None;
    }
    let before = (head.saturating_sub(3)..head).rev().take_while(|i| *i != item && !parts(row, *i));
    // "Were slain by Palestinian attackers": those did it.
    let behind = (head + 1..end.min(head + 6))
        .take_while(|i| !parts(row, *i) && row.cue(*i) != Some(Cue::Agent))
        // "اختطف المسلحون 36 امرأة": those did it.
        .filter(|i| !(row.behind && head < item && is_verb(row, head) && *i == head + 1));
    // "Military strikes have killed".
    let adjective = |i: usize| {
        row.english && matches!(row.cue(i + 1), Some(Cue::Attack | Cue::Thing(_) | Cue::War))
    };
    let mut near = before.chain(behind).filter_map(|i| match row.cue(i) {
        Some(Cue::People(value)) if value != Status::Unstated && !adjective(i) => Some((i, value)),
        _ => None,
    });
    let (i, value) = near.next()?;
    Some(Said { value, items: (i, i + 1), sure: true })
}

/// "12 من أفراد الجيش".
fn of_army(row: &Row, item: usize) -> Option<Said<Status>> {
    let words = ar::forms::ARMIES;
    let goes_on = |i: &usize| {
        matches!(
            row.kind(*i),
            Kind::Cue(Cue::People(_) | Cue::Of | Cue::Office | Cue::More | Cue::Party(_))
        ) || matches!(row.cue(*i), Some(Cue::Fate(..))) && !is_verb(row, *i)
            || matches!(row.text(*i), "صفوف" | "اوساط")
            || matches!(row.text(i + 1), "صفوف" | "اوساط")
    };
    let mut run = (item + 1..row.items.len().min(item + 5)).take_while(goes_on);
    let text = |i: usize| row.sentence.text(row.items.get(i).map_or(0, |item| item.first));
    let army = run.find(|i| words.contains(&text(*i)))?;
    if matches!(text(army + 1), "الامن" | "الشرطه") {
        return None;
    }
    Some(Said { value: Status::Military, items: (army, army + 1), sure: false })
}

/// "The army has lost 640 men", "خسائر الجيش".
pub(super) fn army(row: &Row, head: usize) -> Option<usize> {
    let words = [
        "army",
        "armed",
        "military",
        "navy",
        "brigade",
        "армия",
        "армии",
        "armee",
        "الجيش",
        "جيش",
        "القوات",
        "قوات",
    ];
    let says = |i: &usize| {
        row.items.get(*i).is_some_and(|item| words.contains(&row.sentence.text(item.first)))
    };
    let lost = row.cue(head) == Some(Cue::Lost);
    let troops = (head.saturating_sub(3)..head).rev();
    let troops = troops.into_iter().find(|i| row.cue(*i) == Some(Cue::People(Status::Military)));
    let before = (head.saturating_sub(5)..head).rev().find(says).filter(|_| lost);
    let noun = matches!(row.cue(head), Some(Cue::Lost | Cue::Casualties | Cue::Fate(..)));
    let deed = is_deed(row, head);
    let behind = || (head + 1..head + 3).find(says).filter(|_| row.behind && noun && !deed);
    troops.filter(|_| lost && !row.behind).or(before).or_else(behind)
}
