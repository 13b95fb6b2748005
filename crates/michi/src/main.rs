//! `michi`: checks, builds, tests and tries out rule packs. Files in, text out; everything else is done by `rules`
//! and `guide`.
//!
//! Exit codes: 0 fine, 1 findings (or a failed scenario), 2 could not run.

mod args;
mod clock;
mod command;
mod help;
mod pack;
mod progress;
mod publish;
mod refusal;

use std::io::Write;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use args::{Args, Command};
use rules::findings::Message;

/// What a command has come to.
struct Answer {
    /// What goes to standard output.
    text: String,
    /// Whether everything is fine.
    fine: bool,
}

/// Why a command could not run, in both languages.
struct Failure(Message);

impl Failure {
    fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self(Message::new(ja, en))
    }

    /// With what was probably meant.
    fn near(self, name: Option<&str>) -> Self {
        match (self, name) {
            (Self(words), Some(name)) => Self::new(
                format!("{}。もしかして「{name}」ですか", words.ja),
                format!("{}; did you mean {name}?", words.en),
            ),
            (failure, None) => failure,
        }
    }
}

impl Answer {
    fn fine(text: String) -> Self {
        Self { text, fine: true }
    }
}

fn main() -> ExitCode {
    let is_english = help::is_english(&std::env::args().collect::<Vec<_>>());
    let command = if is_english {
        Args::command()
    } else {
        help::in_japanese(Args::command())
    };
    let read = command.try_get_matches();
    let args = match read.and_then(|matches| Args::from_arg_matches(&matches)) {
        Ok(args) => args,
        Err(error) if is_english || !error.use_stderr() => error.exit(),
        Err(error) => {
            let _gone = writeln!(std::io::stderr(), "michi: {}", refusal::in_japanese(&error));
            return ExitCode::from(2);
        }
    };
    let answer = match &args.command {
        Command::Check(these) => command::check::run(these, &args),
        Command::Build(these) => command::build::run(these, &args),
        Command::Run(these) => command::run::run(these, &args),
        Command::Why(these) => command::why::run(these, &args),
        Command::Due(these) => command::due::run(these, &args),
        Command::Find(these) => command::find::run(these, &args),
        Command::Test(these) => command::test::run(these, &args),
        Command::Explain(these) => command::explain::run(these, &args),
    };
    match answer {
        Ok(answer) => {
            // A reader that has gone away (`michi check | head`) is no failure of ours.
            let _gone = std::io::stdout().write_all(answer.text.as_bytes());
            ExitCode::from(u8::from(!answer.fine))
        }
        Err(Failure(reason)) => {
            let _gone = writeln!(std::io::stderr(), "michi: {}", reason.shown(args.lang));
            ExitCode::from(2)
        }
    }
}
