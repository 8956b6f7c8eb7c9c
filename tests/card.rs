//! The room `telling`: what a card says of renderings, and what the table is
//! ordered by.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::cli;
use casualty_chart::ledger::Outcome;
use casualty_chart::load;
use casualty_chart::marks::marks;
use casualty_chart::tally::{self, Question};
use casualty_chart::telling::{self, TableCell};
use casualty_chart::view::View;
use expect_test::{Expect, expect};

const RENDERINGS: &str = "\
source,about,status,figure,statement,outlet
Joint monitor,Coast,all,about 900,may,Gazette
Joint monitor,Coast,all,about 900,may,Herald
Joint monitor,Coast,all,about 950,may,Courier
Joint monitor,Coast,all,more than 900,may,Mail
Joint monitor,Hills,unstated,900,may,Post
Joint monitor,Coast,military,undisclosed,may,Wire
";

#[test]
fn each_rendering_says_in_what_it_differs_from_the_one_charted() {
    differences(
        "en",
        expect![[r#"
        Gazette: 
        Herald: Says the same as the rendering charted.
        Courier: Differs from the rendering charted in the number (charted: about 900).
        Mail: Differs from the rendering charted in how the figure is put (charted: about 900).
        Post: Differs from the rendering charted in how the figure is put (charted: about 900), whose people they are (charted: Coast), whom it counts (charted: military and civilian together).
        Wire: Differs from the rendering charted in how the figure is put (charted: about 900), whom it counts (charted: military and civilian together).
    "#]],
    );
    differences(
        "ar",
        expect![[r#"
        Gazette: 
        Herald: تقول هذه الصيغة ما تقوله المعروضة.
        Courier: تختلف هذه الصيغة عن المعروضة في العدد (في المعروضة: نحو 900).
        Mail: تختلف هذه الصيغة عن المعروضة في طريقة ذكر الرقم (في المعروضة: نحو 900).
        Post: تختلف هذه الصيغة عن المعروضة في طريقة ذكر الرقم (في المعروضة: نحو 900)، الطرف الذي ينتمون إليه (في المعروضة: Coast)، صفة من يشملهم (في المعروضة: العسكريون والمدنيون معاً).
        Wire: تختلف هذه الصيغة عن المعروضة في طريقة ذكر الرقم (في المعروضة: نحو 900)، صفة من يشملهم (في المعروضة: العسكريون والمدنيون معاً).
    "#]],
    );
}

#[test]
fn what_a_source_counts_stands_on_its_card_and_why_it_is_not_compared_below() {
    let csv = "\
source,counts,about,status,figure
North desk,events in its reports,Coast,all,estimate 300 (250-400)
South desk,,Coast,all,100
";
    let ledger = load::load(csv.as_bytes()).expect("good").ledger;
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let mut acc = String::new();
    for lang in cli::languages() {
        let words = cli::words(lang, None).expect("texts");
        let key = marks(&breakdown)[0];
        let card = telling::card(&ledger, &breakdown, &[], key, View::Bars, &words);
        let told = telling::tell(&ledger, &breakdown, View::Bars, &words);
        acc.extend([&*card.expect("a card").relation, "\n", &told.summary[0], "\n"]);
    }
    expect![[r#"
        third party · counts: events in its reports
        Coast: no ratio is given, since South desk and North desk count different things.
        طرف ثالث · يحصي: events in its reports
        Coast: لا نسبة، لأن South desk وNorth desk يحصيان أشياء مختلفة.
        طرف ثالث · می‌شمارد: events in its reports
        Coast: نسبتی داده نمی‌شود، چون South desk و North desk چیزهای متفاوتی را می‌شمارند.
        צד שלישי · סופר: events in its reports
        Coast: לא ניתן יחס, כי South desk וגם North desk סופרים דברים שונים.
        երրորդ կողմ · հաշվում է՝ events in its reports
        Coast՝ հարաբերություն չի տրվում, քանի որ South desk և North desk հաշվում են տարբեր բաներ։
        üçüncü tərəf · saydığı: events in its reports
        Coast: nisbət verilmir, çünki South desk və North desk müxtəlif şeyləri sayır.
        третья сторона · считает: events in its reports
        Coast: отношение не приводится, поскольку два источника (South desk и North desk) считают разное.
        третя сторона · рахує: events in its reports
        Coast: співвідношення не наведено, оскільки два джерела (South desk і North desk) рахують різне.
        üçüncü taraf · saydığı: events in its reports
        Coast: oran verilmiyor, çünkü iki kaynak (South desk ve North desk) farklı şeyleri sayıyor.
        tierce partie · compte : events in its reports
        Coast : aucun rapport n’est donné, car deux sources (South desk et North desk) ne comptent pas la même chose.
        tercero · cuenta: events in its reports
        Coast: no se da una proporción, porque dos fuentes (South desk y North desk) cuentan cosas distintas.
    "#]].assert_eq(&acc.replace(['\u{2068}', '\u{2069}'], ""));
}

#[test]
fn a_table_is_ordered_by_numbers_of_the_core() {
    let csv = "\
source,speaks_for,about,status,figure,as_of
Coast ministry,Coast,Coast,military,874,2031-05-04
Hills council,Hills,Hills,military,undisclosed,2031-05-03
Hills council,Hills,Hills,civilian,61,2031-05-03
Joint monitor,,each,unstated,more than 2000,
Gazette,,Coast,all,unknown,2031-01-31
Archive,,Coast,all,none,2031-01-31
Herald,,Hills,all,nearly 5000,2031-01-31
Courier,,Coast,military,120,2031-01-31
Courier,,Coast,civilian,about 40,2031-01-31
";
    let ledger = load::load(csv.as_bytes()).expect("good").ledger;
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let words = cli::words("en", None).expect("texts");
    let told = telling::tell(&ledger, &breakdown, View::Table, &words);
    let mut acc = String::new();
    for line in told.table.lines {
        let keys: Vec<String> = line.cells.iter().map(key).collect();
        acc.extend([&*line.name, ": ", &keys.join(" | "), "\n"]);
    }
    expect![[r#"
        Coast ministry: 874 - | - - | - - | 20310504 20310504
        Hills council: - - | 61 - | - - | 20310503 20310503
        Joint monitor: 2001 - | 2001 - | 4002 - | - -
        Gazette: - - | - - | - - | 20310131 20310131
        Archive: 0 0 | - - | - - | 20310131 20310131
        Herald: - - | soft 4500 4999 | - - | 20310131 20310131
        Courier: soft 155 165 | - - | - - | 20310131 20310131
        Each side’s own count: 874 - | 61 - | 935 - | 20310504 20310504
    "#]]
    .assert_eq(&acc.replace(['\u{2068}', '\u{2069}'], ""));
}

fn key(cell: &TableCell) -> String {
    let end = |end: Option<u64>| end.map_or_else(|| "-".into(), |end| end.to_string());
    format!("{}{} {}", if cell.soft { "soft " } else { "" }, end(cell.low), end(cell.high))
}

/// What each rendering on the first card differs in.
#[track_caller]
fn differences(lang: &str, expected: Expect) {
    let ledger = load::load(RENDERINGS.as_bytes()).expect("good").ledger;
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let words = cli::words(lang, None).expect("texts");
    let key = marks(&breakdown)[0];
    let card = telling::card(&ledger, &breakdown, &[], key, View::Bars, &words).expect("a card");
    let mut acc = String::new();
    for claim in card.claims {
        acc.extend([&*claim.outlet, ": ", &claim.differs, "\n"]);
    }
    expected.assert_eq(&acc.replace(['\u{2068}', '\u{2069}'], ""));
}
