//! What a claim can be about, in people's own words.

use super::Measure;

/// What a claim can be about, with the measures it may mean.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Topic {
    /// As the page names it when it must ask.
    pub(super) name: &'static str,
    money: &'static str,
    people: &'static str,
    week: &'static str,
    pub(super) said: &'static [&'static str],
    /// Phrases that also say "each place of this kind".
    pub(super) places: &'static [&'static str],
}

impl Topic {
    pub(super) fn money(&self) -> Option<&'static Measure> {
        Measure::from_key(self.money)
    }

    pub(super) fn people(&self) -> Option<&'static Measure> {
        Measure::from_key(self.people)
    }

    pub(super) fn week(&self) -> Option<&'static Measure> {
        Measure::from_key(self.week)
    }
}

const fn topic(
    name: &'static str,
    [money, people, week]: [&'static str; 3],
    said: &'static [&'static str],
    places: &'static [&'static str],
) -> Topic {
    Topic {
        name,
        money,
        people,
        week,
        said,
        places,
    }
}

pub(super) const CARE: usize = 0;
pub(super) const RESIDENTIAL: usize = 1;
pub(super) const FOSTERING: usize = 2;
pub(super) const BOTH: usize = 3;

pub(super) static TOPICS: [Topic; 27] = [
    topic(
        "children in care",
        ["spending", "children", "care-week"],
        &[
            "children in care",
            "children looked after",
            "looked after children",
            "looked after services",
            "children being looked after",
            "looked after",
            "in care",
            "care population",
        ],
        &[],
    ),
    topic(
        "residential care",
        ["residential-spending", "in-residential", "residential-week"],
        &[
            "residential care",
            "residential settings",
            "in residential placements",
            "in residential places",
            "residential",
        ],
        &[
            "a residential place",
            "per residential place",
            "each residential place",
            "a residential placement",
            "per residential placement",
            "each residential placement",
            "each child in residential care",
            "per child in residential care",
            "a place in a childrens home",
            "a childrens home place",
            "each child in a residential place",
            "a child in residential care",
            "a child in a residential place",
            "a child in a childrens home",
            "per child in residential settings",
            "each child in residential settings",
            "a child in residential settings",
        ],
    ),
    topic(
        "fostering",
        ["fostering-spending", "in-foster", "fostering-week"],
        &[
            "fostering",
            "foster care",
            "in foster placements",
            "in foster places",
            "in foster homes",
            "with foster carers",
            "with foster families",
            "fostered",
        ],
        &[
            "a foster place",
            "per foster place",
            "each foster place",
            "a foster placement",
            "per foster placement",
            "each foster placement",
            "each child in foster care",
            "per child in foster care",
            "each child in a foster place",
            "a child in foster care",
            "a child in a foster place",
            "a fostered child",
            "each fostered child",
        ],
    ),
    topic(
        "residential care and fostering",
        ["residential-fostering-spending", "", ""],
        &[
            "residential care and fostering",
            "fostering and residential care",
            "foster and residential care",
            "residential and foster care",
        ],
        &["each child in either"],
    ),
    topic(
        "early help",
        ["early-help", "", ""],
        &["early help", "early intervention"],
        &[],
    ),
    topic(
        "late intervention",
        ["late-intervention", "", ""],
        &["late intervention"],
        &[],
    ),
    topic(
        "family support",
        ["family-support", "", ""],
        &["family support"],
        &[],
    ),
    topic(
        "Sure Start",
        ["sure-start", "", ""],
        &["sure start and early years", "sure start", "early years"],
        &[],
    ),
    topic(
        "services for young people",
        ["young-people", "", ""],
        &["services for young people", "youth services"],
        &[],
    ),
    topic(
        "safeguarding",
        ["safeguarding", "", ""],
        &["safeguarding"],
        &[],
    ),
    topic(
        "youth justice",
        ["youth-justice", "", ""],
        &["youth justice"],
        &[],
    ),
    topic(
        "children’s homes",
        ["", "in-homes", ""],
        &[
            "in childrens homes and secure homes",
            "in childrens homes",
            "in a childrens home",
        ],
        &[],
    ),
    topic(
        "supported accommodation",
        ["", "in-supported", ""],
        &["supported accommodation"],
        &[],
    ),
    topic(
        "placed with parents",
        ["", "with-parents", ""],
        &["placed with parents", "placed with their parents"],
        &[],
    ),
    topic(
        "placed for adoption",
        ["", "for-adoption", ""],
        &["placed for adoption"],
        &[],
    ),
    topic(
        "under one year old",
        ["", "under-1", ""],
        &["under one year old", "under one year", "aged under one"],
        &[],
    ),
    topic("aged 1 to 4", ["", "aged-1-4", ""], &["aged 1 to 4"], &[]),
    topic("aged 5 to 9", ["", "aged-5-9", ""], &["aged 5 to 9"], &[]),
    topic(
        "aged 10 to 15",
        ["", "aged-10-15", ""],
        &["aged 10 to 15"],
        &[],
    ),
    topic(
        "aged 16 and over",
        ["", "aged-16", ""],
        &[
            "aged 16 and over",
            "aged 16 or over",
            "16 and over",
            "16 or over",
            "aged 16 or 17",
        ],
        &[],
    ),
    topic(
        "unaccompanied children",
        ["", "unaccompanied", ""],
        &[
            "unaccompanied asylum seeking children",
            "unaccompanied children seeking asylum",
            "unaccompanied children",
            "unaccompanied",
        ],
        &[],
    ),
    topic(
        "a full care order",
        ["", "care-orders", ""],
        &[
            "under full care orders",
            "under a full care order",
            "full care orders",
            "full care order",
        ],
        &[],
    ),
    topic(
        "an interim care order",
        ["", "interim-orders", ""],
        &[
            "under interim care orders",
            "under an interim care order",
            "interim care orders",
            "interim care order",
        ],
        &[],
    ),
    topic(
        "voluntary agreement",
        ["", "voluntary", ""],
        &["voluntary agreement", "voluntary agreements"],
        &[],
    ),
    topic(
        "a placement order",
        ["", "placement-orders", ""],
        &["placement orders", "placement order", "a placement order"],
        &[],
    ),
    topic(
        "children entering care",
        ["", "started", ""],
        &[
            "entering care",
            "entered care",
            "started to be looked after",
            "taken into care",
        ],
        &[],
    ),
    topic(
        "children leaving care",
        ["", "ceased", ""],
        &["leaving care", "left care", "ceased to be looked after"],
        &[],
    ),
];
