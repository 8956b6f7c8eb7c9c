//! What happened to those of a number, where its own words do not say it all:
//! by the verb before it, by its list, by the numbers beside it.

use super::ar;
use super::draft::{Draft, clause};
use super::en;
use super::fate::{self, Fate, Said};
use super::item::{Kind, Row};
use super::lexicon::Cue;
use super::link::{self, Relation};
use crate::ledger::{Outcome, Status};

/// What happened to those of a number: by its own words, then by those of the
/// numbers around it.
pub(super) fn happened(
    at: usize,
    row: &Row,
    number: usize,
    relation: Option<(Relation, usize)>,
    before: Option<&Draft>,
) -> Option<Said<Fate>> {
    let item = row.numbers.get(number)?.item;
    suffered(row, item, relation)
        .or_else(|| {
            fate::outcome(row, number).filter(|said| !belongs_behind(row, item, said.items.0))
        })
        .or_else(|| inherited(row, relation, before, item))
        .or_else(|| listed(row, item, before.filter(|before| before.row == at)))
        .or_else(|| conceded(row, item, before.filter(|before| at <= before.row + 2)))
        .or_else(|| tolled(row, item, before))
}

/// "Killing three mechanics": whoever is killed is somebody, whatever the noun.
pub(super) fn is_object(row: &Row, item: usize, outcome: Said<Fate>) -> bool {
    let verb = outcome.items.0;
    let between = |i: usize| {
        matches!(row.kind(i), Kind::Cue(Cue::More | Cue::Article | Cue::Own))
            || row.text(i) == "all"
    };
    verb < item
        && row.is_fate(verb)
        && (verb + 1..item).all(between)
        && !outcome.items.0.checked_sub(1).is_some_and(|i| row.cue(i) == Some(Cue::Passive))
}

/// "Against 4,789 casualties": two counts side by side, and no rise.
pub(super) fn counts_dead(row: &Row, item: usize) -> bool {
    matches!(row.cue(item + 1), Some(Cue::Casualties | Cue::Fate(..)))
}

/// "Has lost 16 servicemen, there are a hundred wounded": what follows a loss
/// is lost, whatever comes behind.
fn suffered(row: &Row, item: usize, relation: Option<(Relation, usize)>) -> Option<Said<Fate>> {
    let killed = Fate::Is(Outcome::Killed);
    if let Some(verb) = item.checked_sub(1).filter(|_| row.english && takes_lives(row, item)) {
        return Some(Said { value: killed, items: (verb, verb + 1), sure: true });
    }
    let verb = item.checked_sub(1).filter(|i| row.english && row.is_lost(*i))?;
    if last_word(row, verb) == "buried" {
        return Some(Said { value: killed, items: (verb, verb + 1), sure: false });
    }
    let people = row.is_people(item + 1);
    let told = (item + 2..item + 5).any(|i| {
        matches!(row.cue(i), Some(Cue::Fate(..) | Cue::Casualties))
            && row.cue(i.wrapping_sub(1)) != Some(Cue::And)
    });
    let comma = (item + 1..item + 4).any(|i| row.is_comma(i));
    let value = killed;
    (people && (!told || comma) && relation.is_none()).then_some(Said {
        value,
        items: (verb, verb + 1),
        sure: false,
    })
}

/// The last word of an item: "buried" of "have buried".
fn last_word(row: &Row, item: usize) -> &str {
    let end = row.items.get(item).map_or(0, |item| item.end);
    row.sentence.text(end.saturating_sub(1))
}

/// "It cost 2,400 lives", "paid with thirty lives", "took four lives".
fn takes_lives(row: &Row, item: usize) -> bool {
    let behind = (item + 1..item + 4).any(|i| row.text(i) == "lives");
    let mut before = item.saturating_sub(3)..item;
    behind && before.any(|i| en::forms::TAKING_LIVES.contains(&row.text(i)) || row.is_lost(i))
}

