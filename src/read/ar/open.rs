//! What the words around a number make of it: an open end, a length of time, things.
//!
//! **Invariant:** a verb that opens the end of a number opens it over the noun
//! between them.

use super::owner::is_one_of;
use crate::figure::Figure;
use crate::read::item::{Kind, Row};
use crate::read::lexicon::{Cue, Thing};

/// Verbs of going beyond a number.
const EXCEEDS: &str = "تجاوز|يتجاوز|تتجاوز|تجاوزت|ليتجاوز|لتتجاوز|تخطي|يتخطي|تتخطي|تخطت|ليتخطي|لتتخطي|فاق|فاقت|\
     يفوق|تفوق|ليفوق|لتفوق";

/// "ليتجاوز إجمالي قتلى أوكرانيا 52 ألفا": more than that.
pub(in crate::read) fn open_end(row: &Row, item: usize, figure: Figure) -> Figure {
    let Figure::Exact(count) = figure else { return figure };
    let stops = |i: &usize| {
        matches!(row.kind(*i), Kind::Number(_) | Kind::Comma | Kind::Sign | Kind::Quote)
            || matches!(row.cue(*i), Some(Cue::Break | Cue::Says | Cue::That | Cue::Stop))
    };
    let mut near = (item.saturating_sub(7)..item).rev().take_while(|i| !stops(i));
    let verb = |i: usize| row.text(i).trim_start_matches(['و', 'ف']).to_owned();
    let exceeds = |i: &usize| is_one_of(&verb(*i), EXCEEDS);
    let Some(at) = near.find(exceeds).filter(|_| row.behind) else { return figure };
    let not = at.checked_sub(1).is_some_and(|i| is_one_of(&verb(i), "لا|لم|لن|ما|دون"));
    if not { figure } else { Figure::MoreThan(count) }
}

/// "في الساعات الـ24 الأخيرة": how long, and nobody.
pub(in crate::read) fn counts_time(row: &Row, item: usize) -> bool {
    let article = |i: &usize| row.text(*i) == "ال" || row.cue(*i) == Some(Cue::Article);
    let the = item.checked_sub(1).filter(article);
    let noun = the.and_then(|i| i.checked_sub(1));
    let time = noun.is_some_and(|i| {
        row.cue(i) == Some(Cue::Thing(Thing::Time))
            || is_one_of(row.text(i), "الساعات|الايام|الاسابيع|الاشهر|الشهور|السنوات|الاعوام|الدقايق")
    });
    row.behind && time
}

/// "عدد الطائرات التي خسرتها", "خسائره من الدبابات": what was lost is no people.
pub(in crate::read) fn of_things(row: &Row, cue: usize, object: usize) -> bool {
    let thing = |i: usize| row.cue(i) == Some(Cue::Thing(Thing::Weapon));
    let people = |i: usize| row.is_people(i) || row.is_fate(i);
    let lost = row.is_lost(object) && (cue + 1..object).any(thing);
    let losses = row.cue(object) == Some(Cue::Casualties)
        && (object + 1..object + 4).any(thing)
        && !(object + 1..object + 4).any(people);
    row.behind && (lost && !(cue + 1..object).any(people) || losses)
}
