//! What numbers beside each other have in common: their people, their side.

use super::Proposal;
use super::draft::{Draft, Work};
use super::fate::Said;
use super::lexicon::Cue;
use super::link::Relation;
use crate::ledger::Status;

/// "65 Azerbaijani civilians were killed and 298 wounded": the second number is
/// of the same people as the first, where its own words do not say of whom.
pub(super) fn coordinated(mut work: Work) -> Work {
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
        // "3,500 of its operatives, and 100 members of other groups".
        let noun = row.english && second.status.items.0 != second.item;
        let noun = noun && row.text(second.status.items.0) != row.text(first.status.items.0);
        if second.whose.is_none() && !(listed && other) && !noun {
            second.whose = first.whose.map(|whose| Said { sure: false, ..whose });
        }
        let comma = between.clone().any(|i| row.is_comma(i));
        let bare = second.status.value == Status::Unstated && second.status.items.0 == second.item;
        let other = second.fate.value != first.fate.value;
        // "53 soldiers were killed, more than 80 wounded".
        let listed = row.english && row.is_comma(second.item.wrapping_sub(1));
        if bare && other && (!comma || listed) && first.status.value != Status::Unstated {
            second.status = Said { sure: false, ..first.status };
        }
    }
    work
}

/// A part or an addition is of the same people as what it belongs to, where
/// its own words do not say whose.
pub(super) fn inherit(drafts: &[Draft], claims: &mut [Proposal]) {
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
            if claims[i].confidence == "low" && !drafts[i].perhaps && claims[i].questions.is_empty()
            {
                claims[i].confidence = "medium";
            }
        }
    }
}
