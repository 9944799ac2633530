//! The columns of the wide table in `datapackage.json`: a new year of a measure is a new column there too.

/// How the package's text stands around the columns of measures: they are the last ones of their table.
const TABLE: &str = "\"path\": \"authorities/wide.csv\"";
const COLUMN: &str = "     {\n      \"name\": \"";
const END: &str = "\n    ]";

/// The package with these columns (`cla_stock:2025`) in the place of those that it lists; `None` where its text is laid out in
/// another way, which `check` then says.
pub(super) fn with_columns(package: &str, columns: &[&str]) -> Option<String> {
    let table = package.find(TABLE)?;
    let is_measure = |at: &usize| {
        let name = &package[at + COLUMN.len()..];
        name.split('"')
            .next()
            .is_some_and(|name| name.contains(':'))
    };
    let starts = package[table..].match_indices(COLUMN);
    let first = starts.map(|(at, _)| table + at).find(is_measure)?;
    let last = first + package[first..].find(END)?;
    let fields = columns
        .iter()
        .map(|name| format!("{COLUMN}{name}\",\n      \"type\": \"string\"\n     }}"));
    let fields: Vec<String> = fields.collect();
    Some(format!(
        "{}{}{}",
        &package[..first],
        fields.join(",\n"),
        &package[last..]
    ))
}

#[cfg(test)]
mod tests {
    use super::with_columns;

    const OWN: &str = include_str!("../../../data/datapackage.json");

    #[test]
    fn the_columns_of_measures_are_listed_anew_and_nothing_else_changes() {
        let more = with_columns(OWN, &["cla_stock:2010", "cla_stock:2011"]).unwrap();
        let package: serde_json::Value = serde_json::from_str(&more).unwrap();
        let resources = package["resources"].as_array().unwrap();
        let wide = resources.iter().find(|one| one["name"] == "wide").unwrap();
        let fields = wide["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields
            .iter()
            .filter_map(|one| one["name"].as_str())
            .collect();
        assert_eq!(names[0], "area");
        assert_eq!(
            names[names.len() - 3..],
            ["flags", "cla_stock:2010", "cla_stock:2011"]
        );
        assert_eq!(
            with_columns(&more, &["cla_stock:2010", "cla_stock:2011"]).unwrap(),
            more
        );
        let end = |text: &str| text[text.len() - 40..].to_owned();
        assert_eq!(end(OWN), end(&more));
        assert_eq!(with_columns("{}", &[]), None);
    }
}
