//! What a council is set next to, links that ask for it, and bases that readers bring themselves.

use super::{area, councils, england, near, projected};
use model::authority::{Authorities, Authority};
use model::backtest::{band, track_record};
use model::council::CouncilStory;
use model::dataset::id;
use model::link;
use model::local::{self, OWN_TRENDS, Start, with_own_trends};
use model::outcome::outcome;
use model::own_base::OwnBase;
use model::quantity::Year;
use model::scope::Prices;
use model::story::StoryFigure;

const KENT: &str = "E10000016";

fn kept() -> &'static Authorities {
    Box::leak(Box::new(councils()))
}

fn value(figure: &StoryFigure, name: &str, year: Year) -> Option<f64> {
    let at = figure.years.iter().position(|one| *one == year)?;
    let line = figure.lines.iter().find(|line| line.name == name)?;
    line.values[at]
}

#[test]
fn neighbours_are_the_ten_together_and_each_line_is_the_council_s_own() {
    let (england, councils) = (england(), kept());
    let year = england.edition.base_year;
    for council in councils.today() {
        let story = CouncilStory {
            england: &england,
            councils,
            council,
        };
        assert_eq!(council.neighbours.len(), 10, "{}", council.name);
        let Some(rate) = story.rate() else { continue };
        let both = |one: &Authority| {
            let children = one.value(id::CLA_STOCK, year)?;
            Some((children, one.value(id::POPULATION_0_17, year)?))
        };
        let (mut above, mut below) = (0.0, 0.0);
        for area in &council.neighbours {
            let (children, residents) = both(councils.find(*area).unwrap()).unwrap_or((0.0, 0.0));
            above += children;
            below += residents;
        }
        let found = value(&rate, "Statistical neighbours", year).unwrap();
        near(found, above / below * 10_000.0, &council.name);
        assert_eq!(
            value(&rate, council.plain_name(), year),
            council.value(id::CLA_RATE_PER_10K, year)
        );
    }
}

#[test]
fn chosen_councils_have_their_published_rates_and_holes_where_these_are_withheld() {
    let (england, councils) = (england(), kept());
    let find = |code: &str| councils.find(area(code)).unwrap();
    let story = CouncilStory {
        england: &england,
        councils,
        council: find(KENT),
    };
    // Blackpool, and the City of London, whose newest count is withheld.
    let chosen = [find("E06000009"), find("E09000001")];
    let figure = story.rate_beside(&chosen);
    let year = england.edition.base_year;
    let names: Vec<_> = figure.lines.iter().map(|line| line.name).collect();
    assert_eq!(names, ["Kent", "Blackpool", "City of London", "England"]);
    for one in chosen {
        for year in &figure.years {
            let published = one.value(id::CLA_RATE_PER_10K, *year);
            assert_eq!(value(&figure, one.plain_name(), *year), published);
        }
    }
    assert_eq!(value(&figure, "City of London", year), None);
    assert!(
        figure.title.ends_with("184 in Blackpool"),
        "{}",
        figure.title
    );
    let spending = story.per_child_beside(&chosen);
    assert!(
        spending
            .note
            .contains("a placement is chosen for the child")
    );
    // Liverpool's flagged figure is a hole.
    let flagged = story.per_child_beside(&[find("E08000012")]);
    assert_eq!(value(&flagged, "Liverpool", year), None);
    assert!(
        flagged.title.contains("in Liverpool (2023-24)"),
        "{}",
        flagged.title
    );
}

#[test]
fn a_link_that_starts_from_own_trends_is_the_scenario_of_that_name() {
    let (england, councils) = (england(), councils());
    let mut met = 0;
    for council in councils.today() {
        let Ok(baseline) = with_own_trends(council, &england) else {
            continue;
        };
        let opened = link::decode_for_area("v=1&drivers=own&funding=5", &baseline, link::decode);
        match baseline.preset(OWN_TRENDS) {
            Some(own) => {
                let funded = link::decode(
                    &format!("{}&funding=5", link::encode(&own.scenario, &baseline)),
                    &baseline,
                );
                assert_eq!(opened.scenario, funded.scenario, "{}", council.name);
                assert!(!opened.view.own_drivers);
                met += 1;
            }
            None => assert!(opened.view.own_drivers),
        }
        let plain = link::decode_for_area("v=1&funding=5", &baseline, link::decode);
        assert_eq!(plain, link::decode("v=1&funding=5", &baseline));
    }
    assert!(met > 100, "{met}");
}

#[test]
fn the_published_figures_typed_in_change_nothing() {
    let (england, councils) = (england(), councils());
    for (council, baseline) in projected(&councils, &england, Start::England) {
        let base = baseline.base;
        if base.year != england.edition.base_year {
            continue;
        }
        let spend = base.spend() * base.price_level / 1e6;
        let own = OwnBase::read(base.year, &base.children.to_string(), &spend.to_string());
        let own = own.unwrap_or_else(|why| panic!("{}: {why}", council.name));
        let gap = |baseline| {
            let outcome = outcome(baseline, &baseline.defaults, Prices::Real);
            outcome.projection.last().gap
        };
        near(
            gap(&own.apply(&baseline).unwrap()),
            gap(&baseline),
            &council.name,
        );
        assert_eq!(OwnBase::recall(&own.kept(), &baseline), Some(own));
    }
}

