//! Runs other programs in the project's folder.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// Runs a program, shows what it prints, and fails if it does.
pub(crate) fn step(program: &str, arguments: &[&str]) -> Result<()> {
    step_in(".", program, arguments, &[])
}

/// Runs a program in a folder of the project, with some environment variables.
pub(crate) fn step_in(folder: &str, program: &str, arguments: &[&str], env: &[(&str, &str)]) -> Result<()> {
    let shown = format!("{program} {}", arguments.join(" "));
    println!("\n▶ {shown}");
    let began = Instant::now();
    let status = Command::new(program)
        .args(arguments)
        .current_dir(crate::root().join(folder))
        .env_remove("NO_COLOR") // people set it to 1; Trunk 0.21 refuses to start with anything but true or false
        .envs(env.iter().copied())
        .status()
        .with_context(|| format!("`{program}` could not be started"))?;
    if !status.success() {
        bail!("✗ `{shown}` failed ({status})");
    }
    println!("✓ {shown} ({:.0?})", began.elapsed());
    Ok(())
}

/// What a program prints, if it is there and succeeds.
pub(crate) fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(crate::root())
        .stderr(Stdio::null())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}
