//! The pages by address.

/// A page as a link names it. What it shows also depends on what is loaded: see [`page`](crate::page).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// `#/`: the life events.
    #[default]
    Start,
    /// `#/about`: about this guide.
    About,
    /// `#/procedures`: the procedures of all life events, to be searched.
    Procedures,
    /// `#/code`: a code from another device is typed here.
    Code,
    /// `#/move-in/p/dog-registration`: one procedure, and whether it is needed.
    Procedure {
        /// Id of the life event.
        event: String,
        /// Id of the procedure.
        procedure: String,
    },
    /// `#/move-in`: what the life event is, and its date.
    Event {
        /// Id of the life event.
        event: String,
    },
    /// `#/move-in/q/has-dog`: a screen with one question or with check boxes.
    Question {
        /// Id of the life event.
        event: String,
        /// Id of a question on the screen, the first one when we print it.
        question: String,
        /// `#/move-in/change/has-dog`: on the way from the review page, and back to it.
        is_change: bool,
    },
    /// `#/move-in/review`: all answers, each with a way to change it.
    Review {
        /// Id of the life event.
        event: String,
    },
    /// `#/move-in/result`: the plan.
    Result {
        /// Id of the life event.
        event: String,
    },
}

impl Route {
    /// The life event the page belongs to.
    pub fn event(&self) -> Option<&str> {
        match self {
            Self::Start | Self::About | Self::Procedures | Self::Code => None,
            Self::Event { event }
            | Self::Procedure { event, .. }
            | Self::Question { event, .. }
            | Self::Review { event }
            | Self::Result { event } => Some(event),
        }
    }

    /// Whether it goes on from the days that were given.
    pub fn counts_days(&self) -> bool {
        matches!(self, Self::Question { .. } | Self::Result { .. })
    }

    /// Whether it shows the texts of procedures, which come behind those that asking takes.
    pub fn is_whole(&self) -> bool {
        matches!(self, Self::Procedure { .. } | Self::Result { .. })
    }
}
