//! What tests of pictures ask of a scene.

use casualty_chart::layout::{PlainRuler, Ruler as _};
use casualty_chart::scene::{Anchor, Rect, Scene, Shape};

/// Every text of a scene with the place that it takes.
pub(crate) fn texts(scene: &Scene) -> impl Iterator<Item = (&str, Rect)> {
    scene.shapes.iter().filter_map(|shape| {
        let Shape::Text { text, at, anchor, face, .. } = shape else { return None };
        let wide = PlainRuler.width(text, *face);
        let x0 = match anchor {
            Anchor::Left => at.x,
            Anchor::Center => at.x - wide / 2.0,
            Anchor::Right => at.x - wide,
        };
        // From the top of a letter with an accent to the foot of one with a tail.
        let half = face.size * 0.5;
        Some((&**text, Rect { x0, y0: at.y - half, x1: x0 + wide, y1: at.y + half }))
    })
}

/// Whether a place lies in another.
pub(crate) fn within(inner: Rect, outer: Rect) -> bool {
    let slack = 0.01;
    outer.x0 - slack <= inner.x0
        && outer.y0 - slack <= inner.y0
        && inner.x1 <= outer.x1 + slack
        && inner.y1 <= outer.y1 + slack
}
