//! The one gate: everything that must hold before anything is handed over.

use anyhow::{Context, Result};

use crate::run::{step, step_in};
use crate::{setup, size};

const PACK: &str = "rules/mihon-ward";

/// Every test there is, the quick ones first.
pub(crate) fn every_test() -> Result<()> {
    setup::for_serving()?;
    step("cargo", &["fmt", "--all", "--check"])?;
    step(
        "cargo",
        &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
    )?;
    step("cargo", &["test", "--workspace"])?;
    step_in(
        ".",
        "cargo",
        &["doc", "--workspace", "--no-deps"],
        &[("RUSTDOCFLAGS", "-D warnings")],
    )?;
    step(
        "cargo",
        &["run", "--quiet", "--package", "michi", "--", "check", PACK],
    )?;
    step(
        "cargo",
        &["run", "--quiet", "--package", "michi", "--", "test", PACK],
    )?;
    browser_tests(&[])?;
    size::hold()?;
    step("git", &["diff", "--exit-code", "--stat"])
        .context("A generated file differs from what is committed.")
}

/// How long a resident waits, in a real browser on a slower processor: figures, no test.
pub(crate) fn bench() -> Result<()> {
    in_browser("node", &["bench.mjs"])
}

/// The tests in a real browser, against the site as it is published.
pub(crate) fn browser_tests(filter: &[String]) -> Result<()> {
    let arguments: Vec<&str> = ["playwright", "test"]
        .into_iter()
        .chain(filter.iter().map(String::as_str))
        .collect();
    in_browser("npx", &arguments)
}

fn in_browser(program: &str, arguments: &[&str]) -> Result<()> {
    setup::for_serving()?;
    setup::for_browser_tests()?;
    release_build()?;
    let chromium = setup::chromium().context("Chromium is still not there after installing it.")?;
    let chromium = chromium.to_string_lossy();
    step_in("tests/browser", program, arguments, &[("CHROMIUM", &chromium)])
}

/// The site as it is published, in `dist/`.
///
/// The standard library is built along, for size and without panic messages, which nobody could read: 14 kB less for
/// every resident (docs/decisions.md). The switches for that are not stable yet, so the compiler is told that this is
/// meant. Plain `trunk build --release` makes the same site, only larger.
pub(crate) fn release_build() -> Result<()> {
    setup::standard_library_source()?;
    // First by cargo alone, which may fetch what the standard library is made of; Trunk must not.
    let app = [
        "build",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--package",
        "michishirube",
        "--bins",
    ];
    step_in(".", "cargo", &app, SMALLEST)?;
    step_in(".", "trunk", &["build", "--release", "--offline"], SMALLEST)
}

const SMALLEST: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort",
    ),
];
