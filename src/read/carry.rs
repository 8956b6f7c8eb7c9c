//! Who says what a sentence leaves unsaid: a quote that runs over several
//! sentences has one speaker, and "the figure was given by" names the one of
//! the sentence before.
//!
//! **Invariant:** a claimant of another sentence is never beyond doubt.

use super::ar;
use super::draft::{Draft, Work};
use super::en;
use super::item::{Kind, Row};
use super::lexicon::Cue;
use super::name::Name;
use super::voice::{self, Cast, Voice};
use crate::figure::Figure;

/// What is known of the sentences when all are read.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// The voices of each sentence.
    pub(super) voices: Vec<Vec<Voice>>,
}

/// Gives those a claimant whose own sentence names none.
pub(super) fn carry(work: &mut Work, heard: &Heard, cast: &mut Cast) {
    let open = quotes(&work.rows);
    for i in 0..work.drafts.len() {
        let Some(draft) = work.drafts.get(i) else { continue };
        if draft.voice.as_ref().is_some_and(|voice| !voice.goes_on()) {
            continue;
        }
        let at = draft.row;
        let quoted = speaker(&open, heard, at);
        let found = quoted.or_else(|| next(work, cast, heard, at));
        let found = found.or_else(|| heading(work, heard, at));
        if let (Some(voice), Some(draft)) = (found, work.drafts.get_mut(i)) {
            draft.voice = Some(voice.elsewhere(draft.span));
            draft.voice_sure = false;
        }
    }
}

/// "سهى برهوم: لا أعد. كان عندنا ثمانون جريحا": who a line begins with has all of it.
fn heading(work: &Work, heard: &Heard, at: usize) -> Option<Voice> {
    let opens = (0..=at).rev().find(|at| work.rows[*at].sentence.opens)?;
    let row = work.rows.get(opens).filter(|row| row.behind)?;
    let first = heard.voices.get(opens)?.first()?;
    first.heads(row).then(|| first.clone())
}

/// For each sentence where the quote that it begins in was opened.
fn quotes(rows: &[Row]) -> Vec<Option<usize>> {
    let mut open: Option<usize> = None;
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let marks = || row.sentence.raw.iter().filter(|c| is_mark(**c));
        let begins = row.sentence.raw.first().is_some_and(|c| is_mark(*c));
        // A paragraph that begins with a mark goes on with a quote, or begins one.
        if row.sentence.opens && !(begins && open.is_some()) {
            open = None;
        }
        let goes_on = row.sentence.opens && begins && open.is_some();
        found.push(open.filter(|_| !goes_on || ends_open(rows, at)));
        for mark in marks().skip(usize::from(goes_on)) {
            open = match mark {
                '“' | '«' => Some(at),
                '”' | '»' => None,
                _ if open.is_some() => None,
                _ => Some(at),
            };
        }
    }
    found
}

fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '"' | '«' | '»')
}

/// Whether the sentence before ended within its quote.
fn ends_open(rows: &[Row], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| rows.get(at));
    let last = before.and_then(|row| row.sentence.raw.last().copied());
    last.is_some_and(|c| !is_mark(c))
}

/// Who speaks in a quote: named where it began, else where it ends.
fn speaker(open: &[Option<usize>], heard: &Heard, at: usize) -> Option<Voice> {
    let first = (*open.get(at)?).or_else(|| opens_next(open, at))?;
    let of = |row: usize| heard.voices.get(row).and_then(|voices| voices.last());
    let end = (at + 1..open.len()).find(|row| open.get(*row).copied().flatten() != Some(first));
    let began = of(first).filter(|_| first != at);
    let behind = (at + 1..end.unwrap_or(open.len())).find_map(of);
    began.or(behind).cloned()
}

/// The sentence itself opens a quote that does not end in it.
fn opens_next(open: &[Option<usize>], at: usize) -> Option<usize> {
    open.get(at + 1).copied().flatten().filter(|first| *first == at)
}

