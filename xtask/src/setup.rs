//! Brings a fresh machine to where the chores work. What a package client can install is installed, with a word
//! on how long that takes; everything else is named with the exact command to get it.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::run::{output, step, step_in};

const TARGET: &str = "wasm32-unknown-unknown";
/// 0.22 wants a newer Rust than the one this project is built with.
const TRUNK: &str = "0.21.14";

/// What building and serving the app takes.
pub(crate) fn for_serving() -> Result<()> {
    wasm_target()?;
    trunk()?;
    wasm_bindgen()
}

/// What the browser tests take besides.
pub(crate) fn for_browser_tests() -> Result<()> {
    debian_package("node", "nodejs")?;
    debian_package("npm", "npm")?;
    if output("pdftotext", &["-v"]).is_none() {
        debian_install(&["poppler-utils"])?; // reads the printed plan back
    }
    if chromium().is_none() {
        debian_install(&["chromium", "fonts-noto-cjk"])?;
    } else if !has_japanese_font() {
        debian_install(&["fonts-noto-cjk"])?;
    }
    step_in("tests/browser", "npm", &["ci", "--no-audit", "--no-fund"], &[])
}

/// The browser that the tests drive.
pub(crate) fn chromium() -> Option<PathBuf> {
    let own = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let usual = [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    own.into_iter()
        .chain(usual.map(PathBuf::from))
        .find(|path| path.exists())
}

fn wasm_target() -> Result<()> {
    let library = output("rustc", &["--print", "target-libdir", "--target", TARGET]);
    if library.is_some_and(|path| PathBuf::from(path.trim()).exists()) {
        return Ok(());
    }
    println!("The compiler lacks the WebAssembly target; rustup adds it (a few seconds).");
    step("rustup", &["target", "add", TARGET]).context(
        "Without rustup, install the Rust standard library for wasm32-unknown-unknown from where your Rust came from.",
    )
}

/// For building it for size.
pub(crate) fn standard_library_source() -> Result<()> {
    let sysroot = output("rustc", &["--print", "sysroot"]).unwrap_or_default();
    if PathBuf::from(sysroot.trim())
        .join("lib/rustlib/src/rust/library/Cargo.lock")
        .exists()
    {
        return Ok(());
    }
    println!("A release builds the standard library along; rustup adds its source (a few seconds).");
    step("rustup", &["component", "add", "rust-src"])
        .context("Without rustup, `trunk build --release --offline` makes the same site, 14 kB larger.")
}

fn trunk() -> Result<()> {
    if version_of("trunk").is_some_and(|version| version == TRUNK) {
        return Ok(());
    }
    println!(
        "Trunk {TRUNK} builds and serves the app; cargo installs it once (about 7 minutes on two cores)."
    );
    step(
        "cargo",
        &["install", "--locked", "--force", &format!("trunk@{TRUNK}")],
    )
}

/// The command-line tool must be of the very version that the app is compiled with.
fn wasm_bindgen() -> Result<()> {
    let wanted = locked_version("wasm-bindgen")?;
    if version_of("wasm-bindgen").is_some_and(|version| version == wanted) {
        return Ok(());
    }
    println!(
        "wasm-bindgen {wanted} belongs to the app's Cargo.lock; cargo installs it once (about 3 minutes)."
    );
    // Not --locked: its own lock file may name a crate version that a registry mirror does not have yet.
    step(
        "cargo",
        &["install", "--force", &format!("wasm-bindgen-cli@{wanted}")],
    )
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

fn debian_package(program: &str, package: &str) -> Result<()> {
    if output(program, &["--version"]).is_some() {
        Ok(())
    } else {
        debian_install(&[package])
    }
}

fn debian_install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let is_root = output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    if output("apt-get", &["--version"]).is_none() || !is_root {
        bail!(
            "The browser tests need {list}. Install them:\n\n    sudo apt-get update && sudo apt-get install -y {list}\n\n\
               A Chromium elsewhere can be named in the variable CHROMIUM."
        );
    }
    println!("The browser tests need {list}; apt-get installs them (about 2 minutes).");
    step("apt-get", &["update"])?;
    step_in(
        ".",
        "apt-get",
        &[&["install", "-y"], packages].concat(),
        &[("DEBIAN_FRONTEND", "noninteractive")],
    )
}

fn has_japanese_font() -> bool {
    output("fc-list", &[":lang=ja"]).is_some_and(|fonts| !fonts.trim().is_empty())
}
