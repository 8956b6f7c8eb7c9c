//! "The army", "the separatists": an office that names no side by itself.
//!
//! **Invariant:** it is of the party of that office that the text named before,
//! or nobody knows whose it is; it is never a side by that name.

use crate::read::draft::Work;
use crate::read::fate::Said;
use crate::read::item::{Kind, Row};
use crate::read::lexicon::Cue;
use crate::read::whose::Whose;

/// Offices and people of whom any side has some.
const BARE: [&str; 7] = ["جيش", "قوات", "انفصاليون", "انفصاليين", "متمردون", "متمردين", "احتلال"];

/// Gives each such office its party, or takes it away.
pub(in crate::read) fn resolve(work: &mut Work) {
    for at in 0..work.drafts.len() {
        let draft = &work.drafts[at];
        let row = draft.row;
        let absent = draft.figure.as_ref().is_ok_and(|figure| figure.absence().is_some());
        let spoken = draft.voice.as_ref().filter(|voice| voice.party.is_none());
        let spoken = spoken.map(|voice| (office(&voice.name), voice.party.clone()));
        if let Some((Some(office), None)) = spoken {
            let party = named(work, row, work.rows[row].items.len(), office);
            let party = party.and_then(|i| work.language.lexicon().parties.get(i).cloned());
            if let Some(voice) = &mut work.drafts[at].voice {
                voice.office &= party.is_some() || absent;
                voice.party = party;
            }
            work.drafts[at].voice_sure = false;
        }
        doubt(work, at);
        let Some(Said { value: Whose::Name(item), items, .. }) = work.drafts[at].whose else {
            continue;
        };
        let force = work.rows[row].kind(item) != Kind::Name;
        let Some(office) = office(work.rows[row].text(item)).filter(|_| force) else { continue };
        let party = named(work, row, item, office).map(Whose::Party);
        // "It did not tell the losses of the army": it is named for want of more.
        let value = party.unwrap_or(if absent { Whose::Name(item) } else { Whose::Several });
        work.drafts[at].whose = Some(Said { value, items, sure: false });
    }
}

/// "The rebels" are a side of which nobody is sure.
fn doubt(work: &mut Work, at: usize) {
    let draft = &mut work.drafts[at];
    let spoken = draft.voice.as_ref().and_then(|voice| voice.party.clone());
    let Some(whose) = &mut draft.whose else { return };
    let name = match whose.value {
        Whose::Party(party) => work.language.lexicon().parties.get(party).cloned(),
        Whose::Own => spoken,
        _ => None,
    };
    whose.sure &= name.is_none_or(|name| office(&name).is_none());
}

/// The office that a name has, where it has no party.
pub(in crate::read) fn office(name: &str) -> Option<&'static str> {
    let spelled = crate::phrase::spelled(name).text;
    let bare = |word: &str| {
        let word = stem(word);
        BARE.into_iter().find(|office| *office == word)
    };
    spelled.split(' ').find_map(bare)
}

fn stem(word: &str) -> &str {
    let word = word.strip_prefix(['و', 'ف']).filter(|word| word.starts_with("ال")).unwrap_or(word);
    word.strip_prefix("لل").or_else(|| word.strip_prefix("ال")).unwrap_or(word)
}

/// The party behind such an office, where it was named last before an item, else
/// where it is named next.
fn named(work: &Work, row: usize, item: usize, office: &str) -> Option<usize> {
    let of = |row: &Row, i: usize| {
        if stem(row.text(i)) != office || row.kind(i) == Kind::Name {
            return whole(row, i, office);
        }
        let known = whole(row, i, office);
        known.or_else(|| behind(row, i))
    };
    let here = &work.rows[row];
    let here = (0..item.min(here.items.len())).rev().find_map(|i| of(here, i));
    let within = |row: &Row| (0..row.items.len()).rev().find_map(|i| of(row, i));
    here.or_else(|| work.rows[..row].iter().rev().find_map(within))
        .or_else(|| work.rows[row..].iter().find_map(within))
}

/// "الجيش الوطني السوري": the party behind an office.
fn behind(row: &Row, i: usize) -> Option<usize> {
    (i + 1..i + 4).take_while(|i| goes_on(row, *i)).find_map(|i| match row.cue(i) {
        Some(Cue::Party(party)) => Some(party),
        _ => None,
    })
}

/// A row of words with the office in it that a table has as a party.
fn whole(row: &Row, i: usize, office: &str) -> Option<usize> {
    let item = row.items.get(i)?;
    let Cue::Party(party) = row.cue(i)? else { return None };
    let mut words = item.first..item.end;
    words.any(|word| stem(row.sentence.text(word)) == office).then_some(party)
}

fn goes_on(row: &Row, i: usize) -> bool {
    let office = matches!(row.cue(i), Some(Cue::Party(_) | Cue::Office | Cue::People(_)));
    office || row.kind(i) == Kind::Word && row.text(i).starts_with("ال")
}
