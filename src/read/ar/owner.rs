//! Whose dead a number counts, where adjectives and owners stand behind their
//! noun, as in Arabic.
//!
//! **Invariant:** where people fell does not say whose they were, and who
//! killed them is not who lost them.

use super::denied;
use crate::read::fate::Said;
use crate::read::item::{Kind, Row};
use crate::read::lexicon::{Cue, Thing, Way};
use crate::read::whose::{Whose, ends_left, reach, said, scope};

/// Whose dead they are, by the words nearest to the number.
pub(in crate::read) fn whose(
    row: &Row,
    number: usize,
    fate: Option<(usize, usize)>,
) -> Option<Said<Whose>> {
    let item = row.numbers[number].item;
    let end = reach(row, item);
    let ends = |i: &usize| ends_left(row, *i) && !counts_time(row, *i);
    let clause = (0..item).rev().find(ends).map_or(0, |i| i + 1);
    let behind = scope(row, item, end).filter(|scope| item < scope.items.0);
    // Words between two numbers are of the first.
    let first = clause == 0 || !matches!(row.kind(clause - 1), Kind::Number(_));
    let mourned = fate.filter(|(fate, _)| row.cue(*fate) == Some(Cue::Mourns));
    let mourns = |i: &usize| row.cue(*i) == Some(Cue::Mourns);
    let mourned = mourned.or_else(|| (0..item).rev().find(mourns).map(|i| (i, i + 1)));
    behind
        .or_else(|| mourned.map(|(fate, _)| said(Whose::Own, fate, true)))
        .or_else(|| counted_before(row, item).and_then(|first| run(row, first, item)))
        .or_else(|| run(row, item + 1, end.min(item + 9)))
        .or_else(|| scope(row, item, end).filter(|_| first))
        .or_else(|| {
            let near = (clause..item).rev().take_while(|i| !of_others(row, *i));
            near.into_iter().find(|i| owns(row, *i)).map(|i| said(Whose::Own, i, true))
        })
        .map(|found| of_subject(row, item, found))
        .or_else(|| head(row, clause, item))
        .or_else(|| lost(row, clause, item))
        .or_else(|| side(row, clause, end))
        .or_else(|| struck(row, fate?.0, item))
}

/// "دفن الحمالون 71 من رفاقهم", "إن قوة الردع شيعت 18 من منتسبيها": whose they are.
fn buries(row: &Row, item: usize, own: usize) -> Option<Said<Whose>> {
    const VERBS: [&str; 14] = [
        "دفن",
        "دفنت",
        "دفنوا",
        "شيع",
        "شيعت",
        "شيعوا",
        "ودع",
        "ودعت",
        "ودعوا",
        "زف",
        "زفت",
        "واري",
        "وارت",
        "فقد",
    ];
    let verb = (item.saturating_sub(4)..item).rev().find(|i| VERBS.contains(&text(row, *i)))?;
    let noun = |i: usize| {
        matches!(row.kind(i), Kind::Word | Kind::Name)
            && (text(row, i).starts_with("ال") || row.kind(i) == Kind::Name)
            || matches!(row.cue(i), Some(Cue::Office | Cue::People(_) | Cue::Party(_)))
    };
    let named = |i: usize| match row.cue(i) {
        Some(Cue::Party(party)) => said(Whose::Party(party), i, false),
        _ => said(Whose::Name(i), i, false),
    };
    let noun = |i: usize| noun(i) && !row.items[i].clitics.own;
    if own <= item {
        return None;
    }
    if verb + 1 < item && noun(verb + 1) {
        return Some(named(verb + 1));
    }
    let that = (0..verb).rev().find(|i| row.cue(*i) == Some(Cue::That))?;
    (that + 1 < verb && verb < that + 4 && noun(that + 1)).then(|| named(that + 1))
}

/// "خسائرنا 12، وخسائر المعتدين 40": another noun for the fallen begins what is another's.
fn of_others(row: &Row, i: usize) -> bool {
    let noun = matches!(row.cue(i), Some(Cue::Casualties | Cue::Victims));
    noun && row.items[i].clitics.and && !row.items[i].clitics.own
}

/// "قالت روسيا إن أوكرانيا فقدت 300 من جنودها": of whom it is told, and not of
/// who tells it.
fn of_subject(row: &Row, item: usize, found: Said<Whose>) -> Said<Whose> {
    if found.value != Whose::Own {
        return found;
    }
    if let Some(subject) = buries(row, item, found.items.0) {
        return subject;
    }
    let that = (0..item).rev().find(|i| matches!(row.cue(*i), Some(Cue::That | Cue::ThatIt)));
    let Some(that) = that.filter(|i| row.cue(*i) == Some(Cue::That)) else { return found };
    let kills = (that + 1..item).any(|i| is_verb(row, i));
    let named =
        |i: &usize| matches!(row.kind(*i), Kind::Cue(Cue::Office | Cue::Party(_) | Cue::Article));
    let mut subject = (that + 1..item).take_while(named);
    let party = subject.find_map(|i| party(row, i)).filter(|_| !kills);
    party.map_or(found, |party| Said { sure: false, ..party })
}

