//! Every publication that a number rests on, by publisher, with how it was read; and what was not checked again.

use super::TEXT;
use crate::components::sources::publisher_anchor;
use crate::pages::method::names::name;
use crate::text::names;
use leptos::prelude::*;
use model::appendix::{Publication, not_checked_again};
use model::date::written_date;
use model::provenance::{SourceGrade, how_read};
use model::publishers::{own_name, short_name};
use model::text::capitalised;

pub(super) fn publications(used: &[Publication]) -> impl IntoView + use<> {
    let count = |seen: SourceGrade| used.iter().filter(|p| p.seen == seen).count();
    let read = names! {
        primary: count(SourceGrade::Primary),
        archived: count(SourceGrade::Mirror),
        reported: count(SourceGrade::Secondary),
    };
    let groups = grouped(used);
    let large = groups.iter().filter(|group| group.1.len() > 1);
    view! {
        {TEXT.block("sources", read)}
        {large.map(group).collect_view()}
        {others(&groups)}
    }
}

/// The publishers' publications together, by short name, those with most first.
fn grouped(used: &[Publication]) -> Vec<(String, Vec<Publication>)> {
    let mut groups: Vec<(String, Vec<Publication>)> = Vec::new();
    for publication in used {
        let short = short_name(&publication.publisher);
        match groups.iter_mut().find(|group| group.0 == short) {
            Some(group) => group.1.push(publication.clone()),
            None => groups.push((short, vec![publication.clone()])),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.1.len()));
    groups
}

fn group((short, publications): &(String, Vec<Publication>)) -> impl IntoView + use<> {
    let rows = publications.iter().map(row).collect_view();
    let publisher = publications.first().map(|one| own_name(&one.publisher));
    view! {
        <h3 id=publisher_anchor(short)>{publisher}</h3>
        <ul class="sources-list">{rows}</ul>
    }
}

/// Publishers of a single publication share a list.
fn others(groups: &[(String, Vec<Publication>)]) -> impl IntoView + use<> {
    let mut single: Vec<Publication> = groups
        .iter()
        .filter(|group| group.1.len() == 1)
        .flat_map(|group| group.1.clone())
        .collect();
    single.sort_by(|a, b| a.publisher.cmp(&b.publisher));
    let rows = single
        .iter_mut()
        .map(|publication| {
            publication.title = format!("{}: {}", publication.publisher, publication.title);
            row(publication)
        })
        .collect_view();
    view! {
        <h3>{TEXT.words("others", names! {})}</h3>
        <ul class="sources-list">{rows}</ul>
    }
}

/// A day or month of publication in words; one with a remark stays as it is.
pub(super) fn released(published: &str) -> String {
    let dates = published.split(", updated ").map(written_date);
    dates.collect::<Vec<_>>().join(", updated ")
}

fn row(publication: &Publication) -> impl IntoView + use<> {
    let title = publication.title.clone();
    let title = if publication.url.starts_with("http") {
        view! { <a href=publication.url.clone()>{title}</a> }.into_any()
    } else {
        title.into_any()
    };
    let place = (!publication.place.is_empty()).then(|| format!(" ({})", publication.place));
    let published = released(&publication.published);
    let read = capitalised(how_read(&publication.title, publication.seen));
    let particulars: Vec<&str> = [&published, &publication.licence, &read]
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    view! { <li id=format!("publication-{}", publication.id)>{title}{place}". "{particulars.join(". ")}"."</li> }
}

/// The series that were not all held against the publisher's own file.
pub(super) fn unchecked() -> impl IntoView {
    let mut found: Vec<String> = Vec::new();
    for series in not_checked_again().unwrap_or_default() {
        found.extend(name(&series).filter(|name| !found.contains(name)));
    }
    let rows = found
        .into_iter()
        .map(|name| view! { <li>{name}</li> })
        .collect_view();
    view! {
        {TEXT.block("not-rechecked", names! {})}
        <ul class="sources-list">{rows}</ul>
    }
}
