//! What happened to the people that a number counts.

use super::ar;
use super::en;
use super::item::{Kind, Row};
use super::lexicon::{Cue, Way};
use crate::ledger::Outcome;

/// What was found of a field: its value and the items that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said<T> {
    pub(super) value: T,
    pub(super) items: (usize, usize),
    /// Whether the words leave no doubt.
    pub(super) sure: bool,
}

/// What happened to them, as far as words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Is(Outcome),
    /// Killed, or killed and wounded.
    Casualties,
    /// The dead, or all who were hurt.
    Victims,
    /// What no ledger counts.
    Other,
}

pub(super) fn fate(cue: Cue) -> Option<(Fate, Way)> {
    match cue {
        Cue::Fate(outcome, way) => Some((Fate::Is(outcome), way)),
        Cue::Mourns => Some((Fate::Is(Outcome::Killed), Way::Before)),
        Cue::Casualties => Some((Fate::Casualties, Way::Either)),
        Cue::Victims => Some((Fate::Victims, Way::Either)),
        Cue::OtherFate => Some((Fate::Other, Way::Either)),
        _ => None,
    }
}

/// What happened to those of a number, by the nearest words that say so of it.
pub(super) fn outcome(row: &Row, number: usize) -> Option<Said<Fate>> {
    let found = of_words(row, number)?;
    let item = row.numbers[number].item;
    if let Some(later) = later(row, item, found) {
        return Some(later);
    }
    let freed = || (0..item).rev().take(8).find(|i| row.cue(*i) == Some(Cue::OtherFate));
    // "Exchanged 55 prisoners".
    match (found.value, freed()) {
        (Fate::Is(Outcome::Captured), Some(i)) => Some(said(Fate::Other, i, true)),
        // "تبادلا ثلاثين جثمانا".
        (Fate::Is(Outcome::Bodies), Some(_)) if row.behind => Some(Said { sure: false, ..found }),
        _ => Some(found),
    }
}

/// "مقتل 4 أسرى", "21 رهينة أعدموا", "7 جرحى توفوا": who they were, and then what happened to them.
fn later(row: &Row, item: usize, found: Said<Fate>) -> Option<Said<Fate>> {
    let noun = matches!(found.value, Fate::Is(Outcome::Captured | Outcome::Wounded));
    if !row.behind || !noun || found.items.0 <= item {
        return None;
    }
    // "مقتل 4 أسرى"; `سقوط` alone does not say that they died.
    let before = item.checked_sub(1).map_or("", |i| row.text(i));
    let death = ar::forms::DEATHS;
    if death.contains(&before.trim_start_matches(['و', 'ف', 'ب', 'ل'])) {
        return Some(said(Fate::Is(Outcome::Killed), item - 1, true));
    }
    let stops = |i: &usize| matches!(row.kind(*i), Kind::Comma | Kind::Sign | Kind::Quote);
    let mut next = (found.items.0 + 1..row.items.len().min(item + 9)).take_while(|i| !stops(i));
    next.find_map(|i| {
        let text = row.text(i);
        let verb = text.ends_with("وا") && !text.starts_with('و');
        let (value, _) = fate(row.cue(i)?).filter(|_| verb)?;
        matches!(value, Fate::Is(_)).then(|| said(value, i, true))
    })
}

fn of_words(row: &Row, number: usize) -> Option<Said<Fate>> {
    let item = row.numbers[number].item;
    let inner = row.numbers[number].inner.iter().find_map(|cue| fate(*cue));
    if let Some((value, _)) = inner {
        return Some(Said { value, items: (item, item + 1), sure: true });
    }
    // "The bodies of 12 dead soldiers".
    let of = item.checked_sub(1).is_some_and(|i| row.cue(i) == Some(Cue::Of));
    if let Some(i) = item.checked_sub(1 + usize::from(of))
        && let Some(Cue::Fate(Outcome::Bodies, _)) = row.cue(i)
    {
        return Some(said(Fate::Is(Outcome::Bodies), i, true));
    }
    let adjacent = adjacent(row, item);
    let before = before(row, item);
    if let (Some(next), Some((found, true))) = (adjacent, before)
        && item < found.items.0 + 4
        && (of_the_hurt(row, item) || row.behind && next.value == Fate::Other)
    {
        return Some(found);
    }
    if let Some(found) = adjacent {
        return Some(found);
    }
    if let Some((found, true)) = before {
        return Some(found);
    }
    after(row, item).or(before.map(|(found, _)| found))
}

