//! From a text to what it proposes: sentence by sentence, number by number.

use super::absent::{Absent, absences};
use super::amount::amount;
use super::ar::bare;
use super::ar::open;
use super::ar::owner;
use super::ar::verb_first;
use super::carry::{self, Heard, speak, speaks_on};
use super::days::{self, Named, Role};
use super::en::denied;
use super::fate::{self, Fate, Said};
use super::item::{Kind, Row};
use super::lexicon::{Cue, Language};
use super::link::{self, Measure, Relation};
use super::settle;
use super::status;
use super::text;
use super::traps;
use super::voice::{Cast, Voice};
use super::what::{counts_dead, goes_with_things, happened, is_object, lost, rescued, total};
use super::whose::{self, Whose};
use super::{Passed, Reading};
use crate::date::Date;
use crate::figure::{Count, Figure};
use crate::ledger::Status;
use crate::phrase::PhraseError;

/// A number or an absence with all that was found of it.
#[derive(Debug)]
pub(super) struct Draft {
    /// Its sentence.
    pub(super) row: usize,
    /// Its item in the sentence.
    pub(super) item: usize,
    /// Its words in the text.
    pub(super) span: (usize, usize),
    pub(super) figure: Result<Figure, PhraseError>,
    pub(super) said: String,
    pub(super) fate: Said<Fate>,
    pub(super) status: Said<Status>,
    pub(super) whose: Option<Said<Whose>>,
    pub(super) voice: Option<Voice>,
    /// Whether the voice is that of the very clause.
    pub(super) voice_sure: bool,
    pub(super) relation: Option<(Relation, usize)>,
    pub(super) measure: Option<(Measure, usize)>,
    pub(super) group: Option<usize>,
    pub(super) days: Vec<Named>,
    /// Whether it is of another time than the text.
    pub(super) former: bool,
    /// Whether nobody says that it was so.
    pub(super) perhaps: bool,
    /// "No casualties were reported".
    pub(super) open_absence: bool,
}

/// A text with all that was found in it.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) language: &'static Language,
    pub(super) rows: Vec<Row>,
    pub(super) article: Option<Date>,
    pub(super) drafts: Vec<Draft>,
    pub(super) passed: Vec<Passed>,
}

/// Reads a text.
pub(super) fn drafts(text: &str, language: &'static Language, date: Option<Date>) -> Reading {
    let sentences = text::sentences(text, language.lexicon());
    let mut rows: Vec<Row> =
        sentences.into_iter().map(|sentence| Row::new(sentence, language)).collect();
    if language.verb_first {
        verb_first::name_again(&mut rows);
    }
    let article = date.or_else(|| days::of_article(&rows));
    let mut work = Work { language, rows, article, drafts: Vec::new(), passed: Vec::new() };
    let mut cast = Cast::default();
    let mut heard = Heard::default();
    for row in 0..work.rows.len() {
        let voices = work.sentence(row, &mut cast);
        heard.voices.push(voices);
    }
    carry::carry(&mut work, &heard, &mut cast);
    if language.clitics {
        bare::resolve(&mut work);
    }
    settle::settle(work)
}

impl Work {
    fn sentence(&mut self, at: usize, cast: &mut Cast) -> Vec<Voice> {
        let days = days::days(&self.rows[at], self.article);
        self.rows[at].dated(days.iter().map(|day| day.items));
        let row = &self.rows[at];
        let before = cast.last();
        cast.meet(row, at, self.language);
        let voices = cast.voices(row, self.language);
        let mut found: Vec<Draft> = Vec::new();
        let absent = absences(row);
        for number in 0..row.numbers.len() {
            let item = row.numbers[number].item;
            if absent.iter().any(|absent| absent.takes(item)) || denied::unsaid(row, item) {
                self.passed.push(passed(row, number, "unclear"));
                continue;
            }
            let last = found.last().or(self.drafts.last());
            let speaks = voices.iter().any(|voice| voice.is_counted_by(item));
            let drafted = if speaks { Err("number") } else { draft(at, row, number, &days, last) };
            match drafted {
                Ok(draft) => found.push(draft),
                Err(reason) => self.passed.push(passed(row, number, reason)),
            }
        }
        for aside in &row.aside {
            let span = row.sentence.place(aside.number.0, aside.number.1);
            self.passed.push(Passed { span, text: row.raw(span.0, span.1), reason: "time" });
        }
        let none = absent.iter().filter(|absent| {
            let inside =
                |draft: &Draft| absent.items.0 <= draft.item && draft.item < absent.items.1;
            !found.iter().any(inside)
        });
        let none: Vec<Draft> = none.map(|absent| of_absence(at, row, absent, &days)).collect();
        found.extend(none);
        found.sort_by_key(|draft| draft.item);
        let begins = found.first().is_some_and(|draft| draft.relation.is_some());
        for draft in &mut found {
            speak(draft, row, &voices, before.as_ref().filter(|_| begins || speaks_on(row)));
        }
        self.drafts.extend(found);
        voices
    }
}

/// "It had at first acknowledged three": a number that nothing else is said of is
/// of the same people as the one before it.
fn same_people(
    at: usize,
    row: &Row,
    item: usize,
    outcome: Said<Fate>,
    before: &Draft,
) -> Option<Said<Status>> {
    let bare = matches!(row.kind(item + 1), Kind::Sign | Kind::Comma | Kind::Quote);
    let inherited = row.english && !outcome.sure && outcome.items.0 == item && bare;
    let near = before.row <= at && at <= before.row + 1;
    (inherited && near).then_some(Said { sure: false, items: (item, item + 1), ..before.status })
}

