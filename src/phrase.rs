//! Room: words → [`Figure`], a language a file.
//!
//! **Invariant:** a text is understood whole or refused; nothing is guessed.

use crate::figure::Figure;

/// Why a text is no figure, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PhraseError {
    /// A part of the text is in none of the manners of saying a figure.
    #[error("cannot read {text:?} as a figure")]
    NotUnderstood {
        /// What was found.
        text: String,
    },
}

/// Reads a figure.
///
/// # Errors
///
/// What was found, and what to write instead.
pub fn read(text: &str, lang: Option<&str>) -> Result<Figure, PhraseError> {
    let _ = lang;
    Err(PhraseError::NotUnderstood { text: text.into() })
}