/// "The figure was given by X", "So says X", "A cousin said so": a sentence
/// without a number of its own that tells whose the last one was.
fn next(work: &Work, cast: &mut Cast, heard: &Heard, at: usize) -> Option<Voice> {
    let row = work.rows.get(at + 1).filter(|row| !row.sentence.opens)?;
    if work.drafts.iter().any(|draft| draft.row == at + 1) {
        return None;
    }
    // "ذلك ما ورد في بيان للوزارة".
    let this = ar::forms::THIS.contains(&row.text(0).trim_start_matches('و'));
    if row.behind {
        let told = (1..4).any(|i| ar::forms::AS_TOLD.contains(&row.text(i)));
        let voice = heard.voices.get(at + 1).and_then(|voices| voices.first());
        return voice.filter(|_| this && told).cloned();
    }
    if !row.english {
        return None;
    }
    let what = matches!(row.text(0), "that" | "this") && matches!(row.text(2), "what" | "how");
    let so = what || row.text(0) == "so" || (1..row.items.len()).any(|i| says_so(row, i));
    let spoken = || heard.voices.get(at + 1).and_then(|voices| voices.first()).cloned();
    if so {
        return spoken();
    }
    let head = usize::from(row.is_article(0));
    let figure = matches!(row.cue(head), Some(Cue::Count | Cue::Paper | Cue::Fate(..) | Cue::Says))
        || matches!(row.text(0), "this" | "that")
        || en::forms::THIS_ESTIMATE.contains(&row.text(head));
    let names = |i: &usize| {
        row.cue(*i) == Some(Cue::Agent)
            || matches!(row.cue(*i), Some(Cue::According | Cue::Of))
                && row.text(i.wrapping_sub(1)) != "statement"
    };
    let by = (head + 1..row.items.len().min(12)).rfind(names);
    let by = by.filter(|_| figure)?;
    let office = (by..row.items.len()).find(|i| matches!(row.cue(*i), Some(Cue::Office)));
    let behind = cast.voice_behind(row, work.language, by);
    // "This emerged from a table that the interior ministry circulated".
    behind.or_else(|| cast.voice_behind(row, work.language, office?.checked_sub(1)?))
}

/// "Said so", "says so" at the end.
fn says_so(row: &Row, i: usize) -> bool {
    row.text(i) == "so"
        && matches!(row.kind(i + 1), Kind::Sign)
        && i.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::Says)
}

/// Gives a draft who says it: the voice of its clause, or the one that goes on.
pub(super) fn speak(draft: &mut Draft, row: &Row, voices: &[Voice], before: Option<&Name>) {
    let absent = draft.figure.as_ref().is_ok_and(|figure| figure.absence().is_some());
    let absent = absent || draft.figure == Ok(Figure::None);
    if let Some((voice, sure)) = voice::at(voices, row, draft.item) {
        // "Denied a role in an attack that killed 40": who denies it gives no number.
        if row.english && voice.is_silent(row) && !absent {
            draft.perhaps = true;
            return;
        }
        (draft.voice, draft.voice_sure) = (Some(voice.clone()), sure && !voice.stands_for);
        return;
    }
    // "Another 282 were wounded": who said the figure before goes on.
    let goes_on = speaks_on(row) || draft.relation.is_some();
    if let Some(last) = before.filter(|_| goes_on) {
        draft.voice = Some(Voice::going_on(last, draft.span));
    }
}

/// "It treated 31 people", "the total reached 604": the sentence goes on about
/// who spoke before.
pub(super) fn speaks_on(row: &Row) -> bool {
    // "It is feared", "it was the costliest": nobody is meant.
    let nobody = row.text(0) == "it" && row.cue(1) == Some(Cue::Passive) && row.text(2) != "told";
    let pronoun = row.is_pronoun(0) && !nobody;
    // "That makes nine of its soldiers".
    let makes = row.english
        && matches!(row.text(0), "that" | "this")
        && en::forms::MAKES.contains(&row.text(1));
    let total = makes || !row.behind && (0..2).any(|i| row.cue(i) == Some(Cue::Cumulative));
    // "كما استشهد ضابطان".
    let also = row.behind && row.text(0) == "كما" && matches!(row.cue(1), Some(Cue::Fate(..)));
    total || also || pronoun || row.english && speaks_of_them(row)
}

/// "The dead comprise 869 men", "of those, 12", "the toll includes": the figures
/// of the sentence before are gone into.
fn speaks_of_them(row: &Row) -> bool {
    let told =
        |i: usize| matches!(row.cue(i), Some(Cue::Fate(..) | Cue::Casualties | Cue::Victims));
    row.text(0) == "the" && (told(0) || row.is_article(0) && told(1))
        || matches!(row.text(0), "of" | "among") && (told(1) || told(2))
        || row.cue(0) == Some(Cue::Part)
}
