//! Everything a claim can be about: each series that the site shows, under the names people use for it.

use super::Evidence;
use crate::dataset::{MarkKind, SeriesId, id};
use crate::quantity::Year;
use crate::scope::Scope;

/// A measure of the site's figures.
#[derive(Debug, PartialEq, Eq)]
pub struct Measure {
    /// As a list of choices and a link know it.
    pub key: &'static str,
    /// As it heads a row.
    pub name: &'static str,
    /// As it stands in a sentence, before a verb in the singular. The grammar reads it back as this measure.
    pub subject: &'static str,
    /// For children: who they are, after "the share of".
    pub(super) who: &'static str,
    pub(super) kind: Kind,
}

/// Where its figures are from.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Section 251 outturn of looked-after services, with all the readings of a comparison.
    Spending(Scope),
    /// One other section 251 heading, as published.
    Service(SeriesId),
    /// A published weekly cost, rounded to £5.
    Weekly(SeriesId),
    /// Children: the sum of series, each rounded to 10.
    Children(&'static [SeriesId]),
    /// Children of the table of characteristics: topic and group.
    Group(&'static str, &'static str),
}

const fn money(
    kind: Kind,
    key: &'static str,
    name: &'static str,
    subject: &'static str,
) -> Measure {
    people(kind, key, name, subject, "")
}

const fn people(
    kind: Kind,
    key: &'static str,
    name: &'static str,
    subject: &'static str,
    who: &'static str,
) -> Measure {
    Measure {
        key,
        name,
        subject,
        who,
        kind,
    }
}

