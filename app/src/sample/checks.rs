//! What must hold in the sample before anybody sees it.

use std::collections::{HashMap, HashSet};

use super::{
    domain::Sample,
    history::{Initiative, Step, at_first, dated},
    tern::read,
};
use crate::{calendar::Day, portfolio::domain::Stage};

fn sample() -> Sample {
    read().unwrap()
}

fn people(sample: &Sample) -> HashSet<&str> {
    sample.people.iter().map(|one| one.key.as_str()).collect()
}

/// Each change leaves from where the one before arrived, and the last arrives at today's value.
fn chain<T: Copy + PartialEq + std::fmt::Debug>(key: &str, steps: &[Step<T>], today: T) {
    let mut stands = at_first(steps, today);
    for (index, step) in steps.iter().enumerate() {
        assert_eq!(step.from, stands, "{key}");
        assert!(index == 0 || steps[index - 1].days_ago > step.days_ago, "{key}: changes stand in order");
        stands = step.to;
    }
    assert_eq!(stands, today, "{key}");
}

#[test]
fn the_sample_has_the_size_that_newcomers_are_promised() {
    let sample = sample();
    assert_eq!(sample.organisation.lines.len(), 3);
    assert_eq!(sample.products.len(), 12);
    assert_eq!(sample.teams.len(), 8);
    assert_eq!(sample.initiatives().count(), 62);
    let updates: usize = sample.initiatives().map(|(_, one)| one.updates.len()).sum();
    assert!(updates > 200, "{updates}");
}

#[test]
fn everybody_who_is_named_exists() {
    let sample = sample();
    let people = people(&sample);
    let knows = |name: &str, place: &str| assert!(people.contains(name), "{place} names {name}");
    for line in &sample.organisation.lines {
        knows(&line.owner, &line.key);
    }
    for member in sample.teams.iter().flat_map(|team| &team.members) {
        knows(&member.person, "a team");
    }
    for vision in sample.products.iter().flat_map(|file| &file.visions) {
        knows(&vision.by, vision.name.as_str());
    }
    for (product, one) in sample.initiatives() {
        knows(&product.owner, &product.key);
        let asks = one.updates.iter().filter_map(|update| update.ask.as_ref());
        let named = one.lead.iter().chain(one.moves.iter().map(|step| &step.by));
        let named = named.chain(one.updates.iter().filter_map(|update| update.by.as_ref()));
        named.for_each(|name| knows(name, &one.key));
        for ask in asks {
            knows(&ask.of, &one.key);
            ask.answer.iter().for_each(|answer| knows(&answer.by, &one.key));
        }
        let authored = one.lead.is_some() || one.updates.iter().all(|update| update.by.is_some());
        assert!(authored, "{}: every update has an author", one.key);
    }
}

#[test]
fn every_key_that_is_pointed_at_exists_once() {
    let sample = sample();
    let initiatives: HashMap<&str, &Initiative> =
        sample.initiatives().map(|(_, one)| (one.key.as_str(), one)).collect();
    assert_eq!(initiatives.len(), 62, "no initiative has the key of another");
    assert_eq!(people(&sample).len(), sample.people.len());
    let teams: HashSet<&str> = sample.teams.iter().map(|one| one.key.as_str()).collect();
    let products: HashSet<&str> = sample.products.iter().map(|one| one.product.key.as_str()).collect();
    let lines: HashSet<&str> = sample.organisation.lines.iter().map(|one| one.key.as_str()).collect();
    let listed: Vec<&str> =
        sample.organisation.lines.iter().flat_map(|line| &line.products).map(String::as_str).collect();
    assert_eq!(listed.len(), 12);
    assert_eq!(listed.into_iter().collect::<HashSet<_>>(), products, "every product belongs to one line");
    for grant in sample.people.iter().flat_map(|one| &one.grants) {
        let reach = match grant.scope.as_str() {
            "organisation" => grant.of.is_none(),
            "line" => grant.of.as_deref().is_some_and(|key| lines.contains(key)),
            "product" => grant.of.as_deref().is_some_and(|key| products.contains(key)),
            "team" => grant.of.as_deref().is_some_and(|key| teams.contains(key)),
            _ => false,
        };
        assert!(reach, "{grant:?} reaches nothing");
    }
    for (_, one) in sample.initiatives() {
        assert!(one.team.as_deref().is_none_or(|team| teams.contains(team)), "{}: unknown team", one.key);
        assert!(one.needs.iter().all(|need| initiatives.contains_key(need.on.as_str())), "{}: unknown need", one.key);
    }
}

#[test]
fn trouble_always_names_its_way_back() {
    for (_, one) in sample().initiatives() {
        for update in &one.updates {
            let named = !update.health.needs_path_to_green() || !update.path_to_green.trim().is_empty();
            assert!(named, "{}, {} days ago", one.key, update.days_ago);
        }
    }
}

#[test]
fn nothing_happens_before_its_time() {
    let sample = sample();
    for (product, one) in sample.initiatives() {
        let key = &one.key;
        assert!(sample.organisation.founded >= product.created && product.created > one.created, "{key}");
        let changes = one.moves.iter().map(|step| step.days_ago).chain(one.stages.iter().map(|step| step.days_ago));
        let changes = changes.chain(one.needs.iter().map(|need| need.added));
        assert!(
            changes.chain(one.updates.iter().map(|one| one.days_ago)).all(|day| (1..one.created).contains(&day)),
            "{key}"
        );
        assert!(one.moves.windows(2).all(|two| two[0].days_ago > two[1].days_ago), "{key}: moves stand in order");
        assert!(one.updates.windows(2).all(|two| two[0].days_ago < two[1].days_ago), "{key}: the newest update first");
        for (update, answer) in one.updates.iter().filter_map(|one| Some((one, one.ask.as_ref()?.answer.as_ref()?))) {
            assert!((1..update.days_ago).contains(&answer.days_ago), "{key}: an answer follows its question");
        }
        assert!(one.needs.iter().all(|need| need.cleared.is_none_or(|day| (1..need.added).contains(&day))), "{key}");
    }
}

#[test]
fn every_history_arrives_at_today() {
    for (_, one) in sample().initiatives() {
        chain(&one.key, &one.stages, one.stage);
        chain(&one.key, &one.horizon_was, one.horizon);
        if let Some(confidence) = one.confidence {
            chain(&one.key, &one.confidence_was, confidence);
        }
        assert!(one.moves.is_empty() || one.promised.is_some(), "{}: only a promise can move", one.key);
        let finished = one.stages.last().is_some_and(|step| !step.to.is_open());
        assert_eq!(finished, matches!(one.stage, Stage::Done | Stage::Cancelled), "{}", one.key);
    }
}

#[test]
fn texts_name_the_dates_of_the_year_they_are_read_in() {
    let today: Day = "2026-06-16".parse().unwrap();
    assert_eq!(dated("on {-5:weekday}, or {+20}", today), "on Thursday, or 6 Jul");
    assert_eq!(dated("from {-2:weekday} to {+5:weekday}", today), "from Friday to Monday", "no weekends");
    assert_eq!(dated("{braces} stay", today), "{braces} stay");
    for (_, one) in sample().initiatives() {
        for update in &one.updates {
            let text = dated(&format!("{} {}", update.narrative, update.path_to_green), today);
            assert!(!text.contains(['{', '}']), "{}: {text}", one.key);
        }
    }
}
