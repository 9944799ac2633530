//! A claim in a reader's words: what is understood, what is refused, what is right, and why.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::{Random, england};
use model::baseline::Baseline;
use model::characteristics::Characteristics;
use model::compare::Councils;
use model::quantity::Year;
use model::statement::{
    Answer, Evidence, MEASURES, Measure, Misread, Ruling, Statement, answer, from_link, read,
    readings, to_link, understood, write,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

struct Desk {
    dataset: Baseline,
    councils: Councils,
    groups: Characteristics,
}

impl Desk {
    fn new() -> Self {
        let dataset = england();
        let groups = Characteristics::compiled_in(dataset.edition.id).unwrap();
        Self {
            dataset,
            councils: Councils::compiled_in().unwrap(),
            groups,
        }
    }

    fn evidence(&self) -> Evidence<'_> {
        Evidence {
            dataset: &self.dataset,
            councils: &self.councils,
            groups: &self.groups,
        }
    }

    /// Reads with total spending from 2015-16 to 2023-24 chosen where the sentence does not say.
    fn read(&self, text: &str) -> Result<Statement, Misread> {
        let latest = |measure: &Measure| measure.years(self.evidence()).last().copied().unwrap();
        read(text, &chosen(), latest).map(|read| read.statement)
    }

    fn answer(&self, text: &str) -> Answer {
        answer(self.evidence(), &self.read(text).unwrap())
    }

    fn is_right(&self, text: &str) -> bool {
        self.answer(text).ruling == Ruling::Right
    }
}

fn chosen() -> Statement {
    Statement {
        measure: &MEASURES[0],
        per: None,
        prices: None,
        from: Year::starting(2015),
        to: Year::starting(2023),
        amount: None,
    }
}

