//! What the model says of two years, of a reader's claim and of a link.

use super::said::{All, Kind};
use model::baseline::Baseline;
use model::characteristics::Characteristics;
use model::compare::{Councils, Question, Vintage, compare};
use model::link::decode;
use model::look_back;
use model::quantity::Year;
use model::scope::Scope;
use model::statement::{EXAMPLES, Evidence, MEASURES, answer, read, understood};
use model::story::split_sheet;

/// Every pair of years, claims of every measure, and links with faults.
pub(crate) fn said_of_the_past(all: &mut All, england: &Baseline) {
    comparisons(all, england);
    answers(all, england);
    links(all, england);
}

fn comparisons(all: &mut All, england: &Baseline) {
    let councils = Councils::compiled_in().unwrap();
    let known: Vec<Year> = (2007..=2025).map(Year::starting).collect();
    for scope in Scope::ALL {
        for (from, to) in known
            .iter()
            .flat_map(|from| known.iter().map(move |to| (*from, *to)))
        {
            let question = Question {
                scope,
                from,
                to,
                vintage: Vintage::Latest,
            };
            match compare(england, &councils, question) {
                Ok(found) => {
                    all.add("look back", Kind::Title, look_back::title(&found));
                    all.add("look back", Kind::Text, look_back::sentence(&found));
                    all.all("look back", Kind::Label, split_sheet(&found, None).head);
                    all.all("look back", Kind::Text, found.notes);
                }
                Err(refusal) => all.add("look back", Kind::Text, refusal.0),
            }
        }
    }
}

fn answers(all: &mut All, england: &Baseline) {
    let councils = Councils::compiled_in().unwrap();
    let groups = Characteristics::compiled_in(england.edition.id).unwrap();
    let evidence = Evidence {
        dataset: england,
        councils: &councils,
        groups: &groups,
    };
    let chosen = look_back::statement(england, &decode("", england).view);
    let mut typed: Vec<String> = EXAMPLES.map(String::from).into();
    for measure in &MEASURES {
        for end in [
            "rose by 20% from 2019 to 2024",
            "doubled from 2015 to 2023",
            "was 12,345 in 2024",
        ] {
            typed.push(format!("{} {end}", measure.subject));
        }
    }
    typed.extend(
        [
            "fell like a stone",
            "spending rose",
            "",
            "children doubled and spending doubled",
        ]
        .map(String::from),
    );
    for claim in typed {
        match read(&claim, &chosen, |_| england.edition.base_year) {
            Ok(read) => {
                let found = answer(evidence, &read.statement);
                all.add("answer", Kind::Text, found.sentence);
                all.all("answer", Kind::Text, found.further);
                all.all("answer", Kind::Text, found.notes);
                all.all("answer", Kind::Label, found.sheet.head);
                let parts = understood(&read.statement);
                all.all(
                    "answer",
                    Kind::Label,
                    parts.into_iter().map(|(_, part)| part),
                );
            }
            Err(misread) => all.add("answer", Kind::Text, misread.0),
        }
    }
}

fn links(all: &mut All, england: &Baseline) {
    for query in [
        "v=9&data=1999&children=many&residential=99&amp;data=2026",
        "v=1&children=1&children=2&area=E06000001&b.funding=x&to=2999&basis=gold&from=1900",
        "v=x&amp;children=1.5&fostering=&colour=red&p=1&q=1&r=1&b.to=1999-00&claim=x&fundi",
        "v=1;mix=-1;funding=-1.9;to=2034-35",
    ] {
        let notes = decode(query, england).notes;
        assert!(!notes.is_empty(), "{query}");
        all.all("link", Kind::Text, notes.iter().map(ToString::to_string));
    }
}