/// `جندي إسرائيلي واحد`: the first item of what stands before its number.
pub(in crate::read) fn counted_before(row: &Row, item: usize) -> Option<usize> {
    const NUMBERS: [&str; 7] = ["واحد", "واحده", "واحدا", "اثنان", "اثنين", "اثنتان", "اثنتين"];
    if !row.behind || !NUMBERS.contains(&row.text(item)) {
        return None;
    }
    let mut at = item;
    while 0 < at && item - at < 4 {
        at -= 1;
        match row.kind(at) {
            Kind::Cue(Cue::People(_) | Cue::Group) => return Some(at),
            Kind::Cue(Cue::Party(_))
                if row
                    .cue(at.wrapping_sub(1))
                    .is_none_or(|cue| !matches!(cue, Cue::People(_) | Cue::Group)) =>
            {
                return Some(at);
            }
            Kind::Cue(Cue::Party(_)) | Kind::Name | Kind::Word => (),
            _ => return None,
        }
    }
    None
}

/// "الأسابيع الأربعة الماضية": a number of weeks ends no statement.
fn counts_time(row: &Row, i: usize) -> bool {
    let time = i.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::Thing(Thing::Time));
    matches!(row.kind(i), Kind::Number(_)) && time
}

/// "من الحوثيين والسكان", "متمردا حوثيا ومدنيا": others stand beside a party, so
/// that nobody can say whose a number is.
fn goes_on(row: &Row, i: usize) -> bool {
    let Some(next) = row.items.get(i + 1).filter(|next| next.clitics.and) else {
        return among_others(row, i);
    };
    let counted = matches!(row.kind(i + 2), Kind::Number(_));
    let others = matches!(next.kind, Kind::Cue(Cue::Party(_) | Cue::People(_) | Cue::Group));
    let office = matches!(next.kind, Kind::Cue(Cue::Office | Cue::Body | Cue::Title));
    let office = office && next.clitics.the;
    !counted && (others || office)
}

/// A party that another statement begins with, and no "وروسي واحد".
fn begins(row: &Row, i: usize) -> bool {
    row.items[i].clitics.and && !matches!(row.kind(i + 1), Kind::Number(_))
}

/// "من الحوثيين والسكان", where no table has the others.
fn among_others(row: &Row, i: usize) -> bool {
    let of = i.checked_sub(1).and_then(|i| row.cue(i)) == Some(Cue::Of) || row.items[i].clitics.by;
    // "والعثور على" begins another statement.
    let alone = row.cue(i + 2) != Some(Cue::Stop) || row.text(i + 2) == "في";
    of && row.kind(i + 1) == Kind::Word && row.text(i + 1).starts_with("وال") && alone
}

fn text(row: &Row, i: usize) -> &str {
    let text = row.text(i);
    text.strip_prefix(['و', 'ف']).filter(|rest| 2 < rest.chars().count()).unwrap_or(text)
}

