//! How the figures of each source went, day by day.

use std::ops::Range;

use super::Question;
use super::newest::age;
use crate::breakdown::{Course, Only, Scope, Slice, Step, Track};
use crate::date::Date;
use crate::ledger::{About, Claim, Ledger};
use crate::order::ordered;
use crate::select;

/// What each source said of whom, up to the day of the question, as far as it
/// is wanted: of each statement one rendering, and superseded claims as well.
pub fn course(ledger: &Ledger, question: Question, only: Only) -> Course {
    let claims = &ledger.claims;
    let (days, most) = reach(ledger, question, only);
    let mut course = Course { days, most, tracks: Vec::new() };
    let asked = select::made_by(ledger, question.outcome, question.day);
    let places = select::charted(ledger, &asked);
    let parts = select::parts(ledger, &places);
    let key = |at: usize| {
        let (place, claim) = (places[at], &claims[places[at]]);
        (claim.source, Slice::of(claim.status), age(claim, place))
    };
    let order = ordered(places.len(), &|a, b| key(a).cmp(&key(b)));
    let scopes = Scope::every(ledger.sides.len());
    let mut tracks: Vec<Vec<Track>> = scopes.iter().map(|_| Vec::new()).collect();
    for at in order {
        let (place, claim) = (places[at], &claims[places[at]]);
        if wanted(claim, only) {
            for scope in about(claim, ledger.sides.len()) {
                if only.side.is_none_or(|side| scope == side) {
                    let part = parts.binary_search(&place).is_ok();
                    put(&mut tracks[scope], scopes[scope], (claim, place), part);
                }
            }
        }
    }
    course.tracks = tracks.concat();
    course
}

/// The places of the scopes that a claim is about.
fn about(claim: &Claim, sides: usize) -> Range<usize> {
    match claim.about {
        About::Side(side) => side..side + 1,
        About::Each => 0..sides,
        About::All => sides..sides + 1,
    }
}

/// Puts a claim about a scope where it belongs: sources come in their order.
fn put(tracks: &mut Vec<Track>, scope: Scope, (claim, place): (&Claim, usize), part: bool) {
    let source = claim.source;
    if tracks.last().is_none_or(|last| (last.scope, last.source) != (scope, source)) {
        tracks.push(Track { scope, source, steps: Vec::new() });
    }
    if let Some(track) = tracks.last_mut() {
        track.steps.push(Step {
            slice: Slice::of(claim.status),
            figure: claim.figure,
            day: age(claim, place).0,
            said: claim.stated,
            part: claim.since.filter(|_| part),
            claim: place,
        });
    }
}

/// The first and the last day of an outcome's claims, and the most people that
/// those of them that are wanted reach.
fn reach(ledger: &Ledger, question: Question, only: Only) -> (Option<(Date, Date)>, u64) {
    let (mut days, mut most) = (None, 0);
    for (place, claim) in ledger.claims.iter().enumerate() {
        if claim.outcome != question.outcome {
            continue;
        }
        if let Some((day, made)) = age(claim, place).0.zip(select::made_on(claim)) {
            let (first, last) = days.unwrap_or((day, day));
            days = Some((first.min(day).min(made), last.max(day).max(made)));
        }
        if let Some(bounds) = claim.figure.bounds().filter(|_| wanted(claim, only)) {
            most = bounds.high().unwrap_or(bounds.low()).max(most);
        }
    }
    (days, most)
}

fn wanted(claim: &Claim, only: Only) -> bool {
    let about = |side| claim.about == About::Side(side) || claim.about == About::Each;
    only.side.is_none_or(about)
        && only.slice.is_none_or(|wanted| Slice::of(claim.status) == wanted)
        && only.source.is_none_or(|source| claim.source == source)
}
