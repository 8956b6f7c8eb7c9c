//! Sums of a table's columns, beside those of an independent count.
#![cfg(all(feature = "workbench", not(target_arch = "wasm32")))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::collections::BTreeMap;
use std::fs;

use casualty_chart::import::records::Refused;
use casualty_chart::import::sums::{
    Asked, MOST_COLUMNS, MOST_IN_A_KEY, MOST_KEYS, Summed, Sums, SumsError,
};
use expect_test::{Expect, expect};

/// Real files, where they lie beside the project; each with a header.
const REAL: [&str; 2] =
    ["../shared/data/ucdp-ged/ged231_sample_1000.csv", "../shared/data/ucdp-ged/ged191_syria.csv"];

const OF: [&str; 4] = ["best", "low", "high", "deaths_civilians"];

#[test]
fn each_row_is_in_the_sums_or_is_refused() {
    check(
        "side,place,best\n\
         A,x,1\n\
         \"A\",\"x\",+1\n\
         A,x\n\
         \"A\",\" x\",\"2\"\n\
         A,x, 7 \n\
         A,x,\n\
         A,x,-1\n\
         A,x,1.5\n\
         A,x,0\n\
         A,x,1000000000\n\
         A,x,1000000001\n\
         A,x,18446744073709551617\n\
         A\"A\",x,1\n\
         A,x,١\n\
         \n\
         \"a \"\"b\"\"\",\"x,y\",4\n",
        expect![[r#"
            16 lines below, 15 rows, 6 used, 9 refused
            line 3: no_count
            line 4: wrong_width
            line 7: no_count
            line 8: no_count
            line 9: no_count
            line 12: no_count
            line 13: no_count
            line 14: quote_in_plain_text
            line 15: no_count
            ["A"]: 5 rows, 1000000010
            ["a \"b\""]: 1 rows, 4
            ["A", "x"]: 4 rows, 1000000008
            ["A", " x"]: 1 rows, 2
            ["a \"b\"", "x,y"]: 1 rows, 4"#]],
    );
}

#[test]
fn what_is_not_text_is_no_key() {
    let by = by(&[&["side"], &["side", "place"]]);
    let summed = sum(b"side,place,best\nA,\xFF,1\nA\xFF,x,1\nA,x,1\n", &by, 7).unwrap();
    let lines: Vec<_> = summed.refusals.iter().map(|refused| (refused.line, refused.why)).collect();
    assert_eq!((summed.used, &*lines), (1, &[(2, "not_utf8"), (3, "not_utf8")][..]));
    assert!(summed.breakdowns.iter().all(|groups| groups.len() == 1 && groups[0].rows == 1));
}

#[test]
fn a_header_has_what_is_asked_for() {
    let no = |name: &str| SumsError::NoColumn { name: name.into() };
    assert_eq!(sum(b"", &[], 1), Err(SumsError::Empty));
    assert_eq!(sum(b"a\"b\n", &[], 1), Err(SumsError::Empty));
    assert_eq!(sum(b"side,place\nA,x\n", &[], 3), Err(no("best")));
    assert_eq!(sum(b"side,best\nA,1\n", &by(&[&["place"]]), 3), Err(no("place")));
    let many = |by, of| Asked { by: vec![vec!["a".into(); by]], of: vec!["a".into(); of] };
    assert_eq!(Sums::new(many(1, MOST_COLUMNS + 1)).unwrap_err(), SumsError::TooMany);
    assert_eq!(Sums::new(many(MOST_IN_A_KEY + 1, 1)).unwrap_err(), SumsError::TooMany);
}

#[test]
fn keys_are_at_most_so_many() {
    let mut table = "side,best\n".to_owned();
    for key in 0..MOST_KEYS.0 + 3 {
        table += &format!("side {key},1\n");
    }
    let summed = sum(table.as_bytes(), &by(&[&["side"]]), 10_000).unwrap();
    assert_eq!((summed.breakdowns[0].len(), summed.refused), (MOST_KEYS.0, 3));
    let line = u32::try_from(MOST_KEYS.0).unwrap() + 2;
    assert_eq!(summed.refusals[0], Refused { line, why: "too_many_keys" });
}

#[test]
fn real_files_come_to_what_an_independent_count_says() {
    for path in REAL {
        let Ok(bytes) = fs::read([env!("CARGO_MANIFEST_DIR"), "/", path].concat()) else {
            println!("skipped: no {path}");
            continue;
        };
        let by = by(&[&["side_a", "side_b"], &["source_office", "year"]]);
        for size in [1_000, 1 << 20] {
            let mut sums =
                Sums::new(Asked { by: by.clone(), of: OF.map(str::to_owned).into() }).unwrap();
            bytes.chunks(size).for_each(|piece| sums.push(piece));
            let summed = sums.finish().unwrap();
            assert_eq!((summed.refused, &*summed.refusals), (0, &[][..]));
            for (groups, by) in summed.breakdowns.iter().zip(&by) {
                let ours = groups.iter().map(|group| (group.key.clone(), group.sums.clone()));
                assert_eq!(ours.collect::<BTreeMap<_, _>>(), counted(&bytes, by), "{path}");
            }
            assert_eq!(
                summed.rows,
                summed.breakdowns[0].iter().map(|group| group.rows).sum::<u64>()
            );
        }
    }
}

/// The same sums by the csv crate and a map.
fn counted(bytes: &[u8], by: &[String]) -> BTreeMap<Vec<String>, Vec<u64>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    let mut sums = BTreeMap::<_, Vec<u64>>::new();
    for record in reader.records() {
        let record = record.unwrap();
        let key = by.iter().map(|name| record[at(name)].to_owned()).collect();
        let row = OF.iter().map(|name| record[at(name)].parse::<u64>().unwrap());
        let sum = sums.entry(key).or_insert_with(|| vec![0; OF.len()]);
        sum.iter_mut().zip(row).for_each(|(sum, count)| *sum += count);
    }
    sums
}

fn by(columns: &[&[&str]]) -> Vec<Vec<String>> {
    let owned = |names: &&[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    columns.iter().map(owned).collect()
}

fn sum(table: &[u8], by: &[Vec<String>], size: usize) -> Result<Summed, SumsError> {
    let mut sums = Sums::new(Asked { by: by.to_vec(), of: vec!["best".into()] })?;
    table.chunks(size).for_each(|piece| sums.push(piece));
    sums.finish()
}

/// What a table of sides and places comes to, line by line.
#[track_caller]
fn check(table: &str, expected: Expect) {
    let by = by(&[&["side"], &["side", "place"]]);
    let summed = sum(table.as_bytes(), &by, table.len()).unwrap();
    assert_eq!(sum(table.as_bytes(), &by, 1).unwrap(), summed);
    let Summed { rows, used, refused, refusals, breakdowns } = summed;
    let lines = table.lines().count() - 1;
    let mut said =
        vec![format!("{lines} lines below, {rows} rows, {used} used, {refused} refused")];
    said.extend(refusals.iter().map(|refused| format!("line {}: {}", refused.line, refused.why)));
    let groups = breakdowns.iter().flatten();
    said.extend(
        groups.map(|group| format!("{:?}: {} rows, {}", group.key, group.rows, group.sums[0])),
    );
    expected.assert_eq(&said.join("\n"));
}
