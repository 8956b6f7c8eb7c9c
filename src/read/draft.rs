//! From a text to what it proposes: sentence by sentence, number by number.

use super::absent::{Absent, absences};
use super::bare;
use super::carry::{self, Heard};
use super::days::{self, Named, Role};
use super::fate::{self, Fate, Said};
use super::item::{Kind, Number, Row};
use super::lexicon::{Cue, Language};
use super::link::{self, Measure, Relation};
use super::name::Name;
use super::owner;
use super::settle;
use super::text;
use super::traps;
use super::voice::{self, Cast, Voice};
use super::whose::{self, Whose};
use super::{Passed, Reading};
use crate::date::Date;
use crate::figure::{Count, Figure};
use crate::ledger::Status;
use crate::phrase::{self, PhraseError};

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
    let rows: Vec<Row> =
        sentences.into_iter().map(|sentence| Row::new(sentence, language)).collect();
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
            if absent.iter().any(|absent| absent.takes(item)) {
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

fn passed(row: &Row, number: usize, reason: &'static str) -> Passed {
    let (start, end) = row.numbers[number].found.number;
    let span = row.sentence.place(start, end);
    Passed { span, text: row.raw(span.0, span.1), reason }
}

/// What is found of a number, or why it is none of people.
fn draft(
    at: usize,
    row: &Row,
    number: usize,
    days: &[Named],
    before: Option<&Draft>,
) -> Result<Draft, &'static str> {
    if let Some(reason) = traps::trap(row, number, days) {
        return Err(reason);
    }
    let item = row.numbers[number].item;
    let against = row.text(item.wrapping_sub(1)) == "against" && counts_dead(row, item);
    if row.cue(item.wrapping_sub(1)) == Some(Cue::RoseFrom) && !against {
        return Err("unclear");
    }
    let relation = link::relation(row, item);
    if rescued(row, item) || goes_with_things(row, number, relation) {
        return Err("number");
    }
    let status = fate::status(row, number, None);
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
    if traps::counts_unknown(row, number) && !part && !object {
        return Err("unclear");
    }
    let status = fate::status(row, number, Some(outcome.items));
    let found = &row.numbers[number].found;
    let (span, figure) = risen(row, number);
    let (span, figure, said) = match with_manner(row, number) {
        Some((span, figure, said)) if figure.is_ok() => (span, Some(figure), said),
        _ => (span, figure, digits(row, number).unwrap_or_else(|| row.raw(span.0, span.1))),
    };
    Ok(Draft {
        row: at,
        item,
        span,
        figure: figure.unwrap_or_else(|| found.read.clone()),
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
        perhaps: clause(row, item).any(|i| row.cue(i) == Some(Cue::Perhaps)),
        open_absence: false,
    })
}

/// What happened to those of a number: by its own words, then by those of the
/// numbers around it.
fn happened(
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
        .or_else(|| conceded(row, item, before.filter(|before| at <= before.row + 1)))
}

/// "Killing three mechanics": whoever is killed is somebody, whatever the noun.
fn is_object(row: &Row, item: usize, outcome: Said<Fate>) -> bool {
    let verb = outcome.items.0;
    let between = |i: usize| {
        matches!(row.kind(i), Kind::Cue(Cue::More | Cue::Article | Cue::Own))
            || row.text(i) == "all"
    };
    verb < item
        && matches!(row.cue(verb), Some(Cue::Fate(..)))
        && (verb + 1..item).all(between)
        && !outcome.items.0.checked_sub(1).is_some_and(|i| row.cue(i) == Some(Cue::Passive))
}

/// "Against 4,789 casualties": two counts side by side, and no rise.
fn counts_dead(row: &Row, item: usize) -> bool {
    matches!(row.cue(item + 1), Some(Cue::Casualties | Cue::Fate(..)))
}

