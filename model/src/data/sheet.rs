//! Tables of typed cells. Each cell knows what it holds, so that the page, a file and later a workbook write it from one
//! place: as a reader is shown it, and as another program reads it.

use crate::percent::Percent;
use crate::quantity::{Year, children, gap_words, money, rate, signed_money, whole, whole_to};

/// A table as the page shows it and as a file holds it: the same rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub head: Vec<String>,
    /// Each row's first cell heads it.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    /// A financial year: `2024-25`.
    Year(Year),
    /// The 31 March that ends a financial year.
    Day(Year),
    Number(f64, Format),
    /// A share of a whole in whole percents, which may be too small to be given.
    Share(Percent),
    Missing(Missing),
}

/// What a number is, and so how it is written for a reader. Numbers are in children, pounds or %, never in thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Things counted one by one: `10,030`.
    Count,
    /// Children, to the nearest 10 as the department publishes them: `83,590`.
    Children,
    /// More or fewer children: `+1,530`, `−900`, `0`.
    ChildrenMore,
    /// Large sums: `£2.6bn`, `£842m`. The sign is left to the words.
    Pounds,
    /// Large sums more or less: `+£1.9bn`, `−£410m`, `£0m`.
    PoundsMore,
    /// Need less resources: `shortfall £2.6bn`, `surplus £300m`, `no gap`.
    Gap,
    /// The price of one thing: `£97,432`.
    Price,
    /// The same to the nearest £100, where more would be a false show.
    RoundPrice,
    /// A number of %, to one decimal; the unit stands in the head of the column: `−1.5`.
    Percent,
    /// The same with its sign: `6.5%`.
    PercentSign,
    /// A change in whole %: `+88%`, `−4%`, `0%`.
    PercentMore,
    /// 100 in one year: `112`.
    Index,
    /// A lever's setting, with the decimals of its step: `2.0`, `−0.45`.
    Setting(usize),
    /// A number of some unit that another cell names: only as a file holds it.
    Bare,
}

/// Why a cell has no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// None was published, or none was found.
    NoFigure,
    /// The row has no such thing: a year ahead has no official count.
    None,
    /// Nothing within the range of a lever would do it.
    OutOfRange,
}

impl Format {
    /// A number as a reader is shown it.
    pub fn write(self, value: f64) -> String {
        match self {
            Self::Count => whole(value),
            Self::Children => children(value),
            Self::ChildrenMore if value > 0.0 => format!("+{}", children(value)),
            Self::ChildrenMore => children(value),
            Self::Pounds => money(value),
            Self::PoundsMore => signed_money(value),
            Self::Gap => gap_words(value),
            Self::Price => format!("£{}", whole(value)),
            Self::RoundPrice => format!("£{}", whole_to(value, 100.0)),
            Self::Percent => rate(value, 1),
            Self::PercentSign => format!("{}%", rate(value, 1)),
            Self::PercentMore if libm::round(value) > 0.0 => format!("+{}%", rate(value, 0)),
            Self::PercentMore => format!("{}%", rate(value, 0)),
            Self::Index => format!("{}", libm::round(value)),
            Self::Setting(decimals) => rate(value, decimals),
            Self::Bare => bare(value),
        }
    }

    /// A round value beside an axis, with no more digits than it has: `£15bn`, `£2.5bn`, `£0`.
    pub fn write_tick(self, value: f64) -> String {
        match self {
            Self::Pounds if value == 0.0 => "£0".into(),
            Self::Pounds if value >= 1e9 => format!("£{}bn", value / 1e9),
            _ => self.write(value),
        }
    }

    /// A number as other programs read it.
    fn plain(self, value: f64) -> String {
        match self {
            // A setting is exact, and other programs take the plain hyphen alone for a minus.
            Self::Setting(decimals) => rate(value, decimals).replace('−', "-"),
            _ => bare(value),
        }
    }
}

/// To the whole where it is large, else to four decimals: more would be a false show.
fn bare(value: f64) -> String {
    let decimals = if value.abs() < 10_000.0 {
        10_000.0
    } else {
        1.0
    };
    format!("{}", libm::round(value * decimals) / decimals)
}

impl Missing {
    pub(crate) const fn shown(self) -> &'static str {
        match self {
            Self::NoFigure => "no figure",
            Self::None => "",
            Self::OutOfRange => "Not by this alone",
        }
    }

    /// An empty field in a file; that a lever cannot do it is a finding, and said there too.
    const fn plain(self) -> &'static str {
        match self {
            Self::NoFigure | Self::None => "",
            Self::OutOfRange => self.shown(),
        }
    }
}

impl Cell {
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// A number, or no such thing in this row.
    pub fn number(value: Option<f64>, format: Format) -> Self {
        value.map_or(Self::Missing(Missing::None), |value| {
            Self::Number(value, format)
        })
    }

    /// As a reader is shown it.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Year(year) => year.to_string(),
            Self::Day(year) => year.last_day(),
            Self::Number(value, format) => format.write(*value),
            Self::Share(percent) => percent.words(),
            Self::Missing(why) => why.shown().into(),
        }
    }

    /// As a file holds it.
    pub fn plain(&self) -> String {
        match self {
            Self::Number(value, format) => format.plain(*value),
            Self::Share(percent) => percent.plain(),
            Self::Missing(why) => why.plain().into(),
            Self::Text(text) => left_alone(text),
            Self::Year(year) => year.in_full(),
            Self::Day(_) => self.shown(),
        }
    }
}

/// Words of a file as spreadsheets leave them alone. Excel takes `2008-09` for September 2008, quoted or not, but `2008-2009` for
/// words, as every other program does; and it takes no cell for a formula that begins with a space.
fn left_alone(words: &str) -> String {
    match Year::parse(words) {
        Some(year) => year.in_full(),
        None if words.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!(" {words}"),
        None => words.into(),
    }
}

impl Sheet {
    /// The table as a comma-separated file, with what it is and where it comes from under it.
    pub fn csv(&self, notes: &[String]) -> String {
        let mut rows = vec![self.head.iter().map(|head| left_alone(head)).collect()];
        rows.extend(
            self.rows
                .iter()
                .map(|row| row.iter().map(Cell::plain).collect()),
        );
        rows.extend(notes.iter().map(|note| vec![left_alone(note)]));
        // Spreadsheets take a file without this mark for another encoding.
        format!("\u{feff}{}", crate::table::write(&rows))
    }
}
