//! The axis: grid lines behind the bars, whole numbers below them.

use super::Stage;
use super::look::SMALL;
use super::scale::{Linear, ticks};
use crate::scene::{Anchor, Point, Rect, Shape};

/// How high the numbers below the bars are.
pub(super) const HEIGHT: f64 = 30.0;

/// The axis of a picture: the numbers it names, and where they stand.
pub(super) struct Axis {
    ticks: Vec<u64>,
    /// Where a number of people stands.
    pub(super) scale: Linear,
}

impl Axis {
    /// An axis from `x0` to `x1` that reaches above `most` people.
    pub(super) fn new(most: u64, x0: f64, x1: f64) -> Self {
        let spaces = [6_u32, 5, 4, 3, 2].into_iter().find(|n| 84.0 * f64::from(*n) <= x1 - x0);
        let ticks = ticks(most, u64::from(spaces.unwrap_or(2)));
        let top = ticks.last().copied().unwrap_or(1);
        Self { ticks, scale: Linear::new(top, x0, x1) }
    }

    /// A grid line for each number, from `y0` to `y1`.
    pub(super) fn grid(&self, y0: f64, y1: f64, stage: Stage<'_>) -> Shape {
        let mut paths = Vec::new();
        for tick in &self.ticks {
            let x = self.scale.x(*tick);
            paths.push(vec![Point { x, y: y0 }, Point { x, y: y1 }]);
        }
        Shape::Lines { paths, color: stage.look.grid, width: 1.0 }
    }

    /// The numbers, below `y`, kept within the picture.
    pub(super) fn numbers(&self, y: f64, stage: Stage<'_>, acc: &mut Vec<Shape>) {
        for tick in &self.ticks {
            let text = stage.words.number(*tick);
            let half = stage.ruler.width(&text, SMALL) / 2.0;
            let x = self.scale.x(*tick).min(stage.width - half).max(half);
            acc.push(Shape::Text {
                text,
                at: Point { x, y: y + HEIGHT / 2.0 },
                anchor: Anchor::Center,
                face: SMALL,
                color: stage.look.muted,
            });
        }
    }

    /// The base line that all bars stand on.
    pub(super) fn base(&self, y0: f64, y1: f64, stage: Stage<'_>) -> Shape {
        let x = self.scale.zero();
        Shape::Fill { rect: Rect { x0: x - 1.0, y0, x1: x, y1 }, color: stage.look.muted }
    }
}
