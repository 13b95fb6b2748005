//! Why a code that somebody typed restores nothing.

use crate::Date;

/// Why a code restores nothing. Positions count the code's own characters from 0, without hyphens and spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// It is not made of whole groups, or of too few: characters are missing, or there is one too many.
    Incomplete {
        /// How many characters there are.
        characters: usize,
    },
    /// Longer than any code.
    TooLong,
    /// Something that no code has.
    UnknownCharacter {
        /// Where it stands.
        at: usize,
        /// What was typed.
        character: char,
    },
    /// At least one character is wrong.
    Mistyped {
        /// Where to look first: if only one is wrong, or two neighbours changed places, it is this one (or these).
        at: Option<usize>,
    },
    /// Made by another version of the program.
    OtherFormat,
    /// Made for another municipality.
    OtherPack,
    /// Made for another life event.
    OtherEvent,
    /// Made when this household was asked something else: under today's rules it would mean other answers. The
    /// readable link goes by ids and restores those that still exist.
    OtherRules {
        /// The version of the rules that it was made with, where that is a day.
        made_with: Option<Date>,
    },
}
