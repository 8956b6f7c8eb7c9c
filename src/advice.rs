//! Room: ledger → advice on the mistakes that are made while claims are recorded.
//!
//! | code | what the claim looks like |
//! |---|---|
//! | `adds_alternatives` | what different sources say of the same people, added |
//! | `adds_renderings` | several renderings of one statement, added |
//! | `averages_alternatives` | the middle between two sources |
//! | `adds_sources` | a total of all sides, made of different sources' sides |
//! | `nobodys_claim` | its source is called "total", "average" or the like |
//! | `adds_total_and_part` | a total, and a part that it already contains |
//! | `adds_unstated` | two figures of one source that do not say whom they count, added |
//! | `adds_killed_and_wounded` | the killed, and people who live |
//! | `part_as_total` | two totals of one source for one day, one of them far lower |
//! | `undisclosed_counted_as_zero` | a total equal to the one part that is disclosed |
//! | `absence_as_zero` | 0, where the quote or the note says that there is no number |
//! | `zero_beside_undisclosed` | 0, where the same source does not disclose others of the same side |
//! | `bare_zero` | a 0 without any words |
//! | `adds_numbers_of_quote` | two numbers of its quote, added |
//! | `middle_of_range` | the middle of a range that the quote or the source gives |
//! | `qualifier_lost` | the quote's number, but not its "more than" |
//! | `combined_as_killed` | killed, where the quote counts killed and wounded in one number |
//!
//! Numbers meet by chance. A sum is therefore taken for one only where all that
//! it adds is 10 or more, unless a note says that something was added;
//! where no quote has the number itself; and where the days of the claims do not
//! differ, or what different sources said up to its day is not all small or
//! round. A sum over sources whose numbers are all round is taken for chance
//! if it has an outlet, a link or a quote. A middle is taken for one only
//! between numbers that are 100 or more from each other. A `-` is no
//! advice's: a ledger does not take it, and `load` says what to write.
//!
//! **Invariant:** advice never edits. Each has its ways out, as data, and one of
//! them is to keep what is there.

mod middles;
mod parts;
mod people;
mod quotes;
mod spans;
mod sums;
mod told;
mod zeros;

use crate::figure::Figure;
use crate::ledger::{Claim, Ledger};

use people::{Groups, Sum};
use zeros::Zeros;

pub use told::{Told, ToldWay, tell};

/// Below this, that two numbers come to a third is too often chance.
const LEAST: u32 = 10;

/// Nearer to each other than this, two numbers have too few in between.
const APART: u32 = 100;

/// More claims of the same people than this were not recorded by hand, and
/// nothing is looked for among them.
const MOST: usize = 400;

/// What kind of mistake it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// What different sources say of the same people, added.
    AddsAlternatives,
    /// Several renderings of one statement, added.
    AddsRenderings,
    /// The middle between two sources.
    AveragesAlternatives,
    /// A total of all sides, made of different sources' sides.
    AddsSources,
    /// A source that is called "total" or the like.
    NobodysClaim,
    /// A total, and a part that it contains.
    AddsTotalAndPart,
    /// Two figures of one source of which neither says whom it counts.
    AddsUnstated,
    /// The killed, and people who live.
    AddsKilledAndWounded,
    /// A lower total beside another for the same day.
    PartAsTotal,
    /// A total that takes what is not disclosed for nobody.
    UndisclosedCountedAsZero,
    /// 0, where the words say that there is no number.
    AbsenceAsZero,
    /// 0, where the source does not disclose others of the same side.
    ZeroBesideUndisclosed,
    /// A 0 without words.
    BareZero,
    /// Two numbers of the quote, added.
    AddsNumbersOfQuote,
    /// The middle of a range.
    MiddleOfRange,
    /// The quote's number without its manner.
    QualifierLost,
    /// Killed and wounded in one number, as killed.
    CombinedAsKilled,
}

impl Code {
    /// Every code, in the order of the documentation.
    pub const ALL: [Self; 17] = [
        Self::AddsAlternatives,
        Self::AddsRenderings,
        Self::AveragesAlternatives,
        Self::AddsSources,
        Self::NobodysClaim,
        Self::AddsTotalAndPart,
        Self::AddsUnstated,
        Self::AddsKilledAndWounded,
        Self::PartAsTotal,
        Self::UndisclosedCountedAsZero,
        Self::AbsenceAsZero,
        Self::ZeroBesideUndisclosed,
        Self::BareZero,
        Self::AddsNumbersOfQuote,
        Self::MiddleOfRange,
        Self::QualifierLost,
        Self::CombinedAsKilled,
    ];

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AddsAlternatives => "adds_alternatives",
            Self::AddsRenderings => "adds_renderings",
            Self::AveragesAlternatives => "averages_alternatives",
            Self::AddsSources => "adds_sources",
            Self::NobodysClaim => "nobodys_claim",
            Self::AddsTotalAndPart => "adds_total_and_part",
            Self::AddsUnstated => "adds_unstated",
            Self::AddsKilledAndWounded => "adds_killed_and_wounded",
            Self::PartAsTotal => "part_as_total",
            Self::UndisclosedCountedAsZero => "undisclosed_counted_as_zero",
            Self::AbsenceAsZero => "absence_as_zero",
            Self::ZeroBesideUndisclosed => "zero_beside_undisclosed",
            Self::BareZero => "bare_zero",
            Self::AddsNumbersOfQuote => "adds_numbers_of_quote",
            Self::MiddleOfRange => "middle_of_range",
            Self::QualifierLost => "qualifier_lost",
            Self::CombinedAsKilled => "combined_as_killed",
        }
    }
}

