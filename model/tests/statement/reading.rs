//! The grammar: sentences and what they mean, what is refused, and that what is written back means the same.

use crate::desk::Desk;
use model::statement::{EXAMPLES, from_link, to_link, understood, write};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// What people write, and what it means, written back.
const MEANINGS: [(&str, &str); 50] = [
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
        "spending was £8.1bn in 2023-24, up from £3.9bn in 2015-16",
        "spending on children in care went from £3.9bn to £8.1bn from 2015-16 to 2023-24",
    ),
    (
        "81,770 children in care in 2025 compared with 83,530 in 2024",
        "the number of children in care went from 83,530 to 81,770 from March 2024 to March 2025",
    ),
    (
        "£3.9bn–£8.1bn from 2015-16 to 2023-24",
        "spending on children in care went from £3.9bn to £8.1bn from 2015-16 to 2023-24",
    ),
    (
        "the number of children in care fell by 2% in the year to March 2025",
        "the number of children in care fell by 2% from March 2024 to March 2025",
    ),
    (
        "spending rose 10% in 2024-25",
        "spending on children in care rose by 10% from 2023-24 to 2024-25",
    ),
    (
        "6 in 10 children in care are under a full care order in 2025",
        "the share of children on a full care order was 6 in 10 in March 2025",
    ),
    (
        "children aged 10–15 fell by two per cent last year",
        "the number of children in care aged 10 to 15 fell by 2% from March 2024 to March 2025",
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
        "the number of children entering care fell by less than 2% from the year to March 2024 to the year to March 2025",
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
const REFUSED: [(&str, &str); 32] = [
    ("spending did not double", "“did”"),
    ("spending hasn't doubled", "reverse the answer"),
    (
        "the number of children in care fell from 65,500 to 81,770",
        "go the other way",
    ),
    (
        "children in care rose to 81,770 in 2025",
        "From what to what?",
    ),
    (
        "spending rose from less than £4bn to £100bn",
        "go with one number",
    ),
    (
        "children in care fell 1,760 to 81,770",
        "more than one claim",
    ),
    ("between 80,000 and 85,000 children in care", "A range"),
    ("up to 82,000 children in care", "can mean two things"),
    ("children over 16 in care", "an age"),
    ("doubled in nearly ten years", "“nearly”"),
    ("27% aged 16 and over in 2025", "a rise, or a share"),
    (
        "residential spending is 39% of spending",
        "a rise, or a share",
    ),
    ("the number of foster carers fell by 5%", "“foster”"),
    ("the number of children's homes rose 15%", "“childrens”"),
    ("£7,385 a week in 2024-25", "A week of what?"),
    (
        "£4.8bn in 2010-11 in 2010-11 prices",
        "only the latest year’s prices",
    ),
    ("spending rose 5% in 1234567 years", "more years than"),
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
    ("nearly", "“nearly”"),
    (
        "spending on early help and family support doubled",
        "two measures",
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
    ("spending on early help per child doubled", "do not divide"),
];

#[test]
fn fifty_sentences_are_understood() {
    let desk = Desk::new();
    for (said, meant) in MEANINGS {
        let understood = desk.read(said).map(|statement| write(&statement));
        assert_eq!(understood.as_deref(), Ok(meant), "{said}");
    }
}

#[test]
fn the_examples_on_the_page_are_read() {
    let desk = Desk::new();
    for example in EXAMPLES {
        assert!(desk.read(example).is_ok(), "{example}");
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
        let statement = desk.read(said).unwrap();
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
