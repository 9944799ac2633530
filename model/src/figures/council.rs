//! One council beside its region and England: three figures of lines, tables, and what must be known of them. A figure that is
//! probably wrong is a hole in a line and said to be one; a withheld number is said to be withheld.

use crate::authority::{Authorities, Authority, Published, Severity};
use crate::catalogue::{self, FigureId, FigureSpec};
use crate::dataset::{Dataset, SeriesId, id};
use crate::figures::comparators::{FIRST_RATE, NEIGHBOURS};
use crate::figures::lines::{Axis, StoryFigure, StoryLine};
use crate::prices::SPENDING;
use crate::publishers::of_council_history;
use crate::quantity::{Year, money, whole, whole_to};
use crate::sheet::{Cell, Format, Missing, Sheet};
use crate::text::moved_to;
use crate::trend::children_in_s251;

/// The first 31 March whose counts by council there are.
pub(super) const FIRST: Year = Year::starting(2009);

/// What councils' figures were published in. Their tables say of each which it is from.
pub const COUNCIL_SOURCES: [&str; 5] = [
    "dfe_cla_2025",
    "dfe_cla_2025_characteristics",
    "dfe_lait_apr2026",
    "page_oxford_panel",
    "dfe_s251_la_2013_14",
];

/// A council among all of them.
#[derive(Clone, Copy)]
pub struct CouncilStory<'a> {
    pub england: &'a Dataset,
    pub councils: &'static Authorities,
    pub council: &'static Authority,
}

/// Placement groups in words, as the department names them today.
const GROUPS: [(SeriesId, &str); 8] = [
    (id::PLACEMENT_FOSTER, "Foster care"),
    (
        id::PLACEMENT_HOMES_AND_SECURE,
        "Children’s homes and secure homes",
    ),
    (
        id::PLACEMENT_SUPPORTED_ACCOMMODATION,
        "Supported accommodation",
    ),
    (
        id::PLACEMENT_OTHER_RESIDENTIAL,
        "Other residential settings",
    ),
    (id::PLACEMENT_RESIDENTIAL_SCHOOLS, "Residential schools"),
    (id::PLACEMENT_WITH_PARENTS, "With parents"),
    (id::PLACEMENT_PLACED_FOR_ADOPTION, "Placed for adoption"),
    (id::PLACEMENT_OTHER, "Other"),
];

