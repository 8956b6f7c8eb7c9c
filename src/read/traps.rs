//! Numbers of a text that count no people.

use super::ar;
use super::days::Named;
use super::en;
use super::item::{Kind, Row};
use super::lexicon::{Cue, Thing};
use crate::figure::Figure;
use crate::phrase::PhraseError;

/// Why a number is not taken for people; none where it may be.
pub(super) fn trap(row: &Row, number: usize, days: &[Named]) -> Option<&'static str> {
    let item = row.numbers[number].item;
    if days.iter().any(|day| day.items.0 <= item && item < day.items.1) {
        return Some("date");
    }
    if row.english && one_in(row, item) {
        return Some("share");
    }
    if row.english && (whole(row, number) || of_thing(row, item))
        || (0..row.items.len())
            .any(|play| row.cue(play) == Some(Cue::Play) && governs(row, play, item))
    {
        return Some("number");
    }
    signs(row, number)
        .or_else(|| year(row, number))
        .or_else(|| age(row, item))
        .or_else(|| thing(row, item))
}

/// "1 in 4 victims", "one in every four of the dead".
fn one_in(row: &Row, item: usize) -> bool {
    let of = |i: usize| {
        row.is_number(i)
            && row.text(i + 1) == "in"
            && row.is_number(i + 2)
            && matches!(
                row.kind(i + 3),
                Kind::Cue(
                    Cue::People(_) | Cue::Group | Cue::Victims | Cue::Casualties | Cue::Fate(..)
                )
            )
    };
    of(item) || item.checked_sub(2).is_some_and(of)
}

/// Whether a game or a story is what a number is of: "the scenario supposed 45
/// dead", and not "12 people were killed at a football match".
fn governs(row: &Row, play: usize, item: usize) -> bool {
    let (first, last) = (play.min(item), play.max(item));
    let parts = |i: usize| {
        matches!(row.cue(i), Some(Cue::Break | Cue::Says))
            || en::forms::CLAUSES.contains(&row.text(i))
    };
    let told = en::forms::GAMES.contains(&row.text(play));
    let people = (item + 1..item + 3)
        .any(|i| matches!(row.cue(i), Some(Cue::People(_) | Cue::Group | Cue::Fate(..))));
    let near = (item.saturating_sub(2)..item).chain(item + 1..item + 7);
    // "Lost 12 men to injury": a player is no wounded.
    let played = |i: usize| row.text(i) == "injury" && row.text(i.wrapping_sub(1)) == "to";
    let fell = near.into_iter().any(|i| matches!(row.cue(i), Some(Cue::Fate(..))) && !played(i));
    !(first + 1..last).any(parts) && (told || !people || !fell)
}

/// "11 votes to nine", "a patrol of 30", "1 Rashtriya Rifles".
fn of_thing(row: &Row, item: usize) -> bool {
    let before = |back: usize| item.checked_sub(back).map_or("", |i| row.text(i));
    let votes = before(1) == "to"
        && item.checked_sub(2).and_then(|i| row.cue(i)) == Some(Cue::Thing(Thing::Votes));
    let bare = !matches!(row.cue(item + 1), Some(Cue::People(_) | Cue::Group | Cue::Party(_)));
    let unit = before(1) == "of" && en::forms::UNITS.contains(&before(2)) && bare;
    let name = row.text(item) == "1" && row.kind(item + 1) == Kind::Name;
    // "31 deaths, a number we cannot confirm".
    let vague = row.text(item) == "a" && row.cue(item + 1) != Some(Cue::Of) && {
        let end = row.items.get(item).map_or(0, |item| item.end);
        row.sentence.text(end.saturating_sub(1)) == "number"
    };
    votes || unit || name || vague
}

/// "14,000 of its estimated 25,000 fighters": the second number is of all of them.
fn whole(row: &Row, number: usize) -> bool {
    let item = row.numbers[number].item;
    let Some(before) = number.checked_sub(1).and_then(|number| row.numbers.get(number)) else {
        return false;
    };
    let between = |i: usize| {
        matches!(
            row.kind(i),
            Kind::Name | Kind::Sign | Kind::Cue(Cue::Of | Cue::Own | Cue::Article | Cue::Party(_))
        )
    };
    let of = row.cue(before.item + 1) == Some(Cue::Of);
    let people = matches!(row.cue(item + 1), Some(Cue::People(_) | Cue::Group));
    let fate = (item + 1..item + 5).any(|i| matches!(row.cue(i), Some(Cue::Fate(..))));
    of && people && !fate && item < before.item + 6 && (before.item + 1..item).all(between)
}

