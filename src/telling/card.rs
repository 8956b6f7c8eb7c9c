//! What a mark stands for, told to whoever asks.

use super::{Quoted, finding, quoted};
use crate::breakdown::{Breakdown, Finding, Row, Scope, Step, Track};
use crate::ledger::Ledger;
use crate::marks::{MarkKey, own_of_all};
use crate::order::{ordered, settle};
use crate::select::{is_part, made_on};
use crate::view::View;
use crate::words::{Words, isolate};

/// What a mark stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Who says it, and of whom.
    pub title: String,
    /// How the source stands to those it counts.
    pub relation: String,
    /// All that it says, in words.
    pub figure: String,
    /// The claims behind it, other renderings of the same words among them.
    pub claims: Vec<Quoted>,
    /// What the source's figures imply.
    pub implied: Vec<String>,
    /// What checks have found about these claims.
    pub findings: Vec<String>,
}

/// The card of a mark; in the timeline, with what was said before as well.
pub fn card(
    ledger: &Ledger,
    breakdown: &Breakdown,
    findings: &[Finding],
    key: MarkKey,
    view: View,
    words: &Words,
) -> Option<Card> {
    let Some(place) = key.row else { return own_card(ledger, breakdown, findings, words) };
    let row = breakdown.rows.get(place)?;
    let mut card = row_card(ledger, breakdown, findings, row, key.scope, words);
    let track = breakdown.course.track(key.scope, row.source);
    if let Some(track) = track.filter(|_| view == View::Timeline && view.is_built()) {
        let mut claims = earlier(track, &card, ledger, words);
        claims.append(&mut card.claims);
        card.claims = claims;
    }
    Some(card)
}

/// What a source said before what its card tells, in the order of days.
fn earlier(track: &Track, card: &Card, ledger: &Ledger, words: &Words) -> Vec<Quoted> {
    let mut known = Vec::new();
    for quoted in &card.claims {
        known.push(quoted.row - 1);
    }
    settle(&mut known);
    let told = |step: &Step| known.binary_search(&step.claim).is_ok();
    let (mut places, mut parts) = (Vec::new(), Vec::new());
    for at in ordered(track.steps.len(), &|a, b| track.steps[a].day.cmp(&track.steps[b].day)) {
        if !told(&track.steps[at]) {
            places.push(track.steps[at].claim);
            parts.extend(track.steps[at].part.map(|_| track.steps[at].claim + 1));
        }
    }
    settle(&mut parts);
    let mut earlier = all_quoted(ledger, &with_renderings(ledger, &places), words);
    for quoted in &mut earlier {
        quoted.earlier = true;
        if parts.binary_search(&quoted.row).is_ok() {
            quoted.call_part(words);
        }
    }
    earlier
}

fn row_card(
    ledger: &Ledger,
    breakdown: &Breakdown,
    findings: &[Finding],
    row: &Row,
    scope: Scope,
    words: &Words,
) -> Card {
    let mut places = Vec::new();
    for cell in row.about(scope) {
        places.extend_from_slice(&cell.claims);
    }
    settle(&mut places);
    let shown = with_renderings(ledger, &places);
    let mut claims = all_quoted(ledger, &shown, words);
    // In a reader's first download the list of all claims has it, and that is enough.
    if cfg!(feature = "views") {
        claims.append(&mut added(ledger, breakdown, &places, words));
    }
    let names = [("source", &*words.source(row)), ("scope", &*words.scope(scope, breakdown))];
    let mut relation = Vec::new();
    relation.extend(row.relation(scope).map(|it| words.relation(it)));
    if let Some(counts) = &ledger.sources[row.source].counts {
        let what = isolate(counts.in_language(words.lang()));
        relation.push(words.say("card.counts", &[("what", &what)]));
    }
    Card {
        title: words.say("card.title", &names),
        relation: words.join("join.dot", &relation),
        figure: words.told(row, scope, breakdown),
        implied: implied(row, scope, breakdown, words),
        findings: about(findings, &shown, breakdown, words),
        claims,
    }
}

/// What is a part of some claims, and says so.
fn added(ledger: &Ledger, breakdown: &Breakdown, places: &[usize], words: &Words) -> Vec<Quoted> {
    let mut added = Vec::new();
    for (at, part) in ledger.claims.iter().enumerate() {
        let made = breakdown.day.zip(made_on(part)).is_none_or(|(day, made)| made <= day);
        if made && places.iter().any(|place| is_part(part, &ledger.claims[*place])) {
            let mut part = quoted(ledger, at, words, None);
            part.call_part(words);
            added.push(part);
        }
    }
    added
}

