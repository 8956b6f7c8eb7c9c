//! A sentence as a row of items: numbers, words that tell something, names.
//!
//! **Invariant:** every word but a quotation mark before a name belongs to
//! exactly one item, in their order.

use super::ar;
use super::ar::implied::implied;
use super::ar::{quiet, verb_first};
use super::en;
use super::lexicon::{Clitics, Cue, Language, Mark, Thing};
use super::text::{Sentence, WordKind};
use crate::ledger::Status;
use crate::phrase::{Found, find};

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number; its place in [`Row::numbers`].
    Number(usize),
    /// A word that tells something.
    Cue(Cue),
    /// A name that no table has.
    Name,
    /// Any other word.
    Word,
    /// A comma.
    Comma,
    /// A quotation mark.
    Quote,
    /// Any other sign.
    Sign,
}

/// One item, and the words that it is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) kind: Kind,
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) clitics: Clitics,
}

/// A number of the sentence, and what its own words tell beside it.
#[derive(Debug)]
pub(super) struct Number {
    pub(super) found: Found,
    /// Cues within it, as in Arabic `جنديين`.
    pub(super) inner: Vec<Cue>,
    /// Its item.
    pub(super) item: usize,
}

/// A sentence as a row of items.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) sentence: Sentence,
    pub(super) items: Vec<Item>,
    pub(super) numbers: Vec<Number>,
    /// Numbers within words that tell something else, such as "the past 24 hours".
    pub(super) aside: Vec<Found>,
    /// Whether adjectives and owners stand behind their noun, as in Arabic.
    pub(super) behind: bool,
    /// Whether it is of the language whose nouns begin with an article and end with their head.
    pub(super) english: bool,
}

impl Row {
    pub(super) fn new(sentence: Sentence, language: &Language) -> Self {
        let lexicon = language.lexicon();
        let mut found = find(&sentence.spelled.text, language.code);
        let mut marks = lexicon.marks(&sentence);
        // "US" and no "us".
        marks.retain(|mark| {
            let small = sentence.words.get(mark.first).is_some_and(|w| w.kind == WordKind::Letters);
            !(small && sentence.text(mark.first) == "us" && matches!(mark.cue, Cue::Party(_)))
        });
        found.retain(|found| {
            !(is_pronoun(found, &sentence, &marks)
                || is_verb(found, &sentence, &marks)
                || in_name(found, &sentence, &marks))
        });
        let within = |found: &Found| is_within(found, &sentence, &marks);
        let (aside, found) = found.into_iter().partition(within);
        let found = implied(found, &sentence, &marks, language);
        let mut row = Self {
            sentence,
            items: Vec::new(),
            numbers: Vec::new(),
            aside,
            behind: language.clitics,
            english: language.code == "en",
        };
        row.fill(found, &marks);
        if language.clitics {
            quiet::quiet(&mut row);
            verb_first::name_names(&mut row, language);
        } else {
            row.calm_breaks();
            row.name_commons();
            row.name_names();
            row.unquote();
        }
        row
    }

    fn fill(&mut self, found: Vec<Found>, marks: &[Mark]) {
        let mut found = found.into_iter().peekable();
        let mut at = 0;
        while let Some(word) = self.sentence.words.get(at) {
            let mark = marks.iter().find(|mark| mark.first == at);
            let wraps = |mark: &&Mark| {
                let end = self.sentence.words[mark.end - 1].end;
                let nobody = mark.cue == Cue::Nobody && mark.first + 1 < mark.end;
                found.peek().is_some_and(|found| {
                    word.start <= found.span.0
                        && (found.number.1 < end || nobody && found.number.1 == end)
                })
            };
            if let Some(mark) = mark.filter(wraps) {
                self.aside.extend(found.next());
                let Mark { cue, first, end, clitics } = *mark;
                self.items.push(Item { kind: Kind::Cue(cue), first, end, clitics });
                at = end;
            } else if let Some(found) = found.next_if(|found| found.span.0 < word.end) {
                at = self.number(found, at, marks);
            } else if let Some(mark) = mark.filter(|mark| self.free(mark, found.peek())) {
                let Mark { cue, first, end, clitics } = *mark;
                self.items.push(Item { kind: Kind::Cue(cue), first, end, clitics });
                at = end;
            } else {
                self.push(self.plain(at), at, at + 1);
                at += 1;
            }
        }
    }

