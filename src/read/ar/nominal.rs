//! Where a name begins and ends where no letter is capital: behind a verb of
//! saying, or before it.
//!
//! **Invariant:** a noun that no table has is a name only by its place.

use crate::read::ar::denied;
use crate::read::ar::owner::is_one_of;
use crate::read::item::{Kind, Row};
use crate::read::lexicon::Cue;
use crate::read::name::names;

fn text(row: &Row, i: usize) -> &str {
    row.text(i)
}

/// "حكى معلم من بلدة، شارك في الدفن، أنه": a verb of speech has a speaker.
const SPEECH: &str = "قال|قالت|يقول|تقول|حكي|حكت|روي|روت|اضاف|اضافت|اكد|اكدت|صرح|صرحت|اوضح|اوضحت|شدد|شددت|\
     حذر|حذرت|ذكر|ذكرت|افاد|افادت|كتب|كتبت|يكتب|تكتب|يضيف|تضيف|يوكد|توكد|يروي|تروي|يحكي|\
     تحكي|قص|سرد|همس|شهد|اعلن|اعلنت";

/// The name that begins at an item. Behind "according to" any noun is one.
pub(in crate::read) fn behind(row: &Row, first: usize, according: bool) -> Option<(usize, usize)> {
    let verb = first.checked_sub(1).map_or("", |i| text(row, i)).trim_start_matches(['و', 'ف']);
    let speech = is_one_of(verb, SPEECH);
    const LONGEST: usize = 14;
    let first = of_toll(row, first);
    let mut end = first;
    while end - first < LONGEST && goes_on(row, first, end) {
        end += if in_place(row, end) { 2 } else { 1 };
    }
    let behind = end.min(row.items.len());
    let end = trimmed(row, first, behind);
    let known = (first..end).any(|i| alone(row, i));
    let quoted = (end..behind).all(|i| row.cue(i) == Some(Cue::Article));
    let told = match row.kind(if quoted { behind } else { end }) {
        Kind::Cue(Cue::That | Cue::ThatIt) => true,
        Kind::Cue(Cue::Fate(..)) => is_event(text(row, end)),
        // "لفت أكار إلى أن".
        Kind::Cue(Cue::Stop) if text(row, end) == "الي" => {
            matches!(row.cue(end + 1), Some(Cue::That | Cue::ThatIt))
        }
        Kind::Cue(Cue::Stop) => text(row, end) == "عن" && !is_nothing(text(row, first)),
        Kind::Comma => speech || row.cue(end + 1) == Some(Cue::Title),
        Kind::Sign | Kind::Quote => text(row, end) != "(",
        _ => false,
    };
    let adverb = end == first + 1 && is_adverb(row, first) || tells_of(row, first);
    (first < end && (known || (according || told) && !adverb)).then_some((first, end))
}

/// "أفادت حصيلة أولية للمستشفى", "ذكر بيان للجيش": behind the word for what was
/// given out, who gave it.
fn of_toll(row: &Row, first: usize) -> usize {
    const WORDS: [&str; 18] = [
        "حصيله",
        "بيان",
        "يان",
        "تقرير",
        "احصاء",
        "احصاييه",
        "ارقام",
        "بيانات",
        "يانات",
        "معطيات",
        "بلاغ",
        "لاغ",
        "تعداد",
        "احصاءات",
        "احصاييات",
        "تقديرات",
        "نشره",
        "منشور",
    ];
    let given = WORDS.contains(&text(row, first).trim_start_matches(['و', 'ل', 'ب']));
    let end = row.items.len().min(first + 9);
    if !given {
        return first;
    }
    // "بيان وزارة الدفاع".
    if alone(row, first + 1) && !row.items[first + 1].clitics.and {
        return first + 1;
    }
    // "تقرير صادر عن الأمم المتحدة", "بيان نشرته الوزارة", "بيان للجيش".
    for i in first + 1..end {
        let issued = text(row, i) == "عن"
            || text(row, i) == "الي" && text(row, i - 1).starts_with("منسوب")
            || row.cue(i) == Some(Cue::Says) && row.items[i].clitics.own;
        if issued && alone(row, i + 1) {
            return i + 1;
        }
        if row.items[i].clitics.by && alone(row, i) {
            return i;
        }
    }
    first
}

/// "ذكرت استمرار الاشتباكات", "أقرت فيه": what is told of, and nobody who tells.
fn tells_of(row: &Row, first: usize) -> bool {
    const EVENTS: [&str; 27] = [
        "يوميذ",
        "انذاك",
        "حينها",
        "وقتها",
        "حينيذ",
        "استمرار",
        "اندلاع",
        "ارتفاع",
        "تدمير",
        "اسقاط",
        "احباط",
        "تنفيذ",
        "انسحاب",
        "توقف",
        "بدء",
        "انتهاء",
        "تعرض",
        "وجود",
        "عدم",
        "وقوع",
        "تسجيل",
        "تجدد",
        "فيه",
        "فيها",
        "عليه",
        "عنه",
        "به",
    ];
    EVENTS.contains(&text(row, first)) && row.kind(first) == Kind::Word
}