/// "Has lost 16 servicemen, there are a hundred wounded": what follows a loss
/// is lost, whatever comes behind.
fn suffered(row: &Row, item: usize, relation: Option<(Relation, usize)>) -> Option<Said<Fate>> {
    let killed = Fate::Is(crate::ledger::Outcome::Killed);
    if let Some(verb) = item.checked_sub(1).filter(|_| row.english && takes_lives(row, item)) {
        return Some(Said { value: killed, items: (verb, verb + 1), sure: true });
    }
    let verb = item.checked_sub(1).filter(|i| row.english && row.cue(*i) == Some(Cue::Lost))?;
    if last_word(row, verb) == "buried" {
        return Some(Said { value: killed, items: (verb, verb + 1), sure: false });
    }
    let people = matches!(row.cue(item + 1), Some(Cue::People(_) | Cue::Group));
    let told = (item + 2..item + 5).any(|i| {
        matches!(row.cue(i), Some(Cue::Fate(..) | Cue::Casualties))
            && row.cue(i.wrapping_sub(1)) != Some(Cue::And)
    });
    let comma = (item + 1..item + 4).any(|i| row.kind(i) == Kind::Comma);
    let value = killed;
    (people && (!told || comma) && relation.is_none()).then_some(Said {
        value,
        items: (verb, verb + 1),
        sure: true,
    })
}

/// The last word of an item: "buried" of "have buried".
fn last_word(row: &Row, item: usize) -> &str {
    let end = row.items.get(item).map_or(0, |item| item.end);
    row.sentence.text(end.saturating_sub(1))
}

/// "It cost 2,400 lives", "paid with thirty lives", "took four lives".
fn takes_lives(row: &Row, item: usize) -> bool {
    const VERBS: [&str; 14] = [
        "cost", "costs", "costing", "claimed", "claim", "claiming", "claims", "took", "takes",
        "taking", "taken", "out", "devoured", "consumed",
    ];
    let behind = (item + 1..item + 4).any(|i| row.text(i) == "lives");
    let mut before = item.saturating_sub(3)..item;
    behind && before.any(|i| VERBS.contains(&row.text(i)) || row.cue(i) == Some(Cue::Lost))
}

/// "It had at first acknowledged three": a bare number after such a verb is of
/// those who were spoken of.
fn conceded(row: &Row, item: usize, before: Option<&Draft>) -> Option<Said<Fate>> {
    let verb = item.checked_sub(1).filter(|_| row.english || row.behind)?;
    let verb = if row.text(verb) == "to" { verb.checked_sub(1)? } else { verb };
    let concedes = matches!(
        row.text(verb),
        "acknowledged"
            | "acknowledges"
            | "conceded"
            | "concedes"
            | "admitted"
            | "admits"
            | "وتعترف"
            | "ويعترف"
            | "واعترف"
            | "واعترفت"
            | "وتقر"
            | "ويقر"
            | "واقر"
            | "واقرت"
    );
    let ends = row.behind
        || matches!(row.kind(item + 1), Kind::Sign | Kind::Comma | Kind::Cue(Cue::Break));
    let before = before.filter(|_| concedes && ends)?;
    Some(Said { value: before.fate.value, items: (item, item + 1), sure: false })
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

/// The number of people that a noun alone tells, where no figure can be read from it.
fn digits(row: &Row, number: usize) -> Option<String> {
    let found = &row.numbers[number].found;
    let span = row.sentence.place(found.span.0, found.span.1);
    let unread = row.behind && phrase::read(&row.raw(span.0, span.1), None) != found.read;
    match found.read {
        Ok(Figure::Exact(n)) if unread && n.get() < 3 => Some(n.get().to_string()),
        _ => None,
    }
}

type Manner = ((usize, usize), Result<Figure, PhraseError>, String);

/// "12 people at least", as Arabic has it: with the manner behind the people.
fn with_manner(row: &Row, number: usize) -> Option<Manner> {
    let Number { found, item, .. } = &row.numbers[number];
    let of_people = |i: &usize| {
        let cue = matches!(
            row.kind(*i),
            Kind::Cue(
                Cue::People(_)
                    | Cue::Group
                    | Cue::Fate(..)
                    | Cue::Party(_)
                    | Cue::More
                    | Cue::Victims
            )
        );
        cue || matches!(row.kind(*i), Kind::Name | Kind::Word)
    };
    let next = (item + 1..item + 5).find(|i| !of_people(i))?;
    let manner = (row.cue(next) == Some(Cue::Manner)).then(|| row.items[next])?;
    let behind = row.span(next, next + 1);
    let number = row.sentence.place(found.span.0, found.span.1);
    let whole = row.raw(number.0, behind.1);
    let text = &row.sentence.spelled.text;
    let words = &row.sentence.words;
    let apart = [
        &text[found.span.0..found.span.1],
        &text[words[manner.first].start..words[manner.end - 1].end],
    ]
    .join(" ");
    let figure = phrase::read(&apart, None);
    let said = if phrase::read(&whole, None) == figure {
        whole
    } else {
        [row.raw(number.0, number.1), row.raw(behind.0, behind.1)].join(" ")
    };
    Some(((number.0, behind.1), figure, said))
}

/// "Four hostages were rescued alive".
fn rescued(row: &Row, item: usize) -> bool {
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
        Some(Cue::Fate(crate::ledger::Outcome::Wounded, _)) => row.english,
        Some(Cue::Fate(crate::ledger::Outcome::Bodies, _)) => row.behind,
        _ => false,
    };
    !dead && !hurt && near.into_iter().any(|i| row.cue(i) == Some(Cue::OtherFate))
}

