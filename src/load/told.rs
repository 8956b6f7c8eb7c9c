//! What is wrong as a code with its values, so that a page can say it in its
//! own language.

use crate::phrase::PhraseError;

use super::problem::Problem;
use super::what::What;

/// A code, and what its sentence names.
pub type Coded = (&'static str, Vec<(&'static str, String)>);

impl Problem {
    /// The code of what editors see most, with the names that its sentence has
    /// places for; of the rest there is only the message.
    pub fn coded(&self) -> Option<Coded> {
        let is_figure = |at: &super::Location| at.column.ends_with("figure");
        match &self.what {
            // What to write there is more than something.
            What::Blank { .. } if self.location.as_ref().is_some_and(is_figure) => {
                Some(("figure.empty", Vec::new()))
            }
            what => what.coded(),
        }
    }
}

impl What {
    fn coded(&self) -> Option<Coded> {
        let one = |name, value: &String| vec![(name, value.clone())];
        let coded = match self {
            Self::Blank { .. } => ("blank", Vec::new()),
            Self::Word { found, .. } => ("word", one("found", found)),
            Self::Day { found } => ("day", one("found", found)),
            Self::Url { found } => ("url", one("found", found)),
            Self::Lang { found } => ("lang", one("found", found)),
            Self::Ambiguous { found, .. } => ("ambiguous", one("found", found)),
            Self::Backward { since, as_of } => {
                ("backward", vec![("since", since.clone()), ("as_of", as_of.clone())])
            }
            Self::TooLong { characters, most } => {
                ("long", vec![("characters", characters.to_string()), ("most", most.to_string())])
            }
            Self::Figure(error) => return of_figure(error),
            _ => return None,
        };
        Some(coded)
    }
}

fn of_figure(error: &PhraseError) -> Option<Coded> {
    let text = |text: &String| ("text", text.clone());
    let coded = match error {
        PhraseError::Empty => ("figure.empty", Vec::new()),
        PhraseError::WhichAbsence { text: found } => ("figure.absence", vec![text(found)]),
        PhraseError::NotUnderstood { text: found, part } => {
            ("figure.part", vec![text(found), ("part", part.clone())])
        }
        PhraseError::NoNumber { text: found } => ("figure.no_number", vec![text(found)]),
        PhraseError::TwoNumbers { text: found } => ("figure.two_numbers", vec![text(found)]),
        PhraseError::Ambiguous { text: found, first, second } => {
            let readings = [("first", first.clone()), ("second", second.clone())];
            ("figure.readings", [vec![text(found)], readings.into()].concat())
        }
        PhraseError::Decimal { text: found, below, above } => {
            let numbers = [("below", below.to_string()), ("above", above.to_string())];
            ("figure.decimal", [vec![text(found)], numbers.into()].concat())
        }
        PhraseError::Grouping { text: found, plain } => {
            ("figure.grouping", vec![text(found), ("plain", plain.clone())])
        }
        PhraseError::BackwardRange { low, high } => {
            let ends = vec![("low", low.get().to_string()), ("high", high.get().to_string())];
            ("figure.backward", ends)
        }
        _ => return None,
    };
    Some(coded)
}
