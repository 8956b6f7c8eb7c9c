//! Who speaks where the verb stands first, and what is a name where no letter
//! is capital.
//!
//! **Invariant:** a noun that no table has is a claimant only by its place:
//! between a verb of saying and "that", or behind "according to".

use super::item::{Kind, Row};
use super::lexicon::{Cue, Language};
use super::name::{arabic_noun, name, names};
use crate::figure::Absence;

/// A claimant's items, and whether they stand behind the verb.
type Place = ((usize, usize), bool);

/// Whether somebody speaks at an item, and where the name stands, if it does.
pub(super) fn speaks(row: &Row, i: usize, free: usize) -> Option<Option<Place>> {
    if row.kind(i) == Kind::Sign && text(row, i) == ":" {
        return head(row, i).filter(|np| !heads_list(row, *np, i)).map(|np| Some((np, false)));
    }
    if sent_on(row, i) {
        return None;
    }
    match row.cue(i)? {
        Cue::According if row.items[i].clitics.own => Some(None),
        Cue::According => behind(row, said_by(row, i + 1), true).map(|np| Some((np, true))),
        Cue::Says if as_said(row, i) => {
            behind(row, said_by(row, i), true).map(|np| Some((np, true)))
        }
        Cue::Relays => relayed(row, i).map(Some),
        Cue::Says | Cue::Mourns => {
            let found = claimant(row, i, free);
            // "لا صحة لما يقوله الحزب": nobody is cited.
            if 0 < i && text(row, i - 1) == "لما" {
                return None;
            }
            // "سجل دفتر 254 وفاة": a noun that no claimant is has done it.
            let other = row.kind(i + 1) == Kind::Word && !text(row, i + 1).ends_with('ا');
            if found.is_none() && other { None } else { Some(found) }
        }
        Cue::Absent(Absence::Undisclosed | Absence::Denied) if !text(row, i).ends_with("غير") => {
            Some(claimant(row, i, free))
        }
        _ => None,
    }
}

/// "كما قال", "وفق ما صرح به": a verb of saying that means "according to".
pub(super) fn as_said(row: &Row, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |i| text(row, i));
    row.behind
        && 1 < i
        && before != "لما"
        && row.cue(i) == Some(Cue::Says)
        && (matches!(before, "كما" | "ما") || row.items[i].clitics.own)
}

/// Over the verb and its "it": where the name begins.
fn said_by(row: &Row, first: usize) -> usize {
    let verb = first + usize::from(text(row, first) == "ما");
    let next = verb + usize::from(row.cue(verb) == Some(Cue::Says));
    let it = usize::from(verb < next && matches!(text(row, next), "به" | "بها" | "عنه"));
    over(row, next + it)
}

/// "الجيش الإسرائيلي: مقتل نقيب": a headline that begins with who says it.
fn head(row: &Row, colon: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 9;
    let starts = |i: &usize| matches!(text(row, *i), "|" | "–" | "-" | "•");
    let first = (0..colon).rev().find(starts).map_or(0, |i| i + 1);
    let np = behind(row, first, true)?;
    // "السويداء–سانا:" is where a report comes from.
    let told = |i: usize| matches!(row.cue(i), Some(Cue::Outlet | Cue::Article));
    if (np.0..np.1).all(told) {
        return None;
    }
    let to = |i: usize| row.cue(i) == Some(Cue::Article) || row.items[i].clitics.by;
    let end = (np.1..colon).find(|i| !to(*i)).unwrap_or(colon);
    (end == colon && colon - first <= LONGEST).then_some(np)
}

/// "النبطية: 6 شهداء", "بيروت: قتل عشرون، بحسب المرصد": a place, and nobody who speaks.
fn heads_list(row: &Row, np: (usize, usize), colon: usize) -> bool {
    let known = (np.0..np.1).any(|i| alone(row, i) && row.kind(i) != Kind::Name);
    let counts = matches!(row.kind(colon + 1), Kind::Number(_)) && !known;
    let other = (colon + 1..row.items.len()).any(|i| row.cue(i) == Some(Cue::According));
    counts || np.1 == np.0 + 1 && other
}

