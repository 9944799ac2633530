//! A figure as one SVG text that stands on its own, for downloads and for cards beside links. Its lines are the page's own
//! (`drawing`, `lines`, `forecasts`, `bars`), moved to where the picture has its plot; its words come with it.

mod canvas;
mod face;
mod figures;
mod forecasts;
mod lines;
mod main;
pub mod palette;
mod rows;

pub use canvas::{Area, placed};
pub use face::{Face, Widths};
pub use figures::{of_lines, of_look_back, of_scenario, of_still, of_view};

use canvas::{Anchor, Canvas, Type};
use model::article::ForecastFigure;
use model::figure::MainFigure;
use model::quantity::Year;
use model::story::StoryFigure;

/// A figure with all that its picture says.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The finding.
    pub title: String,
    /// Measure, unit, basis and years.
    pub measure: String,
    pub plot: Plot,
    /// Where the picture shows a scenario: that it is no forecast, what it assumes, and its check code.
    pub scenario: Option<Scenario>,
    /// What a reader must know; empty where there is nothing.
    pub note: String,
    /// Whose figures they are: `Source: DfE, OBR`.
    pub source: String,
    /// How fresh they are.
    pub dated: String,
    /// Where the figure is.
    pub link: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// What a picture of a scenario says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    pub warning: &'static str,
    pub assumed: String,
    /// By which a reader can see that it comes out as it did here.
    pub code: String,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    Main(Box<MainFigure>),
    /// Lines over years, one of which may be marked.
    Lines(StoryFigure, Option<(Year, String)>),
    Forecasts(ForecastFigure),
    /// Names and pounds, to the right (more) or to the left (less) of a middle line.
    Bars(Vec<(String, f64)>),
    /// Settings that would do something, each in words.
    Findings(Vec<Finding>),
}

/// A setting that would do something.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What is set, and its unit.
    pub name: String,
    /// Where it stands, and where it would have to; `None` where nothing within its range would do.
    pub now: f64,
    pub needed: Option<f64>,
    /// Both in a sentence.
    pub words: String,
    /// What the past says of it.
    pub history: String,
}

/// The shapes a picture comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Wide,
    Square,
    /// What messengers show beside a link: less to read, and larger.
    Card,
}

impl Form {
    /// Width and height in pixels.
    pub fn size(self) -> [f64; 2] {
        match self {
            Self::Wide => [1_200.0, 800.0],
            Self::Square => [1_080.0, 1_080.0],
            Self::Card => [1_200.0, 628.0],
        }
    }

    fn sizes(self) -> Sizes {
        let sizes = |margin, title, measure, label, small| Sizes {
            form: self,
            margin,
            title,
            measure,
            label,
            small,
        };
        match self {
            Self::Wide => sizes(40.0, 40.0, 21.0, 20.0, 17.0),
            Self::Square => sizes(44.0, 46.0, 24.0, 22.0, 19.0),
            Self::Card => sizes(44.0, 58.0, 26.0, 27.0, 25.0),
        }
    }
}

/// The sizes of a form's words, in pixels.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    form: Form,
    margin: f64,
    title: f64,
    measure: f64,
    label: f64,
    small: f64,
}

impl Sizes {
    fn is_card(self) -> bool {
        self.form == Form::Card
    }

    fn label(self) -> Type {
        Type::new(Face::Sans, self.label, palette::INK_SOFT)
    }

    fn bold(self, colour: &'static str) -> Type {
        Type::new(Face::Bold, self.label, colour)
    }
}

impl Picture {
    /// Who made it and where it is; a link that is neither whole nor a scenario's says nothing.
    fn maker(&self) -> String {
        let says = self.link.contains("://") || self.link.starts_with('?');
        if says {
            format!("{MAKER}: {}", self.link)
        } else {
            MAKER.into()
        }
    }

    /// What is said below the plot: of the scenario, what must be known, whose figures and how fresh, and who made it where.
    pub fn said_below(&self) -> Vec<String> {
        let scenario = self.scenario.as_ref();
        let scenario = scenario.map(|said| {
            let Scenario {
                warning,
                assumed,
                code,
            } = said;
            format!("{warning}. This is if {assumed}. Check code: {code}.")
        });
        let note = (!self.note.is_empty()).then(|| self.note.clone());
        let source = format!("{}. {}", self.source, self.dated);
        scenario
            .into_iter()
            .chain(note)
            .chain([source, self.maker()])
            .collect()
    }
}

/// Who made the picture.
const MAKER: &str = "The Care Gap";
/// How high the bar over a card is.
const BAR: f64 = 14.0;
/// The smallest words of a card.
const LEAST: f64 = 20.0;
/// A title has at most so many lines, and so has the measure under it.
const TITLE_LINES: usize = 2;