/// "جنديا أرمينيا", "من جنودها", "في صفوف القوات الأرمينية": the owner that a
/// run of words gives.
pub(in crate::read) fn run(row: &Row, first: usize, end: usize) -> Option<Said<Whose>> {
    let mut words = 0;
    for i in first..end.min(row.items.len()) {
        match row.kind(i) {
            _ if owns(row, i) => return Some(said(Whose::Own, i, true)),
            Kind::Cue(Cue::Own) => return Some(said(Whose::Own, i, true)),
            // "1000 وأذربيجان تتباهى": another statement begins.
            Kind::Cue(Cue::Party(_)) if i == first && begins(row, i) => return None,
            Kind::Cue(Cue::Party(_)) if goes_on(row, i) => {
                return Some(said(Whose::Several, i, false));
            }
            // "خصومها الكوريليين".
            Kind::Cue(Cue::Enemy) if row.kind(i + 1) == Kind::Name => {
                return Some(said(Whose::Name(i + 1), i, false));
            }
            Kind::Cue(Cue::Enemy) if matches!(row.cue(i + 1), Some(Cue::Party(_))) => (),
            Kind::Cue(Cue::Party(_) | Cue::Enemy) => return party(row, i),
            Kind::Quote if i == first => (),
            // A word that looks like the adjective of a people.
            Kind::Name => return Some(said(Whose::Name(i), i, false)),
            Kind::Cue(Cue::Office) if is_force(row, i) && !told(row, i) && !allied(row, i + 1) => {
                return Some(said(Whose::Name(i), i, true));
            }
            Kind::Cue(Cue::Stop) if among(row, i) => (),
            Kind::Cue(Cue::Thing(_)) if is_side(row, i) => (),
            Kind::Cue(
                Cue::People(_)
                | Cue::Group
                | Cue::Fate(..)
                | Cue::Casualties
                | Cue::Of
                | Cue::Article
                | Cue::More
                | Cue::Manner
                | Cue::Aux
                | Cue::Office
                | Cue::And,
            ) => (),
            // "خسائر دوران", "قتلى ليفونا".
            Kind::Word if i == first && is_state(row, i) => {
                return Some(said(Whose::Name(i), i, false));
            }
            // "خسائر الأنصار", "قتلى المحتجين".
            Kind::Word if i == first && is_band(row, i) => {
                return Some(said(Whose::Name(i), i, false));
            }
            Kind::Word if words < 3 => words += 1,
            _ => return None,
        }
    }
    None
}

/// A bare word right behind "losses": no adjective, for those have an ending.
fn is_state(row: &Row, i: usize) -> bool {
    let word = text(row, i);
    let head = i.checked_sub(1).map_or("", |i| text(row, i));
    let ends = ["ه", "ين", "ون", "ات", "وا", "ت"].iter().any(|end| word.ends_with(end));
    let next = matches!(
        row.kind(i + 1),
        Kind::Number(_)
            | Kind::Comma
            | Kind::Sign
            | Kind::Cue(Cue::Since | Cue::Stop | Cue::Cumulative)
    );
    matches!(head, "خساير" | "قتلي" | "جرحي" | "اسري")
        && !word.starts_with("ال")
        && !ends
        && next
        && 3 < word.chars().count()
}

/// People who fight together, right behind the noun for their fallen.
fn is_band(row: &Row, i: usize) -> bool {
    let word = text(row, i);
    let plural = ["ين", "ون"].iter().any(|end| word.ends_with(end)) && 6 < word.chars().count();
    let band = plural || matches!(word, "الانصار" | "الثوار" | "الاهالي" | "المغاوير" | "الحلفاء");
    let head = i.checked_sub(1).and_then(|i| row.cue(i));
    let head = matches!(head, Some(Cue::Casualties | Cue::Fate(_, Way::Either)));
    word.starts_with("ال") && band && head && !is_verb(row, i - 1)
}

/// "In the ranks of", "among": no place.
fn among(row: &Row, i: usize) -> bool {
    matches!(text(row, i), "بين" | "لدي" | "ضمن" | "من")
        || matches!(text(row, i + 1), "صفوف" | "اوساط")
        || is_side(row, i + 1)
        || row.cue(i + 1) == Some(Cue::Own)
}

/// `جنودها`, `قتلاه`, `قواتها`.
fn owns(row: &Row, i: usize) -> bool {
    let own = row.items.get(i).is_some_and(|item| item.clitics.own);
    // "جيراننا", "زملائه": of the same place or trade, and of no side.
    let near = ["جيران", "اقارب", "اصدقاء", "اصدقاي", "زملا", "ذوي", "ابناي", "ابناء", "اشقا"];
    let own = own && !near.iter().any(|word| text(row, i).starts_with(word));
    let noun = matches!(
        row.kind(i),
        Kind::Cue(
            Cue::People(_)
                | Cue::Casualties
                | Cue::Victims
                | Cue::Fate(..)
                | Cue::Office
                | Cue::Group
        )
    );
    let acts = i.checked_sub(1).is_some_and(|verb| is_verb(row, verb)) || is_verb(row, i + 1);
    row.cue(i) == Some(Cue::Own) || own && noun && !acts
}

/// A force that stands for its side where nothing behind it says of whom it is.
fn is_force(row: &Row, i: usize) -> bool {
    const FORCES: [&str; 18] = [
        "الجيش",
        "القوات",
        "الهييه",
        "الجماعه",
        "الحركه",
        "الفصايل",
        "التنظيم",
        "المعارضه",
        "الميليشيا",
        "المليشيا",
        "الجبهه",
        "الحكومه",
        "الحزب",
        "المملكه",
        "الجمهوريه",
        "الدوله",
        "الاماره",
        "السلطنه",
    ];
    FORCES.contains(&text(row, i))
}

