//! A sentence for each claim, and where each figure comes from.

use crate::breakdown::{Breakdown, Relation, Slice, Window};
use crate::figure::Figure;
use crate::ledger::{About, Claim, Ledger};
#[cfg(feature = "workbench")]
use crate::order::ordered;
use crate::select;
use crate::words::{Words, concat, isolate, tame};

/// All claims of one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Who says it.
    pub name: String,
    /// The side that it speaks for, in words; or that it is a third party.
    pub about: String,
    /// What it says, in the order of the ledger.
    pub claims: Vec<Quoted>,
}

/// One claim, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Its row in the ledger, the first being 1.
    pub row: usize,
    /// All of it in a sentence.
    pub text: String,
    /// The figure as it was written.
    pub said: String,
    /// The language of what was written.
    pub lang: Option<String>,
    /// The days that it covers, or on which it was said.
    pub dates: String,
    /// Who carried it.
    pub outlet: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// The source's own words.
    pub quote: Option<String>,
    /// Anything else.
    pub note: String,
    /// Whether it is another rendering of a statement that is charted.
    pub rendering: bool,
    /// In what it differs from the rendering that is charted.
    pub differs: String,
    /// Whether a newer claim has taken its place.
    pub earlier: bool,
}

impl Quoted {
    /// Says that it is a part of another.
    pub(super) fn call_part(&mut self, words: &Words) {
        self.text = concat(&[&self.text, " ", &words.say("claim.part", &[])]);
    }
}

/// Every claim about the outcome of a breakdown, source by source.
pub fn sources(ledger: &Ledger, breakdown: &Breakdown, words: &Words) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    for source in 0..ledger.sources.len() {
        all.push(nothing_said(ledger, source, words));
    }
    let places = select::made_by(ledger, breakdown.outcome, None);
    let parts = select::parts(ledger, &select::charted(ledger, &places));
    for place in places {
        let mut quoted = quoted(ledger, place, words, None);
        if parts.binary_search(&place).is_ok() {
            quoted.call_part(words);
        }
        all[ledger.claims[place].source].claims.push(quoted);
    }
    all.retain(|said| !said.claims.is_empty());
    all
}

/// So many of the claims of [`sources`] from one on, each below its source.
#[cfg(feature = "workbench")]
pub fn some_sources(
    ledger: &Ledger,
    breakdown: &Breakdown,
    words: &Words,
    from: usize,
    most: usize,
) -> Vec<Said> {
    let claims = &ledger.claims;
    let of_it = |place: &usize| claims[*place].outcome == breakdown.outcome;
    let places: Vec<usize> = (0..claims.len()).filter(of_it).collect();
    let order =
        ordered(places.len(), &|a, b| claims[places[a]].source.cmp(&claims[places[b]].source));
    let mut said: Vec<Said> = Vec::new();
    let mut last = None;
    for at in order.into_iter().skip(from).take(most) {
        let place = places[at];
        let source = claims[place].source;
        if last.replace(source) != Some(source) {
            said.push(nothing_said(ledger, source, words));
        }
        if let Some(said) = said.last_mut() {
            said.claims.push(quoted(ledger, place, words, None));
        }
    }
    said
}

/// A source before any of its claims.
fn nothing_said(ledger: &Ledger, source: usize, words: &Words) -> Said {
    let source = &ledger.sources[source];
    Said {
        name: isolate(source.name.in_language(words.lang())),
        about: speaks_for(ledger, source.speaks_for, words),
        claims: Vec::new(),
    }
}

pub(super) fn speaks_for(ledger: &Ledger, side: Option<usize>, words: &Words) -> String {
    match side {
        Some(side) => {
            let side = isolate(ledger.sides[side].name.in_language(words.lang()));
            words.say("table.speaks_for", &[("side", &side)])
        }
        None => words.relation(Relation::ThirdParty),
    }
}