/// A mark in a sentence: who says it of whom, and what.
pub fn mark_label(breakdown: &Breakdown, key: MarkKey, words: &Words) -> String {
    let scope = words.scope(key.scope, breakdown);
    let own = || own_of_all(breakdown).map(|own| words.sum(&own.sum, breakdown, key.scope));
    let (source, figure) = match key.row.and_then(|place| breakdown.rows.get(place)) {
        Some(row) => (words.source(row), words.label(row, key.scope, breakdown)),
        None => (words.say("own.name", &[]), own().unwrap_or_default()),
    };
    words.say("mark.label", &[("source", &source), ("scope", &scope), ("figure", &figure)])
}

/// The card of the sum of what sides report of their own.
fn own_card(
    ledger: &Ledger,
    breakdown: &Breakdown,
    findings: &[Finding],
    words: &Words,
) -> Option<Card> {
    let own = own_of_all(breakdown)?;
    let shown = with_renderings(ledger, &own.claims);
    Some(Card {
        title: words.say("own.name", &[]),
        relation: words.say("own.about", &[]),
        figure: words.sum(&own.sum, breakdown, own.scope),
        implied: Vec::new(),
        findings: about(findings, &shown, breakdown, words),
        claims: all_quoted(ledger, &shown, words),
    })
}

/// The places of claims, each followed by those of the other renderings of its
/// statement; which one it renders otherwise is told with it.
fn with_renderings(ledger: &Ledger, places: &[usize]) -> Vec<(usize, Option<usize>)> {
    #[cfg(feature = "workbench")]
    let rendered = rendered(ledger);
    #[cfg(not(feature = "workbench"))]
    let rendered = 0..ledger.claims.len();
    let mut acc = Vec::new();
    for &place in places {
        acc.push((place, None));
        let claim = &ledger.claims[place];
        if claim.statement.is_none() {
            continue;
        }
        #[cfg(feature = "workbench")]
        let rendered = alike(ledger, &rendered, place);
        for other in rendered.clone() {
            let claim_of = &ledger.claims[other];
            let same = claim_of.statement == claim.statement;
            if same && other != place && claim_of.source == claim.source {
                acc.push((other, Some(place)));
            }
        }
    }
    acc
}

/// What tells one statement from another.
#[cfg(feature = "workbench")]
fn statement(ledger: &Ledger, place: usize) -> (usize, Option<&str>) {
    let claim = &ledger.claims[place];
    (claim.source, claim.statement.as_deref())
}

/// The places of all renderings, those of one statement together: in a large
/// ledger they are not looked for one by one.
#[cfg(feature = "workbench")]
fn rendered(ledger: &Ledger) -> Vec<usize> {
    let is_one = |place: &usize| ledger.claims[*place].statement.is_some();
    let places: Vec<usize> = (0..ledger.claims.len()).filter(is_one).collect();
    let of = |at: usize| statement(ledger, places[at]);
    let order = ordered(places.len(), &|a, b| of(a).cmp(&of(b)));
    order.into_iter().map(|at| places[at]).collect()
}

/// Those of them that are of the statement of a place.
#[cfg(feature = "workbench")]
fn alike(ledger: &Ledger, rendered: &[usize], place: usize) -> Vec<usize> {
    let said = statement(ledger, place);
    let first = rendered.partition_point(|at| statement(ledger, *at) < said);
    let same = |at: &&usize| statement(ledger, **at) == said;
    rendered[first..].iter().take_while(same).copied().collect()
}

fn all_quoted(ledger: &Ledger, shown: &[(usize, Option<usize>)], words: &Words) -> Vec<Quoted> {
    let mut acc = Vec::new();
    for (place, of) in shown {
        acc.push(quoted(ledger, *place, words, *of));
    }
    acc
}

fn implied(row: &Row, scope: Scope, breakdown: &Breakdown, words: &Words) -> Vec<String> {
    let mut texts = Vec::new();
    for cell in row.about(scope) {
        let Some(bounds) = cell.implied else { continue };
        let measure = words.measure(breakdown.outcome, cell.slice);
        let figure = words.bounds(bounds);
        texts.push(words.say("card.implied", &[("measure", &measure), ("figure", &figure)]));
    }
    texts
}

/// Findings that concern any of the claims shown.
fn about(
    findings: &[Finding],
    shown: &[(usize, Option<usize>)],
    breakdown: &Breakdown,
    words: &Words,
) -> Vec<String> {
    let mut claims = Vec::new();
    for (place, _) in shown {
        claims.push(*place);
    }
    settle(&mut claims);
    let mut texts = Vec::new();
    for one in findings {
        if one.claims.iter().any(|place| claims.binary_search(place).is_ok()) {
            texts.push(finding(one, breakdown, words));
        }
    }
    texts
}
