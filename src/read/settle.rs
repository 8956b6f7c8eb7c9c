//! From what was found to what is proposed: names, days, questions, and how
//! sure a reading is.
//!
//! **Invariant:** what was inferred is never of high confidence, and what
//! allows two readings is a question.

use std::collections::{BTreeMap, BTreeSet};

use super::days::Role;
use super::draft::{Draft, Work};
use super::fate::{Fate, Said};
use super::item::Kind;
use super::lexicon::{Cue, Thing};
use super::link::{Measure, Relation};
use super::whose::Whose;
use super::{Deciding, Passed, Proposal, Question, Reading};
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

/// A figure's kind, the fewest and the most.
type Bounds<'a> = (&'a str, Option<u64>, Option<u64>);

/// Leaves out what a text says twice: in its headline, and again with who says it.
fn once(claims: Vec<Proposal>) -> (Vec<Proposal>, Vec<Passed>) {
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

/// "65 Azerbaijani civilians were killed and 298 wounded": the second number is
/// of the same people as the first, where its own words do not say of whom.
fn coordinated(mut work: Work) -> Work {
    for i in 1..work.drafts.len() {
        let (before, rest) = work.drafts.split_at_mut(i);
        let (Some(first), Some(second)) = (before.last(), rest.first_mut()) else { continue };
        let row = &work.rows[second.row];
        let between = (first.item + 1)..second.item;
        let apart = between
            .clone()
            .any(|i| matches!(row.cue(i), Some(Cue::Break | Cue::Part | Cue::ThatIt)));
        let apart =
            apart || row.behind && between.clone().any(|i| matches!(row.text(i), ";" | "؛"));
        let named = |draft: &Draft| draft.voice.as_ref().map(|voice| voice.name.clone());
        if first.row != second.row || apart || named(first) != named(second) {
            continue;
        }
        // Of a total each part has its own side.
        let listed = matches!(second.relation, Some((Relation::Part, _)));
        let other = second.status.value != first.status.value
            && second.status.value != Status::Unstated
            && first.status.value != Status::Unstated;
        if second.whose.is_none() && !(listed && other) {
            second.whose = first.whose.map(|whose| Said { sure: false, ..whose });
        }
        let comma = between.clone().any(|i| row.kind(i) == Kind::Comma);
        let bare = second.status.value == Status::Unstated && second.status.items.0 == second.item;
        let other = second.fate.value != first.fate.value;
        // "53 soldiers were killed, more than 80 wounded".
        let listed = row.english && row.kind(second.item.wrapping_sub(1)) == Kind::Comma;
        if bare && other && (!comma || listed) && first.status.value != Status::Unstated {
            second.status = Said { sure: false, ..first.status };
        }
    }
    work
}

/// A part or an addition is of the same people as what it belongs to, where
/// its own words do not say whose.
fn inherit(drafts: &[Draft], claims: &mut [Proposal]) {
    for i in 0..claims.len() {
        let Some(of) = claims[i].of else { continue };
        let part = claims[i].relation == Some("part") && claims[i].subset.is_none();
        if part && claims[i].status == "unstated" && drafts[i].status.items.0 == drafts[i].item {
            claims[i].status = claims[of].status;
        }
        if drafts[i].whose.is_none() && claims[of].about.is_some() {
            claims[i].about = claims[of].about.clone();
            claims[i].own = claims[of].own;
            claims[i].questions.retain(|question| question.code != "which_side");
            if claims[i].confidence == "low" && claims[i].questions.is_empty() {
                claims[i].confidence = "medium";
            }
        }
    }
}

/// The parties of a text, in the order of their first appearance.
struct Names {
    parties: Vec<String>,
}

impl Names {
    fn of(work: &Work) -> Self {
        let mut parties: Vec<String> = Vec::new();
        for draft in &work.drafts {
            let about = match draft.whose.map(|whose| whose.value) {
                Some(Whose::Party(party)) => Some(party_name(work, party)),
                Some(Whose::Name(item)) => Some(own_name(work, draft.row, item)),
                _ => None,
            };
            let voice = draft.voice.as_ref().and_then(|voice| voice.party.clone());
            for name in about.into_iter().chain(voice) {
                if !parties.contains(&name) {
                    parties.push(name);
                }
            }
        }
        Self { parties }
    }
}

fn party_name(work: &Work, party: usize) -> String {
    work.language.lexicon().parties.get(party).cloned().unwrap_or_default()
}

/// A name that no table has; the shortest form of it that the text gives.
fn own_name(work: &Work, row: usize, item: usize) -> String {
    let raw = |row: usize, item: usize| {
        let row = &work.rows[row];
        let named = |i: &usize| row.kind(*i) == Kind::Name;
        let first = (0..=item).rev().take_while(named).last().unwrap_or(item);
        let end = (item..row.items.len()).take_while(named).last().unwrap_or(item) + 1;
        let of = |i: &usize| row.kind(*i) == Kind::Word && row.text(*i).starts_with("ال");
        let office = row.behind && row.cue(item) == Some(Cue::Office);
        let more = (end..end + 2).take_while(|i| office && of(i)).count();
        let (start, end) = row.span(first, end + more);
        row.raw(start, end)
    };
    let name = raw(row, item);
    let head: String = name.chars().take(4).collect();
    let noun = if work.language.clitics {
        super::name::arabic_noun(&name, work.language)
    } else {
        super::name::noun(&name)
    };
    let mut alike = BTreeSet::new();
    for (at, row) in work.rows.iter().enumerate() {
        for (i, other) in row.items.iter().enumerate() {
            if other.kind == Kind::Name {
                let other = raw(at, i);
                let near = other.chars().count() + 4 > name.chars().count();
                if other.starts_with(&head) && other.chars().count() < name.chars().count() && near
                {
                    alike.insert(other);
                }
            }
        }
    }
    alike.into_iter().next().unwrap_or(noun)
}

/// One draft on its way to be a proposal.
struct Settling<'a> {
    work: &'a Work,
    names: &'a Names,
    draft: &'a Draft,
    at: usize,
    /// How much of it is inferred: 0 nothing, 2 or more is low confidence.
    doubt: u32,
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

    fn about(&mut self, claim: &mut Proposal) {
        let voice = self.draft.voice.as_ref();
        let own = voice.and_then(|voice| voice.party.clone());
        let Some(whose) = self.draft.whose else {
            // An office that reports the dead without saying whose reports its own, as a rule.
            self.doubt += 1;
            let own = own.filter(|_| {
                voice.is_some_and(|voice| voice.speaks && voice.office) && self.are_own()
            });
            let own = own.filter(|party| !self.others(party));
            claim.own = own.is_some();
            claim.about = own;
            claim.questions.push(self.which_side());
            return;
        };
        self.doubt += u32::from(!whose.sure);
        claim.about = match whose.value {
            Whose::Party(party) => Some(party_name(self.work, party)),
            Whose::Name(item) => Some(own_name(self.work, self.draft.row, item)),
            Whose::Each => Some("each".into()),
            Whose::All => Some("all".into()),
            Whose::Own => own.clone().or_else(|| self.claimant()),
            Whose::Enemy => self.enemy(own.as_deref()),
            Whose::Several => None,
            Whose::Both => {
                let readings = ["each", "all"].map(str::to_owned).to_vec();
                claim.questions.push(question("about", "both_sides", readings));
                None
            }
        };
        let spoken = whose.value == Whose::Own || voice.is_some_and(|voice| voice.speaks);
        claim.own = spoken && claim.about.is_some() && claim.about == own;
        if claim.about.is_none() && whose.value != Whose::Both {
            claim.questions.push(self.which_side());
        }
    }

    /// Whether an office may be taken to report its own: soldiers, or people who
    /// are not called rebels.
    fn are_own(&self) -> bool {
        let military = self.draft.status.value == Status::Military;
        let elsewhere = self.work.rows[self.draft.row].behind && !military;
        !elsewhere && !self.irregular() && (!military || self.soldiers())
    }

    /// Whether they are "rebels", whom no government reports as its own.
    fn irregular(&self) -> bool {
        let row = &self.work.rows[self.draft.row];
        let (first, end) = self.draft.status.items;
        let mut words = (first..end.max(first + 1)).filter_map(|i| row.items.get(i));
        words.any(|item| self.work.language.lexicon().is_irregular(row.sentence.text(item.first)))
    }

    /// A movement that reports the dead without saying whose tells of those whom it
    /// hit, and a secret service of anybody.
    fn others(&self, party: &str) -> bool {
        let lexicon = self.work.language.lexicon();
        let named = |name: &str| lexicon.is_irregular(&crate::phrase::spelled(name).text);
        // "Central Command said a missile killed three seafarers": armies count
        // soldiers as their own, and anybody else as anybody's.
        let armed = ["ntelligence", "ommand", "ilitary", "rmy", "orces", "ission"];
        let voice = self.draft.voice.as_ref();
        let of_arms = voice.is_some_and(|voice| armed.iter().any(|arm| voice.name.contains(arm)));
        let soldiers = self.draft.status.value == Status::Military;
        let row = &self.work.rows[self.draft.row];
        let fate = self.draft.fate.items.0;
        // "Killed all 33 hijackers": whoever reports it did it, or knows who did.
        let struck = fate < self.draft.item
            && self.draft.item - fate < 3
            && matches!(row.cue(fate), Some(Cue::Fate(Outcome::Killed, _)))
            && row.cue(fate + 1) != Some(Cue::Of)
            && fate.checked_sub(1).is_some_and(|i| row.cue(i) != Some(Cue::Of));
        const MOVEMENTS: [&str; 8] =
            ["حركة", "جماعة", "تنظيم", "ميليشيا", "مليشيا", "كتائب", "سرايا", "متمرد"];
        let movement =
            voice.is_some_and(|voice| MOVEMENTS.iter().any(|one| voice.name.contains(one)));
        movement
            || self.work.language.code == "en" && (named(party) || of_arms && !soldiers || struck)
    }

    /// "X never said; Y named 19,000": a semicolon may begin what another says.
    fn parted(&self, voice: (usize, usize)) -> bool {
        let row = &self.work.rows[self.draft.row];
        let (first, end) = (voice.1, self.draft.span.0);
        row.english && first < end && row.raw(first, end).contains(';')
    }

    /// Whether they are called soldiers, as one calls one's own.
    fn soldiers(&self) -> bool {
        const WORDS: [&str; 15] = [
            "soldier",
            "troop",
            "service",
            "personnel",
            "military",
            "جند",
            "جنود",
            "عسكر",
            "مجند",
            "ضباط",
            "ضابط",
            "солдат",
            "военн",
            "soldat",
            "militaire",
        ];
        let row = &self.work.rows[self.draft.row];
        let word = row.items.get(self.draft.status.items.0).map_or(0, |item| item.first);
        WORDS.iter().any(|soldiers| row.sentence.text(word).contains(soldiers))
    }

    /// Who speaks of its own without a party in its name is a side itself.
    fn claimant(&mut self) -> Option<String> {
        let voice = self.draft.voice.as_ref().filter(|voice| voice.office || voice.body)?;
        let name = crate::phrase::spelled(&voice.name).text;
        let person =
            ["leader", "officer", "chief", "commander"].iter().any(|one| name.contains(one));
        // "The army has not said how many it lost": itself, whoever it is.
        let counted = self.draft.figure.as_ref().is_ok_and(|figure| figure.absence().is_none());
        let bare = counted && super::bare::office(&voice.name).is_some();
        if person && self.work.language.code == "en" || bare && voice.party.is_none() {
            return None;
        }
        self.doubt += 1;
        Some(voice.name.clone())
    }

    /// The one other party of the text.
    fn enemy(&mut self, own: Option<&str>) -> Option<String> {
        self.doubt += 1;
        let own = own?;
        let mut others = self.names.parties.iter().filter(|name| *name != own);
        let other = others.next().cloned();
        if others.next().is_some() { None } else { other }
    }

    fn which_side(&self) -> Question {
        question("about", "which_side", self.names.parties.clone())
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
            other.relation.is_none_or(|(other, _)| other != Relation::Part)
                && (relation == Relation::Addition || larger)
        };
        near.find(|(_, other)| fits(other)).map(|(i, _)| i)
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
        let stated = spoken.and_then(|day| day.day).or(self.work.article);
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

fn question(field: &'static str, code: &'static str, readings: Vec<String>) -> Question {
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
