//! Whose dead a claim counts: from what its words say to the name of a side.
//!
//! **Invariant:** a side is named by the text, or nobody knows whose they are.

use std::collections::BTreeSet;

use super::Proposal;
use super::Question;
use super::ar;
use super::draft::Work;
use super::en;
use super::item::Kind;
use super::lexicon::Cue;
use super::settle::{Settling, question};
use super::whose::Whose;
use crate::ledger::{Outcome, Status};

/// The parties of a text, in the order of their first appearance.
pub(super) struct Names {
    parties: Vec<String>,
}

impl Names {
    pub(super) fn of(work: &Work) -> Self {
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
        let named = |i: &usize| row.is_name(*i);
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

impl Settling<'_> {
    pub(super) fn about(&mut self, claim: &mut Proposal) {
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
            Whose::Own => {
                own.clone().or_else(|| self.claimant()).or_else(|| self.antecedent(whose.items.0))
            }
            Whose::Enemy => self.enemy(own.as_deref()),
            Whose::Several => None,
            Whose::Both => {
                let readings = ["each", "all"].map(str::to_owned).to_vec();
                claim.questions.push(question("about", "both_sides", readings));
                None
            }
        };
        let spoken = whose.value == Whose::Own || voice.is_some_and(|voice| voice.speaks);
        // A name that only its ending tells to be a country's.
        let lexicon = self.work.language.lexicon();
        let known = claim.about.as_ref().is_none_or(|name| lexicon.parties.contains(name));
        let scope = matches!(whose.value, Whose::Each | Whose::All);
        self.doubt += u32::from(self.work.language.clitics && !known && !scope);
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
        let armed = en::forms::OFFICE_ENDINGS;
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
            && !super::whose::is_noun(row, fate)
            && fate.checked_sub(1).is_some_and(|i| row.cue(i) != Some(Cue::Of));
        let movement = voice
            .is_some_and(|voice| ar::forms::MOVEMENTS.iter().any(|one| voice.name.contains(one)));
        movement
            || self.work.language.code == "en" && (named(party) || of_arms && !soldiers || struck)
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
        let person = en::forms::LEADERS.iter().any(|one| name.contains(one));
        // "The army has not said how many it lost": itself, whoever it is.
        let counted = self.draft.figure.as_ref().is_ok_and(|figure| figure.absence().is_none());
        let bare = counted && ar::bare::office(&voice.name).is_some();
        let first = name.strip_prefix("ال").unwrap_or(&name);
        let somebody = ar::forms::PERSONS.iter().any(|one| first.starts_with(one));
        let person =
            person && self.work.language.code == "en" || somebody && self.work.language.clitics;
        if person || bare && voice.party.is_none() {
            return None;
        }
        self.doubt += 1;
        Some(voice.name.clone())
    }

    /// "Bolivian losses amounted to 150, while 446 of its men": the party that the
    /// sentence is about, where the report itself says it.
    fn antecedent(&mut self, item: usize) -> Option<String> {
        let row = &self.work.rows[self.draft.row];
        let named = |i: usize| match row.cue(i) {
            Some(Cue::Party(party)) => Some(party),
            _ => None,
        };
        let counted = |i: &usize| {
            let next = row.cue(i + 1);
            matches!(next, Some(Cue::Casualties | Cue::Fate(..) | Cue::Lost | Cue::Office))
        };
        let party = (0..item).filter(counted).find_map(named)?;
        let alone = self.draft.voice.is_none() && row.english;
        let mut others = (0..item).filter_map(named).filter(|other| *other != party);
        self.doubt += 1;
        (alone && others.next().is_none()).then(|| party_name(self.work, party))
    }

    /// The one other party of the text.
    fn enemy(&mut self, own: Option<&str>) -> Option<String> {
        self.doubt += 1;
        let own = own?;
        let row_is_plain = self.work.language.code != "en" || !self.irregular();
        // "The Sudanese army" and "Sudan" are on one side.
        let kin = |name: &str| name.chars().take(4).eq(own.chars().take(4));
        let mut others = self.names.parties.iter().filter(|name| *name != own && !kin(name));
        let other = others.next().cloned();
        // "Militants" are no government's.
        let lexicon = self.work.language.lexicon();
        let rebels = |name: &String| lexicon.is_irregular(&crate::phrase::spelled(name).text);
        let other = other.filter(|other| row_is_plain || rebels(other));
        if others.next().is_some() { None } else { other }
    }

    fn which_side(&self) -> Question {
        question("about", "which_side", self.names.parties.clone())
    }
}
