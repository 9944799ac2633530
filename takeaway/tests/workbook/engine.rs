//! A workbook opened in a spreadsheet program that is not ours, and calculated anew.

use ironcalc::base::Model;
use ironcalc::base::cell::CellValue;
use ironcalc::import::load_from_xlsx_bytes;

pub(crate) struct Book {
    model: Model<'static>,
    names: Vec<String>,
}

impl Book {
    /// Opens the file and calculates every formula.
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let read = load_from_xlsx_bytes(bytes, "workbook", "en-GB", "UTC").unwrap();
        let mut model = Model::from_workbook(read, "en").unwrap();
        model.evaluate();
        let names = model.workbook.get_worksheet_names();
        Self { model, names }
    }

    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    fn sheet(&self, name: &str) -> u32 {
        let place = self.names.iter().position(|known| known == name);
        u32::try_from(place.unwrap()).unwrap()
    }

    /// A cell by its row and column, from 1.
    pub(crate) fn cell(&self, sheet: &str, [row, column]: [i32; 2]) -> CellValue {
        let sheet = self.sheet(sheet);
        self.model
            .get_cell_value_by_index(sheet, row, column)
            .unwrap()
    }

    fn words(&self, sheet: &str, place: [i32; 2]) -> String {
        match self.cell(sheet, place) {
            CellValue::String(words) => words,
            _ => String::new(),
        }
    }

    /// Where the row and the column meet that are headed by these words.
    pub(crate) fn find(&self, sheet: &str, [row, column]: [&str; 2]) -> [i32; 2] {
        let is_head = |at: &i32| !self.words(sheet, [*at, 2]).is_empty();
        let head = (1..40).find(is_head).unwrap();
        let at = |along: &dyn Fn(i32) -> String, wanted: &str| {
            (1..80)
                .find(|at| along(*at) == wanted)
                .unwrap_or_else(|| panic!("{sheet}: no “{wanted}”"))
        };
        [
            at(&|at| self.words(sheet, [at, 1]), row),
            at(&|at| self.words(sheet, [head, at]), column),
        ]
    }

    pub(crate) fn number(&self, sheet: &str, headed: [&str; 2]) -> f64 {
        match self.cell(sheet, self.find(sheet, headed)) {
            CellValue::Number(number) => number,
            other => panic!("{sheet}, {headed:?}: {other:?}"),
        }
    }

    /// Writes a slider's setting, as a reader would.
    pub(crate) fn set(&mut self, slider: &str, setting: &str) {
        let [row, column] = self.find("Settings", [slider, "Setting"]);
        let sheet = self.sheet("Settings");
        self.model
            .set_user_input(sheet, row, column, setting.to_string())
            .unwrap();
        self.model.evaluate();
    }
}