#[test]
fn own_figures_of_the_next_year_are_in_the_prices_of_the_newest() {
    let (england, councils) = (england(), councils());
    let kent = councils.find(area(KENT)).unwrap();
    let baseline = local::baseline(kent, &england, Start::England).unwrap();
    let [newest, next] = OwnBase::years(&baseline);
    assert_eq!(next, newest.plus(1));
    let own = OwnBase::read(next, "2,100", " £260.5m ").unwrap();
    assert_eq!((own.children, own.spend), (2_100.0, 260.5e6));
    let changed = own.apply(&baseline).unwrap();
    let growth = england.series(id::GDP_DEFLATOR_GROWTH).value(next).unwrap();
    near(
        changed.base.spend(),
        260.5e6 / (1.0 + growth / 100.0),
        "spending in the newest year's prices",
    );
    near(
        changed.base.share_residential(),
        baseline.base.share_residential(),
        "how children are placed",
    );
    near(
        changed.base.elsewhere() / 2_100.0,
        baseline.base.share_elsewhere(),
        "everyone else",
    );
    let outcome = outcome(&changed, &changed.defaults, Prices::Cash);
    assert_eq!(outcome.projection.years[0].year, next);
    near(outcome.projection.years[0].children, 2_100.0, "the start");
    let words = own.words(&baseline);
    assert!(
        words.contains("2,100 children and £261m in 2025-26"),
        "{words}"
    );
    assert!(words.contains("are in no link or file"), "{words}");
}

#[test]
fn what_cannot_be_a_base_is_refused_and_what_a_device_keeps_may_be_anything() {
    let baseline = england();
    let year = baseline.edition.base_year;
    for (children, millions) in [
        ("", "200"),
        ("29", "3"),
        ("20001", "2000"),
        ("NaN", "200"),
        ("2000", "inf"),
        ("2000", "-5"),
        ("2000", "0"),
        ("2000", "217000000"),
        ("2000", "1"),
    ] {
        let read = OwnBase::read(year, children, millions);
        assert!(read.is_err(), "{children} {millions}: {read:?}");
    }
    for kept in [
        "",
        "2024-25",
        "2019-20 2000 200",
        "2024-25 2000 200000",
        "x y z",
    ] {
        assert_eq!(OwnBase::recall(kept, &baseline), None, "{kept}");
    }
}

#[test]
fn areas_beside_the_first_are_read_as_they_are_asked_for() {
    let baseline = england();
    let asked = link::decode("v=1&with=E10000016.E92000001.E06009999", &baseline);
    let codes: Vec<_> = asked
        .view
        .with
        .iter()
        .map(|area| area.code().to_string())
        .collect();
    assert_eq!(
        codes,
        ["E10000016", "E92000001", "E06009999"],
        "{:?}",
        asked.notes
    );
}

/// In Wandsworth a method that was out by nine tenths would have drawn a range to twelve times the line.
#[test]
fn no_range_reaches_to_more_than_twice_the_line() {
    let (england, councils) = (england(), councils());
    let mut cut = 0;
    for (council, baseline) in projected(&councils, &england, Start::England) {
        let records = track_record(&baseline);
        cut += usize::from(records.len() < 5);
        for record in &records {
            let band = band(&records, record.years_ahead, 1_000.0).unwrap();
            assert!(
                band.four_in_five[1] <= 2_000.0,
                "{}: {band:?}",
                council.name
            );
        }
    }
    assert!(cut > 5, "{cut}");
}

#[test]
fn a_trend_beyond_its_slider_says_what_it_was() {
    let (england, councils) = (england(), councils());
    let said = |name: &str| {
        let council = councils
            .today()
            .find(|one| one.plain_name() == name)
            .unwrap();
        let baseline = with_own_trends(council, &england).unwrap();
        baseline.preset(OWN_TRENDS).unwrap().one_line.clone()
    };
    let barnsley = said("Barnsley");
    assert!(
        barnsley.contains(
            "+2.00 percentage points of all children a year, where the slider ends (it was 3.35)"
        ),
        "{barnsley}"
    );
    let kent = said("Kent");
    assert!(!kent.contains("slider ends"), "{kent}");
}

#[test]
fn what_is_read_aloud_of_any_base_has_every_number() {
    let (england, councils) = (england(), councils());
    for (council, baseline) in projected(&councils, &england, Start::England) {
        for year in OwnBase::years(&baseline) {
            let spend = baseline.base.spend() / 1e6;
            let own = OwnBase::read(
                year,
                &baseline.base.children.to_string(),
                &spend.to_string(),
            );
            let changed = own.unwrap().apply(&baseline).unwrap();
            for one in [&baseline, &changed] {
                let alt = outcome(one, &one.defaults, Prices::Real).words.alt;
                assert!(
                    !alt.contains("NaN") && !alt.contains("of  in") && !alt.contains("and  in"),
                    "{}: {alt}",
                    council.name
                );
            }
        }
    }
    let cumberland = councils
        .today()
        .find(|one| one.plain_name() == "Cumberland")
        .unwrap();
    let baseline = local::baseline(cumberland, &england, Start::England).unwrap();
    let alt = outcome(&baseline, &baseline.defaults, Prices::Real)
        .words
        .alt;
    assert!(
        alt.contains("460 at 31 March 2025 (official count), then"),
        "{alt}"
    );
}
