//! What is denied: "نفت إثيوبيا أن يكون 40 من جنودها قد قتلوا".
//!
//! **Invariant:** a number within a denial is nobody's admission, whatever verb
//! or noun stands around it.

use super::owner::{is_one_of, is_verb, run};
use crate::figure::{Absence, Figure};
use crate::ledger::Outcome;
use crate::read::absent::Absent;
use crate::read::fate::{Fate, Said, fate, outcome};
use crate::read::item::{Kind, Row};
use crate::read::lexicon::Cue;
use crate::read::status::status;
use crate::read::whose::{Whose, said};

/// What somebody says and another denies.
const CLAIMS: &str = "مزاعم|مزعم|زعم|ادعاء|ادعاءات|انباء|نبا|تقارير|تقرير|شايعات|شايعه|روايه|روايات|\
     اخبار|خبر|معلومات|اتهامات|اتهام|تصريحات|ارقام|حصيله|صحه|بيانات|حديث|قول|اقوال";

/// Verbs that deny only what somebody says.
const REJECTS: &str = "رفض|رفضت|يرفض|ترفض|رفضوا|رفضا|رافضا|رافضه|كذب|كذبت|يكذب|تكذب|فند|فندت|دحض|دحضت|\
     استبعد|استبعدت|يستبعد|تستبعد|سخر|سخرت|استنكر|استنكرت|شكك|شككت|يشكك|تشكك";

/// Verbs that call it something.
const CALLS: &str = "وصف|وصفت|يصف|تصف|اعتبر|اعتبرت|عد|عدت|سمي|سمت";

/// What a claim is called that is denied.
const FALSE: &str = "كاذبه|كاذب|باطله|باطل|ملفقه|ملفق|مفبركه|مفبرك|مختلقه|مختلق|مضلله|مضلل|افتراء|افتراءات|\
     اكاذيب|كذب|دعايه|عاريه|عار|خاطيه|خاطي|زايفه|زايف|وهميه|غير صحيحه|غير صحيح|غير دقيقه";

/// Denials that name nobody who denies.
const IMPERSONAL: &str = "لا صحه|غير صحيح|غير صحيحه|ليس صحيحا|ليست صحيحه|ليس من الصحيح|لا اساس|ليس حقيقيا|\
     عار عن الصحه|عاريه عن الصحه|لا اساس له من الصحه|لا اساس لها من الصحه";

/// What is denied of a deed that nobody denies to have been.
const BLAME: &str = "مسوولي|تورط|ضلوع|علاق|صلت|وقوفها|وقوفه|وقوفهم";

/// Nouns for what somebody does to others.
const DEEDS: &str = "قتل|بقتل|اغتيال|اعدام|تصفيه|ذبح|اباده|تحييد|قتلهم|قتله|قتلها";

fn word(row: &Row, i: usize) -> &str {
    row.text(i).trim_start_matches(['و', 'ف'])
}

/// Whether a word is one for what somebody says.
pub(in crate::read) fn is_claim(row: &Row, i: usize) -> bool {
    let text = row.text(i);
    let bare = text.strip_prefix(['ب', 'ل', 'و', 'ف']).unwrap_or(text);
    let bare = bare.strip_prefix("ال").or_else(|| bare.strip_prefix('ل')).unwrap_or(bare);
    is_one_of(text, CLAIMS) || is_one_of(bare, CLAIMS)
}

/// Whether nobody is named by a denial: "لا صحة لمقتل".
pub(in crate::read) fn impersonal(row: &Row, i: usize) -> bool {
    is_one_of(&phrase(row, i), IMPERSONAL) || is_one_of(word(row, i), FALSE)
}

/// All the words of an item.
fn phrase(row: &Row, i: usize) -> String {
    let Some(item) = row.items.get(i) else { return String::new() };
    let words: Vec<&str> = (item.first..item.end).map(|word| row.sentence.text(word)).collect();
    words.join(" ").trim_start_matches(['و', 'ف']).into()
}

/// Marks the verbs that deny by what stands behind them, and unmarks those that
/// deny no death.
pub(in crate::read) fn mark(row: &mut Row, i: usize) {
    let said = row.cue(i) == Some(Cue::Absent(Absence::Denied));
    if rejects(row, i) || !said && refutes(row, i) {
        row.items[i].kind = Kind::Cue(Cue::Absent(Absence::Denied));
    } else if said && blames(row, i) {
        row.items[i].kind = Kind::Word;
    }
}

fn number(row: &Row, from: usize) -> Option<usize> {
    (from..row.items.len()).find(|i| row.is_number(*i))
}

/// "رفضت إثيوبيا مزاعم", "وصفت الأنباء بالكاذبة", with a number behind.
fn rejects(row: &Row, i: usize) -> bool {
    let verb = word(row, i);
    let calls = is_one_of(verb, CALLS);
    if !calls && !is_one_of(verb, REJECTS) {
        return false;
    }
    let mut near = i + 1..row.items.len().min(i + 9);
    let Some(claim) = near.find(|i| is_claim(row, *i) || word(row, *i) == "ما") else {
        return false;
    };
    let untrue = || (claim + 1..row.items.len()).any(|i| is_false(row, i));
    number(row, claim).is_some() && (!calls || untrue())
}