/// What people write, and what it means, written back.
const MEANINGS: [(&str, &str); 43] = [
    (
        "doubled",
        "spending on children in care doubled from 2015-16 to 2023-24",
    ),
    (
        "more than doubled",
        "spending on children in care more than doubled from 2015-16 to 2023-24",
    ),
    (
        "Nearly doubled!",
        "spending on children in care nearly doubled from 2015-16 to 2023-24",
    ),
    (
        "a third",
        "spending on children in care rose by a third from 2015-16 to 2023-24",
    ),
    (
        "up by half",
        "spending on children in care rose by half from 2015-16 to 2023-24",
    ),
    (
        "fell 3%",
        "spending on children in care fell by 3% from 2015-16 to 2023-24",
    ),
    (
        "−3 per cent",
        "spending on children in care fell by 3% from 2015-16 to 2023-24",
    ),
    (
        "about 35%",
        "spending on children in care rose by about 35% from 2015-16 to 2023-24",
    ),
    (
        "£3.9bn to £8.1bn",
        "spending on children in care went from £3.9bn to £8.1bn from 2015-16 to 2023-24",
    ),
    (
        "£97,000 a child",
        "spending for each child in care was £97,000 in 2023-24",
    ),
    (
        "1,760 fewer",
        "the number of children in care fell by 1,760 from March 2016 to March 2024",
    ),
    (
        "4.4% a year",
        "spending on children in care rose by 4.4% a year from 2015-16 to 2023-24",
    ),
    (
        "over £3bn",
        "spending on children in care was more than £3bn in 2023-24",
    ),
    (
        "at least 60% in real terms",
        "spending on children in care rose by at least 60% after inflation from 2015-16 to 2023-24",
    ),
    (
        "over four years spending rose 50%",
        "spending on children in care rose by 50% from 2020-21 to 2024-25",
    ),
    (
        "Residential spending nearly doubled between 2019–20 and 2023/24, in cash",
        "spending on residential care nearly doubled in cash from 2019-20 to 2023-24",
    ),
    (
        "councils spent £3.1 billion on residential care in 2023-24",
        "spending on residential care was £3.1bn in 2023-24",
    ),
    (
        "the cost of fostering has risen by more than a tenth since 2019-20",
        "spending on fostering rose by more than a tenth from 2019-20 to 2023-24",
    ),
    (
        "spending on fostering and residential care rose by just over £1bn in the last five years",
        "spending on residential care and fostering rose by just over £1bn from 2018-19 to 2023-24",
    ),
    (
        "spending per child has gone up by nearly half in the past nine years",
        "spending for each child in care rose by nearly half from 2015-16 to 2024-25",
    ),
    (
        "£200,000 a year for each residential place in 2022-23",
        "spending on residential care for each residential place was £200,000 in 2022-23",
    ),
    (
        "residential spending was £38,000 for each child in 2023-24",
        "spending on residential care for each child in care was £38,000 in 2023-24",
    ),
    (
        "£38,000 a child in residential care in 2022-23",
        "spending on residential care for each residential place was £38,000 in 2022-23",
    ),
    (
        "£7,385 a week for a residential place in 2024-25",
        "the weekly cost of a residential place was £7,385 in 2024-25",
    ),
    (
        "the weekly cost of a foster place rose from £590 to £765 from 2019-20 to 2024-25",
        "the weekly cost of a foster place went from £590 to £765 from 2019-20 to 2024-25",
    ),
    (
        "Early help was cut by more than 40% since 2010-11 after inflation",
        "spending on early help fell by more than 40% after inflation from 2010-11 to 2024-25",
    ),
    (
        "Sure Start spending fell by nearly three quarters since 2010-11",
        "spending on Sure Start and early years fell by nearly three quarters from 2010-11 to 2024-25",
    ),
    (
        "81,770 children were looked after at 31 March 2025",
        "the number of children in care was 81,770 in March 2025",
    ),
    (
        "children in care rose from 65,500 in 2011 to 81,770 in 2025",
        "the number of children in care went from 65,500 to 81,770 from March 2011 to March 2025",
    ),
    (
        "1,760 fewer children in care than in March 2024",
        "the number of children in care fell by 1,760 from March 2024 to March 2025",
    ),
    (
        "the number of children in children’s homes rose 9% last year",
        "the number of children in children’s homes rose by 9% from March 2024 to March 2025",
    ),
    (
        "22% of children in care live in residential settings now",
        "the share of children in residential settings was 22% in March 2025",
    ),
    (
        "one in five children live in residential settings in 2025",
        "the share of children in residential settings was 1 in 5 in March 2025",
    ),
    (
        "more than two thirds of looked-after children live with foster carers in 2025",
        "the share of children in foster care was more than two thirds in March 2025",
    ),
    (
        "the share of children in foster care fell by 5 percentage points from 2020 to 2025",
        "the share of children in foster care fell by 5 percentage points from March 2020 to March 2025",
    ),
    (
        "27% of children in care are aged 16 and over in 2025",
        "the share of children in care aged 16 and over was 27% in March 2025",
    ),
    (
        "unaccompanied children fell 12% in a year",
        "the number of unaccompanied children fell by 12% from March 2024 to March 2025",
    ),
    (
        "48,090 children on full care orders in March 2025",
        "the number of children on a full care order was 48,090 in March 2025",
    ),
    (
        "twice as many children in supported accommodation in 2025 than in 2018",
        "the number of children in supported accommodation doubled from March 2018 to March 2025",
    ),
    (
        "children entering care fell by less than 2% in the last year",
        "the number of children entering care fell by less than 2% from March 2024 to March 2025",
    ),
    (
        "spending rose by £816m in a year",
        "spending on children in care rose by £816m from 2023-24 to 2024-25",
    ),
    (
        "spending halved from 2010-11 to 2023-24",
        "spending on children in care halved from 2010-11 to 2023-24",
    ),
    (
        "spending was £8.9bn in 2024-25",
        "spending on children in care was £8.9bn in 2024-25",
    ),
];

