//! What the tests in a real browser take: Debian's packages, and the test runner from npm.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::lanes::Step;
use crate::run::{command, output};

/// What brings the packages that are not there yet.
///
/// # Errors
/// Fails with the command to type where this program may not install packages.
pub(crate) fn packages() -> Result<Vec<Step>> {
    let mut steps = debian_steps(&missing())?;
    steps.push(npm("tests/browser", "the runner of browser tests"));
    Ok(steps)
}

/// The packages of one of our folders that come from npm, in the versions of its lock file.
pub(crate) fn npm(folder: &str, what: &str) -> Step {
    let mut command = command("npm", &["ci", "--no-audit", "--no-fund"]);
    command.current_dir(crate::root().join(folder));
    Step {
        what: what.to_owned(),
        seconds: 5,
        command,
    }
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

fn missing() -> Vec<&'static str> {
    let has = |program: &str| output(program, &["--version"]).is_some();
    let has_pdftotext = output("pdftotext", &["-v"]).is_some(); // reads the printed plan back
    let has_japanese = output("fc-list", &[":lang=ja"]).is_some_and(|fonts| !fonts.trim().is_empty());
    [
        ("nodejs", has("node")),
        ("npm", has("npm")),
        ("poppler-utils", has_pdftotext),
        ("chromium", chromium().is_some()),
        ("fonts-noto-cjk", has_japanese),
    ]
    .into_iter()
    .filter_map(|(package, is_there)| (!is_there).then_some(package))
    .collect()
}

fn debian_steps(packages: &[&str]) -> Result<Vec<Step>> {
    if packages.is_empty() {
        return Ok(Vec::new());
    }
    let list = packages.join(" ");
    let is_root = output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    if output("apt-get", &["--version"]).is_none() || !is_root {
        bail!(
            "The browser tests need {list}. Install them:\n\n    sudo apt-get update && sudo apt-get install -y {list}\n\n\
               A Chromium elsewhere can be named in the variable CHROMIUM."
        );
    }
    let apt_get = |arguments: &[&str]| -> Command {
        let mut command = command("apt-get", arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    Ok(vec![
        Step {
            what: "the list of Debian's packages".to_owned(),
            seconds: 10,
            command: apt_get(&["update"]),
        },
        Step {
            what: list,
            seconds: 110,
            command: apt_get(&[&["install", "-y"], packages].concat()),
        },
    ])
}
