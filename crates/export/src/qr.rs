//! A text → a QR code (JIS X 0510, ISO/IEC 18004), as one path for an `<svg>`.
//!
//! `qrcodegen` is the reference implementation of its author: one file, no `unsafe`, no dependencies, unchanged for
//! years because the standard is. (`fast_qr` is kept more busily, but brings three times the code and large tables;
//! `qrcode` draws well, but we draw ourselves.)

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// A QR code with its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many modules wide and high, the quiet zone of four modules on every side included: the side of the view box.
    pub side: u16,
    /// The dark modules, as the `d` of a path in a view box of `side` by `side`. It must be drawn dark on light, also
    /// where the page is light on dark: many readers take no other.
    pub path: String,
}

/// The text does not fit into a code that a telephone reads from a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// The standard asks for so many light modules around the code.
const QUIET: u16 = 4;

/// 137 modules: on a small screen more are too fine for a camera. It holds 1,370 octets, or 1,732 with less error
/// correction.
const LARGEST: u8 = 30;

/// The code for `text`. With error correction M (15 % may be unreadable); where that does not fit, with L (7 %).
///
/// # Errors
/// [`TooLong`] beyond 1,732 octets; somewhat more where the text has capital letters and digits only.
pub fn draw(text: &str) -> Result<Qr, TooLong> {
    let parts = QrSegment::make_segments(text);
    let with = |correction| {
        let largest = Version::new(LARGEST);
        QrCode::encode_segments_advanced(&parts, correction, Version::MIN, largest, None, true)
    };
    let code = with(QrCodeEcc::Medium).or_else(|_| with(QrCodeEcc::Low));
    code.map(|code| drawn(&code)).map_err(|_| TooLong)
}

impl Qr {
    /// A whole picture, black on white. Whoever shows it says beside it what it is.
    pub fn svg(&self) -> String {
        let (side, path) = (self.side, &self.path);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
        )
    }
}

/// One rectangle for each run of dark modules in a row.
fn drawn(code: &QrCode) -> Qr {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                let (left, top) = (x + i32::from(QUIET), y + i32::from(QUIET));
                path.push_str(&format!("M{left} {top}h{run}v1h-{run}z"));
            }
            x += run + 1;
        }
    }
    let modules = u16::try_from(code.size()).unwrap_or_default();
    Qr {
        side: modules + 2 * QUIET,
        path,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rqrr::PreparedImage;

    use super::*;

    /// Paints the path and reads the picture.
    fn read(code: &Qr) -> String {
        const SCALE: usize = 3;
        let side = usize::from(code.side);
        let mut dark = vec![false; side * side];
        for run in code.path.split_terminator('z') {
            let run = run.strip_prefix('M').unwrap();
            let (place, shape) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (width, back) = shape.split_once("v1h-").unwrap();
            assert_eq!(width, back);
            let (x, y, width): (usize, usize, usize) =
                (x.parse().unwrap(), y.parse().unwrap(), width.parse().unwrap());
            dark[y * side + x..y * side + x + width].fill(true);
        }
        let light = |x: usize, y: usize| {
            if dark[y / SCALE * side + x / SCALE] {
                0
            } else {
                255
            }
        };
        let mut picture = PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, light);
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_reader_reads_what_was_drawn() {
        let link =
            "https://example.jp/guide/#/move-in/result?y=has-child,has-dog&n=is-employed&moved-in=2027-04-01";
        let long = format!("{link}{}", ",nhi-member".repeat(140));
        for text in ["04CC-RKEV-0K85-QCZ4-HMYE-8NK1", link, &long, "手続き"] {
            assert_eq!(read(&draw(text).unwrap()), text);
        }
    }

    #[test]
    fn a_typed_code_makes_a_coarse_picture() {
        assert_eq!(draw("04CC-RKEV-0K85-QCZ4-HMYE-8NK1").unwrap().side, 25 + 8);
    }

    #[test]
    fn what_no_telephone_would_read_is_refused() {
        assert!(draw(&"a".repeat(1_732)).is_ok());
        assert_eq!(draw(&"a".repeat(1_733)), Err(TooLong));
        assert_eq!(draw(&"a".repeat(100_000)), Err(TooLong));
    }

    #[test]
    fn the_picture_is_whole() {
        let code = Qr {
            side: 9,
            path: "M4 4h1v1h-1z".into(),
        };
        assert_eq!(
            code.svg(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h9v9H0z\"/><path fill=\"#000\" d=\"M4 4h1v1h-1z\"/></svg>"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_link_is_read(text in "[a-z0-9,=&/#?-]{1,300}") {
            prop_assert_eq!(read(&draw(&text).unwrap()), text);
        }
    }
}
