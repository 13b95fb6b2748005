//! What the browser is asked to do. Values only: [`update`](crate::update) returns them, `browser` carries them out.

use guide::Lang;

use crate::exported::Exported;
use crate::visit::Ticks;

/// Something for the browser to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Fetch the first file.
    FetchFront,
    /// Fetch the English texts of the interface.
    FetchWords,
    /// Fetch a life event's guide, and its translation.
    FetchGuide {
        /// Id of the life event.
        event: String,
        /// The guide's file.
        file: String,
        /// The file of the texts that only its plan takes; it comes second.
        rest: String,
        /// The file of the translation that is wanted.
        overlay: Option<(Lang, String)>,
    },
    /// Make a new history entry with this fragment (without `#`).
    Push {
        /// The fragment.
        fragment: String,
    },
    /// Give the present history entry this fragment.
    Replace {
        /// The fragment.
        fragment: String,
    },
    /// Go back in history; where nothing of this visit is behind, go to this fragment instead.
    Back {
        /// The fragment.
        otherwise: String,
    },
    /// Once the page is drawn: set the title, say what came in the live region, put the focus on the heading.
    Arrive,
    /// Once the page is drawn: put the focus on what is wrong.
    FocusProblem,
    /// Put the focus on the heading.
    FocusHeading,
    /// Once the page is drawn: put the focus on an element, where it is not there already.
    FocusElement {
        /// Its id.
        id: String,
    },
    /// Put the focus on a part of the page, and show it from its top.
    FocusPart {
        /// Its id.
        part: String,
    },
    /// Put the focus on the first of these elements that is there once the page is drawn, and leave the page where it
    /// stands.
    KeepFocus {
        /// Their ids.
        ids: [&'static str; 3],
    },
    /// Say in the live region what the page shows now.
    Announce,
    /// Keep the language for the next visit.
    KeepLang {
        /// Which.
        lang: Lang,
    },
    /// Leave no answer in any history entry that Back or Forward could reach.
    EndVisit {
        /// The clean fragment.
        fragment: String,
    },
    /// Fetch the file of the search.
    FetchCatalogue {
        /// The file.
        file: String,
    },
    /// Hand something over that leaves the page; tell what came of it.
    Export {
        /// What.
        exported: Exported,
    },
    /// Keep ticks on the device; tell what came of it.
    Keep {
        /// The ticks.
        ticks: Ticks,
    },
    /// Delete the ticks that are kept on the device.
    ForgetKept,
    /// Delete the language that is kept on the device.
    ForgetLang,
    /// Load the page anew: the files there are belong to a newer app. Done once for a format (see `publish::FORMAT`), so that
    /// it comes to an end.
    StartAnew {
        /// Of the files.
        format: u16,
    },
    /// Open the print dialog once the page is drawn.
    Print,
}
