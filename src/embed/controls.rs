//! Empty places where the element puts its controls, so that nothing moves
//! when they come; a page without scripts does not show them.

use crate::breakdown::Only;
use crate::ledger::{Claim, Status};
use crate::select;
use crate::tally;
use crate::view::View;

use super::Shown;
use super::markup::Markup;

/// As many places as the element makes.
pub(super) fn places(Shown { ledger, answer, .. }: Shown<'_>, out: &mut Markup) {
    let breakdown = &answer.breakdown;
    let claims = || ledger.claims.iter().filter(|claim| claim.outcome == breakdown.outcome);
    let has = |wanted: &dyn Fn(&Claim) -> bool| claims().any(|claim| wanted(claim));
    let statuses = [Status::Military, Status::Civilian, Status::All, Status::Unstated];
    let statuses = statuses.iter().filter(|status| has(&|claim| claim.status == **status)).count();
    let sources = (0..ledger.sources.len()).filter(|at| has(&|claim| claim.source == *at)).count();
    let choices = [tally::outcomes(ledger).len(), ledger.sides.len(), statuses, sources];
    let choices = choices.into_iter().filter(|choices| 1 < *choices).count();
    let first = tally::outcomes(ledger).first().copied();
    let narrowed = breakdown.only != Only::default()
        || breakdown.day.is_some()
        || first != Some(breakdown.outcome);

    out.open("div", &[("class", "cc-controls"), ("aria-hidden", "true")]);
    empty("cc-views", &vec!["cc-view"; View::ALL.len()], out);
    let mut filters = vec!["cc-choice"; choices];
    filters.extend(narrowed.then_some("cc-reset"));
    empty("cc-filters", &filters, out);
    if 1 < select::days(ledger, breakdown.outcome).len() {
        empty("cc-day", &[], out);
    }
    out.close("div").line();
}

/// A place, with places in it.
fn empty(class: &str, inside: &[&str], out: &mut Markup) {
    out.open("div", &[("class", class)]);
    for class in inside {
        out.open("div", &[("class", class)]).close("div");
    }
    out.close("div");
}