/// "توفي ثلاثة من المصابين": who they were, and no word of what became of them.
fn of_the_hurt(row: &Row, item: usize) -> bool {
    let the = row.items.get(item + 2).is_some_and(|noun| noun.clitics.the);
    let of = row.text(item + 1) == "من" || row.text(item + 1) == "بين";
    row.behind
        && of
        && the
        && matches!(row.cue(item + 2), Some(Cue::Fate(..)))
        && row.text(item + 1) == "من"
}

fn said(value: Fate, item: usize, sure: bool) -> Said<Fate> {
    Said { value, items: (item, item + 1), sure }
}

/// "12 of its soldiers killed": within the same run of words.
fn adjacent(row: &Row, item: usize) -> Option<Said<Fate>> {
    let mut words = 0;
    for i in item + 1..row.items.len().min(item + 10) {
        match row.kind(i) {
            Kind::Cue(cue) => match fate(cue) {
                // Arabic "and were hurt" is of others.
                Some(_) if row.behind && row.items[i].clitics.and => return None,
                Some((value, Way::After | Way::Either)) if !opens(row, i, value) => {
                    let later = afterwards(row, i, value);
                    return later.or(Some(said(joined_behind(row, i, value), i, true)));
                }
                Some(_) => return None,
                None if passes(cue) => (),
                // "370 people with bullet wounds".
                None if row.english && row.text(i) == "with" && hurt_soon(row, i) => (),
                // "130 بين المصابين".
                None if row.behind
                    && cue == Cue::Stop
                    && row.text(i) == "بين"
                    && row.cue(i + 1).and_then(fate).is_some() => {}
                None => return None,
            },
            Kind::Name => (),
            // "13,000 “terrorists” were killed".
            Kind::Quote if row.english && quotes(row, i) => (),
            Kind::Quote if row.behind && row.cue(i + 1).and_then(fate).is_some() => (),
            // Arabic "and" begins another statement.
            Kind::Word if row.behind && and_word(row, i) => return None,
            Kind::Word if words < 4 => words += 1,
            // "315,000 men, dead or wounded".
            Kind::Comma
                if row.cue(i + 1) == Some(Cue::Fate(Outcome::KilledOrWounded, Way::Either)) =>
            {
                return Some(said(Fate::Is(Outcome::KilledOrWounded), i + 1, true));
            }
            _ => return None,
        }
    }
    None
}

/// Whether wounds follow: "with bullet wounds", "with serious injuries".
fn hurt_soon(row: &Row, i: usize) -> bool {
    (i + 1..i + 4).any(|i| matches!(row.cue(i), Some(Cue::Fate(Outcome::Wounded, _))))
}

/// A mark right before or behind a word for people.
pub(super) fn quotes(row: &Row, i: usize) -> bool {
    let people = |i: Option<usize>| matches!(i.and_then(|i| row.cue(i)), Some(Cue::People(_)));
    matches!(row.kind(i.saturating_sub(1)), Kind::Number(_))
        || people(Some(i + 1))
        || people(i.checked_sub(1))
}

fn and_word(row: &Row, i: usize) -> bool {
    row.text(i).starts_with('و')
}

