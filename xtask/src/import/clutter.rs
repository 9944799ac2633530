//! Files that lie beside official ones and are no tables, told by their names alone.

/// Whether a system, a browser or an office program left this file or folder behind.
pub(crate) fn is_left_behind(name: &str) -> bool {
    let name = name.to_lowercase();
    let is_any = |names: &[&str]| names.contains(&name.as_str());
    let starts = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    is_any(&[
        "desktop.ini",
        "thumbs.db",
        "ehthumbs.db",
        "__macosx",
        "$recycle.bin",
        "system volume information",
        "icon\r",
    ]) || starts(&[".", "~$"])
        || ends(&[
            "zone.identifier",
            ".crdownload",
            ".part",
            ".download",
            ".tmp",
            ".lnk",
            ".url",
        ])
}

/// Notes, pictures and pages that may lie beside official files.
pub(crate) fn is_note(name: &str) -> bool {
    let name = name.to_lowercase();
    let endings = [
        ".md", ".txt", ".html", ".htm", ".pdf", ".json", ".png", ".jpg", ".log",
    ];
    name.starts_with("readme") || endings.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_systems_leave_is_told_from_tables() {
        for name in [
            "cla.csv:Zone.Identifier",
            "cla.csv\u{f03a}Zone.Identifier",
            "desktop.ini",
            "Thumbs.db",
            "~$RO3.xlsx",
            ".~lock.RO3.ods#",
            ".DS_Store",
            "._cla.csv",
            "__MACOSX",
            "cla.csv.crdownload",
        ] {
            assert!(is_left_behind(name), "{name}");
        }
        for name in ["cla.csv", "RO3 2024-25.ods", "x", "part.csv", "icons.csv"] {
            assert!(!is_left_behind(name) && !is_note(name), "{name}");
        }
    }
}
