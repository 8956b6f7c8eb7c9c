//! A ledger in the making.

use crate::figure::{Count, Figure};
use crate::ledger::{About, Claim, Ledger, Outcome, Side, Source, SourceKind, Status, Text};

/// A name in two languages, the first of which is its id.
pub(super) type Name = [&'static str; 2];

pub(super) fn text([english, arabic]: Name) -> Text {
    Text::by_language(vec![("en".into(), english.into()), ("ar".into(), arabic.into())])
}

/// The place of a side, which may be a new one.
pub(super) fn side(ledger: &mut Ledger, id: &str, name: &dyn Fn() -> Text) -> usize {
    let found = ledger.sides.iter().position(|side| side.id == id);
    found.unwrap_or_else(|| {
        ledger.sides.push(Side { id: id.into(), name: name() });
        ledger.sides.len() - 1
    })
}

/// The place of a source, which may be a new one.
pub(super) fn source(ledger: &mut Ledger, name: Name, kind: Option<SourceKind>) -> usize {
    let [id, _] = name;
    let found = ledger.sources.iter().position(|source| source.id == id);
    found.unwrap_or_else(|| {
        ledger.sources.push(new_source(id, text(name), kind));
        ledger.sources.len() - 1
    })
}

pub(super) fn new_source(id: &str, name: Text, kind: Option<SourceKind>) -> Source {
    Source { id: id.into(), name, speaks_for: None, kind }
}

/// A claim of which no more is known than its figure.
pub(super) fn claim(source: usize, about: About, figure: Figure, said: String) -> Claim {
    Claim {
        source,
        about,
        status: Status::Unstated,
        outcome: Outcome::Killed,
        figure,
        said,
        since: None,
        as_of: None,
        stated: None,
        published: None,
        outlet: None,
        url: None,
        quote: None,
        lang: None,
        statement: None,
        chart: false,
        note: None,
        extra: Vec::new(),
    }
}

/// A claim of a number with no word beside it.
pub(super) fn exact(source: usize, about: About, count: Count) -> Claim {
    claim(source, about, Figure::Exact(count), count.get().to_string())
}

/// Adds the claims of another file: who has the same id is the same.
pub(super) fn join(ledger: &mut Ledger, other: Ledger) {
    let sides: Vec<usize> = other
        .sides
        .into_iter()
        .map(|one| side(ledger, &one.id.clone(), &|| one.name.clone()))
        .collect();
    let mut sources = Vec::new();
    for mut one in other.sources {
        one.speaks_for = one.speaks_for.map(|side| sides[side]);
        let found = ledger.sources.iter().position(|source| source.id == one.id);
        sources.push(found.unwrap_or(ledger.sources.len()));
        if found.is_none() {
            ledger.sources.push(one);
        }
    }
    for mut claim in other.claims {
        claim.source = sources[claim.source];
        if let About::Side(side) = claim.about {
            claim.about = About::Side(sides[side]);
        }
        ledger.claims.push(claim);
    }
}

/// What a claim says of itself that is a sum of ours.
pub(super) fn events_added(events: u64) -> Text {
    let events = events.to_string();
    Text::by_language(vec![
        ("en".into(), ["rows of the file added up here: ", &events].concat()),
        ("ar".into(), ["صفوف الملف المجموعة هنا: ", &events].concat()),
    ])
}
