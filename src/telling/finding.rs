//! Findings in words.

use super::{mentions, source_name};
use crate::breakdown::{Amount, Breakdown, Code, Day, DayKind, Finding, Found, Scope};
use crate::ledger::About;
use crate::words::{Words, concat};

/// At most this many sources are named with their days.
const NAMED: usize = 8;

/// A finding in a sentence, with its numbers.
pub fn finding(finding: &Finding, breakdown: &Breakdown, words: &Words) -> String {
    let found = &finding.found;
    let source = match found.source {
        Some(source) => source_name(breakdown, source, words),
        None => words.say("own.name", &[]),
    };
    let (first, second) = (amount(found.first, words), amount(found.second, words));
    let more = more(found, breakdown, words);
    let [then, now] = found.days.map(|day| on(day, words));
    let places = [
        ("source", &*source),
        ("scope", &*scope(found.about, breakdown, words)),
        ("measure", &*words.measure(breakdown.outcome, found.slice)),
        ("first", &*first),
        ("n", &*first),
        ("second", &*second),
        ("figures", &*second),
        ("part", &*more),
        ("more", &*more),
        ("then", &*then),
        ("now", &*now),
    ];
    words.say(&concat(&["finding.", found.code()]), &places)
}

fn scope(about: About, breakdown: &Breakdown, words: &Words) -> String {
    match about {
        About::Side(side) => words.scope(Scope::Side(side), breakdown),
        About::Each => words.say("scope.each", &[]),
        About::All => words.scope(Scope::All, breakdown),
    }
}

fn amount(amount: Option<Amount>, words: &Words) -> String {
    match amount {
        Some(Amount::Said(figure)) => words.figure(figure),
        Some(Amount::Reckoned(bounds)) => words.reckoned(bounds),
        Some(Amount::Counted(n)) => words.number(u64::try_from(n).unwrap_or_default()),
        None => String::new(),
    }
}

/// "as of 22 October 2020", as far as a day is given.
fn on(day: Option<Day>, words: &Words) -> String {
    let Some(day) = day else { return String::new() };
    let key = match day.kind {
        DayKind::AsOf => "window.as_of",
        DayKind::Stated => "window.said",
        DayKind::Published => "window.published",
    };
    words.say(key, &[("date", &words.date(day.date))])
}

/// What is left out; in what renderings differ too; who covers which days.
fn more(found: &Found, breakdown: &Breakdown, words: &Words) -> String {
    let within = match found.about {
        About::Side(side) => Scope::Side(side),
        About::Each | About::All => Scope::All,
    };
    let mut texts = Vec::new();
    for one in &found.excludes {
        texts.push(words.excluded(*one, breakdown, within));
    }
    let mut between = "join.comma";
    if found.code == Code::WindowsDiffer {
        texts = days(breakdown, within, words);
        between = "join.dot";
    }
    let mut more = words.join(between, &texts);
    if found.also_about {
        more.push_str(&words.say("finding.also_about", &[]));
    }
    if found.also_status {
        more.push_str(&words.say("finding.also_status", &[]));
    }
    more
}

/// The days of the sources side by side.
fn days(breakdown: &Breakdown, scope: Scope, words: &Words) -> Vec<String> {
    let mut texts = Vec::new();
    for row in breakdown.rows.iter().filter(|row| mentions(row, scope)) {
        let Some(cell) = row.total(scope) else { continue };
        if texts.len() == NAMED {
            texts.push("…".into());
            break;
        }
        let days = words.days(cell.window);
        let places = [("scope", &*words.source(row)), ("part", &*days)];
        texts.push(words.say("excluded.of", &places));
    }
    texts
}
