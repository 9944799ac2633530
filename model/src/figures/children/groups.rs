//! Legal status, need and distance from home, with the department's own shares; and unaccompanied children over the years.

use super::{column, measure, span};
use crate::catalogue::{self, FigureSpec};
use crate::characteristics::Characteristics;
use crate::dataset::{Dataset, id};
use crate::percent::Percent;
use crate::quantity::{Year, children};
use crate::shares::{Amount, ShareFigure, ShareRow};
use crate::sheet::Format;
use crate::story::{Axis, StoryFigure, StoryLine};

const LEGAL: [(&str, &str); 6] = [
    ("full_care_order", "Full care order"),
    ("interim_care_order", "Interim care order"),
    ("voluntary_agreement", "Voluntary agreement"),
    ("placement_order", "Placement order"),
    ("youth_justice", "Youth justice"),
    ("detained", "Detained for child protection"),
];
const NEEDS: [(&str, &str); 8] = [
    ("abuse_or_neglect", "Abuse or neglect"),
    ("dysfunction", "Family dysfunction"),
    ("absent_parenting", "Absent parenting"),
    ("acute_stress", "Family in acute stress"),
    ("parental_illness", "A parent’s illness or disability"),
    ("disability", "The child’s disability"),
    ("behaviour", "“Socially unacceptable behaviour”"),
    ("low_income", "Low income"),
];
const DISTANCES: [(&str, &str); 3] = [
    ("within_20_miles", "20 miles or less"),
    ("over_20_miles", "More than 20 miles"),
    ("not_known", "Not known or not recorded"),
];

/// Where the words for legal status and need come from, for the method page.
pub const GROUPS_METHOD: [&str; 3] = [
    "Legal statuses are described in our words, after DfE’s definitions of 2020.",
    "A voluntary agreement is section 20 of the Children Act 1989. A care order places the child in the care of a council.",
    "The names of the main needs are DfE’s, slightly simplified, except those in quotation marks.",
];

/// By what right they are looked after.
pub fn legal_status(groups: &Characteristics) -> Option<ShareFigure> {
    let mut figure = figure(&catalogue::LEGAL, groups, "legal_status", &LEGAL)?;
    let last = figure.columns.len() - 1;
    let of = |row: usize| figure.rows[row].amounts[last];
    let orders = Percent::of(of(0).count + of(1).count, figure.columns[last].whole);
    figure.title = format!(
        "{} are looked after under a care order, {} by voluntary agreement",
        orders.words(),
        of(2).percent.words()
    );
    figure.head = "Legal status";
    figure.note = "A court makes a care order; an interim order lasts until the court decides. A voluntary agreement needs a parent’s \
        consent, unless nobody has parental responsibility. A placement order allows a child to be placed for adoption."
        .into();
    figure.sources.push("dfe_cla_2020_page".into());
    Some(figure)
}

/// The one main need recorded for each child.
pub fn need(groups: &Characteristics) -> Option<ShareFigure> {
    let mut figure = figure(&catalogue::NEEDS, groups, "need", &NEEDS)?;
    let last = figure.columns.len() - 1;
    figure.title = format!(
        "For {} the main need recorded is abuse or neglect",
        figure.rows[0].amounts[last].percent.words()
    );
    figure.head = "Main need recorded";
    figure.note = "One main need, the “category of need”, is recorded when a child is assessed. Other needs are not in these figures."
        .into();
    figure.sources.push("dfe_cla_2020_page".into());
    Some(figure)
}

/// How far from home they live.
pub fn distance(groups: &Characteristics) -> Option<ShareFigure> {
    let mut figure = figure(&catalogue::DISTANCE, groups, "distance", &DISTANCES)?;
    let of = |row: usize| figure.rows[row].amounts[figure.columns.len() - 1];
    figure.title = format!(
        "{} children, {}, live more than 20 miles from home",
        children(of(1).count),
        of(1).percent.words()
    );
    figure.head = "Distance from home";
    figure.note = "From the child’s home to the placement. The share not known changed too, so changes in the other two are uncertain."
        .into();
    Some(figure)
}

/// Unaccompanied children seeking asylum, over the years.
pub fn asylum(dataset: &Dataset, groups: &Characteristics) -> Option<StoryFigure> {
    let series = dataset.series(id::CLA_UASC_STOCK);
    let last = dataset.edition.base_year;
    let (first, _) = series.years().next()?;
    let now = groups.get("asylum", "unaccompanied", last)?;
    let years = span(first, last);
    Some(StoryFigure {
        spec: &catalogue::ASYLUM,
        title: format!(
            "{} children, {} of all, were unaccompanied and seeking asylum in {}",
            children(now.children),
            now.percent.words(),
            last.ends_in()
        ),
        measure: format!(
            "Unaccompanied asylum-seeking children looked after in England on 31 March, {} to {}; number of children",
            first.ends_in(),
            last.ends_in()
        ),
        axis: Axis::March,
        lines: vec![StoryLine {
            name: "Seeking asylum",
            colour: "children",
            values: years.iter().map(|year| series.value(*year)).collect(),
        }],
        years,
        format: Format::Children,
        note: "They are included in every count of children here.",
    })
}

/// A topic in the first and the last year of the table, with the publisher's own shares.
fn figure(
    spec: &'static FigureSpec,
    groups: &Characteristics,
    topic: &str,
    names: &[(&str, &str)],
) -> Option<ShareFigure> {
    let years = groups.years(topic);
    let years = [*years.first()?, *years.last()?];
    let columns = years.iter().map(|year| {
        let total = groups.get(topic, "total", *year)?;
        Some(column(*year, total.children))
    });
    let row = |(group, name): &(&str, &str)| {
        let amount = |year: &Year| {
            let known = groups.get(topic, group, *year)?;
            Some(Amount {
                count: known.children,
                percent: known.percent,
            })
        };
        Some(ShareRow {
            name: (*name).into(),
            is_part: false,
            amounts: years.iter().map(amount).collect::<Option<_>>()?,
        })
    };
    Some(ShareFigure {
        spec,
        title: String::new(),
        measure: measure(what_of(topic), years[0], years[1]),
        head: "",
        columns: columns.collect::<Option<_>>()?,
        rows: names.iter().map(row).collect::<Option<_>>()?,
        note: String::new(),
        sources: vec![groups.get(topic, "total", years[1])?.source.clone()],
    })
}

fn what_of(topic: &str) -> &'static str {
    match topic {
        "legal_status" => "legal status",
        "need" => "main need recorded",
        _ => "distance between home and placement",
    }
}
