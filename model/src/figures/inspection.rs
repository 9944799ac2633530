//! How Ofsted judged councils, in three frameworks that judge different things: three figures, never one.

use crate::catalogue::{self, FigureSpec};
use crate::dataset::{Dataset, Figure, SeriesId, id};
use crate::percent::Percent;
use crate::quantity::{Year, whole};
use crate::shares::{Amount, Column, ShareFigure, ShareRow};

const YEAR_OF_RATING: &str = "2009";
const SAFEGUARDING: &str = "2009-11";
const PROTECTION: Year = Year::starting(2012);
const LATEST_GRADES: [&str; 4] = [
    "Outstanding",
    "Good",
    "Requires improvement to be good",
    "Inadequate",
];
const OVERALL: [SeriesId; 4] = [
    id::OFSTED_ILACS_OVERALL_OUTSTANDING,
    id::OFSTED_ILACS_OVERALL_GOOD,
    id::OFSTED_ILACS_OVERALL_REQUIRES_IMPROVEMENT,
    id::OFSTED_ILACS_OVERALL_INADEQUATE,
];
const IN_CARE: [SeriesId; 4] = [
    id::OFSTED_ILACS_CHILDREN_IN_CARE_OUTSTANDING,
    id::OFSTED_ILACS_CHILDREN_IN_CARE_GOOD,
    id::OFSTED_ILACS_CHILDREN_IN_CARE_REQUIRES_IMPROVEMENT,
    id::OFSTED_ILACS_CHILDREN_IN_CARE_INADEQUATE,
];

/// A column's name in the table and beside its bars, and its figure for each grade, best grade first.
type Judged<'a> = (String, String, Vec<&'a Figure>);

/// Three figures in the order of time, and what must be said of all three.
pub fn inspections(dataset: &Dataset) -> Option<[ShareFigure; 3]> {
    Some([
        rated(dataset)?,
        child_protection(dataset)?,
        latest(dataset)?,
    ])
}

/// What it does not mean that two of the figures have the same number; said only where it is so.
pub fn coincidence(figures: &[ShareFigure; 3]) -> Option<String> {
    let [first, _, last] = figures;
    let (then, now) = (first.rows[0].amounts[0].count, good(last, 0));
    let is_same = whole(then) == whole(now);
    is_same.then(|| {
        format!(
            "The first figure and the third both show {} councils doing well. That does not show that nothing changed: different things were judged.",
            whole(now)
        )
    })
}

/// The annual rating of 2009: all services for children, schools and childcare among them.
fn rated(dataset: &Dataset) -> Option<ShareFigure> {
    let figures = [
        id::OFSTED_ANNUAL_RATING_GOOD_OR_EXCELLENT,
        id::OFSTED_ANNUAL_RATING_ADEQUATE,
        id::OFSTED_ANNUAL_RATING_POOR,
    ]
    .map(|grade| dataset.series(grade).span(YEAR_OF_RATING));
    let figures: Vec<&Figure> = figures.into_iter().collect::<Option<_>>()?;
    let judged = vec![(
        format!("Councils, {YEAR_OF_RATING}"),
        YEAR_OF_RATING.into(),
        figures,
    )];
    let mut figure = figure(
        &catalogue::RATED_2009,
        &judged,
        &["Good or excellent", "Adequate", "Poor"],
    );
    figure.title = format!(
        "{} of {} councils were rated good or excellent in {YEAR_OF_RATING}",
        whole(figure.rows[0].amounts[0].count),
        whole(figure.columns[0].whole)
    );
    figure.measure = format!(
        "Ofsted’s annual rating of all services for children, December {YEAR_OF_RATING}; councils in England"
    );
    figure.note = "The rating covers childcare and schools as well as child protection and care, so it says little about care alone. \
        Ofsted gave good and excellent together."
        .into();
    Some(figure)
}

