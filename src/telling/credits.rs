//! Where the figures of a picture come from, a line for each source: what a
//! picture has to carry with it when it leaves its page.

use crate::breakdown::{Breakdown, Row, Window};
use crate::ledger::{Claim, Ledger};
use crate::view::View;
use crate::words::{Words, concat, isolate};

/// More days than these are told by the first and the last of them.
const DAYS: usize = 2;

/// Where the figures of one source come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Who says it.
    pub name: String,
    /// For whom it speaks, of which days, carried by whom.
    pub text: String,
    /// Where it can be read, each address once.
    pub links: Vec<String>,
}

/// A line for each source of a picture, in the order of the picture.
pub fn credits(ledger: &Ledger, breakdown: &Breakdown, view: View, words: &Words) -> Vec<Credit> {
    let credit = |row: &Row| {
        let claims = claims(ledger, breakdown, row, view);
        let mut about = vec![super::claim::speaks_for(ledger, row.speaks_for, words)];
        about.extend(days(&claims, words));
        about.extend(outlets(&claims, words));
        let mut links = Vec::new();
        for claim in &claims {
            links.extend(claim.url.clone().filter(|url| !links.contains(url)));
        }
        Credit { name: words.source(row), text: words.join("join.dot", &about), links }
    };
    breakdown.rows.iter().map(credit).collect()
}

/// The claims of a row that are in a picture, in the order of the ledger.
fn claims<'a>(ledger: &'a Ledger, breakdown: &Breakdown, row: &Row, view: View) -> Vec<&'a Claim> {
    let mut places: Vec<usize> = row.cells.iter().flat_map(|cell| cell.claims.clone()).collect();
    if view == View::Timeline {
        let tracks = breakdown.course.tracks.iter().filter(|track| track.source == row.source);
        places.extend(tracks.flat_map(|track| &track.steps).map(|step| step.claim));
    }
    places.sort_unstable();
    places.dedup();
    places.into_iter().filter_map(|place| ledger.claims.get(place)).collect()
}

/// The days of claims: of each, or from the first to the last.
fn days(claims: &[&Claim], words: &Words) -> Option<String> {
    let mut told: Vec<String> = Vec::new();
    let (mut first, mut last) = (None, None);
    for claim in claims {
        let window = Window::new(claim.since, claim.as_of, claim.stated, claim.published);
        let text = words.days(window);
        if !told.contains(&text) {
            told.push(text);
        }
        let day = window.newest();
        first = if first.is_none() { day } else { first.min(day.or(first)) };
        last = last.max(day);
    }
    match first.zip(last) {
        Some((first, last)) if DAYS < told.len() && first < last => {
            Some(concat(&[&words.date(first), " – ", &words.date(last)]))
        }
        _ if told.is_empty() => None,
        _ => Some(words.join("join.semicolon", &told)),
    }
}

/// Who carried claims, each once; where nobody is named, whose address it is.
fn outlets(claims: &[&Claim], words: &Words) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for claim in claims {
        let outlet = claim.outlet.as_ref().map(|outlet| outlet.in_language(words.lang()));
        let name = outlet.or_else(|| claim.url.as_deref().and_then(host));
        let name = name.filter(|name| !name.is_empty()).map(isolate);
        names.extend(name.filter(|name| !names.contains(name)));
    }
    (!names.is_empty()).then(|| words.join("join.comma", &names))
}

/// The host of an address: `https://example.org/1` is at `example.org`.
fn host(url: &str) -> Option<&str> {
    url.split_once("://")?.1.split(['/', '?', '#']).next()
}