/// "لم يذكر شيئا عن", "تحدثت الأولى عن".
fn is_nothing(text: &str) -> bool {
    matches!(text, "شييا" | "شيء" | "ارقاما" | "رقما" | "الاولي" | "الثانيه" | "الاول" | "الثاني")
}

/// "سابقاً", and no "دروما".
fn is_adverb(row: &Row, i: usize) -> bool {
    const ADVERBS: [&str; 22] = [
        "سابقا",
        "لاحقا",
        "مجددا",
        "علنا",
        "ايضا",
        "تعليقا",
        "مسبقا",
        "ضمنا",
        "ضمنيا",
        "سرا",
        "موخرا",
        "حديثا",
        "يوما",
        "صباحا",
        "هاتفيا",
        "اخيرا",
        "اولا",
        "ثانيا",
        "تحديدا",
        "حرفيا",
        "رسميا",
        "صراحه",
    ];
    let (start, end) = row.span(i, i + 1);
    ADVERBS.contains(&text(row, i)) || row.raw(start, end + 1).contains('\u{64b}')
}

/// "أعلن فلان مقتل ستة": what is told begins.
fn is_event(text: &str) -> bool {
    const EVENTS: [&str; 9] =
        ["مقتل", "اصابه", "سقوط", "استشهاد", "وفاه", "مصرع", "فقدان", "ارتقاء", "جرح"];
    EVENTS.contains(&text.strip_prefix('ب').unwrap_or(text))
}

pub(in crate::read) fn alone(row: &Row, i: usize) -> bool {
    names(row, i, true) == Some(true)
}

/// Whether a name goes on at an item.
fn goes_on(row: &Row, first: usize, i: usize) -> bool {
    let Some(item) = row.items.get(i) else { return false };
    let person = first < i && row.kind(i - 1) == Kind::Name;
    let to = (first..i).rev().find(|i| row.cue(*i) != Some(Cue::Article));
    let to = to.is_some_and(|i| text(row, i) == "ل");
    let agency = matches!(text(row, i), "لوكاله" | "لصحيفه" | "لقناه") && first < i;
    let outlet = row.cue(i) == Some(Cue::Outlet) && (item.clitics.by || person || to);
    let outlet = agency || first < i && outlet;
    // "نشرت بانكوك أسماء": a place takes no noun behind it.
    let alone = i == first + 1 && matches!(row.cue(first), Some(Cue::Party(_)));
    let noun = alone && row.kind(i) == Kind::Word && !text(row, i).starts_with("ال");
    // "اتهم آبي أحمد متمردي تيغراي": whom a person speaks of.
    let band = person && matches!(row.cue(i), Some(Cue::Party(_))) && !item.clitics.the;
    let noun = noun || band && !item.clitics.by && text(row, i - 1) != "ال";
    // "And" begins what is another's, unless two offices are joined.
    let joined = item.clitics.and && first < i && row.cue(i) != Some(Cue::Office);
    // "اتهمت وزارة الخارجية السودانية قوات الدعم السريع": whom it accuses is another.
    let party = |i: usize| matches!(row.cue(i), Some(Cue::Party(_)));
    let other = first < i
        && party(i - 1)
        && (party(i) || row.cue(i) == Some(Cue::Office))
        && !item.clitics.by;
    let event = row.kind(i) == Kind::Word && is_masdar(text(row, i));
    let saying =
        event || matches!(text(row, i), "اي" | "قوله" | "قولها" | "قولهم" | "القول" | "ما");
    let claim = first < i && !item.clitics.the && denied::is_claim(row, i);
    let saying = saying || claim && !text(row, i).starts_with("ال");
    if outlet || noun || joined || other || row.cue(i) == Some(Cue::Own) || saying {
        return false;
    }
    let town = is_town(row, i)
        && first < i
        && matches!(text(row, i - 1), "من" | "في")
        && matches!(row.kind(i + 1), Kind::Word | Kind::Name | Kind::Cue(Cue::Party(_)));
    town || in_place(row, i) && first < i || names(row, i, true).is_some() || within(row, first, i)
}

/// "بتسجيل 15 حالة": what is told, and no more of the name.
fn is_masdar(text: &str) -> bool {
    const EVENTS: [&str; 18] = [
        "تسجيل",
        "وصول",
        "وجود",
        "ارتفاع",
        "وقوع",
        "انتشال",
        "العثور",
        "تعرض",
        "نقل",
        "تدمير",
        "تنفيذ",
        "اندلاع",
        "قصف",
        "رصد",
        "توثيق",
        "دفن",
        "استقبال",
        "انهيار",
    ];
    text.strip_prefix('ب').is_some_and(|rest| EVENTS.contains(&rest))
}

