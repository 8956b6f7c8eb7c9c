//! What is wished of an import.

use super::Mapping;

/// A kind of file that is not a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Format {
    /// One belligerent's daily count of the other's losses, as JSON.
    Personnel,
    /// Tech for Palestine's days of Gaza, as JSON.
    Gaza,
    /// Tech for Palestine's days of the West Bank, as JSON.
    WestBank,
    /// Tech for Palestine's reports of Lebanon, as JSON.
    Lebanon,
    /// UCDP's georeferenced events, as CSV.
    Ged,
    /// UCDP's organized violence by country and year, as CSV.
    CountryYear,
    /// A table with HXL tags in its second row.
    Hxl,
    /// Any table, with a mapping.
    Table,
}

impl Format {
    /// Every format, in the order of the documentation.
    pub const ALL: [Self; 8] = [
        Self::Personnel,
        Self::Gaza,
        Self::WestBank,
        Self::Lebanon,
        Self::Ged,
        Self::CountryYear,
        Self::Hxl,
        Self::Table,
    ];

    /// The name that options and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Personnel => "personnel",
            Self::Gaza => "gaza",
            Self::WestBank => "west-bank",
            Self::Lebanon => "lebanon",
            Self::Ged => "ged",
            Self::CountryYear => "country-year",
            Self::Hxl => "hxl",
            Self::Table => "table",
        }
    }

    /// The format of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// By what its rows can be added up, the usual way first; nothing where
    /// each row is claims.
    pub const fn sorts(self) -> &'static [By] {
        match self {
            Self::Ged => &[By::Side, By::Office, By::Year],
            Self::CountryYear => &[By::Country, By::Kind, By::Year],
            Self::Hxl => &[By::Country, By::Side, By::Office],
            Self::Personnel | Self::Gaza | Self::WestBank | Self::Lebanon | Self::Table => &[],
        }
    }
}

/// By what rows that are events are added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// Whose dead they are.
    Side,
    /// Where they died.
    Country,
    /// Whom the dataset has them from.
    Office,
    /// The kind of violence.
    Kind,
    /// When they died.
    Year,
}

impl By {
    /// Every way.
    pub const ALL: [Self; 5] = [Self::Side, Self::Country, Self::Office, Self::Kind, Self::Year];

    /// The name that options and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Country => "country",
            Self::Office => "office",
            Self::Kind => "kind",
            Self::Year => "year",
        }
    }

    /// The way of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.name() == name)
    }
}

/// What is wished of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The format; where there is none, it is told by the file's own names.
    pub format: Option<Format>,
    /// By what rows are added up; where there is none, in the format's usual way.
    pub by: Option<By>,
    /// Only the rows of this country.
    pub country: Option<String>,
    /// Only the rows of this conflict.
    pub conflict: Option<String>,
    /// What the columns of a table are.
    pub map: Option<Mapping>,
    /// How many sides, countries or offices have a place of their own, those
    /// with the most dead; [`USUAL_MOST`] where none is given. The others are
    /// one together.
    pub most: Option<usize>,
    /// Whether figures that the makers of a file have reckoned are taken as
    /// theirs, instead of being left out.
    pub extrapolated: bool,
}

/// So many have a place of their own where nothing is wished: what a reader
/// can take in. Every further one is a further picture below the last.
pub const USUAL_MOST: usize = 12;

impl Wish {
    /// The first wish that a format has no place for.
    pub(super) fn idle(&self, format: Format) -> Option<&'static str> {
        let (ged, table) = (format == Format::Ged, format == Format::Table);
        let days = matches!(format, Format::Gaza | Format::WestBank | Format::Lebanon);
        let wishes = [
            ("country", self.country.is_some(), !format.sorts().is_empty()),
            ("conflict", self.conflict.is_some(), ged),
            ("map", self.map.is_some(), table),
            ("extrapolated", self.extrapolated, days),
        ];
        let idle = |(_, wished, known): &(&str, bool, bool)| *wished && !known;
        wishes.into_iter().find(idle).map(|(name, ..)| name)
    }

    /// How many have a place of their own in a ledger that takes so many.
    pub(super) fn own(&self, limit: usize) -> usize {
        self.most.unwrap_or(USUAL_MOST).clamp(1, limit - 1)
    }

    /// Whether the rows of a table are added up.
    pub(super) fn adds_up(&self) -> bool {
        self.map.as_ref().is_some_and(Mapping::adds_up)
    }
}
