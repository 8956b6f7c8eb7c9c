//! Takes out of a module what only words a panic's message.
//!
//! In a browser nobody reads that message: a panic ends in a trap, with the
//! message or without it. The formatter behind it is a tenth of a reader's
//! download, and the compiler keeps it for every index that could be wrong.

use std::path::Path;

use anyhow::{bail, ensure};
use walrus::ir::{Call, Visitor, dfs_in_order};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module};

use crate::places;

/// What ends the program: each traps at once instead.
const ENDS: [&str; 12] = [
    "::panicking::",
    "::panic_already_",
    "::slice_error_fail",
    "::slice_index_fail",
    "::len_mismatch_fail",
    "::assert_failed",
    "::expect_failed",
    "::unwrap_failed",
    "::raw_vec::handle_error",
    "::handle_alloc_error",
    "::rust_oom",
    "::rust_begin_unwind",
];

/// What writes the message.
const WRITES: [&str; 3] = ["::fmt::", "::PanicPayload>::", "::escape_debug_ext"];

/// Snips a module in place.
///
/// # Errors
///
/// Where something that stays formats text, or names have been stripped: then
/// the list above is out of date.
pub(crate) fn snip(path: &Path) -> anyhow::Result<()> {
    let mut module = Module::from_file(path)?;
    let ends = named(&module, &ENDS);
    ensure!(!ends.is_empty(), "{} names no panic", path.display());
    for id in ends {
        trap(&mut module, id);
    }
    let writes = named(&module, &WRITES);
    for (_, function) in module.funcs.iter_local().filter(|(id, _)| !writes.contains(id)) {
        let mut calls = Calls { of: &writes, found: false };
        dfs_in_order(&mut calls, function, function.entry_block());
        if calls.found {
            bail!("{} formats text, which a reader's module cannot", name(&module, function));
        }
    }
    for id in writes {
        trap(&mut module, id);
    }
    places::forget(&mut module);
    module.emit_wasm_file(path)
}

/// The functions whose name has one of some parts in it.
fn named(module: &Module, parts: &[&str]) -> Vec<FunctionId> {
    let named = |name: &Option<String>| {
        name.as_ref().is_some_and(|name| parts.iter().any(|part| name.contains(part)))
    };
    let all = module.funcs.iter().filter(|function| named(&function.name));
    all.filter(|function| matches!(function.kind, FunctionKind::Local(_)))
        .map(walrus::Function::id)
        .collect()
}

fn name(module: &Module, local: &LocalFunction) -> String {
    let same = |function: &&walrus::Function| matches!(&function.kind, FunctionKind::Local(other) if std::ptr::eq(other, local));
    module.funcs.iter().find(same).and_then(|function| function.name.clone()).unwrap_or_default()
}

/// Leaves of a function only a trap.
fn trap(module: &mut Module, id: FunctionId) {
    let (params, results) = module.types.params_results(module.funcs.get(id).ty());
    let (params, results) = (params.to_vec(), results.to_vec());
    let args = params.iter().map(|kind| module.locals.add(*kind)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.func_body().unreachable();
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
}

/// Looks for calls of some functions.
struct Calls<'a> {
    of: &'a [FunctionId],
    found: bool,
}

impl<'instr> Visitor<'instr> for Calls<'_> {
    fn visit_call(&mut self, call: &Call) {
        self.found |= self.of.contains(&call.func);
    }
}