/// Whether a word of fate begins a new row: "12 and wounded 5".
fn opens(row: &Row, i: usize, value: Fate) -> bool {
    let follows = |ahead: usize| {
        matches!(row.items.get(i + ahead).map(|item| item.kind), Some(Kind::Number(_)))
    };
    let more = |ahead: usize| matches!(row.cue(i + ahead), Some(Cue::More | Cue::Article));
    let joined = row.items[i].clitics.and || row.cue(i.wrapping_sub(1)) == Some(Cue::And);
    matches!(value, Fate::Is(_) | Fate::Other) && joined && (follows(1) || more(1) && follows(2))
}

/// Words that stand between a number and what happened to its people.
pub(super) fn passes(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::People(_)
            | Cue::Group
            | Cue::Party(_)
            | Cue::Article
            | Cue::Of
            | Cue::More
            | Cue::Own
            | Cue::Enemy
            | Cue::Office
            | Cue::Title
            | Cue::Pronoun
            | Cue::Each
            | Cue::Both
            | Cue::Aux
            | Cue::Passive
            | Cue::Count
            | Cue::Body
            | Cue::Part
            | Cue::Manner
    )
}

/// The nearest before it in the clause, and whether only a list stands between.
fn before(row: &Row, item: usize) -> Option<(Said<Fate>, bool)> {
    let (mut words, mut list) = (0, true);
    for i in (0..item).rev() {
        match row.kind(i) {
            // "Fatalities are usually reckoned at 36,000".
            Kind::Cue(Cue::Says) if row.english && passive(row, i) => (),
            Kind::Cue(Cue::Break | Cue::Says) => return None,
            // "Two were missing after around 40 jihadists attacked".
            Kind::Cue(Cue::Since) if row.english && row.text(i) == "after" => return None,
            Kind::Cue(Cue::Lost) if row.behind => {
                return Some((said(Fate::Is(Outcome::Killed), i, true), list && words < 4));
            }
            Kind::Cue(cue) => match fate(cue) {
                Some((value, Way::Before | Way::Either)) => {
                    let value = joined(row, i, value);
                    return Some((said(value, i, true), list && words < 4));
                }
                // "Puts its dead at 627".
                Some((value, Way::After)) if heads(row, i, item) => {
                    return Some((said(value, i, true), true));
                }
                Some((value, Way::After)) => return Some((said(value, i, false), false)),
                None => (),
            },
            Kind::Word => words += 1,
            Kind::Sign if row.text(i) == ";" && !row.behind => {
                return None;
            }
            Kind::Sign => (),
            Kind::Quote => list = false,
            Kind::Name | Kind::Comma | Kind::Number(_) => (),
        }
    }
    None
}

fn passive(row: &Row, verb: usize) -> bool {
    (verb.saturating_sub(2)..verb).any(|i| row.cue(i) == Some(Cue::Passive))
}

/// "Its dead at 627", "the dead there at 179".
fn heads(row: &Row, i: usize, item: usize) -> bool {
    let owner = i.checked_sub(1).and_then(|i| row.cue(i));
    // "The number of North Korean dead at 300".
    let noun = matches!(row.text(i), "dead" | "fallen")
        && matches!(owner, Some(Cue::Party(_) | Cue::People(_) | Cue::Of))
        && en::forms::BEFORE_HEADS.contains(&row.text(i + 1));
    row.english
        && (noun || matches!(owner, Some(Cue::Own | Cue::Article)))
        && (i + 1..item).all(|k| matches!(row.kind(k), Kind::Word | Kind::Cue(Cue::Stop)))
}

/// "43 were killed or gravely wounded": which of them nobody says.
fn joined_behind(row: &Row, i: usize, value: Fate) -> Fate {
    let adverb = usize::from(row.kind(i + 2) == Kind::Word);
    let other = row.cue(i + 2 + adverb).and_then(fate).map(|(other, _)| other);
    let pair = [Some(value), other];
    let both = pair.contains(&Some(Fate::Is(Outcome::Killed)))
        && pair.contains(&Some(Fate::Is(Outcome::Wounded)));
    let free = !matches!(row.kind(i + 3 + adverb), Kind::Number(_));
    if row.english && listed(row, i, value) {
        return Fate::Casualties;
    }
    if row.english && both && free && row.text(i + 1) == "or" {
        Fate::Is(Outcome::KilledOrWounded)
    } else {
        value
    }
}

