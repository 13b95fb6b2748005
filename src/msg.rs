//! What can happen, as facts. Views and the browser send these; only [`update`](crate::update::update) decides
//! what follows.

use std::rc::Rc;

use guide::{Answer, Date, Guide, Lang};

use crate::state::{English, Failure, Front, Rest, Route, Translation};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    // What views send.
    /// A link or button to a page was pressed. (Real links: `href` from [`State::link`](crate::state::State::link)
    /// and this message on a plain click.)
    PageChosen {
        /// Where it leads.
        route: Route,
    },
    /// 「はじめる」 or 「つづける」 was pressed, on an event's page, its review or its result: the first screen that
    /// has no answers yet comes, or the result when there is none.
    QuestionsChosen {
        /// Id of the life event.
        event: String,
    },
    /// はい, いいえ or わからない was pressed.
    Answered {
        /// Id of the question.
        question: String,
        /// Which.
        answer: Answer,
    },
    /// A check box was pressed.
    BoxToggled {
        /// Id of the question.
        question: String,
    },
    /// 「どれもない」 or 「わからない」 below the check boxes was pressed (again: taken back).
    RestToggled {
        /// Which.
        rest: Rest,
    },
    /// The check boxes were handed in.
    PickHandedIn,
    /// A day was typed or chosen; an empty text takes it back.
    DateChanged {
        /// Id of the date.
        date: String,
        /// As the field has it: `2026-04-01`.
        text: String,
    },
    /// 「変更」 beside an answer on the review page was pressed.
    ChangeChosen {
        /// Id of the first question of its screen.
        question: String,
    },
    /// 「もどる」 in the page was pressed.
    WentBack,
    /// A language was chosen.
    LangChosen {
        /// Which.
        lang: Lang,
    },
    /// 「おわる（答えを消す）」 was pressed.
    EndChosen,
    /// 「もう一度」 was pressed after a failure.
    RetryChosen,
    /// The notice about a damaged link was closed.
    NoticeDismissed,
    /// 「印刷」 was pressed.
    PrintChosen,
    /// 「本文へ」 was pressed: the link that skips the header. (The address must not change: the part behind `#` is
    /// the state, so no link in the page may lead to an element's id.)
    ContentChosen,

    // What the browser sends.
    /// The app has started.
    Started {
        /// Today by the device's clock.
        today: Date,
        /// The fragment of the address, without `#`.
        fragment: String,
        /// The language kept from an earlier visit, or the browser's.
        lang: Lang,
    },
    /// The day was read again: the page was woken up.
    DayRead {
        /// Today by the device's clock.
        today: Date,
    },
    /// An address was typed or a link opened in this page: what it says stands.
    LinkOpened {
        /// The fragment, without `#`.
        fragment: String,
    },
    /// Back or forward was pressed: only the page changes, no answer is lost.
    HistoryWalked {
        /// The fragment of the entry that was reached, without `#`.
        fragment: String,
    },
    /// An entry of a visit that has ended was reached, or this visit was ended in another way: nothing of it may
    /// be shown.
    VisitEnded,
    /// The first file came, or did not.
    FrontFetched {
        /// What came: cheap to copy, as all messages are, or copying would be more to download.
        front: Front,
    },
    /// The English texts of the interface came, or did not.
    WordsFetched {
        /// What came.
        english: English,
    },
    /// A guide came, or did not.
    GuideFetched {
        /// Id of the life event.
        event: String,
        /// The file that was asked for: an answer to an older request is ignored.
        file: String,
        /// What came, with what became of the translation. It comes twice: first with the texts that asking takes,
        /// then with all.
        result: Result<(Rc<Guide>, Translation), Failure>,
    },
    /// The texts that only a guide's plan takes were not had.
    RestFailed {
        /// Id of the life event.
        event: String,
        /// The guide's file, as for [`Msg::GuideFetched`].
        file: String,
        /// Why.
        failure: Failure,
    },
}