/// "لجنة أهالي المفقودين", "حارس المقبرة", "مسؤول آخر": nouns that no name begins
/// with, and that stand in one behind another.
pub(in crate::read) fn within(row: &Row, first: usize, i: usize) -> bool {
    const NOUNS: [&str; 6] = ["حرب", "شوون", "ضحايا", "ذوي", "حقوق", "دفن"];
    let other = matches!(text(row, i), "اخر" | "اخري" | "اخران" | "اخرون" | "ثان" | "ثانيه");
    let named = |cue| {
        matches!(
            cue,
            Cue::Thing(_)
                | Cue::War
                | Cue::Attack
                | Cue::Fate(..)
                | Cue::Casualties
                | Cue::Victims
                | Cue::OtherFate
        )
    };
    // "المنظمة الهجوم" are two nouns.
    let bare = i.checked_sub(1).is_some_and(|i| !row.items[i].clitics.the);
    let noun = row.cue(i).is_some_and(named)
        && bare
        && (row.items[i].clitics.the || NOUNS.contains(&text(row, i)));
    first < i && (other && row.cue(i) == Some(Cue::More) || noun && !row.items[i].clitics.by)
}

/// "في غزة" behind an office: where it sits is part of its name.
pub(in crate::read) fn in_place(row: &Row, i: usize) -> bool {
    if text(row, i) != "في" || row.cue(i) != Some(Cue::Stop) || is_speech(text(row, i + 1)) {
        return false;
    }
    let first = i + 1 + usize::from(is_town(row, i + 1));
    let mut end = first;
    while end < first + 3
        && matches!(row.kind(end), Kind::Word | Kind::Name | Kind::Cue(Cue::Party(_) | Cue::Office))
    {
        end += 1;
    }
    let party = matches!(row.cue(first), Some(Cue::Party(_) | Cue::Office));
    let ended = match row.kind(end) {
        Kind::Comma | Kind::Sign | Kind::Quote => true,
        Kind::Cue(cue) => matches!(
            cue,
            Cue::That
                | Cue::ThatIt
                | Cue::Fate(..)
                | Cue::Weekday(_)
                | Cue::Aux
                | Cue::Article
                | Cue::Says
                | Cue::Lost
                | Cue::Stop
                | Cue::Absent(_)
        ),
        _ => end == row.items.len(),
    };
    first < end && (party || ended)
}

/// "في حديث", "في خطاب": no place, but how it was said.
fn is_speech(text: &str) -> bool {
    const SPEECHES: [&str; 26] = [
        "حديث",
        "خطاب",
        "كلمه",
        "مقابله",
        "رساله",
        "تصريح",
        "تصريحات",
        "بيان",
        "موتمر",
        "منشور",
        "تغريده",
        "لقاء",
        "اتصال",
        "مداخله",
        "مذكراته",
        "مذكراتها",
        "كتابه",
        "كتابها",
        "وقت",
        "تقرير",
        "شريط",
        "تسجيل",
        "مقطع",
        "ختام",
        "مستهل",
        "افاده",
    ];
    SPEECHES.contains(&text)
}

/// "مدينة", "بلدة" before the name of the place.
pub(in crate::read) fn is_town(row: &Row, i: usize) -> bool {
    const TOWNS: [&str; 22] = [
        "مدينه",
        "بلده",
        "قريه",
        "منطقه",
        "مخيم",
        "محافظه",
        "ولايه",
        "اقليم",
        "بلاد",
        "جزيره",
        "جزر",
        "دوله",
        "جمهوريه",
        "مملكه",
        "هضبه",
        "وادي",
        "مرفا",
        "ميناء",
        "قضاء",
        "مقاطعه",
        "ناحيه",
        "ضاحيه",
    ];
    let alone = row.items.get(i).is_some_and(|item| item.first + 1 == item.end);
    alone && TOWNS.contains(&text(row, i))
}

pub(in crate::read) fn trimmed(row: &Row, first: usize, mut end: usize) -> usize {
    let open = |i: usize| matches!(row.cue(i), Some(Cue::Of | Cue::And | Cue::Article | Cue::Stop));
    while first < end && open(end - 1) && !matches!(text(row, end - 1), "نفسه" | "نفسها") {
        end -= 1;
    }
    end
}

