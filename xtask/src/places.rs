//! Takes out of a module what its panics say, and where in the sources they are.
//!
//! Each index that could be wrong leaves a file, a line and a column behind,
//! which nobody is told once what would write the message is gone; and the
//! files are named by their paths on the machine that built them.

use std::ops::Range;

use walrus::ir::Value;
use walrus::{ConstExpr, Data, DataId, DataKind, Module};

/// What panics say, as std has it: of a text with numbers in it, each piece.
/// The digits that such a number is written with are not theirs alone.
const SAID: [&[u8]; 15] = [
    b"slice index starts at ",
    b" but ends at ",
    b"index out of bounds: the len is ",
    b" but the index is ",
    b"range start index ",
    b"range end index ",
    b" out of range for slice of length ",
    b"insertion index (is ",
    b") should be <= len (is ",
    b"mid > len",
    b"capacity overflow",
    b"attempt to divide by zero",
    b"RefCell already mutably borrowed",
    b"RefCell already borrowed",
    b"Tried to shrink to a larger capacity",
];

/// A place in four numbers: where its file's name is, how long that is, the
/// line and the column.
const PLACE: usize = 16;

/// Blanks them: what is blank costs a download nothing, and nothing moves.
pub(crate) fn forget(module: &mut Module) {
    let memory = memory(module);
    let mut blank: Vec<Range<usize>> = Vec::new();
    for (start, bytes) in &memory {
        for at in (start.next_multiple_of(4)..start + bytes.len()).step_by(4) {
            if let Some(name) = file_of_place(&memory, at) {
                blank.extend([at..at + PLACE, name]);
            }
        }
        for text in SAID {
            let found = bytes.windows(text.len()).enumerate().filter(|(_, part)| *part == text);
            blank.extend(found.map(|(at, _)| start + at..start + at + text.len()));
        }
    }
    let ids: Vec<DataId> = module.data.iter().map(Data::id).collect();
    for id in ids {
        let data = module.data.get_mut(id);
        let Some(start) = start(&data.kind) else { continue };
        for range in blank.iter().filter(|range| start <= range.start) {
            if let Some(bytes) = data.value.get_mut(range.start - start..range.end - start) {
                bytes.fill(0);
            }
        }
    }
}

/// Where the name of the file is, if there is a place at an address.
fn file_of_place(memory: &[(usize, Vec<u8>)], at: usize) -> Option<Range<usize>> {
    let place = read(memory, at..at + PLACE)?;
    let mut numbers =
        place.chunks(4).filter_map(|four| Some(u32::from_le_bytes(four.try_into().ok()?)));
    let (from, length) = (numbers.next()? as usize, numbers.next()? as usize);
    let name = from..from.checked_add(length)?;
    let positive = numbers.all(|number| 0 < number);
    let is_file = read(memory, name.clone())?.ends_with(b".rs");
    (positive && is_file).then_some(name)
}

fn read(memory: &[(usize, Vec<u8>)], range: Range<usize>) -> Option<&[u8]> {
    memory.iter().find_map(|(start, bytes)| {
        bytes.get(range.start.checked_sub(*start)?..range.end.checked_sub(*start)?)
    })
}

/// What is in the memory, with the address that it begins at.
fn memory(module: &Module) -> Vec<(usize, Vec<u8>)> {
    let known =
        module.data.iter().filter_map(|data| Some((start(&data.kind)?, data.value.clone())));
    known.collect()
}

fn start(kind: &DataKind) -> Option<usize> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => {
            usize::try_from(*start).ok()
        }
        _ => None,
    }
}
