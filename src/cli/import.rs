//! The command `import`: other people's files in, a ledger and a loss report out.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Serialize;

use super::args::{Format, Import};
use super::{complain, import_words, output, tell, written};
use crate::export;
use crate::import::{self, ImportError, Imported, Importer, Told};
use crate::load;
use crate::words::Words;

/// How much of a file is read at once.
const PIECE: usize = 1 << 18;

/// Whether every row of the files could be read.
pub(super) fn import(wanted: &Import, out: &mut dyn Write) -> Result<bool> {
    if wanted.propose {
        return propose(wanted, out);
    }
    let as_csv = wanted.as_csv()?;
    let words = import_words(&wanted.lang, wanted.digits.as_deref())?;
    let imported = match read(wanted)? {
        Ok(imported) => imported,
        Err(error) => {
            complain(&error.to_string());
            return Ok(false);
        }
    };
    let told = import::tell(&imported.loss, &names(&wanted.files), &words);
    let ledger = match as_csv {
        true => export::csv(&imported.ledger, words.lang()),
        false => export::json(&imported.ledger),
    };
    written(ledger.as_bytes(), wanted.output.as_deref(), out)?;
    report(wanted, &imported, &told, &words)?;
    Ok(imported.loss.flawed == 0)
}

/// Reads the files, in pieces.
fn read(wanted: &Import) -> Result<Result<Imported, ImportError>> {
    let mut importer = Importer::new(wanted.wish());
    let stdin = [PathBuf::from("-")];
    let files = if wanted.files.is_empty() { &stdin } else { wanted.files.as_slice() };
    for (at, file) in files.iter().enumerate() {
        if 0 < at
            && let Err(error) = importer.next_file()
        {
            return Ok(Err(error));
        }
        if let Err(error) = push(&mut importer, file)? {
            return Ok(Err(error));
        }
    }
    Ok(importer.finish())
}

fn push(importer: &mut Importer, file: &Path) -> Result<Result<(), ImportError>> {
    let mut from: Box<dyn Read> = match file == Path::new("-") {
        true => Box::new(io::stdin().lock()),
        false => Box::new(opened(file)?),
    };
    let mut piece = vec![0; PIECE];
    loop {
        let bytes = from.read(&mut piece).with_context(|| cannot_read(file))?;
        if bytes == 0 {
            return Ok(Ok(()));
        }
        if let Err(error) = importer.push(&piece[..bytes]) {
            return Ok(Err(error));
        }
    }
}

fn opened(file: &Path) -> Result<File> {
    File::open(file).with_context(|| cannot_read(file))
}

fn cannot_read(file: &Path) -> String {
    format!("cannot read the file {}", file.display())
}

fn names(files: &[PathBuf]) -> Vec<String> {
    let name =
        |file: &PathBuf| file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into();
    files.iter().map(name).collect()
}

/// Writes the loss report to its file, or else to standard error.
fn report(wanted: &Import, imported: &Imported, told: &Told, words: &Words) -> Result<()> {
    let text = match wanted.told_as {
        Format::Text => output::plain(&told.text(words), words),
        Format::Json => output::json_text(&Report::of(imported, told, words))?,
    };
    match &wanted.report {
        Some(file) => written([&text, "\n"].concat().as_bytes(), Some(file), &mut io::sink()),
        None => {
            // What is of the file in it is tame already.
            tell(&text);
            Ok(())
        }
    }
}

/// A loss report as programs read it.
#[derive(Serialize)]
struct Report {
    format: &'static str,
    rows: usize,
    used: usize,
    refused: usize,
    flawed: usize,
    left: usize,
    claims: usize,
    sides: usize,
    sources: usize,
    remarks: Vec<RemarkReport>,
    refusals: Vec<RefusalReport>,
}

#[derive(Serialize)]
struct RemarkReport {
    code: &'static str,
    message: String,
    rows: usize,
    number: Option<u64>,
    names: Vec<String>,
    lines: Vec<u32>,
}

#[derive(Serialize)]
struct RefusalReport {
    line: u32,
    code: &'static str,
    column: String,
    found: String,
    message: String,
}

impl Report {
    fn of(Imported { ledger, loss }: &Imported, told: &Told, words: &Words) -> Self {
        let remarks = loss.remarks.iter().zip(&told.remarks).map(|(remark, told)| RemarkReport {
            code: remark.code,
            message: output::plain(&told.1, words),
            rows: remark.rows,
            number: remark.number,
            names: remark.names.iter().map(|(name, _)| name.clone()).collect(),
            lines: remark.lines.clone(),
        });
        let refusals = loss.refusals.iter().zip(&told.refusals).map(|(no, told)| RefusalReport {
            line: no.line,
            code: no.why,
            column: no.column.clone(),
            found: no.found.clone(),
            message: output::plain(&told.1, words),
        });
        Self {
            format: loss.format.name(),
            rows: loss.rows,
            used: loss.used,
            refused: loss.refused,
            flawed: loss.flawed,
            left: loss.left,
            claims: ledger.claims.len(),
            sides: ledger.sides.len(),
            sources: ledger.sources.len(),
            remarks: remarks.collect(),
            refusals: refusals.collect(),
        }
    }
}

/// Shows what the columns of a table may be.
fn propose(wanted: &Import, out: &mut dyn Write) -> Result<bool> {
    let bytes = super::bytes(wanted.files.first().map(PathBuf::as_path))?;
    let head = bytes.get(..PIECE).unwrap_or(&bytes);
    let proposal = match import::proposal(head) {
        Ok(proposal) => proposal,
        Err(error) => {
            complain(&error.to_string());
            return Ok(false);
        }
    };
    if let Some(format) = proposal.format {
        writeln!(out, "a file of the format {}", format.name())?;
    }
    for column in &proposal.columns {
        let proposed = column.proposed.unwrap_or("?");
        let shown = format!("{:?} → {proposed} {:?}", column.name, column.examples);
        writeln!(out, "{}", load::safe(&shown))?;
    }
    writeln!(out, "--map '{}'", load::safe(&proposal.mapping()))?;
    Ok(true)
}
