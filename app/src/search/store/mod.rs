//! Finding: what is most likely meant comes first, and nothing is found that the viewer may not see.

mod initiatives;
mod others;
mod people;
mod row;
#[cfg(test)]
mod tests;
mod tier;
mod updates;

use row::Row;
use tier::Tier;

use super::domain::{Deed, Group, Kind, Words};
use crate::{
    calendar::Moment,
    db::{Db, full_text},
    error::AppError,
    portfolio::{
        domain::Shown,
        initiatives::store::{settle, standing_of},
    },
    state::Zone,
    viewer::{Operation, Viewer},
};

/// Brings the index up to date; a search does so before it looks.
pub async fn keep_up(db: &Db, _viewer: &Viewer) -> Result<(), AppError> {
    Ok(full_text::settle(db).await?)
}

/// What holds all the words, by kind: at most so many of each, names before texts, open before finished, newer before
/// older. Kinds of which nothing is found are left out.
pub async fn search(
    db: &Db,
    viewer: &Viewer,
    (zone, now): (&Zone, Moment),
    words: &Words,
    within: Option<Kind>,
    most: usize,
) -> Result<Vec<Group>, AppError> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let today = zone.stamp(now).day;
    settle(db, now, today).await?;
    keep_up(db, viewer).await?;
    let mut groups = Vec::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| within.is_none_or(|within| within == *kind)) {
        let mut rows = of_kind(db, viewer, words, kind, most + 1).await?;
        let more = rows.len() > most;
        rows.truncate(most);
        let hits = rows.into_iter().map(|row| row.read(kind, words.words(), zone, today));
        let hits: Vec<_> = hits.collect::<Result<_, _>>()?;
        if !hits.is_empty() {
            groups.push(Group { kind, hits, more });
        }
    }
    Ok(groups)
}

/// Posting an update on the likeliest initiative, for those who may.
pub async fn update_on(db: &Db, viewer: &Viewer, groups: &[Group]) -> Result<Option<Deed>, AppError> {
    let Some(hit) = groups.first().filter(|group| group.kind == Kind::Initiative).and_then(|group| group.hits.first())
    else {
        return Ok(None);
    };
    let may = viewer.may(Operation::PostUpdate, standing_of(db, viewer, &hit.id).await?.place());
    Ok((may && hit.shown != Some(Shown::Done)).then(|| Deed::post_on(hit)))
}

/// The first things of a kind, tier by tier: what is likelier is looked for first, and often that is enough.
async fn of_kind(db: &Db, viewer: &Viewer, words: &Words, kind: Kind, most: usize) -> Result<Vec<Row>, AppError> {
    let mut found: Vec<Row> = Vec::new();
    for tier in Tier::of(kind) {
        // A later tier brings again what an earlier one has brought.
        let limit = u32::try_from(most + found.len()).unwrap_or(u32::MAX);
        let mut query = tier.query(kind, words.words(), viewer);
        query.push(" order by found.age desc limit ").push_bind(i64::from(limit));
        let rows: Vec<Row> = query.build_query_as().fetch_all(db.read()).await?;
        found = rows.into_iter().fold(found, |mut found, row| {
            if !found.iter().any(|known| known.id == row.id) {
                found.push(row);
            }
            found
        });
        if found.len() >= most {
            break;
        }
    }
    found.truncate(most);
    Ok(found)
}
