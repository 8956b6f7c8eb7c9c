//! What a sentence denies, or does not confirm, in a whole clause: "denied that
//! 40 of its soldiers had been killed".
//!
//! **Invariant:** a number that somebody denies is no claim of who denies it.

use crate::figure::{Absence, Figure};
use crate::ledger::{Outcome, Status};
use crate::read::absent::Absent;
use crate::read::fate::{self, Fate, Said};
use crate::read::item::{Kind, Row};
use crate::read::lexicon::{Cue, Way};
use crate::read::status;
use crate::read::whose::{self, Whose, is_noun};

/// What is denied where it is said by others.
const CLAIMS: &str = "claim|claims|report|reports|estimate|estimates|allegation|allegations|\
    accusation|accusations|suggestion|suggestions|assertion|assertions|rumour|rumours|rumor|\
    rumors|news|statement|statements|notion|idea|talk|figure|figures|toll|tally|number|numbers|\
    assessment|story|stories|speculation";

/// What is denied where it was done, and the number is not in doubt.
const DEEDS: &str = "responsibility|involvement|role|hand|part|carrying|carried|attacking|\
    targeting|firing|behind|link|links|connection|blame|guilt|complicity|knowledge|ordering|\
    bombing|shelling|striking|attack|strike";

/// Words that turn a denial round.
const TURNS: &str = "not|never|nor|cannot|without|neither";

/// "Rose by 40 to 300": verbs of a change.
const CHANGES: &str = "rose|risen|rises|rising|rise|climbed|climbs|climbing|increased|increases|\
    increasing|increase|grew|grown|grows|growing|jumped|jumps|jumping|fell|fallen|falls|falling|\
    dropped|drops|dropping|decreased|decreases|declined|declines|swelled|raised|raises|raising|\
    up|down|went|gone|reduced|revised|surged";

/// Whether a word tells that a number changes.
pub(in crate::read) fn changes(word: &str) -> bool {
    one_of(CHANGES, word)
}

/// "Maybe 50".
pub(in crate::read) fn hedged(row: &Row, item: usize) -> bool {
    row.english && (item.saturating_sub(2)..item).any(|i| one_of("maybe|perhaps", row.text(i)))
}

/// "And up to 90": the words that begin such a figure, before a number.
pub(in crate::read) fn up_to(row: &Row, item: usize) -> bool {
    let Some(up) = item.checked_sub(1).filter(|_| row.english) else { return false };
    let joined = up.checked_sub(1).is_some_and(|i| row.is_and(i) || row.is_comma(i));
    joined && row.cue(up) == Some(Cue::AsOf) && row.text(up) == "up"
}

fn one_of(words: &str, word: &str) -> bool {
    words.split('|').any(|one| one == word)
}

/// "Has not denied".
fn turned(row: &Row, cue: usize) -> bool {
    (cue.saturating_sub(2)..cue).any(|i| one_of(TURNS, row.text(i)))
}

fn is_claim(row: &Row, i: usize) -> bool {
    let verb = i.checked_sub(1).is_some_and(|i| row.is_and(i));
    !verb && one_of(CLAIMS, row.text(i))
}

/// Whether a word for a claim is among those of an item: "rejected reports".
fn of_claims(row: &Row, item: usize) -> bool {
    let words = row.items.get(item).map_or(0..0, |item| item.first..item.end);
    words.into_iter().any(|word| one_of(CLAIMS, row.sentence.text(word)))
}

/// Where the clause ends that a verb governs.
fn reach(row: &Row, cue: usize) -> usize {
    let ends = |i: &usize| match row.kind(*i) {
        Kind::Cue(Cue::Break | Cue::Absent(_)) => true,
        Kind::Cue(Cue::Says | Cue::According) => !is_claim(row, *i),
        Kind::Comma => row.cue(i + 1) != Some(Cue::That),
        Kind::Sign => matches!(row.text(*i), ";" | "–" | "—" | ":"),
        _ => false,
    };
    (cue + 1..row.items.len()).find(ends).unwrap_or(row.items.len())
}

/// "An attack that killed 40": "that" is who did it.
fn relative(row: &Row, that: usize) -> bool {
    let aux = usize::from(matches!(row.cue(that + 1), Some(Cue::Aux)));
    row.is_fate(that + 1 + aux) || row.is_lost(that + 1 + aux)
}

