//! Room: words → [`Figure`], a language a file.
//!
//! **Invariant:** a text is understood whole or refused; nothing is guessed.

#[cfg(feature = "workbench")]
mod languages;
#[cfg(feature = "workbench")]
pub use languages::read;

use crate::figure::Count;

/// Why a text is no figure, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PhraseError {
    /// Nothing is written.
    #[error(
        "the figure is empty: write a number, or the reason why there is none \
         (`none`, `undisclosed`, `unknown`, `no reports` or `denied`)"
    )]
    Empty,
    /// There is no number, and it is not said why.
    #[error(
        "{text:?} does not say why there is no number: write `undisclosed`, `unknown`, `none`, \
         `no reports` or `denied`, or leave the row out where nothing was said"
    )]
    WhichAbsence {
        /// What was found.
        text: String,
    },
    /// A part of the text is in none of the manners of saying a figure.
    #[error(
        "cannot read {text:?} as a figure: {part:?} is not understood there \
         (write `1200`, `at least 1200`, `about 1200`, `900-1200` or `undisclosed`)"
    )]
    NotUnderstood {
        /// What was found.
        text: String,
        /// The first part that was not understood.
        part: String,
    },
    /// A manner or a noun without its number.
    #[error("{text:?} names no number: write one, such as `at least 1200`, or `unknown`")]
    NoNumber {
        /// What was found.
        text: String,
    },
    /// Two readings fit.
    #[error("{text:?} reads as {first} or as {second}: write the one that the source means")]
    Ambiguous {
        /// What was found.
        text: String,
        /// One reading.
        first: String,
        /// The other.
        second: String,
    },
    /// Two languages read it differently.
    #[error("{text:?} reads as {first} or as {second}: set the language")]
    TwoLanguages {
        /// What was found.
        text: String,
        /// One language and what it reads.
        first: String,
        /// The other.
        second: String,
    },
    /// Part of a person.
    #[error(
        "cannot read {text:?} as a figure: people are counted whole \
         (write `{below}`, `{above}` or `{below}-{above}`, as the source says)"
    )]
    Decimal {
        /// What was found.
        text: String,
        /// The whole number below.
        below: u32,
        /// The whole number above.
        above: u32,
    },
    /// Digits of two scripts in one number.
    #[error("{text:?} mixes digits of two scripts: write the number in one")]
    MixedDigits {
        /// What was found.
        text: String,
    },
    /// Separators that part no groups of three.
    #[error(
        "the separators in {text:?} do not part groups of three digits: write `{plain}`, if it is that"
    )]
    Grouping {
        /// What was found.
        text: String,
        /// The digits without separators.
        plain: String,
    },
    /// A number that starts with zero.
    #[error("{text:?} starts with a zero: write the number without it")]
    LeadingZero {
        /// What was found.
        text: String,
    },
    /// More than [`Count::MAX`] people.
    #[error("{text:?} is above the limit of {} people: check the number", Count::MAX.get())]
    TooLarge {
        /// What was found.
        text: String,
    },
    /// Fewer than nobody.
    #[error("{text:?} is below zero: write the number of people, or `<=5` for at most 5")]
    Negative {
        /// What was found.
        text: String,
    },
    /// A range whose first end is the higher one.
    #[error("the range {}-{} does not run upwards: write `{}-{}`", .low.get(), .high.get(), .high.get(), .low.get())]
    BackwardRange {
        /// The end written first.
        low: Count,
        /// The end written second.
        high: Count,
    },
    /// "About" or "fewer than" nobody.
    #[error("{text:?} says nothing of zero: write `none` if nobody, or the number meant")]
    OfNobody {
        /// What was found.
        text: String,
    },
    /// Two manners for one number.
    #[error("{text:?} says both {first:?} and {second:?}: keep the one that the source means")]
    TwoManners {
        /// What was found.
        text: String,
        /// One manner.
        first: String,
        /// The other.
        second: String,
    },
    /// Two numbers that make no range.
    #[error(
        "{text:?} holds two numbers: write a claim for each, or a range such as `800-900`; \
         they are never added here"
    )]
    TwoNumbers {
        /// What was found.
        text: String,
    },
    /// "Several hundred" has no agreed size.
    #[error("{text:?} has no agreed size: write `hundreds`, `thousands` or the numbers given")]
    VagueScale {
        /// What was found.
        text: String,
    },
    /// Killed and wounded in one number.
    #[error(
        "{text:?} counts killed and wounded together and is no range: \
         write the number alone and the outcome `killed+wounded`"
    )]
    Combined {
        /// What was found.
        text: String,
    },
    /// This build carries no grammar.
    #[error("this build reads no words: {text:?} needs its read form, or the workbench")]
    NotHere {
        /// What was found.
        text: String,
    },
    /// A number of something else.
    #[error("{text:?} counts {thing:?}, not people: write a number of people")]
    NotPeople {
        /// What was found.
        text: String,
        /// What is counted.
        thing: String,
    },
}

/// Refuses every text: a reader's build gets figures in their read form.
///
/// # Errors
///
/// Always [`PhraseError::NotHere`].
#[cfg(not(feature = "workbench"))]
pub fn read(text: &str, _lang: Option<&str>) -> Result<crate::figure::Figure, PhraseError> {
    Err(PhraseError::NotHere { text: text.into() })
}