/// All measures, in the order of a list of choices.
pub static MEASURES: [Measure; 33] = [
    money(
        Kind::Spending(Scope::Total),
        "spending",
        "Spending on children in care",
        "spending on children in care",
    ),
    money(
        Kind::Spending(Scope::Residential),
        "residential-spending",
        "Spending on residential care",
        "spending on residential care",
    ),
    money(
        Kind::Spending(Scope::Fostering),
        "fostering-spending",
        "Spending on fostering",
        "spending on fostering",
    ),
    money(
        Kind::Spending(Scope::ResidentialAndFostering),
        "residential-fostering-spending",
        "Spending on residential care and fostering",
        "spending on residential care and fostering",
    ),
    people(
        Kind::Children(&[id::CLA_STOCK]),
        "children",
        "Children in care",
        "the number of children in care",
        "children in care",
    ),
    money(
        Kind::Weekly(id::UNIT_COST_WEEK_RESIDENTIAL),
        "residential-week",
        "Weekly cost of a residential place",
        "the weekly cost of a residential place",
    ),
    money(
        Kind::Weekly(id::UNIT_COST_WEEK_FOSTERING),
        "fostering-week",
        "Weekly cost of a foster place",
        "the weekly cost of a foster place",
    ),
    money(
        Kind::Weekly(id::UNIT_COST_WEEK_ALL_CLA),
        "care-week",
        "Weekly cost of a child in care",
        "the weekly cost of a child in care",
    ),
    money(
        Kind::Service(id::S251_GROSS_EARLY_INTERVENTION),
        "early-help",
        "Spending on early help",
        "spending on early help",
    ),
    money(
        Kind::Service(id::S251_GROSS_LATE_INTERVENTION),
        "late-intervention",
        "Spending on late intervention",
        "spending on late intervention",
    ),
    money(
        Kind::Service(id::S251_GROSS_FAMILY_SUPPORT),
        "family-support",
        "Spending on family support",
        "spending on family support",
    ),
    money(
        Kind::Service(id::S251_GROSS_SURE_START_EARLY_YEARS),
        "sure-start",
        "Spending on Sure Start and early years",
        "spending on Sure Start and early years",
    ),
    money(
        Kind::Service(id::S251_GROSS_YOUNG_PEOPLE),
        "young-people",
        "Spending on services for young people",
        "spending on services for young people",
    ),
    money(
        Kind::Service(id::S251_GROSS_SAFEGUARDING),
        "safeguarding",
        "Spending on safeguarding",
        "spending on safeguarding",
    ),
    money(
        Kind::Service(id::S251_GROSS_YOUTH_JUSTICE),
        "youth-justice",
        "Spending on youth justice",
        "spending on youth justice",
    ),
    people(
        Kind::Children(&[
            id::PLACEMENT_HOMES_AND_SECURE,
            id::PLACEMENT_SUPPORTED_ACCOMMODATION,
            id::PLACEMENT_OTHER_RESIDENTIAL,
            id::PLACEMENT_RESIDENTIAL_SCHOOLS,
        ]),
        "in-residential",
        "Children in residential settings",
        "the number of children in residential settings",
        "children in residential settings",
    ),
    people(
        Kind::Children(&[id::PLACEMENT_HOMES_AND_SECURE]),
        "in-homes",
        "Children in children’s homes and secure homes",
        "the number of children in children’s homes",
        "children in children’s homes",
    ),
    people(
        Kind::Children(&[id::PLACEMENT_SUPPORTED_ACCOMMODATION]),
        "in-supported",
        "Children in supported accommodation",
        "the number of children in supported accommodation",
        "children in supported accommodation",
    ),
    people(
        Kind::Children(&[id::PLACEMENT_FOSTER]),
        "in-foster",
        "Children in foster care",
        "the number of children in foster care",
        "children in foster care",
    ),
    people(
        Kind::Children(&[id::PLACEMENT_WITH_PARENTS]),
        "with-parents",
        "Children placed with parents",
        "the number of children placed with parents",
        "children placed with parents",
    ),
    people(
        Kind::Children(&[id::PLACEMENT_PLACED_FOR_ADOPTION]),
        "for-adoption",
        "Children placed for adoption",
        "the number of children placed for adoption",
        "children placed for adoption",
    ),
    people(
        Kind::Children(&[id::CLA_AGE_UNDER_1]),
        "under-1",
        "Children in care under one year old",
        "the number of children in care under one year old",
        "children in care under one year old",
    ),
    people(
        Kind::Children(&[id::CLA_AGE_1_TO_4]),
        "aged-1-4",
        "Children in care aged 1 to 4",
        "the number of children in care aged 1 to 4",
        "children in care aged 1 to 4",
    ),
    people(
        Kind::Children(&[id::CLA_AGE_5_TO_9]),
        "aged-5-9",
        "Children in care aged 5 to 9",
        "the number of children in care aged 5 to 9",
        "children in care aged 5 to 9",
    ),
    people(
        Kind::Children(&[id::CLA_AGE_10_TO_15]),
        "aged-10-15",
        "Children in care aged 10 to 15",
        "the number of children in care aged 10 to 15",
        "children in care aged 10 to 15",
    ),
    people(
        Kind::Children(&[id::CLA_AGE_16_PLUS]),
        "aged-16",
        "Children in care aged 16 and over",
        "the number of children in care aged 16 and over",
        "children in care aged 16 and over",
    ),
    people(
        Kind::Children(&[id::CLA_UASC_STOCK]),
        "unaccompanied",
        "Unaccompanied children seeking asylum",
        "the number of unaccompanied children",
        "unaccompanied children",
    ),
    people(
        Kind::Group("legal_status", "full_care_order"),
        "care-orders",
        "Children on a full care order",
        "the number of children on a full care order",
        "children on a full care order",
    ),
    people(
        Kind::Group("legal_status", "interim_care_order"),
        "interim-orders",
        "Children on an interim care order",
        "the number of children on an interim care order",
        "children on an interim care order",
    ),
    people(
        Kind::Group("legal_status", "voluntary_agreement"),
        "voluntary",
        "Children in care by voluntary agreement",
        "the number of children in care by voluntary agreement",
        "children in care by voluntary agreement",
    ),
    people(
        Kind::Group("legal_status", "placement_order"),
        "placement-orders",
        "Children on a placement order",
        "the number of children on a placement order",
        "children on a placement order",
    ),
    people(
        Kind::Children(&[id::CLA_STARTED]),
        "started",
        "Children who started to be looked after in the year",
        "the number of children entering care",
        "children entering care",
    ),
    people(
        Kind::Children(&[id::CLA_CEASED]),
        "ceased",
        "Children who ceased to be looked after in the year",
        "the number of children leaving care",
        "children leaving care",
    ),
];

