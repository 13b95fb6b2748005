//! What can happen, as facts. Views and the browser send these; only [`update`](crate::update::update) decides
//! what follows.

use std::rc::Rc;

use guide::{Answer, Date, Guide, Lang};

use crate::exported::{ExportKind, Outcome, Paper};
use crate::ids::Ids;
use crate::noted::Noted;
use crate::state::{Device, English, Failure, Front, Route, Searchable, Translation, UncheckedMeans};
use crate::visit::{Persistence, SharedPlan, Ticks};

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
    /// A box was marked as one that somebody is not sure of, or no longer.
    UnsureToggled {
        /// Id of the question.
        question: String,
    },
    /// 「どれもない」 or 「わからないものがある」 below the check boxes was pressed (again: taken back).
    UncheckedToggled {
        /// Which.
        means: UncheckedMeans,
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
    /// A day that was asked about is the one that is meant.
    DayConfirmed {
        /// Id of the date.
        date: String,
        /// The day.
        day: Date,
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
    PrintChosen {
        /// On what.
        paper: Paper,
    },
    /// 「本文へ」 was pressed: the link that skips the header. (The address must not change: the part behind `#` is
    /// the state, so no link in the page may lead to an element's id.)
    ContentChosen,
    /// A procedure was ticked off on the plan, or its tick taken back.
    DoneToggled {
        /// Id of the procedure.
        procedure: String,
    },
    /// A thing to bring was ticked off, or its tick taken back.
    PackedToggled {
        /// Id of the document.
        document: String,
    },
    /// Another office was chosen for a procedure.
    OfficeChosen {
        /// Id of the procedure.
        procedure: String,
        /// Which of its windows, from 0.
        office: u8,
    },
    /// Another one of the alternatives for a thing was chosen.
    WayChosen {
        /// Id of the document.
        document: String,
        /// Which of its alternatives, from 0.
        way: u8,
    },
    /// One paper in place of many was chosen.
    WaysChosen {
        /// Ids of documents, and which of their alternatives each becomes, from 0.
        ways: Vec<(String, u8)>,
    },
    /// Somebody else goes in the person's place, or no longer.
    ProxyToggled,
    /// The day of the visit was typed or chosen; an empty text takes it back.
    VisitChanged {
        /// As the field has it: `2026-04-01`.
        text: String,
    },
    /// Ticks are to be kept on the device, or no longer.
    KeepToggled,
    /// 「残したものを消す」 was pressed.
    KeptDeleted,
    /// Another answer was tried out on the plan.
    AnswerTried {
        /// Id of the question.
        question: String,
        /// Which.
        answer: Answer,
    },
    /// What was tried out is taken back.
    TryUndone,
    /// What was tried out is so.
    TryTaken,
    /// A question of a single procedure was answered on that procedure's page.
    Settled {
        /// Id of the question.
        question: String,
        /// Which; none takes the answer back.
        answer: Option<Answer>,
    },
    /// Something was typed into the search field.
    SearchTyped {
        /// As the field has it.
        text: String,
    },
    /// A code was typed.
    CodeTyped {
        /// As the field has it.
        text: String,
    },
    /// 「この計画を開く」 was pressed: the plan that a code or a link holds.
    PlanOpened {
        /// Id of the life event.
        event: String,
        /// Its answers.
        answers: Ids<Answer>,
        /// Its days.
        dates: Ids<Date>,
        /// Where it came from, and what was left out.
        shared: SharedPlan,
    },
    /// Answers to sensitive questions are to go along with what leaves the page, or no longer.
    SensitiveToggled,
    /// 「自分の計画を始める」 was pressed on a plan that somebody shared.
    OwnPlanChosen {
        /// Id of the life event.
        event: String,
    },
    /// 「この計画を開く」 was pressed: the plan of a link that was pasted.
    LinkPasted {
        /// The fragment, without `#`.
        fragment: String,
    },
    /// A part of a long page was chosen from the list at its top. (No link may lead to an element's id: the part of the
    /// address behind `#` is the state.)
    PartChosen {
        /// Its id.
        part: String,
    },
    /// What a change of the plan has brought was read.
    ChangeNoted,
    /// What was changed on the plan last is taken back.
    ChangeUndone,
    /// A part of the page was unfolded, or folded again.
    FoldToggled {
        /// Its id.
        id: String,
    },
    /// The plan is to be taken along.
    ExportChosen {
        /// How.
        kind: ExportKind,
    },

    // What the browser sends.
    /// The app has started.
    Started {
        /// The page's own address without its fragment.
        here: String,
        /// What the device can do.
        device: Device,
        /// The fragment of the address, without `#`.
        fragment: String,
        /// The language kept from an earlier visit, or the browser's.
        lang: Lang,
        /// Whether first screens stand in the page.
        is_covered: bool,
    },
    /// The app takes over from the first screens, which stood in the page before it: what was done on them by then.
    TookOver {
        /// What.
        noted: Noted,
    },
    /// A minute has passed, or the page was woken up.
    TimePassed,
    /// Somebody came back to the page after a while: rules and app may have been published anew.
    CameBack,
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
    /// The file of the search came, or did not.
    CatalogueFetched {
        /// The file that was asked for.
        file: String,
        /// What came.
        result: Result<Searchable, Failure>,
    },
    /// What was to leave the page has come as far as a page can know.
    Exported {
        /// What.
        kind: ExportKind,
        /// What became of it.
        outcome: Outcome,
    },
    /// The browser is about to print the page.
    PrintBegan,
    /// The browser has printed the page, or was told not to.
    PrintEnded,
    /// The width of the page was read.
    WidthRead {
        /// There is room for two columns beside each other.
        is_wide: bool,
    },
    /// The browser has kept ticks, or refused to.
    KeepingTried {
        /// What came of it.
        kept: Persistence,
    },
    /// Ticks that were kept on the device earlier.
    KeptFound {
        /// The ticks.
        ticks: Ticks,
    },
}