/// Inspections of 2009 to 2013, as a blog summed up Ofsted's tables.
fn child_protection(dataset: &Dataset) -> Option<ShareFigure> {
    let grades = [
        id::OFSTED_CHILD_PROTECTION_OUTSTANDING,
        id::OFSTED_CHILD_PROTECTION_GOOD,
        id::OFSTED_CHILD_PROTECTION_ADEQUATE,
        id::OFSTED_CHILD_PROTECTION_INADEQUATE,
    ];
    let earlier = grades.map(|grade| dataset.series(grade).span(SAFEGUARDING));
    let later = grades.map(|grade| dataset.series(grade).get(PROTECTION));
    let judged = vec![
        (
            "Inspections, 2009 to 2011".into(),
            "2009 to 2011".into(),
            earlier.into_iter().collect::<Option<_>>()?,
        ),
        (
            "Inspections, 2012 to 2013".into(),
            "2012 to 2013".into(),
            later.into_iter().collect::<Option<_>>()?,
        ),
    ];
    let names = ["Outstanding", "Good", "Adequate", "Inadequate"];
    let mut figure = figure(&catalogue::INSPECTED_2009, &judged, &names);
    figure.title = format!(
        "Good or outstanding for child protection: {}; in a different inspection, {}",
        good_share(&figure, 0),
        good_share(&figure, 1)
    );
    figure.measure =
        "Ofsted’s overall judgement of councils’ child protection; inspections in England".into();
    figure.note = "The two kinds of inspection judged different things, so they cannot be compared over time. They count inspections, not \
        councils, and neither covered every council."
        .into();
    Some(figure)
}

/// The latest judgement of every council, overall and for children in care.
fn latest(dataset: &Dataset) -> Option<ShareFigure> {
    let year = dataset.edition.base_year;
    let of = |grades: [SeriesId; 4]| {
        let figure = |grade| dataset.series(grade).get(year);
        grades.into_iter().map(figure).collect::<Option<Vec<_>>>()
    };
    let judged = vec![
        ("Councils, overall".into(), "overall".into(), of(OVERALL)?),
        (
            "Councils, for children in care".into(),
            "in care".into(),
            of(IN_CARE)?,
        ),
    ];
    let mut figure = figure(&catalogue::JUDGED_NOW, &judged, &LATEST_GRADES);
    figure.title = format!(
        "{} of {} councils were good or outstanding overall by March {}",
        whole(good(&figure, 0)),
        whole(figure.columns[0].whole),
        year.ends_in()
    );
    figure.measure = format!(
        "Ofsted’s latest judgement of each council at 31 March {}, whenever it was made; councils in England",
        year.ends_in()
    );
    figure.note = "“In care” is one part of the inspection: the experiences and progress of children in care. The whole covers help, \
        protection, care and leaving care."
        .into();
    Some(figure)
}

/// Where the figures of the inspections are from and what was inspected, for the method page.
pub const INSPECTIONS_METHOD: [&str; 3] = [
    "The ratings of 2009 are taken from an archived copy of Ofsted’s press notice; not checked against the original.",
    "Until 2011 child protection is the judgement on safeguarding in inspections of safeguarding and looked-after children. From 2012 it \
     is inspections of arrangements to protect children. Both are taken from a blog’s summary of Ofsted’s tables; not checked against the \
     original.",
    "The latest judgements are counted council by council in Ofsted’s table.",
];

/// How many have one of the two best grades, as a share.
fn good_share(figure: &ShareFigure, column: usize) -> String {
    Percent::of(good(figure, column), figure.columns[column].whole).words()
}

/// How many have one of the two best grades.
fn good(figure: &ShareFigure, column: usize) -> f64 {
    let best = figure.rows.iter().take(2);
    best.map(|row| row.amounts[column].count).sum()
}

fn figure(spec: &'static FigureSpec, judged: &[Judged<'_>], grades: &[&str]) -> ShareFigure {
    let columns: Vec<Column> = judged
        .iter()
        .map(|(name, short, figures)| Column {
            name: name.clone(),
            short: short.clone(),
            whole: figures.iter().map(|figure| figure.value).sum(),
        })
        .collect();
    let row = |(index, grade): (usize, &&str)| ShareRow {
        name: (*grade).into(),
        is_part: false,
        amounts: judged
            .iter()
            .zip(&columns)
            .map(|((_, _, figures), column)| Amount::of(figures[index].value, column.whole))
            .collect(),
    };
    let mut sources: Vec<String> = judged
        .iter()
        .flat_map(|(_, _, figures)| figures)
        .map(|figure| figure.source.clone())
        .collect();
    sources.dedup();
    ShareFigure {
        spec,
        title: String::new(),
        measure: String::new(),
        head: "Judgement",
        rows: grades.iter().enumerate().map(row).collect(),
        columns,
        note: String::new(),
        sources,
    }
}
