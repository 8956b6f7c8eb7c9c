//! What holds for every input.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::bounds::Bounds;
use casualty_chart::breakdown::{Breakdown, Row, Scope, Slice, Value};
use casualty_chart::date::Date;
use casualty_chart::figure::{Absence, Count, Estimate, Figure, Span, Vague};
use casualty_chart::layout::{self, Look, PlainRuler, Stage};
use casualty_chart::lean;
use casualty_chart::ledger::{
    About, Claim, Ledger, Outcome, Side, Source, SourceKind, Status, Text,
};
use casualty_chart::load;
use casualty_chart::marks::{Piece, marks, own_of_all, own_pieces, pieces};
use casualty_chart::scene::{Glyph, Shape};
use casualty_chart::tally::{self, Question};
use casualty_chart::view::View;
use casualty_chart::{check, cli, export, phrase, svg, telling};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

proptest! {
    #[test]
    fn a_ledger_comes_back_from_json_as_it_went(ledger in ledgers(prop_oneof![forms(), words()])) {
        let json = export::json(&ledger);
        let loaded = load::load(json.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{json}"));
        prop_assert_eq!(loaded.ledger, ledger);
    }

    #[test]
    fn a_ledger_comes_back_from_csv_as_far_as_csv_can_say_it(ledger in ledgers(words())) {
        let csv = export::csv(&ledger, "en");
        let loaded = load::load(csv.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{csv}"));
        prop_assert_eq!(told(&loaded.ledger), told(&ledger));
        let title = |ledger: &Ledger| ledger.title.in_language("en").trim().to_owned();
        prop_assert_eq!(title(&loaded.ledger), title(&ledger));
        let again = load::load(export::csv(&loaded.ledger, "en").as_bytes());
        prop_assert_eq!(again.map(|loaded| loaded.ledger), Ok(loaded.ledger));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..200)) {
        account(&bytes);
    }

    #[test]
    fn no_damage_makes_it_panic(
        ledger in ledgers(words()),
        is_json in any::<bool>(),
        cuts in vec((any::<Index>(), 0..9usize, "[\\PC\"',;\n\r\t{}\\[\\]:0-9\\\\]{0,4}"), 1..6),
    ) {
        let text = if is_json { export::json(&ledger) } else { export::csv(&ledger, "en") };
        let mut chars: Vec<char> = text.chars().collect();
        for (at, length, new) in cuts {
            let from = at.index(chars.len() + 1);
            chars.splice(from..(from + length).min(chars.len()), new.chars());
        }
        account(chars.into_iter().collect::<String>().as_bytes());
    }

    #[test]
    fn every_row_is_a_claim_or_has_a_problem(rows in vec(rows(), 1..40)) {
        let mut csv = String::from("source,about,figure,status,since,as_of,url\n");
        rows.iter().for_each(|(row, _)| csv.extend([row, "\n"]));
        let bad: Vec<u32> = (2..).zip(&rows).filter(|(_, row)| !row.1).map(|(line, _)| line).collect();
        match load::load(csv.as_bytes()) {
            Ok(loaded) => prop_assert_eq!((loaded.rows, bad), (rows.len(), vec![])),
            Err(error) => {
                prop_assert_eq!((error.rows, error.refused), (rows.len(), bad.len()));
                let places = error.problems.iter().filter_map(|problem| problem.location.as_ref());
                let mut lines: Vec<u32> = places.map(|place| place.line).collect();
                lines.dedup();
                prop_assert_eq!(&lines[..], &bad[..lines.len()]);
                prop_assert!(lines.len() == bad.len() || load::MOST_PROBLEMS <= error.total);
            }
        }
    }
}

proptest! {
    #[test]
    fn no_sum_has_an_end_where_a_term_has_none(ledger in small_ledgers(figures())) {
        for row in tallied(&ledger).rows {
            for cell in &row.cells {
                let Value::Derived(sum) = &cell.value else { continue };
                let high = sum.bounds.and_then(Bounds::high);
                let open = |scope, slice| {
                    let found = row.cells.iter().find(|it| (it.scope, it.slice) == (scope, slice));
                    found.and_then(|it| it.value.bounds()).is_none_or(|it| it.high().is_none())
                };
                let parts = [Slice::Military, Slice::Civilian].map(|it| open(cell.scope, it));
                let is_part = |it: Slice| matches!(it, Slice::Military | Slice::Civilian);
                let of_parts = row.about(cell.scope).iter().any(|it| {
                    is_part(it.slice) && it.value != Value::NotMentioned
                });
                if cell.slice == Slice::All && of_parts {
                    prop_assert!(high.is_none() || !parts.contains(&true), "{:?}", cell);
                } else if cell.slice == Slice::All {
                    let sides = (0..ledger.sides.len()).map(|side| row.total(Scope::Side(side)));
                    let ends: Option<Vec<u64>> =
                        sides.map(|it| it.and_then(|it| it.value.bounds()?.high())).collect();
                    prop_assert_eq!(high, ends.map(|ends| ends.iter().sum()), "{:?}", cell);
                }
                prop_assert!(high.is_none() || sum.excludes.is_empty(), "{:?}", cell);
            }
        }
        for own in tallied(&ledger).own {
            let closed = own.sum.bounds.is_some_and(|bounds| bounds.high().is_some());
            prop_assert!(!closed || own.sum.excludes.is_empty(), "{:?}", own);
        }
    }

    #[test]
    fn an_estimate_is_read_written_and_bounded_as_it_is_given(given in estimates()) {
        let figure = Figure::Estimate(given);
        prop_assert_eq!(phrase::read(&phrase::estimate(given), None), Ok(figure));
        let bounds = figure.bounds().expect("a number");
        let (low, high) = given.range.unwrap_or((given.best, given.best));
        let all = [low, given.best, high].map(|n| u64::from(n.get()));
        prop_assert_eq!(Some(&bounds.low()), all.iter().min());
        prop_assert_eq!(bounds.high(), all.iter().max().copied());
        prop_assert!(bounds.soft());
        let ledger = of_one_side(&[(Status::All, figure)]);
        let loaded = load::load(export::json(&ledger).as_bytes()).expect("good").ledger;
        prop_assert_eq!(loaded.claims[0].figure, figure);
        prop_assert_eq!(lean::load(export::json(&ledger).as_bytes()), Some(loaded));
    }

    #[test]
    fn no_bar_is_firmer_than_what_is_said_and_no_sum_has_a_best(ledger in small_ledgers(figures())) {
        let breakdown = tallied(&ledger);
        for key in marks(&breakdown) {
            let row = key.row.map(|row| &breakdown.rows[row]);
            let pieces = match row {
                Some(row) => pieces(row, key.scope),
                None => own_of_all(&breakdown).map(own_pieces).unwrap_or_default(),
            };
            let coded = |figure: &Figure| match figure {
                Figure::Estimate(given) => Some(u64::from(given.best.get())),
                _ => None,
            };
            let cells = row.map_or(&[][..], |row| row.about(key.scope));
            let bests: Vec<u64> = cells.iter().filter_map(|cell| match &cell.value {
                Value::Claimed { figure, .. } => coded(figure),
                _ => None,
            }).collect();
            let drawn: Vec<u64> = pieces.iter().filter_map(|piece| match piece {
                Piece::Best(at) => Some(*at),
                _ => None,
            }).collect();
            prop_assert!(drawn.len() <= 1 && drawn.iter().all(|at| bests.contains(at)), "{pieces:?}");
            // What is hatched alone and soft is not solid above its least.
            let total = row.and_then(|row| row.total(key.scope)).and_then(|it| it.value.bounds());
            let parts = cells.iter().any(|it| matches!(it.slice, Slice::Military | Slice::Civilian));
            let solid = pieces.iter().filter_map(|piece| match piece {
                Piece::Solid(_, _, to) => Some(*to),
                _ => None,
            }).max().unwrap_or(0);
            if let Some(total) = total.filter(|_| !parts) {
                prop_assert!(solid <= total.low(), "{pieces:?}");
            }
        }
    }

    #[test]
    fn the_order_of_claims_changes_nothing_but_their_numbers(
        ledger in small_ledgers(figures()), seed in any::<[Index; 12]>(),
    ) {
        let mut dated = ledger;
        for (day, claim) in (1..).zip(&mut dated.claims) {
            (claim.as_of, claim.stated, claim.published) = (Date::new(2020, 10, day), None, None);
            (claim.statement, claim.chart) = (None, false);
        }
        let mut order: Vec<usize> = (0..dated.claims.len()).collect();
        for (at, other) in seed.iter().enumerate().take(order.len()) {
            let other = other.index(order.len());
            order.swap(at, other);
        }
        let mut moved = dated.clone();
        moved.claims = order.iter().map(|place| dated.claims[*place].clone()).collect();
        let mut found = tallied(&moved);
        renumber(&mut found, &order);
        let mut expected = tallied(&dated);
        renumber(&mut expected, &(0..order.len()).collect::<Vec<_>>());
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn sums_do_not_fall_when_a_term_rises(n in 0..5_000u32, more in 0..5_000u32, other in figures()) {
        let total = |n: u32| {
            let count = Count::new(n).expect("below the limit");
            let figures = [(Status::Military, Figure::AtLeast(count)), (Status::Civilian, other)];
            let breakdown = tallied(&of_one_side(&figures));
            breakdown.rows[0].total(Scope::Side(0)).and_then(|it| it.value.bounds()).map(Bounds::low)
        };
        prop_assert!(total(n) <= total(n + more));
    }

    #[test]
    fn what_is_implied_holds_all_that_the_claims_allow(ledger in small_ledgers(tiny())) {
        let sides = ledger.sides.len();
        for row in tallied(&ledger).rows {
            for people in people(sides).filter(|people| allowed(&row, people)) {
                for cell in &row.cells {
                    let Some(implied) = cell.implied.filter(|_| cell.slice != Slice::Unstated) else {
                        continue;
                    };
                    let count = counted(&people, cell.scope, cell.slice);
                    prop_assert!(holds(implied, count), "{people:?} {cell:?} {row:?}");
                }
            }
        }
    }

    #[test]
    fn dots_are_filled_as_far_as_claims_are_firm_and_no_further(
        ledger in small_ledgers(figures()), width in 280.0..1600.0f64,
    ) {
        let (breakdown, words) = (tallied(&ledger), cli::words("en", None).expect("texts"));
        let stage = Stage { width, look: &Look::LIGHT, ruler: &PlainRuler, words: &words };
        let scene = layout::picture(View::People, &breakdown, stage);
        let mut units = (0..10).flat_map(|ten| [1, 2, 5].map(|one| one * 10_u64.pow(ten)));
        let said = |n: &u64| scene.note.contains(&format!(" {} people", words.number(*n)));
        let one = scene.note.is_empty() || scene.note.contains("one person");
        let n = if one { 1 } else { units.find(said).expect("a number") };
        for (key, mark) in marks(&breakdown).into_iter().zip(&scene.marks) {
            let pieces = match key.row {
                Some(row) => pieces(&breakdown.rows[row], key.scope),
                None => own_of_all(&breakdown).map(own_pieces).unwrap_or_default(),
            };
            let (mut firm, mut ours, mut high) = (0, 0, 0);
            for piece in &pieces {
                match *piece {
                    Piece::Solid(_, _, to) => (firm, high) = (to, to),
                    Piece::Outline(_, to) => (ours, high) = (to, to / n * n),
                    Piece::Hatched(_, _, to) => high = to,
                    Piece::Chevrons(..) | Piece::Lane(..) | Piece::Tick(_) | Piece::Best(_) => (),
                }
            }
            let drawn = scene.shapes.iter().find_map(|shape| match shape {
                Shape::Dots(dots) if (mark.area.y0..mark.area.y1).contains(&dots.at.y) => Some(dots),
                _ => None,
            });
            let runs = drawn.map(|dots| dots.runs.clone()).unwrap_or_default();
            let many = |glyph: Glyph| -> u64 {
                runs.iter().filter(|run| run.glyph == glyph).map(|run| run.to - run.from).sum()
            };
            prop_assert_eq!(many(Glyph::Filled), firm / n, "{:?}", pieces);
            prop_assert_eq!(many(Glyph::Dash), ours / n, "{:?}", pieces);
            prop_assert_eq!(many(Glyph::Small), u64::from(firm % n != 0), "{:?}", pieces);
            prop_assert_eq!(runs.last().map_or(0, |run| run.to), high.div_ceil(n), "{:?}", pieces);
            prop_assert!(runs.windows(2).all(|two| two[0].to <= two[1].from), "{:?}", runs);
        }
    }

    #[test]
    fn the_same_ledger_gives_the_same_picture_and_words(
        ledger in small_ledgers(figures()), width in 280.0..1600.0f64, lang in select(cli::languages().collect::<Vec<_>>()),
    ) {
        let words = cli::words(lang, None).expect("texts");
        let drawn = || {
            let breakdown = tallied(&ledger);
            let stage = Stage { width, look: &Look::LIGHT, ruler: &PlainRuler, words: &words };
            let told = telling::tell(&ledger, &breakdown, View::Bars, &words);
            let about = svg::About { title: &told.headline, description: &told.alt, lang };
            let findings = check::check(&ledger, &breakdown);
            let told: Vec<String> =
                findings.iter().map(|it| telling::finding(it, &breakdown, &words)).collect();
            (svg::svg(&layout::picture(View::Bars, &breakdown, stage), about), told)
        };
        prop_assert_eq!(drawn(), drawn());
    }
}

fn tallied(ledger: &Ledger) -> Breakdown {
    tally::breakdown(ledger, Question { outcome: Outcome::Killed, day: None })
}

/// Gives claims the numbers that they had before they were moved.
fn renumber(breakdown: &mut Breakdown, order: &[usize]) {
    let cells = breakdown.rows.iter_mut().flat_map(|row| &mut row.cells).map(|it| &mut it.claims);
    let own = breakdown.own.iter_mut().map(|it| &mut it.claims);
    let gaps = breakdown.gaps.iter_mut().map(|it| &mut it.claims);
    for claims in cells.chain(own).chain(gaps) {
        claims.iter_mut().for_each(|place| *place = order[*place]);
        claims.sort_unstable();
    }
}

/// How many soldiers and civilians of each side there may have been: every
/// way of having few.
fn people(sides: usize) -> impl Iterator<Item = Vec<[u64; 2]>> {
    const MOST: usize = 4;
    let ways = MOST.pow(u32::try_from(2 * sides).expect("few sides"));
    (0..ways).map(move |way| {
        let digit =
            |place: usize| (way / MOST.pow(u32::try_from(place).expect("few")) % MOST) as u64;
        (0..sides).map(|side| [digit(2 * side), digit(2 * side + 1)]).collect()
    })
}

/// Whether people may be so many, as far as a source says whom it counts.
fn allowed(row: &Row, people: &[[u64; 2]]) -> bool {
    let said = |value: &Value| match value {
        Value::Claimed { figure, .. } => figure.bounds(),
        Value::Derived(_) | Value::NotMentioned => None,
    };
    let mut cells = row.cells.iter().filter(|cell| cell.slice != Slice::Unstated);
    cells.all(|cell| {
        said(&cell.value).is_none_or(|it| holds(it, counted(people, cell.scope, cell.slice)))
    })
}

fn counted(people: &[[u64; 2]], scope: Scope, slice: Slice) -> u64 {
    let sides = people.iter().enumerate();
    let sides = sides.filter(|(side, _)| scope == Scope::All || scope == Scope::Side(*side));
    let of = |[military, civilian]: &[u64; 2]| match slice {
        Slice::Military => *military,
        Slice::Civilian => *civilian,
        Slice::NotSpecified => 0,
        Slice::All | Slice::Unstated => military + civilian,
    };
    sides.map(|(_, people)| of(people)).sum()
}

fn holds(bounds: Bounds, people: u64) -> bool {
    bounds.low() <= people && bounds.high().is_none_or(|high| people <= high)
}

/// A side, a source, and what it says of deaths.
fn of_one_side(figures: &[(Status, Figure)]) -> Ledger {
    let side = Side { id: "x".into(), name: Text::plain("x") };
    let source = Source { id: "A".into(), name: Text::plain("A"), speaks_for: None, kind: None };
    let claims = figures.iter().map(|(status, figure)| claim(0, About::Side(0), *status, *figure));
    let claims = claims.collect();
    Ledger { title: Text::default(), sides: vec![side], sources: vec![source], claims }
}

fn claim(source: usize, about: About, status: Status, figure: Figure) -> Claim {
    Claim {
        source,
        about,
        status,
        outcome: Outcome::Killed,
        figure,
        said: "said".into(),
        since: None,
        as_of: None,
        stated: None,
        published: None,
        outlet: None,
        url: None,
        quote: None,
        lang: None,
        statement: None,
        chart: false,
        note: None,
        extra: Vec::new(),
    }
}

/// Ledgers of few sides and few sources, so that claims meet.
fn small_ledgers(figures: impl Strategy<Value = Figure>) -> impl Strategy<Value = Ledger> {
    let claims = (0..3usize, 0..4usize, select(Status::ALL.to_vec()), figures);
    (1..3usize, vec(claims, 1..12)).prop_map(|(sides, claims)| {
        let named = |name: &str, place: usize| Text::plain(format!("{name} {place}"));
        let side = |place| Side { id: format!("s{place}"), name: named("side", place) };
        let source = |place| Source {
            id: format!("o{place}"),
            name: named("source", place),
            speaks_for: (place < sides).then_some(place),
            kind: None,
        };
        let claims = claims.into_iter().map(|(source, about, status, figure)| {
            let about = match about {
                0 => About::Each,
                1 => About::All,
                side => About::Side(side % sides),
            };
            claim(source, about, status, figure)
        });
        Ledger {
            title: Text::default(),
            sides: (0..sides).map(side).collect(),
            sources: (0..3).map(source).collect(),
            claims: claims.collect(),
        }
    })
}

fn figures() -> impl Strategy<Value = Figure> {
    forms().prop_map(|(figure, _)| figure)
}

/// Figures of so few people that every way of having them can be tried.
fn tiny() -> impl Strategy<Value = Figure> {
    let count = || (0..6u32).prop_map(|n| Count::new(n).expect("below the limit"));
    let span = (count(), count()).prop_filter_map("backwards", |(a, b)| Span::new(a, b));
    prop_oneof![
        count().prop_map(Figure::Exact),
        count().prop_map(Figure::AtLeast),
        count().prop_map(Figure::AtMost),
        count().prop_map(Figure::FewerThan),
        span.prop_map(Figure::Between),
        Just(Figure::None),
        select(Absence::ALL.to_vec()).prop_map(Figure::Absent),
    ]
}

/// Loads what may be anything, and counts the rows.
fn account(bytes: &[u8]) {
    match load::load(bytes) {
        Ok(loaded) => assert_eq!(loaded.rows, loaded.ledger.claims.len()),
        Err(error) => {
            assert!(error.refused <= error.rows);
            assert!(error.problems.len() == error.total.min(load::MOST_PROBLEMS));
            assert!(!error.to_string().is_empty());
        }
    }
}

/// A row, and whether it is good.
fn rows() -> impl Strategy<Value = (&'static str, bool)> {
    select(vec![
        ("B,A,5,,,,", true),
        ("C,each,more than 5,civilian,2020-09-27,2020-10-22,https://elaph.com", true),
        ("\"B\",\"A\",undisclosed,,,,", true),
        ("B,A,,,,,", false),
        (",A,5,,,,", false),
        ("B,A,5,civil,,,", false),
        ("B,A,5,,2020-10-22,2020-09-27,", false),
        ("B,A,5,,2020-02-30,,ftp://x", false),
        ("B,A,5", false),
        ("B,A,5,,,,,", false),
        ("B,A,5,,,,\"x\"y", false),
        ("B,A,5,\"x\"y", false),
    ])
}

/// The claims of a ledger without what CSV cannot hold.
fn told(ledger: &Ledger) -> Vec<impl PartialEq + std::fmt::Debug> {
    let side = |side: usize| ledger.sides[side].name.in_language("en");
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.in_language("en").to_owned());
    let told = ledger.claims.iter().map(|claim| {
        let source = &ledger.sources[claim.source];
        let about = match claim.about {
            About::Side(place) => side(place).to_owned(),
            about => format!("{about:?}"),
        };
        let who = (source.name.in_language("en").to_owned(), source.kind, about);
        let texts = (text(&claim.outlet), text(&claim.note));
        let mut claim = claim.clone();
        claim.extra.sort();
        let claim = Claim { source: 0, about: About::All, outlet: None, note: None, ..claim };
        (who, source.speaks_for.map(|place| side(place).to_owned()), texts, claim)
    });
    told.collect()
}

fn counts() -> impl Strategy<Value = Count> {
    let numbers =
        prop_oneof![1..100u32, 1..=Count::MAX.get(), (1..1_000u32).prop_map(|n| n * 1_000)];
    numbers.prop_map(|n| Count::new(n).expect("below the limit"))
}

/// Estimates whose three numbers stand in any order.
fn estimates() -> impl Strategy<Value = Estimate> {
    let count = || prop_oneof![1 => Just(Count::ZERO), 9 => counts()];
    (count(), of((count(), count()))).prop_map(|(best, range)| Estimate { best, range })
}

fn spans() -> impl Strategy<Value = Span> {
    (counts(), counts()).prop_filter_map("backwards", |(low, high)| Span::new(low, high))
}

/// Figures beside words that no grammar reads.
fn forms() -> BoxedStrategy<(Figure, String)> {
    let figures = prop_oneof![
        counts().prop_map(Figure::Exact),
        counts().prop_map(Figure::AtLeast),
        counts().prop_map(Figure::MoreThan),
        counts().prop_map(Figure::AtMost),
        counts().prop_map(Figure::FewerThan),
        spans().prop_map(Figure::Between),
        spans().prop_map(Figure::AboutBetween),
        counts().prop_map(Figure::About),
        counts().prop_map(Figure::Nearly),
        counts().prop_map(Figure::JustOver),
        estimates().prop_map(Figure::Estimate),
        select(Vague::ALL.to_vec()).prop_map(Figure::Vague),
        Just(Figure::None),
        select(Absence::ALL.to_vec()).prop_map(Figure::Absent),
    ];
    (figures, texts()).prop_map(|(figure, said)| (figure, format!("zqx {said} zqx"))).boxed()
}

/// Figures and English words for them.
fn words() -> BoxedStrategy<(Figure, String)> {
    let manners = select(vec!["", "at least ", "more than ", "fewer than ", "nearly ", "about "]);
    let said = (manners, counts()).prop_map(|(manner, n)| {
        let figure = match manner {
            "" => Figure::Exact(n),
            "at least " => Figure::AtLeast(n),
            "more than " => Figure::MoreThan(n),
            "fewer than " => Figure::FewerThan(n),
            "nearly " => Figure::Nearly(n),
            _ => Figure::About(n),
        };
        (figure, format!("{manner}{}", n.get()))
    });
    let said = said.prop_filter("nearly nobody", |(_, said)| said != "nearly 1");
    let absent = (Figure::Absent(Absence::Undisclosed), String::from("undisclosed"));
    let coded = estimates().prop_map(|given| (Figure::Estimate(given), phrase::estimate(given)));
    let none = Just((Figure::None, "0".into()));
    prop_oneof![9 => said, 3 => coded, 1 => none, 1 => Just(absent)].boxed()
}

/// Anything that is not spaces alone.
fn texts() -> impl Strategy<Value = String> {
    "[ab \"',;\t\r\n=+@\\\\<&\u{202e}\u{feff}éا٨漢😀]{0,6}".prop_map(|text| format!("{text}x"))
}

fn versions() -> impl Strategy<Value = Text> {
    let both = (texts(), texts())
        .prop_map(|(en, ar)| Text::by_language(vec![("en".into(), en), ("ar-EG".into(), ar)]));
    prop_oneof![texts().prop_map(Text::plain), both]
}

fn days() -> impl Strategy<Value = Option<Date>> {
    of((1..=9999u16, 1..=12u8, 1..=28u8).prop_filter_map("no day", |(y, m, d)| Date::new(y, m, d)))
}

/// A name that nobody else has.
fn named(text: Text, place: usize) -> Text {
    let versions = text.versions().iter();
    let own = versions.map(|(lang, text)| (lang.clone(), format!("n{text}-{lang}-{place}")));
    Text::by_language(own.collect())
}

fn ledgers(figures: impl Strategy<Value = (Figure, String)>) -> impl Strategy<Value = Ledger> {
    let sides = vec(versions(), 1..4);
    let source = (versions(), of(any::<Index>()), of(select(SourceKind::ALL.to_vec())));
    let title = prop_oneof![Just(Text::default()), versions()];
    (title, sides, vec(source, 1..4), vec(claims(figures), 1..6)).prop_map(
        |(title, sides, sources, claims)| {
            let side = |(place, name)| Side { id: format!("s{place}"), name: named(name, place) };
            let sides: Vec<Side> = sides.into_iter().enumerate().map(side).collect();
            let source =
                |(place, (name, speaks_for, kind)): (usize, (_, Option<Index>, _))| Source {
                    id: format!("o{place}"),
                    name: named(name, place),
                    speaks_for: speaks_for.map(|side| side.index(sides.len())),
                    kind,
                };
            let sources: Vec<Source> = sources.into_iter().enumerate().map(source).collect();
            let claim = |(by, of, mut claim): (Index, Index, Claim)| {
                claim.source = by.index(sources.len());
                claim.about = match of.index(sides.len() + 2) {
                    0 => About::Each,
                    1 => About::All,
                    place => About::Side(place - 2),
                };
                claim
            };
            let claims = claims.into_iter().map(claim).collect();
            Ledger { title, sides, sources, claims }
        },
    )
}

fn claims(
    figures: impl Strategy<Value = (Figure, String)>,
) -> impl Strategy<Value = (Index, Index, Claim)> {
    let what = (figures, select(Status::ALL.to_vec()), select(Outcome::ALL.to_vec()));
    let when = (days(), days(), days(), days());
    let lang = of(select(vec!["ar", "en-GB", "zh-Hant-TW"]));
    let words = (of(versions()), of("[a-z]{1,9}"), of(texts()), lang, of("[a-z-]{0,5}[a-z]"));
    let rest = (any::<bool>(), of(versions()), of(texts()), of(texts()));
    (any::<Index>(), any::<Index>(), what, when, words, rest).prop_map(
        |(by, about, what, when, words, rest)| {
            let ((figure, said), status, outcome) = what;
            let (since, as_of, stated, published) = when;
            let (outlet, path, quote, lang, statement) = words;
            let (chart, note, one, other) = rest;
            let extra = [("Victims", one), ("عمود", other)];
            let cell = |(name, cell): (&str, Option<String>)| Some((name.to_owned(), cell?));
            let claim = Claim {
                source: 0,
                about: About::All,
                status,
                outcome,
                figure,
                said,
                since: since.filter(|since| as_of.is_none_or(|as_of| *since <= as_of)),
                as_of,
                stated,
                published,
                outlet,
                url: path.map(|path| format!("https://example.org/{path}")),
                quote,
                lang: lang.map(String::from),
                statement,
                chart,
                note,
                extra: extra.into_iter().filter_map(cell).collect(),
            };
            (by, about, claim)
        },
    )
}
