//! How far the lanes are, and how long the rest takes.

use std::fmt::Write as _;
use std::io::IsTerminal;
use std::time::{Duration, Instant};

use super::{Lane, flush};

/// Where nobody watches, a line is printed only now and then.
const BETWEEN_LINES: Duration = Duration::from_secs(20);

/// How much of a step's work is done, in what the program itself counts.
#[derive(Clone, Copy)]
pub(super) struct Units {
    pub(super) done: u32,
    pub(super) all: u32,
}

impl Units {
    fn share(self) -> f64 {
        f64::from(self.done.min(self.all)) / f64::from(self.all.max(1))
    }
}

struct StepProgress {
    what: String,
    seconds: f64,
}

struct LaneProgress {
    name: &'static str,
    steps: Vec<StepProgress>,
    /// How many steps have ended.
    ended: usize,
    /// What the present step has told.
    units: Option<Units>,
}

impl LaneProgress {
    /// What the lane's work comes to, in seconds that two idle cores would take.
    fn all(&self) -> f64 {
        self.steps.iter().map(|step| step.seconds).sum()
    }

    fn done(&self) -> f64 {
        let ended: f64 = self.steps.iter().take(self.ended).map(|step| step.seconds).sum();
        let share = self.units.map_or(0.0, Units::share);
        let present = self.steps.get(self.ended).map_or(0.0, |step| step.seconds);
        ended + share * present
    }

    fn line(&self) -> String {
        let Some(step) = self.steps.get(self.ended) else {
            return format!("{} ✓", self.name);
        };
        let counted = self
            .units
            .map(|units| format!(" {} of {}", units.done, units.all));
        // The line must fit a terminal: what comes behind the comma has been said beforehand.
        let name = step.what.split(',').next().unwrap_or_default();
        format!("{name}{}", counted.unwrap_or_default())
    }
}

/// How far all lanes are.
pub(super) struct Progress {
    lanes: Vec<LaneProgress>,
    began: Instant,
    shown: Instant,
    is_terminal: bool,
}

impl Progress {
    pub(super) fn new(lanes: &[Lane]) -> Self {
        let steps = |lane: &Lane| {
            let step = lane.steps.iter().map(|step| StepProgress {
                what: step.what.clone(),
                seconds: f64::from(step.seconds),
            });
            step.collect()
        };
        let lanes = lanes.iter().map(|lane| LaneProgress {
            name: lane.name,
            steps: steps(lane),
            ended: 0,
            units: None,
        });
        Self {
            lanes: lanes.collect(),
            began: Instant::now(),
            shown: Instant::now(),
            is_terminal: std::io::stdout().is_terminal(),
        }
    }

    /// What will be done, and how long it takes.
    pub(super) fn announcement(&self, title: &str) -> String {
        let mut text = format!("{title} (about {} on two cores):\n", minutes(self.all()));
        for step in self.lanes.iter().flat_map(|lane| &lane.steps) {
            let _written = writeln!(text, "  · {} ({})", step.what, minutes(step.seconds));
        }
        text
    }

    pub(super) fn begin(&mut self, lane: usize, step: usize) {
        if let Some(lane) = self.lanes.get_mut(lane) {
            (lane.ended, lane.units) = (step, None);
        }
    }

    pub(super) fn advance(&mut self, lane: usize, units: Units) {
        if let Some(lane) = self.lanes.get_mut(lane) {
            lane.units = Some(units);
        }
    }

    /// The present step of a lane has come to its end.
    pub(super) fn end(&mut self, lane: usize, took: Duration) {
        self.clear_line();
        if let Some(lane) = self.lanes.get_mut(lane) {
            if let Some(step) = lane.steps.get(lane.ended) {
                println!("✓ {} ({})", step.what, minutes(took.as_secs_f64()));
            }
            (lane.ended, lane.units) = (lane.ended + 1, None);
        }
    }

    /// Shows how far all is: a line that is written over each second, or one now and then where nobody watches.
    pub(super) fn show(&mut self) {
        let pause = if self.is_terminal {
            Duration::from_millis(500)
        } else {
            BETWEEN_LINES
        };
        if self.shown.elapsed() < pause {
            return;
        }
        self.shown = Instant::now();
        self.clear_line();
        if self.is_terminal {
            print!("{}", self.line());
            flush();
        } else {
            println!("{}", self.line());
        }
    }

    pub(super) fn all_done(&self) {
        self.clear_line();
    }

    fn line(&self) -> String {
        let now: Vec<String> = self.lanes.iter().map(LaneProgress::line).collect();
        format!(
            "  {} gone, about {} left: {}",
            minutes(self.began.elapsed().as_secs_f64()),
            minutes(self.left()),
            now.join(" · ")
        )
    }

    /// Seconds until the end: by the pace so far, once there is one.
    fn left(&self) -> f64 {
        let done: f64 = self.lanes.iter().map(LaneProgress::done).sum();
        left(self.all(), done, self.began.elapsed().as_secs_f64())
    }

    fn all(&self) -> f64 {
        self.lanes.iter().map(LaneProgress::all).sum()
    }

    fn clear_line(&self) {
        if self.is_terminal {
            print!("\r\u{1b}[K");
        }
    }
}

/// Of `all` seconds of work on an idle machine `done` took `gone`; how long the rest takes here.
fn left(all: f64, done: f64, gone: f64) -> f64 {
    let share = done / all.max(1.0);
    let pace = if share > 0.05 { gone / done } else { 1.0 };
    (all - done).max(0.0) * pace
}

/// `1:05`, minutes and seconds.
fn minutes(seconds: f64) -> String {
    let seconds = Duration::from_secs_f64(seconds.max(0.0)).as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_follows_the_pace_of_this_machine() {
        assert_eq!(minutes(left(100.0, 0.0, 3.0)), "1:40", "nothing is known yet");
        assert_eq!(minutes(left(100.0, 50.0, 50.0)), "0:50");
        assert_eq!(minutes(left(100.0, 50.0, 150.0)), "2:30", "three times slower");
        assert_eq!(minutes(left(100.0, 100.0, 120.0)), "0:00");
    }
}
