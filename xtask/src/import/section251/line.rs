//! Which line of the outturn a text is. Texts carry references, tabs, trailing spaces and misspellings.

use crate::import::sheet::plain;

/// A line that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Line {
    Residential,
    Fostering,
    Adoption,
    Guardianship,
    /// Services for asylum-seeking children, or one part of them.
    Asylum,
    /// All of these where they are a block of their own.
    TotalAsylum,
    TotalLookedAfter,
}

impl Line {
    /// The name of the line as the publisher gives it.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Residential => "Residential care",
            Self::Fostering => "Fostering services",
            Self::Adoption => "Adoption services",
            Self::Guardianship => "Special guardianship support",
            Self::Asylum => "Asylum seeker services - children",
            Self::TotalAsylum => "Total Asylum Seeker",
            Self::TotalLookedAfter => "Total Children Looked After",
        }
    }

    /// The line that a text names, if it is one that is looked for.
    pub(super) fn named(text: &str) -> Option<Self> {
        let words = words(text);
        let exact = NAMES.iter().find(|(name, _)| *name == words);
        if let Some((_, line)) = exact {
            return Some(*line);
        }
        let is_near = |name: &str| name.len().abs_diff(words.len()) <= SLIPS;
        let nearest = NAMES
            .iter()
            .filter(|(name, _)| is_near(name))
            .map(|(name, line)| (strsim::osa_distance(name, &words), *line))
            .min()?;
        (nearest.0 <= SLIPS).then_some(nearest.1)
    }
}

/// Every text that a line has been published under, in small letters and without its reference.
const NAMES: &[(&str, Line)] = &[
    ("residential care", Line::Residential),
    ("fostering services", Line::Fostering),
    ("total fostering services", Line::Fostering),
    ("adoption services", Line::Adoption),
    ("special guardianship support", Line::Guardianship),
    ("asylum seeker services children", Line::Asylum),
    ("unaccompanied asylum children", Line::Asylum),
    ("unaccompanied asylum children: accommodation", Line::Asylum),
    (
        "unaccompanied asylum children: assessment and care management",
        Line::Asylum,
    ),
    ("total asylum seeker", Line::TotalAsylum),
    ("total asylum seekers", Line::TotalAsylum),
    ("total asylum seeker services", Line::TotalAsylum),
    ("total children looked after", Line::TotalLookedAfter),
    ("total looked after children", Line::TotalLookedAfter),
];

/// Letters that may be wrong, missing or too many in a line's name.
const SLIPS: usize = 2;

/// Whether a text is one of the two parts of fostering, which are in its total too.
pub(super) fn is_part_of_fostering(text: &str) -> bool {
    let words = words(text);
    words.starts_with("fostering services (") || reference(text).is_some_and(ends_in_letter)
}

fn ends_in_letter(reference: &str) -> bool {
    reference.ends_with(|c: char| c.is_ascii_alphabetic())
}

/// A text without its reference, in small letters, with one space between words.
pub(super) fn words(text: &str) -> String {
    let rest = reference(text).map_or(text.trim_start(), |reference| {
        &text.trim_start()[reference.len()..]
    });
    plain(&rest.replace(['\u{2019}', '\u{92}', '\''], ""))
}

/// The reference that a text begins with: `16`, `3.1.11`, `3.1.2a`.
pub(super) fn reference(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let digits = text
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len());
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // A letter belongs to the reference if a space comes after it; `11Short breaks` has lost its space.
    let mut after = text[digits..].chars();
    let letter = match (after.next(), after.next()) {
        (Some(letter), Some(next)) if letter.is_ascii_alphabetic() && next.is_whitespace() => 1,
        _ => 0,
    };
    Some(&text[..digits + letter])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_by_text_whatever_stands_before_and_after() {
        for (text, line) in [
            ("3.1.1 Residential care", Line::Residential),
            ("6 Residential care\t", Line::Residential),
            ("  Residental  Care ", Line::Residential),
            ("3.1.2 Total Fostering services", Line::Fostering),
            ("7 Fostering servces", Line::Fostering),
            ("8Adoption services", Line::Adoption),
            ("35 Special guardianship support", Line::Guardianship),
            ("3.1.10 Asylum seeker services children", Line::Asylum),
            ("29 Asylum seeker services - children", Line::Asylum),
            ("30 Unaccompanied asylum children", Line::Asylum),
            ("33 Total Asylum Seeker", Line::TotalAsylum),
            ("14 Total Children Looked After", Line::TotalLookedAfter),
            ("3.1.11 TOTAL CHILDREN LOOKED AFTER", Line::TotalLookedAfter),
        ] {
            assert_eq!(Line::named(text), Some(line), "{text}");
        }
    }

    #[test]
    fn other_lines_are_none_of_them() {
        for text in [
            "3.1.2a Fostering services (excluding fees and allowances for LA foster carers)",
            "10 Other children looked after services",
            "13  Education of looked after children",
            "8 Secure accommodation (welfare)",
            "11 Advocacy services for children looked after",
            "Unknown",
            "",
        ] {
            assert_eq!(Line::named(text), None, "{text}");
        }
    }

    #[test]
    fn a_reference_is_what_a_text_begins_with() {
        for (text, wanted) in [
            ("3.1.2a Fostering", Some("3.1.2a")),
            ("11Short breaks", Some("11")),
            ("16 Total", Some("16")),
            ("Total", None),
        ] {
            assert_eq!(reference(text), wanted, "{text}");
        }
        assert!(is_part_of_fostering("3.1.2b Fostering services (fees)"));
        assert!(!is_part_of_fostering("3.1.2 Total Fostering services"));
    }
}
