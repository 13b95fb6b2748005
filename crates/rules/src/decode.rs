//! The files of a pack → the pack as written, with everything that is wrong in how it is written.
//!
//! Reports every problem of every file; looks nothing up.

mod due;
mod event;
mod fields;
mod head;
mod locale;
mod office_words;
mod opening;
mod procedure;
mod scenario;
mod search;
#[cfg(test)]
mod tests;
mod things;
mod values;

use std::sync::Arc;

use guide::Lang;

use crate::findings::IdKind;
use crate::findings::wording::{
    bad_id, blank_text, duplicate_id, missing_file, too_many_entries, unknown_file,
};
use crate::findings::{Diagnostic, nearest};
use crate::place::Place;
use crate::source::{At, Entries, Id, LocaleSource, Pack, PackFile, SourceFile};
use crate::yaml::{self, Node, NodeKind};

use values::Reader;

/// More entries of one kind than this are refused: no municipality has a tenth of it, and positions are 16 bits.
const MOST_ENTRIES: usize = 5_000;

/// Reads a pack. The order of `files` does not matter.
pub fn read(files: &[PackFile]) -> (Pack, Vec<Diagnostic>) {
    let mut files: Vec<&PackFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut reading = Reading::default();
    for file in files {
        reading.file(file);
    }
    reading.end()
}

#[derive(Default)]
struct Reading {
    pack: Pack,
    reader: Reader,
}

/// What a file of a pack is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room<'p> {
    Head,
    Questions,
    Dates,
    Documents,
    Windows,
    Procedures,
    Event(&'p str),
    Scenarios,
    OfficeWords,
    Search,
    Locale(Lang, &'p str),
    /// Not for this program: notes, hidden files.
    Aside,
    Unknown,
}

impl Reading {
    fn file(&mut self, file: &PackFile) {
        self.reader.begin_file();
        let path: Arc<str> = Arc::from(file.path.as_str());
        let whole = Place::whole_file(Arc::clone(&path));
        let room = room_of(&file.path);
        match room {
            Room::Aside => return,
            Room::Unknown => {
                let near = near_path(&file.path);
                return self.reader.report(unknown_file::found(&whole, near.as_deref()));
            }
            _ => {}
        }
        match self.tree(&path, file) {
            Some(node) if self.fits(room, &node) => self.room(room, &whole, &node),
            _ => self.lost(room, whole),
        }
    }

    /// Whether a file is a list or a mapping as a whole, whichever its room asks for.
    fn fits(&mut self, room: Room<'_>, node: &Node) -> bool {
        match (room, &node.kind) {
            (Room::Scenarios, NodeKind::List(_)) => true,
            (Room::Scenarios, _) => {
                self.reader.wrong_type(node, values::LIST);
                false
            }
            (_, NodeKind::Map(_)) => true,
            _ => {
                self.reader.wrong_type(node, values::MAPPING);
                false
            }
        }
    }

    /// A file that cannot be read at all: what it defines is unknown, so nothing is said about what is missing.
    fn lost(&mut self, room: Room<'_>, whole: Place) {
        if let Room::Event(id) = room {
            self.pack.unread_events.push(id.to_owned());
        }
        self.pack.unread.push(whole);
    }

    fn tree(&mut self, path: &Arc<str>, file: &PackFile) -> Option<Node> {
        let text = yaml::text_of(path, &file.bytes);
        self.pack.files.push(SourceFile {
            path: file.path.clone(),
            text: text
                .as_ref()
                .map_or_else(|_| String::new(), |text| text.clone().into_owned()),
        });
        match text {
            Ok(text) => yaml::parse(path, &text, self.reader.findings()),
            Err(finding) => {
                self.reader.report(*finding);
                None
            }
        }
    }

    fn room(&mut self, room: Room<'_>, whole: &Place, node: &Node) {
        let (pack, reader) = (&mut self.pack, &mut self.reader);
        match room {
            Room::Head => pack.head = Some(head::head(reader, whole, node)),
            Room::Questions => entries(
                reader,
                &mut pack.questions,
                IdKind::Question,
                node,
                things::question,
            ),
            Room::Dates => entries(reader, &mut pack.dates, IdKind::Date, node, things::date),
            Room::Documents => entries(
                reader,
                &mut pack.documents,
                IdKind::Document,
                node,
                things::document,
            ),
            Room::Windows => windows(reader, pack, node),
            Room::Procedures => {
                entries(
                    reader,
                    &mut pack.procedures,
                    IdKind::Procedure,
                    node,
                    procedure::procedure,
                );
            }
            Room::Event(id) => event_file(reader, pack, id, whole, node),
            Room::Scenarios => {
                let scenarios = values::list(reader, node, scenario::scenario);
                pack.scenarios.extend(scenarios);
            }
            Room::OfficeWords => pack.office_words = office_words::office_words(reader, node),
            Room::Search => pack.search = search::search(reader, node),
            Room::Locale(lang, name) => locale_file(reader, pack, lang, name, whole, node),
            Room::Aside | Room::Unknown => {}
        }
    }

    fn end(mut self) -> (Pack, Vec<Diagnostic>) {
        let has_head = self.pack.files.iter().any(|file| file.path == "pack.yaml");
        if !has_head {
            self.reader
                .report(missing_file::found(&Place::whole_file("pack.yaml")));
        }
        (self.pack, self.reader.into_findings())
    }
}

fn room_of(path: &str) -> Room<'_> {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name.starts_with('.') || name.ends_with('~') || name.ends_with(".md") {
        return Room::Aside;
    }
    let Some(stem) = path.strip_suffix(".yaml") else {
        return Room::Unknown;
    };
    let parts: Vec<&str> = stem.split('/').collect();
    match parts.as_slice() {
        ["pack"] => Room::Head,
        ["questions"] | ["questions", _] => Room::Questions,
        ["dates"] | ["dates", _] => Room::Dates,
        ["documents"] | ["documents", _] => Room::Documents,
        ["windows"] | ["windows", _] => Room::Windows,
        ["procedures"] | ["procedures", _] => Room::Procedures,
        ["events", id] => Room::Event(id),
        ["scenarios"] | ["scenarios", _] => Room::Scenarios,
        ["words"] => Room::OfficeWords,
        ["search"] => Room::Search,
        ["locales", lang, name] | ["locales", lang, name, _] => match Lang::from_tag(lang) {
            Some(lang) if lang != Lang::Ja && locale::FILES.contains(name) => Room::Locale(lang, name),
            _ => Room::Unknown,
        },
        _ => Room::Unknown,
    }
}

