//! Reading a page of the portfolio. First the groups with their counts, which tells what stands on the page; then
//! only the rows of that page. Unfiltered counts come from the tallies that triggers keep, so that a page costs the
//! same however many initiatives there are.

mod board;
mod condition;
mod groups;
mod options;
mod rows;
mod tallied;
mod walk;

use super::{Facet, Grouping, Overview, PortfolioQuery, View, arrange};
use crate::{
    calendar::{Day, Moment},
    db::Db,
    error::AppError,
    packing::Packed,
    portfolio::{
        domain::Tally,
        initiatives::{self, store::settle},
        past::store::catch_up,
        saved_views::{
            SavedView,
            store::{default_view, views},
        },
        visions::store::WaitingVisions,
    },
    state::Zone,
    viewer::{Operation, Role, Viewer},
};

pub use condition::{push_condition, push_from};
pub use groups::LeafGroup;
pub use rows::{RawRow, push_view};
pub use walk::{Stretch, roll_up, walk};

/// Initiatives on a page of the table.
pub const PAGE: u32 = 100;

/// What is asked of the portfolio, and of which day.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub query: &'a PortfolioQuery,
    pub today: Day,
    /// The moment in the past that is asked about; `None` for now.
    pub past: Option<Moment>,
}

impl<'a> Question<'a> {
    /// Makes ready what the question needs, and says which moment and which day its answer is about.
    pub async fn ask(
        db: &Db,
        viewer: &Viewer,
        (zone, now): (&Zone, Moment),
        query: &'a PortfolioQuery,
    ) -> Result<(Self, Moment), AppError> {
        let today = zone.stamp(now).day;
        if let Some(day) = query.as_of.filter(|day| *day < today) {
            catch_up(db, viewer).await?;
            let end = zone.at(day.plus(1), 0)?.plus(-1);
            return Ok((Self { query, today: day, past: Some(end) }, end));
        }
        settle(db, now, today).await?;
        Ok((Self { query, today, past: None }, now))
    }
}

/// What the arrangement is made of.
#[derive(Debug)]
pub struct Found {
    pub groups: Vec<LeafGroup>,
    /// Each initiative once, where groups share some (a theme runs across).
    pub total: Option<Tally>,
    /// Those of the page; on the board those of each lane, one lane after the other.
    pub rows: Vec<RawRow>,
    /// What stands beside the lanes; `None` where no lanes are shown, or the filters leave it out.
    pub visions: Option<WaitingVisions>,
    /// How many stand in a lane that their date does not fit; counted where lanes are shown.
    pub drifting: u32,
    /// Labels of the chosen filter values: facet, value, label.
    pub labels: Vec<(Facet, String, String)>,
    /// Values of the filter being chosen: value, label, count.
    pub options: Vec<(String, String, i64)>,
    /// Saved views that the viewer finds.
    pub saved: Vec<SavedView>,
    /// The row that is being edited: its initiative and its packed `EditPage`.
    pub editing: Option<(String, Vec<u8>)>,
    pub nothing_yet: bool,
    pub may_create: bool,
}

/// Reads the query of an address, with or without its question mark.
pub fn of_address(query: &str) -> PortfolioQuery {
    let pairs: Vec<_> = form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).collect();
    PortfolioQuery::read(pairs.iter().map(|(name, value)| (name.as_ref(), value.as_ref())))
}

/// The view that an address opens. One that says nothing opens the viewer's default, if there is one.
pub async fn opened(db: &Db, viewer: &Viewer, today: Day, search: &str) -> Result<PortfolioQuery, AppError> {
    let default = default_view(db, viewer, today).await?;
    let said = default.is_some();
    let query = default.filter(|_| search.trim_start_matches('?').is_empty());
    Ok(PortfolioQuery { said, ..of_address(query.as_deref().unwrap_or(search)) })
}

/// One page of the portfolio as a viewer may see it.
pub async fn overview(
    db: &Db,
    viewer: &Viewer,
    (zone, now): (&Zone, Moment),
    query: &PortfolioQuery,
) -> Result<Overview, AppError> {
    let (question, at) = Question::ask(db, viewer, (zone, now), query).await?;
    let mut found = match query.view {
        View::Board => board::found(db, viewer, &question).await?,
        View::Table | View::Heat => gathered(db, viewer, &question).await?,
    };
    let question = &question;
    found.nothing_yet = found.groups.is_empty() && query.shows_everything();
    found.may_create = viewer.grants.iter().any(|grant| grant.role >= Operation::CreateInitiative.least_role())
        && viewer.strongest_role() >= Role::Lead;
    found.labels = options::labels(db, viewer, question).await?;
    found.saved = views(db, viewer, zone.stamp(now).day).await?;
    found.options = options::options(db, viewer, question).await?;
    found.editing = edited(db, viewer, question, &found.rows, zone).await?;
    Ok(arrange::arrange(found, viewer, question, at, zone.stamp(now).day))
}

/// The row that the address wants to edit, where it stands on the page and the viewer may. What is past stays.
async fn edited(
    db: &Db,
    viewer: &Viewer,
    question: &Question<'_>,
    rows: &[RawRow],
    zone: &Zone,
) -> Result<Option<(String, Vec<u8>)>, AppError> {
    let here = |id: &&String| question.past.is_none() && rows.iter().any(|row| row.id == **id);
    let Some(id) = question.query.editing.as_ref().filter(here) else { return Ok(None) };
    match initiatives::edit_page(db, viewer, (zone, question.today), id).await {
        Ok(page) => Ok(Some((id.clone(), Packed::of(&page)?.into_bytes()))),
        Err(AppError::Forbidden { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Groups, and the rows of the page where rows are shown.
async fn gathered(db: &Db, viewer: &Viewer, question: &Question<'_>) -> Result<Found, AppError> {
    let query = question.query;
    let groups = groups::groups(db, viewer, question).await?;
    let rows = match query.view {
        View::Heat => Vec::new(),
        _ => rows::rows(db, viewer, question, &arrange::window(&groups, query, PAGE)).await?,
    };
    let total = if query.group == Grouping::Theme { Some(groups::total(db, viewer, question).await?) } else { None };
    Ok(Found { total, rows, ..Found::of(groups) })
}

impl Found {
    const fn of(groups: Vec<LeafGroup>) -> Self {
        Self {
            groups,
            total: None,
            rows: Vec::new(),
            visions: None,
            drifting: 0,
            labels: Vec::new(),
            options: Vec::new(),
            saved: Vec::new(),
            editing: None,
            nothing_yet: false,
            may_create: false,
        }
    }
}

#[cfg(test)]
mod tests;
