//! What somebody issues: a statement, a tally, a report; and whose it is.

use super::en;
use super::en::phrases;
use super::item::{Kind, Row};
use super::lexicon::Cue;
use super::name::names;
use super::subject::{passive, trimmed};

/// "Condemned the attack in a statement": the paper is of the subject.
pub(super) fn in_paper(row: &Row, paper: usize) -> bool {
    let article = usize::from(row.is_article(paper.wrapping_sub(1)));
    paper.checked_sub(1 + article).is_some_and(|i| row.cue(i) == Some(Cue::Year))
}

/// Where the clause of an item begins.
pub(super) fn opening(row: &Row, item: usize) -> usize {
    let begins = |i: &usize| matches!(row.kind(*i), Kind::Quote | Kind::Cue(Cue::Break));
    (0..item).rev().find(begins).map_or(0, |i| i + 1)
}

/// "By Israeli tallies", "by the army's own account", "by his reckoning".
pub(super) fn by_tally(row: &Row, by: usize) -> Option<(usize, usize)> {
    if row.text(by) != "by" {
        return None;
    }
    let end = row.items.len().min(by + 9);
    let noun = (by + 2..end).find(|i| en::forms::TALLYING.contains(&row.text(*i)))?;
    let plain = |i: usize| {
        names(row, i, true).is_some() && row.cue(i) != Some(Cue::Of) || row.text(i) == "s"
    };
    (by + 1..noun).all(plain).then_some((by + 1, noun))
}

/// "A confidential estimate from Kyiv", "the latest figures of the ministry": whose
/// it is; else the whole phrase.
pub(super) fn author(row: &Row, first: usize) -> Option<(usize, usize)> {
    let noun = |i: usize| {
        matches!(row.cue(i), Some(Cue::Paper | Cue::Count | Cue::Says))
            || en::forms::OF_AUTHORS.contains(&row.text(i))
    };
    let plain = |i: &usize| {
        noun(*i)
            || matches!(row.kind(*i), Kind::Word | Kind::Cue(Cue::Article | Cue::New | Cue::More))
    };
    let end = (first..row.items.len().min(first + 8)).find(|i| !plain(i))?;
    let of = matches!(row.text(end), "by" | "from" | "of") && noun(end.wrapping_sub(1));
    let issued = row.cue(end) == Some(Cue::According) && noun(end.wrapping_sub(1));
    let first = if of && first < end || issued { end + 1 } else { first };
    let np = trimmed(row, phrases::beginning(row, first)?);
    // "The latest reports" are of who spoke before.
    let somebody = phrases::speaks(row, np) && !noun(np.1) || of;
    (np.0 < np.1 && somebody).then_some(np)
}

/// "By Israeli tallies", "by his own count": behind "by" it is a noun.
pub(super) fn of_agent(row: &Row, verb: usize) -> bool {
    let named = |i: &usize| names(row, *i, true).is_some();
    let before = (verb.saturating_sub(6)..verb).rev().find(|i| !named(i));
    before.is_some_and(|i| row.text(i) == "by" && by_tally(row, i).is_some_and(|np| np.1 == verb))
}

/// "A statement that said".
pub(super) fn papered(row: &Row, verb: usize) -> bool {
    let before = |back: usize| verb.checked_sub(back).and_then(|i| row.cue(i));
    before(1) == Some(Cue::That) && before(2) == Some(Cue::Paper)
}

/// "X was quoted in an interview as saying": X says it.
pub(super) fn quoted_as(row: &Row, verb: usize) -> bool {
    let told = matches!(row.text(verb), "quoted" | "cited");
    let end = row.items.len().min(verb + 16);
    let mut words = verb + 1..end;
    told && passive(row, verb)
        && words.any(|i| row.text(i) == "as" && matches!(row.cue(i + 1), Some(Cue::Says)))
}
