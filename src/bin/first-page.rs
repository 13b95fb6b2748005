//! Writes the first screens, the pack's name and its telephone number into the `index.html` that Trunk has made, and the
//! pages that need no scripts beside it. Trunk runs it after the rules are compiled (Trunk.toml).
//!
//! `first-page DIRECTORY`: where `index.html` and `guide/` are.
#![expect(clippy::print_stderr, reason = "a command-line program tells what is wrong")]

use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

use michishirube::first_page::{Failure, FirstPage, first_page};
use michishirube::plain_pages::plain_pages;

fn main() -> ExitCode {
    let Some(site) = std::env::args_os().nth(1) else {
        eprintln!("first-page DIRECTORY: the directory of index.html and guide/");
        return ExitCode::FAILURE;
    };
    match write(Path::new(&site)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The first screens cannot be made: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(site: &Path) -> io::Result<()> {
    let file = |name: &str| fs::read(site.join("guide").join(name)).ok();
    let made = first_page(&file).map_err(explained)?.unwrap_or_else(nothing_yet);
    let index = site.join("index.html");
    let html = fs::read_to_string(&index)?;
    fs::write(&index, filled_in(&html, &made))?;
    let plain = site.join("plain");
    fs::create_dir_all(&plain)?;
    for page in plain_pages(&file).map_err(explained)? {
        fs::write(plain.join(page.name), page.html)?;
    }
    Ok(())
}

/// A preview of rules with errors has no screens: the app shows the errors.
fn nothing_yet() -> FirstPage {
    FirstPage {
        screens: String::new(),
        name: String::new(),
        phone: String::new(),
    }
}

fn explained(failure: Failure) -> io::Error {
    io::Error::other(match failure {
        Failure::Missing(file) => format!("guide/{file} is missing"),
        Failure::Refused(file, refusal) => format!("guide/{file} cannot be read: {refusal:?}"),
    })
}

/// Styles and scripts that stand in the page are marked with its nonce: the page's own policy allows no others.
fn filled_in(html: &str, made: &FirstPage) -> String {
    let nonce = html
        .split_once("'nonce-")
        .and_then(|(_, rest)| rest.split_once('\''));
    let nonce = nonce.map_or("", |(nonce, _)| nonce);
    html.replace("<style>", &format!("<style nonce=\"{nonce}\">"))
        .replace("<script>", &format!("<script nonce=\"{nonce}\">"))
        .replace("PACK_NAME", &escaped(&made.name))
        .replace("PACK_PHONE", &escaped(&made.phone))
        .replace("FIRST_SCREENS", &made.screens)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
