//! How kanji sound, and which are forms of one another: what lets 母子てちょう, ぼしてちょう and boshi techo find 母子手帳.

/// Sounds and older forms of the kanji of a pack, as its search file has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Readings {
    /// In the order of the kanji.
    kanji: Vec<(char, Vec<Vec<char>>)>,
    /// An older or other form, and the one that is usual; in the order of the first.
    forms: Vec<(char, char)>,
}

impl Readings {
    /// Reads `届とど,とどけ 辺へん,べ=邊邉 …`: a kanji, its sounds, other forms of it. In the order of the kanji; what is
    /// written otherwise is passed over.
    pub(crate) fn new(written: &str) -> Self {
        let mut readings = Self::default();
        for entry in written.split(' ') {
            let mut letters = entry.chars();
            let Some(kanji) = letters.next() else { continue };
            let (sounds, forms) = letters.as_str().split_once('=').unwrap_or((letters.as_str(), ""));
            let sounds = sounds.split(',').filter(|sound| !sound.is_empty());
            let sounds = sounds.map(|sound| sound.chars().collect()).collect();
            if readings.kanji.last().is_none_or(|(last, _)| *last < kanji) {
                readings.kanji.push((kanji, sounds));
            }
            for form in forms.chars() {
                let at = readings.forms.partition_point(|(other, _)| *other < form);
                readings.forms.insert(at, (form, kanji));
            }
        }
        readings
    }

    /// What a kanji sounds like, in folded kana; nothing where that is not known.
    pub(crate) fn sounds(&self, kanji: char) -> &[Vec<char>] {
        let at = self.kanji.binary_search_by(|(other, _)| other.cmp(&kanji));
        at.ok()
            .and_then(|at| self.kanji.get(at))
            .map_or(&[], |(_, sounds)| sounds.as_slice())
    }

    /// The usual form of a kanji: 辺 for 邊 and 邉.
    pub(crate) fn usual(&self, kanji: char) -> char {
        let at = self.forms.binary_search_by(|(form, _)| form.cmp(&kanji));
        let form = at.ok().and_then(|at| self.forms.get(at));
        form.map_or(kanji, |(_, usual)| *usual)
    }

    /// Whether two kanji can sound the same: 険 and 検. A slip of the keyboard's conversion writes one for the other.
    pub(crate) fn sound_alike(&self, one: char, other: char) -> bool {
        let sounds = self.sounds(other);
        self.sounds(one)
            .iter()
            .any(|sound| sound.len() > 1 && sounds.contains(sound))
    }
}