/// "أفادت الوزارة - في بيان أوردته الوكالة -": who sends it on does not say it.
fn sent_on(row: &Row, i: usize) -> bool {
    const SENDS: [&str; 8] =
        ["اوردته", "اوردتها", "نقلته", "نقلتها", "بثته", "بثتها", "نشرته", "نشرتها"];
    let spoken = || (0..i).any(|i| row.cue(i) == Some(Cue::Says));
    SENDS.contains(&text(row, i)) && spoken()
}

/// A claimant behind the verb, else right before it; and whether it is behind.
fn claimant(row: &Row, verb: usize, free: usize) -> Option<Place> {
    let right = behind(row, over(row, verb + 1), false).map(|np| (np, true));
    right.or_else(|| before(row, verb, free).map(|np| (np, false)))
}

/// "قال أمس الأحد وزير", "قال للصحفيين رئيس": over when and to whom it was said.
fn over(row: &Row, first: usize) -> usize {
    let skips = |i: usize| {
        let to = row.items.get(i).is_some_and(|item| item.clitics.by);
        let outlet = to && matches!(row.cue(i), Some(Cue::Outlet));
        let said = row.cue(i) == Some(Cue::Stop)
            && (row.items[i].first + 1 < row.items[i].end || text(row, i).starts_with("لل"));
        outlet
            || said
            || matches!(
                row.kind(i),
                Kind::Cue(Cue::Weekday(_) | Cue::Ago(_) | Cue::Month(_) | Cue::Nth(0))
            )
    };
    let end = (first..row.items.len().min(first + 5)).find(|i| !skips(*i)).unwrap_or(first);
    if alone(row, end) { end } else { first }
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
    const REFUSES: [&str; 8] = ["رفض", "رفضت", "يرفض", "ترفض", "امتنع", "امتنعت", "يمتنع", "تمتنع"];
    let verb = text(row, i).trim_start_matches(['و', 'ف']);
    if row.cue(i) != Some(Cue::Says) || !REFUSES.contains(&verb) {
        return;
    }
    let end = row.items.len().min(i + 8);
    let tells = |i: &usize| matches!(text(row, *i), "الكشف" | "الافصاح" | "الاعلان" | "التصريح");
    if let Some(at) = (i + 1..end).find(tells) {
        row.items[at].kind = Kind::Cue(Cue::Absent(Absence::Undisclosed));
    }
}

