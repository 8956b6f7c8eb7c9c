//! The command line's program; see [`casualty_chart::cli`].

use std::process::ExitCode;

#[cfg(all(feature = "command", not(target_arch = "wasm32")))]
fn main() -> ExitCode {
    casualty_chart::cli::main()
}

#[cfg(any(not(feature = "command"), target_arch = "wasm32"))]
fn main() -> ExitCode {
    ExitCode::SUCCESS
}