/// Whether what a number counts is told in the words that a verb governs.
fn told(row: &Row, cue: usize, item: usize) -> bool {
    let mut between = cue + 1..item;
    // "Armenian claims that": somebody says it.
    let named = |i: usize| {
        let who = i.checked_sub(1).map(|i| row.kind(i));
        matches!(who, Some(Kind::Name | Kind::Cue(Cue::Party(_) | Cue::Office | Cue::Body)))
    };
    if between.clone().any(|i| is_claim(row, i) && row.is_says(i) && named(i)) {
        return false;
    }
    let told =
        between.any(|i| row.cue(i) == Some(Cue::That) && !relative(row, i) || is_claim(row, i));
    item < reach(row, cue) && (told || of_claims(row, cue))
}

/// Whether a verb denies anything that is told: "denied killing 40", and not "denied
/// responsibility for 40 deaths", "dismissed the general".
pub(in crate::read) fn denies(row: &Row, cue: usize) -> bool {
    let near = || cue + 1..reach(row, cue).min(cue + 9);
    let that = |i: usize| row.cue(i) == Some(Cue::That) && !relative(row, i);
    let claimed = of_claims(row, cue) || near().any(|i| that(i) || is_claim(row, i));
    let deed = |i: &usize| one_of(DEEDS, row.text(*i));
    let before = |i: &usize| !(that(*i) || is_claim(row, *i));
    let deed = near().take_while(before).any(|i| deed(&i));
    let strict = ["reject", "dismiss", "refut"].iter().any(|stem| row.text(cue).starts_with(stem));
    let noun = (cue + 1..cue + 3).any(|i| row.is_fate(i) || row.cue(i) == Some(Cue::Casualties));
    !turned(row, cue) && !deed && (!strict || claimed || noun)
}

/// "Denied that 40 of its soldiers had been killed", "denied 40 had died".
pub(in crate::read) fn clause(row: &Row, cue: usize) -> Option<Absent> {
    let end = reach(row, cue);
    let number = row.numbers.iter().position(|n| cue < n.item && n.item < end)?;
    let item = row.numbers[number].item;
    let apart = |i: usize| {
        matches!(row.text(i), "after" | "before" | "when" | "where" | "which" | "who" | "during")
    };
    if !denies(row, cue) || (cue + 1..item).any(apart) {
        return None;
    }
    let within =
        |said: &Said<Fate>| cue < said.items.0 && said.items.0 < end && said.value != Fate::Other;
    let lost = || {
        let verb = (cue + 1..end).find(|i| row.is_lost(*i))?;
        let value = Fate::Is(Outcome::Killed);
        Some(Said { value, items: (verb, verb + 1), sure: true })
    };
    let fate = fate::outcome(row, number).filter(within).or_else(lost)?;
    let last = row.numbers.iter().map(|n| n.item).filter(|n| *n < end).max().unwrap_or(item);
    let status = status::status(row, number, Some(fate.items));
    let items = (cue, fate.items.1.max(last + 1));
    let figure = Figure::Absent(Absence::Denied);
    Some(Absent { figure, items, cue, fate, status, open: false })
}

/// Whether somebody does not confirm a number, or leaves it open: it is nobody's claim.
pub(in crate::read) fn unsaid(row: &Row, item: usize) -> bool {
    row.english
        && (0..item).any(|i| {
            let open = match row.cue(i) {
                Some(Cue::Doubts | Cue::Absent(Absence::Undisclosed)) => true,
                Some(Cue::Absent(Absence::Denied)) => turned(row, i),
                _ => false,
            };
            open && told(row, i, item)
        })
}

/// Whose dead somebody denies: of those that a number counts, or whom it is said to
/// have killed.
pub(in crate::read) fn whose(row: &Row, absent: &Absent) -> Option<Said<Whose>> {
    if !row.english || absent.figure != Figure::Absent(Absence::Denied) {
        return None;
    }
    let (fate, end) = absent.fate.items;
    let number = row.numbers.iter().position(|n| absent.takes(n.item) && absent.cue < n.item);
    let item = number.map(|number| row.numbers[number].item);
    let found = number.and_then(|number| whose::whose(row, number, Some((fate, end))));
    if found.is_some() {
        return found;
    }
    let before = item.is_none_or(|item| fate < item);
    let active = matches!(row.cue(fate), Some(Cue::Fate(_, Way::Before | Way::Either)))
        && before
        && !is_noun(row, fate)
        && !(absent.cue..fate).any(|i| matches!(row.cue(i), Some(Cue::Passive)));
    let behind = fate + 1..row.items.len().min(fate + 5);
    let party = || behind.into_iter().find_map(|i| whose::party(row, i));
    let nobody = || Said { value: Whose::Several, items: (fate, end), sure: false };
    if active && (row.text(fate).ends_with("ing") || item.is_some()) {
        return party().or_else(|| Some(nobody()));
    }
    let own = absent.status.value == Status::Military || row.is_lost(fate) || item.is_none();
    (!own).then(nobody)
}
