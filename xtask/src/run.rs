//! Runs other programs in the project's folder.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// A program with its arguments, to be run in the project's folder.
///
/// What `cargo install` has put somewhere is found even where that folder is not among those that the shell searches.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(crate::root())
        .env_remove("NO_COLOR"); // people set it to 1; Trunk 0.21 refuses to start with anything but true or false
    if let Some(path) = search_path() {
        command.env("PATH", path);
    }
    command
}

/// Runs a program, shows what it prints, and fails if it does.
///
/// # Errors
/// Fails if the program cannot be started or does not succeed.
pub(crate) fn step(program: &str, arguments: &[&str]) -> Result<()> {
    run(command(program, arguments))
}

/// Runs a command, shows what it prints, and fails if it does.
///
/// # Errors
/// Fails if the command cannot be started or does not succeed.
pub(crate) fn run(mut command: Command) -> Result<()> {
    let shown = shown(&command);
    println!("\n▶ {shown}");
    let began = Instant::now();
    let status = command
        .status()
        .with_context(|| format!("`{shown}` could not be started"))?;
    if !status.success() {
        bail!("✗ `{shown}` failed ({status})");
    }
    println!("✓ {shown} ({:.0?})", began.elapsed());
    Ok(())
}

/// A command as somebody would type it.
pub(crate) fn shown(command: &Command) -> String {
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    let words: Vec<_> = std::iter::once(command.get_program().to_string_lossy())
        .chain(arguments)
        .collect();
    words.join(" ")
}

/// What a program prints, if it is there and succeeds.
pub(crate) fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program, arguments)
        .stderr(Stdio::null())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The folders that are searched for programs: first the one that `cargo install` fills.
fn search_path() -> Option<std::ffi::OsString> {
    let usual = std::env::var_os("PATH").unwrap_or_default();
    let installed = installed_programs()?;
    std::env::join_paths(std::iter::once(installed).chain(std::env::split_paths(&usual))).ok()
}

/// The folder that `cargo install` puts programs into.
fn installed_programs() -> Option<PathBuf> {
    let named = ["CARGO_INSTALL_ROOT", "CARGO_HOME"]
        .into_iter()
        .find_map(std::env::var_os);
    let root = named
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    root.map(|root| root.join("bin"))
}
