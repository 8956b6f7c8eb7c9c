//! Who speaks where the verb stands first, and what is a name where no letter
//! is capital.
//!
//! **Invariant:** a noun that no table has is a claimant only by its place:
//! between a verb of saying and "that", or behind "according to".

use crate::figure::Absence;
use crate::read::ar::denied;
use crate::read::ar::nominal::{alone, before, behind, in_place, is_town};
use crate::read::item::{Kind, Row};
use crate::read::lexicon::{Cue, Language};
use crate::read::name::{arabic_noun, name, names};

/// A claimant's items, and whether they stand behind the verb.
type Place = ((usize, usize), bool);

/// Whether somebody speaks at an item, and where the name stands, if it does.
pub(in crate::read) fn speaks(row: &Row, i: usize, free: usize) -> Option<Option<Place>> {
    if row.kind(i) == Kind::Sign && text(row, i) == ":" {
        return head(row, i).filter(|np| !heads_list(row, *np, i)).map(|np| Some((np, false)));
    }
    if sent_on(row, i) {
        return None;
    }
    if let Some(np) = gapped(row, i, free) {
        return Some(Some((np, false)));
    }
    if tallies(row, i) {
        return behind(row, i + 1, false).map(|np| Some((np, true)));
    }
    if row.kind(i) == Kind::Word && (states(row, i) || closes(row, i)) {
        return behind(row, over(row, i + 1), false).map(|np| Some((np, true)));
    }
    if confides(row, i) {
        return before(row, i, free).map(|np| Some((np, false)));
    }
    if ends_quote(row, i) {
        return behind(row, over(row, i + 1), false)
            .filter(|np| alone(row, np.0) || row.kind(np.1) != Kind::Word)
            .map(|np| Some((np, true)));
    }
    match row.cue(i)? {
        Cue::According if row.items[i].clitics.own || own_paper(row, i + 1) => Some(None),
        Cue::According => behind(row, said_by(row, i + 1), true).map(|np| Some((np, true))),
        Cue::Says if as_said(row, i) => {
            behind(row, said_by(row, i), true).map(|np| Some((np, true)))
        }
        Cue::Relays => relayed(row, i).map(Some),
        // "رفعت الوزارة الحصيلة".
        Cue::Cumulative if raises(row, i) => {
            behind(row, over(row, i + 1), false).map(|np| Some((np, true)))
        }
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
        Cue::Absent(Absence::Undisclosed | Absence::Denied)
            if !text(row, i).ends_with("غير") && !denied::impersonal(row, i) =>
        {
            Some(claimant(row, i, free))
        }
        _ => None,
    }
}

/// "الشرطة أحصت 14 ضحية، والدفاع المدني 19": who counts without a verb.
fn gapped(row: &Row, number: usize, free: usize) -> Option<(usize, usize)> {
    let counted = matches!(row.kind(number), Kind::Number(_)) && 0 < free;
    let comma = (free..number).rev().find(|i| row.kind(*i) == Kind::Comma)?;
    let first = comma + 1;
    let office = matches!(row.cue(first), Some(Cue::Office | Cue::Body | Cue::Outlet | Cue::Title));
    let whole = first < number && (first..number).all(|i| names(row, i, true).is_some());
    let said = (0..comma).any(|i| row.cue(i) == Some(Cue::Says));
    (counted && office && row.items[first].clitics.and && whole && said).then_some((first, number))
}

/// "أرقام أركان الجيش لا تتجاوز ستين": whose count it is, where no verb says so.
fn tallies(row: &Row, i: usize) -> bool {
    const PAPERS: [&str; 8] =
        ["ارقام", "احصاءات", "احصاييات", "تقديرات", "حسابات", "سجلات", "بيانات", "احصاء"];
    let word = text(row, i).trim_start_matches(['و', 'ف']);
    let opens =
        i == 0 || matches!(row.kind(i - 1), Kind::Comma | Kind::Sign | Kind::Cue(Cue::Break));
    let by = matches!(row.cue(i + 1), Some(Cue::Office | Cue::Body | Cue::Title | Cue::Party(_)));
    let says = (i + 1..row.items.len().min(i + 9)).any(|i| row.cue(i) == Some(Cue::Says));
    opens && by && !says && PAPERS.contains(&word)
}

