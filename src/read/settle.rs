//! From what was found to what is proposed: days, questions, and how
//! sure a reading is.
//!
//! **Invariant:** what was inferred is never of high confidence, and what
//! allows two readings is a question.

use super::again::once;
use super::days::{Named, Role};
use super::draft::{Draft, Work};
use super::fate::Fate;
use super::item::Kind;
use super::lexicon::{Cue, Thing};
use super::link::{Measure, Relation};
use super::share::{coordinated, inherit};
use super::side::Names;
use super::{Deciding, Proposal, Question, Reading};
use crate::date::Date;
use crate::ledger::{Outcome, Status};
use crate::phrase::PhraseError;

/// Makes the reading of a text.
pub(super) fn settle(work: Work) -> Reading {
    let mut work = coordinated(work);
    let names = Names::of(&work);
    let mut claims = Vec::new();
    for (i, draft) in work.drafts.iter().enumerate() {
        claims.push(Settling { work: &work, names: &names, draft, at: i, doubt: 0 }.proposal());
    }
    inherit(&work.drafts, &mut claims);
    // "300 dead, with another 2,700 wounded": nothing is added to the dead.
    for i in 0..claims.len() {
        let Some(of) = claims[i].of.filter(|_| claims[i].relation == Some("addition")) else {
            continue;
        };
        if work.language.code == "en" && claims[of].outcome != claims[i].outcome {
            claims[i].of = None;
        }
    }
    let (claims, again) = once(claims);
    work.passed.extend(again);
    work.passed.sort_by_key(|passed| passed.span);
    Reading {
        language: work.language.code,
        date: work.article.map(Date::iso),
        claims,
        passed: work.passed,
    }
}

/// One draft on its way to be a proposal.
pub(super) struct Settling<'a> {
    pub(super) work: &'a Work,
    pub(super) names: &'a Names,
    pub(super) draft: &'a Draft,
    at: usize,
    /// How much of it is inferred: 0 nothing, 2 or more is low confidence.
    pub(super) doubt: u32,
}

