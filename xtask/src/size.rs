//! Bytes that a resident's phone downloads until the first question can be answered, and until the plan stands there, as
//! a server sends them (brotli).

mod page;

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use page::Page;

/// The life event that the limits are about.
const EVENT: &str = "move-in";
/// The most that may come before the first question can be answered: the page with the first screens, its style and its
/// script.
const FIRST_LIMIT: usize = 20_000;
/// The most that everything until the plan of moving in may be together: page, program, guide. What is there, and a little
/// room; docs/decisions.md says where it goes and why it is not the 270 kB that were wished for.
const PLAN_LIMIT: usize = 351_500;
/// The most that the data of one life event may be that asking takes.
const ASKING_LIMIT: usize = 25_000;

struct File {
    name: String,
    raw: usize,
    sent: usize,
}

impl File {
    fn event(&self) -> &str {
        self.name.split('.').next().unwrap_or_default()
    }

    /// `move-in.<hash>.guide`: what asking takes.
    fn is_asking(&self) -> bool {
        self.name.ends_with(".guide") && self.name.split('.').count() == 3 && !self.is_search()
    }

    /// `search.<hash>.guide`: what is fetched when somebody searches.
    fn is_search(&self) -> bool {
        self.name.starts_with("search.")
    }

    /// `move-in.rest.<hash>.guide`: the texts that only the plan takes.
    fn is_rest(&self) -> bool {
        self.name.ends_with(".guide") && self.name.split('.').nth(1) == Some("rest")
    }
}

/// The site in `dist/`, measured.
struct Site {
    /// What the first question takes before the program has come, if the first screens stand in the page.
    first: Vec<File>,
    /// The program.
    program: Vec<File>,
    /// The guide of all life events.
    data: Vec<File>,
    has_first_screen: bool,
}

/// Prints the tables.
///
/// # Errors
/// Fails if the site is not there.
pub(crate) fn print() -> Result<()> {
    tables(&Site::read(&crate::root().join("dist"))?);
    Ok(())
}

/// Prints the tables and fails where a limit is passed.
///
/// # Errors
/// Fails if the site is not there, is not whole, or is too large.
pub(crate) fn hold() -> Result<()> {
    let site = Site::read(&crate::root().join("dist"))?;
    tables(&site);
    let excesses = site.excesses();
    if !excesses.is_empty() {
        bail!("{}", excesses.join("\n"));
    }
    Ok(())
}

fn tables(site: &Site) {
    println!("{:<44} {:>9} {:>9}", "file", "bytes", "brotli");
    site.first.iter().for_each(row);
    if site.has_first_screen {
        total("to the first question", site.to_first_question());
    }
    site.program.iter().for_each(row);
    site.data.iter().filter(|file| is_index(file)).for_each(row);
    site.of_event(EVENT).filter(|file| file.is_asking()).for_each(row);
    if !site.has_first_screen {
        total("to the first question", site.to_first_question());
    }
    site.of_event(EVENT).filter(|file| file.is_rest()).for_each(row);
    total("to the plan of moving in", site.to_plan());
    site.data.iter().filter(|file| file.is_search()).for_each(row);
    println!(
        "\n{:<24} {:>9} {:>9} {:>9}",
        "life event, brotli", "asking", "plan", "both"
    );
    for asking in site.data.iter().filter(|file| file.is_asking()) {
        let rest = sum(site.of_event(asking.event()).filter(|file| file.is_rest()));
        println!(
            "{:<24} {:>9} {:>9} {:>9}",
            asking.event(),
            asking.sent,
            rest,
            asking.sent + rest
        );
    }
}

fn row(file: &File) {
    println!("{:<44} {:>9} {:>9}", file.name, file.raw, file.sent);
}

fn total(what: &str, sent: usize) {
    println!("{what:<44} {:>9} {sent:>9}\n", "");
}

fn is_index(file: &File) -> bool {
    file.name == "index.guide"
}

fn sum<'file>(files: impl Iterator<Item = &'file File>) -> usize {
    files.map(|file| file.sent).sum()
}