/// "يحلف سائق الإسعاف أن سبعة": whatever verb it is, what follows "that" is said.
fn states(row: &Row, i: usize) -> bool {
    let opens = i == 0
        || matches!(row.kind(i - 1), Kind::Comma | Kind::Sign | Kind::Quote)
        || matches!(row.cue(i - 1), Some(Cue::Break | Cue::Aux));
    if !opens || text(row, i).starts_with("ال") || is_wish(text(row, i)) {
        return false;
    }
    let np = behind(row, over(row, i + 1), false);
    let Some(np) = np.filter(|np| np.0 < np.1 && np.1 < row.items.len()) else { return false };
    let that = matches!(row.cue(np.1), Some(Cue::That | Cue::ThatIt));
    // "أراد الجيش أن يدخل" wishes, and says nothing.
    let next = text(row, np.1 + 1);
    let does = row.cue(np.1) == Some(Cue::That)
        && next.starts_with(['ي', 'ت'])
        && !matches!(row.kind(np.1 + 1), Kind::Number(_) | Kind::Name)
        && !matches!(row.cue(np.1 + 1), Some(Cue::Party(_) | Cue::Office | Cue::Fate(..)));
    that && !does
}

/// "همس لي بأنه", "جاهر بأن": whatever verb it is, it tells.
fn confides(row: &Row, i: usize) -> bool {
    let next = i + 1 + usize::from(is_of_it(text(row, i + 1)));
    let that = matches!(row.cue(next), Some(Cue::That | Cue::ThatIt));
    let verb = row.kind(i) == Kind::Word && !text(row, i).starts_with("ال") && 0 < i;
    verb && that && row.items[next].clitics.by
}

/// Verbs of wishing and trying, that have an "أن" of another kind.
fn is_wish(text: &str) -> bool {
    const STEMS: [&str; 16] = [
        "اراد",
        "ارادت",
        "يريد",
        "تريد",
        "حاول",
        "حاولت",
        "يحاول",
        "تحاول",
        "استطاع",
        "استطاعت",
        "يستطيع",
        "تستطيع",
        "يجب",
        "ينبغي",
        "يمكن",
        "كاد",
    ];
    STEMS.contains(&text.trim_start_matches(['و', 'ف']))
}

/// "…، تروي القابلة أم ياسين.": what ends a sentence so names who told it.
fn closes(row: &Row, i: usize) -> bool {
    let comma = i.checked_sub(1).is_some_and(|i| row.kind(i) == Kind::Comma);
    let verb = text(row, i).starts_with(['ي', 'ت']) && 3 < text(row, i).chars().count();
    let counted = row.numbers.iter().any(|number| number.item < i);
    let alone = matches!(row.cue(i + 1), Some(Cue::Title | Cue::Office | Cue::Body | Cue::Outlet));
    let end = row.items.len();
    let rest = (i + 1..end).all(|i| names(row, i, true).is_some() || row.kind(i) == Kind::Sign);
    comma && verb && counted && alone && rest
}

/// "«…»، تنهدت الممرضة سعاد": whatever is done behind a quote, its speaker does.
fn ends_quote(row: &Row, i: usize) -> bool {
    let so = usize::from(i.checked_sub(1).is_some_and(|i| matches!(text(row, i), "هكذا" | "بهذا")));
    let Some(comma) = i.checked_sub(1 + so) else { return false };
    let quoted = comma.checked_sub(1).is_some_and(|i| row.kind(i) == Kind::Quote);
    let verb = row.kind(i) == Kind::Word && !text(row, i).starts_with("ال");
    verb && quoted && row.kind(comma) == Kind::Comma
}

/// "وفق أرقامه", "حسب بيانها": of who spoke before.
fn own_paper(row: &Row, i: usize) -> bool {
    const PAPERS: [&str; 6] = ["ارقام", "بيان", "احصاء", "تقدير", "حساب", "رواي"];
    let word = text(row, i);
    let own = ["ه", "ها", "هم"].iter().any(|end| word.ends_with(end));
    own && !row.sentence.ends_in_taa(row.items.get(i).map_or(0, |item| item.first))
        && PAPERS.iter().any(|paper| word.starts_with(paper))
}

