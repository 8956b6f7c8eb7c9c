//! Figures in words and signs: what is read, what is refused, and the laws.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::figure::{Count, Figure};
use casualty_chart::phrase::read;

#[test]
fn signs_are_read() {
    check(
        None,
        &[
            ("=874", &["874", "٨٧٤", "۸۷۴", "８７４", " 874 ", "\u{200f}874\u{200e}", "=874", "= 874", "\u{2068}874\u{2069}", "\u{feff}874", "exactly 874"]),
            ("=1200", &["1200", "1,200", "1 200", "1\u{a0}200", "1\u{202f}200", "1\u{2009}200", "1.200", "1'200", "1’200", "١٬٢٠٠", "١٢٠٠", "۱٬۲۰۰", "۱،۲۰۰", "١،٢٠٠", "١,٢٠٠", "١.٢٠٠", "1٬200"]),
            ("=2783", &["۲،۷۸۳", "2,783", "2 783"]),
            ("=1234567", &["1,234,567", "1.234.567", "1 234 567", "1'234'567", "١٬٢٣٤٬٥٦٧", "1234567"]),
            ("=1000000000", &["1000000000", "1,000,000,000", "1 billion", "a thousand million"]),
            (">=2000", &[">=2000", "≥2000", "≥ 2,000", ">= 2 000", "2000+", "2,000 +", "٢٠٠٠+", "⩾2000", "＞＝2000"]),
            (">2000", &[">2000", "> 2000", "＞2000", ">٢٠٠٠"]),
            ("<=100", &["<=100", "≤100", "≤ 100", "⩽100", "≤١٠٠"]),
            ("<1000", &["<1000", "< 1,000", "<١٠٠٠"]),
            ("800..900", &["800-900", "800–900", "800—900", "800 to 900", "800 − 900", "800 - 900", "٨٠٠-٩٠٠", "800‑900", "800 — 900", "between 800 and 900", "from 800 to 900", "between 800-900", "800‒900", "800 through 900"]),
            ("~5000", &["~5000", "≈5000", "∼5000", "~ 5,000", "c. 5000", "c.5000", "ca. 5000", "ca 5000", "circa 5000", "≈ ٥٠٠٠", "～5000", "approx. 5000", "approx 5,000", "about 5000"]),
            ("none", &["0", "٠", "۰", "=0", "0 killed"]),
            (">=0", &["0+", ">=0", "at least 0"]),
            ("undisclosed", &["n/d", "N/D", "n.d."]),
            ("unknown", &["?", "؟", "？"]),
            ("~800..900", &["~800-900", "about 800-900", "about 800 to 900", "roughly between 800 and 900", "800-900 approximately", "≈800–900"]),
            ("1500..2000", &["1,500-2,000", "1500–2000", "1 500-2 000", "1.500-2.000"]),
            ("0..5", &["0-5", "between 0 and 5"]),
            ("5..5", &["5-5"]),
        ],
    );
}

