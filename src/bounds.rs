//! What is reckoned from figures: how few and how many it can be.
//!
//! **Invariant:** bounds know nothing of words and sources, and no operation
//! closes an end that was open or hardens one that was soft.

/// The fewest and the most people that something can be.
///
/// An open upper end is `None`. Soft bounds come from words such as "about";
/// they serve drawing and comparing and are never written as claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    // Invariant: `low <= high`.
    low: u64,
    /// [`OPEN`] where there is no end.
    high: u64,
    soft: bool,
}

/// An upper end that is open: it stays so whatever is added to it.
const OPEN: u64 = u64::MAX;

/// An end, or `None` where it is open.
const fn end(high: u64) -> Option<u64> {
    if high == OPEN { None } else { Some(high) }
}

impl Bounds {
    /// Anything from nobody upwards: what is known of a figure not given.
    pub const ANY: Self = Self { low: 0, high: OPEN, soft: false };

    /// Nobody.
    pub const ZERO: Self = Self { low: 0, high: 0, soft: false };

    /// Takes both ends in people, or `None` if they do not run upwards.
    ///
    /// ```
    /// use casualty_chart::bounds::Bounds;
    ///
    /// assert!(Bounds::new(2_001, None, false).is_some());
    /// assert!(Bounds::new(2, Some(1), false).is_none());
    /// ```
    pub fn new(low: u64, high: Option<u64>, soft: bool) -> Option<Self> {
        let high = high.unwrap_or(OPEN);
        (low <= high).then_some(Self { low, high, soft })
    }

    /// The fewest.
    pub const fn low(self) -> u64 {
        self.low
    }

    /// The most, or `None` where the end is open.
    pub const fn high(self) -> Option<u64> {
        end(self.high)
    }

    /// Whether an end rests on words such as "about".
    pub const fn soft(self) -> bool {
        self.soft
    }

    /// Whether both ends are the same number, said firmly.
    pub fn exact(self) -> Option<u64> {
        (self.high == self.low && !self.soft).then_some(self.low)
    }

    /// The sum of two amounts that count different people.
    ///
    /// ```
    /// use casualty_chart::bounds::Bounds;
    ///
    /// let open = Bounds::new(61, None, false).expect("runs upwards");
    /// let firm = Bounds::new(911, Some(911), false).expect("runs upwards");
    /// assert_eq!(open.plus(firm), Bounds::new(972, None, false).expect("runs upwards"));
    /// ```
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low.saturating_add(other.low),
            high: self.high.saturating_add(other.high),
            soft: self.soft || other.soft,
        }
    }

    /// What is left of a whole when a part of it is taken away, or `None`
    /// where the part is larger than the whole can be.
    pub fn minus(self, part: Self) -> Option<Self> {
        let high = if self.high == OPEN { OPEN } else { self.high.checked_sub(part.low)? };
        let low = self.low.saturating_sub(part.high);
        Some(Self { low, high, soft: self.soft || part.soft })
    }

    /// What fits both, or `None` where nothing does. Soft only as far as the
    /// ends that it takes are.
    pub fn meet(self, other: Self) -> Option<Self> {
        let low = self.low.max(other.low);
        let high = self.high.min(other.high);
        let takes = |one: Self| one.soft && (one.low == low || one.high == high && high != OPEN);
        (low <= high).then_some(Self { low, high, soft: takes(self) || takes(other) })
    }

    /// How many times `self` is of `other`, never overstated.
    ///
    /// `None` where `other` can only be nobody.
    ///
    /// ```
    /// use casualty_chart::bounds::Bounds;
    ///
    /// let more_than_2000 = Bounds::new(2_001, None, false).expect("runs upwards");
    /// let own = Bounds::new(911, Some(911), false).expect("runs upwards");
    /// let ratio = more_than_2000.ratio_to(own).expect("not to nobody");
    /// assert_eq!((ratio.low_tenths(), ratio.high_tenths()), (21, None));
    /// ```
    pub fn ratio_to(self, other: Self) -> Option<Ratio> {
        let low_tenths = match other.high {
            0 => return None,
            OPEN => 0,
            most => self.low.saturating_mul(10) / most,
        };
        let high_tenths = match (self.high, other.low) {
            (OPEN, _) | (_, 0) => OPEN,
            (most, least) => most.saturating_mul(10).div_ceil(least),
        };
        Some(Ratio { low_tenths, high_tenths, soft: self.soft || other.soft })
    }
}

/// How many times one amount is of another, in tenths.
///
/// The lower end is rounded down and the upper end up, so that neither says
/// more than the figures do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    low_tenths: u64,
    /// [`OPEN`] where there is no end.
    high_tenths: u64,
    soft: bool,
}

impl Ratio {
    /// The lower end, in tenths.
    pub const fn low_tenths(self) -> u64 {
        self.low_tenths
    }

    /// The same with its upper end open.
    #[must_use]
    pub const fn or_more(self) -> Self {
        Self { high_tenths: None, ..self }
    }

    /// The upper end, in tenths, or `None` where it is open.
    pub const fn high_tenths(self) -> Option<u64> {
        end(self.high_tenths)
    }

    /// Whether it rests on words such as "about".
    pub const fn soft(self) -> bool {
        self.soft
    }
}
