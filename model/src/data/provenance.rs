//! How a source was read, in the words that stand after it everywhere on the page.

use std::str::FromStr;

/// How a source was read (`seen` and `source_grade` of the tables).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceGrade {
    /// The publisher's own page.
    Primary,
    /// A copy of it that a third party keeps.
    Mirror,
    /// Somebody else's account of it.
    Secondary,
}

impl FromStr for SourceGrade {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "primary" => Ok(Self::Primary),
            "mirror" => Ok(Self::Mirror),
            "secondary" => Ok(Self::Secondary),
            _ => Err(()),
        }
    }
}

/// The grade of a source in words. A title that says itself who reported a document leads to the document, which then was not
/// read: that is what a reader must know of it.
#[must_use]
pub fn how_read(title: &str, grade: SourceGrade) -> &'static str {
    match grade {
        SourceGrade::Primary => "publisher’s own page",
        SourceGrade::Mirror => "archived copy",
        SourceGrade::Secondary if title.contains(", as reported by ") => {
            "not checked against the original"
        }
        SourceGrade::Secondary => "as reported by others",
    }
}

#[cfg(test)]
mod tests {
    use super::SourceGrade::{Mirror, Primary, Secondary};
    use super::how_read;

    #[test]
    fn a_copy_is_called_an_archived_copy_and_an_account_an_account() {
        assert_eq!(how_read("Written answer 46210", Mirror), "archived copy");
        assert_eq!(how_read("Ekklesia", Secondary), "as reported by others");
        let document = "National Audit Office, Children in care, as reported by LocalGov";
        assert_eq!(
            how_read(document, Secondary),
            "not checked against the original"
        );
        assert_eq!(how_read("Hansard", Primary), "publisher’s own page");
    }
}
