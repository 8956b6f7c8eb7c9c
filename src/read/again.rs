//! What a text says twice.

use std::collections::BTreeMap;

use super::{Passed, Proposal};

/// A figure's kind, the fewest and the most.
type Bounds<'a> = (&'a str, Option<u64>, Option<u64>);

/// Leaves out what a text says twice: in its headline, and again with who says it.
pub(super) fn once(claims: Vec<Proposal>) -> (Vec<Proposal>, Vec<Passed>) {
    let same = |one: &Proposal, other: &Proposal| {
        let alike = |a: &Option<String>, b: &Option<String>| a == b || a.is_none() || b.is_none();
        let figure = (one.kind, one.low, one.high, one.outcome)
            == (other.kind, other.low, other.high, other.outcome);
        let status = one.status == other.status || [one.status, other.status].contains(&"unstated");
        figure
            && status
            && one.absence.is_none()
            && alike(&one.source, &other.source)
            && alike(&one.about, &other.about)
            && one.subset == other.subset
            || figure && one.absence.is_none() && again_said(one, other)
    };
    let known = |claim: &Proposal| {
        usize::from(claim.source.is_some())
            + usize::from(claim.about.is_some())
            + usize::from(claim.status != "unstated")
            + usize::from(claim.since.is_some())
    };
    let large = |claim: &Proposal| claim.low.is_some_and(|low| 10 <= low);
    let mut kept = vec![true; claims.len()];
    let mut again = Vec::new();
    let mut alike: BTreeMap<Bounds<'_>, Vec<usize>> = BTreeMap::new();
    for (k, claim) in claims.iter().enumerate() {
        let others = alike.entry((claim.kind, claim.low, claim.high)).or_default();
        for &i in others.iter() {
            let said = large(claim) || again_said(&claims[i], claim);
            if said && kept[i] && kept[k] && same(&claims[i], claim) {
                let less = if known(&claims[i]) < known(claim) { i } else { k };
                kept[less] = false;
                let Proposal { span, figure, .. } = &claims[less];
                again.push(Passed { span: *span, text: figure.clone(), reason: "repeated" });
            }
        }
        others.push(k);
    }
    let keep: Vec<usize> = (0..claims.len()).filter(|i| kept[*i]).collect();
    let place = |of: usize| keep.binary_search(&of).ok();
    let kept = keep.iter().map(|i| {
        let claim = claims[*i].clone();
        Proposal { of: claim.of.and_then(place), ..claim }
    });
    (kept.collect(), again)
}

/// The same sentence again, as where a page repeats its lead.
fn again_said(one: &Proposal, other: &Proposal) -> bool {
    const LONG: usize = 60;
    let apart = one.span.0.abs_diff(other.span.0);
    let [one, other] = [one, other].map(|claim| claim.quote.trim_end_matches(['.', '"', '”']));
    let shorter = one.chars().count().min(other.chars().count());
    LONG < shorter && shorter <= apart && (one.contains(other) || other.contains(one))
}
