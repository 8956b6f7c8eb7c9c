//! Findings in words.

use super::source_name;
use crate::breakdown::{Amount, Breakdown, Excluded, Finding, Found, Pair, Scope};
use crate::words::Words;

/// A finding in a sentence, with its numbers.
pub fn finding(finding: &Finding, breakdown: &Breakdown, words: &Words) -> String {
    let key = ["finding.", finding.found.code()].concat();
    match &finding.found {
        Found::PartsExceedTotal(pair)
        | Found::SidesExceedTotal(pair)
        | Found::SidesFallShort(pair)
        | Found::SidesFitTotal(pair)
        | Found::OwnExceedsTotal(pair)
        | Found::OwnFitsTotal(pair)
        | Found::LowAboveHigh(pair) => of_pair(&key, *pair, [""; 3], breakdown, words),
        Found::OwnFitsTotalLeavingOut(pair, excludes) => {
            let part = parts(excludes, breakdown, pair.scope, words);
            of_pair(&key, *pair, [&part, "", ""], breakdown, words)
        }
        Found::TollFalls(pair, from, to) => {
            let days = [*from, *to].map(|day| words.date(day));
            of_pair(&key, *pair, ["", &days[0], &days[1]], breakdown, words)
        }
        Found::RenderingsDiffer { source, renderings, figures, about, status } => {
            let number = |n: usize| words.number(u64::try_from(n).unwrap_or_default());
            let also = [("finding.also_about", *about), ("finding.also_status", *status)];
            let also = also.into_iter().filter(|(_, differs)| *differs);
            let more: Vec<String> = also.map(|(key, _)| words.say(key, &[])).collect();
            let places = [
                ("source", &*source_name(breakdown, *source, words)),
                ("n", &*number(*renderings)),
                ("figures", &*number(*figures)),
                ("more", &*more.concat()),
            ];
            words.say(&key, &places)
        }
        Found::SumLeavesOut { source, scope, bounds, excludes } => {
            let name = match source {
                Some(source) => source_name(breakdown, *source, words),
                None => words.say("own.name", &[]),
            };
            let places = [
                ("source", &*name),
                ("scope", &*words.scope(*scope, breakdown)),
                ("first", &*words.bounds(*bounds)),
                ("part", &*parts(excludes, breakdown, *scope, words)),
            ];
            words.say(&key, &places)
        }
    }
}

fn of_pair(
    key: &str,
    pair: Pair,
    [part, from, to]: [&str; 3],
    breakdown: &Breakdown,
    words: &Words,
) -> String {
    let places = [
        ("source", &*source_name(breakdown, pair.source, words)),
        ("scope", &*words.scope(pair.scope, breakdown)),
        ("measure", &*words.measure(breakdown.outcome, pair.slice)),
        ("first", &*amount(pair.first, words)),
        ("second", &*amount(pair.second, words)),
        ("part", part),
        ("from", from),
        ("to", to),
    ];
    words.say(key, &places)
}

fn amount(amount: Amount, words: &Words) -> String {
    match amount {
        Amount::Said(figure) => words.figure(figure),
        Amount::Reckoned(bounds) => words.bounds(bounds),
    }
}

fn parts(excludes: &[Excluded], breakdown: &Breakdown, scope: Scope, words: &Words) -> String {
    let texts: Vec<String> =
        excludes.iter().map(|one| words.excluded(*one, breakdown, scope)).collect();
    words.join("join.comma", &texts)
}