fn passed(row: &Row, number: usize, reason: &'static str) -> Passed {
    let (start, end) = row.numbers[number].found.number;
    let span = row.sentence.place(start, end);
    Passed { span, text: row.raw(span.0, span.1), reason }
}

/// Why a number is none of people, by the words around it.
fn refused(
    row: &Row,
    number: usize,
    days: &[Named],
    relation: Option<(Relation, usize)>,
) -> Option<&'static str> {
    let item = row.numbers[number].item;
    let trapped = traps::trap(row, number, days);
    trapped
        .or_else(|| from_before(row, item).then_some("unclear"))
        .or_else(|| open::counts_time(row, item).then_some("time"))
        .or_else(|| rescued(row, item).then_some("number"))
        .or_else(|| goes_with_things(row, number, relation).then_some("number"))
}

/// "Up from 36", and not "against 4,789 casualties".
fn from_before(row: &Row, item: usize) -> bool {
    let before = item.wrapping_sub(1);
    let against = row.text(before) == "against" && counts_dead(row, item);
    row.cue(before) == Some(Cue::RoseFrom) && !against
}

/// What is found of a number, or why it is none of people.
fn draft(
    at: usize,
    row: &Row,
    number: usize,
    days: &[Named],
    before: Option<&Draft>,
) -> Result<Draft, &'static str> {
    let item = row.numbers[number].item;
    let relation = link::relation(row, item);
    if let Some(reason) = refused(row, number, days, relation) {
        return Err(reason);
    }
    let status = status::status(row, number, None);
    let outcome = happened(at, row, number, relation, before);
    let outcome = outcome.or_else(|| lost(row, item, status));
    let outcome = outcome.or_else(|| total(row, item, before));
    let Some(outcome) = outcome.filter(|outcome| outcome.value != Fate::Other) else {
        return Err("unclear");
    };
    let outcome = if row.behind { fate::of_two(row, item, outcome) } else { outcome };
    let object = (row.english || row.behind) && is_object(row, item, outcome);
    // "منهم" is of people, "منها" of anything.
    let part = matches!(relation, Some((Relation::Part, link)) if row.text(link) != "منها");
    let known = part || object || traps::counts_dead(row, item, outcome.items.0);
    if traps::counts_unknown(row, number) && !known {
        return Err("unclear");
    }
    let status = status::status(row, number, Some(outcome.items));
    let status =
        before.and_then(|before| same_people(at, row, item, outcome, before)).unwrap_or(status);
    let (span, figure, said) = amount(row, number);
    let figure = figure.map(|figure| open::open_end(row, item, figure));
    Ok(Draft {
        row: at,
        item,
        span,
        figure,
        said,
        fate: outcome,
        status,
        whose: whose::whose(row, number, Some(outcome.items)),
        voice: None,
        voice_sure: false,
        relation,
        measure: link::measure(row, item),
        group: group(row, number),
        days: days.to_vec(),
        former: former(row, item),
        perhaps: denied::hedged(row, item)
            || clause(row, item).any(|i| row.cue(i) == Some(Cue::Perhaps)),
        open_absence: false,
    })
}

/// The items of the clause around a number.
pub(super) fn clause(row: &Row, item: usize) -> impl Iterator<Item = usize> {
    let breaks = |i: &usize| row.cue(*i) == Some(Cue::Break);
    let first = (0..item).rev().find(breaks).map_or(0, |i| i + 1);
    let end = (item + 1..row.items.len()).find(breaks).unwrap_or(row.items.len());
    first..end
}

/// "In the 1994 war", "in the early 1990s".
fn former(row: &Row, item: usize) -> bool {
    clause(row, item).any(|i| row.cue(i) == Some(Cue::Former))
}

fn group(row: &Row, number: usize) -> Option<usize> {
    let item = row.numbers[number].item;
    let before = owner::counted_before(row, item);
    if let Some(first) = before.filter(|first| row.cue(*first) == Some(Cue::Group)) {
        return Some(first);
    }
    if row.numbers[number].inner.contains(&Cue::Group) {
        return Some(item);
    }
    let near = item + 1..row.items.len().min(item + 4);
    let stops = |i: &usize| {
        matches!(row.kind(*i), Kind::Comma | Kind::Number(_) | Kind::Cue(Cue::Fate(..)))
    };
    near.take_while(|i| !stops(i)).find(|i| row.cue(*i) == Some(Cue::Group))
}

fn of_absence(at: usize, row: &Row, absent: &Absent, days: &[Named]) -> Draft {
    let figure = absent.figure;
    let said = match figure {
        Figure::Absent(absence) => absence.name().replace('_', " "),
        _ => "none".into(),
    };
    Draft {
        row: at,
        item: absent.cue,
        span: row.span(absent.items.0, absent.items.1),
        figure: Ok(figure),
        said,
        fate: absent.fate,
        status: absent.status,
        whose: denied::whose(row, absent).or_else(|| whose::of_absence(row, absent.items)),
        voice: None,
        voice_sure: false,
        relation: None,
        measure: None,
        group: None,
        days: days.to_vec(),
        former: former(row, absent.cue),
        perhaps: false,
        open_absence: absent.open,
    }
}

impl Draft {
    /// The day of a role, of those in its sentence.
    pub(super) fn day(&self, role: Role) -> Option<Named> {
        self.days.iter().rev().find(|day| day.role == role && day.day.is_some()).copied()
    }

    /// How many at the most, for what is a part of what.
    pub(super) fn size(&self) -> Option<u64> {
        let bounds = self.figure.as_ref().ok()?.bounds()?;
        Some(bounds.high().unwrap_or(Count::MAX.get().into()))
    }
}