/// "$5", "5%", "5th", "9:30", "5.5".
fn signs(row: &Row, number: usize) -> Option<&'static str> {
    let found = &row.numbers[number].found;
    let text = &row.sentence.spelled.text;
    let before = text[..found.number.0].trim_end().chars().next_back();
    let behind = &text[found.number.1..];
    let money = |c: char| matches!(c, '$' | '€' | '£' | '₽' | '₴');
    if before.is_some_and(money) || behind.trim_start().starts_with(money) {
        return Some("money");
    }
    if behind.trim_start().starts_with('%') {
        return Some("share");
    }
    let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    let clock = behind.strip_prefix(':').is_some_and(|rest| digit(rest.chars().next()))
        || text[..found.number.0]
            .strip_suffix(':')
            .is_some_and(|rest| digit(rest.chars().next_back()));
    if clock {
        return Some("time");
    }
    let month = matches!(row.cue(row.numbers[number].item + 1), Some(Cue::Month(_)));
    if month && !found.in_words {
        return Some("date");
    }
    let item = row.numbers[number].item;
    let after_month =
        item.checked_sub(1).is_some_and(|i| matches!(row.cue(i), Some(Cue::Month(_))));
    let short = matches!(found.read, Ok(Figure::Between(span)) if span.high().get() <= 31);
    if after_month && short {
        return Some("date");
    }
    let joined = behind.starts_with(char::is_alphabetic) && !found.in_words;
    let code = text[..found.number.0]
        .ends_with(|c: char| c.is_alphabetic() && c.is_ascii() || c == '-' || c == '/')
        && !found.in_words;
    (joined || code).then_some("number")
}

/// A number of four digits that stands where a year does.
fn year(row: &Row, number: usize) -> Option<&'static str> {
    let found = &row.numbers[number].found;
    let item = row.numbers[number].item;
    let recent = |n: u32| (1800..=2099).contains(&n);
    let n = match found.read {
        Ok(Figure::Exact(n)) => n,
        // "The 1991-94 war", "in 1988–1994".
        Ok(Figure::Between(span)) if recent(span.low().get()) && recent(span.high().get()) => {
            return Some("date");
        }
        Err(PhraseError::BackwardRange { low, .. }) if recent(low.get()) => return Some("date"),
        // A score: "6–2".
        Err(PhraseError::BackwardRange { low, .. }) if row.behind && low.get() < 30 => {
            return Some("number");
        }
        _ => return None,
    };
    let bare = row.items[item].end - row.items[item].first == 1 && found.span == found.number;
    if !bare || found.in_words || !(1800..=2099).contains(&n.get()) {
        return None;
    }
    let before = item.checked_sub(1).and_then(|i| row.cue(i));
    let named = matches!(
        before,
        Some(
            Cue::Year
                | Cue::Since
                | Cue::AsOf
                | Cue::Month(_)
                | Cue::Former
                | Cue::War
                | Cue::Thing(Thing::Time)
        )
    );
    let near = item + 1..row.items.len().min(item + 4);
    let near = near.take_while(|i| !matches!(row.kind(*i), Kind::Comma | Kind::Number(_)));
    let counted = near.into_iter().any(|i| {
        matches!(row.cue(i), Some(Cue::People(_) | Cue::Group | Cue::Fate(..) | Cue::Casualties))
    });
    // "وإصابة 2091 آخرين".
    let fate = item.checked_sub(1).is_some_and(|i| matches!(row.cue(i), Some(Cue::Fate(..))));
    let counted = counted || row.behind && (row.cue(item + 1) == Some(Cue::More) || fate);
    let recent = 1900 <= n.get();
    ((named || recent) && !counted
        || matches!(before, Some(Cue::Year | Cue::Since | Cue::Thing(Thing::Time))))
    .then_some("date")
}

