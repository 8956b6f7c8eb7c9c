//! The room `advice`: each mistake on the smallest ledger that has it, and not
//! on one that nearly has it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use casualty_chart::advice::{self, Code, Told};
use casualty_chart::figure::Absence;
use casualty_chart::import::{Importer, Wish};
use casualty_chart::ledger::{Outcome, Status};
use casualty_chart::read::{self, About, Proposal, Reading};
use casualty_chart::words::{self, Entry, Locale as _};
use casualty_chart::{cli, load, phrase};
use expect_test::{Expect, expect};
use serde_json::json;

#[test]
fn what_different_sources_say_of_the_same_people_is_not_added() {
    found(
        "source,about,figure
         A,x,874
         B,x,911
         C,x,\"1,785\"",
        expect![[r#"
            adds_alternatives at figure of 3, [1, 2, 3] [1785, 874, 911]
              1,785 is 874 + 911: what 2 other claims say of the same people, added. They are alternatives: the chart shows them side by side and never adds them.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        // The sources say it of different people.
        "A,x,874,,,\nB,y,911,,,\nC,x,1785,,,",
        // Round numbers meet by chance, if somebody has printed them.
        "A,x,2000,,,\nB,x,3000,,,\nC,x,5000,We mourn our dead,,",
        // So do small ones.
        "A,x,3,,,\nB,x,14,,,\nC,x,17,,,",
        // Its source said it.
        "A,x,874,,,\nB,x,911,,,\nC,x,1785,\"We have counted 1,785 dead, he said.\",,",
        // One source later says more.
        "A,x,874,,,2031-05-01\nA,x,911,,,2031-05-02\nA,x,1785,,,2031-05-03",
    ] {
        nothing(&["source,about,figure,quote,note,as_of\n", near_miss].concat());
    }
}

#[test]
fn what_was_said_until_a_day_is_not_added_either() {
    found(
        "source,about,figure,as_of
         A,x,870,2031-05-01
         A,x,874,2031-05-20
         B,x,911,2031-05-22
         C,x,1785,2031-05-22",
        expect![[r#"
            adds_alternatives at figure of 4, [2, 3, 4] [1785, 874, 911]
              1,785 is 874 + 911: what 2 other claims say of the same people, added. They are alternatives: the chart shows them side by side and never adds them.
              delete 4: Take row 4 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        // Nobody can add what is said only later.
        "A,x,874,2031-05-23,\nB,x,911,2031-05-22,\nC,x,1785,2031-05-22,",
        // Counted since another day.
        "A,x,874,2031-05-20,2031-05-02\nB,x,911,2031-05-22,\nC,x,1785,2031-05-22,",
        // Its own source said the first.
        "C,x,874,2031-05-20,\nB,x,911,2031-05-22,\nC,x,1785,2031-05-22,",
        // Over many days small numbers meet by chance, and round ones.
        "A,x,37,2031-05-20,\nB,x,61,2031-05-22,\nC,x,98,2031-05-22,",
        "A,x,800,2031-05-20,\nB,x,900,2031-05-22,\nC,x,1700,2031-05-22,",
    ] {
        nothing(&["source,about,figure,as_of,since\n", near_miss].concat());
    }
}

#[test]
fn two_figures_of_one_source_are_not_added_where_neither_says_whom_it_counts() {
    found(
        "source,about,figure,outlet
         A,x,874,One
         A,x,911,One
         A,x,1785,One
         B,y,61,
         B,y,98,
         C,y,159,",
        expect![[r#"
            adds_unstated at figure of 3, [1, 2, 3] [1785, 874, 911]
              1,785 is 874 + 911: two figures of one source, added, and neither says whom it counts. If one of them is a part of the other, these people would be counted twice. Say of each whom it counts.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
            adds_unstated at figure of 6, [4, 5, 6] [159, 61, 98]
              159 is 61 + 98: two figures of one source, added, and neither says whom it counts. If one of them is a part of the other, these people would be counted twice. Say of each whom it counts.
              delete 6: Take row 6 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        // These say whom they count.
        "A,x,civilian,874,,\nA,x,military,911,,\nA,x,unstated,1785,,",
        // Small ones, and ones of another time.
        "A,x,unstated,3,,\nA,x,unstated,14,,\nA,x,unstated,17,,",
        "A,x,unstated,874,2031-05-01,\nA,x,unstated,911,2031-05-02,\nA,x,unstated,1785,,",
        "A,x,unstated,874,,2031-05-01\nA,x,unstated,911,,\nA,x,unstated,1785,,",
    ] {
        nothing(&["source,about,status,figure,as_of,since\n", near_miss].concat());
    }
}

#[test]
fn round_numbers_make_a_sum_and_small_ones_if_a_note_says_so() {
    found(
        "source,about,figure,note
         A,x,2000,
         B,x,3000,
         C,x,5000,
         D,x,3,
         E,x,4,
         F,x,7,Sum of both",
        expect![[r#"
            adds_alternatives at figure of 3, [1, 2, 3] [5000, 2000, 3000]
              5,000 is 2,000 + 3,000: what 2 other claims say of the same people, added. They are alternatives: the chart shows them side by side and never adds them.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
            adds_alternatives at figure of 6, [4, 5, 6] [7, 3, 4]
              7 is 3 + 4: what 2 other claims say of the same people, added. They are alternatives: the chart shows them side by side and never adds them.
              delete 6: Take row 6 out
              keep: Keep it: the source says so
        "#]],
    );
}

#[test]
fn renderings_of_one_statement_are_not_added() {
    found(
        "source,about,figure,statement,outlet
         A,x,874,s,One
         A,x,873,s,Two
         A,x,1747,,Three",
        expect![[r#"
            adds_renderings at figure of 3, [1, 2, 3] [1747, 874, 873]
              1,747 is 874 + 873: two renderings of one statement, added. Both tell of the same people.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
        "#]],
    );
}

#[test]
fn nobody_says_the_middle_between_two_sources() {
    found(
        "source,about,figure
         A,x,874
         B,x,2300
         C,x,1587",
        expect![[r#"
            averages_alternatives at figure of 3, [1, 2, 3] [1587, 874, 2300]
              1,587 is the middle between 874 and 2,300, and neither source says it. The chart shows both and makes no average.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in ["A,x,874\nB,x,900\nC,x,887", "A,x,874\nB,x,2300\nA,x,1587"] {
        nothing(&["source,about,figure\n", near_miss].concat());
    }
}

#[test]
fn a_total_of_all_sides_is_not_made_of_different_sources() {
    found(
        "source,about,status,figure
         A,x,military,874
         A,x,civilian,37
         B,y,civilian,61
         B,y,military,undisclosed
         A,all,all,972",
        expect![[r#"
            adds_sources at figure of 5, [1, 2, 3, 5] [972, 874, 37, 61]
              972 is 874 + 37 + 61: figures of different sources for different sides, added. Did A say this total? What each side reports of its own is added by the chart itself, which says that it did.
              delete 5: Take row 5 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        // One source says all of it.
        "A,x,all,911\nA,y,all,61\nA,all,all,972",
        "A,x,all,911\nB,y,all,61\nA,all,all,fewer than 1000",
    ] {
        nothing(&["source,about,status,figure\n", near_miss].concat());
    }
}

#[test]
fn a_total_is_nobody() {
    found(
        "source,about,figure
         Total,x,911
         المجموع,y,about 60",
        expect![[r#"
            nobodys_claim at source of 1, [1] []
              “Total” is nobody who could have said 911. Name the source that says it, or take the row out: what may be added, the chart adds.
              delete 1: Take row 1 out
              keep: Keep it: the source says so
            nobodys_claim at source of 2, [2] []
              “المجموع” is nobody who could have said about 60. Name the source that says it, or take the row out: what may be added, the chart adds.
              delete 2: Take row 2 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in ["Total Energies,x,911", "Average,x,undisclosed"] {
        nothing(&["source,about,figure\n", near_miss].concat());
    }
}

#[test]
fn a_total_and_its_part_are_not_added() {
    found(
        "source,about,status,figure
         A,x,military,874
         A,x,all,911
         B,x,all,1785
         C,x,unstated,200
         C,x,military,150
         C,x,all,350",
        expect![[r#"
            adds_total_and_part at figure of 3, [1, 2, 3] [1785, 911, 874]
              1,785 is 911 + 874: a total, and a part that it already contains. These people would be counted twice.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
            adds_total_and_part at figure of 6, [4, 5, 6] [350, 200, 150]
              350 is 200 + 150: a total, and a part that it already contains. These people would be counted twice.
              delete 6: Take row 6 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        // Two parts make a total.
        "A,x,military,874\nA,x,civilian,37\nA,x,all,911",
        // Nobody says whether these have civilians in them, and not all soldiers are.
        "A,x,unstated,37\nA,x,military,874\nA,x,all,911",
        "A,x,unstated,874\nA,x,civilian,37\nA,x,all,911",
    ] {
        nothing(&["source,about,status,figure\n", near_miss].concat());
    }
}

#[test]
fn parts_are_not_added_twice() {
    found(
        "source,about,status,figure
         A,x,military,874
         A,x,civilian,37
         B,x,all,1785",
        expect![[r#"
            adds_total_and_part at figure of 3, [1, 2, 3] [1785, 37, 874, 874]
              1,785 is 37 + 874 + 874: a total, and a part that it already contains. These people would be counted twice.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
        "#]],
    );
}

#[test]
fn a_total_of_all_and_a_side_are_not_added() {
    found(
        "source,about,status,figure
         A,all,civilian,98
         A,x,civilian,37
         A,y,civilian,61
         B,all,civilian,135",
        expect![[r#"
            adds_total_and_part at figure of 4, [1, 2, 4] [135, 98, 37]
              135 is 98 + 37: a total, and a part that it already contains. These people would be counted twice.
              delete 4: Take row 4 out
              keep: Keep it: the source says so
        "#]],
    );
}

#[test]
fn killed_and_wounded_are_not_added() {
    found(
        "source,about,outcome,figure
         A,x,killed,37
         A,x,wounded,116
         B,x,killed,153",
        expect![[r#"
            adds_killed_and_wounded at figure of 3, [1, 2, 3] [153, 37, 116]
              153 is 37 + 116: the killed, and others who are counted apart. Killed, wounded, missing and captured are never added together.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
        "#]],
    );
    // Together they are a measure of their own.
    nothing("source,about,outcome,figure\nA,x,killed,37\nA,x,wounded,116\nA,x,killed+wounded,153");
}

#[test]
fn a_part_is_not_a_total() {
    found(
        "source,about,status,figure,as_of
         A,x,all,911,2031-05-04
         A,x,all,37,2031-05-04",
        expect![[r#"
            part_as_total at status of 2, [1, 2] [37, 911]
              A has two totals for one day here, 37 and 911. If 37 are only some of the 911, say which: a part is not a total.
              set 2 status=civilian: Row 2: counts civilians
              set 2 status=military: Row 2: counts soldiers and fighters
              delete 2: Take row 2 out
              keep: Keep it: it is a total
        "#]],
    );
    for near_miss in [
        // A correction.
        "A,x,all,911,2031-05-04,,\nA,x,all,898,2031-05-04,,",
        // Another day.
        "A,x,all,911,2031-05-04,,\nA,x,all,37,2031-05-03,,",
        // Those of that day only.
        "A,x,all,911,2031-05-04,2031-04-20,\nA,x,all,37,2031-05-04,2031-05-04,",
        "A,x,all,911,2031-05-04,,s\nA,x,all,37,2031-05-04,,s",
        "A,x,all,911,,,\nA,x,all,37,,,",
    ] {
        nothing(&["source,about,status,figure,as_of,since,statement\n", near_miss].concat());
    }
}

#[test]
fn a_total_does_not_count_what_is_undisclosed_as_nobody() {
    found(
        "source,about,status,figure
         A,x,civilian,61
         A,x,military,undisclosed
         A,x,all,61",
        expect![[r#"
            undisclosed_counted_as_zero at figure of 3, [1, 2, 3] [61]
              This total is 61, as much as the only part that A discloses: the part that it does not disclose would count as 0. Without this row the chart says “at least 61”, and what is left out.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        "A,x,civilian,61\nA,x,military,undisclosed\nA,x,all,at least 61",
        "A,x,civilian,61\nA,x,military,none\nA,x,all,61",
    ] {
        nothing(&["source,about,status,figure\n", near_miss].concat());
    }
}

#[test]
fn what_is_not_said_is_not_zero() {
    found(
        "source,about,figure,quote,lang,note
         A,x,0,The ministry did not disclose its losses.,en,
         B,x,none,لم تكشف الوزارة عن خسائرها,ar,
         C,x,0,,,No reports of deaths",
        expect![[r#"
            absence_as_zero at figure of 1, [1] []
              The figure is 0, but its words are “The ministry did not disclose its losses”. What is not known, or not told, is not 0.
              set 1 figure=undisclosed: Row 1: undisclosed (it knows and does not say)
              keep: Keep it: the source says so
            absence_as_zero at figure of 2, [2] []
              The figure is none, but its words are “لم تكشف”. What is not known, or not told, is not 0.
              set 2 figure=undisclosed: Row 2: undisclosed (it knows and does not say)
              keep: Keep it: the source says so
            absence_as_zero at figure of 3, [3] []
              The figure is 0, but its words are “No reports of deaths”. What is not known, or not told, is not 0.
              set 3 figure=no reports: Row 3: no reports (it has heard of none)
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        "A,x,0,Nobody was killed",
        "A,x,none,\"No one was killed, said the mayor; the ministry has not disclosed the damage.\"",
        "A,x,none,",
        "A,x,no deaths,",
    ] {
        nothing(&["source,about,figure,quote\n", near_miss].concat());
    }
}

#[test]
fn a_zero_beside_what_is_undisclosed_is_asked_about() {
    found(
        "source,about,status,figure
         A,x,civilian,61
         A,x,military,undisclosed
         A,x,unstated,0
         A,y,military,undisclosed
         A,y,civilian,none",
        expect![[r#"
            zero_beside_undisclosed at figure of 3, [2, 3] []
              The figure is 0, but A does not disclose others of the same side. Did it say that there was nobody, or nothing at all?
              set 3 figure=undisclosed: Row 3: undisclosed (it knows and does not say)
              set 3 figure=none: Row 3: none (it says that there was nobody)
              keep: Keep it: the source says so
        "#]],
    );
}

#[test]
fn a_bare_zero_is_asked_about() {
    found(
        "source,about,figure
         A,x,0
         B,x,٠",
        expect![[r#"
            bare_zero at figure of 1, [1] []
              Did A say that there was nobody? If it gave no number, write why; if it did not mention them, take the row out. Only “none” is 0.
              set 1 figure=none: Row 1: none (it says that there was nobody)
              set 1 figure=undisclosed: Row 1: undisclosed (it knows and does not say)
              set 1 figure=no reports: Row 1: no reports (it has heard of none)
              delete 1: Take row 1 out
              keep: Keep it: the source says so
            bare_zero at figure of 2, [2] []
              Did B say that there was nobody? If it gave no number, write why; if it did not mention them, take the row out. Only “none” is 0.
              set 2 figure=none: Row 2: none (it says that there was nobody)
              set 2 figure=undisclosed: Row 2: undisclosed (it knows and does not say)
              set 2 figure=no reports: Row 2: no reports (it has heard of none)
              delete 2: Take row 2 out
              keep: Keep it: the source says so
        "#]],
    );
}

#[test]
fn numbers_of_a_quote_are_not_added() {
    found(
        "source,about,figure,quote
         A,x,911,\"The ministry gave 874 soldiers and 37 civilians.\"",
        expect![[r#"
            adds_numbers_of_quote at figure of 1, [1] [911, 874, 37]
              The quote does not say 911: it says 874 and 37. Record each as a claim of its own; what may be added, the chart adds.
              set 1 figure=874: Row 1: write “874”
              set 1 figure=37: Row 1: write “37”
              delete 1: Take row 1 out
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        "A,x,911,\"911 in all: 874 soldiers and 37 civilians.\"",
        "A,x,7,\"3 on Monday and 4 on Tuesday\"",
        "A,x,مليون و200 ألف,عدد الجرحى بمليون و200 ألف",
    ] {
        nothing(&["source,about,figure,quote\n", near_miss].concat());
    }
}

#[test]
fn the_middle_of_a_range_is_said_by_nobody() {
    found(
        "source,about,figure,quote,lang
         A,x,850,between 800 and 900 people were killed,en
         B,x,800-900,,
         B,x,850,,",
        expect![[r#"
            middle_of_range at figure of 1, [1] [850, 800, 900]
              850 is the middle of “between 800 and 900”, and nobody says it. A range stays a range.
              set 1 figure=between 800 and 900: Row 1: write “between 800 and 900”
              keep: Keep it: the source says so
            middle_of_range at figure of 3, [2, 3] [850, 800, 900]
              850 is the middle of “800-900”, and nobody says it. A range stays a range.
              delete 3: Take row 3 out
              keep: Keep it: the source says so
        "#]],
    );
}

#[test]
fn the_words_of_a_figure_are_kept() {
    found(
        "source,about,figure,quote,lang
         A,x,2000,\"There are more than 2,000 on each side, he said.\",en
         B,x,2000,أكثر من 2000 قتيل لدى كل طرف,ar
         C,x,5000,\"nearing five thousand, close to 5,000\",en
         D,x,300,\"More than three hundred on each side, as far as we can tell.\",en
         E,x,about 40,at least 40 civilians,en
         F,x,800,between 800 and 900 people,en",
        expect![[r#"
            qualifier_lost at figure of 1, [1] [2000]
              The quote says “more than 2,000”, the figure “2000”. Words such as “more than” belong to the figure.
              set 1 figure=more than 2,000: Row 1: write “more than 2,000”
              keep: Keep it: the source says so
            qualifier_lost at figure of 2, [2] [2000]
              The quote says “أكثر من 2000”, the figure “2000”. Words such as “more than” belong to the figure.
              set 2 figure=أكثر من 2000: Row 2: write “أكثر من 2000”
              keep: Keep it: the source says so
            qualifier_lost at figure of 3, [3] [5000]
              The quote says “nearing five thousand”, the figure “5000”. Words such as “more than” belong to the figure.
              set 3 figure=nearing five thousand: Row 3: write “nearing five thousand”
              keep: Keep it: the source says so
            qualifier_lost at figure of 4, [4] [300]
              The quote says “More than three hundred”, the figure “300”. Words such as “more than” belong to the figure.
              set 4 figure=More than three hundred: Row 4: write “More than three hundred”
              keep: Keep it: the source says so
            qualifier_lost at figure of 5, [5] [40]
              The quote says “at least 40”, the figure “about 40”. Words such as “more than” belong to the figure.
              set 5 figure=at least 40: Row 5: write “at least 40”
              keep: Keep it: the source says so
            qualifier_lost at figure of 6, [6] [800]
              The quote says “between 800 and 900”, the figure “800”. Words such as “more than” belong to the figure.
              set 6 figure=between 800 and 900: Row 6: write “between 800 and 900”
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        "A,x,20,The shelling went on for over 20 days",
        "A,x,more than 2000,There are more than 2000",
        "A,x,more than 2000,Есть более двух тысяч",
        "A,x,2000,\"2,000 fell, and more than 2,000 were hurt\"",
        "A,x,874,874 soldiers",
        "A,x,40,40 dead and more than 60 wounded",
        "A,x,140,The toll rose from 115 to 140",
        "A,x,2000,over 2000 km away",
    ] {
        nothing(&["source,about,figure,quote\n", near_miss].concat());
    }
}

#[test]
fn killed_and_wounded_in_one_number_are_not_killed() {
    found(
        "source,about,figure,quote,lang
         A,x,73,سقط 73 بين قتيل وجريح في صفوفها,ar
         B,x,12,12 killed and wounded,en",
        expect![[r#"
            combined_as_killed at outcome of 1, [1] [73]
              The quote counts killed and wounded in one number, 73. How many of them were killed, it does not say.
              set 1 outcome=killed+wounded: Row 1: killed and wounded together
              keep: Keep it: the source says so
            combined_as_killed at outcome of 2, [2] [12]
              The quote counts killed and wounded in one number, 12. How many of them were killed, it does not say.
              set 2 outcome=killed+wounded: Row 2: killed and wounded together
              keep: Keep it: the source says so
        "#]],
    );
    for near_miss in [
        "A,x,37,37 killed and 116 wounded",
        "A,x,37,killed 37 and wounded 116",
        "A,x,2,مقتل جنديين وإصابة ثلاثة آخرين",
    ] {
        nothing(&["source,about,figure,quote\n", near_miss].concat());
    }
}

#[test]
fn the_bundled_ledgers_give_no_advice() {
    for file in ["example.csv", "nagorno-karabakh-2020.json", "nagorno-karabakh-war-2020.json"] {
        let bytes = fs::read(Path::new("www/data").join(file)).unwrap();
        assert_eq!(advice::advise(&load::load(&bytes).unwrap().ledger), [], "{file}");
    }
}

#[test]
fn of_the_real_imports_only_zeros_are_asked_about() {
    for file in fs::read_dir("tests/import").unwrap() {
        let path = file.unwrap().path();
        let mut importer = Importer::new(Wish::default());
        let data = path.extension().is_some_and(|ending| ending == "csv" || ending == "json");
        if !data || importer.push(&fs::read(&path).unwrap()).is_err() {
            continue;
        }
        let Ok(imported) = importer.finish() else { continue };
        let advice = advice::advise(&imported.ledger);
        let wrong: Vec<_> = advice.iter().filter(|one| one.code != Code::BareZero).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", path.display());
    }
}

#[test]
fn of_what_an_article_says_hardly_anything_looks_like_a_mistake() {
    let (mut claims, mut wrong) = (0, Vec::new());
    for file in corpus() {
        let whole = fs::read_to_string(&file).unwrap();
        let mut parts = whole.split("\n---\n");
        let (Some(head), Some(article)) = (parts.next(), parts.next()) else { continue };
        let lang = head.lines().find_map(|line| line.strip_prefix("lang: "));
        let reading = read::read(article, About { lang, date: None });
        if reading.claims.is_empty() {
            continue;
        }
        claims += reading.claims.len();
        let ledger = load::load(ledger_of(&reading).as_bytes()).unwrap().ledger;
        let advice = advice::advise(&ledger);
        wrong.extend(advice.into_iter().map(|advice| (file.clone(), advice)));
    }
    println!("{claims} claims, advice on {}", wrong.len());
    assert!(200 < claims, "{claims} claims only");
    assert!(wrong.len() * 200 <= claims, "{wrong:#?}");
}

/// The articles that the reader of articles is tried on.
fn corpus() -> Vec<PathBuf> {
    let folders = ["corpus", "held"].map(|name| Path::new("tests/read").join(name));
    let inside = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten();
    let paths = |folder: PathBuf| inside(folder).map(|entry| entry.unwrap().path());
    let files = folders.into_iter().flat_map(paths).filter(|path| path.is_dir()).flat_map(paths);
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    files
}

/// What is proposed as a ledger, whoever it is about.
fn ledger_of(reading: &Reading) -> String {
    let claim = |claim: &Proposal| {
        json!({
            "source": claim.source.as_deref().unwrap_or("Report"),
            "about": claim.about.as_deref().unwrap_or("Somebody"),
            "status": claim.status,
            "outcome": claim.outcome,
            "figure": claim.figure,
            "as_of": claim.as_of,
            "quote": claim.quote,
            "lang": claim.lang,
        })
    };
    // What is no figure yet is for an editor to write.
    let is_figure = |claim: &&Proposal| phrase::read(&claim.figure, Some(claim.lang)).is_ok();
    let claims: Vec<_> = reading.claims.iter().filter(is_figure).map(claim).collect();
    let named = |key: &str| -> BTreeSet<String> {
        claims.iter().filter_map(|claim| Some(claim[key].as_str()?.to_owned())).collect()
    };
    let list = |names: BTreeSet<String>| -> Vec<_> {
        names.into_iter().map(|name| json!({ "id": name, "name": name })).collect()
    };
    let mut sides = named("about");
    sides.retain(|side| side != "all" && side != "each");
    json!({ "sides": list(sides), "sources": list(named("source")), "claims": claims }).to_string()
}

#[test]
fn more_claims_of_the_same_people_than_are_recorded_by_hand_are_left_alone() {
    let rows = |most: usize| {
        let others = "D,x,5\n".repeat(most);
        ["source,about,figure\nA,x,874\nB,x,911\nC,x,1785\n", &others].concat()
    };
    assert_ne!(text(&rows(100)), "");
    nothing(&rows(500));
}

#[test]
fn advice_has_the_same_texts_in_each_language() {
    let mut asked: BTreeSet<String> =
        Code::ALL.iter().map(|code| format!("advice.{}", code.name())).collect();
    let ways = ["undisclosed", "unknown", "no_reports", "denied", "none"];
    asked.extend(ways.map(|way| format!("advice.way.figure.{way}")));
    asked.extend(["civilian", "military"].map(|way| format!("advice.way.status.{way}")));
    let others = ["plus", "claims", "way.delete", "way.keep", "way.keep_both", "way.figure"];
    asked.extend(others.map(|key| format!("advice.{key}")));
    asked.insert("advice.way.outcome.killed_wounded".to_owned());
    let first = texts("en");
    for lang in cli::languages() {
        assert!(cli::advice_words(lang, None).is_ok(), "{lang}");
        let locale = cli::IcuLocale::new(&plain_text(lang, "locale"), "latn").unwrap();
        let texts = texts(lang);
        let keys: BTreeSet<String> = texts.keys().cloned().collect();
        assert_eq!(keys, asked, "{lang}");
        for (key, entry) in &texts {
            assert_eq!(places(entry), places(&first[key]), "{lang}: {key}");
            let Entry::Plural(forms) = entry else { continue };
            let needed: BTreeSet<&str> = (0..=200).map(|number| locale.plural(number)).collect();
            let lacks = needed.iter().find(|form| forms.iter().all(|(name, _)| name != *form));
            assert_eq!(lacks, None, "{lang}: {key}");
        }
    }
    assert_eq!(fs::read_dir("www/texts/advice").unwrap().count(), cli::languages().count());
}

#[test]
fn the_page_on_recording_shows_figures_that_are_read_as_it_says() {
    let pages = [("en", "how-to-record.html"), ("ar", "how-to-record.ar.html")];
    let mut kinds = Vec::new();
    for (lang, page) in pages {
        let page = fs::read_to_string(Path::new("www").join(page)).unwrap();
        let figures: Vec<(&str, &str)> = page
            .split("<code data-kind=\"")
            .skip(1)
            .filter_map(|rest| rest.split_once("</code>")?.0.split_once("\">"))
            .collect();
        for (kind, figure) in &figures {
            assert_eq!(phrase::read(figure, Some(lang)).unwrap().kind(), *kind, "{figure}");
        }
        let absences: BTreeSet<&str> = figures.iter().map(|(kind, _)| *kind).collect();
        for absence in Absence::ALL.map(Absence::name).into_iter().chain(["none"]) {
            assert!(absences.contains(absence), "{lang}: {absence}");
        }
        for word in Status::ALL.map(Status::name).into_iter().chain(Outcome::ALL.map(Outcome::name))
        {
            assert!(page.contains(&format!("<code>{word}</code>")), "{lang}: {word}");
        }
        kinds.push(figures.into_iter().map(|(kind, _)| kind.to_owned()).collect::<Vec<_>>());
    }
    assert_eq!(kinds[0], kinds[1], "both languages show the same");
}

/// The texts of a language, what the file says of itself left out.
fn texts(lang: &str) -> BTreeMap<String, Entry> {
    let file = fs::read_to_string(format!("www/texts/advice/{lang}.json")).unwrap();
    let entries = words::entries(&file).unwrap().into_iter();
    entries.filter(|(key, _)| key.starts_with("advice.")).collect()
}

fn plain_text(lang: &str, key: &str) -> String {
    let file = fs::read_to_string(format!("www/texts/advice/{lang}.json")).unwrap();
    let entry = words::entries(&file).unwrap().into_iter().find(|(name, _)| name == key);
    match entry {
        Some((_, Entry::Plain(text))) => text,
        other => panic!("{lang}: {key} is {other:?}"),
    }
}

/// The places of a text, such as `{n}`.
fn places(entry: &Entry) -> BTreeSet<String> {
    let texts: Vec<&str> = match entry {
        Entry::Plain(text) => vec![text],
        Entry::Plural(_) => return BTreeSet::new(),
    };
    let cut = |text: &str| {
        text.split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name.to_owned())
            .collect::<Vec<_>>()
    };
    texts.into_iter().flat_map(cut).collect()
}

/// What is told of a ledger in English, with its ways out.
#[track_caller]
fn found(csv: &str, told: Expect) {
    told.assert_eq(&text(csv));
}

#[track_caller]
fn nothing(csv: &str) {
    assert_eq!(text(csv), "", "{csv}");
}

fn text(csv: &str) -> String {
    let mut acc = String::new();
    for Told { code, message, row, field, claims, numbers, ways } in told(csv) {
        let _ = writeln!(acc, "{code} at {field} of {row}, {claims:?} {numbers:?}");
        let _ = writeln!(acc, "  {}", plain(&message));
        for way in ways {
            let row = way.row.map(|row| format!(" {row}")).unwrap_or_default();
            let set = way.field.zip(way.value);
            let set = set.map(|(field, value)| format!(" {field}={value}")).unwrap_or_default();
            let _ = writeln!(acc, "  {}{row}{set}: {}", way.way, plain(&way.label));
        }
    }
    acc
}

/// The one place that knows how advice is asked for.
#[track_caller]
fn told(csv: &str) -> Vec<Told> {
    let csv: Vec<&str> = csv.lines().map(str::trim).collect();
    let ledger = match load::load(csv.join("\n").as_bytes()) {
        Ok(loaded) => loaded.ledger,
        Err(error) => panic!("{error}"),
    };
    let words = cli::advice_words("en", None).unwrap_or_else(|error| panic!("{error}"));
    advice::tell(&ledger, &advice::advise(&ledger), &words)
}

fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
