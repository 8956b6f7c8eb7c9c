//! A coder's estimate: `estimate 4120 (3900-5000)`.
//!
//! **Invariant:** the three numbers are taken as they are written, whichever
//! of them is the lowest; without the word for it there is no estimate.

use std::sync::OnceLock;

use super::digits::starts;
use super::fold::{fold, is_letter};
use super::{PhraseError, read};
use crate::figure::{Count, Estimate, Figure};

/// How an estimate begins, in any language, longer words first.
const LEADS: &str = "best estimate of|best estimate|estimate of|estimate|تقدير|برآورد|אומדן|\
    գնահատմամբ|գնահատում|qiymətləndirməyə görə|qiymətləndirmə|по оценке|оценка|за оцінкою|оцінка|\
    tahmin|estimation de|estimation|estimación de|estimación";

/// The sign of one, which needs a range: `est. 300` is "about 300".
const SIGN: &str = "est.";

/// Writes an estimate so that it is read again: `estimate 4120 (3900-5000)`.
///
/// # Example
///
/// ```
/// use casualty_chart::figure::{Count, Estimate, Figure};
/// use casualty_chart::phrase::{estimate, read};
///
/// let [best, low, high] = [4_120, 3_900, 5_000].map(|n| Count::new(n).expect("below the limit"));
/// let given = Estimate { best, range: Some((low, high)) };
/// assert_eq!(estimate(given), "estimate 4120 (3900-5000)");
/// assert_eq!(read(&estimate(given), None), Ok(Figure::Estimate(given)));
/// ```
pub fn estimate(given: Estimate) -> String {
    let written = |n: Count| n.get().to_string();
    let best = ["estimate ", &written(given.best)].concat();
    let Some((low, high)) = given.range else { return best };
    [&best, " (", &written(low), "-", &written(high), ")"].concat()
}

/// Reads a folded text as an estimate, if it is one.
pub(super) fn figure(folded: &str, lang: Option<&str>) -> Option<Figure> {
    let (rest, sign) = led(folded)?;
    let (best, range) = match rest.split_once(['(', '[']) {
        Some((best, range)) => {
            let range = range.strip_suffix([')', ']'])?;
            (best, Some(ends(range, lang)?))
        }
        None if sign => return None,
        None => (rest, None),
    };
    Some(Figure::Estimate(Estimate { best: count(best, lang)?, range }))
}

/// What follows the word for an estimate, and whether that is but a sign.
fn led(folded: &str) -> Option<(&str, bool)> {
    static FOLDED: OnceLock<Vec<String>> = OnceLock::new();
    if !folded.starts_with(is_letter) {
        return None;
    }
    if let Some(rest) = folded.strip_prefix(SIGN) {
        return Some((rest, true));
    }
    let leads = FOLDED.get_or_init(|| LEADS.split('|').map(fold).collect());
    let after = |lead: &String| {
        let rest = folded.strip_prefix(lead.as_str())?;
        rest.starts_with([' ', ':']).then(|| rest.trim_start_matches([' ', ':']))
    };
    leads.iter().find_map(after).map(|rest| (rest, false))
}

/// The low and the high number, in whichever order.
fn ends(range: &str, lang: Option<&str>) -> Option<(Count, Count)> {
    if let Some((low, high)) = range.split_once(['-', '–'])
        && let Some(ends) = count(low, lang).zip(count(high, lang))
    {
        return Some(ends);
    }
    match read(range, lang) {
        Ok(Figure::Between(span)) => Some((span.low(), span.high())),
        Err(PhraseError::BackwardRange { low, high }) => Some((low, high)),
        _ => None,
    }
}

fn count(text: &str, lang: Option<&str>) -> Option<Count> {
    match read(text, lang) {
        Ok(Figure::Exact(n)) => Some(n),
        Ok(Figure::None) if starts(text.trim_start_matches(' ')) => Some(Count::ZERO),
        _ => None,
    }
}
