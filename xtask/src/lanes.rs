//! Runs several programs beside one another, and tells how far they are and how many minutes are left.
//!
//! A lane is a row of steps that wait for one another; lanes do not. What the programs print is shown only where one
//! fails: lines of several programs at once cannot be read.

mod output;
mod progress;

use std::io::Write;
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::run::shown;
use output::Output;
use progress::Progress;

/// Steps that wait for one another.
pub(crate) struct Lane {
    /// What all of it is, in a word or two.
    pub name: &'static str,
    /// One after the other.
    pub steps: Vec<Step>,
}

/// One program that is run.
pub(crate) struct Step {
    /// What it is for, as a person reads it.
    pub what: String,
    /// How long it takes on two cores that have nothing else to do.
    pub seconds: u32,
    pub command: Command,
}

/// What a lane tells while it runs.
enum Event {
    Began { lane: usize, step: usize },
    Did { lane: usize, units: progress::Units },
    Ended { lane: usize, took: Duration },
    Failed { why: anyhow::Error },
}

/// A program while it runs, so that it can be ended from another thread.
type Running = Arc<Mutex<Option<Child>>>;

/// Runs all lanes beside one another; says beforehand what will be done and how long that takes.
///
/// # Errors
/// Fails as soon as one step does, with what that step printed; the others are ended.
pub(crate) fn run(title: &str, lanes: Vec<Lane>) -> Result<()> {
    let lanes: Vec<Lane> = lanes.into_iter().filter(|lane| !lane.steps.is_empty()).collect();
    if lanes.is_empty() {
        return Ok(());
    }
    let mut progress = Progress::new(&lanes);
    print!("\n{}", progress.announcement(title));
    let running: Vec<Running> = lanes.iter().map(|_| Running::default()).collect();
    let (sender, events) = channel();
    let threads: Vec<_> = lanes
        .into_iter()
        .zip(&running)
        .enumerate()
        .map(|(number, (lane, running))| {
            let (sender, running) = (sender.clone(), Arc::clone(running));
            thread::spawn(move || walk(number, lane, &running, &sender))
        })
        .collect();
    drop(sender);
    if let Err(why) = follow(&events, &mut progress) {
        running.iter().for_each(end); // what they have started in turn comes to its own end
        return Err(why);
    }
    for thread in threads {
        let _ended = thread.join();
    }
    Ok(())
}

/// Shows what the lanes tell until all have come to their end.
fn follow(events: &Receiver<Event>, progress: &mut Progress) -> Result<()> {
    loop {
        match events.recv_timeout(Duration::from_secs(1)) {
            Ok(Event::Began { lane, step }) => progress.begin(lane, step),
            Ok(Event::Did { lane, units }) => progress.advance(lane, units),
            Ok(Event::Ended { lane, took }) => progress.end(lane, took),
            Ok(Event::Failed { why }) => return Err(why),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                progress.all_done();
                return Ok(());
            }
        }
        progress.show();
    }
}

fn walk(number: usize, lane: Lane, running: &Running, events: &Sender<Event>) {
    for (place, step) in lane.steps.into_iter().enumerate() {
        let _told = events.send(Event::Began {
            lane: number,
            step: place,
        });
        let began = Instant::now();
        if let Err(why) = one(number, step, running, events) {
            let _told = events.send(Event::Failed { why });
            return;
        }
        let took = began.elapsed();
        let _told = events.send(Event::Ended { lane: number, took });
    }
}

/// Runs one step to its end.
fn one(lane: usize, mut step: Step, running: &Running, events: &Sender<Event>) -> Result<()> {
    let (reader, writer) = std::io::pipe().context("no pipe to read a program's words from")?;
    step.command
        .stdin(std::process::Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer)
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "120")
        .env("CARGO_TERM_COLOR", "never");
    let shown = shown(&step.command);
    let child = step
        .command
        .spawn()
        .with_context(|| format!("`{shown}` could not be started"))?;
    *running.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
    drop(step.command); // it holds the other ends of the pipe
    let said = Output::read(reader, |units| {
        let _told = events.send(Event::Did { lane, units });
    });
    let child = running.lock().unwrap_or_else(PoisonError::into_inner).take();
    let status = child.context("a program ended twice")?.wait()?;
    if !status.success() {
        bail!("✗ `{shown}` failed ({status}):\n\n{}", said.end());
    }
    Ok(())
}

fn end(running: &Running) {
    let mut running = running.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(child) = running.as_mut() {
        let _ended = child.kill();
    }
}

/// Writes at once, though no line ends.
fn flush() {
    let _shown = std::io::stdout().flush();
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn lane(name: &'static str, scripts: &[&str]) -> Lane {
        let steps = scripts.iter().map(|script| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            Step {
                what: (*script).to_owned(),
                seconds: 1,
                command,
            }
        });
        Lane {
            name,
            steps: steps.collect(),
        }
    }

    #[test]
    fn steps_of_a_lane_wait_for_one_another_and_lanes_do_not() {
        let folder = std::env::temp_dir().join(format!("lanes-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let at = |script: &str| format!("cd '{}' && {script}", folder.display());
        // Each lane waits for what the other one makes: one after the other they would never end.
        let one = [at("touch a"), at("until [ -e b ]; do :; done; touch c")];
        let other = [
            at("until [ -e a ]; do :; done; touch b"),
            at("until [ -e c ]; do :; done"),
        ];
        let result = run(
            "test",
            vec![
                lane("one", &one.each_ref().map(String::as_str)),
                lane("nothing", &[]),
                lane("other", &other.each_ref().map(String::as_str)),
            ],
        );
        std::fs::remove_dir_all(&folder).unwrap();
        result.unwrap();
    }

    #[test]
    fn a_failed_step_tells_what_it_printed_and_ends_the_others() {
        let began = Instant::now();
        let lanes = vec![
            lane(
                "fails",
                &[
                    "true",
                    "echo this is why; echo and this >&2; exit 3",
                    "echo never",
                ],
            ),
            lane("goes on", &["exec tail -f /dev/null"]),
        ];
        let why = run("test", lanes).unwrap_err().to_string();
        assert!(why.contains("this is why\nand this\n"), "{why}");
        assert!(why.contains("exit status: 3"), "{why}");
        assert!(began.elapsed() < Duration::from_secs(60));
    }
}
