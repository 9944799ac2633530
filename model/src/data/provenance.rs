//! How a source was read, in the words that stand after it everywhere on the page.

/// The grade of a source (`seen` and `source_grade` of the tables) in words. A title that says itself who reported a document
/// leads to the document, which then was not read: that is what a reader must know of it.
#[must_use]
pub fn how_read(title: &str, grade: &str) -> &'static str {
    match grade {
        "primary" => "publisher’s own page",
        "mirror" => "archived copy",
        _ if title.contains(", as reported by ") => "not checked against the original",
        _ => "as reported by others",
    }
}

#[cfg(test)]
mod tests {
    use super::how_read;

    #[test]
    fn a_copy_is_called_an_archived_copy_and_an_account_an_account() {
        assert_eq!(how_read("Written answer 46210", "mirror"), "archived copy");
        assert_eq!(how_read("Ekklesia", "secondary"), "as reported by others");
        let document = "National Audit Office, Children in care, as reported by LocalGov";
        assert_eq!(
            how_read(document, "secondary"),
            "not checked against the original"
        );
        assert_eq!(how_read("Hansard", "primary"), "publisher’s own page");
    }
}