/// "It had at first acknowledged three": a bare number after such a verb is of
/// those who were spoken of.
fn conceded(row: &Row, item: usize, before: Option<&Draft>) -> Option<Said<Fate>> {
    let verb = item.checked_sub(1).filter(|_| row.english || row.behind)?;
    let quote = |i: usize| row.is_quote(i);
    let verb = if quote(verb) { verb.checked_sub(1)? } else { verb };
    let verb = if matches!(row.text(verb), "to" | "of") { verb.checked_sub(1)? } else { verb };
    let end = item + 1 + usize::from(quote(item + 1));
    let concedes = if row.behind {
        admits(row, verb, item)
    } else {
        en::forms::CONCEDED.contains(&row.text(verb)) || it_is(row, verb)
    };
    let ends = row.behind
        || matches!(
            row.kind(end),
            Kind::Sign | Kind::Comma | Kind::Cue(Cue::Break | Cue::And | Cue::Year)
        );
    let before = before.filter(|_| concedes && ends)?;
    Some(Said { value: before.fate.value, items: (item, item + 1), sure: false })
}

/// "وتعترف بثلاثمئة من رجالها", "الجيش يتحدث عن أربعة فقط".
fn admits(row: &Row, verb: usize, item: usize) -> bool {
    let verbs = ar::forms::ADMITTING;
    let word = row.text(verb);
    let speaks = word == "عن"
        && (verb.saturating_sub(2)..verb).any(|i| row.cue(i) == Some(Cue::Says))
        && matches!(row.kind(item + 1), Kind::Sign | Kind::Comma | Kind::Quote);
    speaks || word.strip_prefix('و').is_some_and(|word| verbs.contains(&word))
}

/// "It is 104", "last time it was 29".
fn it_is(row: &Row, verb: usize) -> bool {
    let is = matches!(row.text(verb), "is" | "was");
    let before = |back: usize| verb.checked_sub(back).map_or("", |i| row.text(i));
    is && (before(1) == "it" || en::forms::NUMBER_NAMES.contains(&before(1)))
}

/// "Raised its own count to 71", "its count, which stood at 53,010", "revised that
/// number to 20": of those who were spoken of, else of the dead.
fn tolled(row: &Row, item: usize, before: Option<&Draft>) -> Option<Said<Fate>> {
    const NEAR: usize = 12;
    let at = item.checked_sub(1).filter(|_| row.english)?;
    let rises = row.cue(at) == Some(Cue::Cumulative)
        || matches!(row.text(at), "to" | "at") && row.cue(at) != Some(Cue::Year);
    let noun = |i: &usize| en::forms::TOLLED.contains(&row.text(*i));
    let ends = |i: &usize| {
        matches!(
            row.kind(*i),
            Kind::Number(_) | Kind::Quote | Kind::Cue(Cue::Break | Cue::Thing(_))
        )
    };
    let mut near = (at.saturating_sub(NEAR)..at).rev().take_while(|i| !ends(i));
    let noun = near.find(noun)?;
    // "The number of flights": it says of what.
    let of = row.cue(noun + 1) == Some(Cue::Of);
    let alone = matches!(
        row.kind(item + 1),
        Kind::Sign
            | Kind::Comma
            | Kind::Quote
            | Kind::Cue(Cue::And | Cue::Break | Cue::Year | Cue::Stop)
    );
    let killed = Fate::Is(Outcome::Killed);
    let value = before.map_or(killed, |draft| draft.fate.value);
    (rises && alone && !of).then_some(Said { value, items: (noun, noun + 1), sure: false })
}

