//! Trunk and wasm-bindgen, compiled for being there soon: they run for a second, so nothing in them needs to be quick.

use std::process::Command;

use anyhow::{Context, Result};

use crate::lanes::Step;
use crate::run::{command, output};

/// 0.22 wants a newer Rust than the one this project is built with.
const TRUNK: &str = "0.21.14";

/// How the tools are compiled. Without these, Trunk alone takes seven minutes, most of it spent on making it faster.
const QUICKLY: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_STRIP", "true"),
];

/// What in wasm-bindgen is worth optimising a little: it reads the whole app at each rule that is saved, and the author
/// sees it after 0.7 s instead of 1.8 s.
const WASM_BINDGEN_AT_WORK: [&str; 6] = [
    "wasm-bindgen-cli",
    "wasm-bindgen-cli-support",
    "walrus",
    "wasmparser",
    "wasm-encoder",
    "id-arena",
];

/// What in Trunk is: it hashes the whole app each time, for the page to say which one it takes.
const TRUNK_AT_WORK: [&str; 1] = ["sha2"];

/// What brings the tools that are not there yet, or of another version.
///
/// # Errors
/// Fails if `Cargo.lock` does not say which wasm-bindgen the app is compiled with.
pub(crate) fn missing() -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    if version_of("trunk").is_none_or(|version| version != TRUNK) {
        steps.push(trunk());
    }
    let wanted = locked_version("wasm-bindgen")?;
    if version_of("wasm-bindgen").is_none_or(|version| version != wanted) {
        steps.push(wasm_bindgen(&wanted));
    }
    Ok(steps)
}

/// Without its default features: it never downloads anything, nor asks whether there is a newer one.
fn trunk() -> Step {
    let package = format!("trunk@{TRUNK}");
    let arguments = [&package, "--locked", "--no-default-features"];
    Step {
        what: format!("Trunk {TRUNK}, which builds and serves the page"),
        seconds: 135,
        command: install(&arguments, &TRUNK_AT_WORK),
    }
}

/// Of the very version that the app is compiled with. Not `--locked`: its own lock file may name a crate version that a
/// registry mirror does not have yet.
fn wasm_bindgen(version: &str) -> Step {
    let package = format!("wasm-bindgen-cli@{version}");
    Step {
        what: format!("wasm-bindgen {version}, which joins the app and the browser"),
        seconds: 65,
        command: install(&[&package, "--bin", "wasm-bindgen"], &WASM_BINDGEN_AT_WORK),
    }
}

/// Installs a tool of which only the parts `at_work` are optimised, a little.
fn install(arguments: &[&str], at_work: &[&str]) -> Command {
    let mut command = command("cargo", &[&["install", "--force"], arguments].concat());
    for part in at_work {
        command.args(["--config", &format!("profile.release.package.{part}.opt-level=1")]);
    }
    // Left where it is: after a broken connection the next try goes on from here.
    let folder = crate::root().join("target/tools");
    command.env("CARGO_TARGET_DIR", folder).envs(QUICKLY);
    command
}

fn version_of(program: &str) -> Option<String> {
    output(program, &["--version"])?
        .split_whitespace()
        .nth(1)
        .map(str::to_owned)
}

fn locked_version(package: &str) -> Result<String> {
    let lock =
        std::fs::read_to_string(crate::root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| **line != name).skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \""));
    let version = version.and_then(|rest| rest.strip_suffix('"'));
    version
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no {package}"))
}
