//! The view of people: which dots a figure comes to, in the scene and on a
//! device.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::convert::Infallible;

use casualty_chart::cli;
use casualty_chart::draw::{self, Device, Grid, Rows, Surface};
use casualty_chart::layout::{self, Look, PlainRuler, Stage};
use casualty_chart::ledger::Outcome;
use casualty_chart::load;
use casualty_chart::scene::{Color, Dots, Glyph, Scene, Shape};
use casualty_chart::svg;
use casualty_chart::tally::{self, Question};
use casualty_chart::view::View;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};

/// `status:figure` of one source, how wide the picture is, how many people a
/// dot is to stand for, and how many dots of each look there are to be.
#[test]
fn dots_are_as_many_as_the_figure_says() {
    // filled, small, open, dashes
    check("all:0", 720.0, 1, [0, 0, 0, 0]);
    check("all:1", 720.0, 1, [1, 0, 0, 0]);
    check("all:874", 320.0, 1, [874, 0, 0, 0]);
    check("military:874 civilian:37", 720.0, 1, [911, 0, 0, 0]);
    check("military:undisclosed civilian:61", 720.0, 1, [61, 0, 0, 0]);
    check("all:more than 2000", 720.0, 1, [2001, 0, 0, 0]);
    check("all:fewer than 1000", 720.0, 1, [0, 0, 999, 0]);
    check("all:800-900", 720.0, 1, [800, 0, 100, 0]);
    check("all:nearly 5000", 720.0, 1, [4500, 0, 499, 0]);
    check("all:1000000", 720.0, 1, [1_000_000, 0, 0, 0]);
    check("all:1000000", 1280.0, 1, [1_000_000, 0, 0, 0]);
    check("all:1000001", 1280.0, 2, [500_000, 1, 0, 0]);
    // On a narrow page a canvas would be too high.
    check("all:1000000", 320.0, 5, [200_000, 0, 0, 0]);
    check("all:1000-1000003", 1280.0, 2, [500, 0, 499_502, 0]);
    check("all:1001-1000002", 1280.0, 2, [500, 1, 499_500, 0]);
    check("all:1000000000", 1280.0, 1_000, [1_000_000, 0, 0, 0]);
    check("military:1000000000 civilian:1000000000", 1280.0, 2_000, [1_000_000, 0, 0, 0]);
}

#[test]
fn where_nobody_gives_a_number_there_is_no_scale() {
    let scene = scene(&of_one("all:undisclosed"), 720.0);
    assert_eq!((dots(&scene).count(), &*scene.note), (0, ""));
}

#[test]
fn a_sum_of_ours_is_never_filled() {
    let csv = "source,speaks_for,about,status,figure\n\
               A,North,North,military,900\nA,North,North,civilian,11\nB,South,South,civilian,61\n";
    let scene = scene(csv, 720.0);
    let last = dots(&scene).last().unwrap();
    let looks: Vec<(Glyph, Color, u64)> =
        last.runs.iter().map(|run| (run.glyph, run.color, run.to - run.from)).collect();
    assert_eq!(looks, [(Glyph::Dash, Look::LIGHT.ink, 972)]);
}

#[test]
fn what_a_small_figure_leaves_beside_a_large_one_is_seen() {
    let csv = "source,about,status,figure\nA,North,all,1000000000\nB,North,all,7\nC,North,all,at most 7\n";
    let scene = scene(csv, 1_280.0);
    let looks: Vec<Vec<Glyph>> =
        dots(&scene).map(|dots| dots.runs.iter().map(|run| run.glyph).collect()).collect();
    assert_eq!(looks, [[Glyph::Filled], [Glyph::Small], [Glyph::Open]]);
    // A small one is half as wide as a filled one, which is three quarters of its pitch.
    let pitches: Vec<f64> = dots(&scene).map(|dots| dots.pitch).collect();
    assert_eq!(pitches, [2.0, 9.0, 6.0]);
}

#[test]
fn a_picture_is_no_higher_than_a_canvas_may_be() {
    let figures = ["1000000", "1000000000", "999999", "500000"];
    for figure in figures {
        for width in [280.0, 320.0, 500.0, 720.0, 960.0, 1_600.0] {
            let scene = scene(&of_one(&format!("all:{figure}")), width);
            assert!(scene.height <= 8_192.0, "{figure} at {width}: {} high", scene.height);
        }
    }
}

#[test]
fn no_number_of_people_makes_a_large_file() {
    for figure in ["1000000", "1000000000"] {
        let about = svg::About { title: "", description: "", lang: "en" };
        let picture = svg::svg(&scene(&of_one(&format!("all:{figure}")), 1_280.0), about);
        assert!(picture.len() < 200_000, "{} bytes", picture.len());
    }
}

#[test]
fn every_dot_is_painted_at_every_ratio() {
    let figures = ["all:57", "all:800-900", "military:874 civilian:37", "all:12345-23456"];
    for ratio in [1.0, 1.25, 1.5, 2.0, 3.0] {
        for figure in figures {
            let scene = scene(&of_one(figure), 320.0);
            for scene in [scene.clone(), scene.mirrored()] {
                let mut device = Counting(Vec::new());
                draw::draw(&scene, Device { ratio, fills_dots: true }, &mut device).unwrap();
                let runs = dots(&scene).flat_map(|dots| &dots.runs);
                let wanted: Vec<(Color, u64)> =
                    runs.map(|run| (run.color, run.to - run.from)).collect();
                assert_eq!(device.0, wanted, "{figure} at ratio {ratio}");
            }
        }
    }
}