/// "القوات الموالية للحكومة": whose it is follows.
fn allied(row: &Row, i: usize) -> bool {
    matches!(
        row.text(i),
        "المواليه"
            | "التابعه"
            | "المدعومه"
            | "المتحالفه"
            | "المسانده"
            | "المنضويه"
            | "المحسوبه"
    )
}

/// Whether a party or an adjective of a people stands right behind.
fn told(row: &Row, i: usize) -> bool {
    let tells = |i: usize| matches!(row.kind(i), Kind::Cue(Cue::Party(_)) | Kind::Name);
    tells(i + 1) || row.kind(i + 1) == Kind::Word && tells(i + 2)
}

fn is_side(row: &Row, i: usize) -> bool {
    let text = text(row, i).trim_start_matches('ب');
    row.kind(i) != Kind::Word
        && ["الجانب", "جانب", "الطرف"].iter().any(|side| text.starts_with(side))
}

fn party(row: &Row, i: usize) -> Option<Said<Whose>> {
    let value = match row.cue(i)? {
        Cue::Party(party) => Whose::Party(party),
        Cue::Enemy => Whose::Enemy,
        _ => return None,
    };
    (!acts(row, i) && !is_place(row, i)).then(|| said(value, i, true))
}

/// A party that fires is not the one that is hit.
fn acts(row: &Row, i: usize) -> bool {
    let mut at = i;
    while 0 < at && i - at < 4 {
        at -= 1;
        match row.kind(at) {
            Kind::Cue(Cue::Attack | Cue::Agent) => return true,
            Kind::Cue(Cue::Office | Cue::Of) | Kind::Word => (),
            Kind::Cue(Cue::Fate(..)) if is_verb(row, at) => return true,
            _ => break,
        }
    }
    // "اتهمت الجيش بقتل 12".
    matches!(row.cue(i + 1), Some(Cue::Fate(..))) && row.items[i + 1].clitics.by
}

/// "In", "near" a party is a place of it, and so is `بصنعاء`.
fn is_place(row: &Row, i: usize) -> bool {
    if is_side(row, i) {
        return false;
    }
    let before = i.checked_sub(1);
    let stop =
        before.filter(|at| row.cue(*at) == Some(Cue::Stop)).is_some_and(|at| !among(row, at));
    let thing = before.filter(|at| !is_side(row, *at)).and_then(|at| row.cue(at));
    let thing = thing.is_some_and(|cue| matches!(cue, Cue::Thing(_)));
    stop || thing || row.items[i].clitics.by && text(row, i).starts_with('ب')
}

/// Verbs that kill, wound and capture, as somebody does to others.
const DEEDS: &str = "قتل|قتلت|قتلنا|يقتل|تقتل|اصاب|اصابت|جرح|جرحت|اسر|اسرت|حيد|حيدت|صرع|صرعت|اباد|ابادت|\
     قضي|قضت|اردي|اردت|اردوا|صفي|صفت|اهلك|اهلكت|اجهز|اجهزت|اجهزوا|حيدوا|اعدم|اعدمت|يحتجز|\
     تحتجز|احتجز|احتجزت|اختطف|اختطفت|خطف|خطفت|افني|افنت|افنوا|سحق|سحقت|ازهق|ازهقت|حصد|\
     حصدت|قنص|قنصت|نحروا|شنقوا|اغتال|اغتالت|اغتالوا|اصطاد|اصطادت|جندل|جندلت|فتك|فتكت|\
     اصابوا|ابادوا";

/// "Killed", "wounded", "captured" as a verb that somebody may do.
pub(in crate::read) fn is_verb(row: &Row, i: usize) -> bool {
    is_one_of(text(row, i), DEEDS)
}

/// Whether a word is one of those parted by `|`.
pub(in crate::read) fn is_one_of(word: &str, words: &str) -> bool {
    words.split('|').any(|one| one == word)
}

/// "خسائر روسيا بلغت 12", "عدد قتلى قوات قره باغ 12": behind the noun that the
/// number is of.
fn head(row: &Row, clause: usize, item: usize) -> Option<Said<Whose>> {
    let noun = |i: &usize| {
        let fate = matches!(row.cue(*i), Some(Cue::Fate(..) | Cue::Casualties | Cue::Victims));
        fate && !is_verb(row, *i) && !is_deed(row, *i)
    };
    (clause..item).rev().filter(noun).find_map(|head| run(row, head + 1, item.min(head + 7)))
}

