//! Brings a fresh machine to where the chores work. What a package client can install is installed, with a word
//! on how long that takes; everything else is named with the exact command to get it.

mod browser;
mod tools;

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::lanes::{self, Lane, Step};
use crate::run::{command, output, step};

pub(crate) use browser::{chromium, npm, packages as browser_packages};
pub(crate) use tools::missing as missing_tools;

const TARGET: &str = "wasm32-unknown-unknown";

/// What building and serving the app takes. On a fresh machine the preview is compiled beside the tools, so that it
/// opens soon after.
///
/// # Errors
/// Fails with the command that brings what could not be installed.
pub(crate) fn for_serving() -> Result<()> {
    compiler_and_crates()?;
    let tools = missing_tools()?;
    if tools.is_empty() {
        return Ok(());
    }
    let lanes = vec![
        Lane {
            name: "tools",
            steps: tools,
        },
        Lane {
            name: "guide",
            steps: vec![preview(), page_makers()],
        },
    ];
    lanes::run(
        "This machine lacks the tools that build the page; they are compiled once",
        lanes,
    )
}

/// What building the site takes, and nothing besides.
///
/// # Errors
/// Fails with the command that brings what could not be installed.
pub(crate) fn for_building() -> Result<()> {
    compiler_and_crates()?;
    let lane = Lane {
        name: "tools",
        steps: missing_tools()?,
    };
    lanes::run(
        "This machine lacks the tools that build the page; they are compiled once",
        vec![lane],
    )
}

/// What the browser tests take besides.
///
/// # Errors
/// Fails with the command that brings what could not be installed.
pub(crate) fn for_browser_tests() -> Result<()> {
    let lane = Lane {
        name: "browser",
        steps: browser_packages()?,
    };
    lanes::run("The browser tests need packages", vec![lane])
}

/// The compiler for WebAssembly, and the source of all crates: what comes after works without a network.
///
/// # Errors
/// Fails with the command that brings what could not be installed.
pub(crate) fn compiler_and_crates() -> Result<()> {
    wasm_target()?;
    let host = host()?;
    let fetch = ["fetch", "--locked", "--target", TARGET, "--target", &host];
    if output("cargo", &[&fetch, &["--offline"][..]].concat()).is_none() && step("cargo", &fetch).is_err() {
        println!("Not all crates could be downloaded; it goes on with those that are here.");
    }
    Ok(())
}

/// What this machine is, in the compiler's words.
fn host() -> Result<String> {
    let version = output("rustc", &["-vV"]).context("rustc is not there; https://rustup.rs installs it")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .context("rustc does not say what machine this is")
}

/// The app as `trunk serve` compiles it: the same command, so that Trunk finds it done.
pub(crate) fn preview() -> Step {
    let target = format!("--target={TARGET}");
    Step {
        what: "the app, for the preview".to_owned(),
        seconds: 75,
        command: command("cargo", &["build", &target, "--offline", "--bin", "michishirube"]),
    }
}

/// The programs that turn rules into guide files and first screens, as Trunk's hook runs them.
pub(crate) fn page_makers() -> Step {
    Step {
        what: "the checker of rules, and what writes the first screens".to_owned(),
        seconds: 60,
        command: command(
            "cargo",
            &["build", "--offline", "--bin", "michi", "--bin", "first-page"],
        ),
    }
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
