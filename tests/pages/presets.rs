//! The page of each preset.

use super::{SITE, all_of, body, england, site, write};
use care_gap::pages::MAKERS;
use model::link::encode;
use model::outcome::outcome;
use model::scope::Prices;
use scraper::Html;

/// What a messenger shows, and what is read without scripts: the finding, whose it is, and its caveat.
#[test]
fn each_preset_is_a_page_with_its_finding_its_maker_its_caveat_and_its_card() {
    let all = site(&MAKERS);
    let newest = england();
    let cards = write(&all, "", SITE).pictures;
    for preset in &newest.presets {
        let path = format!("scenario/{}/", preset.id);
        let page = write(&all, &path, SITE);
        let outcome = outcome(&newest, &preset.scenario, Prices::Real);
        let finding = outcome.words.headline.to_string();
        let who = format!("{}, {}", preset.made_by, preset.date);
        assert!(page.title.starts_with(&preset.title), "{}", page.title);
        for part in [&finding, &who, &preset.one_line] {
            assert!(page.description.contains(part), "{}", page.description);
        }
        let html = Html::parse_document(&body(&page));
        let said = |selector: &str| -> String { all_of(&html, selector)[0].text().collect() };
        assert_eq!(said("h1").trim(), finding);
        let opening = said(".opening");
        for part in [&who, &preset.one_line, &preset.caveat, &preset.source_title] {
            assert!(opening.contains(part.as_str()), "{path}: {part}");
        }
        let link = all_of(&html, "[data-blank=link]")[0].text();
        let link = link.collect::<String>();
        assert_eq!(link, format!("?{}", encode(&preset.scenario, &newest)));
        let lines = preset.particulars();
        let settings = all_of(&html, "section:has(> #assumptions) li").len();
        assert_eq!(settings, lines.from_source.len() + lines.ours.len());
        let card = page.card.unwrap();
        assert_eq!(card.address, format!("cards/{}.png", preset.id));
        assert!(card.alt.starts_with(&finding), "{}", card.alt);
        let mut files = cards.iter().flat_map(|drawn| &drawn.files);
        assert!(files.any(|file| file.address == card.address));
    }
}

#[test]
fn the_article_leads_to_the_page_of_each_preset_which_leads_to_the_others_and_back() {
    let all = site(&MAKERS);
    let presets = england().presets;
    let leads = |path: &str| -> Vec<String> {
        let html = Html::parse_document(&body(&write(&all, path, None)));
        let links = all_of(&html, ".preset-pages a");
        let links = links.iter().filter_map(|link| link.attr("href"));
        links.map(String::from).collect()
    };
    for (path, root) in [("", "./"), ("scenario/flat/", "../../")] {
        let pages = presets.iter();
        let pages = pages.map(|one| format!("{root}scenario/{}/", one.id));
        assert_eq!(leads(path), pages.collect::<Vec<_>>());
    }
    let own = body(&write(&all, "scenario/flat/", None));
    assert!(own.contains("href=\"../../scenario/flat/\" aria-current=\"page\""));
    assert!(
        own.contains("class=\"article-more\"><a href=\"../../\""),
        "the way to the article"
    );
}

/// A page opens with the preset that its subject names: the subject of another kind must not be one.
#[test]
fn no_figure_is_called_as_a_preset() {
    let newest = england();
    for page in site(&MAKERS).iter().filter(|page| page.is_framed()) {
        assert!(newest.preset(&page.subject).is_none(), "{}", page.subject);
    }
}