impl Settling<'_> {
    fn proposal(mut self) -> Proposal {
        let row = &self.work.rows[self.draft.row];
        let mut claim = Proposal {
            figure: self.draft.said.clone(),
            status: self.draft.status.value.name(),
            quote: row.raw(row.sentence.span.0, row.sentence.span.1),
            lang: self.work.language.code,
            span: self.draft.span,
            ..Proposal::default()
        };
        self.figure(&mut claim);
        self.outcome(&mut claim);
        self.source(&mut claim);
        self.about(&mut claim);
        self.group(&mut claim);
        self.links(&mut claim);
        self.days(&mut claim);
        self.words(&mut claim);
        self.doubt += u32::from(!self.draft.fate.sure) + u32::from(!self.draft.status.sure);
        self.doubt += 2 * u32::from(self.draft.perhaps);
        self.doubt += u32::from(claim.absence == Some("unknown"));
        let asked = u32::from(!claim.questions.is_empty()) * 2;
        claim.confidence = match self.doubt + asked {
            0 => "high",
            1 => "medium",
            _ => "low",
        };
        claim
    }

    fn figure(&mut self, claim: &mut Proposal) {
        match &self.draft.figure {
            Ok(figure) => {
                let bounds = figure.bounds();
                claim.kind = figure.kind();
                claim.low = bounds.map(crate::bounds::Bounds::low);
                claim.high = bounds.and_then(crate::bounds::Bounds::high);
                claim.soft = bounds.is_some_and(crate::bounds::Bounds::soft);
                claim.absence = figure.absence().map(crate::figure::Absence::name);
                if self.draft.open_absence {
                    let readings = ["no reports", "none"].map(str::to_owned).to_vec();
                    claim.questions.push(question("figure", "figure", readings));
                }
            }
            Err(error) => {
                claim.kind = "unread";
                let readings = match error {
                    PhraseError::Ambiguous { first, second, .. } => {
                        vec![first.clone(), second.clone()]
                    }
                    PhraseError::Either { low, high, .. } => {
                        vec![[low.to_string(), high.to_string()].join("-")]
                    }
                    _ => Vec::new(),
                };
                let mut asked = question("figure", "figure", readings);
                asked.message = error.to_string();
                claim.questions.push(asked);
            }
        }
    }

    fn outcome(&mut self, claim: &mut Proposal) {
        let pair =
            || vec![Outcome::Killed.name().to_owned(), Outcome::KilledOrWounded.name().to_owned()];
        claim.outcome = match self.draft.fate.value {
            Fate::Is(outcome) => outcome.name(),
            Fate::Casualties => {
                claim.questions.push(question("outcome", "casualties", pair()));
                Outcome::Killed.name()
            }
            Fate::Victims | Fate::Other => {
                claim.questions.push(question("outcome", "victims", pair()));
                Outcome::Killed.name()
            }
        };
    }

    fn source(&mut self, claim: &mut Proposal) {
        let Some(voice) = &self.draft.voice else {
            // Nobody is named: the report says it, unless the sentence goes on.
            self.doubt += 1;
            return;
        };
        claim.source = Some(voice.name.clone());
        claim.speaks_for = voice.party.clone().filter(|_| voice.speaks);
        self.doubt += u32::from(!self.draft.voice_sure) + u32::from(self.parted(voice.span));
        if let Some(other) = &voice.other {
            let readings = vec![voice.name.clone(), other.clone()];
            claim.questions.push(question("source", "pronoun", readings));
        }
    }

    /// "X never said; Y named 19,000": a semicolon may begin what another says.
    fn parted(&self, voice: (usize, usize)) -> bool {
        let row = &self.work.rows[self.draft.row];
        let (first, end) = (voice.1, self.draft.span.0);
        row.english && first < end && row.raw(first, end).contains(';')
    }

    fn group(&mut self, claim: &mut Proposal) {
        let Some(item) = self.draft.group else { return };
        let row = &self.work.rows[self.draft.row];
        let (start, end) = row.span(item, item + 1);
        claim.subset = Some(row.raw(start, end));
        let readings = [Status::Unstated, Status::Civilian].map(|status| status.name().to_owned());
        claim.questions.push(question("status", "subset", readings.to_vec()));
    }

    fn links(&mut self, claim: &mut Proposal) {
        claim.relation = self.draft.relation.map(|(relation, _)| match relation {
            Relation::Part => "part",
            Relation::Addition => "addition",
        });
        claim.of = self.draft.relation.and_then(|(relation, _)| self.whole(relation));
        claim.measure = self.draft.measure.map(|(measure, _)| match measure {
            Measure::New => "new",
            Measure::Cumulative => "cumulative",
        });
        if claim.measure.is_none() && claim.relation == Some("addition") {
            claim.measure = None;
        }
    }

    /// What a number is a part of, or added to: the last one before it, of
    /// this sentence or the one before, and for a part no smaller.
    fn whole(&self, relation: Relation) -> Option<usize> {
        let near = self.work.drafts[..self.at].iter().enumerate().rev();
        let mut near = near.take_while(|(_, other)| other.row + 1 >= self.draft.row);
        let fits = |other: &Draft| {
            let larger = other.size() >= self.draft.size();
            let voices = [other, self.draft].map(|draft| draft.voice.as_ref());
            let apart = matches!(voices, [Some(one), Some(two)] if one.name != two.name);
            let part = relation == Relation::Part;
            !(part && (apart || self.beside(other)))
                && other.relation.is_none_or(|(other, _)| other != Relation::Part)
                && (relation == Relation::Addition || larger)
        };
        near.find(|(_, other)| fits(other)).map(|(i, _)| i)
    }

    /// "Two Malawian and one Uruguayan peacekeeper were among": neither is of the other.
    fn beside(&self, other: &Draft) -> bool {
        let row = &self.work.rows[self.draft.row];
        let behind = self.draft.relation.is_some_and(|(_, link)| self.draft.item < link);
        let mut between = other.item + 1..self.draft.item;
        let and = between.clone().any(|i| row.is_and(i));
        let plain = between.all(|i| {
            matches!(row.kind(i), Kind::Name | Kind::Cue(Cue::And | Cue::Party(_)))
                || row.is_people(i)
        });
        row.english && behind && and && plain && other.row == self.draft.row
    }

    fn days(&mut self, claim: &mut Proposal) {
        let draft = self.draft;
        let row = &self.work.rows[draft.row];
        let near_voice = |span: (usize, usize)| {
            draft.voice.as_ref().is_some_and(|voice| {
                span.0.saturating_sub(voice.span.1) < 40 && voice.span.0.saturating_sub(span.1) < 30
            })
        };
        let plain = draft.day(Role::Plain);
        let spoken = plain.filter(|day| near_voice(row.span(day.items.0, day.items.1)));
        // "Acknowledged in December that 43,000": on a day that nobody tells.
        let untold = |day: &Named| {
            let month =
                (day.items.0..day.items.1).any(|i| matches!(row.cue(i), Some(Cue::Month(_))));
            let span = row.span(day.items.0, day.items.1);
            day.role == Role::Plain && day.day.is_none() && month && near_voice(span)
        };
        let article = self.work.article.filter(|_| !draft.days.iter().any(untold));
        let stated = spoken.and_then(|day| day.day).or(article);
        claim.stated = stated.map(Date::iso);
        let since = draft.day(Role::Since).and_then(|day| day.day);
        let as_of = draft.day(Role::AsOf).and_then(|day| day.day);
        let event = plain.filter(|_| spoken.is_none()).and_then(|day| day.day);
        claim.since = since.map(Date::iso);
        claim.as_of = as_of.map(Date::iso);
        let cumulative = claim.measure == Some("cumulative");
        // A toll so far runs to the day it was said, not to a day that it tells of.
        if cumulative && claim.as_of.is_none() {
            claim.as_of = stated.map(Date::iso);
        }
        if claim.measure == Some("new") && since.is_none() {
            claim.since = event.map(Date::iso);
            claim.as_of = claim.as_of.take().or(event.map(Date::iso));
        }
        if draft.former || self.long_ago() {
            claim.as_of = as_of.map(Date::iso);
            self.doubt += 1;
            claim.questions.push(question("since", "other_war", Vec::new()));
        }
    }

    /// "In 1994": a year in the clause that is well before the article's.
    fn long_ago(&self) -> bool {
        const RECENT: u16 = 3;
        let row = &self.work.rows[self.draft.row];
        let Some(article) = self.work.article else { return false };
        let early = |i: usize| {
            let year = row.text(i).parse::<u16>();
            let year = year.ok().filter(|year| (1800..=2199).contains(year));
            let before = |back: usize| i.checked_sub(back).and_then(|i| row.cue(i));
            let named = matches!(before(1), Some(Cue::Year | Cue::Thing(Thing::Time)));
            let from = (1..=3).any(|back| matches!(before(back), Some(Cue::Since | Cue::AsOf)));
            // "Since a 1994 truce ended a war in which 30,000 died".
            let event = matches!(row.kind(i + 1), Kind::Word | Kind::Cue(Cue::War | Cue::Attack));
            (named && !from || event) && year.is_some_and(|year| year + RECENT < article.year())
        };
        super::draft::clause(row, self.draft.item).any(early)
    }

    /// Every word that decided a field.
    fn words(&self, claim: &mut Proposal) {
        let draft = self.draft;
        let row = &self.work.rows[draft.row];
        let mut add = |field, span| claim.words.push(Deciding { field, span });
        let of = |items: (usize, usize)| row.span(items.0, items.1);
        add("figure", draft.span);
        add("outcome", of(draft.fate.items));
        if draft.status.items.0 != draft.item {
            add("status", of(draft.status.items));
        }
        if let Some(whose) = draft.whose {
            add("about", of(whose.items));
        }
        if let Some(voice) = draft.voice.as_ref().filter(|voice| !voice.goes_on()) {
            add("source", voice.span);
        }
        if let Some((_, item)) = draft.relation {
            add("relation", of((item, item + 1)));
        }
        if let Some((_, item)) = draft.measure {
            add("measure", of((item, item + 1)));
        }
        for (role, field) in [(Role::Since, "since"), (Role::AsOf, "as_of")] {
            if let Some(day) = draft.day(role) {
                add(field, of(day.items));
            }
        }
    }
}

pub(super) fn question(field: &'static str, code: &'static str, readings: Vec<String>) -> Question {
    let message = match code {
        "both_sides" => "Is the number that of each side, or of both together?",
        "casualties" => "Does the word mean the dead alone, or the dead and the wounded?",
        "victims" => "Does the word mean the dead, or all who were hurt?",
        "pronoun" => "Who is meant?",
        "which_side" => "Whose people are they?",
        "subset" => "A ledger has no status for these people: are they given as civilians?",
        "other_war" => "Is this of the war at hand, or of an earlier one?",
        _ => "Which of the readings is meant?",
    };
    Question { field, code, readings, message: message.into() }
}