    fn push(&mut self, kind: Kind, first: usize, end: usize) {
        self.items.push(Item { kind, first, end, clitics: Clitics::default() });
    }

    /// Whether a row of words ends before the next number begins.
    fn free(&self, mark: &Mark, next: Option<&Found>) -> bool {
        let end = self.sentence.words[mark.end - 1].end;
        next.is_none_or(|next| end <= next.span.0)
    }

    fn number(&mut self, found: Found, first: usize, marks: &[Mark]) -> usize {
        let of_number = |word: &&super::text::Word| word.start < found.span.1;
        let mut end = first + self.sentence.words[first..].iter().take_while(of_number).count();
        // The full stop of "84 тыс." is of the number.
        let text = &self.sentence.spelled.text[..found.span.1];
        if text.ends_with(char::is_alphabetic)
            && self.sentence.text(end) == "."
            && end + 1 < self.sentence.words.len()
        {
            end += 1;
        }
        let within = |mark: &&Mark| first <= mark.first && mark.end <= end;
        let inner = marks.iter().filter(within).map(|mark| mark.cue).collect();
        // Arabic "and" is written together with the number.
        let word = self.sentence.words[first];
        let and = self.sentence.spelled.text[word.start..].starts_with('و');
        self.numbers.push(Number { found, inner, item: self.items.len() });
        self.push(Kind::Number(self.numbers.len() - 1), first, end.max(first + 1));
        if let Some(item) = self.items.last_mut() {
            item.clitics.and = and;
        }
        end.max(first + 1)
    }

    fn plain(&self, word: usize) -> Kind {
        match self.sentence.words[word].kind {
            WordKind::Letters | WordKind::Capital => Kind::Word,
            WordKind::Digits => Kind::Sign,
            WordKind::Sign => match self.sentence.text(word) {
                "," | "،" => Kind::Comma,
                "\"" | "“" | "”" | "«" | "»" | "„" => Kind::Quote,
                _ => Kind::Sign,
            },
        }
    }

    /// Words with a capital letter that no table has are names, but for the
    /// first of a sentence, which must be followed by what only a name is.
    fn name_names(&mut self) {
        for i in 0..self.items.len() {
            let Item { kind: Kind::Word, first, .. } = self.items[i] else { continue };
            let capital = |word: usize| {
                let word = self.sentence.words.get(word);
                word.is_some_and(|word| word.kind == WordKind::Capital)
            };
            let opening = i == 0 || self.items[i - 1].kind == Kind::Quote;
            let followed = self.items.get(i + 1).is_some_and(|next| {
                capital(next.first)
                    || matches!(
                        next.kind,
                        Kind::Cue(Cue::Says | Cue::Of | Cue::Lost | Cue::Aux | Cue::Absent(_))
                    )
            });
            // "HRANA", whatever follows.
            let raw = self.span(i, i + 1);
            let opening_word =
                i == 0 && self.english && en::forms::OF_REPORTS.contains(&self.text(i));
            if opening_word {
                continue;
            }
            let short = self.english && is_short(&self.raw(raw.0, raw.1));
            let followed = followed || self.english && self.apposed(i);
            if capital(first) && (!opening || followed || short) {
                self.items[i].kind = Kind::Name;
            }
        }
    }

    /// "Fatalities nevertheless climbed": within a clause it begins none.
    fn calm_breaks(&mut self) {
        for i in 1..self.items.len() {
            let adverb = en::forms::HOWEVER.contains(&self.text(i));
            let noun = matches!(
                self.items[i - 1].kind,
                Kind::Word | Kind::Name | Kind::Cue(Cue::Fate(..) | Cue::Casualties | Cue::Passive)
            );
            let verb =
                matches!(self.kind(i + 1), Kind::Word | Kind::Cue(Cue::Cumulative | Cue::Says));
            if self.english && self.items[i].kind == Kind::Cue(Cue::Break) && adverb && noun && verb
            {
                self.items[i].kind = Kind::Word;
            }
        }
    }