/// "A 34-year-old", "aged 34", "children under 18".
fn age(row: &Row, item: usize) -> Option<&'static str> {
    let near = (item.saturating_sub(2)..item).chain(item + 1..item + 4);
    // "14 under the age of 18": the number behind the words is the age.
    let counted = |i: &usize| row.english && item < *i && !row.text(*i).starts_with(['y', 'm']);
    let aged = near.filter(|i| row.cue(*i) == Some(Cue::Age) && !counted(i)).any(|i| {
        let between = if i < item { i + 1..item } else { item + 1..i };
        between.into_iter().all(|k| {
            matches!(row.kind(k), Kind::Word | Kind::Sign | Kind::Cue(Cue::Thing(Thing::Time)))
        })
    });
    let comma = |i: Option<usize>| {
        i.and_then(|i| row.items.get(i)).is_some_and(|item| item.kind == Kind::Comma)
    };
    let named = item.checked_sub(2).is_some_and(|i| row.kind(i) == Kind::Name);
    let apposed = named && comma(item.checked_sub(1)) && comma(Some(item + 1));
    (aged || apposed).then_some("age")
}

/// "ثلاثة مستشفيات", "أربع وزارات".
fn is_institution(row: &Row, i: usize) -> bool {
    let text = row.text(i);
    matches!(row.cue(i), Some(Cue::Office | Cue::Body | Cue::Outlet))
        && (text.ends_with("ات") || ar::forms::INSTITUTIONS.contains(&text))
}

fn from(row: &Row, i: usize) -> bool {
    row.cue(i.wrapping_sub(1)) == Some(Cue::Of)
}

/// Arabic `الأيام الثلاثة` and `أسرة واحدة`: what is counted stands before the number.
fn thing_before(row: &Row, item: usize) -> Option<Thing> {
    let before = item.checked_sub(1).map_or("", |i| row.text(i));
    let digits = row.text(item).starts_with(|c: char| c.is_ascii_digit());
    let named = digits
        && ar::forms::NUMBERED.contains(&before.strip_prefix(['و', 'ل', 'ب']).unwrap_or(before));
    let bracketed = before == "(" && item.checked_sub(2).is_some_and(|i| row.text(i) == "رقم");
    if row.behind && (named || bracketed || matches!(before, "رقم" | "الرقم" | "برقم"))
    {
        return Some(Thing::Other);
    }
    // "في اليوم ال 38".
    let of_day = ar::forms::TIMES;
    let the = row.text(item.wrapping_sub(1)) == "ال" || row.text(item).starts_with("ال");
    let day = (item.saturating_sub(2)..item).any(|i| of_day.contains(&row.text(i)));
    if row.behind && the && day && row.text(item).chars().any(char::is_numeric) {
        return Some(Thing::Time);
    }
    // "أفراد الأسرة التسعة".
    let people = item.checked_sub(2).and_then(|i| row.cue(i));
    let all = row.text(item).starts_with("ال");
    if all && matches!(people, Some(Cue::People(_) | Cue::Group)) {
        return None;
    }
    let number = row.text(item);
    let Some(Cue::Thing(thing)) = item.checked_sub(1).and_then(|i| row.cue(i)) else { return None };
    let counted = number.starts_with("ال") || matches!(number, "واحد" | "واحده");
    (row.behind && counted).then_some(thing)
}