#[test]
fn english_is_read() {
    check(
        None,
        &[
            ("=874", &["874 killed", "874 dead", "874 people killed", "874 soldiers", "Eight hundred and seventy-four", "eight hundred seventy four", "874 people were killed", "874 KILLED.", "874 deaths"]),
            ("=37", &["37 civilians", "thirty-seven civilians", "37 civilians were killed"]),
            ("=2500", &["2.5k", "2.5 thousand", "two thousand five hundred", "twenty-five hundred", "two and a half thousand", "2 thousand and 500"]),
            ("=2000", &["2k", "2K", "2 thousand", "two thousand", "2.0 thousand", "two thousand people"]),
            ("=1200000", &["1.2 million", "1.2m", "1,2 million", "1.20 million", "1.200 million", "1.2 million people", "one million two hundred thousand", "1 million 200 thousand", "1.2M"]),
            ("=1500000", &["a million and a half", "one and a half million", "1.5 million", "1 million and a half"]),
            ("=500000", &["half a million", "half million", "500 thousand", "500k", "five hundred thousand", "0.5 million"]),
            ("=250000", &["quarter of a million", "a quarter of a million", "a quarter million"]),
            ("=750000", &["three quarters of a million"]),
            ("=100", &["a hundred", "one hundred", "hundred", "a hundred people"]),
            ("=1000", &["a thousand", "one thousand", "1 thousand"]),
            ("=12", &["a dozen", "dozen", "a dozen people", "twelve", "one dozen"]),
            ("=6", &["half a dozen", "six", "half dozen"]),
            ("=24", &["two dozen", "2 dozen"]),
            ("=20", &["a score", "twenty", "one score"]),
            ("=1", &["one", "one soldier", "1", "a single soldier", "one person"]),
            ("=150000", &["a hundred and fifty thousand", "one hundred and fifty thousand", "150k"]),
            ("=123456789", &["one hundred and twenty-three million four hundred and fifty-six thousand seven hundred and eighty-nine"]),
            ("=1001", &["one thousand and one", "a thousand and one"]),
            (">=2000", &["at least 2000", "no fewer than 2000", "no less than 2,000", "not less than 2000", "a minimum of 2000", "2000 or more", "2,000 or above", "2000 and above", "2000 people or more", "2000 or more people", "at least two thousand", "2000 at least", "2000 killed, at least", "AT LEAST 2,000 soldiers", "minimum 2000"]),
            (">2000", &["more than 2000", "over 2000", "above 2,000", "exceeds 2000", "exceeding 2000", "in excess of 2,000", "greater than 2000", "higher than 2000", "beyond 2000", "north of 2,000", "upwards of 2000", "more than 2,000 people", "more than two thousand", "over 2k", "well over 2,000"]),
            ("<=200", &["up to 200", "at most 200", "no more than 200", "not more than 200", "a maximum of 200", "200 or fewer", "200 or less", "as many as 200", "up to two hundred", "200 at most", "max 200", "not exceeding 200"]),
            ("<1000", &["fewer than 1000", "less than 1,000", "under 1000", "below 1000", "fewer than a thousand", "under 1k"]),
            ("~300", &["about 300", "around 300", "some 300", "roughly 300", "approximately 300", "approx. 300", "circa 300", "an estimated 300", "estimated 300", "in the region of 300", "300 or so", "300 approximately", "some 300 people", "about three hundred", "300-odd", "on the order of 300"]),
            ("nearly 5000", &["nearly 5000", "almost 5,000", "close to 5000", "approaching 5000", "just under 5000", "just below 5,000", "nearly five thousand", "nearly 5k people"]),
            ("just over 2000", &["just over 2000", "a little more than 2000", "slightly more than 2,000", "a little over 2000", "just above 2000", "just over two thousand"]),
            ("dozens", &["dozens", "dozens of people", "Dozens killed", "dozens of soldiers"]),
            ("scores", &["scores", "scores of people"]),
            ("tens", &["tens", "tens of people"]),
            ("hundreds", &["hundreds", "hundreds of civilians", "hundreds dead"]),
            ("thousands", &["thousands", "thousands killed"]),
            ("tens_of_thousands", &["tens of thousands", "tens of thousands of people"]),
            ("hundreds_of_thousands", &["hundreds of thousands", "hundreds of thousands of people"]),
            ("several", &["several", "a few", "a handful", "several people", "a handful of soldiers"]),
            ("a_number", &["a number of", "a number of people", "a number of soldiers"]),
            ("2000..3000", &["2-3 thousand", "2 to 3 thousand", "two to three thousand", "between two and three thousand", "2,000-3,000", "2k-3k", "between two thousand and three thousand", "from two thousand to three thousand"]),
            ("100000..200000", &["one to two hundred thousand", "one hundred to two hundred thousand", "100-200 thousand"]),
            ("500..2000", &["500 to 2 thousand", "five hundred to two thousand"]),
            ("1..100", &["between one and one hundred", "between one and a hundred"]),
            ("4..6", &["between 4 and 6", "from 4 to 6", "4 to 6", "between four and six people", "four to six", "4-6 killed"]),
            ("1200000..1500000", &["1.2-1.5 million", "1.2 to 1.5 million", "1.2 million to 1.5 million"]),
            ("100..200", &["between one hundred and two hundred", "between one and two hundred"]),
            ("2..3000", &["between 2 and 3000", "from 2 to 3000"]),
            ("undisclosed", &["undisclosed", "Not disclosed", "has not disclosed", "withheld", "gives no figure", "has not disclosed its losses", "has not disclosed its military losses", "undisclosed number of soldiers", "losses not disclosed"]),
            ("unknown", &["unknown", "unclear", "not known", "an unknown number", "unknown number of civilians", "casualties unknown"]),
            ("no_reports", &["no reports", "no reports of casualties", "there were no reports of casualties"]),
            ("none", &["none", "no deaths", "nobody", "nobody was killed", "no one", "zero", "nil", "no casualties", "no civilian deaths", "no one was killed", "none killed", "no soldiers killed", "no civilians were killed", "no dead", "zero deaths"]),
            ("denied", &["denied", "denies", "has denied", "denies any losses"]),
        ],
    );
}