/// "Seized 10 vehicles and burned nine others".
fn goes_with_things(row: &Row, number: usize, relation: Option<(Relation, usize)>) -> bool {
    let added = matches!(relation, Some((Relation::Addition, _)));
    let before = number.checked_sub(1).map(|before| row.numbers[before].item);
    let item = row.numbers[number].item;
    let thing = before.is_some_and(|before| {
        let between = || before + 1..item;
        between().any(|i| matches!(row.cue(i), Some(Cue::Thing(_))))
            && !between().any(|i| matches!(row.cue(i), Some(Cue::Fate(..))))
    });
    let people =
        (item + 1..item + 4).any(|i| matches!(row.cue(i), Some(Cue::People(_) | Cue::Group)));
    added && thing && !people
}

/// "From 36 to 963" after a rise is 963.
fn risen(row: &Row, number: usize) -> ((usize, usize), Option<Result<Figure, PhraseError>>) {
    let found = &row.numbers[number].found;
    let whole = row.sentence.place(found.span.0, found.span.1);
    let item = row.numbers[number].item;
    let rises = (item.saturating_sub(4)..item).any(|i| row.cue(i) == Some(Cue::Cumulative));
    let text = &row.sentence.spelled.text[found.number.0..found.number.1];
    let manner = row.sentence.spelled.text[found.span.0..found.number.0].trim();
    // Russian "выросло до 46" is 46, and no "up to".
    if rises && manner == "до" {
        let place = row.sentence.place(found.number.0, found.number.1);
        return (place, Some(phrase::read(text, Some("ru"))));
    }
    let Ok(Figure::Between(span)) = found.read else { return (whole, None) };
    let opened =
        found.span.0 < found.number.0 || text.starts_with("from") || text.starts_with("de ");
    let tail = text.rfind(' ').map_or(found.number.0, |i| found.number.0 + i + 1);
    // "From 15 to 20 thousand" ends in no number of its own.
    let scaled = row.sentence.spelled.text[tail..found.number.1].starts_with(char::is_alphabetic)
        && !found.in_words;
    if !rises || !opened || scaled || manner.starts_with("от") {
        return (whole, None);
    }
    (row.sentence.place(tail, found.number.1), Some(Ok(Figure::Exact(span.high()))))
}

/// A part without a word of its own shares the fate of its whole.
fn inherited(
    row: &Row,
    relation: Option<(Relation, usize)>,
    before: Option<&Draft>,
    item: usize,
) -> Option<Said<Fate>> {
    let (relation, link) = relation?;
    if relation == Relation::Addition && !ends_soon(row, item) {
        return None;
    }
    let text = row.items.get(link).map_or("", |item| {
        let [first, last] = [item.first, item.end - 1].map(|word| row.sentence.words[word]);
        &row.sentence.spelled.text[first.start..last.end]
    });
    let value = if text.contains("killed") || text.contains("dead") {
        Some(Fate::Is(crate::ledger::Outcome::Killed))
    } else if text.contains("wounded") || text.contains("injured") {
        Some(Fate::Is(crate::ledger::Outcome::Wounded))
    } else {
        before.map(|draft| draft.fate.value)
    };
    value.map(|value| Said { sure: false, items: (item, item + 1), value })
}

/// "Armenia lost 12 soldiers".
fn lost(row: &Row, item: usize, status: Said<Status>) -> Option<Said<Fate>> {
    let verb = clause(row, item).find(|i| row.cue(*i) == Some(Cue::Lost))?;
    let part = link::relation(row, item).is_some();
    let people = part || status.value != Status::Unstated || status.items.0 != item;
    let value = Fate::Is(crate::ledger::Outcome::Killed);
    people.then_some(Said { value, items: (verb, verb + 1), sure: true })
}

