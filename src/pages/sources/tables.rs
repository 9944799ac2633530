//! Every table that a page of the site shows: where it is, its file, and the publications it is made of.

use super::TEXT;
use super::publications::released;
use crate::hand_over::{Listed, elsewhere};
use crate::site::Site;
use crate::text::names;
use leptos::prelude::*;
use model::appendix::Publication;
use model::publishers::short_name;

/// The tables by the page that shows them first.
pub(super) fn tables(used: &[Publication]) -> impl IntoView + use<> {
    let pages = elsewhere();
    let mut met: Vec<&'static str> = Vec::new();
    let lists: Vec<_> = pages
        .iter()
        .map(|(path, tables)| {
            let new = tables.iter().filter(|table| !met.contains(&table.key));
            let new: Vec<&Listed> = new.collect();
            met.extend(new.iter().map(|table| table.key));
            (path, new)
        })
        .filter(|(_, new)| !new.is_empty())
        .collect();
    let lists = lists.into_iter().map(|(path, new)| {
        let rows = new.into_iter().map(|table| row(path, table, used));
        view! {
            <h3>{words_of(path)}</h3>
            <ul class="sources-tables">{rows.collect_view()}</ul>
        }
    });
    view! {
        {TEXT.block("figures", names! {})}
        {lists.collect_view()}
    }
}

/// What header or footer call a page; neither names the article, to which the site's own name leads.
fn words_of(path: &str) -> &'static str {
    let site = Site::here();
    let mut named = site.header.into_iter().chain(site.footer);
    let known = named.find(|(known, _)| known == path);
    known.map_or("The gap", |(_, words)| words)
}

fn row(path: &str, table: &Listed, used: &[Publication]) -> impl IntoView + use<> {
    let site = Site::here();
    let name = format!("care-gap-{}.csv", table.key);
    let file = site.to(&format!("{path}figures/{name}"));
    let place = site.to(&format!("{path}#{}", table.heading));
    let publications: Vec<_> = table
        .sources
        .iter()
        .filter_map(|id| used.iter().find(|publication| publication.id == *id))
        .map(publication)
        .collect();
    let count = match publications.len() {
        1 => "1 publication".to_string(),
        many => format!("{many} publications"),
    };
    let made_of = (!publications.is_empty()).then(|| {
        view! {
            <details id=format!("figure-{}", table.key)>
                <summary>{count}</summary>
                <ul class="sources-list">{publications}</ul>
            </details>
        }
    });
    let method = (!table.method.is_empty()).then(|| view! { <p>{table.method}</p> });
    view! {
        <li>
            <a href=place>{table.title.clone()}</a>" "
            <a class="figure-file" download=name href=file>"CSV"<span class="visually-hidden">": "{table.title.clone()}</span></a>
            {method}
            {made_of}
        </li>
    }
}

/// A publication in a line, which leads to all that is known of it.
fn publication(publication: &Publication) -> impl IntoView + use<> {
    let place = format!("#publication-{}", publication.id);
    let words = format!(
        "{}: {}",
        short_name(&publication.publisher),
        publication.title
    );
    let date = released(&publication.published);
    let date = (!date.is_empty()).then(|| format!(", {date}"));
    view! { <li><a href=place>{words}</a>{date}</li> }
}
