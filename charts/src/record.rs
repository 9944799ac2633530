//! The method's own record as plain values: each try a dot over the bands that half and four in five of them fill.

use model::backtest::Record;

/// The size of the drawing; all else is placed in it.
pub const WIDTH: f64 = 340.0;
pub const HEIGHT: f64 = 210.0;
/// Where the words under the columns stand, from the top.
pub const YEARS_DOWN: f64 = HEIGHT - 5.0;
/// Where the lines begin, to the right of their words.
const LEFT: f64 = 46.0;
/// Where a miss of nothing lies, and how far the largest lies from it.
const MIDDLE: f64 = 94.0;
const REACH: f64 = 86.0;
/// Half the width of a band.
const BAND: f64 = 18.0;
/// The misses that have a line, as shares.
const MARKS: [f64; 3] = [0.1, 0.0, -0.1];

/// The drawing: data of SVG paths, and where words belong.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordDrawing {
    pub marks: Vec<Mark>,
    pub columns: Vec<Column>,
}

/// A line across, and where its words end.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// As a share: 0.1 is 10% above the count.
    pub miss: f64,
    pub line: String,
    pub words_end: f64,
    pub words_down: f64,
}

/// The tries of one number of years ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub years_ahead: usize,
    /// Its middle, from the left.
    pub across: f64,
    pub four_in_five: String,
    pub half: String,
    pub dots: String,
}

/// The drawing of these records, one a column.
pub fn drawing(records: &[Record]) -> RecordDrawing {
    let tries = records.iter().flat_map(|record| &record.tries);
    let largest = tries.fold(MARKS[0], |largest, one| largest.max(one.miss.abs()));
    let down = |miss: f64| MIDDLE - miss / largest * REACH;
    let mark = |miss: f64| Mark {
        miss,
        line: format!("M{LEFT} {:.1}H{WIDTH}", down(miss)),
        words_end: LEFT - 6.0,
        words_down: down(miss) + 4.0,
    };
    let number = f64::from(u32::try_from(records.len()).unwrap_or(1));
    let step = (WIDTH - LEFT) / number;
    let mut across = LEFT - step / 2.0;
    let columns = records.iter().map(|record| {
        across += step;
        column(record, across, down)
    });
    RecordDrawing {
        columns: columns.collect(),
        marks: MARKS.map(mark).to_vec(),
    }
}

fn column(record: &Record, across: f64, down: impl Fn(f64) -> f64) -> Column {
    let band = |miss: f64| {
        let (left, width) = (across - BAND, BAND * 2.0);
        format!(
            "M{left:.0} {:.1}h{width}V{:.1}h-{width}z",
            down(miss),
            down(-miss)
        )
    };
    let dots = record.tries.iter();
    Column {
        years_ahead: record.years_ahead,
        across,
        four_in_five: band(record.four_in_five),
        half: band(record.half),
        dots: dots
            .map(|one| format!("M{across:.0} {:.1}h0", down(one.miss)))
            .collect(),
    }
}
