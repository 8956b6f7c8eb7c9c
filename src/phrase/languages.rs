//! Which languages read a text, and what they agree on.

mod ar;
mod az;
mod digits;
mod en;
mod es;
mod fa;
mod fold;
mod fr;
mod grammar;
mod hy;
mod lex;
mod lexicon;
mod number;
mod ru;
mod tr;

use super::PhraseError;
use crate::figure::Figure;
use lexicon::Language;

/// Reads a figure: words or signs, in any of the languages of the house.
///
/// `lang` is a BCP 47 tag. Its language is asked first; a text that it does
/// not understand may still be in another, since editors write `>2000` or
/// "at least" beside quotes of any language. Without it all are asked.
///
/// # Errors
///
/// What was found, and what to write instead.
///
/// # Example
///
/// ```
/// use casualty_chart::figure::Figure;
/// use casualty_chart::phrase::read;
///
/// assert_eq!(read("أكثر من ألفين", Some("ar")), read(">2000", None));
/// assert_eq!(read("no casualties", None), Ok(Figure::None));
///
/// let err = read("12,5", None).expect_err("no half people");
/// assert!(err.to_string().ends_with("(write `12`, `13` or `12-13`, as the source says)"));
/// ```
pub fn read(text: &str, lang: Option<&str>) -> Result<Figure, PhraseError> {
    let folded = fold::fold(text);
    if folded.is_empty() {
        return Err(PhraseError::Empty);
    }
    let own = lang.and_then(language);
    if let Some(own) = own {
        match read_in(own, text, &folded) {
            Err(Failure { error: PhraseError::NotUnderstood { .. }, .. }) => (),
            read => return read.map_err(|failure| failure.error),
        }
    }
    read_in_any(text, &folded)
}

/// Languages by the script of a text.
const LATIN: &[&Language] = &[&en::EN, &fr::FR, &es::ES, &tr::TR, &az::AZ];
const ARABIC: &[&Language] = &[&ar::AR, &fa::FA];
const CYRILLIC: &[&Language] = &[&ru::RU];
const ARMENIAN: &[&Language] = &[&hy::HY];
const SIGNS: &[&Language] = &[&en::EN];

fn candidates(folded: &str) -> &'static [&'static Language] {
    match folded.chars().find(|c| fold::is_letter(*c)) {
        Some('\u{600}'..='\u{6ff}') => ARABIC,
        Some('\u{400}'..='\u{4ff}') => CYRILLIC,
        Some('\u{530}'..='\u{58f}') => ARMENIAN,
        Some(_) => LATIN,
        None => SIGNS,
    }
}

fn language(tag: &str) -> Option<&'static Language> {
    let code = tag.split(['-', '_']).next()?;
    let all = [LATIN, ARABIC, CYRILLIC, ARMENIAN];
    all.into_iter().flatten().find(|own| own.code.eq_ignore_ascii_case(code)).copied()
}

/// Why a language reads no figure, and how far it came.
struct Failure {
    at: usize,
    error: PhraseError,
}

/// The one figure that all languages which understand the text agree on.
fn read_in_any(text: &str, folded: &str) -> Result<Figure, PhraseError> {
    let mut agreed: Option<(Figure, &Language)> = None;
    let mut failed: Option<Failure> = None;
    for own in candidates(folded) {
        match (read_in(own, text, folded), agreed) {
            (Ok(figure), None) => agreed = Some((figure, own)),
            (Ok(figure), Some((other, first))) if figure != other => {
                let (first, second) = (in_words(other, first), in_words(figure, own));
                return Err(PhraseError::TwoLanguages { text: shown(text), first, second });
            }
            (Err(next), _) if failed.as_ref().is_none_or(|failed| failed.at < next.at) => {
                failed = Some(next);
            }
            (Ok(_) | Err(_), _) => (),
        }
    }
    match (agreed, failed) {
        (Some((figure, _)), _) => Ok(figure),
        (None, Some(failure)) => Err(failure.error),
        (None, None) => Err(PhraseError::Empty),
    }
}

fn read_in(own: &Language, text: &str, folded: &str) -> Result<Figure, Failure> {
    let known = |error: PhraseError| Failure { at: usize::MAX, error };
    let tokens = lex::lex(folded, own).map_err(known)?;
    let context = number::Folded { text: folded, raw: &shown(text), joins: own.joins };
    match grammar::figure(&tokens, context) {
        Some(read) => read.map_err(known),
        None => {
            let stop = tokens.iter().find(|token| token.sense == lexicon::Sense::Unknown);
            let (start, end) = stop.map_or((0, folded.len()), |token| (token.start, token.end));
            let at = if stop.is_some() { start } else { folded.len() };
            let (text, part) = (shown(text), shown(&folded[start..end]));
            Err(Failure { at, error: PhraseError::NotUnderstood { text, part } })
        }
    }
}

/// A figure by the name of its kind and its bounds, and the language that reads it so.
fn in_words(figure: Figure, own: &Language) -> String {
    let bounds = figure.bounds();
    let low = bounds.map_or(0, |bounds| bounds.low()).to_string();
    let high = bounds.and_then(|bounds| bounds.high()).map(|high| high.to_string());
    let ends = [&low, "-", high.as_deref().unwrap_or_default()].concat();
    [figure.kind(), " (", &ends, ") in `", own.code, "`"].concat()
}

/// A text as messages quote it, cut where it is long.
fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let text: String = text.chars().filter(|c| !fold::is_mark(*c)).collect();
    let text = text.trim();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.into(),
    }
}
