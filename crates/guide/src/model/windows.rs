//! Where procedures are done: places, and the windows in them.

use serde::{Deserialize, Serialize};

use super::texts::Text;
use crate::calendar::{Calendar, Day, Ordinals, Weekdays};
use crate::ids::SiteIx;

/// A place with windows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Stable id. Not published: nothing that travels names it.
    #[serde(skip)]
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// Its address.
    pub address: Option<Text>,
    /// A map, as an `https:` address.
    pub map: Option<String>,
    /// How to get there.
    pub access: Option<Text>,
}

/// A window, or an office outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Stable id. Not published: nothing that travels names it.
    #[serde(skip)]
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// Where it is; none for an office outside.
    pub site: Option<SiteIx>,
    /// Not one of the municipality's own.
    pub external: bool,
    /// Whether it is closed when public offices are. An employer, a shop or a company's website is not.
    pub keeps_office_days: bool,
    /// The floor, as on the sign.
    pub floor: Option<Text>,
    /// The counter, as on the sign.
    pub counter: Option<Text>,
    /// When it is open; empty where nobody has filled it in.
    pub hours: Vec<Hours>,
    /// When it is closed, where it or its site keeps other days than the municipality. Deadlines do not hang on it.
    pub calendar: Option<Calendar>,
    /// Telephone number as written, such as `03-0000-0001`.
    pub phone: Option<String>,
    /// How fees can be paid.
    pub payment: Vec<Payment>,
    /// Where to reserve a visit, as an `https:` or `tel:` address.
    pub reserve: Option<String>,
    /// When it is crowded.
    pub busy: Vec<Busy>,
    /// What else to know.
    pub note: Option<Text>,
}

/// Opening hours on some days of the week, or on single days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The days of the week.
    pub days: Weekdays,
    /// Which of them in a month.
    pub nth: Ordinals,
    /// The days on which they hold in place of all others, also where it would be closed. Then they have no days of the
    /// week.
    pub dates: Vec<Day>,
    /// Opens, in minutes after midnight.
    pub from: u16,
    /// Closes, in minutes after midnight.
    pub to: u16,
    /// What makes them less than sure.
    pub note: Option<Text>,
}

/// A way to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Payment {
    /// Coins and notes.
    Cash,
    /// Credit or debit card.
    Card,
    /// Code on a phone.
    Code,
    /// Transport or shopping IC card.
    Ic,
}

/// A crowded time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Busy {
    /// The months, 1 to 12; empty means all year.
    pub months: Vec<u8>,
    /// What to expect.
    pub note: Text,
}