impl Measure {
    /// A measure by its key.
    pub fn from_key(key: &str) -> Option<&'static Self> {
        MEASURES.iter().find(|measure| measure.key == key)
    }

    /// The spending of a look back's scope.
    pub fn of_scope(scope: Scope) -> &'static Self {
        let of = |measure: &&Self| measure.kind == Kind::Spending(scope);
        MEASURES.iter().find(of).unwrap_or(&MEASURES[0])
    }

    /// The published weekly cost of the places that a sum is spent on.
    pub(super) fn weekly(&self) -> Option<&'static Self> {
        match self.kind {
            Kind::Spending(Scope::Residential) => Self::from_key("residential-week"),
            Kind::Spending(Scope::Fostering) => Self::from_key("fostering-week"),
            _ => None,
        }
    }

    /// Whether it counts what happened in a year rather than who there was on a day.
    pub(super) fn is_flow(&self) -> bool {
        matches!(self.key, "started" | "ceased")
    }

    /// Whether it is money: pounds rather than children.
    pub const fn is_money(&self) -> bool {
        !self.is_people()
    }

    pub(super) const fn is_people(&self) -> bool {
        matches!(self.kind, Kind::Children(_) | Kind::Group(..))
    }

    /// Whether its years are counted on one day, or to one day: then "2025" can only mean the year that ends in March 2025.
    pub(super) const fn is_by_march(&self) -> bool {
        self.is_people()
    }

    /// A year as its measure counts it: money by financial year, children on the 31 March that ends it.
    pub fn year_words(&self, year: Year) -> String {
        if self.is_flow() {
            format!("the year to March {}", year.ends_in())
        } else if self.is_by_march() {
            format!("March {}", year.ends_in())
        } else {
            year.to_string()
        }
    }

    /// Why a year's figure cannot be compared with its neighbours', if so.
    pub(super) fn unsound<'a>(&self, evidence: Evidence<'a>, year: Year) -> Option<&'a str> {
        let Kind::Children(series) = self.kind else {
            return None;
        };
        let marks = series
            .iter()
            .filter_map(|id| evidence.dataset.mark(*id, year));
        let mut unsound = marks.filter(|mark| mark.kind == MarkKind::Unsound);
        unsound.next().map(|mark| mark.note.as_str())
    }

    /// The figure of a year in pounds or children, as published; `None` where there is none that can be compared.
    pub fn value(&self, evidence: Evidence<'_>, year: Year) -> Option<f64> {
        if self.unsound(evidence, year).is_some() {
            return None;
        }
        let figure = |id: SeriesId| evidence.dataset.series(id).value(year);
        match self.kind {
            Kind::Spending(scope) => crate::compare::published_cash(evidence.dataset, scope, year),
            Kind::Service(series) | Kind::Weekly(series) => figure(series),
            Kind::Children(series) => series.iter().map(|id| figure(*id)).sum(),
            Kind::Group(topic, group) => Some(evidence.groups.get(topic, group, year)?.children),
        }
    }

    /// The years that have a figure, oldest first.
    pub fn years(&self, evidence: Evidence<'_>) -> Vec<Year> {
        if let Kind::Spending(scope) = self.kind {
            return crate::compare::years(evidence.dataset, scope);
        }
        let last = evidence.dataset.edition.base_year;
        let years = (0..=40).rev().map(|back| last.plus(-back));
        years
            .filter(|year| self.value(evidence, *year).is_some())
            .collect()
    }
}
