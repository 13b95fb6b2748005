//! Set-up and chores. `cargo xtask` alone lists them; each does all the set-up it needs on a fresh machine.
#![expect(clippy::print_stdout, reason = "a command-line program tells what it does")]

mod browser;
mod gate;
mod lanes;
mod run;
mod setup;
mod size;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

const HELP: &str = "\
cargo xtask serve [TRUNK ARGUMENTS]   open the guide with the sample ward; a saved rule shows in the page
cargo xtask test                      run every test there is, browser tests included
cargo xtask browser [FILTER]          build the site and run only the browser tests
cargo xtask build                     build the site for publishing into dist/
cargo xtask size                      bytes to the first question, by file (builds first)
cargo xtask bench [PARTS]             how long residents wait, and how long their plans are (builds first)
cargo xtask lighthouse                Lighthouse's four figures, which must be 100 (builds first)
cargo xtask setup                     only install what is missing
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match chore(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn chore(arguments: &[String]) -> Result<()> {
    let (name, rest) = arguments
        .split_first()
        .map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
    match name {
        "serve" => {
            setup::for_serving()?;
            println!(
                "\nThe guide opens at http://127.0.0.1:8080/ — save a file under rules/ and look. Ctrl+C ends.\n"
            );
            run::step(
                "trunk",
                &[&["serve", "--offline"], strings(rest).as_slice()].concat(),
            )
        }
        "test" => gate::every_test(),
        "browser" => browser::build_and_test(rest),
        "build" => browser::build(),
        "size" => browser::build().and_then(|()| size::print()),
        "bench" => browser::bench(rest),
        "lighthouse" => browser::lighthouse(),
        "setup" => setup::for_serving().and_then(|()| setup::for_browser_tests()),
        _ => {
            println!("{HELP}");
            Ok(())
        }
    }
}

fn strings(arguments: &[String]) -> Vec<&str> {
    arguments.iter().map(String::as_str).collect()
}

/// The folder of the whole project: where Cargo runs this from. It need not be where this was built.
pub(crate) fn root() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here)
        .parent()
        .map_or_else(PathBuf::new, Path::to_path_buf)
}
