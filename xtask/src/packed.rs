//! Files beside files, for servers that send what lies packed: `.br` and `.gz`.

use std::{io::Write as _, path::Path};

use flate2::{Compression, write::GzEncoder};

use crate::dist::{Files, write};

/// What has been packed already by whoever made it.
const PACKED: [&str; 4] = ["png", "jpg", "webp", "woff2"];

/// Writes beside each file of a folder what brotli and gzip make of it: the
/// same of the same, since neither says when.
pub(crate) fn pack(folder: &Path, files: &Files) -> anyhow::Result<()> {
    let ending = |path: &str| path.rsplit_once('.').map(|(_, ending)| ending.to_owned());
    for (path, bytes) in files {
        if ending(path).is_some_and(|ending| PACKED.contains(&&*ending)) {
            continue;
        }
        let beside = [(format!("{path}.br"), brotli(bytes)?), (format!("{path}.gz"), gzip(bytes)?)];
        write(folder, &Files::from(beside))?;
    }
    Ok(())
}

/// What a good server sends of some bytes.
pub(crate) fn brotli(mut bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut small = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut small, &params)?;
    Ok(small)
}

fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut small = GzEncoder::new(Vec::new(), Compression::best());
    small.write_all(bytes)?;
    Ok(small.finish()?)
}