#[test]
fn what_is_not_filled_never_looks_as_if_it_were() {
    let scene = scene(&of_one("all:100000-200000"), 720.0);
    for ratio in [0.5, 0.75, 1.0, 1.5] {
        let mut device = Counting(Vec::new());
        draw::draw(&scene, Device { ratio, fills_dots: true }, &mut device).unwrap();
        let [(filled, 100_000), (open, 100_000)] = device.0[..] else { panic!("{:?}", device.0) };
        assert_eq!(filled, Look::LIGHT.together);
        assert_eq!(ratio < 1.0, open != filled, "ratio {ratio}");
    }
}

/// Holds the dots of one source's figures against what they are to be.
#[track_caller]
fn check(figures: &str, width: f64, people: u64, wanted: [u64; 4]) {
    let scene = scene(&of_one(figures), width);
    let said = match people {
        1 => "Each dot is one person. ".into(),
        _ => format!("Each dot is {} people. ", cli::words("en", None).unwrap().number(people)),
    };
    assert!(scene.note.starts_with(&said), "{}", scene.note);
    let looks = [Glyph::Filled, Glyph::Small, Glyph::Open, Glyph::Dash];
    let runs: Vec<_> = dots(&scene).flat_map(|dots| &dots.runs).collect();
    let many = looks.map(|look| {
        runs.iter().filter(|run| run.glyph == look).map(|run| run.to - run.from).sum::<u64>()
    });
    assert_eq!(many, wanted, "{figures}");
}

fn dots(scene: &Scene) -> impl Iterator<Item = &Dots> {
    scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Dots(dots) => Some(dots),
        _ => None,
    })
}

/// A ledger of one source and one side.
fn of_one(figures: &str) -> String {
    let mut csv = String::from("source,about,status,figure\n");
    let mut rest = figures;
    while let Some((status, figure)) = rest.split_once(':') {
        let end = figure.find(" civilian:").map_or(figure.len(), |at| at + 1);
        csv.extend(["A,North,", status, ",", figure[..end].trim(), "\n"]);
        rest = &figure[end..];
    }
    csv
}

fn scene(csv: &str, width: f64) -> Scene {
    let ledger = load::load(csv.as_bytes()).unwrap_or_else(|error| panic!("{error}")).ledger;
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let words = cli::words("en", None).unwrap();
    let stage = Stage { width, look: &Look::LIGHT, ruler: &PlainRuler, words: &words };
    layout::picture(View::People, &breakdown, stage)
}

/// Counts dots by what is painted: for each run its colour, and how many
/// separate shapes of it there are.
struct Counting(Vec<(Color, u64)>);

impl Surface for Counting {
    fn draw_dots(&mut self, grid: &Grid) -> Drawn {
        let mut counts = vec![0; grid.runs.len()];
        let mut colors = vec![grid.paper; grid.runs.len()];
        let mut bytes = Vec::new();
        for line in 0..grid.lines() {
            let rows = Rows { line, from: 0, to: grid.rows(line) };
            grid.paint(rows, &mut bytes);
            let (width, height) = grid.size(rows);
            assert_eq!(bytes.len(), usize::try_from(4 * width * height).unwrap());
            let at = |x: i32, y: i32| {
                let at = usize::try_from(4 * (y * width + x)).unwrap();
                Color(bytes[at], bytes[at + 1], bytes[at + 2])
            };
            for row in 0..rows.to {
                for column in 0..10 * grid.squares.min(grid.end().div_ceil(100)) {
                    let y = i32::try_from(row).unwrap() * grid.step;
                    let x = grid.column(column);
                    let x = if grid.leftwards { width - x - grid.dot } else { x };
                    let dot = || (0..grid.dot).flat_map(|dy| (0..grid.dot).map(move |dx| (dx, dy)));
                    let inked: Vec<_> = dot().map(|(dx, dy)| at(x + dx, y + dy)).collect();
                    let inked = inked.into_iter().filter(|color| *color != grid.paper);
                    let inked: Vec<_> = inked.collect();
                    let Some(color) = inked.first() else { continue };
                    let whole = inked.len() == dot().count();
                    // Dots of one dot are told apart by their colour.
                    let filled = whole && (1 < grid.dot || *color == grid.runs[0].color);
                    let like = |color: Color| grid.dot == 1 || color == inked[0];
                    let run = grid
                        .runs
                        .iter()
                        .position(|run| like(run.color) && filled == (run.glyph == Glyph::Filled));
                    let run = run.unwrap();
                    counts[run] += 1;
                    colors[run] = *color;
                }
            }
        }
        self.0.extend(colors.into_iter().zip(counts));
        Ok(())
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Counting {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (0, 0)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        _: BackendCoord,
        _: BackendCoord,
        _: &S,
        _: bool,
    ) -> Drawn {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Drawn {
        Ok(())
    }

    fn draw_text<S: plotters_backend::BackendTextStyle>(
        &mut self,
        _: &str,
        _: &S,
        _: BackendCoord,
    ) -> Drawn {
        Ok(())
    }
}
