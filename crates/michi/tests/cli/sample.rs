//! A small sound pack on disk, in a folder of its own that goes with the value.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A folder with `rules/test-ward` in it.
pub(crate) struct Sample {
    root: PathBuf,
}

impl Sample {
    pub(crate) fn new() -> Self {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let root = std::env::temp_dir().join(format!("michi-{}-{number}", std::process::id()));
        let sample = Self { root };
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/check/base.yaml");
        let base = std::fs::read_to_string(base).expect("the base of the fixtures");
        for section in base.split("--- file: ").skip(1) {
            let (path, text) = section.split_once('\n').expect("a file");
            sample.write(&format!("rules/test-ward/{path}"), text);
        }
        sample
    }

    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    pub(crate) fn write(&self, inside: &str, text: &str) {
        let path = self.path(inside);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("to make a folder");
        std::fs::write(path, text).expect("to write a file");
    }

    pub(crate) fn michi(&self, args: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_michi"));
        Said::from(
            command
                .args(args)
                .current_dir(&self.root)
                .output()
                .expect("michi to run"),
        )
    }

    /// The names of the files in a folder, hidden ones too.
    pub(crate) fn names(&self, inside: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.path(inside)) else {
            return Vec::new();
        };
        let names = entries.map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        });
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.root);
    }
}

/// What the program said.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }
}

impl Said {
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}