/// What is not read, and a part of what is said instead.
const REFUSED: [(&str, &str); 17] = [
    ("spending did not double", "“did”"),
    ("spending in Wales doubled", "“wales”"),
    (
        "over-16s aged 16 and over are 27% of children in care",
        "“over-16s”",
    ),
    (
        "residential care nearly doubled",
        "can mean spending or children",
    ),
    ("spending doubled since 2010", "2009-10 or 2010-11"),
    ("spending rose 5% and fell 3%", "more than one claim"),
    ("spending rose", "By how much?"),
    ("nearly", "By how much?"),
    (
        "spending on early help and family support doubled",
        "two measures",
    ),
    (
        "spending on children's homes doubled",
        "not in these figures",
    ),
    ("the number of children rose by £3m", "sum of money"),
    ("residential spending was 3.1 in 2023-24", "with £"),
    (
        "the share of children in foster care rose 5%",
        "percentage points",
    ),
    ("spending on care homes doubled", "“care”"),
    (
        "doubled from 2010-11 to 2015-16 to 2020-21",
        "more than two years",
    ),
    ("spending per place rose 5%", "A place of which kind?"),
    ("spending on early help per child doubled", "not divided"),
];

#[test]
fn forty_sentences_are_understood() {
    let desk = Desk::new();
    for (said, meant) in MEANINGS {
        let understood = desk.read(said).map(|statement| write(&statement));
        assert_eq!(understood.as_deref(), Ok(meant), "{said}");
    }
}

#[test]
fn what_could_mean_two_things_is_refused_and_said() {
    let desk = Desk::new();
    for (said, why) in REFUSED {
        let refused = desk
            .read(said)
            .map(|statement| write(&statement))
            .unwrap_err();
        assert!(refused.0.contains(why), "{said}: {refused}");
    }
}

#[test]
fn what_was_understood_is_understood_the_same_when_written_back() {
    let desk = Desk::new();
    for (said, _) in MEANINGS {
        let Ok(statement) = desk.read(said) else {
            continue;
        };
        assert_eq!(
            desk.read(&write(&statement)).as_ref(),
            Ok(&statement),
            "{said}"
        );
        assert_eq!(
            from_link(&to_link(&statement)).as_ref(),
            Some(&statement),
            "{said}"
        );
        assert!(!understood(&statement).is_empty());
    }
}

/// Words that claims are put together of, and some that are none.
const PIECES: [&str; 62] = [
    "spending",
    "residential care",
    "fostering",
    "children in care",
    "looked-after children",
    "the number of",
    "doubled",
    "nearly",
    "more than",
    "about",
    "at least",
    "just over",
    "under",
    "over",
    "a third",
    "half",
    "rose",
    "fell",
    "fewer",
    "more",
    "up",
    "by",
    "to",
    "from",
    "in",
    "since",
    "than",
    "of",
    "35%",
    "3.5 per cent",
    "£3.9bn",
    "£97,000",
    "1,760",
    "82k",
    "2010",
    "2010-11",
    "2023/24",
    "March 2025",
    "31 March 2024",
    "a year",
    "a week",
    "a child",
    "a place",
    "a residential place",
    "in cash",
    "after inflation",
    "in real terms",
    "one in five",
    "1 in 4",
    "the share of",
    "of children in care",
    "aged 16 and over",
    "last year",
    "in five years",
    "over the past decade",
    "early help",
    "Sure Start",
    "percentage points",
    "-2%",
    "not",
    "Wales",
    "2,010",
];

#[test]
fn any_words_are_read_the_same_again_or_refused() {
    let desk = Desk::new();
    let mut random = Random::new(7);
    let tries = if cfg!(target_arch = "wasm32") {
        3_000
    } else {
        60_000
    };
    let mut understood = 0;
    for _ in 0..tries {
        let length = random.between(1, 9);
        let words: Vec<&str> = (0..length).map(|_| random.pick(&PIECES)).collect();
        let text = words.join(" ");
        if let Ok(statement) = desk.read(&text) {
            understood += 1;
            let again = desk.read(&write(&statement));
            assert_eq!(
                again.as_ref(),
                Ok(&statement),
                "{text}: {}",
                write(&statement)
            );
            let link = to_link(&statement);
            assert_eq!(
                from_link(&link).as_ref(),
                Some(&statement),
                "{text}: {link}"
            );
            let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-_.~".contains(&b);
            assert!(link.bytes().all(allowed) && link.len() <= 200, "{link}");
        }
    }
    assert!(understood > tries / 100, "{understood} of {tries}");
}