impl Site {
    /// Measures the site in a folder.
    fn read(dist: &Path) -> Result<Self> {
        let html = fs::read_to_string(dist.join("index.html")).with_context(|| {
            format!(
                "{} has no index.html: `cargo xtask build` makes it",
                dist.display()
            )
        })?;
        let page = Page::read(&html, EVENT);
        let shell = list(dist)?.into_iter().filter(|file| is_shell(&file.name));
        let is_first = |file: &File| file.name == "index.html" || page.files.contains(&file.name);
        let (first, mut program): (Vec<File>, Vec<File>) = shell.partition(is_first);
        for entry in fs::read_dir(dist.join("snippets")).into_iter().flatten() {
            program.extend(list(&entry?.path())?);
        }
        let site = Self {
            first,
            program,
            data: list(&dist.join("guide"))?,
            has_first_screen: page.has_first_screen,
        };
        site.is_whole()?;
        Ok(site)
    }

    /// A file that goes by another name than it did must not make the figures better.
    fn is_whole(&self) -> Result<()> {
        let is_wasm = |file: &File| file.name.ends_with(".wasm");
        ensure!(self.program.iter().any(is_wasm), "The site has no program.");
        ensure!(self.data.iter().any(is_index), "The site has no index.guide.");
        let has = |is: fn(&File) -> bool| self.of_event(EVENT).any(is);
        ensure!(has(File::is_asking), "The site has no questions of {EVENT}.");
        ensure!(
            has(File::is_rest),
            "The site has no texts for the plan of {EVENT}."
        );
        Ok(())
    }

    /// The files of a life event.
    fn of_event(&self, event: &str) -> impl Iterator<Item = &File> {
        self.data.iter().filter(move |file| file.event() == event)
    }

    /// What a first visit loads before its first question can be answered: where no screen stands in the page, that takes
    /// the program and the guide.
    fn to_first_question(&self) -> usize {
        let page = sum(self.first.iter());
        if self.has_first_screen {
            return page;
        }
        let asking = sum(self.of_event(EVENT).filter(|file| file.is_asking()));
        page + sum(self.program.iter()) + sum(self.data.iter().filter(|file| is_index(file))) + asking
    }

    /// Everything until the plan; translations load only when chosen.
    fn to_plan(&self) -> usize {
        let event = self
            .of_event(EVENT)
            .filter(|file| file.is_asking() || file.is_rest());
        let shell = sum(self.first.iter().chain(&self.program));
        shell + sum(self.data.iter().filter(|file| is_index(file)).chain(event))
    }

    /// A sentence for each limit that is passed.
    fn excesses(&self) -> Vec<String> {
        let mut excesses = Vec::new();
        let mut hold = |what: &str, sent: usize, limit: usize| {
            if sent > limit {
                excesses.push(format!("{what} takes {sent} bytes; the limit is {limit}."));
            }
        };
        hold(self.first_question(), self.to_first_question(), FIRST_LIMIT);
        hold("The plan of moving in", self.to_plan(), PLAN_LIMIT);
        for file in self.data.iter().filter(|file| file.is_asking()) {
            hold(&file.name, file.sent, ASKING_LIMIT);
        }
        excesses
    }

    fn first_question(&self) -> &'static str {
        if self.has_first_screen {
            "The first question"
        } else {
            "The first question, which does not stand in the page and waits for the program,"
        }
    }
}

/// Whether a file is of the page or the program; other pages than `index.html` are for those without scripts.
fn is_shell(name: &str) -> bool {
    name == "index.html"
        || [".css", ".js", ".wasm", ".svg"]
            .iter()
            .any(|ending| name.ends_with(ending))
}

fn list(folder: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} is not there", folder.display()))? {
        let path = entry?.path();
        if path.is_file() {
            files.push(measured(&path)?);
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn measured(path: &Path) -> Result<File> {
    let bytes = fs::read(path)?;
    let mut sent = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut sent, 1 << 16, 11, 22);
    writer.write_all(&bytes)?;
    drop(writer);
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(File {
        name,
        raw: bytes.len(),
        sent: sent.len(),
    })
}
