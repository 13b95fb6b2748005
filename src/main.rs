//! Starts the app in the page's `#app`.

fn main() {
    michishirube::run();
}
