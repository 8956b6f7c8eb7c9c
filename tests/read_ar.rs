//! The room `read` in Arabic: one construction a case.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::date::Date;
use casualty_chart::read::{About, Proposal, read};

/// A text and its claims, one a line: figure, outcome and status, whose, who
/// says it, and how it stands to the others.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let about = About { lang: Some("ar"), date: Date::parse("2020-10-22") };
    let found: Vec<String> = read(text, about).claims.iter().map(line).collect();
    assert_eq!(found, expected, "{text}");
}

fn line(claim: &Proposal) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "?".into());
    let codes: Vec<&str> = claim.questions.iter().map(|question| question.code).collect();
    let whose = if claim.own { "own" } else { "" };
    let parts = [
        claim.figure.as_str(),
        &[claim.outcome, claim.status].join(" "),
        &[&text(&claim.about), whose].join(" "),
        &text(&claim.source),
        &[claim.relation.unwrap_or_default(), claim.measure.unwrap_or_default()].join(" "),
        &codes.join(" "),
    ];
    let told = parts.map(str::trim).into_iter().filter(|part| !part.is_empty());
    told.collect::<Vec<_>>().join(" | ")
}

#[test]
fn who_says_it_stands_behind_the_verb_or_behind_the_figure() {
    check(
        "قالت وزارة الدفاع الأرمنية إن 12 من جنودها قتلوا.",
        &["12 | killed military | أرمينيا own | وزارة الدفاع الأرمنية"],
    );
    check(
        "لقي 23 جندياً أوكرانياً حتفهم، وفق ما أفادت به هيئة الأركان الأوكرانية.",
        &["23 | killed military | أوكرانيا own | هيئة الأركان الأوكرانية"],
    );
    check(
        "قال أمس الخميس وزير الدفاع التركي خلوصي أكار إن 6 من جنود بلاده قتلوا. وأضاف أن 40 جندياً تركياً جرحوا.",
        &[
            "6 | killed military | تركيا own | وزير الدفاع التركي خلوصي أكار",
            "40 | wounded military | تركيا own | وزير الدفاع التركي خلوصي أكار",
        ],
    );
    check(
        "الجيش الإسرائيلي: مقتل تسعة من جنودنا في جنوب لبنان",
        &["تسعة | killed military | إسرائيل own | الجيش الإسرائيلي"],
    );
    check(
        "ونقلت وكالة سانا عن مصدر عسكري أن 40 إرهابياً قتلوا.",
        &["40 | killed military | ? | مصدر عسكري | which_side"],
    );
}

#[test]
fn a_bare_office_is_of_the_party_that_the_text_names() {
    check(
        "قصف الجيش الأوكراني المدينة. وقال مراسلون إن 12 من منتسبي الجيش قتلوا.",
        &["12 | killed military | أوكرانيا | مراسلون"],
    );
    check(
        "قتل 21 شخصا من الحوثيين والسكان في غارة.",
        &["21 | killed unstated | ? | ? | which_side"],
    );
    check(
        "وأعلنت خلية الإعلام مقتل ثلاثة من قوة حماية الجبل.",
        &["ثلاثة | killed military | ? | خلية الإعلام | which_side"],
    );
    check(
        "دام القتال أقل من 48 ساعة وقتل فيه 7 جنود.",
        &["7 | killed military | ? | ? | which_side"],
    );
    check(
        "وكان زيلينسكي قد ذكر في مقابلة أن 60 جنديا أوكرانيا قتلوا.",
        &["60 | killed military | أوكرانيا | زيلينسكي"],
    );
}

#[test]
fn whose_dead_is_told_by_endings_adjectives_and_ranks() {
    check(
        "أعلن حزب الله مقتل ثلاثة من مقاتليه، وقالت إسرائيل إنها قتلت 25 مقاتلاً من حزب الله.",
        &[
            "ثلاثة | killed military | حزب الله own | حزب الله",
            "25 | killed military | حزب الله | إسرائيل",
        ],
    );
    check(
        "بلغت خسائر القوات الأرمينية 2300 عسكري بين قتيل وجريح، بحسب باكو.",
        &["2300 | killed+wounded military | أرمينيا | باكو | cumulative"],
    );
    check(
        "خسر كل طرف نحو ألفي جندي. وقُتل 400 مقاتل من الجانبين.",
        &["نحو ألفي | killed military | each | ?", "400 | killed military | ? | ? | both_sides"],
    );
    check(
        "أعلن جيش زبروقيا مقتل 12 جندياً زبروقياً.",
        &["12 | killed military | زبروقيا own | جيش زبروقيا"],
    );
}

#[test]
fn parts_additions_and_tolls_are_told_apart() {
    check(
        "قُتل 18 شخصاً على الأقل بينهم جنديان و5 أطفال إضافة إلى 30 جريحاً.",
        &[
            "18 شخصاً على الأقل | killed unstated | ? | ? | which_side",
            "جنديان | killed military | ? | ? | part | which_side",
            "5 | killed unstated | ? | ? | part | which_side subset",
            "30 | wounded unstated | ? | ? | addition | which_side",
        ],
    );
    check(
        "أعلنت سلطات قره باغ مقتل 49 من جنودها ليرتفع عدد قتلاها العسكريين إلى 604 منذ 27 سبتمبر/أيلول.",
        &[
            "49 | killed military | قره باغ own | سلطات قره باغ | new",
            "604 | killed military | قره باغ own | سلطات قره باغ | cumulative",
        ],
    );
}

