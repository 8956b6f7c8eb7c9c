//! The columns of a claim.

use super::near::{letters, near};

/// A column of CSV, and a member of a claim in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Source,
    About,
    Status,
    Outcome,
    Figure,
    Since,
    AsOf,
    Stated,
    Published,
    Outlet,
    Url,
    Quote,
    Lang,
    Statement,
    Chart,
    Note,
    SpeaksFor,
    Kind,
    Counts,
}

impl Field {
    pub(super) const ALL: [Self; 19] = [
        Self::Source,
        Self::About,
        Self::Status,
        Self::Outcome,
        Self::Figure,
        Self::Since,
        Self::AsOf,
        Self::Stated,
        Self::Published,
        Self::Outlet,
        Self::Url,
        Self::Quote,
        Self::Lang,
        Self::Statement,
        Self::Chart,
        Self::Note,
        Self::SpeaksFor,
        Self::Kind,
        Self::Counts,
    ];

    /// Those that every claim has.
    pub(super) const REQUIRED: [Self; 3] = [Self::Source, Self::About, Self::Figure];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::About => "about",
            Self::Status => "status",
            Self::Outcome => "outcome",
            Self::Figure => "figure",
            Self::Since => "since",
            Self::AsOf => "as_of",
            Self::Stated => "stated",
            Self::Published => "published",
            Self::Outlet => "outlet",
            Self::Url => "url",
            Self::Quote => "quote",
            Self::Lang => "lang",
            Self::Statement => "statement",
            Self::Chart => "chart",
            Self::Note => "note",
            Self::SpeaksFor => "speaks_for",
            Self::Kind => "kind",
            Self::Counts => "counts",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The field that a name is but for case, spaces and dashes.
    pub(super) fn alike(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| letters(field.name()).eq(letters(name)))
    }

    /// The name of the field that a name is a letter away from.
    pub(super) fn near(name: &str) -> Option<&'static str> {
        Self::ALL.into_iter().map(Self::name).find(|known| near(known, name))
    }

    /// The most characters that a cell may have.
    pub(super) const fn most_characters(self) -> usize {
        if matches!(self, Self::Quote) { super::MOST_QUOTED } else { super::MOST_CHARACTERS }
    }
}
