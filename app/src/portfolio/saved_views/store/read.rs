//! Which views somebody finds.

use sqlx::{QueryBuilder, Sqlite};

use crate::{
    calendar::Day,
    db::{Db, Reach, strange_row},
    error::AppError,
    portfolio::{
        initiatives::Ref,
        saved_views::{SavedView, domain::Audience},
    },
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
pub(super) struct ViewRow {
    id: String,
    name: String,
    query: String,
    audience: String,
    team_id: Option<String>,
    team_name: Option<String>,
    owner_id: String,
    owner_name: String,
    is_default: i64,
    version: i64,
}

const VIEWS: &str = "select v.id, v.name, v.query, v.audience, v.team_id, t.name as team_name, v.owner_id, o.name as owner_name,
        v.is_default, v.version
     from saved_views v join people o on o.id = v.owner_id left join teams t on t.id = v.team_id where v.archived_at is null";

/// One's own, those of teams one is in or sees, and everybody's.
fn push_reach(sql: &mut QueryBuilder<Sqlite>, viewer: &Viewer, today: Day) {
    sql.push(" and (v.audience = 'organisation' or (v.audience = 'private' and v.owner_id = ");
    sql.push_bind(viewer.person_id.clone()).push(") or (v.audience = 'team' and (v.team_id in (");
    push_teams(sql, viewer, today);
    sql.push(") or (true");
    Reach { team: Some("v.team_id"), ..Reach::default() }.push(sql, viewer);
    sql.push("))))");
}

/// The teams somebody is in.
fn push_teams(sql: &mut QueryBuilder<Sqlite>, viewer: &Viewer, today: Day) {
    sql.push("select team_id from team_members where person_id = ").push_bind(viewer.person_id.clone());
    sql.push(" and from_day <= ").push_bind(today.to_string());
    sql.push(" and (to_day is null or to_day >= ").push_bind(today.to_string()).push(")");
}

/// The views somebody finds, their own first, then their teams', then everybody's.
pub async fn views(db: &Db, viewer: &Viewer, today: Day) -> Result<Vec<SavedView>, AppError> {
    let mut sql = QueryBuilder::new(VIEWS);
    push_reach(&mut sql, viewer, today);
    sql.push(" order by case v.audience when 'private' then 0 when 'team' then 1 else 2 end, v.name collate nocase, v.id limit 500");
    let rows: Vec<ViewRow> = sql.build_query_as().fetch_all(db.read()).await?;
    rows.into_iter().map(|row| row.read(viewer)).collect()
}

/// One of them; what somebody does not find does not exist for them.
pub async fn view(db: &Db, viewer: &Viewer, today: Day, id: &str) -> Result<SavedView, AppError> {
    let mut sql = QueryBuilder::new(VIEWS);
    push_reach(&mut sql, viewer, today);
    sql.push(" and v.id = ").push_bind(id.to_owned());
    let row: ViewRow = sql.build_query_as().fetch_one(db.read()).await?;
    row.read(viewer)
}

/// The query that `/portfolio` opens with: one's own default, else that of a team one is in, else everybody's.
pub async fn default_view(db: &Db, viewer: &Viewer, today: Day) -> Result<Option<String>, AppError> {
    let mut sql = QueryBuilder::new(
        "select v.query from saved_views v where v.archived_at is null and v.is_default = 1
            and (v.audience = 'organisation' or (v.audience = 'private' and v.owner_id = ",
    );
    sql.push_bind(viewer.person_id.clone()).push(") or (v.audience = 'team' and v.team_id in (");
    push_teams(&mut sql, viewer, today);
    sql.push("))) order by case v.audience when 'private' then 0 when 'team' then 1 else 2 end, v.id limit 1");
    Ok(sql.build_query_scalar().fetch_optional(db.read()).await?)
}

/// Whom somebody may share a view with: teams they lead, and whether everybody.
pub async fn may_share(db: &Db, viewer: &Viewer) -> Result<(Vec<Ref>, bool), AppError> {
    let teams: Vec<(String, String)> =
        sqlx::query_as("select id, name from teams where archived_at is null order by name collate nocase")
            .fetch_all(db.read())
            .await?;
    let theirs = teams.into_iter().filter(|(id, _)| may_share_with(viewer, Audience::Team, Some(id)));
    let teams = theirs.map(|(id, name)| Ref { id, name }).collect();
    Ok((teams, may_share_with(viewer, Audience::Organisation, None)))
}

/// What is one's own is one's own; what others will find takes somebody who answers for them.
pub(super) fn may_share_with(viewer: &Viewer, audience: Audience, team: Option<&str>) -> bool {
    match audience {
        Audience::Private => viewer.person_id.is_some(),
        Audience::Team => viewer.may(Operation::EditTeam, Place { team, ..Place::default() }),
        Audience::Organisation => viewer.may(Operation::EditLine, Place::ORGANISATION),
    }
}

impl ViewRow {
    fn read(self, viewer: &Viewer) -> Result<SavedView, AppError> {
        let audience: Audience = self.audience.parse().map_err(|e| strange_row("saved_views", e))?;
        let own = viewer.person_id.as_deref() == Some(self.owner_id.as_str());
        Ok(SavedView {
            may_change: if audience == Audience::Private {
                own
            } else {
                may_share_with(viewer, audience, self.team_id.as_deref())
            },
            id: self.id,
            name: self.name,
            query: self.query,
            audience,
            team: self.team_id.zip(self.team_name).map(|(id, name)| Ref { id, name }),
            owner: Ref { id: self.owner_id, name: self.owner_name },
            is_default: self.is_default == 1,
            version: self.version,
        })
    }
}
