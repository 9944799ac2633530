//! How wide words are in the typefaces of a picture, and how they break into lines. The widths of `widths.txt` are those of
//! the typefaces' own files (`cargo xtask pictures --write`), without kerning, which makes text a little narrower.

use std::collections::BTreeMap;

/// A cut of one of the site's two typefaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Titles.
    Serif,
    /// All other words.
    Sans,
    /// What stands out among them.
    Bold,
}

impl Face {
    /// As SVG names it: the family and its weight.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Serif => ["Literata", "600"],
            Self::Sans => ["Roboto", "400"],
            Self::Bold => ["Roboto", "600"],
        }
    }
}

/// The width of every letter of each face, in thousandths of its size.
pub struct Widths(BTreeMap<char, [f64; 3]>);

impl Widths {
    /// Those of the typefaces' files.
    pub fn compiled_in() -> Self {
        let row = |line: &str| {
            let mut words = line.split(' ');
            let letter = u32::from_str_radix(words.next()?, 16).ok()?;
            let mut width = || words.next()?.parse().ok();
            Some((char::from_u32(letter)?, [width()?, width()?, width()?]))
        };
        Self(include_str!("widths.txt").lines().filter_map(row).collect())
    }

    /// How wide `words` are in a face of this size.
    pub fn of(&self, words: &str, face: Face, size: f64) -> f64 {
        // A letter that the faces lack is drawn as wide as the widest are.
        let letter = |letter| {
            self.0
                .get(&letter)
                .map_or(1_000.0, |widths| widths[face as usize])
        };
        words.chars().map(letter).sum::<f64>() / 1_000.0 * size
    }

    /// Whether the faces have every letter of `words`.
    pub fn hold(&self, words: &str) -> bool {
        words.chars().all(|letter| self.0.contains_key(&letter))
    }

    /// `words` in lines of at most `width`, broken at spaces and, in a link, after `&`; a longer word has a line of its own.
    pub fn wrap(&self, words: &str, (face, size): (Face, f64), width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words.split_inclusive([' ', '&']) {
            let fits = |line: &String| {
                let together = format!("{line}{word}");
                self.of(together.trim_end(), face, size) <= width
            };
            match lines.last_mut().filter(|line| fits(line)) {
                Some(line) => line.push_str(word),
                None => lines.push(word.into()),
            }
        }
        lines.iter().map(|line| line.trim_end().into()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_all_words_in_order_and_none_is_wider_than_its_room() {
        let widths = Widths::compiled_in();
        let words = "In England, money for children in care would fall £2.6bn short in 2029-30";
        for width in [200.0, 333.0, 900.0] {
            let lines = widths.wrap(words, (Face::Serif, 30.0), width);
            assert_eq!(lines.join(" "), words);
            for line in &lines {
                assert!(widths.of(line, Face::Serif, 30.0) <= width, "{line}");
            }
            assert_eq!(lines.len() == 1, width > 1_200.0);
        }
    }

    #[test]
    fn a_bold_word_is_wider_and_a_digit_is_as_wide_as_the_next() {
        let widths = Widths::compiled_in();
        let of = |words, face| widths.of(words, face, 1_000.0);
        assert!(of("children", Face::Bold) > of("children", Face::Sans));
        for digit in ["0", "1", "7"] {
            assert!((of(digit, Face::Sans) - of("8", Face::Sans)).abs() < 0.5);
        }
        assert!(widths.hold("£2.6bn – “care” −1%") && !widths.hold("→"));
    }
}
