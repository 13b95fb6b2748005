//! What is fetched: under way, here, or why not.

use std::fmt;
use std::rc::Rc;

use guide::publish::{FirstFile as FrontFile, Index, Problem};
use guide::{Guide, Lang};
use ui_text::Words;
use ui_text::plan::Words as PlanWords;

use super::Remembered;

/// The published first file, as far as it has come. A file is equal only to itself: to look into it would cost
/// time, and code to download.
#[derive(Clone, Debug, Default)]
pub enum Front {
    /// Under way.
    #[default]
    Loading,
    /// Not had.
    Failed(Failure),
    /// There is something to choose from.
    Ready(Rc<Index>),
    /// A preview of rules that have errors.
    Problems(Rc<Vec<Problem>>),
}

impl From<FrontFile> for Front {
    fn from(file: FrontFile) -> Self {
        match file {
            FrontFile::Index(index) => Self::Ready(Rc::new(index)),
            FrontFile::Problems(problems) => Self::Problems(Rc::new(problems)),
        }
    }
}

impl PartialEq for Front {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Failed(one), Self::Failed(two)) => one == two,
            (Self::Ready(one), Self::Ready(two)) => Rc::ptr_eq(one, two),
            (Self::Problems(one), Self::Problems(two)) => Rc::ptr_eq(one, two),
            _ => false,
        }
    }
}

impl Eq for Front {}

/// The English texts of the interface, as far as they have come. Equal only to themselves, as [`Front`] is.
#[derive(Clone, Copy, Default)]
pub enum English {
    /// Nobody wants them.
    #[default]
    NotAsked,
    /// Under way from the beginning: nothing is shown before they are here.
    Awaited,
    /// Under way since English was chosen: until then the page stays in the language it has.
    Loading,
    /// Not had: the page stays Japanese.
    Failed,
    /// Here.
    Here(&'static Words, &'static PlanWords),
}

impl PartialEq for English {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Here(one, _), Self::Here(two, _)) => std::ptr::eq(*one, *two),
            (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
        }
    }
}

impl Eq for English {}

impl fmt::Debug for English {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAsked => "NotAsked",
            Self::Awaited => "Awaited",
            Self::Loading => "Loading",
            Self::Failed => "Failed",
            Self::Here(..) => "Here",
        })
    }
}

/// Something that is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load<T> {
    /// Under way.
    Loading,
    /// Not had.
    Failed(Failure),
    /// Here.
    Ready(T),
}

/// A guide with its texts; equal only to itself, as [`Front`] is.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The guide.
    pub guide: Rc<Guide>,
    /// Its translation.
    pub translation: Translation,
    /// Why the texts that only the plan takes were not had. Without a reason they are under way, or here
    /// ([`is_whole`](guide::Texts::is_whole)).
    pub rest_failure: Option<Failure>,
    /// What was worked out of it.
    pub remembered: Remembered,
}

impl Loaded {
    /// A guide that has come.
    pub fn new(guide: Rc<Guide>, translation: Translation) -> Self {
        Self {
            guide,
            translation,
            rest_failure: None,
            remembered: Remembered::default(),
        }
    }

    /// What the plan takes: the guide with all texts, none while they are under way, or why they were not had.
    pub fn whole(&self) -> Result<Option<&Rc<Guide>>, Failure> {
        match self.rest_failure {
            Some(failure) => Err(failure),
            None => Ok(self.guide.texts.is_whole().then_some(&self.guide)),
        }
    }
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.guide, &other.guide)
            && self.translation == other.translation
            && self.rest_failure == other.rest_failure
    }
}

impl Eq for Loaded {}

/// What became of a guide's translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translation {
    /// None was asked for.
    NotAsked,
    /// It is under way; until then rule texts are Japanese.
    Loading(Lang),
    /// It is laid over the Japanese texts.
    Laid(Lang),
    /// There should be one, but it could not be had: rule texts stay Japanese.
    Failed(Lang, Failure),
    /// The pack has none for that language.
    Missing(Lang),
}

/// Why a file was not had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The request did not come through: no network.
    Offline,
    /// The server has no such file.
    Missing,
    /// The server refused with this HTTP status.
    Refused(u16),
    /// What came is not one of our files: a log-in page of a network, for example.
    Foreign,
    /// The file was written for another version of the app, with this format number: a reload helps.
    OtherFormat(u16),
    /// The file is cut short or was changed on the way.
    Damaged,
    /// A sound file, but another one than was asked for.
    Unexpected,
}

impl Failure {
    /// Whether rules or app may have been published anew since what is here came.
    pub fn is_of_another_version(self) -> bool {
        matches!(
            self,
            Self::Missing | Self::Foreign | Self::OtherFormat(_) | Self::Unexpected
        )
    }
}
