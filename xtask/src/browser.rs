//! What runs in a real browser, against the site as it is published: tests, the bench, Lighthouse.

use anyhow::{Context, Result};

use crate::lanes::{self, Lane, Step};
use crate::run::{command, run};
use crate::setup;

/// The site as it is published, in `dist/`: what `trunk build --release --offline` makes.
pub(crate) fn site() -> Step {
    Step {
        what: "the site, as it is published".to_owned(),
        seconds: 110,
        command: command("trunk", &["build", "--release", "--offline"]),
    }
}

/// Builds the site as it is published.
///
/// # Errors
/// Fails if Trunk does.
pub(crate) fn build() -> Result<()> {
    setup::for_building()?;
    run(site().command)
}

/// The tests in a real browser; builds the site first.
///
/// # Errors
/// Fails if a test does.
pub(crate) fn build_and_test(filter: &[String]) -> Result<()> {
    prepare()?;
    test(filter)
}

/// The tests in a real browser, with the site that is there.
///
/// # Errors
/// Fails if a test does.
pub(crate) fn test(filter: &[String]) -> Result<()> {
    let filter = filter.iter().map(String::as_str);
    let arguments: Vec<&str> = ["playwright", "test"].into_iter().chain(filter).collect();
    in_folder("tests/browser", "npx", &arguments)
}

/// How long residents wait, and how long their plans are: figures, no test.
///
/// # Errors
/// Fails if the bench cannot come to its end.
pub(crate) fn bench(parts: &[String]) -> Result<()> {
    prepare()?;
    let parts = parts.iter().map(String::as_str);
    let arguments: Vec<&str> = std::iter::once("bench.mjs").chain(parts).collect();
    in_folder("tests/browser", "node", &arguments)
}

/// Lighthouse's four figures for the start page and the first question.
///
/// # Errors
/// Fails if one of them is below 100.
pub(crate) fn lighthouse() -> Result<()> {
    prepare()?;
    let packages = Lane {
        name: "Lighthouse",
        steps: vec![setup::npm("tests/lighthouse", "Lighthouse")],
    };
    lanes::run("Lighthouse comes from npm", vec![packages])?;
    in_folder("tests/lighthouse", "node", &["lighthouse.mjs"])
}

fn prepare() -> Result<()> {
    setup::for_building()?;
    setup::for_browser_tests()?;
    run(site().command)
}

fn in_folder(folder: &str, program: &str, arguments: &[&str]) -> Result<()> {
    let chromium = setup::chromium().context("Chromium is still not there after installing it.")?;
    let mut command = command(program, arguments);
    command
        .current_dir(crate::root().join(folder))
        .env("CHROMIUM", chromium);
    run(command)
}