    /// "Zook, an American historian", "Hasanova, 62,": what follows tells who it is.
    fn apposed(&self, i: usize) -> bool {
        let tells = match self.kind(i + 2) {
            Kind::Cue(Cue::Article | Cue::Title) => true,
            Kind::Number(_) => self.kind(i + 3) == Kind::Comma,
            _ => matches!(self.text(i + 2), "who" | "whose"),
        };
        self.kind(i + 1) == Kind::Comma && tells && !self.text(i).ends_with("ly")
    }

    /// "Landmine Observatory": a common word with a capital letter beside
    /// another one is of the name.
    fn name_commons(&mut self) {
        let capital = |row: &Self, i: usize| {
            let word = row.items.get(i).and_then(|item| row.sentence.words.get(item.first));
            word.is_some_and(|word| word.kind == WordKind::Capital)
        };
        for i in 1..self.items.len() {
            let common = matches!(
                self.items[i].kind,
                Kind::Cue(
                    Cue::Attack
                        | Cue::Thing(_)
                        | Cue::War
                        | Cue::OtherFate
                        | Cue::Lost
                        | Cue::Victims
                        | Cue::Casualties
                        | Cue::More
                        | Cue::New
                        | Cue::Former
                )
            );
            let quoted = self.items[i - 1].kind == Kind::Quote;
            if common
                && !quoted
                && capital(self, i)
                && (capital(self, i + 1) || capital(self, i - 1) && 1 < i)
            {
                self.items[i].kind = Kind::Name;
            }
        }
    }

    /// The first word of an item in one spelling; nothing, where there is none.
    pub(super) fn text(&self, item: usize) -> &str {
        self.items.get(item).map_or("", |item| self.sentence.text(item.first))
    }

    /// Whether a sign joins the words around it: "pro-rebel".
    pub(super) fn joins(&self, item: usize) -> bool {
        let word = |i: usize| self.sentence.words.get(i);
        let Some(first) = self.items.get(item).map(|item| item.first) else { return false };
        let (Some(before), Some(sign), Some(behind)) =
            (first.checked_sub(1).and_then(word), word(first), word(first + 1))
        else {
            return false;
        };
        self.text(item) == "-" && before.end == sign.start && sign.end == behind.start
    }

    /// Takes the numbers of days for no numbers, so that they end no statement.
    pub(super) fn dated(&mut self, days: impl Iterator<Item = (usize, usize)>) {
        for (first, end) in days {
            for item in &mut self.items[first..end] {
                if matches!(item.kind, Kind::Number(_)) {
                    item.kind = Kind::Cue(Cue::Nth(0));
                }
            }
        }
    }

    /// «Hezbollah»: a name in quotation marks is the name alone.
    fn unquote(&mut self) {
        let mut i = 1;
        while i + 1 < self.items.len() {
            let quoted = self.kind(i - 1) == Kind::Quote && self.kind(i + 1) == Kind::Quote;
            let Item { kind, first, .. } = self.items[i];
            let capital = self.sentence.words[first].kind == WordKind::Capital;
            let named = matches!(kind, Kind::Name | Kind::Cue(Cue::Party(_) | Cue::Outlet));
            if quoted && (named || kind == Kind::Word && capital) {
                self.items[i].kind = if named { kind } else { Kind::Name };
                self.items[i].end = self.items[i + 1].end;
                self.items.remove(i + 1);
                self.items.remove(i - 1);
                for number in &mut self.numbers {
                    number.item -= if i < number.item { 2 } else { 0 };
                }
            }
            i += 1;
        }
    }

    /// Characters of the text as it was given.
    pub(super) fn raw(&self, first: usize, end: usize) -> String {
        self.sentence.raw(first, end)
    }

    /// What an item is; a sign, where there is none.
    pub(super) fn kind(&self, item: usize) -> Kind {
        self.items.get(item).map_or(Kind::Sign, |item| item.kind)
    }

    /// The cue of an item.
    pub(super) fn cue(&self, item: usize) -> Option<Cue> {
        match self.items.get(item)?.kind {
            Kind::Cue(cue) => Some(cue),
            _ => None,
        }
    }

    /// Whether an item is a number.
    pub(super) fn is_number(&self, item: usize) -> bool {
        matches!(self.kind(item), Kind::Number(_))
    }