/// "Killed, wounded or captured", "dead or missing": which of them nobody says.
fn listed(row: &Row, i: usize, value: Fate) -> bool {
    let fate_at = |k: usize| row.cue(k).and_then(fate).filter(|(_, way)| *way != Way::Before);
    let (mut last, mut commas) = (i, 0);
    while row.is_comma(last + 1) && fate_at(last + 2).is_some() {
        (last, commas) = (last + 2, commas + 1);
    }
    let comma = usize::from(row.is_comma(last + 1) && row.is_and(last + 2));
    let and = last + 1 + comma;
    let other = fate_at(and + 1).map(|(other, _)| other);
    let counted = row.is_number(and + 2) || row.is_number(and + 3);
    let hurt = [Fate::Is(Outcome::Killed), Fate::Is(Outcome::Wounded)];
    let pair = other.is_some_and(|other| hurt.contains(&other)) && hurt.contains(&value);
    let open = row.text(and) == "or" && !pair || 0 < commas && row.is_and(and);
    let first = matches!(value, Fate::Is(_)) && other.is_some_and(|other| other != value);
    first && open && !counted
}

/// "21 hostages had been put to death": the last that happened to them.
fn afterwards(row: &Row, i: usize, value: Fate) -> Option<Said<Fate>> {
    let hurt = value == Fate::Is(Outcome::Wounded);
    // "5,000 had surrendered and 300 died": each has a verb of its own.
    let verb = matches!(row.cue(i.wrapping_sub(1)), Some(Cue::Aux | Cue::Passive));
    if !row.english || !hurt && value != Fate::Is(Outcome::Captured) {
        return None;
    }
    let end = row.items.len().min(i + 10);
    let mut near = (i + 1..end).take_while(|k| {
        let parts =
            matches!(row.kind(*k), Kind::Comma | Kind::Cue(Cue::Break | Cue::Says | Cue::Part));
        !(parts || (hurt || verb) && row.is_number(*k))
    });
    near.find_map(|k| match row.cue(k) {
        // "17 critically injured succumbed to their injuries".
        Some(Cue::Fate(Outcome::Killed, way))
            if way == Way::After || way == Way::Either && !hurt =>
        {
            Some(said(Fate::Is(Outcome::Killed), k, true))
        }
        _ => None,
    })
}

/// "Killed or captured 12": which of them nobody says.
fn joined(row: &Row, i: usize, value: Fate) -> Fate {
    let and = i.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::And);
    let other = i.checked_sub(2).and_then(|i| row.cue(i)).and_then(fate);
    match other {
        Some((other, _)) if and && other != value && other != Fate::Other => Fate::Casualties,
        _ => value,
    }
}

