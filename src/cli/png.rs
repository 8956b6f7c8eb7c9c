//! A picture as PNG, painted by resvg.

use anyhow::{Context, Result, ensure};
use resvg::tiny_skia::{Color as Paint, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::fonts::Fonts;
use crate::draw::dots;
use crate::layout::{PlainRuler, Ruler};
use crate::poster::Poster;
use crate::scene::{Color, Scene};

/// The longest side of a picture, in dots: what readers of PNG take.
const LONGEST: u32 = 32_767;

/// The most dots of a picture: more than four times as many bytes are at hand
/// while it is made.
const MOST: u64 = 100_000_000;

const DOTS_A_METRE: f64 = 96.0 / 0.0254;

/// A poster as PNG at a ratio. `laid_out` lays it out as a ruler measures: in
/// the fonts that are named, once it is known which letters it has.
pub(super) fn png(
    laid_out: &dyn Fn(&dyn Ruler) -> Result<Poster>,
    named: &[String],
    ratio: f64,
) -> Result<Vec<u8>> {
    let plain = laid_out(&PlainRuler)?.scene;
    // What is far too large need not be measured letter by letter.
    size(&plain, ratio)?;
    let fonts = Fonts::of(named, &plain)?;
    let poster = laid_out(&fonts)?;
    let (width, height) = size(&poster.scene, ratio)?;
    let svg = poster.outlined(&fonts);
    let tree = Tree::from_str(&svg, &Options::default()).context("cannot draw the SVG")?;
    let mut pixmap = Pixmap::new(width, height).context("cannot hold the picture")?;
    let Color(red, green, blue) = poster.scene.paper;
    pixmap.fill(Paint::from_rgba8(red, green, blue, u8::MAX));
    #[expect(clippy::cast_possible_truncation, reason = "a ratio is small")]
    let scale = ratio as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    encoded(&pixmap, &poster, ratio)
}

/// How many dots a scene has side by side and below each other.
fn size(scene: &Scene, ratio: f64) -> Result<(u32, u32)> {
    let [width, height] = [scene.width, scene.height].map(|side| dots(side, ratio).unsigned_abs());
    ensure!(
        width.max(height) <= LONGEST && u64::from(width) * u64::from(height) <= MOST,
        "a picture of {width} by {height} dots is too large for PNG: it may have {LONGEST} a side \
         and {MOST} in all (write a smaller --ratio, show less, or write SVG)"
    );
    Ok((width, height))
}

/// The dots and what the picture says of itself, as PNG.
fn encoded(pixmap: &Pixmap, poster: &Poster, ratio: f64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(::png::ColorType::Rgb);
    let a_metre = dots(DOTS_A_METRE, ratio).unsigned_abs();
    let unit = ::png::Unit::Meter;
    encoder.set_pixel_dims(Some(::png::PixelDimensions { xppu: a_metre, yppu: a_metre, unit }));
    let sources = [&*poster.sources, &*poster.links].concat().join("\n");
    let texts = [
        ("Title", poster.title.as_str()),
        ("Description", &poster.description),
        ("Source", &sources),
        ("As of", poster.as_of.as_deref().unwrap_or_default()),
        ("Language", &poster.lang),
        ("Software", "casualty-chart"),
    ];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        encoder.add_itxt_chunk(name.into(), text.into())?;
    }
    let mut writer = encoder.write_header()?;
    // Nothing in a picture is see-through.
    let opaque: Vec<u8> =
        pixmap.data().chunks_exact(4).flat_map(|dot| [dot[0], dot[1], dot[2]]).collect();
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(bytes)
}
