//! Whose dead a number counts, by the verb of a loss or the word that admits it.

use super::en;
use super::en::phrases;
use super::fate::Said;
use super::item::{Kind, Row};
use super::lexicon::{Cue, Way};
use super::whose::{Whose, ends_left, is_noun, is_number, parts, party, said};
use crate::ledger::Outcome;

/// "India lost 1,383 men and China 722": who stands right before the number, or
/// before the verb that does.
pub(super) fn gapped(row: &Row, item: usize) -> Option<Said<Whose>> {
    let before = item.checked_sub(1).filter(|_| row.english)?;
    let who = |i: usize| match row.kind(i) {
        Kind::Cue(Cue::Party(party)) => Some(said(Whose::Party(party), i, true)),
        Kind::Name => Some(said(Whose::Name(i), i, true)),
        Kind::Cue(Cue::Pronoun) => Some(said(Whose::Own, i, true)),
        _ => None,
    };
    let is_lost = |i: usize| row.is_lost(i);
    if is_lost(before) {
        return before.checked_sub(1).and_then(who);
    }
    let joined = matches!(row.kind(before.checked_sub(1)?), Kind::Comma | Kind::Cue(Cue::And));
    let lost = (0..before).rev().take_while(|i| row.cue(*i) != Some(Cue::Says)).any(is_lost);
    who(before).filter(|_| joined && lost && !matches!(row.cue(before), Some(Cue::Pronoun)))
}

/// "Lost 12 fighters, and that 30 gunmen were killed": those are not of the loss.
pub(super) fn told_behind(row: &Row, item: usize, fate: Option<(usize, usize)>) -> bool {
    let behind = fate.is_some_and(|(fate, _)| item < fate && row.is_fate(fate));
    row.english
        && behind
        && row.is_people(item + 1) | row.is_people(item + 2) | row.is_people(item + 3)
}

/// "It acknowledged the deaths of two guerrillas": nobody admits those of others,
/// unless it killed them.
pub(super) fn admitted(row: &Row, item: usize) -> Option<Said<Whose>> {
    let verb = (item.saturating_sub(5)..item).rev().find(|i| row.is_says(*i))?;
    let admits = en::forms::ADMITTING.iter().any(|stem| row.text(verb).starts_with(stem));
    let kills = |i: usize| {
        row.is_fate(i)
            && !is_noun(row, i)
            && row.cue(i + 1) != Some(Cue::Of)
            && row.cue(i) != Some(Cue::Fate(Outcome::Killed, Way::After))
    };
    let itself = (verb + 1..item).any(|i| matches!(row.cue(i), Some(Cue::That | Cue::Pronoun)));
    let clear = row.english && admits && !itself && !(verb + 1..item).any(kills);
    clear.then(|| said(Whose::Own, verb, false))
}

/// "800 dead for the Wagner group", "the deaths of the Taliban".
pub(super) fn of_side(row: &Row, fate: Option<(usize, usize)>, end: usize) -> Option<Said<Whose>> {
    let (fate, _) = fate.filter(|_| row.english)?;
    let of = matches!(row.text(fate + 1), "for" | "among");
    let article = usize::from(row.is_article(fate + 2));
    party(row, fate + 2 + article).filter(|_| of && fate + 2 < end)
}

/// "Armenia lost 12 soldiers".
pub(super) fn lost(row: &Row, item: usize) -> Option<Said<Whose>> {
    let verb = (0..item).rev().take_while(|i| !ends_left(row, *i) || is_number(row, *i));
    let verb = verb.into_iter().find(|i| row.is_lost(*i))?;
    let comma = (verb.saturating_sub(2)..verb).rev().find(|i| row.is_comma(*i));
    if let Some(np) = comma.filter(|_| row.english).and_then(|i| phrases::ending(row, i + 1, 0))
        && let Some(found) = (np.0..np.1).find_map(|i| party(row, i))
    {
        return Some(found);
    }
    // "Had killed 45 gunmen and lost two soldiers".
    let joined = verb.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::And);
    let around = (verb.saturating_sub(5)..verb).rev().chain(verb + 1..(verb + 4).min(item));
    for i in around {
        match row.kind(i) {
            Kind::Cue(Cue::Party(party)) => return Some(said(Whose::Party(party), i, true)),
            Kind::Cue(Cue::Pronoun) => return Some(said(Whose::Own, i, true)),
            Kind::Name => return Some(said(Whose::Name(i), i, true)),
            Kind::Cue(Cue::Stop | Cue::Says) if i < verb => break,
            // "The assailants paid with thirty lives".
            Kind::Cue(Cue::People(_)) if i < verb && row.english && !joined => return None,
            _ => (),
        }
    }
    Some(said(Whose::Own, verb, false))
}

/// "Azerbaijan lost 12 soldiers, Armenia 30": who stands there without a verb.
pub(super) fn elided(row: &Row, item: usize) -> Option<Said<Whose>> {
    let dash = usize::from(item.checked_sub(1).is_some_and(|i| row.kind(i) == Kind::Sign));
    let party = item.checked_sub(1 + dash)?;
    let parted = parts(row, party.checked_sub(1)?);
    // Not "DUBAI, United Arab Emirates — Some 70": the verb stood before.
    let before = row.numbers.iter().any(|number| number.item < party);
    if parted && before { self::party(row, party) } else { None }
}