#[test]
fn no_text_breaks_the_reader() {
    let desk = Desk::new();
    let mut random = Random::new(11);
    let letters: Vec<char> = "0123456789.,-–£%abnmk’“ \u{a0}\u{200b}é年\n+'~_()/"
        .chars()
        .collect();
    for _ in 0..20_000 {
        let length = random.between(0, 40);
        let text: String = (0..length).map(|_| random.pick(&letters)).collect();
        if let Ok(statement) = desk.read(&text) {
            assert_eq!(
                desk.read(&write(&statement)).as_ref(),
                Ok(&statement),
                "{text}"
            );
        }
    }
    assert!(
        desk.read(&"spending ".repeat(100))
            .unwrap_err()
            .0
            .contains("longer")
    );
}

#[test]
fn words_are_judged_by_what_they_mean() {
    let desk = Desk::new();
    // Up 106.5% in cash from 2015-16 to 2023-24, 95.5% on residential care from 2019-20.
    for right in [
        "more than doubled",
        "doubled",
        "at least doubled",
        "just over doubled",
        "106.5%",
        "106%",
        "rose by less than 110%",
        "residential spending nearly doubled from 2019-20 to 2023-24",
        "residential spending rose by 96% from 2019-20 to 2023-24",
        "residential spending rose by more than 95% from 2019-20 to 2023-24",
        "82,000 children in care in March 2025",
        "about 80,000 children in care in March 2025",
        "nearly 82,000 children in care in March 2025",
        "£9bn in 2024-25",
    ] {
        assert!(desk.is_right(right), "{right}: {:?}", desk.answer(right));
    }
    for wrong in [
        "nearly doubled",
        "107%",
        "less than doubled in cash",
        "fell by 106.5%",
        "fell by less than 5%",
        "residential spending doubled from 2019-20 to 2023-24",
        "residential spending more than doubled from 2019-20 to 2023-24",
        "100,000 children in care in March 2025",
        "90,000 children in care in March 2025",
        "more than 82,000 children in care in March 2025",
    ] {
        assert_eq!(
            desk.answer(wrong).ruling,
            Ruling::Wrong,
            "{wrong}: {:?}",
            desk.answer(wrong)
        );
    }
    // Beyond what a word covers, the word that would be right is offered.
    let far = desk.answer("spending nearly doubled from 2015-16 to 2024-25");
    assert_eq!(far.ruling, Ruling::Wrong, "{far:?}");
    assert!(far.further[0].contains("More than doubled"), "{far:?}");
}

#[test]
fn the_answer_comes_first_in_one_sentence() {
    let desk = Desk::new();
    assert_eq!(
        desk.answer("more than doubled").sentence,
        "Right: spending on children in care, as published, more than doubled in cash, up 106.5%; after inflation it rose 60.2%."
    );
    let nao =
        desk.answer("residential spending nearly doubled in real terms from 2019-20 to 2023-24");
    assert_eq!(
        nao.sentence,
        "Not right: spending on residential care rose 95.5% in cash and 64.6% after inflation between 2019-20 and 2023-24."
    );
    assert_eq!(
        nao.further[0],
        "The number is right for spending on residential care in cash."
    );
    assert_eq!(
        desk.answer("1,760 fewer").further,
        ["It would be right from March 2024 to March 2025."]
    );
    let missing = desk.answer("spending rose 5% from 2014-15 to 2015-16");
    assert_eq!(missing.ruling, Ruling::NoFigure);
    assert!(
        missing.sentence.contains("2014-15") && missing.sentence.contains("2008-09 to 2013-14")
    );
    assert!(missing.sheet.rows.is_empty());
}