/// Where a file with a misspelt name was probably meant to stand.
fn near_path(path: &str) -> Option<String> {
    const ROOMS: [&str; 11] = [
        "pack",
        "questions",
        "dates",
        "documents",
        "windows",
        "procedures",
        "events",
        "scenarios",
        "words",
        "search",
        "locales",
    ];
    if let Some(stem) = path.strip_suffix(".yml") {
        return Some(format!("{stem}.yaml"));
    }
    let stem = path.strip_suffix(".yaml")?;
    match stem.split_once('/') {
        Some((room, rest)) => nearest(room, ROOMS)
            .filter(|near| *near != room)
            .map(|near| format!("{near}/{rest}.yaml")),
        None => nearest(stem, ROOMS).map(|near| format!("{near}.yaml")),
    }
}

/// Adds the entries of a file to a catalogue.
fn entries<T>(
    reader: &mut Reader,
    into: &mut Entries<T>,
    kind: IdKind,
    node: &Node,
    read: impl Fn(&mut Reader, &Place, &Node) -> T,
) {
    let NodeKind::Map(written) = &node.kind else {
        return drop(fields::Fields::of(reader, node, &node.place)); // reports it
    };
    for (id, node) in written {
        if into.len() >= MOST_ENTRIES {
            return reader.report(too_many_entries::found(&id.place, MOST_ENTRIES));
        }
        values::check_id(reader, id);
        let is_bare = values::is_bare_id(id);
        if node.is_nothing() && !is_bare {
            reader.report(blank_text::found(&id.place, &id.value));
        }
        let value = if node.is_nothing() || is_bare {
            read(&mut Reader::default(), &id.place, node) // it is there: only what is in it is not
        } else {
            read(reader, &id.place, node)
        };
        if let Err(first) = into.add(id.clone(), value) {
            reader.report(duplicate_id::found(&id.place, kind, &id.value, &first.place));
        }
    }
}

fn windows(reader: &mut Reader, pack: &mut Pack, node: &Node) {
    let mut fields = fields::Fields::of(reader, node, &node.place);
    if let Some((_, node)) = fields.node(reader, "sites") {
        entries(reader, &mut pack.sites, IdKind::Site, node, things::site);
    }
    if let Some((_, node)) = fields.node(reader, "windows") {
        entries(reader, &mut pack.windows, IdKind::Window, node, things::window);
    }
    fields.end(reader);
}

fn event_file(reader: &mut Reader, pack: &mut Pack, id: &str, whole: &Place, node: &Node) {
    let id: Id = At::new(id.to_owned(), whole.clone());
    if !values::is_id(&id.value) {
        reader.report(bad_id::found(whole, &id.value));
    }
    let event = event::event(reader, whole, node);
    drop(pack.events.add(id, event)); // two files cannot have one name
}

/// Reads a file of a locale. Files come in the order of their paths, so those of a language stand together.
fn locale_file(reader: &mut Reader, pack: &mut Pack, lang: Lang, name: &str, whole: &Place, node: &Node) {
    if pack.locales.last().is_none_or(|last| last.lang.value != lang) {
        pack.locales.push(LocaleSource::new(At::new(lang, whole.clone())));
    }
    if let Some(locale) = pack.locales.last_mut() {
        locale::file(reader, locale, name, node);
    }
}