    /// Whether an item is a comma.
    pub(super) fn is_comma(&self, item: usize) -> bool {
        self.kind(item) == Kind::Comma
    }

    /// Whether an item is a quotation mark.
    pub(super) fn is_quote(&self, item: usize) -> bool {
        self.kind(item) == Kind::Quote
    }

    /// Whether an item is a name that no table has.
    pub(super) fn is_name(&self, item: usize) -> bool {
        self.kind(item) == Kind::Name
    }

    /// Whether an item is a word that no table has.
    pub(super) fn is_word(&self, item: usize) -> bool {
        self.kind(item) == Kind::Word
    }

    /// Whether an item tells what happened to somebody.
    pub(super) fn is_fate(&self, item: usize) -> bool {
        matches!(self.cue(item), Some(Cue::Fate(..)))
    }

    /// Whether an item is a party.
    pub(super) fn is_party(&self, item: usize) -> bool {
        matches!(self.cue(item), Some(Cue::Party(_)))
    }

    /// Whether an item is a word for people.
    pub(super) fn is_people(&self, item: usize) -> bool {
        matches!(self.cue(item), Some(Cue::People(_) | Cue::Group))
    }

    /// Whether an item is "it", "they", "he" or "she".
    pub(super) fn is_pronoun(&self, item: usize) -> bool {
        matches!(self.cue(item), Some(Cue::Pronoun | Cue::PersonPronoun))
    }

    /// Whether an item is a verb of losing.
    pub(super) fn is_lost(&self, item: usize) -> bool {
        self.cue(item) == Some(Cue::Lost)
    }

    /// Whether an item is an office.
    pub(super) fn is_office(&self, item: usize) -> bool {
        self.cue(item) == Some(Cue::Office)
    }

    /// Whether an item is a verb of saying.
    pub(super) fn is_says(&self, item: usize) -> bool {
        self.cue(item) == Some(Cue::Says)
    }

    /// Whether an item is "and".
    pub(super) fn is_and(&self, item: usize) -> bool {
        self.cue(item) == Some(Cue::And)
    }

    /// Whether an item is "the", "a" or "this".
    pub(super) fn is_article(&self, item: usize) -> bool {
        self.cue(item) == Some(Cue::Article)
    }

    /// Where items are in the text as it was given.
    pub(super) fn span(&self, first: usize, end: usize) -> (usize, usize) {
        let start = self.items.get(first).map_or(0, |item| item.first);
        let end = end.checked_sub(1).and_then(|i| self.items.get(i)).map_or(start, |item| item.end);
        self.sentence.of_words(start, end)
    }
}

/// Letters that stand for a name.
fn is_short(raw: &str) -> bool {
    (3..=6).contains(&raw.len()) && raw.chars().all(|c| c.is_ascii_uppercase())
}

/// Arabic `الاثنين` for Monday, `في المئة` for a share: a word, not a number.
fn is_within(found: &Found, sentence: &Sentence, marks: &[Mark]) -> bool {
    let within = |mark: &Mark| {
        let start = sentence.words[mark.first].start;
        let end = sentence.words[mark.end - 1].end;
        let cue = matches!(
            mark.cue,
            Cue::Weekday(_) | Cue::Thing(_) | Cue::New | Cue::Former | Cue::Each
        );
        let whole = mark.first + 1 < mark.end
            || matches!(mark.cue, Cue::Weekday(_) | Cue::Thing(Thing::Share));
        cue && whole && start <= found.number.0 && found.number.1 <= end
    };
    // "أقل من 24 ساعة": the row of words begins within the number's own.
    let hours = |mark: &Mark| {
        let start = sentence.words[mark.first].start;
        matches!(mark.cue, Cue::New | Cue::Former) && found.span.0 < start && within(mark)
    };
    marks.iter().any(|mark| found.in_words && within(mark) || hours(mark))
}