/// "رفعت وزارة الصحة حصيلة القتلى": who counts.
fn raises(row: &Row, i: usize) -> bool {
    let verb = text(row, i).trim_start_matches(['و', 'ف']);
    let raises = matches!(verb, "رفع" | "رفعت" | "ترفع" | "يرفع" | "خفض" | "خفضت" | "عدل" | "عدلت");
    let office = matches!(row.cue(i + 1), Some(Cue::Office | Cue::Body | Cue::Title | Cue::Outlet));
    raises && office && row.cue(i.wrapping_sub(1)) != Some(Cue::Stop)
}

/// "كما قال", "وفق ما صرح به": a verb of saying that means "according to".
pub(in crate::read) fn as_said(row: &Row, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |i| text(row, i));
    let refusal = row.items[i].clitics.own && text(row, i).starts_with("رفض");
    row.behind
        && 1 < i
        && before != "لما"
        && !refusal
        && row.cue(i) == Some(Cue::Says)
        && (matches!(before, "كما" | "ما") || row.items[i].clitics.own)
}

/// Over the verb and its "it": where the name begins.
fn said_by(row: &Row, first: usize) -> usize {
    let verb = first + usize::from(text(row, first) == "ما");
    let next = verb + usize::from(row.cue(verb) == Some(Cue::Says));
    let it = usize::from(
        verb < next && matches!(text(row, next), "به" | "بها" | "عنه" | "اليه" | "اليها" | "عليه"),
    );
    over(row, next + it)
}

/// "الجيش الإسرائيلي: مقتل نقيب": a headline that begins with who says it.
fn head(row: &Row, colon: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 14;
    let starts = |i: &usize| matches!(text(row, *i), "|" | "–" | "-" | "•");
    let first = (0..colon).rev().find(starts).map_or(0, |i| i + 1);
    let number = |i: usize| text(row, i).starts_with(|c: char| c.is_numeric());
    // "09:10 القيادة البحرية:".
    let clock = number(first) && text(row, first + 1) == ":" && number(first + 2);
    let first = if clock { first + 3 } else { first };
    if colon <= first {
        return None;
    }
    // "رويترز عن دبلوماسي غربي:".
    let from = (first + 1..colon).find(|i| text(row, *i) == "عن");
    if let Some(from) = from.filter(|_| row.cue(first) == Some(Cue::Outlet)) {
        return behind(row, from + 1, true);
    }
    // "فتحت الراهبة دفترها:": who does something, and then is cited.
    let titled = matches!(row.cue(first + 1), Some(Cue::Title | Cue::Body | Cue::Office));
    if row.kind(first) == Kind::Word && titled && !text(row, first).starts_with("ال") {
        return behind(row, first + 1, false);
    }
    let np = behind(row, first, true)?;
    // "ولهذه الهضبة تاريخ دام:" names nobody.
    let known = (np.0..np.1).any(|i| alone(row, i));
    if !known && text(row, np.0).starts_with(['و', 'ل', 'ف']) {
        return None;
    }
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
    // "الجمعية كانت قد سلمت الصحيفة كشفا".
    let had = verb
        .checked_sub(2)
        .is_some_and(|i| row.cue(i) == Some(Cue::Aux) && row.cue(i + 1) == Some(Cue::Aux));
    if let Some(np) = verb.checked_sub(1).filter(|_| had).and_then(|i| before(row, i, free)) {
        return Some((np, false));
    }
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
        let adverb = row.kind(i) == Kind::Word
            && (text(row, i).ends_with('ا') || is_of_it(text(row, i)))
            && text(row, i).chars().count() < 7;
        outlet
            || said
            || adverb
            || matches!(
                row.kind(i),
                Kind::Cue(
                    Cue::Weekday(_)
                        | Cue::Ago(_)
                        | Cue::Month(_)
                        | Cue::Nth(0)
                        | Cue::New
                        | Cue::Former
                        | Cue::Break
                )
            )
    };
    let day = |i: usize| matches!(row.cue(i), Some(Cue::Weekday(_) | Cue::Ago(_)));
    let comma = |i: usize| row.kind(i) == Kind::Comma && (day(i + 1) || first < i && day(i - 1));
    let mut near = first..row.items.len().min(first + 7);
    let end = near.find(|i| !skips(*i) && !comma(*i)).unwrap_or(first);
    let somebody = first < end && row.kind(end) == Kind::Word && !text(row, end).starts_with('ف');
    if alone(row, end) || somebody { end } else { first }
}