#[test]
fn absences_are_claims() {
    check(
        "ولم تعلن أذربيجان قتلاها العسكريين.",
        &["undisclosed | killed military | أذربيجان own | أذربيجان"],
    );
    check(
        "ولم يسقط قتلى، ولم ترد أنباء عن سقوط جرحى.",
        &[
            "none | killed unstated | ? | ? | which_side",
            "no reports | wounded unstated | ? | ? | which_side",
        ],
    );
    check("نفت موسكو مقتل أي من جنودها.", &["denied | killed military | روسيا own | موسكو"]);
}

#[test]
fn a_number_that_is_denied_is_nobodys_admission() {
    let denied = &["denied | killed military | إثيوبيا own | إثيوبيا"];
    check("نفت إثيوبيا أن يكون 40 من جنودها قد قتلوا.", denied);
    check("إثيوبيا تنفي أن 40 من جنودها قُتلوا.", denied);
    check("رفضت إثيوبيا مزاعم إريتريا بأن 40 جندياً إثيوبياً قتلوا.", denied);
    check("وقالت إثيوبيا إنه غير صحيح أن 40 من جنودها قتلوا.", denied);
    check("قالت إثيوبيا إنه لا صحة لمقتل 40 من جنودها.", denied);
    check("نفت إثيوبيا صحة تقارير تحدثت عن مقتل 40 من جنودها.", denied);
    check("نفت إثيوبيا مقتل 40 من جنودها وإصابة 30 آخرين.", denied);
    check("كذّبت إثيوبيا ما أعلنته إريتريا عن مقتل 40 جندياً إثيوبياً.", denied);
    check("وأكدت إثيوبيا أن الأنباء عن مقتل 40 من جنودها عارية عن الصحة.", denied);
    check("وصفت إثيوبيا الأنباء عن مقتل 40 من جنودها بأنها كاذبة.", denied);
    let army = &["denied | killed military | إثيوبيا own | الجيش الإثيوبي"];
    check("نفى الجيش الإثيوبي أن يكون قد خسر 40 من جنوده.", army);
    check("فنّد الجيش الإثيوبي ادعاء إريتريا أن 40 جندياً إثيوبياً قُتلوا.", army);
    check(
        "لم تؤكد إثيوبيا ولم تنف مقتل 40 من جنودها.",
        &["undisclosed | killed military | إثيوبيا own | إثيوبيا"],
    );
    check(
        "نفت إثيوبيا مقتل 40 من جنودها، وأعلنت إريتريا مقتل 12 جندياً إثيوبياً.",
        &[
            "denied | killed military | إثيوبيا own | إثيوبيا",
            "12 | killed military | إثيوبيا | إريتريا",
        ],
    );
}

#[test]
fn who_denies_to_have_killed_denies_the_dead_of_others() {
    check("نفت روسيا قتل 40 أسيراً أوكرانياً.", &["denied | killed unstated | أوكرانيا | روسيا"]);
    check(
        "نفى الجيش الروسي أن يكون قد قتل 40 أسيراً أوكرانياً.",
        &["denied | killed unstated | أوكرانيا | الجيش الروسي"],
    );
    check(
        "نفت إسرائيل أن تكون قواتها قتلت 40 مدنياً فلسطينياً.",
        &["denied | killed civilian | الفلسطينيون | إسرائيل"],
    );
    check("نفى الحوثيون قتل مدنيين.", &["denied | killed civilian | ? | الحوثيون | which_side"]);
    check(
        "نفت إسرائيل مسؤوليتها عن مقتل 40 فلسطينياً.",
        &["40 | killed unstated | الفلسطينيون | ?"],
    );
}

#[test]
fn what_counts_no_people_is_no_claim() {
    check(
        "في الساعة 9:30 من يوم الاثنين 12 تشرين الأول/أكتوبر 2020 دمر الجيش 28 دبابة على بعد 15 كيلومتراً، \
         وأنفق 3 ملايين دولار، وقال قائده (62 عاماً) إن 31 في المئة من البيوت سقطت في حرب 1994.",
        &[],
    );
}

#[test]
fn a_verb_between_takes_nothing_from_a_number() {
    check("3800 جندي روسي سقطوا بين قتيل وجريح.", &["3800 | killed+wounded military | روسيا | ?"]);
    check(
        "أعلنت أوكرانيا أن 3800 جندي روسي سقطوا بين قتلى وجرحى.",
        &["3800 | killed+wounded military | روسيا | أوكرانيا"],
    );
    check(
        "قالت الحكومة إن عدد القتلى ارتفع بمقدار 40 إلى 300 قتيل.",
        &["300 | killed unstated | ? | الحكومة | cumulative | which_side"],
    );
    check(
        "فقدت أوكرانيا 280 جندياً في الساعات الـ24 الأخيرة.",
        &["280 | killed military | أوكرانيا | ? | new"],
    );
    check(
        "قتل 12 جندياً أوكرانياً في الأيام الـ7 الماضية.",
        &["12 | killed military | أوكرانيا | ? | new"],
    );
    check("لم تعلن الهند عدد الطائرات التي خسرتها.", &[]);
    check("لم تكشف روسيا عن عدد الدبابات التي فقدتها.", &[]);
    let about = About { lang: Some("ar"), date: None };
    for text in ["ليتجاوز إجمالي قتلى أوكرانيا 52 ألفاً.", "يتجاوز عدد القتلى الأوكرانيين 52 ألفاً."]
    {
        let kinds: Vec<_> = read(text, about).claims.iter().map(|claim| claim.kind).collect();
        assert_eq!(kinds, ["more_than"], "{text}");
    }
}
