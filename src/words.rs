//! The reader's words: templates of one language, with numbers and dates from
//! whatever the door hands in.
//!
//! **Invariant:** no sentence is written here; all of them stand in
//! `www/texts`, a language a file.

mod template;
mod value;

use crate::date::Date;
use crate::json::{self, Json};
use crate::order::Index;

/// How a language writes numbers and days, and which plural a number takes:
/// `Intl` in a browser, ICU4X elsewhere.
pub trait Locale {
    /// A whole number, grouped as the language groups.
    fn number(&self, number: u64) -> String;

    /// A number of tenths with one decimal: 21 is "2.1".
    fn tenths(&self, tenths: u64) -> String;

    /// The plural category of a number: `zero`, `one`, `two`, `few`, `many`
    /// or `other`, as CLDR names them.
    fn plural(&self, number: u64) -> &'static str;

    /// A day, written out with its month's name.
    fn date(&self, date: Date) -> String;
}

/// What a text file holds under one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// One template.
    Plain(String),
    /// A template for each plural category.
    Plural(Vec<(String, String)>),
}

/// Why a file of texts cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TextsError {
    /// It is not JSON, or not of the shape of a text file.
    #[error("texts: not one JSON object of texts and of objects of texts")]
    Shape,
    /// A key stands in it twice.
    #[error("texts: a key stands twice")]
    Twice,
    /// The door knows no such language.
    #[error("no language {lang:?} here")]
    NoLocale {
        /// The language that the file says it is in.
        lang: String,
    },
}

/// What makes a locale of a language's tag, the tag of one that writes numbers
/// alike, and digits (`latn`, `arab`, `arabext`), if it knows them.
pub type LocaleOf<'a> = &'a dyn Fn(&str, &str, &str) -> Option<Box<dyn Locale>>;

/// The words of one language.
pub struct Words {
    lang: String,
    rtl: bool,
    keys: Index,
    entries: Vec<Entry>,
    locale: Box<dyn Locale>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// Reads a file of texts: one JSON object of templates, where a value is
    /// a string, or an object of strings by plural category. Its `lang`,
    /// `locale`, `dir` and `digits` say what language it is in.
    ///
    /// Not every browser knows every language. A file may therefore name
    /// another one that writes `numbers` alike, and say how it writes a `date`:
    /// a pattern, and after it the months.
    ///
    /// # Errors
    ///
    /// Where the file is not such an object, or `locale` does not know its
    /// language.
    pub fn new(file: &str, digits: Option<&str>, locale: LocaleOf<'_>) -> Result<Self, TextsError> {
        let (mut names, mut entries) = (Vec::new(), Vec::new());
        for (name, entry) in self::entries(file)? {
            names.push((name, entries.len()));
            entries.push(entry);
        }
        let keys = Index::new(names).ok_or(TextsError::Twice)?;
        let plain = |key: &str| match keys.get(key).map(|at| &entries[at]) {
            Some(Entry::Plain(text)) => text.clone(),
            _ => String::new(),
        };
        let (lang, tag, usual) = (plain("lang"), plain("locale"), plain("digits"));
        let rtl = plain("dir") == "rtl";
        let alike = plain("numbers");
        let numbers = if alike.is_empty() { &tag } else { &alike };
        match locale(&tag, numbers, digits.unwrap_or(&usual)) {
            Some(locale) => Ok(Self { lang, rtl, keys, entries, locale }),
            None => Err(TextsError::NoLocale { lang }),
        }
    }

    fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.get(self.keys.get(key)?)
    }

    /// The BCP 47 language of these words.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Whether the language is written from right to left.
    pub const fn rtl(&self) -> bool {
        self.rtl
    }

    /// The template under a key with its places filled in; the key itself
    /// where there is none, so that what is missing is seen.
    pub fn say(&self, key: &str, places: &[(&str, &str)]) -> String {
        match self.entry(key) {
            Some(Entry::Plain(text)) => template::fill(text, places),
            Some(Entry::Plural(_)) | None => key.into(),
        }
    }

    /// The template under a key for a number of things, written as `{n}`.
    ///
    /// `oblique` asks for the form after a word such as "at least", where the
    /// language has one. Of none there is a form of its own, if the file has
    /// one, but not after such a word.
    pub fn count(&self, key: &str, number: u64, oblique: bool) -> String {
        let Some(Entry::Plural(forms)) = self.entry(key) else { return key.into() };
        let find = |name: &str| forms.iter().find(|(form, _)| form == name).map(|(_, text)| text);
        let category = match number {
            0 if !oblique && find("zero").is_some() => "zero",
            // "At most no one" is not said.
            _ => match self.locale.plural(number) {
                "zero" if oblique => "other",
                category => category,
            },
        };
        let form = oblique
            .then(|| find(&concat(&[category, "_oblique"])))
            .flatten()
            .or_else(|| find(category))
            .or_else(|| find("other"));
        form.map_or_else(
            || key.into(),
            |form| template::fill(form, &[("n", &self.locale.number(number))]),
        )
    }

    /// A whole number.
    pub fn number(&self, number: u64) -> String {
        self.locale.number(number)
    }

    /// A number of tenths, with one decimal.
    pub fn tenths(&self, tenths: u64) -> String {
        self.locale.tenths(tenths)
    }

    /// A day, as the file has it; else as the locale has it.
    pub fn date(&self, date: Date) -> String {
        let Some(Entry::Plural(forms)) = self.entry("date") else { return self.locale.date(date) };
        let form = |at: usize| forms.get(at).map_or("", |(_, text)| &**text);
        let zero = self.locale.number(0).chars().next().map_or(0x30, u32::from);
        let [mut day, mut year] = [String::new(), String::new()];
        ungrouped(date.day().into(), zero, &mut day);
        ungrouped(date.year().into(), zero, &mut year);
        let places = [("day", &*day), ("month", form(date.month().into())), ("year", &*year)];
        template::fill(form(0), &places)
    }

    /// Joins texts with the word or sign under a key.
    pub fn join(&self, key: &str, texts: &[String]) -> String {
        joined(texts, &self.say(key, &[]))
    }
}

/// The entries of a file of texts.
///
/// # Errors
///
/// Where the file is not one JSON object of strings and of objects of strings.
pub fn entries(file: &str) -> Result<Vec<(String, Entry)>, TextsError> {
    json::parse(file.as_bytes()).as_ref().and_then(entries_of).ok_or(TextsError::Shape)
}

fn entries_of(file: &Json) -> Option<Vec<(String, Entry)>> {
    let mut entries = Vec::new();
    for (key, value) in file.object()? {
        let entry = match value.object() {
            Some(forms) => {
                let mut known = Vec::new();
                for (category, form) in forms {
                    known.push((category.clone(), form.text()?.to_owned()));
                }
                Entry::Plural(known)
            }
            None => Entry::Plain(value.text()?.to_owned()),
        };
        entries.push((key.clone(), entry));
    }
    Some(entries)
}

/// Writes a number in the digits that begin with `zero`.
fn ungrouped(number: u32, zero: u32, acc: &mut String) {
    if 9 < number {
        ungrouped(number / 10, zero, acc);
    }
    acc.extend(char::from_u32(zero + number % 10));
}

/// A number in ASCII digits: std's is made anew for each type of number.
#[must_use]
pub fn plain(number: u32) -> String {
    let mut digits = String::new();
    ungrouped(number, 0x30, &mut digits);
    digits
}

/// Texts with another one between them.
pub fn joined(texts: &[String], between: &str) -> String {
    let mut all = String::new();
    for (at, text) in texts.iter().enumerate() {
        if 0 < at {
            all.push_str(between);
        }
        all.push_str(text);
    }
    all
}

/// Texts one after the other: std's is made anew for each length of array.
#[must_use]
pub fn concat(texts: &[&str]) -> String {
    let mut all = String::new();
    for text in texts {
        all.push_str(text);
    }
    all
}

/// What stands before the first of some ASCII character in a text, and what
/// after it.
#[must_use]
pub fn parted(text: &str, by: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == by)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// A text that stands apart from the direction of what is round it
/// (U+2068 FIRST STRONG ISOLATE … U+2069, Unicode Standard Annex 9).
pub fn isolate(text: &str) -> String {
    concat(&["\u{2068}", &tame(text), "\u{2069}"])
}

/// A text of somebody else's as readers get it: what would turn round itself
/// or its neighbours is left out (embeddings, overrides and isolates, which a
/// text may leave open or close too often), and what would end a line, and
/// with it every isolate, is a space.
pub fn tame(text: &str) -> String {
    let mut tame = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => (),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => tame.push(' '),
            _ => tame.push(letter),
        }
    }
    tame
}
