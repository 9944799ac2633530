//! Series and totals by the names a reader knows.

use crate::text::Text;

/// The plain name of a series, of all that begin alike (`s251_*`), or of a total; `None` for one not named in `text/method/names.md`.
pub(in crate::pages) fn name(series: &str) -> Option<String> {
    const TEXT: Text = Text::new("method/names", super::HEADINGS);
    // Starts of ids, the longer before the shorter.
    let rows = TEXT.table("names").into_iter();
    let mut rows = rows.filter_map(|row| <[_; 2]>::try_from(row).ok());
    let found = rows.find(|[start, _]| series.starts_with(&start.plain()));
    found.map(|[_, name]| name.plain())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use model::appendix::{breaks, missing_years, not_checked_again, total_mismatches};

    #[test]
    fn every_series_the_page_lists_has_a_name() {
        let listed = [breaks(), missing_years()]
            .map(Result::unwrap_or_default)
            .concat();
        let mut ids: Vec<String> = listed.into_iter().map(|remark| remark.series).collect();
        ids.extend(not_checked_again().unwrap_or_default());
        let totals = total_mismatches().unwrap_or_default();
        ids.extend(totals.into_iter().map(|difference| difference.total));
        assert!(ids.len() > 30);
        for id in ids {
            assert!(name(&id).is_some(), "{id}");
        }
    }
}