#[test]
fn arabic_is_read() {
    check(
        None,
        &[
            ("=874", &["874 قتيلاً", "874 قتيلا", "٨٧٤ قتيلاً", "ثمانمئة وأربعة وسبعون", "ثمانمائة وأربعة وسبعين قتيلاً", "ثمان مئة وأربعة وسبعون", "874 جندياً", "مقتل 874 جندياً"]),
            ("=37", &["37 مدنياً", "سبعة وثلاثون مدنياً", "٣٧ مدنيًا", "سبعة و ثلاثون"]),
            ("=2000", &["ألفان", "ألفين", "ألفا قتيل", "ألفي قتيل", "ألفي", "ألفا", "الفين", "2 ألف", "٢٠٠٠ قتيل", "أَلْفَانِ"]),
            ("=200", &["مئتان", "مئتين", "مائتان", "مئتا قتيل", "مئتي قتيل", "مائتي شخص"]),
            ("=300", &["ثلاثمئة", "ثلاثمائة", "ثلاث مئة", "ثلاث مائة قتيل"]),
            ("=1200", &["ألف ومئتان", "ألف ومئتي قتيل", "ألف ومائتان", "ألف و200"]),
            ("=5320", &["خمسة آلاف وثلاثمئة وعشرون", "خمسة آلاف وثلاثمائة وعشرين قتيلاً"]),
            ("=5000", &["5 آلاف", "خمسة آلاف", "٥ آلاف", "خمسة الاف قتيل"]),
            ("=42500", &["42 ألفا و500", "42 ألفاً و500", "اثنان وأربعون ألفا وخمسمئة"]),
            ("=6500", &["6 آلاف و500", "ستة آلاف وخمسمئة", "٦ آلاف و٥٠٠", "6 آلاف و 500"]),
            ("=1200000", &["مليون و200 ألف", "مليون ومئتا ألف", "1.2 مليون"]),
            ("=500000", &["نصف مليون", "نصف مليون قتيل", "خمسمئة ألف", "500 ألف"]),
            ("=1500000", &["مليون ونصف", "مليون ونصف المليون", "مليون ونصف مليون", "1.5 مليون"]),
            ("=2500000", &["مليونان ونصف المليون", "مليونين ونصف"]),
            ("=2000000", &["مليونان", "مليونين", "مليونا قتيل", "مليوني قتيل"]),
            ("=3000000", &["ثلاثة ملايين", "3 ملايين"]),
            ("=11000", &["أحد عشر ألفاً", "أحد عشر ألف قتيل", "11 ألفا", "١١ ألفاً"]),
            ("=100000", &["مئة ألف", "مائة ألف قتيل", "100 ألف"]),
            ("=105000", &["مئة وخمسة آلاف"]),
            ("=11", &["أحد عشر", "إحدى عشرة", "أحد عشر قتيلاً"]),
            ("=12", &["اثنا عشر", "اثني عشر", "اثنتا عشرة", "اثنتي عشرة امرأة", "اثنا عشر جندياً"]),
            ("=23", &["ثلاثة وعشرون", "ثلاث وعشرين", "ثلاثة وعشرين قتيلاً"]),
            ("=8", &["ثمانية", "ثماني", "ثمان", "ثمانٍ", "8 قتلى", "ثمانية قتلى"]),
            ("=2", &["قتيلان", "قتيلين", "شخصان", "اثنان", "جنديان"]),
            ("=1", &["قتيل واحد", "شخص واحد", "واحد", "مدني واحد"]),
            ("=1000", &["ألف", "ألف قتيل", "ألفاً", "1 ألف"]),
            ("=100", &["مئة", "مائة", "مئة قتيل", "مائة شخص"]),
            ("=101", &["مئة وواحد", "مائة وواحد"]),
            ("=1001", &["ألف وواحد"]),
            (">=2000", &["ما لا يقل عن 2000", "لا يقل عن ألفين", "على الأقل 2000", "2000 على الأقل", "2000 قتيل على الأقل", "ما لا يقل عن ألفي قتيل", "على أقل تقدير 2000", "بحد أدنى 2000", "لا تقل عن 2000", "ما لا يقلّ عن ٢٠٠٠ قتيل", "2000 أو أكثر", "2000 فأكثر"]),
            (">2000", &["أكثر من 2000", "أكثر من ألفين", "اكثر من ٢٠٠٠ قتيل", "أزيد من 2000", "ما يزيد على 2000", "ما يزيد عن ألفي قتيل", "يزيد عن 2000", "يفوق 2000", "ما يفوق ألفين", "فوق 2000", "تجاوز 2000", "يتجاوز 2000", "تتجاوز 2000", "تخطى 2000", "يتخطى الألفين", "أكثر من 2000 قتيلاً", "بأكثر من 2000", "لأكثر من 2000"]),
            ("<=200", &["ما يصل إلى 200", "يصل إلى 200", "حتى 200", "لا يتجاوز 200", "لا يزيد على 200", "لا يزيد عن مئتين", "ما لا يزيد على 200", "بحد أقصى 200", "كحد أقصى 200", "200 كحد أقصى", "على الأكثر 200", "200 قتيل على الأكثر"]),
            ("<1000", &["أقل من 1000", "أقل من ألف", "دون 1000", "دون الـ1000", "ما دون الألف", "أقلّ من ألف قتيل"]),
            ("~300", &["نحو 300", "حوالي 300", "حوالى ٣٠٠", "زهاء 300", "تقريباً 300", "300 تقريباً", "300 تقريبا", "ما يناهز 300", "يناهز 300", "نحو ثلاثمئة قتيل", "نحو 300 شخص"]),
            ("nearly 5000", &["قرابة 5000", "ما يقارب 5000", "يقارب 5000", "يقترب من 5000", "ما يقرب من خمسة آلاف", "يقرب من 5000", "اقترب من 5000", "قريب من 5000", "قرابة 5 آلاف قتيل", "قرابة خمسة آلاف"]),
            ("just over 2000", &["ما يزيد قليلاً على 2000", "أكثر بقليل من 2000", "أكثر قليلاً من ألفين", "ما يزيد قليلا عن 2000"]),
            ("800..900", &["بين 800 و900", "ما بين 800 و 900", "من 800 إلى 900", "800 إلى 900", "بين ثمانمئة وتسعمئة", "بين ٨٠٠ و٩٠٠ قتيل", "من 800 الى 900", "بين 800 و ٩٠٠", "800-900 قتيل"]),
            ("1000..2000", &["بين ألف وألفين", "بين ألف وألفي قتيل", "من ألف إلى ألفين"]),
            ("3000..4000", &["من ثلاثة إلى أربعة آلاف", "3-4 آلاف", "بين 3 و4 آلاف", "بين ثلاثة آلاف وأربعة آلاف", "بين ثلاثة وأربعة آلاف"]),
            ("100..200", &["بين مئة ومئتين", "بين مئة ومئتي قتيل"]),
            ("several", &["بضعة", "بضع", "عدة", "بضعة أشخاص", "عدة جنود"]),
            ("a_number", &["عدد من", "عدد من القتلى", "عدد من المدنيين"]),
            ("tens", &["عشرات", "العشرات", "عشرات القتلى", "عشرات المدنيين", "العشرات من القتلى"]),
            ("hundreds", &["مئات", "مئات القتلى", "المئات"]),
            ("thousands", &["آلاف", "الآلاف", "آلاف القتلى"]),
            ("tens_of_thousands", &["عشرات الآلاف", "عشرات الآلاف من القتلى"]),
            ("hundreds_of_thousands", &["مئات الآلاف"]),
            ("undisclosed", &["لم تكشف", "لم يكشف", "لم تعلن", "لم يعلن", "لم تفصح", "لا تفصح", "غير معلن", "غير معلنة", "لم يعلن عنه", "لم تكشف عن خسائرها", "لا تفصح عن خسائرها", "تتكتم", "تتكتم على خسائرها", "لم تكشف عن خسائرها العسكرية", "لم يُعلن", "لم يُعلن عن عدد القتلى"]),
            ("unknown", &["غير معروف", "غير معروفة", "مجهول", "لم يتسن إحصاء", "لم يتسنّ التحقق", "لم يتسن إحصاء القتلى", "عدد القتلى غير معروف"]),
            ("none", &["لا قتلى", "لم يسقط قتلى", "دون وقوع خسائر بشرية", "بلا قتلى", "لا أحد", "صفر", "لا شيء", "لا ضحايا", "دون قتلى", "لم يقتل أحد", "من دون قتلى", "لا يوجد قتلى", "لم يسقط أي قتيل", "لا إصابات"]),
            ("no_reports", &["لم ترد أنباء عن سقوط ضحايا", "لا تقارير", "لا أنباء", "دون ورود أنباء عن إصابات", "لا أنباء عن سقوط ضحايا", "لم ترد تقارير عن سقوط قتلى"]),
            ("denied", &["نفت", "نفى", "ينفي", "تنفي", "نفت سقوط قتلى", "نفت وقوع خسائر"]),
        ],
    );
}