impl CouncilStory<'_> {
    pub(super) fn last(&self) -> Year {
        self.england.edition.base_year
    }

    pub(super) fn years(&self, first: Year) -> Vec<Year> {
        (0..=self.last().since(first))
            .map(|after| first.plus(after))
            .collect()
    }

    /// A number that is published and not probably wrong.
    fn sound(council: &Authority, series: SeriesId, year: Year) -> Option<f64> {
        let value = council.value(series, year)?;
        (!council.is_unsound(series, year)).then_some(value)
    }

    /// Real spending, in base-year prices.
    pub(crate) fn real(&self, council: &Authority, year: Year) -> Option<f64> {
        self.england
            .real(Self::sound(council, SPENDING, year)?, year)
    }

    /// Real spending for each child looked after.
    pub(crate) fn per_child(&self, council: &Authority, year: Year) -> Option<f64> {
        self.spent_on_each(id::CLA_STOCK, council, year)
    }

    /// Real spending for each child under 18 who lives there.
    pub(crate) fn per_resident(&self, council: &Authority, year: Year) -> Option<f64> {
        self.spent_on_each(id::POPULATION_0_17, council, year)
    }

    fn spent_on_each(&self, who: SeriesId, council: &Authority, year: Year) -> Option<f64> {
        let count = council.value(who, year).filter(|count| *count > 0.0)?;
        Some(self.real(council, year)? / count)
    }

    /// Children in care for every 10,000 under 18, beside its comparators and England; `None` where no rate was published.
    pub fn rate(&self) -> Option<StoryFigure> {
        let years = self.years(FIRST_RATE);
        let own = |year: &Year| self.council.value(id::CLA_RATE_PER_10K, *year);
        let (year, latest) = newest(&years, own)?;
        let england = |year: &Year| self.england.series(id::CLA_RATE_PER_10K).value(*year);
        let national = england(&year)?;
        Some(StoryFigure {
            spec: &catalogue::COUNCIL_RATE,
            title: format!(
                "{}: {} in 10,000 children in care{}, England {}",
                self.name(),
                whole(latest),
                self.unless_newest(year, &format!(" in {}", year.ends_in())),
                whole(national)
            ),
            measure: "Children looked after on 31 March for every 10,000 aged 0 to 17".into(),
            axis: Axis::March,
            lines: vec![
                line(self.name(), "children", &years, own),
                line("England", "ink", &years, england),
                line(self.region_name(), "ink-soft", &years, |year| {
                    Self::rate_of(self.of_region(), *year)
                }),
                line(NEIGHBOURS, "fourth", &years, |year| {
                    Self::rate_of(self.of_neighbours(), *year)
                }),
            ],
            years,
            format: Format::Count,
            note: "Region and statistical neighbours are calculated from their councils’ counts and population, leaving out councils where either is withheld or missing.",
        })
    }

    /// Real spending, all looked-after services.
    pub fn spending(&self) -> Option<StoryFigure> {
        let years = self.years(FIRST.plus(-1));
        let own = |year: &Year| self.real(self.council, *year);
        let (last, latest) = newest(&years, own)?;
        let shown = years.iter().filter(|year| **year >= Year::starting(2010));
        let mut known = shown.filter_map(|year| Some((*year, own(year)?)));
        let (first, start) = known.next()?;
        let title = match last.since(first) {
            _ if self.is_small() => {
                let sum = whole_to(latest, 100.0);
                format!("{}: £{sum} spent in {last}", self.name())
            }
            0 => format!("{}: {} spent in {last}", self.name(), money(latest)),
            _ => format!(
                "{}: real spending {} from {first} to {last}",
                self.name(),
                moved_to(latest / start - 1.0, 0)
            ),
        };
        Some(StoryFigure {
            spec: &catalogue::COUNCIL_SPENDING,
            title,
            measure: format!(
                "Spending on children looked after, in {} prices, before income",
                self.last()
            ),
            axis: Axis::Financial,
            lines: vec![line(self.name(), "resources", &years, own)],
            years,
            format: self.pounds(),
            note: "Section 251 outturn. A year without a sound figure is left out.",
        })
    }

    /// Real spending for each looked-after child, beside its comparators and England.
    pub fn spending_per_child(&self) -> Option<StoryFigure> {
        let years = self.years(FIRST);
        let own = |year: &Year| self.per_child(self.council, *year);
        let (year, latest) = newest(&years, own)?;
        let national = national_per_child(self.england, year)?;
        Some(StoryFigure {
            spec: &catalogue::COUNCIL_PER_CHILD,
            title: format!(
                "Spending per child{}: £{} in {}, £{} in England",
                self.unless_newest(year, &format!(" in {year}")),
                whole_to(latest, 100.0),
                self.name(),
                whole_to(national, 100.0)
            ),
            measure: format!(
                "Pounds a year for each looked-after child, in {} prices",
                self.last()
            ),
            axis: Axis::Financial,
            lines: vec![
                line(self.name(), "resources", &years, own),
                line("England", "ink", &years, |year| {
                    national_per_child(self.england, *year)
                }),
                line(self.region_name(), "ink-soft", &years, |year| {
                    self.per_child_of(self.of_region(), *year)
                }),
                line(NEIGHBOURS, "fourth", &years, |year| {
                    self.per_child_of(self.of_neighbours(), *year)
                }),
            ],
            years,
            format: Format::RoundPrice,
            note: "England is its published total, shared among the children of the councils in it. The region and the ten statistical neighbours leave out missing and flagged figures. A placement is chosen for the child.",
        })
    }

    /// Words that tell a year which is not the newest; none of the newest.
    pub(super) fn unless_newest<'a>(&self, year: Year, words: &'a str) -> &'a str {
        if year == self.last() { "" } else { words }
    }

    /// Whether no year's spending comes to five million pounds.
    fn is_small(&self) -> bool {
        let mut known = self.council.series(SPENDING);
        known.all(|(_, cell)| match cell {
            Published::Value(pounds) => *pounds < 5e6,
            Published::Mark(_) => true,
        })
    }

    /// How sums are written: of very few children not in millions.
    fn pounds(&self) -> Format {
        if self.is_small() {
            Format::RoundPrice
        } else {
            Format::Pounds
        }
    }

    /// What one of the figures of its history was published in.
    pub fn sources(&self, spec: &FigureSpec) -> Vec<String> {
        let besides: &[&str] = match spec.id {
            FigureId::CouncilRate => &["ons_mye_dfe2025", "dfe_statistical_neighbours"],
            FigureId::CouncilPerChild => &["dfe_statistical_neighbours"],
            _ => &[],
        };
        of_council_history(self.england, spec.series, besides)
    }

    pub(super) fn name(&self) -> &'static str {
        self.council.plain_name()
    }

    fn region_name(&self) -> &'static str {
        &self.council.region
    }

    /// Every year's figures as published. What was withheld, or is probably wrong, says so.
    pub fn history(&self) -> Sheet {
        let years = self.years(FIRST);
        let row = |year: &Year| {
            let cell = |series, format| self.cell(series, *year, format);
            let derived = |value: Option<f64>, format| {
                value.map_or(Cell::Missing(Missing::NoFigure), |value| {
                    Cell::Number(value, format)
                })
            };
            vec![
                Cell::Year(*year),
                cell(id::CLA_STOCK, Format::Count),
                cell(id::CLA_RATE_PER_10K, Format::Count),
                cell(SPENDING, self.pounds()),
                derived(self.real(self.council, *year), self.pounds()),
                derived(self.per_child(self.council, *year), Format::RoundPrice),
                derived(self.per_resident(self.council, *year), Format::Price),
            ]
        };
        let head = [
            "Year",
            "Children at its end",
            "For every 10,000 under 18",
            "Spending, cash",
            "After inflation",
            "After inflation, for each child in care",
            "For each child living there",
        ];
        Sheet {
            head: head.map(String::from).into(),
            rows: years.iter().rev().map(row).collect(),
        }
    }

    fn cell(&self, series: SeriesId, year: Year, format: Format) -> Cell {
        match self.council.published(series, year) {
            Some(Published::Value(value)) if self.council.is_unsound(series, year) => {
                Cell::Text(format!("{} (flagged)", format.write(*value)))
            }
            Some(Published::Value(value)) => Cell::Number(*value, format),
            Some(Published::Mark(mark)) if mark == "c" => Cell::text("withheld"),
            Some(Published::Mark(_)) | None => Cell::Missing(Missing::NoFigure),
        }
    }

    /// Children by placement in the last four years, with the newest shares beside England's: groups that the department withheld stay so.
    pub fn placements(&self) -> Option<(Year, Sheet)> {
        let year = self.last();
        self.council.published(id::PLACEMENT_FOSTER, year)?;
        let before: Vec<Year> = (1..4).map(|back| year.plus(-back)).collect();
        let share = |children: Option<f64>, all: Option<f64>| match children.zip(all) {
            Some((children, all)) => Cell::Number(children / all * 100.0, Format::PercentSign),
            None => Cell::Missing(Missing::NoFigure),
        };
        let row = |(series, words): (SeriesId, &str)| {
            let count = |year| self.cell(series, year, Format::Count);
            let own = Self::sound(self.council, series, year);
            let nation = |series| self.england.series(series).value(year);
            let mut row = vec![
                Cell::text(words),
                count(year),
                share(own, self.council.value(id::CLA_STOCK, year)),
                share(nation(series), nation(id::CLA_STOCK)),
            ];
            row.extend(before.iter().map(|year| count(*year)));
            row
        };
        // A phone shows the first two or three columns at a time.
        let newest = year.ends_in().to_string();
        let share = format!("Of all, {newest}");
        let mut head = ["Placement", &newest, &share, "England, of all"]
            .map(String::from)
            .to_vec();
        head.extend(before.iter().map(|year| year.ends_in().to_string()));
        let sheet = Sheet {
            head,
            rows: GROUPS.map(row).into(),
        };
        Some((year, sheet))
    }

    /// What a reader is warned of, newest first: the figure, and why.
    pub fn warnings(&self) -> Vec<String> {
        let mut flags: Vec<_> = self.council.flags.iter().collect();
        flags.sort_by_key(|flag| std::cmp::Reverse(flag.year));
        let words = flags.into_iter().map(|flag| {
            let how = match flag.severity {
                Severity::Check => "look before using",
                Severity::Missing => "missing",
                Severity::Suspect => "probably wrong",
                Severity::Exclude => "an omission",
            };
            format!(
                "{}, {}: {how}. {}.",
                measure(flag.series),
                flag.year,
                crate::text::capitalised(&flag.reason)
            )
        });
        words.collect()
    }
}

