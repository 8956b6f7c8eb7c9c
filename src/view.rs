//! Which picture of a breakdown is asked for.
//!
//! **Invariant:** only names; what a view looks like is `layout`'s.

/// A way to show a breakdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Bars, grouped by side.
    #[default]
    Bars,
    /// Who says what of whom.
    Matrix,
    /// A dot a person.
    People,
    /// Each source's figures by day.
    Timeline,
    /// No picture: the table alone.
    Table,
}

impl View {
    /// Every view, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Bars, Self::Matrix, Self::People, Self::Timeline, Self::Table];

    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Matrix => "matrix",
            Self::People => "people",
            Self::Timeline => "timeline",
            Self::Table => "table",
        }
    }

    /// Whether this build has it: a reader's has the bars and the table.
    pub const fn is_built(self) -> bool {
        cfg!(feature = "views") || matches!(self, Self::Bars | Self::Table)
    }

    /// The view of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}