/// "الأنباء عن مقتل 40 كاذبة".
fn refutes(row: &Row, i: usize) -> bool {
    let told = || (i.saturating_sub(14)..i).find(|i| is_claim(row, *i));
    is_false(row, i) && told().and_then(|told| number(row, told)).is_some_and(|at| at < i)
}

/// "نفت مسؤوليتها عن مقتل 40".
fn blames(row: &Row, i: usize) -> bool {
    let blame = |i: usize| BLAME.split('|').any(|stem| row.text(i).starts_with(stem));
    (i + 1..row.items.len().min(i + 6)).take_while(|i| !row.is_fate(*i)).any(blame)
}

fn is_false(row: &Row, i: usize) -> bool {
    let text = row.text(i);
    let by = text.strip_prefix("بال").or_else(|| text.strip_prefix("ال")).unwrap_or(text);
    is_one_of(text, FALSE) || is_one_of(by, FALSE) || is_one_of(&phrase(row, i), FALSE)
}

/// A denial with the numbers in it.
pub(in crate::read) fn denied(row: &Row, cue: usize) -> Option<Absent> {
    let Some(Cue::Absent(absence)) = row.cue(cue) else { return None };
    let neither = absence == Absence::Undisclosed && neither(row, cue);
    if absence != Absence::Denied && !neither {
        return None;
    }
    let (first, end) = reach(row, cue)?;
    let counts = |number: &usize| (first..end).contains(&row.numbers[*number].item);
    let numbers = || (0..row.numbers.len()).filter(counts);
    let (number, what) = numbers().find_map(|number| Some((number, what(row, first, number)?)))?;
    let last = numbers().next_back().map_or(end, |number| row.numbers[number].item + 1);
    Some(Absent {
        figure: Figure::Absent(absence),
        items: (first.min(cue), last.max(what.items.1.min(end)).max(cue + 1)),
        cue,
        fate: Said { sure: what.sure && !neither, ..what },
        status: status(row, number, Some(what.items)),
        open: false,
    })
}

/// "لم تؤكد ولم تنف": it says neither.
fn neither(row: &Row, cue: usize) -> bool {
    phrase(row, cue).ends_with("تنف")
        || phrase(row, cue).ends_with("ينف")
        || phrase(row, cue).ends_with("تنفي")
        || phrase(row, cue).ends_with("ينفي")
        || phrase(row, cue).ends_with("ينفوا")
}

/// What happened to those of a number within a denial.
fn what(row: &Row, first: usize, number: usize) -> Option<Said<Fate>> {
    let item = row.numbers[number].item;
    let deed = (first..item).find(|i| matches!(row.cue(*i), Some(Cue::Lost | Cue::Fate(..))));
    let is = |i: usize, value| Some(Said { value, items: (i, i + 1), sure: true });
    match deed.and_then(|i| Some((i, row.cue(i)?))) {
        Some((i, Cue::Lost)) => is(i, Fate::Is(Outcome::Killed)),
        Some((i, cue)) => is(i, fate(cue)?.0),
        None => outcome(row, number).filter(|what| what.value != Fate::Other),
    }
}

/// The items that a denial is about: behind it, else before it from the word for
/// what was said on.
fn reach(row: &Row, cue: usize) -> Option<(usize, usize)> {
    let end = (cue + 1..row.items.len()).find(|i| ends(row, cue, *i));
    let end = end.unwrap_or(row.items.len());
    if (cue + 1..end).any(|i| row.is_number(i)) {
        return Some((cue, end));
    }
    let first = (cue.saturating_sub(24)..cue).find(|i| is_claim(row, *i))?;
    (impersonal(row, cue) || is_false(row, cue)).then_some((first, cue + 1))
}

/// Where another statement begins.
fn ends(row: &Row, cue: usize, i: usize) -> bool {
    let relative =
        is_one_of(row.text(i - 1), "التي|الذي|ما|عما|لما|بما|مما") || is_claim(row, i - 1);
    let and = |i: usize| row.items.get(i).is_some_and(|item| item.clitics.and);
    let noun = |i: usize| is_one_of(word(row, i), "مقتل|اصابه|جرح|اسر|فقدان|مصرع|وفاه|قتل");
    match row.kind(i) {
        Kind::Cue(Cue::Break) => true,
        Kind::Sign => matches!(row.text(i), "؛" | ";"),
        // "لا صحة لما قاله", "أنباء تحدثت عن".
        Kind::Cue(Cue::Says | Cue::According) => !relative && cue + 1 < i,
        Kind::Comma => and(i + 1) && !noun(i + 1) || row.text(i + 1) == "بل",
        _ => row.text(i) == "بل",
    }
}

/// Whose dead are denied: those whom somebody denies to have killed are another's.
pub(in crate::read) fn whose(row: &Row, items: (usize, usize)) -> Option<Said<Whose>> {
    let cue = (items.0..items.1).find(|i| row.cue(*i) == Some(Cue::Absent(Absence::Denied)))?;
    let number = (items.0..items.1).find(|i| row.is_number(*i));
    let deed = |i: &usize| is_one_of(word(row, *i), DEEDS) || is_verb(row, *i);
    let deed = (cue..number.unwrap_or(items.1)).find(deed);
    let from = number.or(deed)?;
    let found = run(row, from + 1, row.items.len().min(from + 9));
    let struck = deed.map(|deed| said(Whose::Several, deed, false));
    found.or(struck)
}
