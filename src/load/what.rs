//! What may be wrong with a file: what was found, and what to write instead.

use crate::lean::form::Form;
use crate::phrase::PhraseError;

/// What was found, and what to write instead.
///
/// `found` is the text of the file, cut short where it is long.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum What {
    /// The file has nothing in it.
    #[error(
        "there is nothing in it (write a header line such as `source,about,figure` \
         and a line for each claim, or JSON)"
    )]
    Empty,
    /// There is a header, or an object, and not a single claim.
    #[error("there are no claims in it (write at least one, with `source`, `about` and `figure`)")]
    NoClaims,
    /// Rows that say that the ledger is about different things.
    #[error(
        "{found:?} is another title than {before:?} (write one title, \
         in one row or in all)"
    )]
    Titles {
        /// What is written.
        found: String,
        /// What was written before.
        before: String,
    },
    /// The file is over a limit of size.
    #[error("{bytes} bytes are more than {most} (split the file)")]
    TooLarge {
        /// How many bytes were given.
        bytes: usize,
        /// How many may be.
        most: usize,
    },
    /// The bytes are not text.
    #[error("not UTF-8 after byte {valid_up_to} (save the file as UTF-8)")]
    NotUtf8 {
        /// How many bytes were good.
        valid_up_to: usize,
    },
    /// The bytes are text, in another encoding.
    #[error("this is UTF-16 (save the file as UTF-8)")]
    Utf16,
    /// The bytes are another sort of file.
    #[error("this looks like {found} (give CSV or JSON)")]
    Foreign {
        /// What it looks like.
        found: &'static str,
    },
    /// A character that no text has.
    #[error("a NUL character at byte {byte} (remove it, or save the file as UTF-8)")]
    Nul {
        /// How many bytes are before it.
        byte: usize,
    },
    /// The file is not JSON from here on.
    #[error("not JSON at character {character}: found {} ({})", ending(*found), repair(*found))]
    Syntax {
        /// The character of the line, from 1.
        character: usize,
        /// What is there, or `None` at the end of the file.
        found: Option<char>,
    },
    /// JSON that is nested deeper than any ledger.
    #[error("lists and objects within each other are too deep (write it flatter)")]
    Deep,
    /// A value of another type.
    #[error("found {found} (write {wanted})")]
    Type {
        /// What is there.
        found: String,
        /// What to write.
        wanted: &'static str,
    },
    /// A header without the columns that every claim needs.
    #[error("there is no column {names} (write it in the header{})", instead(near))]
    NoColumn {
        /// Which ones.
        names: String,
        /// What stands there that may have been meant.
        near: Option<String>,
    },
    /// A member that must be there is not.
    #[error("there is no {name:?} (write one)")]
    Missing {
        /// Which one.
        name: &'static str,
    },
    /// A cell that must be filled is empty.
    #[error("it is empty (write {wanted})")]
    Blank {
        /// What to write.
        wanted: &'static str,
    },
    /// A second column or member of one name.
    #[error("a second {name:?} (keep one of them)")]
    Repeated {
        /// The name.
        name: String,
    },
    /// A member that belongs elsewhere, or is spelt otherwise.
    #[error("{name:?} has no place here (write {wanted})")]
    Misplaced {
        /// Which one.
        name: String,
        /// What to write.
        wanted: String,
    },
    /// A row that is wider or narrower than the header.
    #[error(
        "found {found} cells where the header has {expected} (write {expected}, \
         with quotes around a cell that has the separator in it)"
    )]
    Cells {
        /// How many the row has.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// A cell under a header that is empty.
    #[error("found {found:?} in column {column}, which has no header (name the column)")]
    Unnamed {
        /// What the cell holds.
        found: String,
        /// The column, from 1.
        column: usize,
    },
    /// Quotes or line ends that RFC 4180 does not have.
    #[error(transparent)]
    Quoting(Flaw),
    /// A cell that is over a limit of length.
    #[error("{characters} characters are more than {most} (shorten it)")]
    TooLong {
        /// How many it has.
        characters: usize,
        /// How many may be.
        most: usize,
    },
    /// More of something than may be.
    #[error("there are more than {most} {things} (split the file)")]
    TooMany {
        /// Of what.
        things: &'static str,
        /// How many may be.
        most: usize,
    },
    /// A figure that is none.
    #[error(transparent)]
    Figure(#[from] PhraseError),
    /// A read form whose words say something else.
    #[error("the words {said:?} read as {read}, and the form says {form} (correct one of them)")]
    Disagree {
        /// The words.
        said: String,
        /// What they mean.
        read: String,
        /// What the form says.
        form: String,
    },
    /// A read form that does not hold together.
    #[error(
        "{form} is no form of a figure (write `kind`, and the lowest and highest number \
         that it can be as `low` and `high`, or the words alone)"
    )]
    Form {
        /// What the form says.
        form: String,
    },
    /// A word that is none of those there are.
    #[error("cannot read {found:?}{} (write {allowed})", meant(near))]
    Word {
        /// What was found.
        found: String,
        /// What may be written.
        allowed: String,
        /// What may have been meant.
        near: Option<String>,
    },
    /// A day that is none.
    #[error("cannot read {found:?} as a day (write it as `2020-10-22`)")]
    Day {
        /// What was found.
        found: String,
    },
    /// A last day that is before the first.
    #[error("the last day {as_of} is before the first day {since} (swap or correct them)")]
    Backward {
        /// The first day, as written.
        since: String,
        /// The last day, as written.
        as_of: String,
    },
    /// An address that is no link.
    #[error(
        "cannot link to {found:?} (write an address that begins with `https://` or `http://`{})",
        unnamed(found)
    )]
    Url {
        /// What was found.
        found: String,
    },
    /// A language that is none.
    #[error("cannot read {found:?} as a language (write its BCP 47 tag, such as `ar` or `en`)")]
    Lang {
        /// What was found.
        found: String,
    },
    /// A side or a source that is not listed.
    #[error("no {thing} has the id or name {found:?} (write {wanted})")]
    Unknown {
        /// `side` or `source`.
        thing: &'static str,
        /// What was found.
        found: String,
        /// What to write.
        wanted: String,
    },
    /// An id or a name that two have.
    #[error("two {thing}s are called {found:?} (give each ids and names of its own)")]
    Ambiguous {
        /// `side` or `source`.
        thing: &'static str,
        /// What both are called.
        found: String,
    },
    /// A name that means something else in `about`.
    #[error("{found:?} cannot be a side (`each` and `all` mean every side; give it another name)")]
    Reserved {
        /// What was found.
        found: String,
    },
    /// A row that says something else of its source than a row before.
    #[error("found {found:?} where a row before has {before:?} for {source_name:?} (write one)")]
    Conflict {
        /// What was found.
        found: String,
        /// What was found first.
        before: String,
        /// Of which source.
        source_name: String,
    },
}

