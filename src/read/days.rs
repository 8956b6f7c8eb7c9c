//! Days of a text: when it was written, since when and up to when a number counts.
//!
//! **Invariant:** no clock. A day without a year is of the article's year, and
//! a day of the week is the last one before the article's day; without an
//! article's day neither is a day at all.

use super::item::{Kind, Row};
use super::lexicon::Cue;
use crate::date::Date;
use crate::figure::Figure;

/// A day that a sentence names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// The day, if it is known which.
    pub(super) day: Option<Date>,
    /// Its items.
    pub(super) items: (usize, usize),
    /// What it is for.
    pub(super) role: Role,
}

/// What a day is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// "Since 27 September".
    Since,
    /// "As of Monday", "up to 3 December".
    AsOf,
    /// "On Tuesday".
    Plain,
}

/// The days of a sentence, in their order.
pub(super) fn days(row: &Row, article: Option<Date>) -> Vec<Named> {
    let mut days = Vec::new();
    let mut i = 0;
    while i < row.items.len() {
        let found = in_signs(row, i)
            .or_else(|| with_month(row, i, article))
            .or_else(|| relative(row, i, article));
        match found {
            Some((day, end)) => {
                days.push(Named { day, items: (i, end), role: role(row, i) });
                i = end;
            }
            None => i += 1,
        }
    }
    days
}

fn role(row: &Row, first: usize) -> Role {
    if until(row, first) {
        return Role::AsOf;
    }
    for back in 1..=12 {
        let Some(i) = first.checked_sub(back) else { break };
        match row.kind(i) {
            Kind::Cue(Cue::Since) => return Role::Since,
            // "Since fighting erupted on 27 September".
            Kind::Cue(Cue::Cumulative) if row.text(i) == "since" => return Role::Since,
            Kind::Cue(Cue::AsOf) => return Role::AsOf,
            Kind::Cue(
                Cue::Article
                | Cue::Stop
                | Cue::Weekday(_)
                | Cue::Of
                | Cue::Year
                | Cue::War
                | Cue::Attack
                | Cue::Party(_)
                | Cue::Aux
                | Cue::Office
                | Cue::Lost,
            )
            | Kind::Word
            | Kind::Name
            | Kind::Comma => (),
            _ => break,
        }
    }
    Role::Plain
}

/// A whole number of a day, a month or a year, in digits.
fn number(row: &Row, i: usize) -> Option<u32> {
    let Kind::Number(number) = row.items.get(i)?.kind else { return None };
    match row.numbers[number].found.read {
        Ok(Figure::Exact(n))
            if row.numbers[number].found.span == row.numbers[number].found.number =>
        {
            Some(n.get())
        }
        _ => None,
    }
}

/// The day of a month from an item on, in digits or as "the seventh"; and its last item.
fn day_of_month(row: &Row, i: usize) -> Option<(u32, usize)> {
    let day = match row.cue(i) {
        Some(Cue::Nth(day)) => {
            let tens = number_in_words(row, i + 1).filter(|n| matches!(n, 20 | 30));
            return Some((u32::from(day) + tens.unwrap_or(0), i + usize::from(tens.is_some())));
        }
        _ => number(row, i).or_else(|| number_in_words(row, i))?,
    };
    (1..=31).contains(&day).then_some((day, i))
}

/// The same with what stands before it, such as "until 2".
fn number_in_words(row: &Row, i: usize) -> Option<u32> {
    let Kind::Number(number) = row.items.get(i)?.kind else { return None };
    match row.numbers[number].found.read {
        Ok(Figure::Exact(n) | Figure::AtMost(n)) => Some(n.get()),
        _ => None,
    }
}

/// Whether the number of a day has "until" in it.
fn until(row: &Row, i: usize) -> bool {
    let Kind::Number(number) = row.kind(i) else { return false };
    matches!(row.numbers[number].found.read, Ok(Figure::AtMost(_)))
}

fn is_year(n: u32) -> bool {
    (1800..=2199).contains(&n)
}

