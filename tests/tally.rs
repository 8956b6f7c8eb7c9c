//! The room `tally`: from claims to each source's breakdown.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::too_many_lines, reason = "tables are as long as what they list")]

use std::fmt::Write as _;

use casualty_chart::bounds::Bounds;
use casualty_chart::breakdown::{
    Breakdown, Cell, Excluded, Gap, NoGap, Own, Row, Scope, Sum, Value,
};
use casualty_chart::date::Date;
use casualty_chart::ledger::{Ledger, Outcome};
use casualty_chart::load;
use casualty_chart::tally::{self, Question};
use expect_test::{Expect, expect};

const BUNDLED: &str = include_str!("../www/data/nagorno-karabakh-2020.json");

/// The bundled claims as a spreadsheet has them.
const BUNDLED_AS_CSV: &str = "\
source,speaks_for,about,status,figure,since,as_of,stated,published
President of Russia,,each,unstated,more than 2000,,,2020-10-22,2020-10-22
President of Russia,,all,unstated,nearly 5000,,,2020-10-22,2020-10-22
Karabakh authorities,Armenian side,Armenian side,military,874,2020-09-27,2020-10-22,,2020-10-22
Karabakh authorities,Armenian side,Armenian side,civilian,37,2020-09-27,2020-10-22,,2020-10-22
Azerbaijan,Azerbaijani side,Azerbaijani side,civilian,61,,2020-10-22,,2020-10-22
Azerbaijan,Azerbaijani side,Azerbaijani side,military,undisclosed,,2020-10-22,,2020-10-22
\"official figures, as last published\",,all,unstated,fewer than 1000,,2020-10-22,,2020-10-22
";

