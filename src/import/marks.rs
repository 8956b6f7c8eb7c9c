//! 64 bytes of CSV → where its marks are, a bit a byte.
//!
//! **Invariant:** the same bits on every machine; only how fast they are found
//! differs.

/// The marks of a block: bit `n` is its `n`th byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) quotes: u64,
    pub(super) separators: u64,
    pub(super) feeds: u64,
    pub(super) returns: u64,
}

/// How many bytes are looked at together.
pub(super) const BLOCK: usize = 64;

impl Marks {
    #[inline]
    pub(super) fn of(block: &[u8; BLOCK], separator: u8) -> Self {
        let block = lanes::Block::new(block);
        let returns = if block.has(b'\r') { block.mask(b'\r') } else { 0 };
        Self {
            quotes: block.mask(b'"'),
            separators: block.mask(separator),
            feeds: block.mask(b'\n'),
            returns,
        }
    }
}

/// Bit `n` of the result is the parity of the bits of `bits` up to the `n`th.
#[inline]
pub(super) const fn parities(mut bits: u64) -> u64 {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^ (bits << 32)
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod lanes {
    use core::arch::wasm32::{
        i8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128, v128_any_true, v128_or,
    };

    use super::BLOCK;

    /// A block in four vectors.
    #[derive(Clone, Copy)]
    pub(super) struct Block([v128; 4]);

    impl Block {
        #[inline]
        pub(super) fn new(block: &[u8; BLOCK]) -> Self {
            let words = super::words(block);
            Self([0, 2, 4, 6].map(|at| u64x2(words[at], words[at + 1])))
        }

        #[inline]
        pub(super) fn has(self, byte: u8) -> bool {
            let [a, b, c, d] = self.equal(byte);
            v128_any_true(v128_or(v128_or(a, b), v128_or(c, d)))
        }

        #[inline]
        pub(super) fn mask(self, byte: u8) -> u64 {
            let [a, b, c, d] = self.equal(byte).map(|lanes| u64::from(i8x16_bitmask(lanes)));
            a | b << 16 | c << 32 | d << 48
        }

        #[inline]
        fn equal(self, byte: u8) -> [v128; 4] {
            let byte = u8x16_splat(byte);
            self.0.map(|lanes| u8x16_eq(lanes, byte))
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod lanes {
    use super::BLOCK;

    const ONES: u64 = u64::MAX / 255;
    const LOW: u64 = ONES * 0x7F;

    /// A block in eight words.
    #[derive(Clone, Copy)]
    pub(super) struct Block([u64; 8]);

    impl Block {
        #[inline]
        pub(super) fn new(block: &[u8; BLOCK]) -> Self {
            Self(super::words(block))
        }

        #[inline]
        pub(super) fn has(self, byte: u8) -> bool {
            self.0.into_iter().fold(0, |any, word| any | equal(word, byte)) != 0
        }

        #[inline]
        pub(super) fn mask(self, byte: u8) -> u64 {
            let mut mask = 0;
            for (at, word) in self.0.into_iter().enumerate() {
                // Each byte's highest bit, moved together into the highest byte.
                let bits = (equal(word, byte) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56;
                mask |= bits << (at * 8);
            }
            mask
        }
    }

    /// The highest bit of each byte that is `byte`.
    #[inline]
    const fn equal(word: u64, byte: u8) -> u64 {
        let other = word ^ (ONES * byte as u64);
        !(((other & LOW) + LOW) | other | LOW)
    }
}

#[inline]
fn words(block: &[u8; BLOCK]) -> [u64; 8] {
    let mut words = [0; 8];
    let (eights, _) = block.as_chunks::<8>();
    for (word, eight) in words.iter_mut().zip(eights) {
        *word = u64::from_le_bytes(*eight);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_is_a_bit_at_its_place() {
        for byte in 0..=u8::MAX {
            let mut block = [b'x'; BLOCK];
            for at in [0, 7, 8, 15, 16, 33, 63] {
                block[at] = byte;
            }
            let mask = 1 | 1 << 7 | 1 << 8 | 1 << 15 | 1 << 16 | 1 << 33 | 1 << 63;
            let at = |mark| if byte == mark { mask } else { 0 };
            let marks = Marks {
                quotes: at(b'"'),
                separators: at(b','),
                feeds: at(b'\n'),
                returns: at(b'\r'),
            };
            assert_eq!(Marks::of(&block, b','), marks, "byte {byte}");
        }
    }

    #[test]
    fn parity_turns_at_each_bit() {
        assert_eq!(parities(0), 0);
        assert_eq!(parities(0b10010), 0b01110);
        assert_eq!(parities(1 << 63), 1 << 63);
    }
}
