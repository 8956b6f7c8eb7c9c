//! The columns of a claim.

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
}

impl Field {
    pub(super) const ALL: [Self; 18] = [
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
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The most characters that a cell may have.
    pub(super) const fn most_characters(self) -> usize {
        if matches!(self, Self::Quote) { super::MOST_QUOTED } else { super::MOST_CHARACTERS }
    }
}