/// A field of a claim that a way out sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Who says it.
    Source,
    /// What is said.
    Figure,
    /// Whom it counts.
    Status,
    /// What happened to them.
    Outcome,
}

impl Field {
    /// The name of its column.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Figure => "figure",
            Self::Status => "status",
            Self::Outcome => "outcome",
        }
    }
}

/// A way out of what looks like a mistake. Claims are places in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Write this into a claim.
    Set {
        /// Which claim.
        claim: usize,
        /// Which of its fields.
        field: Field,
        /// What to write, as a ledger takes it.
        value: String,
    },
    /// Take a claim out.
    Delete {
        /// Which one.
        claim: usize,
    },
    /// It is no mistake.
    Keep,
}

/// What looks like a mistake in one claim, and the ways out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What kind of mistake.
    pub code: Code,
    /// The claim that it stands at: a place in the ledger.
    pub claim: usize,
    /// The field that it stands at.
    pub field: Field,
    /// All claims in question, in the order of the ledger.
    pub claims: Vec<usize>,
    /// What it looks like, first, then what that is made of.
    pub numbers: Vec<u32>,
    /// The words of a quote or a note that decide it; else empty.
    pub words: String,
    /// What can be done, the likeliest first, and to keep it last.
    pub ways: Vec<Way>,
}

impl Advice {
    /// Advice on a figure, whose claim may be deleted or kept.
    fn on_sum(code: Code, claim: usize, sum: u32, parts: &[(usize, u32)]) -> Self {
        let mut numbers = vec![sum];
        numbers.extend(parts.iter().map(|(_, number)| number));
        let others = parts.iter().map(|(place, _)| *place);
        let ways = vec![Way::Delete { claim }];
        Self { numbers, ..Self::new(code, claim, Field::Figure, others, ways) }
    }

    /// Advice on a claim beside others; to keep it is added to the ways.
    fn new(
        code: Code,
        claim: usize,
        field: Field,
        others: impl Iterator<Item = usize>,
        mut ways: Vec<Way>,
    ) -> Self {
        let mut claims: Vec<usize> = others.chain([claim]).collect();
        claims.sort_unstable();
        claims.dedup();
        ways.push(Way::Keep);
        let (numbers, words) = (Vec::new(), String::new());
        Self { code, claim, field, claims, numbers, words, ways }
    }
}

/// What looks like a mistake in a ledger, in the order of its claims; of a
/// claim only what is surest.
pub fn advise(ledger: &Ledger) -> Vec<Advice> {
    let groups = Groups::of(ledger);
    let zeros = Zeros::of(ledger);
    let places = 0..ledger.claims.len();
    places.filter_map(|place| of_claim(ledger, &groups, &zeros, place)).collect()
}

fn of_claim(ledger: &Ledger, groups: &Groups, zeros: &Zeros, place: usize) -> Option<Advice> {
    let claim = ledger.claims.get(place)?;
    quotes::advice(place, claim)
        .or_else(|| zeros.advice(ledger, groups, place))
        .or_else(|| parts::beside_parts(ledger, groups, place))
        .or_else(|| of_sum(ledger, groups, place))
        .or_else(|| sums::nobodys(ledger, place, claim))
}

/// Whether a number is made of others, which it is not if its quote has it.
fn of_sum(ledger: &Ledger, groups: &Groups, place: usize) -> Option<Advice> {
    let claim = ledger.claims.get(place)?;
    let (number, said_so) = (number(claim)?, sums::says_so(ledger, claim));
    let has_proof = claim.outlet.is_some() || claim.url.is_some() || claim.quote.is_some();
    let sum = Sum { ledger, groups, place, claim, number, said_so, has_proof };
    let found = parts::advice(sum).or_else(|| sums::advice(sum)).or_else(|| middles::advice(sum));
    found.filter(|_| !spans::has(claim, number))
}

/// The number that somebody said in one manner or another; none of who codes
/// what others report, since those are not recorded by hand.
fn number(claim: &Claim) -> Option<u32> {
    if matches!(claim.figure, Figure::Estimate(_)) { None } else { claim.figure.named() }
}
