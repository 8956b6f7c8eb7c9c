//! Lists of Arabic words that a rule asks for by name.

pub(in crate::read) const ADMITTING: &[&str] =
    &["تعترف", "يعترف", "اعترف", "اعترفت", "تقر", "يقر", "اقر", "اقرت"];

pub(in crate::read) const ARMIES: &[&str] =
    &["الجيش", "جيش", "القوات", "قوات", "ميليشيات", "مليشيات", "ميليشيا", "مليشيا", "الحشد", "قوه"];

pub(in crate::read) const AS_TOLD: &[&str] = &["ما", "حسب", "بحسب", "وفق", "الحصيله"];

pub(in crate::read) const BEFORE_COUNTED: &[&str] =
    &["في", "علي", "الي", "بين", "عن", "خلال", "منذ", "من"];

pub(in crate::read) const DEATHS: &[&str] = &["مقتل", "استشهاد", "وفاه", "مصرع"];

pub(in crate::read) const HURT_NOUNS: &[&str] =
    &["جريح", "جريحا", "جرحي", "مصاب", "مصابا", "مصابين", "اصابه"];

pub(in crate::read) const HURT_VERBS: &[&str] =
    &["واصيب", "واصيبت", "وجرح", "وجرحت", "اصيب", "اصيبت", "جرح", "جرحت"];

pub(in crate::read) const INSTITUTIONS: &[&str] =
    &["كتايب", "سرايا", "الويه", "فصايل", "مراكز", "مصادر", "صحف"];

pub(in crate::read) const KILLED_VERBS: &[&str] = &["قتل", "قتلت", "قتلا", "قتلوا", "قتلتا"];

pub(in crate::read) const MOVEMENTS: &[&str] =
    &["حركة", "جماعة", "تنظيم", "ميليشيا", "مليشيا", "كتائب", "سرايا", "متمرد"];

pub(in crate::read) const NOUNS_LIKE_VERBS: &[&str] =
    &["قتلي", "جرحي", "شهداء", "ضحايا", "مصابين", "مفقودين", "اسري", "جثث"];

pub(in crate::read) const NUMBERED: &[&str] = &[
    "قناه",
    "فرانس",
    "لفوج",
    "الفوج",
    "الفرقه",
    "الكتيبه",
    "اللواء",
    "للواء",
    "قرار",
    "القرار",
    "الماده",
];

pub(in crate::read) const PERSONS: &[&str] = &[
    "قايد",
    "زعيم",
    "ضابط",
    "عقيد",
    "مجند",
    "جندي",
    "مقاتل",
    "ناطق",
    "متحدث",
    "شيخ",
    "رييس",
    "مدير",
    "طبيب",
    "مورخ",
    "خبير",
    "جنرال",
    "عميد",
    "نقيب",
];

pub(in crate::read) const THIS: &[&str] = &["ذلك", "هذا", "هو", "تلك", "هذه"];

pub(in crate::read) const TIMES: &[&str] = &["اليوم", "الليله", "الشهر", "الاسبوع", "العام"];

pub(in crate::read) const TOLLS: &[&str] =
    &["العدد", "الرقم", "الحصيله", "عددهم", "المجموع", "العداد", "المحصله", "بالرقم", "حصيلتها"];