/// Arabic `مات` for "died" and no "hundreds"; `عدد من قضوا`, the number of those who died.
fn is_verb(found: &Found, sentence: &Sentence, marks: &[Mark]) -> bool {
    let text = &sentence.spelled.text[found.number.0..found.number.1];
    let word = |place: usize| sentence.words.iter().position(|word| place <= word.start);
    let next = word(found.number.1);
    let fate = marks.iter().any(|mark| {
        Some(mark.first) == next
            && matches!(mark.cue, Cue::Fate(..) | Cue::Lost)
            && !mark.clitics.the
            && !ar::forms::NOUNS_LIKE_VERBS.contains(&sentence.text(mark.first))
    });
    // `ميتا` is dead, `مئتا` two hundred.
    let place = sentence.place(found.number.0, found.number.1);
    let dead =
        text == "ميتا" && !sentence.raw(place.0, place.1).contains(['ئ', 'ا', 'ء'].as_slice());
    let died = dead
        || text.strip_prefix("مات").is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    died || text.starts_with("عدد من") && fate
}

/// "M23", French "un bilan": a word of a name or a noun, not a number of people.
fn in_name(found: &Found, sentence: &Sentence, marks: &[Mark]) -> bool {
    marks.iter().any(|mark| {
        let (start, end) = (sentence.words[mark.first].start, sentence.words[mark.end - 1].end);
        let noun = matches!(mark.cue, Cue::Fate(..)) && found.in_words && found.span.1 < end;
        let party = matches!(mark.cue, Cue::Party(_)) && found.span.1 <= end;
        party && start < found.span.0 || noun && start == found.span.0
    })
}

/// "One of", "no one", "one another": a word for somebody, not a number of people.
fn is_pronoun(found: &Found, sentence: &Sentence, marks: &[Mark]) -> bool {
    let at = |(start, end): (usize, usize)| &sentence.spelled.text[start..end];
    if found.in_words && matches!(at(found.number), "واحد" | "واحده" | "واحدا") {
        // "دفعة واحدة", "مئة رجل واحد": of the noun before it.
        let before = sentence.words.iter().rposition(|word| word.end < found.span.0);
        let mark = before.and_then(|i| marks.iter().find(|mark| mark.first <= i && i < mark.end));
        let known =
            mark.is_some_and(|mark| !matches!(mark.cue, Cue::Stop | Cue::New | Cue::Article));
        let noun = before.is_some_and(|i| sentence.words[i].kind == WordKind::Letters);
        if noun && !known && found.span == found.number && matches!(at(found.number), "واحده")
        {
            return true;
        }
        // "واحدة من أقسى الهزائم".
        return sentence.spelled.text[found.span.1..].trim_start().starts_with("من ");
    }
    if found.in_words && at(found.number) == "عده" {
        // "في مدن عدة": of the noun before it.
        let next = sentence.words.iter().find(|word| found.span.1 <= word.start);
        let next = next.map_or("", |word| &sentence.spelled.text[word.start..word.end]);
        return !next.starts_with(crate::phrase::is_letter) || next.starts_with('و');
    }
    if found.in_words && matches!(at(found.number), "احد" | "احدي") {
        // "مقتل أحد جنوده" is one of them; "قال أحد جيرانهم" is somebody.
        let before = sentence.words.iter().position(|word| found.span.0 < word.end);
        let killed = |mark: &Mark| Some(mark.end) == before && matches!(mark.cue, Cue::Fate(..));
        return !marks.iter().any(killed);
    }
    if !found.in_words
        || !matches!(at(found.number), "one" | "a" | "un" | "une" | "один" | "احد" | "احدي")
    {
        return false;
    }
    let next = sentence.words.iter().position(|word| found.span.1 <= word.start);
    // "One of its soldiers".
    let own = marks.iter().find(|mark| Some(mark.first) == next && mark.cue == Cue::Own);
    let people = |mark: &Mark| matches!(mark.cue, Cue::People(Status::Military) | Cue::Group);
    if own.is_some_and(|own| marks.iter().any(|mark| mark.first == own.end && people(mark))) {
        return false;
    }
    let counted = next.is_some_and(|next| {
        let mark = marks.iter().find(|mark| mark.first == next || mark.first == next + 1);
        mark.is_some_and(|mark| {
            matches!(
                mark.cue,
                Cue::People(_) | Cue::Group | Cue::Fate(..) | Cue::Party(_) | Cue::Year
            )
        })
    });
    !counted
}
