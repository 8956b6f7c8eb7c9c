//! A ledger as JSON.

use nojson::{DisplayJson, JsonFormatter};

use crate::date::Date;
use crate::lean::form::ends;
use crate::ledger::{About, Claim, Ledger, Outcome, Side, Source, Status, Text};

/// Writes a ledger as JSON that [`load`] reads into the same ledger.
///
/// Figures are in their read form, beside the words that were said. Two spaces
/// a level, a figure a line, a line feed at the end.
///
/// [`load`]: fn@crate::load::load
///
/// # Example
///
/// ```
/// use casualty_chart::{export, ledger::Ledger};
///
/// let json = export::json(&Ledger::default());
/// assert!(json.starts_with("{\n  \"sides\": [],\n"), "{json}");
/// ```
pub fn json(ledger: &Ledger) -> String {
    let sides = ledger.sides.iter().map(side).collect();
    let sources = ledger.sources.iter().map(|one| source(one, &ledger.sides)).collect();
    let claims = ledger.claims.iter().map(|one| claim(one, ledger)).collect();
    let mut members = Vec::new();
    if !ledger.title.versions().is_empty() {
        members.push(("title", text(&ledger.title)));
    }
    members.push(("sides", Node::List(sides)));
    members.push(("sources", Node::List(sources)));
    members.push(("claims", Node::List(claims)));
    let root = Node::Object(members);
    let json = nojson::json(|f| {
        f.set_spacing(true);
        f.set_indent_size(2);
        root.fmt(f)
    });
    [json.to_string().as_str(), "\n"].concat()
}

/// A value to be written.
#[derive(Debug)]
enum Node<'a> {
    Number(Option<u64>),
    True,
    Word(&'a str),
    Day(Date),
    List(Vec<Self>),
    Object(Vec<(&'a str, Self)>),
    /// An object on one line.
    Line(Vec<(&'a str, Self)>),
}

impl DisplayJson for Node<'_> {
    fn fmt(&self, f: &mut JsonFormatter<'_, '_>) -> std::fmt::Result {
        let indent = f.get_indent_size();
        f.set_indent_size(if matches!(self, Self::Line(_)) { 0 } else { indent });
        let written = match self {
            Self::Number(number) => f.value(number),
            Self::True => f.value(true),
            Self::Word(word) => f.string(word),
            Self::Day(day) => f.string(day),
            Self::List(nodes) => f.array(|f| f.elements(nodes)),
            Self::Object(members) | Self::Line(members) => {
                f.object(|f| members.iter().try_for_each(|(name, node)| f.member(name, node)))
            }
        };
        f.set_indent_size(indent);
        written
    }
}

fn text(text: &Text) -> Node<'_> {
    match text.versions() {
        [(lang, only)] if lang.is_empty() => Node::Word(only),
        versions => {
            let members = versions.iter().map(|(lang, text)| (lang.as_str(), Node::Word(text)));
            Node::Line(members.collect())
        }
    }
}

fn side(side: &Side) -> Node<'_> {
    Node::Object(vec![("id", Node::Word(&side.id)), ("name", text(&side.name))])
}

fn source<'a>(source: &'a Source, sides: &'a [Side]) -> Node<'a> {
    let mut members = vec![("id", Node::Word(&source.id)), ("name", text(&source.name))];
    let side = source.speaks_for.and_then(|side| sides.get(side));
    members.extend(side.map(|side| ("speaks_for", Node::Word(&side.id))));
    members.extend(source.kind.map(|kind| ("kind", Node::Word(kind.name()))));
    Node::Object(members)
}

fn claim<'a>(claim: &'a Claim, ledger: &'a Ledger) -> Node<'a> {
    let source = ledger.sources.get(claim.source).map_or("", |source| &source.id);
    let about = match claim.about {
        About::Each => "each",
        About::All => "all",
        About::Side(side) => ledger.sides.get(side).map_or("", |side| &side.id),
    };
    let mut members = vec![("source", Node::Word(source)), ("about", Node::Word(about))];
    if claim.status != Status::Unstated {
        members.push(("status", Node::Word(claim.status.name())));
    }
    if claim.outcome != Outcome::Killed {
        members.push(("outcome", Node::Word(claim.outcome.name())));
    }
    members.push(("figure", figure(claim)));
    let days = [claim.since, claim.as_of, claim.stated, claim.published];
    let names = ["since", "as_of", "stated", "published"];
    let days = names.into_iter().zip(days);
    members.extend(days.filter_map(|(name, day)| Some((name, Node::Day(day?)))));
    members.extend(claim.outlet.as_ref().map(|outlet| ("outlet", text(outlet))));
    let words = [&claim.url, &claim.quote, &claim.lang, &claim.statement];
    let words = ["url", "quote", "lang", "statement"].into_iter().zip(words);
    members.extend(words.filter_map(|(name, word)| Some((name, Node::Word(word.as_ref()?)))));
    if claim.chart {
        members.push(("chart", Node::True));
    }
    members.extend(claim.note.as_ref().map(|note| ("note", text(note))));
    members.extend(claim.extra.iter().map(|(name, cell)| (name.as_str(), Node::Word(cell))));
    Node::Object(members)
}

/// What was said, and what it means.
fn figure(claim: &Claim) -> Node<'_> {
    let bounds = claim.figure.bounds();
    let [low, best, high] = ends(claim.figure);
    let mut members =
        vec![("said", Node::Word(&claim.said)), ("kind", Node::Word(claim.figure.kind()))];
    members.push(("low", Node::Number(low)));
    members.extend(best.map(|best| ("best", Node::Number(Some(best)))));
    members.push(("high", Node::Number(high)));
    if bounds.is_some_and(|bounds| bounds.soft()) {
        members.push(("soft", Node::True));
    }
    let absence = claim.figure.absence();
    members.extend(absence.map(|absence| ("absence", Node::Word(absence.name()))));
    Node::Line(members)
}
