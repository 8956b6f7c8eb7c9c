//! The project's tasks.
fn main() -> anyhow::Result<()> {
    Ok(())
}
