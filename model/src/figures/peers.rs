//! Councils next to each other in one table: how many children each looks after, how far chance alone could move that, and what it
//! spends.

use crate::authority::{Authorities, Authority};
use crate::council::{CouncilStory, national_per_child};
use crate::dataset::{Dataset, id};
use crate::prices::SPENDING;
use crate::quantity::Year;

/// The councils of today by one year's figures.
#[derive(Clone, Debug)]
pub struct Peers {
    pub year: Year,
    /// In the order of their names.
    pub councils: Vec<Peer>,
    pub england: Peer,
}

/// One line of the table. Money is in prices of the newest year.
#[derive(Clone, Debug)]
pub struct Peer {
    /// `None` for England.
    pub council: Option<&'static Authority>,
    /// Children looked after on 31 March, as published.
    pub children: Option<f64>,
    /// Children looked after for every 10,000 under 18, as published: whole.
    pub rate: Option<f64>,
    /// How far chance could move it; England's, of so many, hardly at all.
    pub chance: Option<Chance>,
    /// £ spent in the year for each child looked after at its end.
    pub per_child: Option<f64>,
    /// £ spent in the year for each child under 18 who lives there.
    pub per_resident: Option<f64>,
}

/// How far chance alone could move a council's rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The rates within which 95 of 100 counts would lie, were chance alone at work.
    pub margin: [f64; 2],
    /// The first and the last place, the highest rate being the first, that those whose margins do not meet this one leave open.
    pub places: [usize; 2],
}

impl Peers {
    /// The newest year's table.
    pub fn newest(england: &Dataset, councils: &'static Authorities) -> Self {
        let year = england.edition.base_year;
        let mut lines: Vec<Peer> = councils
            .today()
            .map(|council| Peer::of(england, councils, council, year))
            .collect();
        lines.sort_by_key(|line| line.council.map(Authority::plain_name));
        place(&mut lines);
        Self {
            year,
            england: Peer::of_england(england, councils, year),
            councils: lines,
        }
    }

    /// A council's line.
    pub fn line(&self, council: &Authority) -> Option<&Peer> {
        self.councils
            .iter()
            .find(|line| line.council.is_some_and(|one| one.area == council.area))
    }

    /// How many councils have a rate, and so a place.
    pub fn placed(&self) -> usize {
        self.chances().count()
    }

    /// To so many places or more chance alone leaves half of the councils open.
    pub fn usual_places(&self) -> usize {
        let open = |chance: Chance| chance.places[1] - chance.places[0] + 1;
        let mut places: Vec<usize> = self.chances().map(open).collect();
        places.sort_unstable();
        places.get(places.len() / 2).copied().unwrap_or(0)
    }

    fn chances(&self) -> impl Iterator<Item = Chance> {
        self.councils.iter().filter_map(|line| line.chance)
    }

    /// Children of all councils whose number is published: England's, but for its rounding and what is withheld.
    pub fn children(&self) -> f64 {
        self.councils.iter().filter_map(|line| line.children).sum()
    }

    /// Councils of which no number of children is published.
    pub fn without_children(&self) -> Vec<String> {
        self.without(|line| line.children)
    }

    /// Councils without a sound figure of spending.
    pub fn without_spending(&self) -> Vec<String> {
        self.without(|line| line.per_resident)
    }

    /// Councils of whose spending nothing was published, sound or not: England's total is without them.
    pub fn unpublished_spending(&self) -> Vec<String> {
        self.without(|line| line.council?.value(SPENDING, self.year))
    }

    fn without(&self, of: impl Fn(&Peer) -> Option<f64>) -> Vec<String> {
        self.councils
            .iter()
            .filter(|line| of(line).is_none())
            .map(|line| line.name().to_string())
            .collect()
    }
}

impl Peer {
    /// What a council or England is called.
    pub fn name(&self) -> &'static str {
        self.council.map_or("England", Authority::plain_name)
    }

    fn of(
        england: &Dataset,
        councils: &'static Authorities,
        council: &'static Authority,
        year: Year,
    ) -> Self {
        let story = CouncilStory {
            england,
            councils,
            council,
        };
        let children = council.value(id::CLA_STOCK, year);
        let rate = council.value(id::CLA_RATE_PER_10K, year);
        let counts = children.zip(council.value(id::POPULATION_0_17, year));
        let chance = |(children, residents): (f64, f64)| Chance {
            margin: by_chance(children).map(|count| count / residents * 10_000.0),
            places: [0; 2],
        };
        Self {
            council: Some(council),
            children,
            rate,
            // Where the rate is withheld nothing tells it.
            chance: rate.and(counts).map(chance),
            per_child: story.per_child(council, year),
            per_resident: story.per_resident(council, year),
        }
    }

    /// England, its spending for each child who lives there from the councils that have both figures.
    fn of_england(england: &Dataset, councils: &'static Authorities, year: Year) -> Self {
        let (mut spent, mut residents) = (0.0, 0.0);
        for council in councils.all() {
            let story = CouncilStory {
                england,
                councils,
                council,
            };
            let both = story
                .real(council, year)
                .zip(council.value(id::POPULATION_0_17, year));
            let (money, living) = both.unwrap_or_default();
            spent += money;
            residents += living;
        }
        Self {
            council: None,
            children: england.series(id::CLA_STOCK).value(year),
            rate: england.series(id::CLA_RATE_PER_10K).value(year),
            chance: None,
            per_child: national_per_child(england, year),
            per_resident: (residents > 0.0).then(|| spent / residents),
        }
    }
}

/// Between how many children a count of as many would lie in 95 of 100 cases, were it one of events that happen to each child by
/// chance: Byar's method, as in the tables of rates that the Office for Health Improvement and Disparities publishes.
fn by_chance(count: f64) -> [f64; 2] {
    let cube = |value: f64| value * value * value;
    let end = |count: f64, z: f64| {
        count * cube(1.0 - 1.0 / (9.0 * count) + z / (3.0 * libm::sqrt(count)))
    };
    let low = if count > 0.0 { end(count, -1.96) } else { 0.0 };
    [low, end(count + 1.0, 1.96)]
}

/// Gives each line the places that margins leave open to it.
fn place(lines: &mut [Peer]) {
    let margins: Vec<[f64; 2]> = lines
        .iter()
        .filter_map(|line| line.chance.map(|chance| chance.margin))
        .collect();
    for chance in lines.iter_mut().filter_map(|line| line.chance.as_mut()) {
        let [low, high] = chance.margin;
        let above = margins.iter().filter(|other| other[0] > high).count();
        let below = margins.iter().filter(|other| other[1] < low).count();
        chance.places = [above + 1, margins.len() - below];
    }
}
