//! The one gate: everything that must hold before anything is handed over.

use anyhow::{Context, Result};

use crate::lanes::{self, Lane, Step};
use crate::run::{command, step};
use crate::{browser, setup, size};

const PACK: &str = "rules/mihon-ward";

/// Every test there is, the quick ones first. All is built before any test runs: what compiles beside a test that takes
/// the time would make it fail.
///
/// # Errors
/// Fails with the first thing that does not hold.
pub(crate) fn every_test() -> Result<()> {
    step("cargo", &["fmt", "--all", "--check"])?;
    setup::compiler_and_crates()?;
    lanes::run(
        "Everything is compiled first",
        vec![
            Lane {
                name: "checks",
                steps: checks(),
            },
            Lane {
                name: "site",
                steps: tools_and_site()?,
            },
            Lane {
                name: "browser",
                steps: setup::browser_packages()?,
            },
        ],
    )?;
    for command in ["check", "test"] {
        step(
            "cargo",
            &["run", "--quiet", "--bin", "michi", "--", command, PACK],
        )?;
    }
    size::hold()?;
    step("cargo", &["test", "--workspace"])?;
    browser::test(&[])?;
    step("git", &["diff", "--exit-code", "--stat"])
        .context("A generated file differs from what is committed.")
}

/// What the compiler itself finds, and the tests, not run yet.
fn checks() -> Vec<Step> {
    let mut documentation = command("cargo", &["doc", "--workspace", "--no-deps"]);
    documentation.env("RUSTDOCFLAGS", "-D warnings");
    vec![
        Step {
            what: "clippy".to_owned(),
            seconds: 120,
            command: command(
                "cargo",
                &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
            ),
        },
        Step {
            what: "the tests".to_owned(),
            seconds: 140,
            command: command("cargo", &["test", "--workspace", "--no-run"]),
        },
        Step {
            what: "the documentation".to_owned(),
            seconds: 30,
            command: documentation,
        },
        setup::preview(),
    ]
}

fn tools_and_site() -> Result<Vec<Step>> {
    let mut steps = setup::missing_tools()?;
    steps.push(browser::site());
    Ok(steps)
}
