//! The groups of a view with their counts per health.

use sqlx::{FromRow, QueryBuilder, Row, Sqlite, sqlite::SqliteRow};

use super::{
    Question,
    condition::{push_condition, push_from},
    tallied::{across_tallies, from_tallies, push_sums},
};
use crate::{
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        domain::{Shown, Tally},
        overview::Grouping,
    },
    viewer::Viewer,
};

/// A group that holds initiatives: a product within its line, a team, a theme…
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeafGroup {
    /// The line around a product: id, name, owner.
    pub outer: Option<(String, String, String)>,
    /// What the rows carry in their group column; empty for a line without products.
    pub key: String,
    pub name: String,
    /// Product kind and stage, as words of their vocabularies.
    pub kind: Option<(String, String)>,
    pub owner: String,
    pub tally: Tally,
}

/// The SQL of a grouping.
pub struct GroupSql {
    /// What rows of the group share.
    pub key: &'static str,
    pub name: &'static str,
    /// How groups follow each other; the same for the groups and for the rows.
    pub order: &'static str,
}

pub const HORIZONS: &str = "case i.horizon when 'now' then 0 when 'next' then 1 else 2 end";
pub const STAGES: &str = "case i.stage when 'idea' then 0 when 'discovery' then 1 when 'development' then 2 when 'launch' then 3 when 'done' then 4 else 5 end";
pub const HEALTHS: &str = "case i.shown when 'off_track' then 0 when 'at_risk' then 1 when 'unknown' then 2 when 'paused' then 3 when 'on_track' then 4 else 5 end";

/// How a grouping is said in SQL.
pub const fn group_sql(grouping: Grouping) -> GroupSql {
    let (key, name, order) = match grouping {
        Grouping::Line => ("i.product_id", "p.name", "l.name collate nocase, l.id, p.name collate nocase, p.id"),
        Grouping::Product => ("i.product_id", "p.name", "p.name collate nocase, p.id"),
        Grouping::Team => (
            "coalesce(i.team_id, 'none')",
            "coalesce(t.name, 'No team')",
            "t.name is null, t.name collate nocase, t.id",
        ),
        Grouping::Lead => (
            "coalesce(i.lead_id, 'none')",
            "coalesce(w.name, 'No lead')",
            "w.name is null, w.name collate nocase, w.id",
        ),
        Grouping::Theme => (
            "coalesce(h.theme, 'none')",
            "coalesce(h.theme, 'No theme')",
            "h.theme is null, h.theme collate nocase, h.theme",
        ),
        Grouping::Horizon => ("i.horizon", "i.horizon", HORIZONS),
        Grouping::Stage => ("i.stage", "i.stage", STAGES),
        Grouping::Health => ("i.shown", "i.shown", HEALTHS),
    };
    GroupSql { key, name, order }
}

/// The further join that grouping by theme needs.
pub const THEMES: &str = " left join initiative_themes h on h.initiative_id = i.id";

/// What a group has that is no product.
pub const NOTHING_AROUND: &str =
    "null as line_id, null as line_name, null as line_owner, null as kind, null as stage, null as owner, ";

/// What counts the doubts of initiatives.
const DOUBTS: [&str; 2] =
    ["case i.doubt when 'off_track' then 1 else 0 end", "case i.doubt when 'at_risk' then 1 else 0 end"];

/// The groups in their order, with counts.
pub async fn groups(db: &Db, viewer: &Viewer, question: &Question<'_>) -> Result<Vec<LeafGroup>, AppError> {
    let query = question.query;
    let tallied = viewer.sees_everything() && !query.is_narrow();
    let mut sql = match query.group {
        Grouping::Line | Grouping::Product if tallied => from_tallies(question),
        Grouping::Horizon | Grouping::Health if tallied => across_tallies(question),
        _ => from_initiatives(viewer, question),
    };
    let groups: Vec<LeafGroup> = sql.build_query_as().fetch_all(db.read()).await?;
    Ok(groups.into_iter().filter(|group| group.tally.total() > 0 || keeps_empty(question)).collect())
}

/// Lines and products without initiatives are shown where nothing is filtered, and only today: no record says since
/// when they were there.
fn keeps_empty(question: &Question<'_>) -> bool {
    let query = question.query;
    question.past.is_none() && !query.is_narrow() && query.chosen.is_empty() && matches!(query.group, Grouping::Line)
}

fn from_initiatives(viewer: &Viewer, question: &Question<'_>) -> QueryBuilder<Sqlite> {
    let query = question.query;
    let group = group_sql(query.group);
    let with_product = matches!(query.group, Grouping::Line | Grouping::Product);
    let mut sql = QueryBuilder::new("select ");
    sql.push(if with_product {
        "l.id as line_id, l.name as line_name, lo.name as line_owner, p.kind, p.stage, po.name as owner, "
    } else {
        NOTHING_AROUND
    });
    sql.push(group.key).push(" as key, ").push(group.name).push(" as name");
    push_sums(&mut sql, "i.shown", "1", DOUBTS);
    push_from(&mut sql, question);
    if with_product {
        sql.push(" left join people lo on lo.id = l.owner_id left join people po on po.id = p.owner_id");
    }
    if query.group == Grouping::Theme {
        sql.push(THEMES);
    }
    push_condition(&mut sql, viewer, question);
    sql.push(" group by ").push(group.key).push(" order by ").push(group.order);
    sql
}

impl<'r> FromRow<'r, SqliteRow> for LeafGroup {
    fn from_row(row: &'r SqliteRow) -> Result<Self, sqlx::Error> {
        let text = |column: &str| row.try_get::<Option<String>, _>(column).map(Option::unwrap_or_default);
        let count = |column: &str| {
            let n: i64 = row.try_get(column)?;
            u32::try_from(n).map_err(|e| sqlx::Error::Decode(Box::new(e)))
        };
        let (line, kind) = (text("line_id")?, text("kind")?);
        let mut tally = Tally::default();
        for shown in Shown::ALL {
            tally.add(*shown, count(shown.as_str())?);
        }
        (tally.doubt_off_track, tally.doubt_at_risk) = (count("doubt_off_track")?, count("doubt_at_risk")?);
        Ok(Self {
            outer: (!line.is_empty()).then_some((line, text("line_name")?, text("line_owner")?)),
            key: text("key")?,
            name: text("name")?,
            kind: (!kind.is_empty()).then_some((kind, text("stage")?)),
            owner: text("owner")?,
            tally,
        })
    }
}

/// A count per value that is not a group: how many initiatives pass in all, each counted once.
pub async fn total(db: &Db, viewer: &Viewer, question: &Question<'_>) -> Result<Tally, AppError> {
    let [off_track, at_risk] = DOUBTS;
    let mut sql = QueryBuilder::new("select i.shown, count(*), ");
    sql.push(format_args!("sum({off_track}), sum({at_risk})"));
    push_from(&mut sql, question);
    push_condition(&mut sql, viewer, question);
    sql.push(" group by i.shown");
    let counts: Vec<(String, u32, u32, u32)> = sql.build_query_as().fetch_all(db.read()).await?;
    let mut tally = Tally::default();
    for (word, n, off_track, at_risk) in counts {
        tally.add(word.parse().map_err(|e| strange_row("initiatives", e))?, n);
        tally.doubt_off_track += off_track;
        tally.doubt_at_risk += at_risk;
    }
    Ok(tally)
}
