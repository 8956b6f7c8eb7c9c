//! Colours and sizes of a picture.
//!
//! Colour says whom a figure counts, never which side or which source: no
//! side has a colour. Military is the darker of the two in grey as well.

use crate::breakdown::Slice;
use crate::scene::{Color, Type, Weight};

/// Colours and sizes of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Behind everything.
    pub paper: Color,
    /// Texts, and the outline of our own sum.
    pub ink: Color,
    /// Lesser texts.
    pub muted: Color,
    /// Lines of the axis.
    pub grid: Color,
    /// Soldiers and fighters.
    pub military: Color,
    /// Civilians.
    pub civilian: Color,
    /// Military and civilian in one figure.
    pub together: Color,
    /// Status not stated.
    pub unstated: Color,
    /// What a total leaves when its parts are taken away.
    pub not_specified: Color,
}

impl Look {
    /// Dark on light.
    pub const LIGHT: Self = Self {
        paper: Color(0xff, 0xfd, 0xf8),
        ink: Color(0x1a, 0x1a, 0x17),
        muted: Color(0x64, 0x62, 0x5c),
        grid: Color(0xd3, 0xd0, 0xc7),
        military: Color(0x2b, 0x5c, 0x8e),
        civilian: Color(0xb0, 0x62, 0x1b),
        together: Color(0x2f, 0x6b, 0x5e),
        unstated: Color(0x5a, 0x5f, 0x6a),
        not_specified: Color(0x8a, 0x8d, 0x93),
    };

    /// Light on dark.
    pub const DARK: Self = Self {
        paper: Color(0x17, 0x17, 0x14),
        ink: Color(0xec, 0xea, 0xe2),
        muted: Color(0xa7, 0xa2, 0x96),
        grid: Color(0x3c, 0x3b, 0x36),
        military: Color(0x5b, 0x90, 0xcc),
        civilian: Color(0xe0, 0x9a, 0x5b),
        together: Color(0x7f, 0xc0, 0xae),
        unstated: Color(0x9a, 0xa3, 0xad),
        not_specified: Color(0x75, 0x7a, 0x80),
    };

    /// Every colour, in the order of the fields.
    pub const fn all(&mut self) -> [&mut Color; 9] {
        [
            &mut self.paper,
            &mut self.ink,
            &mut self.muted,
            &mut self.grid,
            &mut self.military,
            &mut self.civilian,
            &mut self.together,
            &mut self.unstated,
            &mut self.not_specified,
        ]
    }

    /// The colour of a slice.
    pub const fn slice(&self, slice: Slice) -> Color {
        match slice {
            Slice::Military => self.military,
            Slice::Civilian => self.civilian,
            Slice::All => self.together,
            Slice::Unstated => self.unstated,
            Slice::NotSpecified => self.not_specified,
        }
    }
}

/// Names of sides.
pub(super) const HEAD: Type = Type { size: 16.0, weight: Weight::Bold };

/// Names of sources.
pub(super) const NAME: Type = Type { size: 14.0, weight: Weight::Bold };

/// Figures in words.
pub(super) const TEXT: Type = Type { size: 14.0, weight: Weight::Regular };

/// Relations, days, and the numbers of the axis.
pub(super) const SMALL: Type = Type { size: 12.0, weight: Weight::Regular };
