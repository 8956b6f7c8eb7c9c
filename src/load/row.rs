//! Cells → [`Claim`], from CSV and JSON alike.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::field::Field;
use super::names::{People, is_reserved};
use super::near::{list, near};
use super::problem::{LoadError, Location};
use super::what::{What, shown};
use crate::date::Date;
use crate::figure::Figure;
use crate::lean::form::Form;
use crate::lean::shape::{is_lang, is_link};
use crate::ledger::{About, Claim, Outcome, SourceKind, Status, Text};
use crate::phrase::{self, PhraseError};

/// The cells of one claim, not yet understood.
#[derive(Debug)]
pub(super) struct Row<'a> {
    cells: [Option<(u32, Cow<'a, str>)>; Field::ALL.len()],
    /// The place of the claim in a JSON file.
    place: Option<usize>,
    /// What the figure means, where the file says so beside the words.
    pub(super) form: Option<Form>,
    /// Texts by language, which only JSON has.
    pub(super) outlet: Option<Text>,
    pub(super) note: Option<Text>,
    pub(super) extra: Vec<(String, String)>,
    /// The names of JSON's extra members, without their case.
    pub(super) extra_names: BTreeSet<String>,
}

impl<'a> Row<'a> {
    pub(super) fn new(place: Option<usize>) -> Self {
        let cells = [const { None }; Field::ALL.len()];
        let (extra, extra_names) = (Vec::new(), BTreeSet::new());
        Self { cells, place, form: None, outlet: None, note: None, extra, extra_names }
    }

    pub(super) fn set(&mut self, field: Field, line: u32, text: Cow<'a, str>) {
        self.cells[field as usize] = Some((line, text));
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.cells[field as usize].is_some()
    }

    /// What a cell holds, if it holds more than spaces.
    fn verbatim(&self, field: Field) -> Option<&str> {
        let (_, text) = self.cells[field as usize].as_ref()?;
        (!text.trim().is_empty()).then_some(text)
    }

    fn trimmed(&self, field: Field) -> Option<&str> {
        self.verbatim(field).map(str::trim)
    }

    fn owned(&self, field: Field) -> Option<String> {
        self.verbatim(field).map(String::from)
    }

    fn at(&self, field: Field) -> Location {
        let line = self.cells[field as usize].as_ref().map_or(0, |(line, _)| *line);
        Location { line, column: column(self.place, field.name()) }
    }
}

/// A column as messages name it: in JSON by its path.
fn column(place: Option<usize>, name: &str) -> String {
    match place {
        Some(place) => ["claims[", place.to_string().as_str(), "].", name].concat(),
        None => name.into(),
    }
}

/// Reads a row; adds everything that is wrong with it to `error`.
///
/// Only a claim after which `error` holds no more than before is good.
pub(super) fn claim(mut row: Row<'_>, people: &mut People, error: &mut LoadError) -> Option<Claim> {
    let (outlet, note) = (row.outlet.take(), row.note.take());
    let extra = std::mem::take(&mut row.extra);
    let mut reader = Reader { row: &row, error };
    reader.lengths();
    let about = reader.about(people);
    let source = reader.source(people);
    let status = reader.word(Field::Status, &Status::ALL.map(Status::name));
    let outcome = reader.word(Field::Outcome, &Outcome::ALL.map(Outcome::name));
    let figure = reader.figure();
    let [since, as_of, stated, published] = reader.days();
    let plain = |field| row.verbatim(field).map(Text::plain);
    Some(Claim {
        about: about?,
        source: source?,
        status: status.map_or(Status::Unstated, |place| Status::ALL[place]),
        outcome: outcome.map_or(Outcome::Killed, |place| Outcome::ALL[place]),
        figure: figure?,
        said: row.trimmed(Field::Figure)?.into(),
        since,
        as_of,
        stated,
        published,
        outlet: outlet.or_else(|| plain(Field::Outlet)),
        url: reader.url(),
        quote: row.owned(Field::Quote),
        lang: reader.lang(),
        statement: row.trimmed(Field::Statement).map(String::from),
        chart: reader.chart(),
        note: note.or_else(|| plain(Field::Note)),
        extra,
    })
}

#[derive(Debug)]
struct Reader<'r, 'a> {
    row: &'r Row<'a>,
    error: &'r mut LoadError,
}

impl<'r> Reader<'r, '_> {
    fn refuse(&mut self, field: Field, what: What) {
        self.error.add(Some(self.row.at(field)), what);
    }

    /// What a cell must hold; a column that is not there was missed already.
    fn required(&mut self, field: Field, wanted: &'static str) -> Option<&'r str> {
        let text = self.row.trimmed(field);
        if text.is_none() && self.row.has(field) {
            self.refuse(field, What::Blank { wanted });
        }
        text
    }

    fn lengths(&mut self) {
        for field in Field::ALL {
            let text = self.row.cells[field as usize].as_ref().map_or("", |(_, text)| text);
            if let Some(what) = too_long(text, field.most_characters()) {
                self.refuse(field, what);
            }
        }
    }

    fn about(&mut self, people: &mut People) -> Option<About> {
        let name = self.required(Field::About, "a side, `each` or `all`")?;
        if is_reserved(name) {
            return Some(if name.eq_ignore_ascii_case("all") { About::All } else { About::Each });
        }
        let side = people.side(name, &|| self.row.at(Field::About));
        self.good(Field::About, side).map(About::Side)
    }

    fn source(&mut self, people: &mut People) -> Option<usize> {
        let name = self.required(Field::Source, "who says it")?;
        let found = people.source(name, &|| self.row.at(Field::Source));
        let place = self.good(Field::Source, found)?;
        self.speaks_for(place, people);
        self.kind(place, people);
        self.counts(place, people);
        Some(place)
    }

    fn speaks_for(&mut self, source: usize, people: &mut People) {
        let Some(name) = self.row.trimmed(Field::SpeaksFor) else { return };
        let found = people.side(name, &|| self.row.at(Field::SpeaksFor));
        let Some(side) = self.good(Field::SpeaksFor, found) else { return };
        match people.sources[source].speaks_for {
            Some(before) if before != side => {
                let before = people.sides[before].id.clone();
                self.conflict(Field::SpeaksFor, name, &before);
            }
            _ => people.sources[source].speaks_for = Some(side),
        }
    }

    fn kind(&mut self, source: usize, people: &mut People) {
        let names = SourceKind::ALL.map(SourceKind::name);
        let Some(place) = self.word(Field::Kind, &names) else { return };
        match people.sources[source].kind {
            Some(before) if before != SourceKind::ALL[place] => {
                self.conflict(Field::Kind, names[place], before.name());
            }
            _ => people.sources[source].kind = Some(SourceKind::ALL[place]),
        }
    }

    fn counts(&mut self, source: usize, people: &mut People) {
        let Some(found) = self.row.verbatim(Field::Counts) else { return };
        match &people.sources[source].counts {
            Some(before) if before.in_language("") != found => {
                let before = String::from(before.in_language(""));
                self.conflict(Field::Counts, found, &before);
            }
            _ => people.sources[source].counts = Some(Text::plain(found)),
        }
    }

    fn conflict(&mut self, field: Field, found: &str, before: &str) {
        let source_name = shown(self.row.trimmed(Field::Source).unwrap_or_default());
        let (found, before) = (shown(found), shown(before));
        self.refuse(field, What::Conflict { found, before, source_name });
    }

    /// The place of a word among those that may be written.
    fn word(&mut self, field: Field, all: &[&str]) -> Option<usize> {
        let found = self.row.trimmed(field)?;
        let place = all.iter().position(|word| *word == found);
        if place.is_none() {
            self.refuse(field, no_word(found, all));
        }
        place
    }

    fn figure(&mut self) -> Option<Figure> {
        const WANTED: &str = "what is said, or why there is no number: `undisclosed`, `unknown`, \
             `no reports`, `denied`, or `0` for nobody";
        let said = self.required(Field::Figure, WANTED)?;
        if too_long(said, Field::Figure.most_characters()).is_some() {
            return None;
        }
        let form = self.row.form.as_ref();
        let figure = match self.read(said) {
            Ok(read) if form.is_some_and(|form| !form.fits(read)) => {
                Err(disagree(said, read, form))
            }
            Ok(read) => Ok(read),
            Err(err) => form.and_then(Form::figure).ok_or(What::Figure(err)),
        };
        self.good(Field::Figure, figure)
    }

    /// Reads the words in whatever language they are.
    ///
    /// The row's language is the quote's, so that it decides only between two
    /// that both understand the words.
    fn read(&self, said: &str) -> Result<Figure, PhraseError> {
        match (phrase::read(said, None), self.row.trimmed(Field::Lang)) {
            (Err(PhraseError::TwoLanguages { .. }), Some(lang)) => phrase::read(said, Some(lang)),
            (read, _) => read,
        }
    }

    fn days(&mut self) -> [Option<Date>; 4] {
        let days = [Field::Since, Field::AsOf, Field::Stated, Field::Published].map(|field| {
            let text = self.row.trimmed(field)?;
            let bad = || What::Day { found: shown(text) };
            self.good(field, Date::parse(text).ok_or_else(bad))
        });
        if let [Some(since), Some(as_of), ..] = days
            && as_of < since
        {
            let (since, as_of) = (since.to_string(), as_of.to_string());
            self.refuse(Field::AsOf, What::Backward { since, as_of });
        }
        days
    }

    fn url(&mut self) -> Option<String> {
        let url = self.row.trimmed(Field::Url)?;
        let bad = || What::Url { found: shown(url) };
        self.good(Field::Url, is_link(url).then(|| url.into()).ok_or_else(bad))
    }

    fn lang(&mut self) -> Option<String> {
        let lang = self.row.trimmed(Field::Lang)?;
        let bad = || What::Lang { found: shown(lang) };
        self.good(Field::Lang, is_lang(lang).then(|| lang.into()).ok_or_else(bad))
    }

    fn chart(&mut self) -> bool {
        const WORDS: [&str; 6] = ["true", "yes", "1", "false", "no", "0"];
        let Some(found) = self.row.trimmed(Field::Chart) else { return false };
        let place = WORDS.iter().position(|word| word.eq_ignore_ascii_case(found));
        if place.is_none() {
            self.refuse(Field::Chart, no_word(found, &WORDS));
        }
        place.is_some_and(|place| place < 3)
    }

    fn good<T>(&mut self, field: Field, read: Result<T, What>) -> Option<T> {
        read.map_err(|what| self.refuse(field, what)).ok()
    }
}

pub(super) fn no_word(found: &str, all: &[&str]) -> What {
    let near = all.iter().find(|word| near(word, found)).map(|word| String::from(*word));
    What::Word { found: shown(found), allowed: list(all), near }
}

fn disagree(said: &str, read: Figure, form: Option<&Form>) -> What {
    let form = form.map_or_else(String::new, super::what::form);
    What::Disagree { said: shown(said), read: super::what::form(&Form::of(read)), form }
}

/// That a text has too many characters, if it has.
pub(super) fn too_long(text: &str, most: usize) -> Option<What> {
    if text.len() <= most {
        return None;
    }
    let characters = text.chars().count();
    (most < characters).then_some(What::TooLong { characters, most })
}
