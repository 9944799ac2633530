//! Series and totals by the names a reader knows.

/// The plain name of a series, of all that begin alike (`s251_*`), or of a total; `None` for one not named here.
pub(super) fn name(series: &str) -> Option<&'static str> {
    NAMES
        .iter()
        .find(|(start, _)| series.starts_with(start))
        .map(|(_, name)| *name)
}

/// Starts of ids, the longer before the shorter.
const NAMES: [(&str, &str); 32] = [
    ("check_", "Our rebuilding of a published change"),
    (
        "cla_ceased_first_published",
        "Children who left care, as first published",
    ),
    (
        "cla_rate_per_10k_vintage",
        "Children for every 10,000, as first published",
    ),
    (
        "cla_started_first_published",
        "Children who came into care, as first published",
    ),
    (
        "claim_nao2014_children",
        "Children, as the National Audit Office had them in 2014",
    ),
    (
        "claim_nao2025_cost_per_child_home",
        "Cost of a child in a children’s home, National Audit Office",
    ),
    (
        "claim_nao2025_residential_spend",
        "Residential spending, National Audit Office",
    ),
    ("csc_overspend", "Overspend on children’s social care"),
    ("gdp_deflator_growth", "GDP deflator, yearly growth"),
    ("gdp_deflator_index", "GDP deflator, index"),
    (
        "ofsted_child_protection_",
        "Inspections of child protection",
    ),
    (
        "placement_supported_accommodation",
        "Children in supported accommodation",
    ),
    (
        "population_0_17_projection",
        "Children in the population, projected",
    ),
    ("provider_", "Placements by provider"),
    ("ro3_gross_total_cla", "RO3, looked-after children, gross"),
    ("ro3_net_total_cla", "RO3, looked-after children, net"),
    (
        "s251_gross_residential",
        "Section 251, residential care, gross",
    ),
    (
        "s251_gross_total_cla_harmonised",
        "Section 251, looked-after children",
    ),
    (
        "s251_gross_total_cla",
        "Section 251, looked-after children, gross",
    ),
    ("s251_gross_*", "Section 251, gross spending by line"),
    (
        "s251_net_cyp_total",
        "Section 251, all children’s services, net",
    ),
    (
        "s251_net_family_support",
        "Section 251, family support, net",
    ),
    (
        "s251_net_total_cla",
        "Section 251, looked-after children, net",
    ),
    (
        "s251_net_young_people",
        "Section 251, services for young people, net",
    ),
    ("s251_net_youth_justice", "Section 251, youth justice, net"),
    ("s251_real_fostering", "Section 251, fostering, real terms"),
    (
        "s251_real_residential",
        "Section 251, residential care, real terms",
    ),
    (
        "s251_real_total_cla",
        "Section 251, looked-after children, real terms",
    ),
    (
        "s251_residential_share_of_cla",
        "Section 251, residential share",
    ),
    ("s251_*", "Section 251, every line"),
    ("unit_cost_week_", "Cost for a week"),
    ("cla_stock", "Children looked after on 31 March"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use model::appendix::{breaks, differences, gaps, not_checked_again};

    #[test]
    fn every_series_the_page_lists_has_a_name() {
        let listed = [breaks(), gaps()].map(Result::unwrap_or_default).concat();
        let mut ids: Vec<String> = listed.into_iter().map(|remark| remark.series).collect();
        ids.extend(not_checked_again().unwrap_or_default());
        let totals = differences().unwrap_or_default();
        ids.extend(totals.into_iter().map(|difference| difference.total));
        assert!(ids.len() > 30);
        for id in ids {
            assert!(name(&id).is_some(), "{id}");
        }
    }
}
