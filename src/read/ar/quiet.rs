//! Words that mean something else by their place, in a language whose words
//! have many: quotation marks round a name, `فقد` before a verb.
//!
//! **Invariant:** only what an item is changes, never its words.

use super::denied;
use crate::figure::Absence;
use crate::ledger::Outcome;
use crate::read::item::{Kind, Row};
use crate::read::lexicon::{Cue, Way};
use crate::read::name::names;

fn text(row: &Row, i: usize) -> &str {
    row.text(i)
}

/// Takes quotation marks around a mere name for no quotation: `«حزب الله»`.
/// And `بين` before a title for "explained".
pub(in crate::read) fn quiet(row: &mut Row) {
    for i in 0..row.items.len() {
        let titled = matches!(row.cue(i + 1), Some(Cue::Title | Cue::Office | Cue::Body));
        if i == 0 && matches!(text(row, i), "بين" | "وبين") && titled {
            row.items[i].kind = Kind::Cue(Cue::Says);
        }
        if text(row, i) == "فقد" && row.cue(i).is_some() && is_past(row, i + 1) {
            row.items[i].kind = Kind::Cue(Cue::Aux);
        }
        let knows = |i: usize| {
            matches!(text(row, i), "يعرف" | "يعلم" | "يدري" | "يستطيع" | "يملك" | "احصي" | "يقدر")
        };
        if text(row, i) == "لا" && text(row, i + 1) == "احد" && (i + 2..i + 7).any(knows) {
            row.items[i].kind = Kind::Cue(Cue::Absent(Absence::Unknown));
        }
        refusal(row, i);
        denied::mark(row, i);
        unbracket(row, i);
        if is_carried(row, i) {
            row.items[i].kind = Kind::Cue(Cue::Fate(Outcome::Wounded, Way::Either));
        }
        if row.kind(i) != Kind::Quote {
            continue;
        }
        let close = (i + 1..row.items.len().min(i + 6)).find(|i| row.kind(*i) == Kind::Quote);
        let name = |i: usize| names(row, i, true).is_some();
        if let Some(close) = close.filter(|close| i + 1 < *close && (i + 1..*close).all(name)) {
            row.items[i].kind = Kind::Cue(Cue::Article);
            row.items[close].kind = Kind::Cue(Cue::Article);
        }
    }
}

/// "(43) شهيدا": brackets round a number that counts people.
fn unbracket(row: &mut Row, i: usize) {
    let people = matches!(
        row.cue(i + 2),
        Some(Cue::People(_) | Cue::Fate(..) | Cue::Group | Cue::More | Cue::Victims)
    );
    let number = matches!(row.kind(i), Kind::Number(_));
    if number && people && 0 < i && text(row, i - 1) == "(" && text(row, i + 1) == ")" {
        row.items[i - 1].kind = Kind::Cue(Cue::Article);
        row.items[i + 1].kind = Kind::Cue(Cue::Article);
    }
}

/// "رفضت باكو الكشف عن": who will not tell.
fn refusal(row: &mut Row, i: usize) {
    const REFUSES: [&str; 24] = [
        "رفض",
        "رفضت",
        "يرفض",
        "ترفض",
        "امتنع",
        "امتنعت",
        "يمتنع",
        "تمتنع",
        "ابي",
        "ابت",
        "يابي",
        "تابي",
        "لم",
        "تجنب",
        "تجنبت",
        "يتجنب",
        "تتجنب",
        "احجم",
        "احجمت",
        "يحجم",
        "تحجم",
        "اعتذر",
        "اعتذرت",
        "رفضا",
    ];
    let verb = text(row, i).trim_start_matches(['و', 'ف']);
    if row.cue(i) != Some(Cue::Says) || !REFUSES.contains(&verb) {
        return;
    }
    let end = row.items.len().min(i + 10);
    let verbs = [
        "يكشف", "تكشف", "يفصح", "تفصح", "يعلن", "تعلن", "يذكر", "تذكر", "يقول", "تقول", "يحدد",
        "تحدد",
    ];
    let tells = |i: &usize| {
        matches!(text(row, *i), "الكشف" | "الافصاح" | "الاعلان" | "التصريح" | "ذكر" | "كشف" | "اعلان")
            || verbs.contains(&text(row, *i)) && row.cue(*i - 1) == Some(Cue::That)
    };
    if let Some(at) = (i + 1..end).find(tells) {
        row.items[at].kind = Kind::Cue(Cue::Absent(Absence::Undisclosed));
    }
}

/// "نقلوا إلى ثلاثة مستشفيات": the wounded are.
fn is_carried(row: &Row, i: usize) -> bool {
    let verb = text(row, i).trim_start_matches(['و', 'ف']);
    let carried = matches!(verb, "نقل" | "نقلوا" | "نقلت" | "ادخل" | "ادخلوا" | "حول" | "حولوا");
    let hospital =
        |i: usize| ["مستشف", "مشاف", "مشفي"].iter().any(|word| text(row, i).contains(word));
    let to = (i + 1..i + 6).find(|i| text(row, *i) == "الي");
    carried && to.is_some_and(|to| (to + 1..to + 4).any(hospital))
}

/// Whether a verb stands there, so that "فقد" before it is no loss.
fn is_past(row: &Row, i: usize) -> bool {
    let verb = matches!(
        row.cue(i),
        Some(Cue::Fate(..) | Cue::Says | Cue::Cumulative | Cue::Aux | Cue::Stop | Cue::OtherFate)
    );
    verb && row.items.get(i).is_some_and(|item| !item.clitics.the && !item.clitics.own)
}