/// The name that ends right before the verb, or before the "has" of it.
pub(in crate::read) fn before(row: &Row, verb: usize, free: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 10;
    let aux = |i: usize| row.cue(i) == Some(Cue::Aux);
    let end = if free < verb && aux(verb - 1) { verb - 1 } else { verb };
    if let Some(found) = with_aside(row, end, free).or_else(|| with_place(row, end, free)) {
        return Some(found);
    }
    let whole = end;
    let end = over_relative(row, end, free);
    let relative = end + 1 < whole || end < whole && row.kind(end) != Kind::Comma;
    let mut first = end;
    while free < first && end - first < LONGEST {
        let place = in_place(row, first - 1) && first < end;
        if !place && names(row, first - 1, true).is_none() && !within(row, free, first - 1) {
            break;
        }
        first -= 1;
    }
    // "09:40 الطاقم الطبي يبلغنا".
    let clock = first < 4 && row.text(first.wrapping_sub(1)).starts_with(|c: char| c.is_numeric());
    let parted = first == 0
        || clock
        || matches!(row.kind(first - 1), Kind::Comma | Kind::Sign | Kind::Quote)
        || matches!(row.cue(first - 1), Some(Cue::Break | Cue::And | Cue::That | Cue::Aux));
    // "وكان زيلينسكي قد ذكر": whoever stands between the two did it.
    let had = end < verb && 0 < first && aux(first - 1) && text(row, end) == "قد";
    if relative {
        let first = (first..end).find(|i| alone(row, *i))?;
        return Some((first, end));
    }
    let known = had || (first..end).any(|i| alone(row, i));
    (first < end && parted && known).then_some((first, end))
}

/// "لكن أحد الأعيان، وقد توسط بينهم، ذكر أن": a name that an aside parts from its verb.
fn with_aside(row: &Row, verb: usize, free: usize) -> Option<(usize, usize)> {
    let comma = |i: &usize| row.kind(*i) == Kind::Comma;
    let close = verb.checked_sub(1).filter(comma)?;
    let open = (free.max(close.saturating_sub(12))..close).rev().find(comma)?;
    let opens = |i: usize| matches!(row.cue(i), Some(Cue::Break | Cue::That | Cue::Aux));
    let first = (free.max(open.saturating_sub(8))..open).rev().find(|i| opens(*i)).map(|i| i + 1);
    let first = first.or((open < 8 && free == 0).then_some(0))?;
    let nominal = |i: usize| names(row, i, true).is_some() || within(row, first, i);
    let told = matches!(row.cue(verb + 1), Some(Cue::That | Cue::ThatIt));
    // "أما زعيمهم، الملقب بالنمر، فبث شريطا".
    let as_for = 0 < first && text(row, first - 1) == "اما" && text(row, verb).starts_with('ف');
    let told = told || as_for || is_you(row, verb + 1);
    let whole = first < open && (first..open).all(nominal) && told;
    (whole && (first..open).any(|i| alone(row, i))).then_some((first, open))
}

/// "همس لي بأنه": to whom it was told, and then what.
fn is_you(row: &Row, i: usize) -> bool {
    matches!(text(row, i), "لي" | "لنا") && matches!(row.cue(i + 1), Some(Cue::That | Cue::ThatIt))
}

/// "غير أن صيادين على الضفة تحدثوا عن": a noun and where it is, between "that" and the verb.
fn with_place(row: &Row, verb: usize, free: usize) -> Option<(usize, usize)> {
    let opens = |i: &usize| matches!(row.cue(*i), Some(Cue::Break | Cue::That));
    let first = (free.max(verb.saturating_sub(9))..verb).rev().find(opens)? + 1;
    let stop = (first..verb).find(|i| row.cue(*i) == Some(Cue::Stop))?;
    let place = matches!(text(row, stop), "علي" | "في" | "من" | "قرب" | "داخل" | "عند" | "لدي");
    let plain = |i: usize| {
        matches!(row.kind(i), Kind::Word | Kind::Name | Kind::Cue(Cue::Thing(_) | Cue::Article))
            || names(row, i, true).is_some()
    };
    let plural = text(row, verb).ends_with("وا") || text(row, verb).ends_with("ون");
    let noun = first < stop && names(row, first, true).is_some();
    let told =
        matches!(row.cue(verb + 1), Some(Cue::That | Cue::ThatIt)) || text(row, verb + 1) == "عن";
    (noun && place && told && plural && (first..stop).chain(stop + 1..verb).all(plain))
        .then_some((first, stop))
}

/// "الجماعة، التي أعلنت" and "وكان التحالف، أكد": where the name ends before them.
pub(in crate::read) fn over_relative(row: &Row, end: usize, free: usize) -> usize {
    let comma = |i: usize| usize::from(free < i && row.kind(i - 1) == Kind::Comma);
    let relative =
        free < end && matches!(text(row, end - 1), "التي" | "الذي" | "الذين" | "وهي" | "وهو");
    if relative {
        return end - 1 - comma(end - 1);
    }
    let had = (free..end).rev().take(9).any(|i| row.cue(i) == Some(Cue::Aux));
    end - if had { comma(end) } else { 0 }
}
