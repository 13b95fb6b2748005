//! The file as other programs read it.

use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use ical::property::Property;
use proptest::prelude::*;

use super::*;

/// 2026-11-28T01:02:03Z
const MADE: i64 = 1_795_827_723;

fn entry() -> Entry {
    Entry {
        uid: due_uid("mihon-ward", "move-in", "resident-move-in", 0),
        day: crate::date(2027, 4, 12),
        title: "転入届の期限".into(),
        description: "住民記録窓口（本庁舎2階）; 持ち物: 転出証明書, 本人確認書類\n見本区".into(),
        place: Some("本庁舎2階".into()),
        alarms: vec![7, 1],
    }
}

fn calendar(entries: Vec<Entry>) -> Calendar {
    Calendar {
        name: "引っ越しの手続き".into(),
        made: MADE,
        entries,
    }
}

fn read(file: &str) -> IcalCalendar {
    let mut calendars: Vec<_> = IcalParser::new(file.as_bytes()).collect();
    assert_eq!(calendars.len(), 1);
    calendars.remove(0).unwrap()
}

fn value<'p>(properties: &'p [Property], name: &str) -> Option<&'p str> {
    let found = properties.iter().find(|property| property.name == name)?;
    found.value.as_deref()
}

fn text(event: &IcalEvent, name: &str) -> String {
    unescaped(value(&event.properties, name).unwrap_or_default())
}

/// 3.3.11, the other way round.
fn unescaped(value: &str) -> String {
    let (mut text, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        let letter = match letter {
            '\\' => letters
                .next()
                .map(|letter| if letter == 'n' { '\n' } else { letter }),
            plain => Some(plain),
        };
        text.extend(letter);
    }
    text
}

#[test]
fn the_whole_file_is_as_it_should_be() {
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Michishirube//Michishirube//JA",
        "CALSCALE:GREGORIAN",
        "NAME:引っ越しの手続き",
        "X-WR-CALNAME:引っ越しの手続き",
        "BEGIN:VEVENT",
        "UID:due-0.resident-move-in.move-in.mihon-ward@michishirube",
        "DTSTAMP:20261128T010203Z",
        "LAST-MODIFIED:20261128T010203Z",
        "SEQUENCE:476702",
        "DTSTART;VALUE=DATE:20270412",
        "DTEND;VALUE=DATE:20270413",
        "SUMMARY:転入届の期限",
        r"DESCRIPTION:住民記録窓口（本庁舎2階）\; 持ち物: 転出証明",
        r" 書\, 本人確認書類\n見本区",
        "LOCATION:本庁舎2階",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:転入届の期限",
        "TRIGGER:-P6DT15H",
        "END:VALARM",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:転入届の期限",
        "TRIGGER:-PT15H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(write(&calendar(vec![entry()])), lines.join("\r\n"));
}

#[test]
fn a_later_file_replaces_an_earlier_one() {
    let visit = Entry {
        uid: visit_uid("mihon-ward", "move-in"),
        alarms: vec![0],
        ..entry()
    };
    let early = read(&write(&calendar(vec![entry(), visit.clone()])));
    let late = Calendar {
        made: MADE + 60,
        ..calendar(vec![entry(), visit])
    };
    let late = read(&write(&late));
    let number = |event: &IcalEvent| -> i64 { text(event, "SEQUENCE").parse().unwrap() };
    for (early, late) in early.events.iter().zip(&late.events) {
        assert_eq!(text(early, "UID"), text(late, "UID"));
        assert!(number(early) < number(late));
        assert!(text(early, "DTSTAMP") < text(late, "DTSTAMP"));
    }
    assert_eq!(early.events.len(), 2);
    assert_ne!(text(&early.events[0], "UID"), text(&early.events[1], "UID"));
    let alarm = &early.events[1].alarms[0];
    assert_eq!(value(&alarm.properties, "TRIGGER"), Some("PT9H"));
}

#[test]
fn the_ends_of_the_calendar_do_no_harm() {
    for day in [Date::MIN, Date::MAX] {
        let file = write(&Calendar {
            made: i64::MAX,
            ..calendar(vec![Entry { day, ..entry() }])
        });
        assert_eq!(read(&file).events.len(), 1);
    }
    assert_eq!(sequence(i64::MIN), 0);
    assert_eq!(sequence(i64::MAX), i32::MAX);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// No line is longer than 75 octets, every line ends with CR LF, and a reader gets every text back.
    #[test]
    fn any_text_is_folded_and_comes_back(
        title in "[a-z,;:\\\\\"ぁ-ん漢字🏠é ]{0,200}",
        description in "\\PC{0,200}",
        lines in "[a-z漢字\n]{1,20}",
    ) {
        let written = Entry {
            title,
            description,
            place: Some(lines),
            ..entry()
        };
        let file = write(&calendar(vec![written.clone()]));
        prop_assert!(file.ends_with("\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']));
        }
        // RFC 5545, 3.1: unfolding is taking out each line end with the one white space behind it.
        let unfolded = file.replace("\r\n ", "");
        let line = |name: &str| {
            let mut lines = unfolded.split("\r\n");
            let found = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            found.unwrap()
        };
        prop_assert_eq!(unescaped(line("SUMMARY")), written.title);
        prop_assert_eq!(unescaped(line("LOCATION")), written.place.unwrap());
        prop_assert_eq!(read(&file).events.len(), 1);
    }
}