#[test]
fn the_worked_example_comes_out_cell_by_cell() {
    let expected = expect![[r#"
        president-of-russia:
          armenian unstated: "more than 2000" = 2001.. !~2001-2998 (total) [1]
          azerbaijani unstated: "more than 2000" = 2001.. !~2001-2998 (total) [1]
          all unstated: "nearly 5000" = ~4500-4999 (total) [2]
        karabakh-authorities:
          armenian military: "874" = 874 [3]
          armenian civilian: "37" = 37 [4]
          armenian all: ours 911 (total) [3, 4]
          all military: not mentioned !874.. [3, 4]
          all civilian: not mentioned !37.. [3, 4]
          all all: not mentioned !911.. [3, 4]
        azerbaijan:
          azerbaijani military: "undisclosed" = undisclosed [6]
          azerbaijani civilian: "61" = 61 [5]
          azerbaijani all: ours 61.. without azerbaijani military undisclosed (total) [5, 6]
          all civilian: not mentioned !61.. [5, 6]
          all all: not mentioned !61.. [5, 6]
        official-figures:
          armenian unstated: not mentioned !0-999 [7]
          azerbaijani unstated: not mentioned !0-999 [7]
          all unstated: "fewer than 1000" = 0-999 (total) [7]
        own armenian: ours 911 by karabakh-authorities [3, 4]
        own azerbaijani: ours 61.. without azerbaijani military undisclosed by azerbaijan [5, 6]
        own all: ours 972.. without azerbaijani military undisclosed by karabakh-authorities, azerbaijan [3, 4, 5, 6]
        gap armenian all: karabakh-authorities to president-of-russia, tenths 21.., unstated, no window [3, 4, 1]
        gap azerbaijani all: none: azerbaijan leaves out azerbaijani military undisclosed, unstated, no window [5, 6, 1]
        gap all all: official-figures to president-of-russia, tenths ~45.., unstated, no window [7, 2]
    "#]];
    expected.assert_eq(&tallied(BUNDLED, None));
    let rename = |text: &str| {
        text.replace("Armenian side", "armenian")
            .replace("Azerbaijani side", "azerbaijani")
            .replace("President of Russia", "president-of-russia")
            .replace("Karabakh authorities", "karabakh-authorities")
            .replace("Azerbaijan:", "azerbaijan:")
            .replace("Azerbaijan ", "azerbaijan ")
            .replace("official figures, as last published", "official-figures")
    };
    assert_eq!(rename(&tallied(BUNDLED_AS_CSV, None)), tallied(BUNDLED, None));
}

#[test]
fn the_newest_claim_counts_by_as_of_else_stated_else_published() {
    check(
        "source,about,figure,as_of,stated,published
         A,x,10,2020-10-01,2020-10-09,2020-10-09
         A,x,20,2020-10-02,2020-10-02,2020-10-02
         B,x,10,,2020-10-01,2020-10-09
         B,x,20,,2020-10-02,2020-10-02
         C,x,10,,,2020-10-02
         C,x,20,,,2020-10-01
         D,x,10,2020-10-05,,
         D,x,20,,2020-10-04,
         D,x,30,,,2020-10-06",
        expect![[r#"
            A:
              x unstated: "20" = 20 (total) [2]
              all unstated: not mentioned !20 [2]
            B:
              x unstated: "20" = 20 (total) [4]
              all unstated: not mentioned !20 [4]
            C:
              x unstated: "10" = 10 (total) [5]
              all unstated: not mentioned !10 [5]
            D:
              x unstated: "30" = 30 (total) [9]
              all unstated: not mentioned !30 [9]
            gap x all: C to D, tenths 30 30, unstated, no window [5, 9]
        "#]],
    );
}

#[test]
fn of_claims_of_one_day_the_later_in_the_file_counts() {
    check(
        "source,about,figure,as_of,stated
         A,x,20,2020-10-02,
         A,x,10,2020-10-02,
         B,x,30,2020-10-02,
         B,x,40,,2020-10-02
         C,x,50,,
         C,x,60,,
         D,x,70,2020-10-02,
         D,x,80,,",
        expect![[r#"
            A:
              x unstated: "10" = 10 (total) [2]
              all unstated: not mentioned !10 [2]
            B:
              x unstated: "40" = 40 (total) [4]
              all unstated: not mentioned !40 [4]
            C:
              x unstated: "60" = 60 (total) [6]
              all unstated: not mentioned !60 [6]
            D:
              x unstated: "70" = 70 (total) [7]
              all unstated: not mentioned !70 [7]
            gap x all: A to D, tenths 70 70, unstated, no window [2, 7]
        "#]],
    );
}

/// Yesterday's 49 beside the toll of 604: charted as the toll they would be a
/// twelfth of it.
#[test]
fn what_was_added_on_a_day_is_no_toll_wherever_it_stands_in_the_file() {
    let toll = "A,x,604,2020-09-27,2020-10-22,,";
    let added = "A,x,49,2020-10-22,2020-10-22,,";
    let week = "A,x,200,2020-10-16,2020-10-22,,";
    let open = "A,x,700,,2020-10-22,,";
    for (claims, said, row) in [
        (vec![toll, added], "604", 1),
        (vec![added, toll], "604", 2),
        (vec![week, added], "200", 1),
        (vec![added, week, toll], "604", 3),
        (vec![open, toll, added], "700", 1),
        // Of two that begin on one day, or where neither is known to be a part, the later.
        (vec![toll, "A,x,600,2020-09-27,2020-10-22,,"], "600", 2),
        (vec![toll, "A,x,49,2020-10-22,,2020-10-22,"], "49", 2),
        (vec![added, "A,x,610,,,2020-10-22,"], "610", 2),
        // It is a part of nothing else: of others, of other people, of another day.
        (vec!["B,x,604,2020-09-27,2020-10-22,,", added], "49", 2),
        (vec!["A,y,604,2020-09-27,2020-10-22,,", added], "49", 2),
        (vec!["A,x,604,2020-09-27,2020-10-21,,", added], "49", 2),
        // Renderings of one statement are no parts of one another.
        (vec!["A,x,49,2020-10-22,2020-10-22,,s", "A,x,604,2020-09-27,2020-10-22,,s"], "49", 1),
    ] {
        let csv =
            ["source,about,figure,since,as_of,stated,statement", &claims.join("\n")].join("\n");
        let expected = format!("  x unstated: {said:?} = {said} (total) [{row}]");
        let told = tallied(&csv, None);
        let lines: Vec<&str> = told.lines().map(|line| line.trim_end()).collect();
        let x = lines.iter().skip_while(|line| **line != "A:").find(|line| line.starts_with("  x"));
        assert_eq!(
            x.map(|line| line.replace(" (total)", "")),
            Some(expected.replace(" (total)", "")),
            "{csv}\n{told}"
        );
    }
}

#[test]
fn a_day_leaves_out_what_was_not_yet_made_public() {
    let ledger = "source,about,figure,as_of,stated,published
         A,x,10,2020-10-01,,
         A,x,20,2020-10-03,,
         B,x,10,2020-10-01,2020-10-04,
         C,x,10,2020-10-01,2020-10-02,2020-10-09
         D,x,10,,,
         E,x,10,,,2020-10-03";
    day(
        ledger,
        "2020-10-02",
        expect![[r#"
            A:
              x unstated: "10" = 10 (total) [1]
              all unstated: not mentioned !10 [1]
            C:
              x unstated: "10" = 10 (total) [4]
              all unstated: not mentioned !10 [4]
            D:
              x unstated: "10" = 10 (total) [5]
              all unstated: not mentioned !10 [5]
            gap x all: A to C, tenths 10 10, unstated, no window [1, 4]
        "#]],
    );
    day(
        ledger,
        "2020-09-01",
        expect![[r#"
        D:
          x unstated: "10" = 10 (total) [5]
          all unstated: not mentioned !10 [5]
    "#]],
    );
}

#[test]
fn each_gives_one_figure_to_every_side_until_a_side_has_a_newer_one() {
    check(
        "source,about,status,figure,as_of
         A,x,military,1,2020-10-01
         A,each,unstated,2000,2020-10-02
         A,y,unstated,2500,2020-10-03
         B,x,unstated,10,2020-10-05
         B,y,unstated,20,2020-10-05
         B,each,unstated,30,2020-10-05",
        expect![[r#"
            A:
              x military: "1" = 1 [1]
              x unstated: "2000" = 2000 (total) [2]
              y unstated: "2500" = 2500 (total) [3]
              all all: ours 4500 (total) [2, 3]
            B:
              x unstated: "30" = 30 (total) [6]
              y unstated: "30" = 30 (total) [6]
              all all: ours 60 !0.. (total) [6]
              all unstated: not mentioned !60 [6]
            gap x all: none: other days, B and A, unstated, no window [6, 2]
            gap y all: none: other days, B and A, unstated, no window [6, 3]
            gap all all: none: other days, B and A, unstated, no window [6, 2, 3]
        "#]],
    );
}

#[test]
fn a_sum_names_what_it_leaves_out_and_stays_open() {
    check(
        "source,about,status,figure
         only military,x,military,100
         only civilian,x,civilian,at least 7
         undisclosed,x,military,undisclosed
         undisclosed,x,civilian,61
         unknown,x,military,5
         unknown,x,civilian,unknown
         denied,x,military,denied
         denied,x,civilian,no reports
         soft,x,military,about 500
         soft,x,civilian,30-40
         none,x,military,none
         none,x,civilian,3
         nobody,x,military,none
         nobody,x,civilian,none",
        expect![[r#"
            only military:
              x military: "100" = 100 [1]
              x all: ours 100.. without x civilian not_mentioned (total) [1]
              all military: not mentioned !100 [1]
              all all: not mentioned !100.. [1]
            only civilian:
              x civilian: "at least 7" = 7.. [2]
              x all: ours 7.. without x military not_mentioned (total) [2]
              all civilian: not mentioned !7.. [2]
              all all: not mentioned !7.. [2]
            undisclosed:
              x military: "undisclosed" = undisclosed [3]
              x civilian: "61" = 61 [4]
              x all: ours 61.. without x military undisclosed (total) [3, 4]
              all civilian: not mentioned !61 [3, 4]
              all all: not mentioned !61.. [3, 4]
            unknown:
              x military: "5" = 5 [5]
              x civilian: "unknown" = unknown [6]
              x all: ours 5.. without x civilian unknown (total) [5, 6]
              all military: not mentioned !5 [5, 6]
              all all: not mentioned !5.. [5, 6]
            denied:
              x military: "denied" = denied [7]
              x civilian: "no reports" = no_reports [8]
              x all: ours nothing without x military denied, x civilian no_reports (total) [7, 8]
            soft:
              x military: "about 500" = ~450-550 [9]
              x civilian: "30-40" = 30-40 [10]
              x all: ours ~480-590 (total) [9, 10]
              all military: not mentioned !~450-550 [9, 10]
              all civilian: not mentioned !30-40 [9, 10]
              all all: not mentioned !~480-590 [9, 10]
            none:
              x military: "none" = 0 [11]
              x civilian: "3" = 3 [12]
              x all: ours 3 (total) [11, 12]
              all military: not mentioned !0 [11, 12]
              all civilian: not mentioned !3 [11, 12]
              all all: not mentioned !3 [11, 12]
            nobody:
              x military: "none" = 0 [13]
              x civilian: "none" = 0 [14]
              x all: ours 0 (total) [13, 14]
              all military: not mentioned !0 [13, 14]
              all civilian: not mentioned !0 [13, 14]
              all all: not mentioned !0 [13, 14]
            gap x all: none: nobody, nobody, no window [13, 14, 9, 10]
            gap x military: none: nobody, none, no window [11, 9]
            gap x civilian: none: nobody, nobody, no window [14, 4]
        "#]],
    );
}

#[test]
fn a_total_and_its_parts_leave_a_remainder() {
    check(
        "source,about,status,figure
         firm,x,all,100
         firm,x,military,60
         firm,x,civilian,10
         one part,x,all,at least 100
         one part,x,civilian,20
         soft,x,all,about 1000
         soft,x,military,300
         nothing left,x,all,70
         nothing left,x,military,60
         nothing left,x,civilian,10
         contradiction,x,all,50
         contradiction,x,military,60
         absent part,x,all,100
         absent part,x,military,undisclosed
         absent part,x,civilian,30
         not stated whom,x,unstated,100
         not stated whom,x,military,30
         absent total,x,all,undisclosed
         absent total,x,military,30
         absent total,x,civilian,4",
        expect![[r#"
            firm:
              x military: "60" = 60 [2]
              x civilian: "10" = 10 [3]
              x not_specified: ours 30 [2, 3, 1]
              x all: "100" = 100 (total) [1]
            one part:
              x military: not mentioned !80.. [4, 5]
              x civilian: "20" = 20 [5]
              x not_specified: ours 80.. [5, 4]
              x all: "at least 100" = 100.. (total) [4]
              all military: not mentioned !80.. [4, 5]
              all civilian: not mentioned !20 [4, 5]
              all all: not mentioned !100.. [4, 5]
            soft:
              x military: "300" = 300 [7]
              x civilian: not mentioned !~200-1200 [6, 7]
              x not_specified: ours ~200-1200 [7, 6]
              x all: "about 1000" = ~500-1500 (total) [6]
              all military: not mentioned !300 [6, 7]
              all civilian: not mentioned !~200-1200 [6, 7]
              all all: not mentioned !~500-1500 [6, 7]
            nothing left:
              x military: "60" = 60 [9]
              x civilian: "10" = 10 [10]
              x not_specified: ours 0 [9, 10, 8]
              x all: "70" = 70 (total) [8]
              all military: not mentioned !60 [8, 9, 10]
              all civilian: not mentioned !10 [8, 9, 10]
              all all: not mentioned !70 [8, 9, 10]
            contradiction:
              x military: "60" = 60 [12]
              x all: "50" = 50 (total) [11]
            absent part:
              x military: "undisclosed" = undisclosed !70 [14]
              x civilian: "30" = 30 [15]
              x not_specified: ours 70 [15, 13]
              x all: "100" = 100 (total) [13]
              all military: not mentioned !70 [13, 14, 15]
              all civilian: not mentioned !30 [13, 14, 15]
              all all: not mentioned !100 [13, 14, 15]
            not stated whom:
              x military: "30" = 30 [17]
              x all: not mentioned !30.. [16, 17]
              x unstated: "100" = 100 (total) [16]
              all military: not mentioned !30 [16, 17]
              all all: not mentioned !30.. [16, 17]
              all unstated: not mentioned !100 [16, 17]
            absent total:
              x military: "30" = 30 [19]
              x civilian: "4" = 4 [20]
              x all: "undisclosed" = undisclosed !34 [18]
              x all: ours 34 (total) [19, 20]
              all military: not mentioned !30 [18, 19, 20]
              all civilian: not mentioned !4 [18, 19, 20]
              all all: not mentioned !34 [18, 19, 20]
            gap x all: absent total to soft, tenths ~147 442, no window [19, 20, 6]
            gap x military: not stated whom to soft, tenths 100 100, no window [17, 7]
            gap x civilian: absent total to absent part, tenths 75 75, no window [20, 15]
        "#]],
    );
}

#[test]
fn sides_are_added_only_where_every_one_is_mentioned() {
    check(
        "source,about,status,figure
         both,x,military,10
         both,y,all,20
         one,x,all,10
         absent,x,all,10
         absent,y,all,undisclosed
         own total,x,all,10
         own total,y,all,20
         own total,all,all,more than 25
         soft,x,all,about 100
         soft,y,all,dozens",
        expect![[r#"
            both:
              x military: "10" = 10 [1]
              x all: ours 10.. without x civilian not_mentioned (total) [1]
              y military: not mentioned !0-20 [1, 2]
              y civilian: not mentioned !0-20 [1, 2]
              y all: "20" = 20 (total) [2]
              all military: not mentioned !10-30 [1, 2]
              all all: ours 30.. without x civilian not_mentioned (total) [1, 2]
            one:
              x military: not mentioned !0-10 [3]
              x civilian: not mentioned !0-10 [3]
              x all: "10" = 10 (total) [3]
              all all: not mentioned !10.. [3]
            absent:
              x military: not mentioned !0-10 [4, 5]
              x civilian: not mentioned !0-10 [4, 5]
              x all: "10" = 10 (total) [4]
              y all: "undisclosed" = undisclosed (total) [5]
              all all: ours 10.. without y all undisclosed (total) [4, 5]
            own total:
              x military: not mentioned !0-10 [6, 7, 8]
              x civilian: not mentioned !0-10 [6, 7, 8]
              x all: "10" = 10 (total) [6]
              y military: not mentioned !0-20 [6, 7, 8]
              y civilian: not mentioned !0-20 [6, 7, 8]
              y all: "20" = 20 (total) [7]
              all military: not mentioned !0-30 [6, 7, 8]
              all civilian: not mentioned !0-30 [6, 7, 8]
              all all: "more than 25" = 26.. !30 (total) [8]
            soft:
              x military: not mentioned !~0-150 [9, 10]
              x civilian: not mentioned !~0-150 [9, 10]
              x all: "about 100" = ~50-150 (total) [9]
              y military: not mentioned !~0-99 [9, 10]
              y civilian: not mentioned !~0-99 [9, 10]
              y all: "dozens" = ~24-99 (total) [10]
              all military: not mentioned !~0-249 [9, 10]
              all civilian: not mentioned !~0-249 [9, 10]
              all all: ours ~74-249 (total) [9, 10]
            gap x all: one to soft, tenths ~50 150, no window [3, 9]
            gap y all: both to soft, tenths ~12 50, no window [2, 10]
            gap all all: none: both leaves out x civilian not_mentioned, no window [9, 10, 1, 2]
        "#]],
    );
}

#[test]
fn figures_imply_what_a_source_leaves_open() {
    check(
        "source,about,status,figure
         two of three,x,all,at most 100
         two of three,x,military,at least 90
         three sides,each,unstated,more than 10
         three sides,all,unstated,at most 50
         sides and all,x,all,30
         sides and all,all,all,100
         contradiction,x,all,10
         contradiction,x,military,20
         not stated whom,x,unstated,100
         not stated whom,x,military,30
         z,z,all,1
         y,y,all,1",
        expect![[r#"
            two of three:
              x military: "at least 90" = 90.. !90-100 [2]
              x civilian: not mentioned !0-10 [1, 2]
              x not_specified: ours 0-10 [2, 1]
              x all: "at most 100" = 0-100 !90-100 (total) [1]
              all military: not mentioned !90.. [1, 2]
              all all: not mentioned !90.. [1, 2]
            three sides:
              x unstated: "more than 10" = 11.. !11-28 (total) [3]
              z unstated: "more than 10" = 11.. !11-28 (total) [3]
              y unstated: "more than 10" = 11.. !11-28 (total) [3]
              all unstated: "at most 50" = 0-50 !33-50 (total) [4]
            sides and all:
              x military: not mentioned !0-30 [5, 6]
              x civilian: not mentioned !0-30 [5, 6]
              x all: "30" = 30 (total) [5]
              z military: not mentioned !0-70 [5, 6]
              z civilian: not mentioned !0-70 [5, 6]
              z all: not mentioned !0-70 [5, 6]
              y military: not mentioned !0-70 [5, 6]
              y civilian: not mentioned !0-70 [5, 6]
              y all: not mentioned !0-70 [5, 6]
              all military: not mentioned !0-100 [5, 6]
              all civilian: not mentioned !0-100 [5, 6]
              all all: "100" = 100 (total) [6]
            contradiction:
              x military: "20" = 20 [8]
              x all: "10" = 10 (total) [7]
            not stated whom:
              x military: "30" = 30 [10]
              x all: not mentioned !30.. [9, 10]
              x unstated: "100" = 100 (total) [9]
              all military: not mentioned !30.. [9, 10]
              all all: not mentioned !30.. [9, 10]
              all unstated: not mentioned !100.. [9, 10]
            z:
              z military: not mentioned !0-1 [11]
              z civilian: not mentioned !0-1 [11]
              z all: "1" = 1 (total) [11]
              all all: not mentioned !1.. [11]
            y:
              y military: not mentioned !0-1 [12]
              y civilian: not mentioned !0-1 [12]
              y all: "1" = 1 (total) [12]
              all all: not mentioned !1.. [12]
            gap x all: contradiction to not stated whom, tenths 100 100, unstated, no window [7, 9]
            gap x military: contradiction to two of three, tenths 45.., no window [8, 2]
            gap z all: z to three sides, tenths 110.., unstated, no window [11, 3]
            gap y all: y to three sides, tenths 110.., unstated, no window [12, 3]
            gap all all: three sides to sides and all, tenths 20.., unstated, no window [4, 6]
        "#]],
    );
}

#[test]
fn own_figures_add_over_sides_and_the_newest_speaks_for_a_side() {
    check(
        "source,speaks_for,about,status,figure,as_of
         old,x,x,all,100,2020-10-01
         new,x,x,all,200,2020-10-02
         newer and silent,x,x,all,undisclosed,2020-10-03
         y itself,y,y,all,50,2020-10-02
         about the other,y,x,all,5000,2020-10-04",
        expect![[r#"
            old:
              x military: not mentioned !0-100 [1]
              x civilian: not mentioned !0-100 [1]
              x all: "100" = 100 (total) [1]
              all all: not mentioned !100.. [1]
            new:
              x military: not mentioned !0-200 [2]
              x civilian: not mentioned !0-200 [2]
              x all: "200" = 200 (total) [2]
              all all: not mentioned !200.. [2]
            newer and silent:
              x all: "undisclosed" = undisclosed (total) [3]
            y itself:
              y military: not mentioned !0-50 [4]
              y civilian: not mentioned !0-50 [4]
              y all: "50" = 50 (total) [4]
              all all: not mentioned !50.. [4]
            about the other:
              x military: not mentioned !0-5000 [5]
              x civilian: not mentioned !0-5000 [5]
              x all: "5000" = 5000 (total) [5]
              all all: not mentioned !5000.. [5]
            own x: ours 200 by new [2]
            own y: ours 50 by y itself [4]
            own all: ours 250 by new, y itself [2, 4]
            gap x all: none: other days, old and about the other, no window [1, 5]
        "#]],
    );
    check(
        "source,speaks_for,about,status,figure
         silent,x,x,all,undisclosed
         y itself,y,y,military,50
         z itself,z,x,all,7",
        expect![[r#"
            silent:
              x all: "undisclosed" = undisclosed (total) [1]
            y itself:
              y military: "50" = 50 [2]
              y all: ours 50.. without y civilian not_mentioned (total) [2]
              all military: not mentioned !50.. [2]
              all all: not mentioned !50.. [2]
            z itself:
              x military: not mentioned !0-7 [3]
              x civilian: not mentioned !0-7 [3]
              x all: "7" = 7 (total) [3]
              all all: not mentioned !7.. [3]
            own x: ours nothing without x all undisclosed by silent [1]
            own y: ours 50.. without y civilian not_mentioned by y itself [2]
            own all: ours 50.. without x all undisclosed, y civilian not_mentioned, z all not_mentioned by silent, y itself [1, 2]
            gap x all: none: silent leaves out x all undisclosed, no window [1, 3]
        "#]],
    );
    check(
        "source,speaks_for,about,status,figure
         silent,x,x,all,undisclosed
         also silent,y,y,all,undisclosed",
        expect![[r#"
            silent:
              x all: "undisclosed" = undisclosed (total) [1]
            also silent:
              y all: "undisclosed" = undisclosed (total) [2]
        "#]],
    );
}

#[test]
fn no_gap_is_given_where_a_figure_is_missing_or_days_differ() {
    check(
        "source,about,status,figure,since,as_of
         A,absent,all,100,,
         B,absent,all,unknown,,
         A,part missing,military,100,,
         B,part missing,all,300,,
         A,other days,all,100,2020-09-27,2020-10-01
         B,other days,all,300,2020-09-27,2020-10-02
         A,last day only,all,100,,2020-10-01
         B,last day only,all,300,2020-09-27,2020-10-02
         A,nobody,all,none,,
         B,nobody,all,300,,
         A,overlap,all,at least 100,,
         B,overlap,all,300,,
         A,three,all,100,,
         B,three,all,undisclosed,,
         C,three,all,250,,",
        expect![[r#"
            A:
              absent military: not mentioned !0-100 [1, 3, 5, 7, 9, 11, 13]
              absent civilian: not mentioned !0-100 [1, 3, 5, 7, 9, 11, 13]
              absent all: "100" = 100 (total) [1]
              part missing military: "100" = 100 [3]
              part missing all: ours 100.. without part missing civilian not_mentioned (total) [3]
              other days military: not mentioned !0-100 [1, 3, 5, 7, 9, 11, 13]
              other days civilian: not mentioned !0-100 [1, 3, 5, 7, 9, 11, 13]
              other days all: "100" = 100 (total) [5]
              last day only military: not mentioned !0-100 [1, 3, 5, 7, 9, 11, 13]
              last day only civilian: not mentioned !0-100 [1, 3, 5, 7, 9, 11, 13]
              last day only all: "100" = 100 (total) [7]
              nobody military: not mentioned !0 [1, 3, 5, 7, 9, 11, 13]
              nobody civilian: not mentioned !0 [1, 3, 5, 7, 9, 11, 13]
              nobody all: "none" = 0 (total) [9]
              overlap all: "at least 100" = 100.. (total) [11]
              three military: not mentioned !0-100 [1, 3, 5, 7, 9, 11, 13]
              three civilian: not mentioned !0-100 [1, 3, 5, 7, 9, 11, 13]
              three all: "100" = 100 (total) [13]
              all military: not mentioned !100.. [1, 3, 5, 7, 9, 11, 13]
              all all: ours 600.. without part missing civilian not_mentioned (total) [1, 3, 5, 7, 9, 11, 13]
            B:
              absent all: "unknown" = unknown (total) [2]
              part missing military: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              part missing civilian: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              part missing all: "300" = 300 (total) [4]
              other days military: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              other days civilian: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              other days all: "300" = 300 (total) [6]
              last day only military: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              last day only civilian: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              last day only all: "300" = 300 (total) [8]
              nobody military: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              nobody civilian: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              nobody all: "300" = 300 (total) [10]
              overlap military: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              overlap civilian: not mentioned !0-300 [2, 4, 6, 8, 10, 12, 14]
              overlap all: "300" = 300 (total) [12]
              three all: "undisclosed" = undisclosed (total) [14]
              all all: ours 1500.. without absent all unknown, three all undisclosed (total) [2, 4, 6, 8, 10, 12, 14]
            C:
              three military: not mentioned !0-250 [15]
              three civilian: not mentioned !0-250 [15]
              three all: "250" = 250 (total) [15]
              all all: not mentioned !250.. [15]
            gap absent all: none: B leaves out absent all unknown, no window [1, 2]
            gap part missing all: none: A leaves out part missing civilian not_mentioned, no window [4, 3]
            gap other days all: none: other days, A and B [5, 6]
            gap last day only all: none: other days, A and B, no window [7, 8]
            gap nobody all: none: nobody, A, no window [9, 10]
            gap overlap all: B to A, tenths 3.., no window [12, 11]
            gap three all: A to C, tenths 25 25, no window [13, 15]
            gap all all: none: A leaves out part missing civilian not_mentioned, no window [1, 3, 5, 7, 9, 11, 13, 2, 4, 6, 8, 10, 12, 14]
        "#]],
    );
}

#[test]
fn a_status_that_two_sources_give_has_a_gap_of_its_own() {
    check(
        "source,about,status,figure
         A,x,military,100
         A,x,civilian,10
         B,x,military,209
         B,x,civilian,undisclosed",
        expect![[r#"
            A:
              x military: "100" = 100 [1]
              x civilian: "10" = 10 [2]
              x all: ours 110 (total) [1, 2]
              all military: not mentioned !100 [1, 2]
              all civilian: not mentioned !10 [1, 2]
              all all: not mentioned !110 [1, 2]
            B:
              x military: "209" = 209 [3]
              x civilian: "undisclosed" = undisclosed [4]
              x all: ours 209.. without x civilian undisclosed (total) [3, 4]
              all military: not mentioned !209 [3, 4]
              all all: not mentioned !209.. [3, 4]
            gap x all: none: B leaves out x civilian undisclosed, no window [1, 2, 3, 4]
            gap x military: A to B, tenths 20 21, no window [1, 3]
            gap x civilian: none: B leaves out x civilian undisclosed, no window [2, 4]
        "#]],
    );
}

#[test]
fn of_one_statement_the_charted_rendering_counts_else_the_first() {
    let json = r#"{"sides": [{"id": "x"}], "sources": [{"id": "A"}, {"id": "B"}], "claims": [
        {"source": "A", "about": "x", "figure": "about 2000", "statement": "s1"},
        {"source": "A", "about": "x", "figure": "more than 2000", "statement": "s1", "chart": true},
        {"source": "A", "about": "x", "figure": "2000", "statement": "s1"},
        {"source": "B", "about": "x", "figure": "nearly 2000", "statement": "s1"},
        {"source": "B", "about": "x", "figure": "2000", "statement": "s1"}]}"#;
    check(
        json,
        expect![[r#"
        A:
          x unstated: "more than 2000" = 2001.. (total) [2]
          all unstated: not mentioned !2001.. [2]
        B:
          x unstated: "nearly 2000" = ~1500-1999 (total) [4]
          all unstated: not mentioned !~1500-1999 [4]
        gap x all: B to A, tenths ~10.., unstated, no window [4, 2]
    "#]],
    );
}

#[test]
fn outcomes_are_never_added() {
    let ledger = "source,about,status,outcome,figure
         A,x,military,killed,10
         A,x,civilian,wounded,20
         A,x,all,killed+wounded,30
         A,x,all,bodies,40";
    let ledger = loaded(ledger);
    let mut acc = String::new();
    for outcome in tally::outcomes(&ledger) {
        let breakdown = tally::breakdown(&ledger, Question { outcome, day: None });
        writeln!(acc, "{}", outcome.name()).expect("a string");
        acc.push_str(&print(&ledger, &breakdown));
    }
    expect![[r#"
        killed
        A:
          x military: "10" = 10 [1]
          x all: ours 10.. without x civilian not_mentioned (total) [1]
          all military: not mentioned !10 [1]
          all all: not mentioned !10.. [1]
        wounded
        A:
          x civilian: "20" = 20 [2]
          x all: ours 20.. without x military not_mentioned (total) [2]
          all civilian: not mentioned !20 [2]
          all all: not mentioned !20.. [2]
        killed+wounded
        A:
          x military: not mentioned !0-30 [3]
          x civilian: not mentioned !0-30 [3]
          x all: "30" = 30 (total) [3]
          all military: not mentioned !0-30 [3]
          all civilian: not mentioned !0-30 [3]
          all all: not mentioned !30 [3]
        bodies
        A:
          x military: not mentioned !0-40 [4]
          x civilian: not mentioned !0-40 [4]
          x all: "40" = 40 (total) [4]
          all military: not mentioned !0-40 [4]
          all civilian: not mentioned !0-40 [4]
          all all: not mentioned !40 [4]
    "#]]
    .assert_eq(&acc);
}

/// Tallies the deaths of a ledger and holds them against a list: the one place
/// that knows how.
#[track_caller]
fn check(ledger: &str, expected: Expect) {
    expected.assert_eq(&tallied(ledger, None));
}

#[track_caller]
fn day(ledger: &str, day: &str, expected: Expect) {
    expected.assert_eq(&tallied(ledger, Date::parse(day)));
}

fn tallied(ledger: &str, day: Option<Date>) -> String {
    let ledger = loaded(ledger);
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day });
    print(&ledger, &breakdown)
}

/// A ledger of JSON, or of CSV that is indented as the tests are.
fn loaded(text: &str) -> Ledger {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let text = if text.trim_start().starts_with('{') { text.into() } else { lines.join("\n") };
    load::load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger
}

/// A breakdown in short: claims are counted from 1, `..` is an open end, `~`
/// is soft and `!` is implied.
fn print(ledger: &Ledger, breakdown: &Breakdown) -> String {
    let mut printer = Printer { ledger, acc: String::new() };
    breakdown.rows.iter().for_each(|row| printer.row(row));
    breakdown.own.iter().for_each(|own| printer.own(own));
    breakdown.gaps.iter().for_each(|gap| printer.gap(gap));
    printer.acc
}

struct Printer<'a> {
    ledger: &'a Ledger,
    acc: String,
}

impl Printer<'_> {
    fn row(&mut self, row: &Row) {
        self.line(&format!("{}:", self.source(row.source)));
        for cell in &row.cells {
            let implied = cell.implied.map(|it| format!(" !{}", bounds(it))).unwrap_or_default();
            let of = [&self.scope(cell.scope), " ", cell.slice.name()].concat();
            let total = row.total(cell.scope) == Some(cell);
            let total = if total { " (total)" } else { "" };
            let value = self.value(cell);
            self.line(&format!("  {of}: {value}{implied}{total} {:?}", places(&cell.claims)));
        }
    }

    fn value(&self, cell: &Cell) -> String {
        match &cell.value {
            Value::Claimed { figure, said } => match figure.bounds() {
                Some(it) => format!("{said:?} = {}", bounds(it)),
                None => format!("{said:?} = {}", figure.kind()),
            },
            Value::Derived(sum) => self.sum(sum),
            Value::NotMentioned => "not mentioned".into(),
        }
    }

    fn sum(&self, sum: &Sum) -> String {
        let known = sum.bounds.map_or("nothing".into(), bounds);
        let without: Vec<String> = sum.excludes.iter().map(|it| self.excluded(*it)).collect();
        let without = without.join(", ");
        let without = if without.is_empty() { without } else { format!(" without {without}") };
        format!("ours {known}{without}")
    }

    fn excluded(&self, it: Excluded) -> String {
        format!("{} {} {}", self.scope(it.scope), it.slice.name(), it.why.name())
    }

    fn own(&mut self, own: &Own) {
        let sources: Vec<&str> = own.sources.iter().map(|place| self.source(*place)).collect();
        let (of, sum) = (self.scope(own.scope), self.sum(&own.sum));
        let told = format!("own {of}: {sum} by {} {:?}", sources.join(", "), places(&own.claims));
        self.line(&told);
    }

    fn gap(&mut self, gap: &Gap) {
        let told = match gap.spread {
            Ok(spread) => {
                let (low, high) = (self.source(spread.low_source), self.source(spread.high_source));
                let ratio = spread.ratio;
                let soft = if ratio.soft() { "~" } else { "" };
                let end = ratio.high_tenths().map_or("..".into(), |high| format!(" {high}"));
                format!("{low} to {high}, tenths {soft}{}{end}", ratio.low_tenths())
            }
            Err(NoGap::LeavesOut { source, excluded }) => {
                format!("none: {} leaves out {}", self.source(source), self.excluded(excluded))
            }
            Err(NoGap::WindowsDiffer { low_source, high_source }) => {
                let (low, high) = (self.source(low_source), self.source(high_source));
                format!("none: other days, {low} and {high}")
            }
            Err(NoGap::Nobody { low_source }) => {
                format!("none: nobody, {}", self.source(low_source))
            }
        };
        let notes = [(gap.unstated, ", unstated"), (gap.window_not_given, ", no window")];
        let notes: String = notes.into_iter().filter(|it| it.0).map(|it| it.1).collect();
        let (of, claims) = (self.scope(gap.scope), places(&gap.claims));
        self.line(&format!("gap {of} {}: {told}{notes} {claims:?}", gap.slice.name()));
    }

    fn scope(&self, scope: Scope) -> String {
        match scope {
            Scope::Side(side) => self.ledger.sides[side].id.clone(),
            Scope::All => "all".into(),
        }
    }

    fn source(&self, place: usize) -> &str {
        &self.ledger.sources[place].id
    }

    fn line(&mut self, text: &str) {
        writeln!(self.acc, "{text}").expect("a string");
    }
}

fn bounds(bounds: Bounds) -> String {
    let soft = if bounds.soft() { "~" } else { "" };
    match bounds.high() {
        Some(high) if high == bounds.low() => format!("{soft}{high}"),
        Some(high) => format!("{soft}{}-{high}", bounds.low()),
        None => format!("{soft}{}..", bounds.low()),
    }
}

fn places(claims: &[usize]) -> Vec<usize> {
    claims.iter().map(|place| place + 1).collect()
}