/// "Official figures put the total under 1,000": of those of the number before.
fn total(row: &Row, item: usize, before: Option<&Draft>) -> Option<Said<Fate>> {
    if row.behind {
        return count(row, item, before);
    }
    let near = (item.saturating_sub(2)..item).find(|i| row.cue(*i) == Some(Cue::Cumulative))?;
    let alone = matches!(row.kind(item + 1), Kind::Sign | Kind::Comma | Kind::Quote);
    let said = ["total", "toll", "الحصيلة", "العدد"].contains(&row.text(near));
    let value = before.map(|draft| draft.fate.value)?;
    (said && alone).then_some(Said { value, items: (near, near + 1), sure: false })
}

/// "ترفع مصادر غربية الرقم إلى ألف", "إن العدد لا يتعدى الستة".
fn count(row: &Row, item: usize, before: Option<&Draft>) -> Option<Said<Fate>> {
    const COUNTS: [&str; 9] =
        ["العدد", "الرقم", "الحصيله", "عددهم", "المجموع", "العداد", "المحصله", "بالرقم", "حصيلتها"];
    let near = (item.saturating_sub(6)..item).rev().find(|i| COUNTS.contains(&row.text(*i)))?;
    let ends = matches!(row.kind(item + 1), Kind::Sign | Kind::Comma | Kind::Quote);
    let counted = (near + 1..item).any(|i| matches!(row.kind(i), Kind::Number(_)));
    let before = before.filter(|_| (ends || item + 1 == row.items.len()) && !counted)?;
    Some(Said { value: before.fate.value, items: (near, near + 1), sure: false })
}

/// "Lost 12 men and captured 60": what happened behind the "and" is of the next number.
fn belongs_behind(row: &Row, item: usize, fate: usize) -> bool {
    let lost = item.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::Lost);
    let parts = |i: usize| matches!(row.kind(i), Kind::Comma | Kind::Cue(Cue::And));
    let counted = (fate + 1..fate + 3).any(|i| matches!(row.kind(i), Kind::Number(_)));
    lost && counted && (item + 1..fate).any(parts)
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
        whose: whose::of_absence(row, absent.items),
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

/// Gives a draft who says it: the voice of its clause, or the one that goes on.
fn speak(draft: &mut Draft, row: &Row, voices: &[Voice], before: Option<&Name>) {
    if let Some((voice, sure)) = voice::at(voices, row, draft.item) {
        (draft.voice, draft.voice_sure) = (Some(voice.clone()), sure && !voice.stands_for);
        return;
    }
    // "Another 282 were wounded": who said the figure before goes on.
    let goes_on = speaks_on(row) || draft.relation.is_some();
    if let Some(last) = before.filter(|_| goes_on) {
        draft.voice = Some(Voice::going_on(last, draft.span));
    }
}

/// "It treated 31 people", "the total reached 604": the sentence goes on about
/// who spoke before.
fn speaks_on(row: &Row) -> bool {
    // "It is feared", "it was the costliest": nobody is meant.
    let nobody = row.text(0) == "it" && row.cue(1) == Some(Cue::Passive) && row.text(2) != "told";
    let pronoun = matches!(row.cue(0), Some(Cue::Pronoun | Cue::PersonPronoun)) && !nobody;
    let total = !row.behind && (0..2).any(|i| row.cue(i) == Some(Cue::Cumulative));
    // "كما استشهد ضابطان".
    let also = row.behind && row.text(0) == "كما" && matches!(row.cue(1), Some(Cue::Fate(..)));
    total || also || pronoun || row.english && speaks_of_them(row)
}

/// "The dead comprise 869 men", "of those, 12", "the toll includes": the figures
/// of the sentence before are gone into.
fn speaks_of_them(row: &Row) -> bool {
    let told =
        |i: usize| matches!(row.cue(i), Some(Cue::Fate(..) | Cue::Casualties | Cue::Victims));
    let article = row.cue(0) == Some(Cue::Article) && row.text(0) == "the";
    article && told(1)
        || row.text(0) == "the" && told(0)
        || matches!(row.text(0), "of" | "among") && (told(1) || told(2))
        || row.cue(0) == Some(Cue::Part)
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