/// "له", "فيها": no name, and nobody.
fn is_of_it(text: &str) -> bool {
    const WORDS: [&str; 25] = [
        "يوميذ",
        "انذاك",
        "حينها",
        "وقتها",
        "حينيذ",
        "عنديذ",
        "بعدها",
        "له",
        "لها",
        "لهم",
        "لنا",
        "فيه",
        "فيها",
        "به",
        "بها",
        "بهم",
        "عنه",
        "عنها",
        "عليه",
        "عليها",
        "منه",
        "اليه",
        "اليها",
        "لي",
        "لنا",
    ];
    WORDS.contains(&text)
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

/// Who a sentence is about that begins with its verb, and says nothing: for a
/// bare "said" to come.
pub(in crate::read) fn subject(row: &Row) -> Option<(usize, usize)> {
    // "فقد أطالت الناطقة", "وكان التنظيم قد تبنى".
    let aux = usize::from(row.cue(0) == Some(Cue::Aux));
    let verb = row.kind(aux) == Kind::Word
        || matches!(row.cue(0), Some(Cue::Absent(_)))
        || matches!(text(row, aux).trim_start_matches('و'), "جاء" | "جاءت" | "وصل" | "وصلت");
    let titled = |i: usize| matches!(row.cue(i), Some(Cue::Title | Cue::Office | Cue::Body));
    let had = aux == 1 && titled(1) && (2..9).any(|i| text(row, i) == "قد");
    let first = if had { 1 } else { aux + 1 };
    behind(row, first, false).filter(|_| had || verb && titled(first))
}

/// Whether a name is of somebody's: "المتحدث باسمها", "مديره".
pub(in crate::read) fn possessed(row: &Row, np: (usize, usize)) -> bool {
    (np.0..np.1).any(|i| {
        row.items[i].clitics.own && matches!(row.cue(i), Some(Cue::Title | Cue::Office | Cue::Of))
    })
}

/// The side of who is told of behind a comma: "مار تيسين، الناطقة باسم قوات ماريش".
pub(in crate::read) fn apposed_side(
    row: &Row,
    comma: usize,
    language: &Language,
) -> Option<String> {
    let titled = row.kind(comma) == Kind::Comma && row.cue(comma + 1) == Some(Cue::Title);
    let np = behind(row, comma + 1, true).filter(|_| titled)?;
    name(row, np, language)?.party
}

/// The side that a claimant's name has, where no table has it: "جيش زبروقيا",
/// "القيادة العليا الزبروقية", "مجلس الدفاع في ليسك", "رئيس زبروقيا".
pub(in crate::read) fn side(row: &Row, told: &[usize], language: &Language) -> Option<String> {
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
        let town = usize::from(1 < at && is_town(row, told[at - 1]));
        let place = text(row, told[at - 1 - town]) == "في";
        let adjective = 1 < at && office(at - 2) && row.kind(told[at - 1]) == Kind::Word;
        let state = row.cue(told[at - 1]) == Some(Cue::Title)
            && text(row, told[at]).ends_with("يا")
            && named(at + 1);
        let of_state = row.cue(told[at - 1]) == Some(Cue::Title)
            && text(row, told[at]).starts_with("ال")
            && language.lexicon().of_a_people(text(row, told[at])).is_some();
        if office(at - 1) || place || adjective || state || of_state {
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
pub(in crate::read) fn name_names(row: &mut Row, language: &Language) {
    for i in 0..row.items.len() {
        if row.kind(i) == Kind::Word && is_name(row, i, language) || is_first_name(row, i) {
            row.items[i].kind = Kind::Name;
        }
    }
}

/// A country or movement that was named by its army, its government or its losses
/// is a name wherever it stands.
pub(in crate::read) fn name_again(rows: &mut [Row]) {
    let mut known: Vec<String> = Vec::new();
    for row in rows.iter() {
        for i in 1..row.items.len() {
            if let Some(name) = is_state_name(row, i) {
                known.push(name.to_owned());
            }
        }
    }
    for row in rows {
        for i in 0..row.items.len() {
            let is_known = row.kind(i) == Kind::Word
                && known.iter().any(|name| bare(row, i) == name || text(row, i) == name);
            if is_known {
                row.items[i].clitics.and |= text(row, i).starts_with('و');
                row.items[i].kind = Kind::Name;
            }
        }
    }
}

/// A word without the "and" or "for" before it.
fn bare(row: &Row, i: usize) -> &str {
    let word = text(row, i);
    let rest = word.strip_prefix(['و', 'ف', 'ل', 'ب']).unwrap_or(word);
    if 3 < rest.chars().count() { rest } else { word }
}

/// "جيش ليفونا", "خسرت هالمار", "إن دوران تكبدت": the name of a state.
fn is_state_name(row: &Row, i: usize) -> Option<&str> {
    let word = text(row, i);
    let plain = matches!(row.kind(i), Kind::Word | Kind::Name)
        && !word.starts_with("ال")
        && !word.ends_with('ه')
        && 3 < word.chars().count();
    let before = row.cue(i - 1);
    let lost = before == Some(Cue::Lost) && !row.items[i - 1].clitics.own;
    let loses = matches!(before, Some(Cue::That | Cue::Break)) && row.cue(i + 1) == Some(Cue::Lost);
    let of_office =
        before == Some(Cue::Office) && is_state(text(row, i - 1)) && row.kind(i) == Kind::Name;
    (plain && (lost && row.kind(i + 1) != Kind::Word || loses || of_office)).then_some(word)
}

/// "مدير الصحة فادي غصن": a name, and no "and led to".
fn is_first_name(row: &Row, i: usize) -> bool {
    let verb = matches!(row.cue(i), Some(Cue::Stop | Cue::Fate(..) | Cue::OtherFate | Cue::Lost));
    let word = matches!(row.kind(i + 1), Kind::Word | Kind::Name);
    let joined = row.items[i].clitics.and && text(row, i).starts_with('ف');
    verb && joined && word && row.items[i].first + 1 == row.items[i].end && titled(row, i)
}

fn is_name(row: &Row, i: usize, language: &Language) -> bool {
    let people = language.lexicon().of_a_people(text(row, i)).is_some();
    let before = |back: usize| i.checked_sub(back).and_then(|i| row.cue(i));
    // "12 جنديا زبروقيا", "الجيش الزبروقي", "القيادة العليا الزبروقية".
    let back = if before(1) == Some(Cue::Article) { 2 } else { 1 };
    let counted = match before(back) {
        // "لواء غولاني" is a unit; people take no feminine adjective.
        Some(Cue::Office) => !is_unit(text(row, i - back)),
        Some(Cue::People(_) | Cue::Enemy) => !text(row, i).ends_with('ه'),
        // "وزير الدفاع الميروني".
        Some(Cue::Title) => text(row, i).starts_with("ال"),
        // "في صفوف الميرونيين".
        None if back == 1 && 0 < i => matches!(text(row, i - 1), "صفوف" | "اوساط"),
        cue => cue == Some(Cue::Own),
    };
    let office = before(2) == Some(Cue::Office) && row.kind(i - 1) == Kind::Word;
    // "جيش زبروقيا".
    let bare = !text(row, i).starts_with("ال") && !text(row, i).ends_with('ه');
    let headed = matches!(before(back), Some(Cue::Office | Cue::Body | Cue::People(_)));
    let of_office = bare && headed && is_state(text(row, i - back));
    // "مجلس الدفاع في ليسك".
    let ranks = matches!(text(row, i), "صفوف" | "اوساط" | "حين" | "ظل" | "اطار");
    let town = usize::from(1 < i && is_town(row, i - 1));
    let at = i.wrapping_sub(1 + town);
    let head = at.wrapping_sub(1);
    let at_head =
        names(row, head, true).is_some() || matches!(row.cue(head), Some(Cue::War | Cue::Thing(_)));
    let place = bare && !ranks && 1 + town < i && in_place(row, at) && at_head;
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
            | "سفاره"
            | "اماره"
            | "مملكه"
            | "جمهوريه"
            | "سلطنه"
            | "بحريه"
            | "اميراليه"
            | "دوله"
            | "مشاه"
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
