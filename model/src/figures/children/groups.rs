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

/// By what right they are looked after.
pub fn legal_status(groups: &Characteristics) -> Option<ShareFigure> {
    let mut figure = figure(&catalogue::LEGAL, groups, "legal_status", &LEGAL)?;
    let last = figure.columns.len() - 1;
    let of = |row: usize| figure.rows[row].amounts[last];
    let orders = Percent::of(of(0).count + of(1).count, figure.columns[last].whole);
    figure.title = format!(
        "{} are looked after under a care order, full or interim, and {} by voluntary agreement",
        orders.words(),
        of(2).percent.words()
    );
    figure.head = "Legal status";
    figure.note = "A care order is a court’s: it places the child in the care of a council; an interim one holds until the court decides. By a voluntary agreement (section 20 of the Children \
        Act 1989) a council provides a home where a parent consents, or where nobody has parental responsibility. A placement order is a court’s leave to place the child for adoption. The \
        words are ours, after the department’s of 2020."
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
    figure.note = "When children’s services assess a child, one main need is recorded, the “category of need”. What else was the matter is not in these figures. The names of the groups are \
        the department’s, put a little more plainly, except those in quotation marks."
        .into();
    figure.sources.push("dfe_cla_2020_page".into());
    Some(figure)
}

/// How far from home they live.
pub fn distance(groups: &Characteristics) -> Option<ShareFigure> {
    let mut figure = figure(&catalogue::DISTANCE, groups, "distance", &DISTANCES)?;
    let of = |row: usize| figure.rows[row].amounts[figure.columns.len() - 1];
    figure.title = format!(
        "{} children, {}, live more than 20 miles from home; for {} the distance is not known",
        children(of(1).count),
        of(1).percent.words(),
        of(2).percent.words()
    );
    figure.head = "Distance from home";
    figure.note = "From the child’s home to where the child is placed. The share that is not known changed too, so how the other two changed is uncertain."
        .into();
    Some(figure)
}

/// Unaccompanied children seeking asylum, over the years.
pub fn asylum(dataset: &Dataset, groups: &Characteristics) -> Option<StoryFigure> {
    let series = dataset.series(id::CLA_UASC_STOCK);
    let last = dataset.edition.base_year;
    let points: Vec<(Year, f64)> = series
        .years()
        .map(|(year, figure)| (year, figure.value))
        .collect();
    let (first, _) = *points.first()?;
    let (least_year, least) = *points.iter().min_by(|(_, a), (_, b)| a.total_cmp(b))?;
    let now = groups.get("asylum", "unaccompanied", last)?;
    let then = Percent::of(least, dataset.series(id::CLA_STOCK).value(least_year)?);
    let years = span(first, last);
    Some(StoryFigure {
        spec: &catalogue::ASYLUM,
        title: format!(
            "{} of the children in {} were unaccompanied and seeking asylum ({}); the fewest were {} in {} ({})",
            children(now.children),
            last.ends_in(),
            now.percent.words(),
            children(least),
            least_year.ends_in(),
            then.words()
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
        note: "They are in every count of children here. In brackets, the share of all looked-after children.",
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