fn meant(near: &Option<String>) -> String {
    near.as_ref().map_or_else(String::new, |near| [", did you mean `", near, "`?"].concat())
}

fn ending(found: Option<char>) -> String {
    found.map_or_else(|| "the end of the file".into(), |found| format!("{found:?}"))
}

/// What is most often wrong where JSON ends at this character.
const fn repair(found: Option<char>) -> &'static str {
    match found {
        None => "close what is open: a quote, a `]` or a `}`",
        Some('}' | ']') => "remove the comma before it, or write what should be there",
        Some('\'' | '“' | '”') => "write plain double quotes",
        Some(_) => "look for a quote or a comma that is missing before it",
    }
}

fn instead(near: &Option<String>) -> String {
    near.as_ref().map_or_else(String::new, |near| [" instead of ", near].concat())
}

/// `https://good.example@other.example/` leads to the other.
fn unnamed(found: &str) -> &'static str {
    if found.contains('@') { ", and has no `@` before its path" } else { "" }
}

/// Quotes or line ends that RFC 4180 does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The file ends within quotes.
    #[error("the quote that opens here is never closed (write a closing quote)")]
    Unclosed,
    /// Something other than a separator after a closing quote.
    #[error("text after a closing quote (write a quote within quotes twice)")]
    AfterQuote,
    /// A quote within a cell that does not begin with one.
    #[error(
        "a quote in a cell without quotes around it (put quotes around the cell \
         and write a quote in it twice)"
    )]
    Bare,
    /// A carriage return that no line feed follows.
    #[error("a carriage return without a line feed (end lines with CRLF or LF)")]
    Return,
}

/// A text of the file, cut short for a message.
pub(super) fn shown(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.into(),
    }
}

/// Whether a character acts on a terminal, or turns round what stands beside
/// it, instead of being seen.
pub(crate) fn acts(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text with every character that [`acts`] written out.
pub(crate) fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match acts(letter) {
            true => safe.extend(letter.escape_unicode()),
            false => safe.push(letter),
        }
    }
    safe
}

/// The read form of a figure in a message.
pub(super) fn form(form: &Form) -> String {
    let end = |end: Option<u64>| end.map_or_else(|| "open".into(), |end| end.to_string());
    let soft = if form.soft == Some(true) { " (soft)" } else { "" };
    let absent = form.low.is_none() && form.high.is_none();
    let best = form.best.map(|best| [" ", best.to_string().as_str()].concat());
    let ends = match absent {
        true => String::new(),
        false => [" ", end(form.low).as_str(), " to ", end(form.high).as_str()].concat(),
    };
    let best = best.unwrap_or_default();
    let ends = if best.is_empty() || absent { ends } else { [" (", ends.trim(), ")"].concat() };
    ["`", safe(&shown(&form.kind)).as_str(), "`", &best, &ends, soft].concat()
}
