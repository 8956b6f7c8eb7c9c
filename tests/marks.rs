//! The module `marks`: what each bar is made of, in people.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;

use casualty_chart::ledger::Outcome;
use casualty_chart::load;
use casualty_chart::marks::{Piece, marks, own_of_all, own_pieces, pieces};
use casualty_chart::tally::{self, Question};
use expect_test::{Expect, expect};

#[test]
fn a_bar_is_solid_as_far_as_its_claim_is_firm() {
    check(
        "source,about,status,figure
         exact,x,unstated,874
         at least,x,unstated,at least 2000
         more than,x,unstated,more than 2000
         at most,x,unstated,at most 100
         fewer than,x,unstated,fewer than 1000
         between,x,unstated,800-900
         about,x,unstated,about 5000
         about to the unit,x,unstated,about 874
         nearly,x,unstated,nearly 5000
         just over,x,unstated,just over 2000
         dozens,x,unstated,dozens
         none,x,unstated,none
         fewer than one,x,unstated,fewer than 1
         undisclosed,x,unstated,undisclosed
         unknown,x,all,unknown
         no reports,x,civilian,no reports
         denied,x,military,denied",
        expect![[r#"
            Side(0) exact: solid unstated 0-874
            Side(0) at least: solid unstated 0-2000, chevrons unstated 2000
            Side(0) more than: solid unstated 0-2001, chevrons unstated 2001
            Side(0) at most: hatched unstated 0-100
            Side(0) fewer than: hatched unstated 0-999
            Side(0) between: solid unstated 0-800, hatched unstated 800-900
            Side(0) about: solid unstated 0-4500, hatched unstated 4500-5500
            Side(0) about to the unit: solid unstated 0-874, hatched unstated 874-874
            Side(0) nearly: solid unstated 0-4500, hatched unstated 4500-4999
            Side(0) just over: solid unstated 0-2001, hatched unstated 2001-2500
            Side(0) dozens: solid unstated 0-24, hatched unstated 24-99
            Side(0) none: tick unstated
            Side(0) fewer than one: tick unstated
            Side(0) undisclosed: lane unstated 0
            Side(0) unknown: lane all 0
            Side(0) no reports: lane civilian 0
            Side(0) denied: lane military 0
        "#]],
    );
}

#[test]
fn parts_come_first_and_what_they_leave_of_a_total_after_them() {
    check(
        "source,about,status,figure
         total and parts,x,all,100
         total and parts,x,military,60
         total and parts,x,civilian,10
         open total,x,all,at least 100
         open total,x,civilian,20
         soft total,x,all,about 1000
         soft total,x,military,300
         contradiction,x,all,50
         contradiction,x,military,60
         parts,x,military,about 500
         parts,x,civilian,more than 30
         a part withheld,x,military,undisclosed
         a part withheld,x,civilian,61
         a total withheld,x,all,undisclosed
         a total withheld,x,military,30
         no soldiers,x,military,none
         no soldiers,x,civilian,61
         nobody,x,military,none
         nobody,x,civilian,none
         both withheld,x,military,undisclosed
         both withheld,x,civilian,unknown",
        expect![[r#"
            Side(0) total and parts: solid military 0-60, solid civilian 60-70, solid not_specified 70-100
            Side(0) open total: solid civilian 0-20, solid not_specified 20-100, chevrons not_specified 100
            Side(0) soft total: solid military 0-300, solid not_specified 300-500, hatched not_specified 500-1500
            Side(0) contradiction: solid all 0-50
            Side(0) parts: solid military 0-450, solid civilian 450-481, hatched military 481-581, chevrons civilian 581
            Side(0) a part withheld: solid civilian 0-61, lane military 61
            Side(0) a total withheld: solid military 0-30, lane all 30
            Side(0) no soldiers: solid civilian 0-61
            Side(0) nobody: tick military
            Side(0) both withheld: lane military 0
        "#]],
    );
}

/// Solid to the least, hatched to the most, and the best where it is given.
/// Nothing is solid because of a part that is not firm, and of several bests
/// nothing is made.
#[test]
fn an_estimate_is_never_as_firm_as_a_claim() {
    check(
        "source,about,status,figure
         all three,x,unstated,estimate 4120 (3900-5000)
         best alone,x,unstated,estimate 4120
         from nobody,x,unstated,estimate 5 (0-9)
         nobody,x,unstated,estimate 0 (0-0)
         best above high,x,unstated,estimate 101 (90-95)
         one part,x,civilian,estimate 60 (50-70)
         two parts,x,military,estimate 30 (20-40)
         two parts,x,civilian,estimate 60 (50-70)
         a part withheld,x,military,undisclosed
         a part withheld,x,civilian,estimate 60
         whole and parts,x,all,estimate 100 (80-120)
         whole and parts,x,military,estimate 60
         whole and parts,x,civilian,estimate 30
         whole from nobody,x,all,estimate 4 (0-9)
         whole from nobody,x,military,estimate 3",
        expect![[r#"
            Side(0) all three: solid unstated 0-3900, hatched unstated 3900-5000, best 4120
            Side(0) best alone: solid unstated 0-4120, hatched unstated 4120-4120, best 4120
            Side(0) from nobody: hatched unstated 0-9, best 5
            Side(0) nobody: hatched unstated 0-0, best 0
            Side(0) best above high: solid unstated 0-90, hatched unstated 90-101, best 101
            Side(0) one part: solid civilian 0-50, hatched civilian 50-70, best 60
            Side(0) two parts: solid military 0-20, solid civilian 20-70, hatched military 70-90, hatched civilian 90-110
            Side(0) a part withheld: solid civilian 0-60, hatched civilian 60-60, best 60, lane military 60
            Side(0) whole and parts: solid military 0-60, solid civilian 60-80, hatched civilian 80-90, hatched not_specified 90-120, best 100
            Side(0) whole from nobody: hatched military 0-3, hatched not_specified 3-9, best 4
        "#]],
    );
}

#[test]
fn a_sum_of_ours_over_sides_is_an_outline() {
    check(
        "source,speaks_for,about,status,figure
         firm,,x,all,10
         firm,,y,all,20
         whom is not stated,,each,unstated,at least 5
         one withheld,,x,all,10
         one withheld,,y,all,undisclosed
         soft,,x,all,about 10
         soft,,y,military,20
         soft,,y,civilian,1
         all withheld,,x,all,undisclosed
         all withheld,,y,all,unknown
         x itself,x,x,all,7
         y itself,y,y,military,8",
        expect![[r#"
            Side(0) firm: solid all 0-10
            Side(0) whom is not stated: solid unstated 0-5, chevrons unstated 5
            Side(0) one withheld: solid all 0-10
            Side(0) soft: solid all 0-5, hatched all 5-15
            Side(0) all withheld: lane all 0
            Side(0) x itself: solid all 0-7
            Side(1) firm: solid all 0-20
            Side(1) whom is not stated: solid unstated 0-5, chevrons unstated 5
            Side(1) one withheld: lane all 0
            Side(1) soft: solid military 0-20, solid civilian 20-21
            Side(1) all withheld: lane all 0
            Side(1) y itself: solid military 0-8
            All firm: outline 0-30
            All whom is not stated: outline 0-10, chevrons ours 10
            All one withheld: outline 0-10, chevrons ours 10
            All soft: outline 0-26, hatched ours 26-36
            All all withheld: lane all 0
            All own: outline 0-15, chevrons ours 15
        "#]],
    );
}

/// Lists the pieces of every bar: the one place that knows how.
#[track_caller]
fn check(csv: &str, expected: Expect) {
    let lines: Vec<&str> = csv.lines().map(str::trim).collect();
    let loaded = load::load(lines.join("\n").as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let question = Question { outcome: Outcome::Killed, day: None };
    let breakdown = tally::breakdown(&loaded.ledger, question);
    let mut acc = String::new();
    for key in marks(&breakdown) {
        let (name, pieces) = match key.row {
            Some(row) => {
                let row = &breakdown.rows[row];
                (row.name.in_language("en"), pieces(row, key.scope))
            }
            None => ("own", own_of_all(&breakdown).map(own_pieces).unwrap_or_default()),
        };
        let pieces: Vec<String> = pieces.into_iter().map(told).collect();
        writeln!(acc, "{:?} {name}: {}", key.scope, pieces.join(", ")).expect("a string");
    }
    expected.assert_eq(&acc);
}

fn told(piece: Piece) -> String {
    match piece {
        Piece::Solid(slice, from, to) => format!("solid {} {from}-{to}", slice.name()),
        Piece::Hatched(slice, from, to) => {
            format!("hatched {} {from}-{to}", slice.map_or("ours", |slice| slice.name()))
        }
        Piece::Outline(from, to) => format!("outline {from}-{to}"),
        Piece::Chevrons(slice, at) => {
            format!("chevrons {} {at}", slice.map_or("ours", |slice| slice.name()))
        }
        Piece::Lane(slice, at) => format!("lane {} {at}", slice.name()),
        Piece::Tick(slice) => format!("tick {}", slice.name()),
        Piece::Best(at) => format!("best {at}"),
    }
}