/// A claim by its place in the ledger, ready to be shown; `of` is the
/// rendering that is charted where this is another.
pub fn quoted(ledger: &Ledger, place: usize, words: &Words, of: Option<usize>) -> Quoted {
    let claim = &ledger.claims[place];
    let text = |text: &Option<crate::ledger::Text>| {
        text.as_ref().map(|text| tame(text.in_language(words.lang()))).unwrap_or_default()
    };
    let dates = dates(claim, words);
    Quoted {
        row: place + 1,
        text: sentence(ledger, claim, &dates, words),
        said: tame(&claim.said),
        lang: claim.lang.clone(),
        dates,
        outlet: text(&claim.outlet),
        url: claim.url.clone(),
        quote: claim.quote.as_deref().map(tame),
        note: text(&claim.note),
        rendering: of.is_some(),
        differs: of
            .map(|of| differences(ledger, claim, &ledger.claims[of], words))
            .unwrap_or_default(),
        earlier: false,
    }
}

/// In what a rendering differs from the one that is charted, which is said
/// beside each difference; that it does not, where it does not.
fn differences(ledger: &Ledger, claim: &Claim, charted: &Claim, words: &Words) -> String {
    let manner = if claim.figure.kind() == charted.figure.kind() { "number" } else { "manner" };
    let pairs = [
        (manner, claim.figure != charted.figure, words.figure(charted.figure)),
        ("about", claim.about != charted.about, scope(ledger, charted.about, words)),
        ("status", claim.status != charted.status, words.slice(Slice::of(charted.status))),
        (
            "outcome",
            claim.outcome != charted.outcome,
            words.measure(charted.outcome, Slice::Unstated),
        ),
    ];
    let mut parts = Vec::new();
    for (name, differs, charted) in pairs {
        if differs {
            let key = concat(&["rendering.", name]);
            parts.push(words.say(&key, &[("charted", &charted)]));
        }
    }
    if parts.is_empty() {
        return words.say("rendering.same", &[]);
    }
    words.say("rendering.differs", &[("parts", &words.join("join.comma", &parts))])
}

fn dates(claim: &Claim, words: &Words) -> String {
    let Claim { since, as_of, stated, published, .. } = *claim;
    let window = Window::new(since, as_of, stated, published);
    let mut texts = vec![words.window(window)];
    // Where the last day tells it apart, the day of speaking and of printing too.
    let mut told = window.newest();
    for (key, day) in [("window.said", stated), ("window.published", published)] {
        if day.is_some() && day != told {
            texts.extend(day.map(|day| words.say(key, &[("date", &words.date(day))])));
            told = day;
        }
    }
    texts.retain(|text| !text.is_empty());
    words.join("join.comma", &texts)
}

/// "Military deaths, Armenian side: 874. Karabakh authorities, of its own,
/// since 27 September 2020, as of 22 October 2020."
fn sentence(ledger: &Ledger, claim: &Claim, dates: &str, words: &Words) -> String {
    let figure = match claim.figure {
        Figure::Absent(why) => words.say(&concat(&["figure.", why.name()]), &[]),
        figure => words.people(figure, &concat(&["count.", claim.outcome.name()])),
    };
    let source = &ledger.sources[claim.source];
    let name = isolate(source.name.in_language(words.lang()));
    let relation = relation(source.speaks_for, claim.about).map(|it| words.relation(it));
    let mut about = vec![name];
    about.extend(relation);
    about.push(dates.to_owned());
    about.retain(|text| !text.is_empty());
    let places = [
        ("measure", &*words.measure(claim.outcome, Slice::of(claim.status))),
        ("scope", &*scope(ledger, claim.about, words)),
        ("figure", &*figure),
        ("about", &*words.join("join.comma", &about)),
    ];
    words.say("claim.sentence", &places)
}

fn relation(speaks_for: Option<usize>, about: About) -> Option<Relation> {
    match (speaks_for, about) {
        (None, _) => Some(Relation::ThirdParty),
        (Some(side), About::Side(other)) if side == other => Some(Relation::Own),
        (Some(_), About::Side(_)) => Some(Relation::Enemy),
        (Some(_), About::Each | About::All) => None,
    }
}

fn scope(ledger: &Ledger, about: About, words: &Words) -> String {
    match about {
        About::Side(side) => isolate(ledger.sides[side].name.in_language(words.lang())),
        About::Each => words.say("scope.each", &[]),
        About::All if ledger.sides.len() == 2 => words.say("scope.both", &[]),
        About::All => words.say("scope.all", &[]),
    }
}
