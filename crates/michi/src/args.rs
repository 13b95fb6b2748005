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
    pub(crate) format: Format,
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

/// Which scenarios
#[derive(clap::Args)]
pub(crate) struct Test {
    /// Folder of the pack; may be left out where rules/ has only one
    pub(crate) pack: Option<PathBuf>,

    /// Only scenarios whose name contains this
    #[arg(long)]
    pub(crate) only: Option<String>,
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