/// "27 September 2020", "September 27, 2020", "27th of September", "September 2020".
fn with_month(row: &Row, i: usize, article: Option<Date>) -> Option<(Option<Date>, usize)> {
    let (month, day, mut end) = match row.cue(i) {
        Some(Cue::Month(month)) => {
            let month_end = (i + 1..row.items.len())
                .find(|k| !matches!(row.cue(*k), Some(Cue::Month(_))) && !is_slash(row, *k))
                .unwrap_or(i + 1);
            match number(row, month_end).filter(|n| *n <= 31) {
                Some(day) => (month, Some(day), month_end + 1),
                None => (month, None, month_end),
            }
        }
        _ => {
            let (day, i) = day_of_month(row, i)?;
            let at = (i + 1..i + 4).find(|k| matches!(row.cue(*k), Some(Cue::Month(_))))?;
            let small = |k: usize| {
                matches!(row.kind(k), Kind::Cue(Cue::Of | Cue::Article) | Kind::Word)
                    && row.text(k).chars().count() <= 3
            };
            if !(i + 1..at).all(small) {
                return None;
            }
            let Some(Cue::Month(month)) = row.cue(at) else { return None };
            // Arabic papers write both names of a month: `تشرين الأول/أكتوبر`.
            let end = (at + 1..row.items.len())
                .find(|k| !matches!(row.cue(*k), Some(Cue::Month(_))) && !is_slash(row, *k))
                .unwrap_or(row.items.len());
            (month, Some(day), end)
        }
    };
    let comma = usize::from(row.items.get(end).is_some_and(|item| item.kind == Kind::Comma));
    let year = [end, end + comma, end + comma + 1].into_iter().find_map(|at| {
        let year = number(row, at).filter(|n| is_year(*n))?;
        Some((u16::try_from(year).ok()?, at + 1))
    });
    if let Some((_, after)) = year {
        end = after;
    }
    let day = day.and_then(|day| u8::try_from(day).ok());
    let year = year.map(|(year, _)| year);
    Some((day.and_then(|day| resolved(year, month, day, article)), end))
}

fn is_slash(row: &Row, i: usize) -> bool {
    row.kind(i) == Kind::Sign && matches!(row.text(i), "/" | "(" | ")" | ".")
}

/// A day of the article's year, or of the year before where that would be later.
fn resolved(year: Option<u16>, month: u8, day: u8, article: Option<Date>) -> Option<Date> {
    if let Some(year) = year {
        return Date::new(year, month, day);
    }
    let article = article?;
    let this = Date::new(article.year(), month, day);
    match this {
        Some(this) if article.number() + 31 < this.number() => {
            Date::new(article.year().checked_sub(1)?, month, day)
        }
        this => this,
    }
}

/// "Today", "on Thursday": on the article's day or before it.
fn relative(row: &Row, i: usize, article: Option<Date>) -> Option<(Option<Date>, usize)> {
    let back = match row.cue(i)? {
        Cue::Ago(back) => Some(u32::from(back)),
        Cue::Weekday(weekday) => article.map(|article| {
            // Day 0 of `Date::number`, 1 March of the year 0, was a Wednesday.
            let today = (article.number() + 2) % 7;
            (today + 7 - u32::from(weekday)) % 7
        }),
        _ => return None,
    };
    let day = article
        .zip(back)
        .and_then(|(article, back)| Date::of_number(article.number().checked_sub(back)?));
    // "Thursday, 22 October": the date says it better.
    Some((day, i + 1))
}

/// "22/10/2020", "22.10.2020" and "2020-10-22".
fn in_signs(row: &Row, i: usize) -> Option<(Option<Date>, usize)> {
    let first = row.items.get(i)?.first;
    let start = row.sentence.words.get(first)?.start;
    let text = &row.sentence.spelled.text[start..];
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '–')))
        .unwrap_or(text.len());
    let mut parts = text[..end].trim_end_matches(['.', '-', '–']).split(['-', '/', '.', '–']);
    let [a, b, c] = [parts.next()?, parts.next()?, parts.next()?];
    if parts.next().is_some() || [a, b, c].iter().any(|part| part.is_empty() || 4 < part.len()) {
        return None;
    }
    let number = |text: &str| text.parse::<u16>().ok();
    let [x, y, z] = [number(a)?, number(b)?, number(c)?];
    let small = |n: u16| u8::try_from(n).ok();
    let day = match (a.len(), c.len()) {
        (4, _) => Date::new(x, small(y)?, small(z)?),
        (_, 4) => Date::new(z, small(y)?, small(x)?),
        _ => return None,
    };
    let last = start + a.len() + b.len() + c.len() + 2;
    let items = row.items[i..].iter().take_while(|item| {
        row.sentence.words.get(item.first).is_some_and(|word| word.start < last)
    });
    Some((Some(day?), i + items.count()))
}

/// The day of the article, where its head says so: a whole day in its first lines.
pub(super) fn of_article(rows: &[Row]) -> Option<Date> {
    let head = rows.iter().take(4);
    head.flat_map(|row| days(row, None))
        .find_map(|named| named.day.filter(|_| named.role == Role::Plain))
}
