//! Advice in words: the same in a browser and on the command line.
//!
//! Its texts are files of their own, `www/texts/advice`, since no reader of a
//! chart needs them.

use super::{Advice, Code, Field, Way};
use crate::ledger::{About, Ledger};
use crate::words::{Words, isolate, tame};

/// Advice in words. Claims are rows, the first being 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The stable code.
    pub code: &'static str,
    /// What is wrong, and why, in a sentence or two.
    pub message: String,
    /// The row that it stands at.
    pub row: usize,
    /// The field that it stands at, as its column is named.
    pub field: &'static str,
    /// All rows in question.
    pub claims: Vec<usize>,
    /// What it looks like, first, then what that is made of.
    pub numbers: Vec<u32>,
    /// What can be done.
    pub ways: Vec<ToldWay>,
}

/// A way out in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldWay {
    /// `set`, `delete` or `keep`.
    pub way: &'static str,
    /// The row to change, if any.
    pub row: Option<usize>,
    /// The field to set, if one is to be.
    pub field: Option<&'static str>,
    /// What to set it to, as a ledger takes it.
    pub value: Option<String>,
    /// What a button says.
    pub label: String,
}

/// Tells all advice.
pub fn tell(ledger: &Ledger, all: &[Advice], words: &Words) -> Vec<Told> {
    all.iter().map(|advice| told(ledger, advice, words)).collect()
}

fn told(ledger: &Ledger, advice: &Advice, words: &Words) -> Told {
    let Advice { code, claim, field, claims, numbers, .. } = advice;
    Told {
        code: code.name(),
        message: message(ledger, advice, words),
        row: claim + 1,
        field: field.name(),
        claims: claims.iter().map(|claim| claim + 1).collect(),
        numbers: numbers.clone(),
        ways: advice.ways.iter().map(|way| told_way(*code, way, words)).collect(),
    }
}

fn message(ledger: &Ledger, advice: &Advice, words: &Words) -> String {
    let Some(claim) = ledger.claims.get(advice.claim) else { return String::new() };
    let in_words = |text: &crate::ledger::Text| isolate(text.in_language(words.lang()));
    let source = ledger.sources.get(claim.source).map(|source| in_words(&source.name));
    let about = match claim.about {
        About::Side(side) => ledger.sides.get(side).map(|side| in_words(&side.name)),
        About::Each | About::All => None,
    };
    let about = about.unwrap_or_else(|| words.say("advice.all", &[]));
    let numbers: Vec<String> =
        advice.numbers.iter().map(|number| words.number(u64::from(*number))).collect();
    let parts = words.join("advice.plus", numbers.get(1..).unwrap_or_default());
    let others = advice.claims.iter().filter(|other| **other != advice.claim).count();
    let number = |at: usize| numbers.get(at).map_or("", String::as_str);
    let places = [
        ("source", source.as_deref().unwrap_or_default()),
        ("about", &*about),
        ("figure", &*isolate(&claim.said)),
        ("n", number(0)),
        ("one", number(1)),
        ("other", number(2)),
        ("parts", &*isolate(&parts)),
        ("claims", &*words.count("advice.claims", u64::try_from(others).unwrap_or(0), true)),
        ("words", &*isolate(&advice.words)),
    ];
    words.say(&["advice.", advice.code.name()].concat(), &places)
}

fn told_way(code: Code, way: &Way, words: &Words) -> ToldWay {
    let row_of = |claim: usize| words.number(u64::try_from(claim + 1).unwrap_or(u64::MAX));
    match way {
        Way::Set { claim, field, value } => {
            let places = [("row", &*row_of(*claim)), ("value", &*isolate(value))];
            ToldWay {
                way: "set",
                row: Some(claim + 1),
                field: Some(field.name()),
                value: Some(value.clone()),
                label: words.say(&key(*field, value), &places),
            }
        }
        Way::Delete { claim } => {
            let label = words.say("advice.way.delete", &[("row", &row_of(*claim))]);
            ToldWay { way: "delete", row: Some(claim + 1), field: None, value: None, label }
        }
        Way::Keep => {
            let own = matches!(code, Code::PartAsTotal);
            let key = if own { "advice.way.keep_both" } else { "advice.way.keep" };
            let label = tame(&words.say(key, &[]));
            ToldWay { way: "keep", row: None, field: None, value: None, label }
        }
    }
}

/// The key of a label: of words that a ledger has one of its own each.
fn key(field: Field, value: &str) -> String {
    let known = matches!(
        (field, value),
        (Field::Figure, "undisclosed" | "unknown" | "no reports" | "denied" | "none")
            | (Field::Status | Field::Outcome, _)
    );
    let value = value.replace([' ', '+'], "_");
    match known {
        true => ["advice.way.", field.name(), ".", &value].concat(),
        false => "advice.way.figure".to_owned(),
    }
}
