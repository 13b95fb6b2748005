//! Published files: what the server sends → typed values, or why not; and a guide's files in the order that it takes.

#[cfg(test)]
mod tests;

use std::rc::Rc;

use guide::publish::{
    Refusal, complete_guide, lay_overlay, read_first_file, read_guide, read_search, read_ui_texts,
};
use guide::{Guide, Lang};
use ui_text::Words;
use ui_text::plan::Words as PlanWords;

use crate::msg::Msg;
use crate::state::{English, Failure, Front, Searchable, Translation};

/// The bytes of a file, or why they were not had.
pub type Came = Result<Vec<u8>, Failure>;

/// Whether a file comes with this HTTP status.
///
/// # Errors
/// Why not.
pub fn judge(status: u16) -> Result<(), Failure> {
    match status {
        200..=299 => Ok(()),
        404 | 410 => Err(Failure::Missing),
        _ => Err(Failure::Refused(status)),
    }
}

/// The first file.
pub fn front(came: Came) -> Front {
    let read = came.and_then(|bytes| Ok(read_first_file(&bytes)?));
    read.map_or_else(Front::Failed, Front::from)
}

/// The English texts of the interface. They stay as long as the page does.
pub fn words(came: Came) -> English {
    let read = |bytes: Vec<u8>| {
        let mut texts = read_ui_texts(ui_text::ALL, Lang::En, &bytes).ok()?;
        let words = Words::from_texts(&mut texts)?;
        let plan = PlanWords::from_texts(&mut texts)?;
        Some(English::Here(Box::leak(words), Box::leak(plan)))
    };
    came.ok().and_then(read).unwrap_or(English::Failed)
}

/// The file of the search.
///
/// # Errors
/// Why it was not had.
pub fn catalogue(came: Came) -> Result<Searchable, Failure> {
    Ok(Searchable::new(read_search(&came?)?))
}

/// Fetches the files of a guide one after the other and tells what there is of it: the guide and its translation as
/// soon as questions can be asked, then all of it with the texts of the plan.
pub async fn fetch_guide(
    event: String,
    file: String,
    rest: String,
    overlay: Option<(Lang, String)>,
    fetch: impl AsyncFn(&str) -> Came,
    tell: impl Fn(Msg),
) {
    let fetched = |result| Msg::GuideFetched {
        event: event.clone(),
        file: file.clone(),
        result,
    };
    let guide = match fetch(&file).await {
        Ok(guide) => guide,
        Err(failure) => return tell(fetched(Err(failure))),
    };
    let overlay = match overlay {
        Some((lang, file)) => Some((lang, fetch(&file).await)),
        None => None,
    };
    let mut files = Files {
        guide,
        overlay,
        rest: None,
    };
    let begun = files.read();
    let is_begun = begun.is_ok();
    tell(fetched(begun));
    if !is_begun {
        return;
    }
    let read = fetch(&rest).await.and_then(|bytes| {
        files.rest = Some(bytes);
        files.read()
    });
    match read {
        Ok(read) => tell(fetched(Ok(read))),
        Err(failure) => tell(Msg::RestFailed { event, file, failure }),
    }
}

/// The bytes of a guide's files.
struct Files {
    /// The guide with the texts that asking takes.
    guide: Vec<u8>,
    /// A translation, where one was asked for.
    overlay: Option<(Lang, Came)>,
    /// The texts that only procedures take, once they are here.
    rest: Option<Vec<u8>>,
}

impl Files {
    /// The guide in them. Read anew each time: copying a guide would be 7 kB more to download. Without the translation
    /// it is of use all the same.
    fn read(&self) -> Result<(Rc<Guide>, Translation), Failure> {
        let mut read = read_guide(&self.guide)?;
        if let Some(rest) = &self.rest {
            complete_guide(&mut read, rest)?;
        }
        let translation = match &self.overlay {
            None => Translation::NotAsked,
            Some((lang, Err(failure))) => Translation::Failed(*lang, *failure),
            Some((lang, Ok(overlay))) => match lay_overlay(&mut read, overlay) {
                Ok(()) => Translation::Laid(*lang),
                Err(refusal) => Translation::Failed(*lang, refusal.into()),
            },
        };
        Ok((Rc::new(read.guide), translation))
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Foreign => Self::Foreign,
            Refusal::OtherFormat(format) => Self::OtherFormat(format),
            Refusal::Damaged => Self::Damaged,
            Refusal::Unexpected => Self::Unexpected,
        }
    }
}
