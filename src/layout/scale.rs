//! A linear scale from nobody upwards, with whole numbers as ticks.

/// Places numbers of people between two ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    most: u64,
    x0: f64,
    x1: f64,
}

impl Linear {
    /// From nobody at `x0` to `most` people at `x1`, in CSS pixels.
    pub const fn new(most: u64, x0: f64, x1: f64) -> Self {
        Self { most, x0, x1 }
    }

    /// Where a number of people stands.
    #[expect(clippy::cast_precision_loss, reason = "sums of people are far below 2^53")]
    pub fn x(&self, people: u64) -> f64 {
        let share = if self.most == 0 { 0.0 } else { people as f64 / self.most as f64 };
        self.x0 + share * (self.x1 - self.x0)
    }

    /// Where nobody stands.
    pub const fn zero(&self) -> f64 {
        self.x0
    }

    /// Where the last tick stands.
    pub const fn end(&self) -> f64 {
        self.x1
    }
}

/// Whole numbers from zero, evenly spaced at 1, 2 or 5 times a power of ten,
/// at most `count` spaces of them, the last one no lower than `most`.
///
/// ```
/// use casualty_chart::layout::ticks;
///
/// assert_eq!(ticks(4_999, 5), [0, 1_000, 2_000, 3_000, 4_000, 5_000]);
/// assert_eq!(ticks(0, 5), [0, 1]);
/// ```
pub fn ticks(most: u64, count: u64) -> Vec<u64> {
    let most = most.max(1);
    let count = count.max(1);
    let mut unit = 1;
    let step = loop {
        let fits = |step: &u64| most.div_ceil(*step) <= count;
        if let Some(step) = [unit, unit * 2, unit * 5].into_iter().find(fits) {
            break step;
        }
        unit *= 10;
    };
    let mut ticks = vec![0];
    let mut last = 0;
    while last < most {
        last += step;
        ticks.push(last);
    }
    ticks
}
