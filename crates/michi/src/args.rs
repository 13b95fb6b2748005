//! What can be written on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use guide::{Date, Lang};

use crate::clock;

/// Checks, builds, tests and tries out rule packs of Michishirube
#[derive(Parser)]
#[command(version, about)]
pub(crate) struct Args {
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Language of findings and explanations: ja or en
    #[arg(long, global = true, default_value = "ja", value_parser = lang)]
    pub(crate) lang: Lang,

    /// Today's date, such as 2026-11-20: with it, overdue reviews are reported
    #[arg(long, global = true, value_parser = clock::date)]
    pub(crate) today: Option<Date>,

    /// How findings are shown
    #[arg(long, global = true, default_value = "human")]
    format: Format,

    /// The same as --format json
    #[arg(long, global = true)]
    json: bool,
}

impl Args {
    /// How findings and results are shown.
    pub(crate) fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }

    /// Today as given, else today in Japan: for what lies ahead or is late.
    pub(crate) fn today_or_now(&self) -> Date {
        self.today.unwrap_or_else(clock::today)
    }
}

/// How findings are shown
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the line they are about
    Human,
    /// One line each
    Short,
    /// As JSON (docs/json.md)
    Json,
}

/// What to do
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Reads a pack and reports everything that is wrong in it
    Check(PackArg),
    /// Writes the files that the app downloads
    Build(Build),
    /// Answers questions of a life event and shows the next one, or the plan
    Run(Run),
    /// Says why a procedure is on the list of a household, or why not, and what would change it
    Why(Why),
    /// Says by when a procedure must be done, and why
    Due(Due),
    /// Searches procedures by name, reading and everyday word, as residents do
    Find(Find),
    /// Tries the households in scenarios/ and compares their plans with what is written
    Test(Test),
    /// Says what a code means and what to do
    Explain(Explain),
}

/// Which pack
#[derive(clap::Args)]
pub(crate) struct PackArg {
    /// Folder of the pack; may be left out where rules/ has only one
    pub(crate) pack: Option<PathBuf>,
}

/// What to build
#[derive(clap::Args)]
pub(crate) struct Build {
    /// Folder of the pack; may be left out where rules/ has only one
    pub(crate) pack: Option<PathBuf>,

    /// Folder for the files; files of an earlier build in it are replaced
    #[arg(long)]
    pub(crate) out: PathBuf,

    /// For authors: a pack with errors becomes a page that shows them
    #[arg(long)]
    pub(crate) preview: bool,
}

/// Which life event, and how it is answered
#[derive(clap::Args)]
pub(crate) struct Run {
    /// Folder of the pack; may be left out where rules/ has only one
    pub(crate) pack: Option<PathBuf>,

    /// Which event, and what is answered
    #[command(flatten)]
    pub(crate) household: Household,

    /// A day that deadlines count from, such as moved-in=2026-04-01
    #[arg(long = "date", value_delimiter = ',', value_parser = clock::named, value_name = "ID=DAY")]
    pub(crate) dates: Vec<(String, Date)>,
}

/// Which procedure, in which life event, and how that is answered
#[derive(clap::Args)]
#[command(allow_missing_positional = true)]
pub(crate) struct Why {
    /// Folder of the pack; may be left out where rules/ has only one
    pub(crate) pack: Option<PathBuf>,

    /// Id of the procedure
    pub(crate) procedure: String,

    /// Which event, and what is answered
    #[command(flatten)]
    pub(crate) household: Household,
}

/// A household in a life event
#[derive(clap::Args)]
pub(crate) struct Household {
    /// Id of the life event
    #[arg(long)]
    pub(crate) event: String,

    /// Questions answered with yes
    #[arg(long, value_delimiter = ',', value_name = "QUESTIONS")]
    pub(crate) yes_to: Vec<String>,

    /// Questions answered with no
    #[arg(long, value_delimiter = ',', value_name = "QUESTIONS")]
    pub(crate) no_to: Vec<String>,

    /// Questions answered with "not sure"
    #[arg(long, value_delimiter = ',', value_name = "QUESTIONS")]
    pub(crate) unsure_of: Vec<String>,

    /// Every question not named is answered with no
    #[arg(long)]
    pub(crate) rest_no: bool,
}

/// Which procedure, and the days its deadlines count from
#[derive(clap::Args)]
#[command(allow_missing_positional = true)]
pub(crate) struct Due {
    /// Folder of the pack; may be left out where rules/ has only one
    pub(crate) pack: Option<PathBuf>,

    /// Id of the procedure
    pub(crate) procedure: String,

    /// A day: moved-in=2026-04-01, or 2026-04-01 for every day the deadlines count from
    #[arg(long = "date", value_delimiter = ',', value_parser = clock::maybe_named, value_name = "[ID=]DAY")]
    pub(crate) dates: Vec<(Option<String>, Date)>,
}

/// What to search for
#[derive(clap::Args)]
pub(crate) struct Find {
    /// Folder of the pack (may be left out where rules/ has only one), then the words
    #[arg(required = true, value_name = "PACK|WORDS")]
    pub(crate) words: Vec<String>,

    /// How many procedures at most
    #[arg(long, default_value_t = 10)]
    pub(crate) most: usize,
}

/// Which scenarios
#[derive(clap::Args)]
pub(crate) struct Test {
    /// Folder of the pack; may be left out where rules/ has only one
    pub(crate) pack: Option<PathBuf>,

    /// Only scenarios whose name contains this
    #[arg(long)]
    pub(crate) only: Option<String>,

    /// Also says which steps, branches, conditions, deadlines and documents no scenario exercises
    #[arg(long)]
    pub(crate) coverage: bool,

    /// Also puts single mistakes into the rules (a period, a condition, a window, an alternative) and says which no scenario notices
    #[arg(long)]
    pub(crate) mutations: bool,
}

/// What to explain
#[derive(clap::Args)]
pub(crate) struct Explain {
    /// A code such as unknown-question; without one, all are listed
    pub(crate) code: Option<String>,
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "ja or en".to_owned())
}