/// Reads every text in `lang` and compares what it says with what stands before it.
#[track_caller]
fn check(lang: Option<&str>, cases: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (expected, texts) in cases {
        for text in *texts {
            let got = said(text, lang);
            if got != *expected {
                wrong += &format!("{text}  =>  {got}  (not {expected})\n");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// A figure in a notation for tables; an error as its message.
fn said(text: &str, lang: Option<&str>) -> String {
    match read(text, lang) {
        Ok(figure) => shown(figure),
        Err(err) => format!("error: {err}"),
    }
}

fn shown(figure: Figure) -> String {
    let n = Count::get;
    match figure {
        Figure::Exact(count) => format!("={}", n(count)),
        Figure::AtLeast(count) => format!(">={}", n(count)),
        Figure::MoreThan(count) => format!(">{}", n(count)),
        Figure::AtMost(count) => format!("<={}", n(count)),
        Figure::FewerThan(count) => format!("<{}", n(count)),
        Figure::Between(span) => format!("{}..{}", n(span.low()), n(span.high())),
        Figure::AboutBetween(span) => format!("~{}..{}", n(span.low()), n(span.high())),
        Figure::About(count) => format!("~{}", n(count)),
        Figure::Nearly(count) => format!("nearly {}", n(count)),
        Figure::JustOver(count) => format!("just over {}", n(count)),
        Figure::Vague(_) | Figure::None | Figure::Absent(_) => figure.kind().into(),
    }
}
