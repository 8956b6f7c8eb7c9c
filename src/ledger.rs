//! Table 1: the claims as they were made, and who they are about.
//!
//! **Invariant:** nothing here is computed. Which claim is newest, what adds
//! up and what disagrees are answers to questions, and belong to `tally`.

use crate::date::Date;
use crate::figure::Figure;

/// A name or a note: one text, or one for each language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Texts by BCP 47 language; the language is empty for a plain text.
    versions: Vec<(String, String)>,
}

impl Text {
    /// The same text in every language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { versions: vec![(String::new(), text.into())] }
    }

    /// One text for each language, in the order given.
    pub fn by_language(versions: Vec<(String, String)>) -> Self {
        Self { versions }
    }

    /// The text for a language: its own, else its base language's, else the
    /// first one there is.
    ///
    /// ```
    /// use casualty_chart::ledger::Text;
    ///
    /// let name = Text::by_language(vec![
    ///     ("en".into(), "Azerbaijan".into()),
    ///     ("ar".into(), "أذربيجان".into()),
    /// ]);
    /// assert_eq!(name.in_language("ar-EG"), "أذربيجان");
    /// assert_eq!(name.in_language("fr"), "Azerbaijan");
    /// ```
    pub fn in_language(&self, lang: &str) -> &str {
        let base = base(lang);
        let find = |wanted: &str| self.versions.iter().find(|(lang, _)| lang == wanted);
        let found = find(lang).or_else(|| find(base)).or_else(|| self.versions.first());
        found.map_or("", |(_, text)| text)
    }

    /// All versions: language (empty for a plain text) and text.
    pub fn versions(&self) -> &[(String, String)] {
        &self.versions
    }
}

/// The language of a tag, without its script or region.
pub(crate) fn base(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| byte == b'-');
    end.and_then(|end| tag.get(..end)).unwrap_or(tag)
}

/// A party whose dead are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What claims call it.
    pub id: String,
    /// What readers call it.
    pub name: Text,
}

/// What sort of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A party to the war.
    Belligerent,
    /// A government that is no party.
    Government,
    /// Somebody who counts.
    Monitor,
    /// A news outlet.
    Media,
    /// A body of the United Nations.
    Un,
    /// A non-governmental organisation.
    Ngo,
    /// None of these.
    Other,
}

impl SourceKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 7] = [
        Self::Belligerent,
        Self::Government,
        Self::Monitor,
        Self::Media,
        Self::Un,
        Self::Ngo,
        Self::Other,
    ];

    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Belligerent => "belligerent",
            Self::Government => "government",
            Self::Monitor => "monitor",
            Self::Media => "media",
            Self::Un => "un",
            Self::Ngo => "ngo",
            Self::Other => "other",
        }
    }
}

/// Somebody who says a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What claims call it.
    pub id: String,
    /// What readers call it.
    pub name: Text,
    /// The side that it speaks for: a place in [`Ledger::sides`].
    pub speaks_for: Option<usize>,
    /// What sort of source it is, if given.
    pub kind: Option<SourceKind>,
    /// What it counts, where that is not what its name says: sources that count
    /// different things are no alternatives.
    pub counts: Option<Text>,
}

/// Whose dead a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// One side: a place in [`Ledger::sides`].
    Side(usize),
    /// Every side separately.
    Each,
    /// All sides together.
    All,
}

/// Whom a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Soldiers and fighters.
    Military,
    /// Civilians.
    Civilian,
    /// Both together.
    All,
    /// The source does not say.
    Unstated,
}

impl Status {
    /// Every status, in the order of drawing.
    pub const ALL: [Self; 4] = [Self::Military, Self::Civilian, Self::All, Self::Unstated];

    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Military => "military",
            Self::Civilian => "civilian",
            Self::All => "all",
            Self::Unstated => "unstated",
        }
    }
}

/// What happened to the people counted. Different measures are never added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Killed.
    Killed,
    /// Wounded.
    Wounded,
    /// Missing.
    Missing,
    /// Captured.
    Captured,
    /// Killed and wounded, counted together.
    KilledOrWounded,
    /// Bodies found or examined.
    Bodies,
}

impl Outcome {
    /// Every outcome, in the order of the documentation.
    pub const ALL: [Self; 6] = [
        Self::Killed,
        Self::Wounded,
        Self::Missing,
        Self::Captured,
        Self::KilledOrWounded,
        Self::Bodies,
    ];

    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Killed => "killed",
            Self::Wounded => "wounded",
            Self::Missing => "missing",
            Self::Captured => "captured",
            Self::KilledOrWounded => "killed+wounded",
            Self::Bodies => "bodies",
        }
    }
}

/// One source's word about one figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Who says it: a place in [`Ledger::sources`].
    pub source: usize,
    /// Whose dead.
    pub about: About,
    /// Whom it counts.
    pub status: Status,
    /// What happened to them.
    pub outcome: Outcome,
    /// What is said, understood.
    pub figure: Figure,
    /// What is said, as it was written.
    pub said: String,
    /// The first day that the figure covers.
    pub since: Option<Date>,
    /// The last day that the figure covers.
    pub as_of: Option<Date>,
    /// The day it was said.
    pub stated: Option<Date>,
    /// The day the outlet printed it.
    pub published: Option<Date>,
    /// Who carried it.
    pub outlet: Option<Text>,
    /// Where it can be read: an `http` or `https` address.
    pub url: Option<String>,
    /// The source's own words.
    pub quote: Option<String>,
    /// The BCP 47 language of the quote, or of the outlet.
    pub lang: Option<String>,
    /// Shared by all renderings of one utterance of one source.
    pub statement: Option<String>,
    /// Whether it is the rendering to be charted.
    pub chart: bool,
    /// Anything else.
    pub note: Option<Text>,
    /// Columns that the format does not know: name and cell.
    pub extra: Vec<(String, String)>,
}

/// A data set: sides, sources and what they claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// What it is about.
    pub title: Text,
    /// Whose dead are counted, in the order of the file.
    pub sides: Vec<Side>,
    /// Who says it, in the order of the file.
    pub sources: Vec<Source>,
    /// What they say, in the order of the file: row 1 is the first.
    pub claims: Vec<Claim>,
}