/// England's real spending for each child of the councils that have a figure.
pub(crate) fn national_per_child(england: &Dataset, year: Year) -> Option<f64> {
    let spent = england.series(SPENDING).value(year)?;
    Some(england.real(spent, year)? / children_in_s251(england, year)?)
}

/// What a flagged series is called.
fn measure(series: SeriesId) -> &'static str {
    match series.name() {
        "cla_stock" => "Children",
        "cla_rate_per_10k" => "Rate",
        "population_0_17" => "Population",
        "s251_gross_total_cla_harmonised" => "Spending (section 251)",
        "s251_gross_residential" => "Residential spending (section 251)",
        "s251_gross_fostering" => "Fostering spending (section 251)",
        "ro3_gross_total_cla" => "Spending (RO3)",
        "ro3_gross_residential" => "Residential spending (RO3)",
        "ro3_gross_fostering" => "Fostering spending (RO3)",
        _ => "Placements",
    }
}

/// The newest year with a figure, and the figure.
pub(super) fn newest(years: &[Year], of: impl Fn(&Year) -> Option<f64>) -> Option<(Year, f64)> {
    years.iter().rev().find_map(|year| Some((*year, of(year)?)))
}

pub(super) fn line(
    name: &'static str,
    colour: &'static str,
    years: &[Year],
    of: impl Fn(&Year) -> Option<f64>,
) -> StoryLine {
    StoryLine {
        name,
        colour,
        values: years.iter().map(of).collect(),
    }
}