/// Takes quotation marks around a mere name for no quotation: `«حزب الله»`.
/// And `بين` before a title for "explained".
pub(super) fn quiet(row: &mut Row) {
    for i in 0..row.items.len() {
        let titled = matches!(row.cue(i + 1), Some(Cue::Title | Cue::Office | Cue::Body));
        if i == 0 && matches!(text(row, i), "بين" | "وبين") && titled {
            row.items[i].kind = Kind::Cue(Cue::Says);
        }
        refusal(row, i);
        unbracket(row, i);
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

/// "نقلت وكالة عن مصدر": who said it is the one behind "from".
fn relayed(row: &Row, verb: usize) -> Option<Place> {
    let end = row.items.len().min(verb + 9);
    let from = (verb + 1..end).find(|i| text(row, *i) == "عن")?;
    behind(row, from + 1, true).map(|np| (np, true))
}

fn text(row: &Row, i: usize) -> &str {
    row.text(i)
}

/// The name that begins at an item. Behind "according to" any noun is one.
fn behind(row: &Row, first: usize, according: bool) -> Option<(usize, usize)> {
    // "حكى معلم من بلدة، شارك في الدفن، أنه": a verb of speech has a speaker.
    const SPEECH: [&str; 20] = [
        "قال",
        "قالت",
        "يقول",
        "تقول",
        "حكي",
        "حكت",
        "روي",
        "روت",
        "اضاف",
        "اضافت",
        "اكد",
        "اكدت",
        "صرح",
        "صرحت",
        "اوضح",
        "اوضحت",
        "شدد",
        "شددت",
        "حذر",
        "حذرت",
    ];
    let verb = first.checked_sub(1).map_or("", |i| text(row, i)).trim_start_matches(['و', 'ف']);
    let speech = SPEECH.contains(&verb);
    const LONGEST: usize = 14;
    let first = of_toll(row, first);
    let mut end = first;
    while end - first < LONGEST && goes_on(row, first, end) {
        end += if in_place(row, end) { 2 } else { 1 };
    }
    let end = trimmed(row, first, end.min(row.items.len()));
    let known = (first..end).any(|i| alone(row, i));
    let told = match row.kind(end) {
        Kind::Cue(Cue::That | Cue::ThatIt) => true,
        Kind::Comma => speech || row.cue(end + 1) == Some(Cue::Title),
        Kind::Sign | Kind::Quote => text(row, end) != "(",
        _ => false,
    };
    let adverb = end == first + 1 && text(row, first).ends_with('ا');
    (first < end && (known || (according || told) && !adverb)).then_some((first, end))
}

/// "أفادت حصيلة أولية للمستشفى", "ذكر بيان للجيش": behind the word for what was
/// given out, who gave it.
fn of_toll(row: &Row, first: usize) -> usize {
    const WORDS: [&str; 8] =
        ["حصيله", "بيان", "تقرير", "احصاء", "احصاييه", "ارقام", "بيانات", "معطيات"];
    let given = WORDS.contains(&text(row, first).trim_start_matches(['و', 'ل', 'ب']));
    let end = row.items.len().min(first + 5);
    if !given {
        return first;
    }
    // "تقرير صادر عن الأمم المتحدة", "بيان نشرته الوزارة", "بيان للجيش".
    for i in first + 1..end {
        let issued =
            text(row, i) == "عن" || row.cue(i) == Some(Cue::Says) && row.items[i].clitics.own;
        if issued && alone(row, i + 1) {
            return i + 1;
        }
        if row.items[i].clitics.by && alone(row, i) {
            return i;
        }
    }
    first
}

fn alone(row: &Row, i: usize) -> bool {
    names(row, i, true) == Some(true)
}

/// Whether a name goes on at an item.
fn goes_on(row: &Row, first: usize, i: usize) -> bool {
    let Some(item) = row.items.get(i) else { return false };
    let person = first < i && row.kind(i - 1) == Kind::Name;
    let to = (first..i).rev().find(|i| row.cue(*i) != Some(Cue::Article));
    let to = to.is_some_and(|i| text(row, i) == "ل");
    let agency = matches!(text(row, i), "لوكاله" | "لصحيفه" | "لقناه") && first < i;
    let outlet = agency || row.cue(i) == Some(Cue::Outlet) && (item.clitics.by || person || to);
    // "نشرت بانكوك أسماء": a place takes no noun behind it.
    let alone = i == first + 1 && matches!(row.cue(first), Some(Cue::Party(_)));
    let noun = alone && row.kind(i) == Kind::Word && !text(row, i).starts_with("ال");
    // "And" begins what is another's, unless two offices are joined.
    let joined = item.clitics.and && first < i && row.cue(i) != Some(Cue::Office);
    // "اتهمت وزارة الخارجية السودانية قوات الدعم السريع": whom it accuses is another.
    let party = |i: usize| matches!(row.cue(i), Some(Cue::Party(_)));
    let other = first < i
        && party(i - 1)
        && (party(i) || row.cue(i) == Some(Cue::Office))
        && !item.clitics.by;
    if outlet || noun || joined || other || row.cue(i) == Some(Cue::Own) || text(row, i) == "اي" {
        return false;
    }
    let town = is_town(row, i)
        && first < i
        && matches!(text(row, i - 1), "من" | "في")
        && matches!(row.kind(i + 1), Kind::Word | Kind::Name | Kind::Cue(Cue::Party(_)));
    town || in_place(row, i) && first < i || names(row, i, true).is_some()
}

/// "في غزة" behind an office: where it sits is part of its name.
fn in_place(row: &Row, i: usize) -> bool {
    if text(row, i) != "في" || row.cue(i) != Some(Cue::Stop) {
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
            Cue::That | Cue::ThatIt | Cue::Fate(..) | Cue::Weekday(_) | Cue::Aux | Cue::Article
        ),
        _ => end == row.items.len(),
    };
    first < end && (party || ended)
}

/// "مدينة", "بلدة" before the name of the place.
fn is_town(row: &Row, i: usize) -> bool {
    const TOWNS: [&str; 8] = ["مدينه", "بلده", "قريه", "منطقه", "مخيم", "محافظه", "ولايه", "اقليم"];
    let alone = row.items.get(i).is_some_and(|item| item.first + 1 == item.end);
    alone && TOWNS.contains(&text(row, i))
}

fn trimmed(row: &Row, first: usize, mut end: usize) -> usize {
    let open = |i: usize| matches!(row.cue(i), Some(Cue::Of | Cue::And | Cue::Article | Cue::Stop));
    while first < end && open(end - 1) && !matches!(text(row, end - 1), "نفسه" | "نفسها") {
        end -= 1;
    }
    end
}

/// The name that ends right before the verb, or before the "has" of it.
fn before(row: &Row, verb: usize, free: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 10;
    let aux = |i: usize| row.cue(i) == Some(Cue::Aux);
    let end = if free < verb && aux(verb - 1) { verb - 1 } else { verb };
    let mut first = end;
    while free < first && end - first < LONGEST {
        let place = in_place(row, first - 1) && first < end;
        if !place && names(row, first - 1, true).is_none() {
            break;
        }
        first -= 1;
    }
    let parted = first == 0
        || matches!(row.kind(first - 1), Kind::Comma | Kind::Sign | Kind::Quote)
        || matches!(row.cue(first - 1), Some(Cue::Break | Cue::And | Cue::That | Cue::Aux));
    // "وكان زيلينسكي قد ذكر": whoever stands between the two did it.
    let had = end < verb && 0 < first && aux(first - 1) && text(row, end) == "قد";
    let known = had || (first..end).any(|i| alone(row, i));
    (first < end && parted && known).then_some((first, end))
}

/// Who a sentence is about that begins with its verb, and says nothing: for a
/// bare "said" to come.
pub(super) fn subject(row: &Row) -> Option<(usize, usize)> {
    let verb = row.kind(0) == Kind::Word || matches!(row.cue(0), Some(Cue::Absent(_)));
    let titled = matches!(row.cue(1), Some(Cue::Title | Cue::Office | Cue::Body));
    behind(row, 1, false).filter(|_| verb && titled)
}

/// Whether a name is of somebody's: "المتحدث باسمها", "مديره".
pub(super) fn possessed(row: &Row, np: (usize, usize)) -> bool {
    (np.0..np.1).any(|i| {
        row.items[i].clitics.own && matches!(row.cue(i), Some(Cue::Title | Cue::Office | Cue::Of))
    })
}

/// The side of who is told of behind a comma: "مار تيسين، الناطقة باسم قوات ماريش".
pub(super) fn apposed_side(row: &Row, comma: usize, language: &Language) -> Option<String> {
    let titled = row.kind(comma) == Kind::Comma && row.cue(comma + 1) == Some(Cue::Title);
    let np = behind(row, comma + 1, true).filter(|_| titled)?;
    name(row, np, language)?.party
}

/// The side that a claimant's name has, where no table has it: "جيش زبروقيا",
/// "القيادة العليا الزبروقية", "مجلس الدفاع في ليسك", "رئيس زبروقيا".
pub(super) fn side(row: &Row, told: &[usize], language: &Language) -> Option<String> {
    let named = |at: usize| told.get(at).is_some_and(|i| row.kind(*i) == Kind::Name);
    let titled = told.iter().any(|i| row.cue(*i) == Some(Cue::Title));
    // "ولاية شانلي" is a place.
    let place = |i: usize| {
        matches!(
            text(row, i).trim_start_matches(['و', 'ل', 'ب']),
            "لايه" | "محافظه" | "لديه" | "مديريه"
        )
    };
    let office = |at: usize| matches!(row.cue(told[at]), Some(Cue::Office)) && !place(told[at]);
    for at in (1..told.len()).filter(|at| named(*at)) {
        let place = text(row, told[at - 1]) == "في";
        let adjective = 1 < at && office(at - 2) && row.kind(told[at - 1]) == Kind::Word;
        let state = row.cue(told[at - 1]) == Some(Cue::Title)
            && text(row, told[at]).ends_with("يا")
            && named(at + 1);
        if office(at - 1) || place || adjective || state {
            let run = (at..told.len()).take_while(|at| named(*at) && !titled).last();
            let (start, end) = row.span(told[at], told[run.unwrap_or(at)] + 1);
            let raw = row.raw(start, end);
            let the = raw.starts_with("ال") || raw.starts_with("لل");
            return Some(if the { arabic_noun(&raw, language) } else { raw });
        }
    }
    None
}

/// Marks the nouns that their place tells to be names.
pub(super) fn name_names(row: &mut Row, language: &Language) {
    for i in 0..row.items.len() {
        if row.kind(i) == Kind::Word && is_name(row, i, language) {
            row.items[i].kind = Kind::Name;
        }
    }
}

fn is_name(row: &Row, i: usize, language: &Language) -> bool {
    let people = language.lexicon().of_a_people(text(row, i)).is_some();
    let before = |back: usize| i.checked_sub(back).and_then(|i| row.cue(i));
    // "12 جنديا زبروقيا", "الجيش الزبروقي", "القيادة العليا الزبروقية".
    let back = if before(1) == Some(Cue::Article) { 2 } else { 1 };
    let counted = match before(back) {
        // "لواء غولاني" is a unit; people take no feminine adjective.
        Some(Cue::Office) => !is_unit(text(row, i - back)),
        Some(Cue::People(_)) => !text(row, i).ends_with('ه'),
        cue => cue == Some(Cue::Own),
    };
    let office = before(2) == Some(Cue::Office) && row.kind(i - 1) == Kind::Word;
    // "جيش زبروقيا".
    let bare = !text(row, i).starts_with("ال") && !text(row, i).ends_with('ه');
    let of_office = bare && before(back) == Some(Cue::Office) && is_state(text(row, i - back));
    // "مجلس الدفاع في ليسك".
    let ranks = matches!(text(row, i), "صفوف" | "اوساط" | "حين" | "ظل" | "اطار");
    let place =
        bare && !ranks && 1 < i && in_place(row, i - 1) && names(row, i - 2, true).is_some();
    people && (counted || office) || of_office || place || titled(row, i) && bare || follows(row, i)
}

/// Offices that have a country or a movement behind them.
fn is_state(text: &str) -> bool {
    let text = text.trim_start_matches(['و', 'ف', 'ل', 'ب']);
    matches!(
        text,
        "جيش"
            | "قوات"
            | "حكومه"
            | "سلطات"
            | "قياده"
            | "جبهه"
            | "حركه"
            | "برلمان"
            | "تنظيم"
            | "فصيل"
            | "جماعه"
            | "حزب"
            | "هييه"
            | "كتايب"
            | "ميليشيا"
            | "مليشيا"
    )
}

fn is_unit(text: &str) -> bool {
    matches!(
        text.trim_start_matches(['و', 'ب', 'ل']),
        "واء" | "لواء" | "فرقه" | "كتيبه" | "فوج" | "سريه" | "وحده"
    )
}

/// "الرئيس الروسي فلاديمير": a person behind a title.
fn titled(row: &Row, i: usize) -> bool {
    let mut at = i;
    while 0 < at && i - at < 5 {
        at -= 1;
        match row.cue(at) {
            Some(Cue::Title) => return true,
            Some(Cue::Office | Cue::Body | Cue::Party(_) | Cue::People(_) | Cue::Of) => (),
            None if row.kind(at) == Kind::Word && text(row, at).starts_with("ال") => (),
            _ => return false,
        }
    }
    false
}

/// Behind a person's name more of it.
fn follows(row: &Row, i: usize) -> bool {
    0 < i && row.kind(i - 1) == Kind::Name && titled(row, i - 1)
        || 1 < i && row.kind(i - 1) == Kind::Name && row.kind(i - 2) == Kind::Name
}
