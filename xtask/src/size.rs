//! Bytes that a resident's phone downloads until the first question stands there, and until the plan does, as a server
//! sends them (brotli).

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The most that HTML, CSS, JavaScript, WebAssembly, index and all move-in data may be together; the second program,
/// which comes while a resident answers, is not among them.
const LIMIT: usize = 150_000;
/// The most that a resident may wait for before the first question: 132,784 as the issue before left it, and 10 kB.
const FIRST_LIMIT: usize = 142_784;
/// The most that the data of one life event may be that stands between a resident and its first question.
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
    shell: Vec<File>,
    /// The second program.
    later: Vec<File>,
    data: Vec<File>,
}

/// Prints the tables.
pub(crate) fn print() -> Result<()> {
    let site = site()?;
    println!("{:<44} {:>9} {:>9}", "file", "bytes", "brotli");
    let first = site
        .shell
        .iter()
        .chain(site.data.iter().filter(|file| is_first(file)));
    first.for_each(row);
    println!(
        "{:<44} {:>9} {:>9}",
        "to the first question (moving in)",
        "",
        site.to_first_question()
    );
    site.data
        .iter()
        .filter(|file| file.is_rest() && file.event() == "move-in")
        .for_each(row);
    println!(
        "{:<44} {:>9} {:>9}",
        "with all data of moving in",
        "",
        site.to_plan()
    );
    site.later.iter().for_each(row);
    let later: usize = site.later.iter().map(|file| file.sent).sum();
    let all = site.to_plan() + later;
    println!(
        "{:<44} {:>9} {:>9}\n",
        "to the plan, the second program included", "", all
    );
    site.data.iter().filter(|file| file.is_search()).for_each(row);
    println!(
        "{:<24} {:>9} {:>9} {:>9}",
        "life event, brotli", "asking", "plan", "both"
    );
    for asking in site.data.iter().filter(|file| file.is_asking()) {
        let rest = site.rest_of(asking.event());
        println!(
            "{:<24} {:>9} {:>9} {:>9}",
            asking.event(),
            asking.sent,
            rest,
            asking.sent + rest
        );
    }
    Ok(())
}

/// Prints the tables and fails where a limit is passed.
pub(crate) fn hold() -> Result<()> {
    print()?;
    let site = site()?;
    let first = site.to_first_question();
    if first >= FIRST_LIMIT {
        bail!("The first question takes {first} bytes; the limit is {FIRST_LIMIT}.");
    }
    let sent = site.to_plan();
    if sent >= LIMIT {
        bail!("Moving in takes {sent} bytes; the limit is {LIMIT}.");
    }
    for file in site.data.iter().filter(|file| file.is_asking()) {
        if file.sent >= ASKING_LIMIT {
            bail!(
                "{} takes {} bytes; the limit is {ASKING_LIMIT}.",
                file.name,
                file.sent
            );
        }
    }
    Ok(())
}

fn is_later(file: &File) -> bool {
    file.name.starts_with("later")
}

fn row(file: &File) {
    println!("{:<44} {:>9} {:>9}", file.name, file.raw, file.sent);
}

fn is_first(file: &File) -> bool {
    file.name == "index.guide" || file.is_asking() && file.event() == "move-in"
}

impl Site {
    /// Everything a first visit to "moving in" loads before it asks.
    fn to_first_question(&self) -> usize {
        let data = self.data.iter().filter(|file| is_first(file));
        self.shell.iter().chain(data).map(|file| file.sent).sum()
    }

    /// And its plan; translations load only when chosen.
    fn to_plan(&self) -> usize {
        self.to_first_question() + self.rest_of("move-in")
    }

    fn rest_of(&self, event: &str) -> usize {
        let rest = self
            .data
            .iter()
            .filter(|file| file.is_rest() && file.event() == event);
        rest.map(|file| file.sent).sum()
    }
}

fn site() -> Result<Site> {
    let dist = crate::root().join("dist");
    let files = list(&dist)?.into_iter().filter(|file| is_shell(&file.name));
    let (later, mut shell): (Vec<File>, Vec<File>) = files.partition(is_later);
    let snippets = dist.join("snippets");
    for entry in fs::read_dir(&snippets).into_iter().flatten() {
        shell.extend(list(&entry?.path())?); // what brings the second program
    }
    Ok(Site {
        shell,
        later,
        data: list(&dist.join("guide"))?,
    })
}

fn is_shell(name: &str) -> bool {
    [".html", ".css", ".js", ".wasm", ".svg"]
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