/// "6 آلاف جريح سقطوا": what they are goes before what is told of them; and
/// "اثنين قتلا وأصيب ثالث": the second verb has a subject of its own.
pub(super) fn of_two(row: &Row, item: usize, found: Said<Fate>) -> Said<Fate> {
    let hurt = row.items.get(item + 1).filter(|next| !next.clitics.and);
    let hurt =
        hurt.is_some_and(|next| ar::forms::HURT_NOUNS.contains(&row.sentence.text(next.first)));
    // "8 مصابين فارقوا الحياة" died in the end.
    let fell = found.items.0 <= item || row.text(found.items.0).starts_with("سقط");
    if hurt && fell && matches!(row.cue(item + 1), Some(Cue::Fate(Outcome::Wounded, _))) {
        return said(Fate::Is(Outcome::Wounded), item + 1, true);
    }
    // "3800 جندي سقطوا بين قتيل وجريح".
    let stops = |i: &usize| matches!(row.kind(*i), Kind::Comma | Kind::Sign | Kind::Number(_));
    let pair = |i: &usize| row.cue(*i) == Some(Cue::Fate(Outcome::KilledOrWounded, Way::Either));
    let pair = (item + 1..row.items.len().min(item + 9)).take_while(|i| !stops(i)).find(pair);
    // "بين قتيل وجريح ومفقود": more than the two.
    let third = |i: usize| row.cue(i + 1).and_then(fate).is_some() && row.items[i + 1].clitics.and;
    if let Some(i) = pair.filter(|_| found.value == Fate::Is(Outcome::Killed)) {
        return said(Fate::Is(Outcome::KilledOrWounded), i, !third(i));
    }
    if found.value == Fate::Is(Outcome::KilledOrWounded) && third(found.items.1 - 1) {
        return Said { sure: false, ..found };
    }
    let (first, end) = found.items;
    let behind = item < first && found.value == Fate::Is(Outcome::KilledOrWounded);
    let [Some(one), Some(other)] = [row.items.get(first), row.items.get(end.saturating_sub(1))]
    else {
        return found;
    };
    let singular = ar::forms::HURT_VERBS.contains(&row.sentence.text(other.end - 1));
    let verb = ar::forms::KILLED_VERBS.contains(&row.sentence.text(one.first));
    if !behind || !singular || !verb {
        return found;
    }
    Said { value: Fate::Is(Outcome::Killed), sure: false, ..found }
}

/// Whether who says it stands between commas, and what is said goes on.
fn aside(row: &Row, i: usize) -> bool {
    let comma = |i: usize| row.kind(i) == Kind::Comma;
    let opened = 1 < i && (comma(i - 1) || comma(i - 2));
    let near = || i + 1..row.items.len().min(i + 10);
    // "One hundred people, the president said on Sunday, were massacred".
    let goes_on = |i: usize| {
        comma(i) && matches!(row.cue(i + 1), Some(Cue::Passive | Cue::Aux | Cue::Fate(..)))
    };
    let before = (i.saturating_sub(9)..i).any(comma);
    row.behind && opened && near().any(comma) || row.english && before && near().any(goes_on)
}

/// The nearest behind it in the clause.
fn after(row: &Row, item: usize) -> Option<Said<Fate>> {
    let mut relative = None;
    let mut within = false;
    for i in item + 1..row.items.len() {
        match row.kind(i) {
            // "17 troops who were wounded … have died": the clause within is not the last word.
            Kind::Cue(Cue::Stop) if matches!(row.text(i), "who" | "qui") => {
                within = true;
            }
            // "300 others, the union said, have been wounded".
            Kind::Cue(Cue::Says) if row.kind(i + 1) == Kind::Comma => (),
            // "65 people are believed to have died".
            Kind::Cue(Cue::Says)
                if row.english && row.cue(i.wrapping_sub(1)) == Some(Cue::Passive) => {}
            // "مئة شخص، كما قال الرئيس، أزهقت أرواحهم".
            Kind::Cue(Cue::Says | Cue::According) if aside(row, i) => (),
            Kind::Cue(Cue::Break | Cue::Says | Cue::According) => return None,
            Kind::Cue(cue) => match fate(cue) {
                Some((value, Way::After | Way::Either)) if within && relative.is_none() => {
                    relative = Some(said(value, i, true));
                }
                Some((value, Way::After | Way::Either)) => {
                    return Some(said(joined_behind(row, i, value), i, true));
                }
                Some((_, Way::Before)) => return relative,
                None => (),
            },
            Kind::Sign if row.text(i) == ";" => return relative,
            _ => (),
        }
    }
    relative
}

/// Whether a new run of words begins here.
pub(super) fn parts(row: &Row, i: usize) -> bool {
    matches!(row.kind(i), Kind::Comma | Kind::Number(_) | Kind::Cue(Cue::And | Cue::Break))
}