/// "12 tanks", "30 square kilometres", "5,000 new troops" being none.
fn thing(row: &Row, item: usize) -> Option<&'static str> {
    if let Some(thing) = thing_before(row, item) {
        return Some(thing.name());
    }
    let of = item.checked_sub(1).is_some_and(|i| row.cue(i) == Some(Cue::Of));
    let head = item.checked_sub(1 + usize::from(of)).map_or("", |i| row.text(i));
    if matches!(head, "population" | "populations" | "inhabitants") {
        return Some("number");
    }
    // "خمسة من أصل عشرين".
    if row.behind && item.checked_sub(1).is_some_and(|i| row.text(i) == "اصل") {
        return Some("number");
    }
    let mut words = 0;
    if row.behind && is_institution(row, item + 1) {
        return Some("number");
    }
    for i in item + 1..row.items.len().min(item + 5) {
        match row.kind(i) {
            // `بألغام`: by mines, not mines.
            Kind::Cue(Cue::Thing(_) | Cue::Attack) if row.items[i].clitics.by => break,
            // `5 من عائلة واحدة`: five people of it.
            Kind::Cue(Cue::Thing(_)) if row.behind && !row.items[i].clitics.the && from(row, i) => {
                break;
            }
            Kind::Cue(Cue::Thing(thing)) => return Some(thing.name()),
            Kind::Cue(Cue::Former) if i == item + 1 => return Some("time"),
            Kind::Cue(Cue::Attack) => return Some("number"),
            Kind::Cue(Cue::Party(_) | Cue::More | Cue::Of | Cue::Article) | Kind::Name => (),
            // "Two women of 34 and 56 years".
            Kind::Cue(Cue::And) if i == item + 1 && counts_years(row, i + 1) => {
                return Some("time");
            }
            Kind::Cue(Cue::People(_))
                if !row.behind
                    && matches!(row.cue(i + 1), Some(Cue::Thing(_)))
                    && !owns(row, i) => {}
            // "20 commanders of battalions".
            Kind::Word if row.cue(i + 1) == Some(Cue::Of) && i == item + 1 && row.english => break,
            Kind::Word if row.behind && row.text(i) == "ممن" => break,
            Kind::Word if words < 2 => words += 1,
            _ => break,
        }
    }
    None
}

/// Russian "жителей города": a noun behind another owns it, and makes no compound.
fn owns(row: &Row, i: usize) -> bool {
    row.text(i).starts_with(|c| ('а'..='я').contains(&c))
}

/// A number, and "years" right behind it.
fn counts_years(row: &Row, i: usize) -> bool {
    matches!(row.kind(i), Kind::Number(_)) && row.cue(i + 1) == Some(Cue::Thing(Thing::Time))
}

/// "ارتفع عدد القتلى إلى 231 كادرا", "سبعة كشافين قضوا": whoever died is somebody,
/// whatever the noun.
pub(super) fn counts_dead(row: &Row, item: usize, fate: usize) -> bool {
    let plain = |i: usize| {
        let prepositions = ar::forms::BEFORE_COUNTED;
        let stop = row.cue(i) == Some(Cue::Stop) && !prepositions.contains(&row.text(i));
        let other = matches!(row.kind(i), Kind::Number(_) | Kind::Cue(Cue::Break | Cue::Attack));
        !stop && !other && !row.items[i].clitics.and
    };
    let noun = matches!(row.cue(fate), Some(Cue::Fate(..) | Cue::Casualties | Cue::Victims));
    let before = fate < item && item < fate + 8 && (fate + 1..item).all(plain);
    let verb = row.text(fate).ends_with("وا") || row.text(fate).ends_with("ون");
    let behind = item < fate && fate < item + 4 && verb;
    row.behind && noun && (before || behind)
}

/// "فلاحين", "حرفيون".
fn is_people(text: &str) -> bool {
    (text.ends_with("ون") || text.ends_with("ين")) && 5 < text.chars().count()
}

/// Whether nothing but a noun that no table has follows a number, so that
/// nobody can tell what it counts.
pub(super) fn counts_unknown(row: &Row, number: usize) -> bool {
    let item = row.numbers[number].item;
    if !row.numbers[number].inner.is_empty() {
        return false;
    }
    for i in item + 1..row.items.len().min(item + 6) {
        match row.kind(i) {
            Kind::Cue(
                Cue::People(_) | Cue::Group | Cue::Fate(..) | Cue::Casualties | Cue::Victims,
            ) => return false,
            Kind::Cue(Cue::Party(_)) => return false,
            // Arabic makes the plural in ون and ين of people alone.
            Kind::Word if row.behind && i == item + 1 && is_people(row.text(i)) => return false,
            Kind::Name | Kind::Word => (),
            Kind::Cue(Cue::Aux | Cue::Passive) => return false,
            Kind::Cue(_) | Kind::Comma | Kind::Quote | Kind::Sign | Kind::Number(_) => {
                return (item + 1..i).any(|k| row.kind(k) == Kind::Word);
            }
        }
    }
    (item + 1..row.items.len().min(item + 3)).any(|k| row.kind(k) == Kind::Word)
}