/// The picture as an SVG text that needs nothing but its two typefaces.
pub fn svg(picture: &Picture, form: Form) -> String {
    let sizes = form.sizes();
    let [width, height] = form.size();
    let mut canvas = Canvas::new();
    let inside = Area {
        x: sizes.margin,
        y: sizes.margin,
        width: width - 2.0 * sizes.margin,
        height: height - 2.0 * sizes.margin,
    };
    let top = head(&mut canvas, picture, inside, sizes);
    let bottom = if sizes.is_card() {
        card_foot(&mut canvas, picture, inside, sizes)
    } else {
        foot(&mut canvas, picture, inside, sizes)
    };
    let plot = Area {
        y: top,
        height: bottom - top,
        ..inside
    };
    match &picture.plot {
        Plot::Main(figure) => main::draw(&mut canvas, figure, plot, sizes),
        Plot::Lines(figure, mark) => lines::draw(&mut canvas, figure, mark.as_ref(), plot, sizes),
        Plot::Forecasts(figure) => forecasts::draw(&mut canvas, figure, plot, sizes),
        Plot::Bars(bars) => rows::bars(&mut canvas, bars, plot, sizes),
        Plot::Findings(rows) => rows::findings(&mut canvas, rows, plot, sizes),
    }
    canvas.finish([width, height], &picture.title, &picture.alt)
}

/// Title and measure; gives where the plot may begin.
fn head(canvas: &mut Canvas, picture: &Picture, inside: Area, sizes: Sizes) -> f64 {
    let mut y = inside.y - sizes.margin / 4.0;
    if sizes.is_card() {
        let bar = Area {
            x: 0.0,
            y: 0.0,
            width: sizes.form.size()[0],
            height: BAR,
        };
        canvas.fill(bar, palette::NEED);
        y += BAR / 2.0;
    }
    let title = Type::new(Face::Serif, sizes.title, palette::INK);
    let (title, lines) = fitting(canvas, &picture.title, (title, TITLE_LINES), inside.width);
    y = canvas.write_lines(&lines, (inside.x, y), title);
    let measure = Type::new(Face::Sans, sizes.measure, palette::INK_SOFT);
    let (measure, lines) = fitting(
        canvas,
        &picture.measure,
        (measure, TITLE_LINES),
        inside.width,
    );
    // What would be too small to read beside a link is left to the page.
    let shown = if sizes.is_card() && measure.size < LEAST {
        &[]
    } else {
        &lines[..]
    };
    y = canvas.write_lines(shown, (inside.x, y + sizes.label * 0.3), measure);
    y + sizes.label
}

/// `words` in at most so many lines, as long as each other as can be: set smaller where they need more.
fn fitting(
    canvas: &Canvas,
    words: &str,
    (mut kind, most): (Type, usize),
    width: f64,
) -> (Type, Vec<String>) {
    let wrapped = |kind: Type, width| canvas.widths.wrap(words, (kind.face, kind.size), width);
    while wrapped(kind, width).len() > most {
        kind.size -= 1.0;
    }
    let lines = wrapped(kind, width).len();
    let mut narrow = width;
    while wrapped(kind, narrow - kind.size).len() == lines && narrow > width / 2.0 {
        narrow -= kind.size;
    }
    (kind, wrapped(kind, narrow))
}

/// Whose figures, how fresh, what is assumed, who made it and where it is, from the bottom up; gives where the plot must end.
fn foot(canvas: &mut Canvas, picture: &Picture, inside: Area, sizes: Sizes) -> f64 {
    let kind = Type::new(Face::Sans, sizes.small, palette::INK_SOFT);
    let bold = Type::new(Face::Bold, sizes.small, palette::INK);
    let said = picture.said_below();
    let last = said.len() - 1;
    let paragraphs = said.into_iter().enumerate();
    let paragraphs =
        paragraphs.map(|(index, words)| (words, if index == last { bold } else { kind }));
    let lines: Vec<(String, Type)> = paragraphs
        .flat_map(|(words, kind)| {
            let lines = canvas
                .widths
                .wrap(&words, (kind.face, kind.size), inside.width);
            lines.into_iter().map(move |line| (line, kind))
        })
        .collect();
    let top = inside.bottom() + sizes.margin / 3.0 - kind.leading() * canvas::count(lines.len());
    let rule = Area {
        y: top - kind.size * 0.5,
        height: 1.5,
        ..inside
    };
    canvas.fill(rule, palette::RULE_STRONG);
    let mut y = top;
    for (line, kind) in lines {
        y = canvas.write_lines(&[line], (inside.x, y), kind);
    }
    rule.y - sizes.label * 0.7
}

/// The same of a card, in one line.
fn card_foot(canvas: &mut Canvas, picture: &Picture, inside: Area, sizes: Sizes) -> f64 {
    let y = inside.bottom() + sizes.margin / 3.0;
    let kind = Type::new(Face::Sans, sizes.small, palette::INK_SOFT);
    let said = match &picture.scenario {
        Some(Scenario { warning, .. }) => format!("{warning}. {}", picture.source),
        None => picture.source.clone(),
    };
    canvas.write(&said, (inside.x, y), kind);
    let maker = Type::new(Face::Serif, sizes.small * 1.35, palette::NEED).anchored(Anchor::End);
    canvas.write(MAKER, (inside.right(), y), maker);
    y - sizes.small * 2.0
}