/// "869 men; 563 women; 78 boys", "India lost 1,383 men and China 722": the
/// members of a list share what happened.
fn listed(row: &Row, item: usize, before: Option<&Draft>) -> Option<Said<Fate>> {
    let before = before.filter(|before| row.english && before.item < item)?;
    let joins = |i: usize| match row.kind(i) {
        Kind::Cue(
            Cue::Group
            | Cue::People(_)
            | Cue::And
            | Cue::Party(_)
            | Cue::Article
            | Cue::Of
            | Cue::Year,
        )
        | Kind::Name
        | Kind::Comma => true,
        Kind::Sign => row.text(i) == ";",
        _ => false,
    };
    let counted = matches!(
        row.kind(item + 1),
        Kind::Cue(Cue::Group | Cue::People(_) | Cue::Year) | Kind::Comma | Kind::Sign
    );
    let parted = (before.item + 1..item)
        .any(|i| matches!(row.kind(i), Kind::Comma | Kind::Sign | Kind::Cue(Cue::And)));
    // "In the north it documented 2,604 deaths; in the south, 777."
    let clause = (before.item + 1..item).filter(|i| row.text(*i) == ";").count() == 1;
    let last = row.is_comma(item.wrapping_sub(1))
        && row.kind(item + 1) == Kind::Sign
        && item + 2 >= row.items.len();
    if clause && last {
        return Some(Said { value: before.fate.value, items: (item, item + 1), sure: false });
    }
    let list = counted && parted && item - before.item < 8 && (before.item + 1..item).all(joins);
    list.then_some(Said { value: before.fate.value, items: (item, item + 1), sure: false })
}

/// "12 others.", "and another 12 soldiers,": nothing more is said of them.
fn ends_soon(row: &Row, item: usize) -> bool {
    let noun = |i: &usize| {
        matches!(
            row.kind(*i),
            Kind::Cue(Cue::People(_) | Cue::More | Cue::Group | Cue::Party(_) | Cue::Of | Cue::Own)
                | Kind::Name
        )
    };
    let end = (item + 1..row.items.len()).find(|i| !noun(i));
    end.is_none_or(|i| {
        matches!(row.kind(i), Kind::Comma | Kind::Sign | Kind::Cue(Cue::And | Cue::Year))
    })
}

/// A part without a word of its own shares the fate of its whole.
fn inherited(
    row: &Row,
    relation: Option<(Relation, usize)>,
    before: Option<&Draft>,
    item: usize,
) -> Option<Said<Fate>> {
    let (relation, link) = relation?;
    // "Another 22 arrived at the second hospital".
    let brought = row.english
        && matches!(before.map(|draft| draft.fate.value), Some(Fate::Is(Outcome::Bodies)))
        && (item + 1..item + 4).any(|i| en::forms::ARRIVING.contains(&row.text(i)));
    if relation == Relation::Addition && !ends_soon(row, item) && !brought {
        return None;
    }
    let text = row.items.get(link).map_or("", |item| {
        let [first, last] = [item.first, item.end - 1].map(|word| row.sentence.words[word]);
        &row.sentence.spelled.text[first.start..last.end]
    });
    let value = if text.contains("killed") || text.contains("dead") {
        Some(Fate::Is(Outcome::Killed))
    } else if text.contains("wounded") || text.contains("injured") {
        Some(Fate::Is(Outcome::Wounded))
    } else {
        before.map(|draft| draft.fate.value)
    };
    value.map(|value| Said { sure: false, items: (item, item + 1), value })
}

/// "Armenia lost 12 soldiers".
pub(super) fn lost(row: &Row, item: usize, status: Said<Status>) -> Option<Said<Fate>> {
    let verb = clause(row, item).find(|i| row.is_lost(*i))?;
    let part = link::relation(row, item).is_some();
    let people = part || status.value != Status::Unstated || status.items.0 != item;
    // "لم يخسروا سوى واحد وثلاثين".
    let alone = row.behind
        && verb < item
        && item < verb + 4
        && matches!(row.kind(item + 1), Kind::Sign | Kind::Quote);
    let people = people || alone;
    let value = Fate::Is(Outcome::Killed);
    // Who is lost is dead, or a prisoner, or missing as well.
    people.then_some(Said { value, items: (verb, verb + 1), sure: false })
}