#[test]
fn as_published_is_as_the_department_published_it() {
    let desk = Desk::new();
    let [from, to] = [2010, 2024].map(Year::starting);
    let all = readings(desk.evidence(), &MEASURES[0], from, to);
    let cash = |name: &str| all.iter().find(|reading| reading.name == name).unwrap();
    let published = cash("Spending on children in care, in cash, as published");
    assert_eq!(
        published.ends.map(|pounds| format!("{:.1}", pounds / 1e6)),
        ["3036.1", "8955.4"]
    );
    for (claim, which) in [
        ("195%", "as published"),
        ("103.8%", "as published"),
        ("170.1%", "on today’s definition"),
        ("86.7%", "on today’s definition"),
    ] {
        let answer = desk.answer(&format!("spending rose {claim} from 2010-11 to 2024-25"));
        assert_eq!(answer.ruling, Ruling::Right, "{claim}");
        assert!(answer.sentence.contains(which), "{}", answer.sentence);
        assert!(
            answer
                .further
                .iter()
                .any(|more| more.contains("£3.0bn") && more.contains("£3.3bn")),
            "{answer:?}"
        );
    }
    for name in ["as published", "on today’s definition"] {
        let name = format!("Spending for each child in care, in cash, {name}");
        assert!(all.iter().any(|reading| reading.name == name), "{name}");
    }
    // Nothing is called published that is not in the published series.
    for reading in all.iter().filter(|reading| {
        reading.name.contains("in cash, as published") && !reading.name.contains("each")
    }) {
        let series = desk.dataset.series("s251_gross_total_cla");
        let ends = [from, to].map(|year| series.value(year).unwrap());
        assert!(
            ends.iter()
                .zip(reading.ends)
                .all(|(a, b)| (a - b).abs() < 1.0)
        );
    }
}

#[test]
fn a_divisor_is_always_named() {
    let desk = Desk::new();
    for measure in &MEASURES {
        let years = measure.years(desk.evidence());
        let (from, to) = (years[0], years[years.len() - 1]);
        for reading in readings(desk.evidence(), measure, from, to) {
            let is_each = reading.name.contains("each");
            let is_small =
                reading.ends[1] < 1e6 && measure.is_money() && !reading.name.contains("number of");
            assert!(
                is_each || !is_small || measure.name.starts_with("Weekly"),
                "{}",
                reading.name
            );
        }
    }
    let child = desk.answer("residential spending was £38,000 for each child in 2023-24");
    assert!(
        child.further[0].contains("divided by all children in care"),
        "{child:?}"
    );
    assert!(
        child.further[0].contains("For each residential place the department gives £6,775 a week"),
        "{child:?}"
    );
    let place = desk.answer("residential spending was £38,000 for each child in 2022-23");
    assert!(
        place
            .further
            .iter()
            .any(|more| more.contains("For each residential place it was £")),
        "{place:?}"
    );
    // What does fit children does not fit places.
    assert_eq!(
        desk.answer("£38,000 a child in residential care in 2022-23")
            .ruling,
        Ruling::Wrong
    );
}

#[test]
fn every_measure_has_years_and_readings_and_its_words_mean_it() {
    let desk = Desk::new();
    for measure in &MEASURES {
        let years = measure.years(desk.evidence());
        assert!(years.len() >= 2, "{}", measure.key);
        for to in &years {
            let all = readings(desk.evidence(), measure, years[0], *to);
            assert!(!all.is_empty(), "{} {to}", measure.key);
            for reading in all {
                assert!(
                    reading
                        .ends
                        .iter()
                        .all(|end| end.is_finite() && *end >= 0.0),
                    "{reading:?}"
                );
            }
        }
        let read = desk
            .read(&format!("{} rose by 5%", measure.subject))
            .unwrap();
        assert_eq!(read.measure.key, measure.key);
        assert_eq!(Measure::from_key(measure.key).unwrap().key, measure.key);
    }
}

#[test]
fn a_reading_found_in_the_table_is_right_when_claimed() {
    let desk = Desk::new();
    for measure in &MEASURES {
        let years = measure.years(desk.evidence());
        for to in &years[1..] {
            let all = readings(desk.evidence(), measure, years[0], *to);
            let change = all[0].central() * 100.0;
            if change.abs() < 0.1 {
                continue;
            }
            let verb = if change < 0.0 { "fell" } else { "rose" };
            let [from, to] = [years[0], *to].map(|year| measure.year_words(year));
            let text = format!(
                "{} {verb} by {:.1}% from {from} to {to}",
                measure.subject,
                change.abs()
            );
            assert!(
                desk.is_right(&text),
                "{text}: {:?}",
                desk.answer(&text).sentence
            );
        }
    }
}
