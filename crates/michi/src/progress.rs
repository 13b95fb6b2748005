//! Says what is going on when it takes longer than a second.

use std::io::Write;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// Says `doing` on standard error after a second, then every five seconds, until dropped.
pub(crate) struct Progress {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins.
    pub(crate) fn new(doing: &str) -> Self {
        let (stop, stopped) = channel();
        let doing = doing.to_owned();
        let thread = std::thread::spawn(move || {
            let mut seconds = 1;
            let mut pause = 1;
            while stopped.recv_timeout(Duration::from_secs(pause)) == Err(RecvTimeoutError::Timeout) {
                let _gone = writeln!(std::io::stderr(), "{doing} ({seconds} s)");
                pause = 5;
                seconds += pause;
            }
        });
        Self {
            stop: Some(stop),
            thread: Some(thread),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _finished = thread.join();
        }
    }
}
