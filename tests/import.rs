//! The room `import`: other people's files, as they are and as they may be.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

#[path = "import/count.rs"]
mod count;

use std::fs;
use std::path::PathBuf;

use casualty_chart::figure::Figure;
use casualty_chart::import::{
    By, Format, ImportError, Imported, Importer, Mapping, USUAL_MOST, Wish, proposal, tell,
};
use casualty_chart::ledger::{About, Outcome, Status};
use casualty_chart::{cli, export, load};
use expect_test::{Expect, expect, expect_file};
use proptest::prelude::{Just, Strategy, any, prop};
use proptest::{prop_assert_eq, prop_oneof, proptest};

fn read(files: &[&[u8]], wish: &Wish) -> Result<Imported, ImportError> {
    let mut importer = Importer::new(wish.clone());
    for (at, bytes) in files.iter().enumerate() {
        if 0 < at {
            importer.next_file()?;
        }
        importer.push(bytes)?;
    }
    importer.finish()
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(PathBuf::from("tests/import").join(name)).unwrap()
}

/// The whole of an import: its report, then its ledger, which loads.
fn golden(name: &str, files: &[&str], wish: &Wish) {
    let bytes: Vec<Vec<u8>> = files.iter().map(|file| fixture(file)).collect();
    let pieces: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
    let imported = read(&pieces, wish).unwrap();
    let Imported { ledger, loss } = &imported;
    assert_eq!(loss.rows, loss.used + loss.refused);
    let json = export::json(ledger);
    assert_eq!(&load::load(json.as_bytes()).unwrap().ledger, ledger, "{name} loads as it is");
    let names: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
    let words = cli::import_words("en", None).unwrap();
    let told = tell(loss, &names, &words).text(&words).replace(['\u{2068}', '\u{2069}'], "");
    let file = format!("{}/tests/golden/import/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    expect_file![file].assert_eq(&format!("{told}\n\n{json}"));
}

fn by(by: By) -> Wish {
    Wish { by: Some(by), ..all() }
}

/// As many as a ledger takes have a place of their own.
fn all() -> Wish {
    Wish { most: Some(usize::MAX), ..Wish::default() }
}

fn extrapolated() -> Wish {
    Wish { extrapolated: true, ..Wish::default() }
}

fn mapped(map: &str) -> Wish {
    Wish { map: Some(Mapping::parse(map).unwrap()), ..Wish::default() }
}

const MAP: &str = "about=Party,figure=Killed,as_of=When,source=Who says it,status=@military";

#[test]
fn each_format_gives_its_claims_and_tells_what_it_could_not_say() {
    golden("personnel", &["personnel.json", "personnel-elsewhere.json"], &Wish::default());
    golden("gaza", &["gaza.json"], &Wish::default());
    golden("gaza-extrapolated", &["gaza.json"], &extrapolated());
    golden("west-bank", &["west-bank.json"], &Wish::default());
    golden("west-bank-extrapolated", &["west-bank.json"], &extrapolated());
    golden("lebanon", &["lebanon.json"], &Wish::default());
    golden("lebanon-extrapolated", &["lebanon.json"], &extrapolated());
    golden("ged-19", &["ged-19.csv"], &Wish::default());
    golden("ged-19-office", &["ged-19.csv"], &by(By::Office));
    golden("ged-19-year", &["ged-19.csv"], &by(By::Year));
    let shore = Wish { country: Some("Shore".into()), ..Wish::default() };
    golden("ged-19-shore", &["ged-19.csv"], &shore);
    golden("ged-23", &["ged-23.csv"], &Wish::default());
    golden("country-year", &["country-year.csv"], &Wish::default());
    golden("country-year-kind", &["country-year.csv"], &by(By::Kind));
    golden("country-year-year", &["country-year.csv"], &by(By::Year));
    golden("hxl", &["hxl.csv"], &Wish::default());
    golden("hxl-office", &["hxl.csv"], &by(By::Office));
    golden("table", &["table.csv"], &mapped(MAP));
}

#[test]
fn a_file_that_needs_no_import_and_a_wish_that_has_no_place_are_told() {
    let ledger = "this is a ledger already: `check`, `tally`, `draw` and `embed` take it as it is";
    let wide: Vec<u8> = "[{}]".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = [b"\xFF\xFE", wide.as_slice()].concat();
    let (usual, place) = (Wish::default(), "has no place for");
    let nowhere = Wish { conflict: Some("Nowhere".into()), ..Wish::default() };
    let cases: [(&[u8], &Wish, &str); 7] = [
        (b"figure,Source,about\n12,Wire,Coast\n", &usual, ledger),
        (br#"{ "sides": [], "sources": [], "claims": [] }"#, &usual, ledger),
        (&wide, &usual, "not UTF-8 after byte 0 (save the file as UTF-8)"),
        (b"\0\0a,b\n1,2\n", &usual, "not UTF-8 after byte 0"),
        (&fixture("gaza.json"), &nowhere, &format!("gaza {place} `conflict`: leave it out")),
        (&fixture("country-year.csv"), &nowhere, &format!("country-year {place} `conflict`")),
        (&fixture("ged-19.csv"), &extrapolated(), &format!("ged {place} `extrapolated`")),
    ];
    for (bytes, wish, expected) in cases {
        let told = read(&[bytes], wish).unwrap_err().to_string();
        assert!(told.starts_with(expected), "{told}");
    }
}

#[test]
fn a_day_before_the_first_that_its_figures_cover_is_refused() {
    let days = [
        (Format::Personnel, r#"[{ "date": "2022-02-23", "personnel": 1 }]"#),
        (Format::Gaza, r#"[{ "report_date": "2023-10-06", "killed_cum": 1 }]"#),
        (Format::WestBank, r#"[{ "report_date": "2023-10-06", "killed_cum": 1 }]"#),
        (
            Format::Lebanon,
            r#"[{ "report_date": "2026-03-01", "report_source": "ocha", "phase": 2 }]"#,
        ),
    ];
    for (format, file) in days {
        let wish = Wish { format: Some(format), ..Wish::default() };
        let loss = read(&[file.as_bytes()], &wish).unwrap().loss;
        assert_eq!((loss.rows, loss.refused), (1, 1), "{format:?}");
        assert_eq!(loss.refusals[0].why, "backward", "{format:?}");
    }
}

#[test]
fn rows_that_are_events_are_added_up_where_that_is_said() {
    let map = mapped("about=Side,figure=Dead,as_of=Day,source=@Example,rows=@events");
    let table =
        b"Side,Dead,Day\nA,4,2030-01-02\nB,2,2030-01-03\nA,0,2030-01-09\nA,about 4,2030-01-10\n";
    let Imported { ledger, loss } = read(&[table], &map).unwrap();
    let sums = ledger.claims.iter().map(|claim| (claim.said.as_str(), claim.as_of.unwrap().iso()));
    let expected = [("4", "2030-01-09".to_owned()), ("2", "2030-01-03".to_owned())];
    assert_eq!(sums.collect::<Vec<_>>(), expected);
    assert_eq!((loss.rows, loss.used, loss.refusals[0].why), (4, 3, "no_sum"));
    assert_eq!(ledger.sources[0].id, "Example (rows added up here)");
}

#[track_caller]
fn refused(file: &[u8], wish: &Wish, expected: Expect) {
    expected.assert_eq(&read(&[file], wish).unwrap_err().to_string());
}

#[test]
fn what_cannot_be_imported_is_told_with_what_to_write_instead() {
    let usual = &Wish::default();
    refused(b"", usual, expect!["there is nothing in it"]);
    let twice = b"Party,Killed,Killed,When,Who says it\nA,5,6,2031-05-04,B\n";
    let why = r#"cannot read the mapping at "Killed" (several columns have this name: give each its own in the file)"#;
    assert_eq!(read(&[twice], &mapped(MAP)).unwrap_err().to_string(), why);
    refused(b"[]", usual, expect!["there are no rows in it"]);
    refused(b"{}", usual, expect!["this JSON is no list of days (write `[{…}, {…}]`)"]);
    refused(b"[\n{\"date\": }]", usual, expect!["line 2: not JSON"]);
    refused(
        b"a,b\n\xFF,2\n",
        usual,
        expect![[
            r#"these columns are those of no known format: "a", "b"; the formats are personnel, gaza, west-bank, lebanon, ged, country-year, hxl, table; or say which column is what: --map about=Side,figure=Killed,source=@"who says it""#
        ]],
    );
    let ged = Wish { format: Some(Format::Ged), ..Wish::default() };
    refused(
        b"side_a,best\nA,2\n",
        &ged,
        expect![[
            r#"as ged, it needs columns that are not there: "side_b", "source_office", "date_start", "date_end", "year", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "low", "high", "country", "conflict_name"; it has "side_a", "best""#
        ]],
    );
    refused(b"[{\"date\": 1}]", &ged, expect!["this is JSON, and the format ged is not"]);
    let kind = &by(By::Kind);
    refused(
        &fixture("ged-19.csv"),
        kind,
        expect!["ged cannot be added up by kind (write side or office or year)"],
    );
    let nowhere = &Wish { country: Some("Nowhere".into()), ..Wish::default() };
    refused(
        &fixture("ged-19.csv"),
        nowhere,
        expect![[r#"no country of the file is called "Nowhere"; it has "Land", "Shore""#]],
    );
    refused(
        b"a,b\n1,2\n",
        &mapped("about=c,figure=b,source=@x"),
        expect![[r#"as table, it needs columns that are not there: "c"; it has "a", "b""#]],
    );
    let wrong = |map: &str| Mapping::parse(map).unwrap_err().to_string();
    expect![[r#"cannot read the mapping at "about=Side" (write `figure=Column`, or `figure=@the same in every row`)"#]].assert_eq(&wrong("about=Side"));
    expect![[r#"cannot read the mapping at "about" (write `field=Column` or `field=@constant`)"#]]
        .assert_eq(&wrong("about,figure=x"));
    expect![[r#"cannot read the mapping at "dead=x" (write one of: source, about, status, outcome, figure, since, as_of, stated, published, outlet, url, quote, lang, statement, chart, note, speaks_for, kind, counts, rows)"#]].assert_eq(&wrong("dead=x"));
}

#[test]
fn a_tag_without_a_name_is_a_column() {
    let table = "Dead\n#affected+killed,,#country\n4,,Land\n5,,Shore\n";
    let Imported { ledger, loss } = read(&[table.as_bytes()], &Wish::default()).unwrap();
    assert_eq!((loss.rows, loss.used + loss.refused), (2, 2));
    assert_eq!(ledger.claims.len(), loss.used);
}

#[test]
fn a_cell_with_a_nul_is_no_text() {
    let map = mapped("about=Side,figure=Dead,note=Note,source=@Example");
    let loss = read(&[b"Side,Dead,Note\nA,4,x\0y\nB,2,z\n"], &map).unwrap().loss;
    assert_eq!((loss.used, loss.refusals[0].why), (1, "not_utf8"));
    let day = r#"[{ "date": "2030-01-02", "personnel": 1, "sourceUri": "https://a/\u0000" }]"#;
    let loss = read(&[day.as_bytes()], &Wish::default()).unwrap().loss;
    assert_eq!((loss.used, loss.refusals[0].why), (0, "no_text"));
}

#[test]
fn a_name_that_no_ledger_takes_is_in_none() {
    let table = |side: &str, country: &str| {
        format!(
            "side_a,side_b,source_office,date_start,date_end,year,deaths_a,deaths_b,\
             deaths_civilians,deaths_unknown,low,best,high,country,conflict_name\n\
             {side},B,O,2030-01-01,2030-01-01,2030,1,0,0,0,1,1,1,{country},C\n"
        )
    };
    for (name, why) in [("x\0", "not_utf8"), (&*"x".repeat(4_000), "no_name"), ("all", "no_name")] {
        let refused = read(&[table(name, "Land").as_bytes()], &Wish::default()).unwrap().loss;
        assert_eq!((refused.used, refused.refusals[0].why), (0, why), "{name:?}");
    }
    let long = "x".repeat(3_900);
    for wish in [Wish::default(), by(By::Office), by(By::Year)] {
        let file = table(&long, &long).replace(",O,", &format!(",{long},"));
        let ledger = read(&[file.as_bytes()], &wish).unwrap().ledger;
        assert_eq!(load::load(export::json(&ledger).as_bytes()).unwrap().ledger, ledger);
    }
}

#[test]
fn files_that_are_added_up_come_one_at_a_time() {
    let ged = fixture("ged-19.csv");
    let error = read(&[&ged, &ged], &Wish::default()).unwrap_err();
    assert_eq!(error, ImportError::OneFile);
    let error = read(&[&fixture("gaza.json"), &fixture("personnel.json")], &Wish::default());
    assert_eq!(error.unwrap_err(), ImportError::Formats);
}

#[test]
fn actors_without_a_place_of_their_own_are_one_together() {
    let head = "side_a,side_b,source_office,date_start,date_end,year,deaths_a,deaths_b,\
                deaths_civilians,deaths_unknown,low,best,high,country,conflict_name\n";
    let mut file = head.to_owned();
    for actor in 0..150 {
        file += &format!(
            "Actor {actor:03},Civilians,O,2030-01-01,2030-01-01,2030,{actor},0,0,0,{actor},{actor},{actor},L,C\n"
        );
    }
    let check = |most: Option<usize>, sides: usize, others: &str| {
        let wish = Wish { most, ..Wish::default() };
        let Imported { ledger, loss } = read(&[file.as_bytes()], &wish).unwrap();
        let last = ledger.sides[sides - 1].id.as_str();
        assert_eq!((ledger.sides.len(), last), (sides, others), "{most:?}");
        assert_eq!((ledger.sides[0].id.as_str(), loss.used), ("Actor 149", 150));
        let best = |at: usize| ledger.claims[at].figure.best().unwrap().get();
        let dead: u32 = (0..sides).map(best).sum();
        assert_eq!((dead, best(sides + 2)), (11_175, 11_175), "{most:?}");
    };
    check(None, USUAL_MOST + 1, "others (138)");
    check(Some(1), 2, "others (149)");
    check(Some(0), 2, "others (149)");
    check(Some(99), 100, "others (51)");
    // A ledger has up to 100 sides.
    check(Some(100), 100, "others (51)");
}

#[test]
fn a_column_is_proposed_and_never_taken() {
    let table = "الطرف;Fecha;قتلى;Farbe\nA;2030-01-02;4;rot\nB;;5;rot\n";
    let proposal = proposal(table.as_bytes()).unwrap();
    let proposed = proposal.columns.iter().map(|column| column.proposed);
    assert_eq!(proposed.collect::<Vec<_>>(), [Some("about"), Some("as_of"), Some("figure"), None]);
    assert_eq!(proposal.columns[3].examples, ["rot"]);
    expect!["about=الطرف,as_of=Fecha,figure=قتلى"].assert_eq(&proposal.mapping());
    assert!(matches!(
        read(&[table.as_bytes()], &Wish::default()),
        Err(ImportError::Unknown { .. })
    ));
}

/// The bytes of a real file; where the data are not there, nothing is tried.
#[expect(clippy::print_stderr, reason = "that nothing was tested is to be seen")]
fn real(name: &str) -> Option<Vec<u8>> {
    let bytes = fs::read(PathBuf::from("../shared/data").join(name)).ok();
    if bytes.is_none() {
        eprintln!("skipped: no ../shared/data/{name}");
    }
    bytes
}

/// The best of the claim of somebody's dead, or the number that is said.
fn said(imported: &Imported, about: About, status: Status) -> u64 {
    let claims = imported.ledger.claims.iter();
    let of =
        |claim: &&casualty_chart::ledger::Claim| (claim.about, claim.status) == (about, status);
    claims.filter(of).map(|claim| u64::from(claim.figure.named().unwrap())).sum()
}

fn remarked(imported: &Imported, code: &str) -> usize {
    let remarks = imported.loss.remarks.iter();
    remarks.filter(|remark| remark.code == code).map(|remark| remark.rows).sum()
}

#[test]
fn real_events_come_to_what_another_program_counts() {
    let files = [
        ("ucdp-ged/ged191_syria.csv", (30, 71, 1_124)),
        ("ucdp-ged/ged231_sample_1000.csv", (8, 5, 93)),
        ("ucdp-ged/hdx_conflict_data_BGD_hxl.csv", (0, 1, 81)),
    ];
    for (name, odd) in files {
        let Some(bytes) = real(name) else { continue };
        let counted = count::Table::read(&bytes);
        let imported = read(&[&bytes], &all()).unwrap();
        assert_eq!((imported.loss.rows, imported.loss.used), (counted.rows(), counted.rows()));
        let [military, civilian] =
            [Status::Military, Status::Civilian].map(|status| said(&imported, About::All, status));
        assert_eq!(military, counted.sum("deaths_a") + counted.sum("deaths_b"), "{name}");
        assert_eq!(civilian, counted.sum("deaths_civilians"), "{name}");
        let total = imported.ledger.claims.last().unwrap();
        let Figure::Estimate(estimate) = total.figure else { panic!("{name}: {total:?}") };
        let (low, high) = estimate.range.unwrap();
        let ends = [low, estimate.best, high].map(|count| u64::from(count.get()));
        assert_eq!(ends, ["low", "best", "high"].map(|column| counted.sum(column)), "{name}");
        assert_eq!(ends[1] - military - civilian, counted.sum("deaths_unknown"), "{name}");
        let found = (
            remarked(&imported, "low_above_best"),
            remarked(&imported, "best_above_high"),
            remarked(&imported, "none_or_more"),
        );
        let expected = (
            counted.having(|row| row("best") < row("low")),
            counted.having(|row| row("high") < row("best")),
            counted.having(|row| row("best") == 0 && 0 < row("high")),
        );
        assert_eq!((found, found), (expected, odd), "{name}");
        sides(name, &counted, &imported);
        offices(name, &counted, &bytes);
    }
}

/// Each side's dead, as somebody else adds them up.
fn sides(name: &str, counted: &count::Table, imported: &Imported) {
    let mut dead = counted.by("side_a", "deaths_a");
    for (side, people) in counted.by("side_b", "deaths_b") {
        if side != "Civilians" {
            *dead.entry(side).or_default() += people;
        }
    }
    let others = dead.len() - dead.len().min(imported.ledger.sides.len());
    for (at, side) in imported.ledger.sides.iter().enumerate() {
        let people = said(imported, About::Side(at), Status::Military);
        match dead.remove(&side.id) {
            Some(counted) => assert_eq!(people, counted, "{name}: {}", side.id),
            None => assert_eq!(side.id, format!("others ({})", others + 1), "{name}"),
        }
    }
}

/// What the dataset has from each office, as somebody else adds it up.
fn offices(name: &str, counted: &count::Table, bytes: &[u8]) {
    let imported = read(&[bytes], &by(By::Office)).unwrap();
    let best = counted.by("source_office", "best");
    assert_eq!(imported.ledger.sources.len(), best.len(), "{name}");
    for claim in imported.ledger.claims.iter().filter(|claim| claim.status == Status::All) {
        let source = &imported.ledger.sources[claim.source].id;
        let office = source.strip_prefix("UCDP GED, events it has from ").unwrap();
        let office = if office == "no source recorded" { "" } else { office };
        assert_eq!(Some(&u64::from(claim.figure.best().unwrap().get())), best.get(office));
    }
}

#[test]
fn real_country_years_come_to_what_another_program_counts() {
    let Some(bytes) = real("ucdp-country-year/organizedviolencecy_v25_1.csv") else { return };
    let counted = count::Table::read(&bytes);
    let total = |kind: &str| counted.sum(&format!("cumulative_total_deaths_{kind}_cy"));
    let imported = read(&[&bytes], &all()).unwrap();
    assert_eq!((imported.loss.rows, imported.loss.used), (6_936, counted.rows()));
    let statuses = [Status::Military, Status::Civilian, Status::All];
    let found = statuses.map(|status| said(&imported, About::All, status));
    let expected =
        [total("parties_in_orgvio"), total("civilians_in_orgvio"), total("in_orgvio_best")];
    assert_eq!(found, expected);
    let best = counted.by("country_cy", "cumulative_total_deaths_in_orgvio_best_cy");
    for (at, side) in imported.ledger.sides.iter().enumerate().take(99) {
        let found = said(&imported, About::Side(at), Status::All);
        assert_eq!(Some(&found), best.get(&side.id), "{}", side.id);
    }
    let kinds = read(&[&bytes], &by(By::Kind)).unwrap();
    assert_eq!(said(&kinds, About::All, Status::All), found[2], "the kinds are the total");
    assert_eq!(said(&kinds, About::All, Status::Civilian), found[1]);
    let years = read(&[&bytes], &by(By::Year)).unwrap();
    assert_eq!(said(&years, About::All, Status::All), found[2], "the years are the total");
}

#[test]
fn a_real_table_with_tags_comes_to_what_another_program_counts() {
    let Some(bytes) = real("ucdp-ged/hdx_conflict_data_BGD_hxl.csv") else { return };
    let counted = count::Table::read(&bytes);
    for way in [By::Country, By::Office] {
        let wish = Wish { format: Some(Format::Hxl), ..by(way) };
        let imported = read(&[&bytes], &wish).unwrap();
        assert_eq!((imported.loss.rows, imported.loss.used), (601, counted.rows()));
        let people =
            imported.ledger.claims.iter().map(|claim| claim.figure.bounds().unwrap().low());
        assert_eq!(people.sum::<u64>(), counted.sum("best"));
    }
}

/// How many claims there are of an outcome.
fn claims(imported: &Imported, outcome: Outcome) -> usize {
    imported.ledger.claims.iter().filter(|claim| claim.outcome == outcome).count()
}

#[test]
fn real_days_give_a_claim_for_each_figure_that_somebody_said() {
    let names = ["russia_losses_personnel", "orc_russian-losses"];
    let files = names.map(|name| real(&format!("ukraine-mod-claims/{name}.json")));
    if let [Some(first), Some(second)] = &files {
        let days = [first, second].map(|file| count::days(file));
        let has = |name: &str| days.iter().map(|days| count::with(days, name)).sum::<usize>();
        let imported = read(&[first, second], &Wish::default()).unwrap();
        assert_eq!((imported.loss.rows, imported.loss.used), (3_075, 3_075));
        assert_eq!(claims(&imported, Outcome::KilledOrWounded), has("personnel"));
        assert_eq!(claims(&imported, Outcome::Captured), has("POW"));
    }
    for (name, rows, used) in [
        ("casualties_daily", 1_051, 950),
        ("west_bank_daily", 1_051, 480),
        ("lebanon_casualties_daily", 187, 187),
    ] {
        let Some(bytes) = real(&format!("tech4palestine/{name}.json")) else { continue };
        let days = count::days(&bytes);
        let imported = read(&[&bytes], &Wish::default()).unwrap();
        assert_eq!((imported.loss.rows, imported.loss.used), (rows, used), "{name}");
        let expected = match name {
            "casualties_daily" => count::gaza(&days),
            "west_bank_daily" => count::west_bank(&days),
            _ => count::lebanon(&days),
        };
        let found = [Outcome::Killed, Outcome::Wounded].map(|one| claims(&imported, one));
        assert_eq!((found, days.len()), (expected, rows), "{name}");
    }
}

/// A file as it comes, cut anywhere.
fn in_pieces(bytes: &[u8], cuts: &[usize], wish: &Wish) -> Result<Imported, ImportError> {
    let mut importer = Importer::new(wish.clone());
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut % (bytes.len() + 1)).collect();
    cuts.push(bytes.len());
    cuts.sort_unstable();
    let mut from = 0;
    for cut in cuts {
        importer.push(&bytes[from..cut])?;
        from = cut;
    }
    importer.finish()
}

fn files() -> Vec<(Vec<u8>, Wish)> {
    let usual = ["gaza.json", "west-bank.json", "lebanon.json", "personnel.json", "ged-19.csv"];
    let more = ["ged-23.csv", "country-year.csv", "hxl.csv"];
    let mut files: Vec<(Vec<u8>, Wish)> =
        usual.iter().chain(&more).map(|file| (fixture(file), Wish::default())).collect();
    files.push((fixture("ged-19.csv"), by(By::Office)));
    files.push((fixture("table.csv"), mapped(MAP)));
    files
}

proptest! {
    #[test]
    fn it_does_not_matter_how_a_file_is_cut(
        at in 0..10_usize,
        cuts in prop::collection::vec(any::<usize>(), 0..12),
    ) {
        let (bytes, wish) = files().swap_remove(at);
        prop_assert_eq!(in_pieces(&bytes, &cuts, &wish), in_pieces(&bytes, &[], &wish));
    }

    #[test]
    fn rows_are_used_or_refused_whatever_is_in_them(
        at in 0..10_usize,
        slips in prop::collection::vec((any::<usize>(), slip()), 0..6),
    ) {
        let (mut bytes, wish) = files().swap_remove(at);
        for (place, slip) in slips {
            let place = place % bytes.len();
            bytes.splice(place..place + 1, slip);
        }
        if let Ok(Imported { ledger, loss }) = read(&[&bytes], &wish) {
            prop_assert_eq!(loss.rows, loss.used + loss.refused);
            let listed = loss.refusals.len() + loss.left <= loss.refused
                && loss.flawed + loss.left <= loss.refused;
            prop_assert_eq!(listed, true);
            if !ledger.claims.is_empty() {
                let loaded = load::load(export::json(&ledger).as_bytes());
                prop_assert_eq!(loaded.map(|loaded| loaded.ledger), Ok(ledger));
            }
        }
    }
}

/// What may stand where a byte was.
fn slip() -> impl Strategy<Value = Vec<u8>> {
    let texts = ["", "\"", ",", "\n", ";", "0", "-", "9999999999", "é", " ", "{", "}", "all", "\r"];
    let texts: Vec<Vec<u8>> = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    prop_oneof![8 => prop::sample::select(texts), 1 => Just(vec![0xFF])]
}