/// "Official figures put the total under 1,000": of those of the number before.
pub(super) fn total(row: &Row, item: usize, before: Option<&Draft>) -> Option<Said<Fate>> {
    if row.behind {
        return count(row, item, before);
    }
    let near = (item.saturating_sub(2)..item).find(|i| row.cue(*i) == Some(Cue::Cumulative))?;
    let alone = matches!(row.kind(item + 1), Kind::Sign | Kind::Comma | Kind::Quote);
    let said = ["total", "toll"].contains(&row.text(near));
    let value = before.map(|draft| draft.fate.value)?;
    (said && alone).then_some(Said { value, items: (near, near + 1), sure: false })
}

/// "ترفع مصادر غربية الرقم إلى ألف", "إن العدد لا يتعدى الستة".
fn count(row: &Row, item: usize, before: Option<&Draft>) -> Option<Said<Fate>> {
    // "ويقول إنهم مئة وثمانون".
    let they = item.checked_sub(1).filter(|i| row.cue(*i) == Some(Cue::ThatIt));
    let near =
        (item.saturating_sub(6)..item).rev().find(|i| ar::forms::TOLLS.contains(&row.text(*i)));
    let near = near.or(they)?;
    let ends = matches!(row.kind(item + 1), Kind::Sign | Kind::Comma | Kind::Quote);
    let counted = (near + 1..item).any(|i| matches!(row.kind(i), Kind::Number(_)));
    let before = before.filter(|_| (ends || item + 1 == row.items.len()) && !counted)?;
    Some(Said { value: before.fate.value, items: (near, near + 1), sure: false })
}

/// "Lost 12 men and captured 60": what happened behind the "and" is of the next number.
fn belongs_behind(row: &Row, item: usize, fate: usize) -> bool {
    let lost = item.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::Lost);
    let parts = |i: usize| matches!(row.kind(i), Kind::Comma | Kind::Cue(Cue::And));
    let counted = (fate + 1..fate + 3).any(|i| row.is_number(i));
    lost && counted && (item + 1..fate).any(parts)
}

/// "Four hostages were rescued alive".
pub(super) fn rescued(row: &Row, item: usize) -> bool {
    let near = (item + 1..row.items.len().min(item + 6)).take_while(|i| {
        let and = row.behind && row.items[*i].clitics.and;
        !and && !matches!(row.kind(*i), Kind::Comma | Kind::Number(_) | Kind::Cue(Cue::And))
    });
    // "فارق الحياة سبعة عشر نازحا": who they were.
    let dead = row.behind
        && row.cue(item + 1) == Some(Cue::OtherFate)
        && item.checked_sub(1).is_some_and(|i| matches!(row.cue(i), Some(Cue::Fate(..))));
    // "300 wounded were ferried to hospital": what they are counts.
    let hurt = match row.cue(item + 1) {
        Some(Cue::Fate(Outcome::Wounded, _)) => row.english,
        Some(Cue::Fate(Outcome::Bodies, _)) => row.behind,
        _ => false,
    };
    // "Killed 60 people at a displaced persons camp".
    let adjective =
        |i: usize| row.english && matches!(row.cue(i + 1), Some(Cue::People(_) | Cue::Group));
    !dead && !hurt && near.into_iter().any(|i| row.cue(i) == Some(Cue::OtherFate) && !adjective(i))
}

/// "Seized 10 vehicles and burned nine others".
pub(super) fn goes_with_things(
    row: &Row,
    number: usize,
    relation: Option<(Relation, usize)>,
) -> bool {
    let added = matches!(relation, Some((Relation::Addition, _)));
    let before = number.checked_sub(1).map(|before| row.numbers[before].item);
    let item = row.numbers[number].item;
    let thing = before.is_some_and(|before| {
        let between = || before + 1..item;
        between().any(|i| matches!(row.cue(i), Some(Cue::Thing(_))))
            && !between().any(|i| row.is_fate(i))
    });
    let people = (item + 1..item + 4).any(|i| row.is_people(i));
    added && thing && !people
}