/// "إعدام القوات 21 رجلا": who stands behind did it.
pub(in crate::read) fn is_deed(row: &Row, i: usize) -> bool {
    const DEEDS: [&str; 8] =
        ["اعدام", "تصفيه", "اغتيال", "ذبح", "احتجاز", "اختطاف", "اباده", "قتلهم"];
    let deed = text(row, i).strip_prefix('ب').unwrap_or(text(row, i));
    DEEDS.contains(&deed)
        && matches!(row.cue(i + 1), Some(Cue::Office | Cue::Party(_) | Cue::Title))
}

/// "خسرت روسيا 12 جنديا", "إنها فقدت 12".
fn lost(row: &Row, clause: usize, item: usize) -> Option<Said<Whose>> {
    let verb = (clause..item).rev().find(|i| row.cue(*i) == Some(Cue::Lost));
    let verb = verb.or_else(|| earlier(row, clause))?;
    let behind = run(row, verb + 1, item.min(verb + 6));
    let before = (verb.saturating_sub(4)..verb).rev().take_while(|i| {
        !matches!(row.kind(*i), Kind::Comma | Kind::Cue(Cue::Says | Cue::ThatIt | Cue::That))
    });
    let before = before.filter_map(|i| {
        let named = is_force(row, i) || row.kind(i) == Kind::Name;
        let force = named.then(|| said(Whose::Name(i), i, is_force(row, i)));
        party(row, i).or(force)
    });
    let before = before.into_iter().next();
    let subject = matches!(row.cue(verb + 1), Some(Cue::Office | Cue::Body | Cue::Title));
    let subject = subject && verb + 1 < item && !row.items[verb + 1].clitics.own;
    let other = if subject { Whose::Several } else { Whose::Own };
    Some(behind.or(before).unwrap_or(said(other, verb, true)))
}

/// A loss that the numbers of a list before this one are of.
fn earlier(row: &Row, clause: usize) -> Option<usize> {
    let stops = |i: &usize| {
        matches!(row.kind(*i), Kind::Cue(Cue::Break | Cue::Says | Cue::Stop) | Kind::Sign)
    };
    (0..clause).rev().take_while(|i| !stops(i)).find(|i| row.cue(*i) == Some(Cue::Lost))
}

/// "وفي الجانب الأذربيجاني قتل 61".
fn side(row: &Row, clause: usize, end: usize) -> Option<Said<Whose>> {
    (clause..end).filter(|i| is_side(row, *i)).find_map(|i| party(row, i))
}

/// "قالت إنها قتلت 12 جنديا": not its own.
fn struck(row: &Row, fate: usize, item: usize) -> Option<Said<Whose>> {
    // "أوقعنا 17 جنديا بين قتيل وجريح".
    const FELLED: [&str; 6] = ["اوقع", "اوقعت", "اوقعوا", "اوقعنا", "كبد", "كبدنا"];
    let felled = (item.saturating_sub(3)..item).find(|i| FELLED.contains(&text(row, *i)));
    if let Some(verb) = felled {
        return Some(said(Whose::Enemy, verb, false));
    }
    let before = fate.checked_sub(1).and_then(|i| row.cue(i));
    let itself = matches!(before, Some(Cue::ThatIt | Cue::Aux | Cue::Pronoun));
    let own = |i: usize| row.items.get(i).is_some_and(|item| item.clitics.own);
    let forces = fate + 1 < item && own(fate + 1) || 0 < fate && own(fate - 1);
    let verb = is_verb(row, fate) && (itself || forces);
    (fate < item && verb).then(|| said(Whose::Enemy, fate, true))
}

/// Whose dead an absence is of.
pub(in crate::read) fn of_absence(row: &Row, items: (usize, usize)) -> Option<Said<Whose>> {
    if let Some(found) = denied::whose(row, items) {
        return Some(found);
    }
    let clause = (0..items.0).rev().find(|i| ends_left(row, *i)).map_or(0, |i| i + 1);
    let end = reach(row, items.1.saturating_sub(1)).max(items.1);
    let own = (items.0..end).find(|i| owns(row, *i)).map(|i| said(Whose::Own, i, true));
    let scope = (items.0..end).find_map(|i| match row.cue(i)? {
        Cue::Each => Some(said(Whose::Each, i, true)),
        Cue::Both => Some(said(Whose::Both, i, true)),
        _ => None,
    });
    let before = || (clause..items.0).rev().find(|i| owns(row, *i));
    own.or(scope)
        .or_else(|| run(row, items.1, end.min(items.1 + 6)))
        .or_else(|| before().map(|i| said(Whose::Own, i, false)))
        .or_else(|| (items.0..items.1).find_map(|i| party(row, i)))
        .or_else(|| side(row, clause, end))
        .or_else(|| {
            let mut before = (clause..items.0).rev();
            before.find_map(|i| party(row, i)).map(|found| Said { sure: false, ..found })
        })
}
