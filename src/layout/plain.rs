//! A ruler without a font: widths of letters as common sans-serif faces have
//! them, on the wide side, so that texts fit whatever face a viewer has.

use super::Ruler;
use crate::scene::{Type, Weight};

/// Measures by a table of letters.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainRuler;

impl Ruler for PlainRuler {
    fn width(&self, text: &str, face: Type) -> f64 {
        let thousandths: u32 = text.chars().map(advance).sum();
        let bold = if face.weight == Weight::Bold { 1.08 } else { 1.0 };
        f64::from(thousandths) * face.size * bold / 1000.0
    }
}

/// Widths of U+0020 to U+007E in thousandths of an em.
const ASCII: [u16; 95] = [
    270, 290, 410, 650, 580, 840, 740, 230, 320, 320, 550, 600, 280, 330, 280, 380, //
    580, 580, 580, 580, 580, 580, 580, 580, 580, 580, 290, 290, 600, 600, 600, 480, //
    910, 650, 660, 640, 740, 570, 540, 740, 760, 350, 320, 640, 540, 920, 770, 790, //
    620, 790, 640, 560, 570, 740, 620, 950, 600, 580, 580, 340, 380, 340, 600, 450, //
    390, 570, 620, 490, 620, 570, 350, 620, 630, 270, 270, 550, 270, 940, 630, 610, //
    620, 620, 420, 490, 370, 630, 520, 800, 540, 520, 480, 390, 560, 390, 600,
];

fn advance(letter: char) -> u32 {
    let code = u32::from(letter);
    match code {
        0x20..=0x7e => u32::from(ASCII[(code - 0x20) as usize]),
        // Marks on letters, and characters that only steer.
        0x300..=0x36f | 0x610..=0x61a | 0x64b..=0x65f | 0x670 | 0x200b..=0x200f => 0,
        0x202a..=0x202e | 0x2060..=0x2069 | 0xfeff => 0,
        // What parts groups of digits: spaces that do not break, Arabic signs.
        0xa0 | 0x202f | 0x66b | 0x66c => 290,
        // Narrow Arabic letters: alef, ra, waw and their kin.
        0x621..=0x627 | 0x62f..=0x632 | 0x648 => 400,
        // Wide ones: seen, sad and their kin.
        0x633..=0x636 => 820,
        0x660..=0x669 | 0x6f0..=0x6f9 => 560,
        0x600..=0x6ff => 560,
        0x2e80..=0xffff => 1000,
        _ => 640,
    }
}
