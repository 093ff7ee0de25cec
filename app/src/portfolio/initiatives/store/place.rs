//! Where an initiative stands, and whether the viewer may touch it.

use crate::{
    audit::Mutation,
    db::{Db, Tx},
    error::{AppError, Theirs},
    portfolio::{
        domain::Name,
        update_policies::{Policy, store::PolicyRow},
    },
    viewer::{Operation, Place, Viewer},
};

/// The facts that writing needs to know of an initiative.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Standing {
    pub id: String,
    pub name: String,
    pub line_id: String,
    pub product_id: String,
    pub team_id: Option<String>,
    pub lead_id: Option<String>,
    pub stage: String,
    pub horizon: String,
    pub baseline_target: Option<String>,
    pub current_target: Option<String>,
    pub confidence: Option<i64>,
    pub health: Option<String>,
    pub reported_at: Option<i64>,
    pub archived_at: Option<i64>,
    pub created_at: i64,
    pub version: i64,
    pub moves: i64,
    pub slip_days: i64,
    pub due_at: Option<i64>,
    /// Names of what holds it up, one a line.
    blockers: Option<String>,
    #[sqlx(flatten)]
    policy: PolicyRow,
}

impl Standing {
    pub fn place(&self) -> Place<'_> {
        Place { line: Some(&self.line_id), product: Some(&self.product_id), team: self.team_id.as_deref() }
    }

    /// Names of what holds it up, by name.
    pub fn blockers(&self) -> Vec<String> {
        self.blockers.as_deref().unwrap_or_default().lines().map(str::to_owned).collect()
    }

    /// The policy that its updates follow.
    pub fn policy(&self) -> Result<Policy, AppError> {
        self.policy.clone().try_into()
    }
}

const STANDING: &str =
    "select i.id, i.name, p.line_id, i.product_id, i.team_id, i.lead_id, i.stage, i.horizon, i.baseline_target,
        i.current_target, i.confidence, i.health, i.reported_at, i.archived_at, i.created_at, i.version, i.moves, i.slip_days, i.due_at,
        u.cadence, u.weekday, u.hour, u.grace_days, coalesce(u.time_zone, o.time_zone, 'UTC') as time_zone,
        (select string_agg(n.name, char(10) order by n.name) from dependencies d join initiatives n on n.id = d.needs_id
         where d.initiative_id = i.id and d.cleared_at is null and n.stage not in ('done', 'cancelled')) as blockers
     from initiatives i join products p on p.id = i.product_id
     left join update_policies u on u.line_id = p.line_id left join organisation o on true where i.id = $1";

/// Reads it for a viewer; what they may not see does not exist.
pub async fn standing(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<Standing, AppError> {
    let standing: Option<Standing> = sqlx::query_as(STANDING).bind(id).fetch_optional(&mut **tx).await?;
    standing.filter(|standing| viewer.sees(standing.place())).ok_or(AppError::NotFound)
}

/// The same outside a transaction, for pages.
pub async fn standing_of(db: &Db, viewer: &Viewer, id: &str) -> Result<Standing, AppError> {
    let standing: Option<Standing> = sqlx::query_as(STANDING).bind(id).fetch_optional(db.read()).await?;
    standing.filter(|standing| viewer.sees(standing.place())).ok_or(AppError::NotFound)
}

/// Reads it for a change: the viewer may do it, it is not archived, and nobody saved since `version` was read.
pub async fn standing_to_change(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    operation: Operation,
    version: Option<i64>,
) -> Result<Standing, AppError> {
    let standing = standing(&mut m.tx, viewer, id).await?;
    if !viewer.may(operation, standing.place()) {
        return Err(AppError::forbidden("You can read this initiative, but not change it. Ask its lead."));
    }
    if standing.archived_at.is_some() && operation != Operation::ArchiveInitiative {
        return Err(AppError::forbidden("This initiative is archived. Restore it first."));
    }
    match version {
        Some(version) if version != standing.version => Err(conflict(m, &standing).await?),
        _ => Ok(standing),
    }
}

async fn conflict(m: &mut Mutation, standing: &Standing) -> Result<AppError, AppError> {
    let who: Option<String> = sqlx::query_scalar(
        "select author_name from initiative_changes where initiative_id = $1 order by at desc, id desc limit 1",
    )
    .bind(&standing.id)
    .fetch_optional(&mut *m.tx)
    .await?;
    let (summary, business_case): (String, String) =
        sqlx::query_as("select summary, business_case from initiatives where id = $1")
            .bind(&standing.id)
            .fetch_one(&mut *m.tx)
            .await?;
    let theirs = |field: &str, value: &str| Theirs { field: field.to_owned(), value: value.to_owned() };
    Ok(AppError::Conflict {
        who: who.unwrap_or_else(|| "Somebody".to_owned()),
        version: standing.version,
        theirs: vec![
            theirs("name", &standing.name),
            theirs("summary", &summary),
            theirs("business_case", &business_case),
            theirs("stage", &standing.stage),
            theirs("horizon", &standing.horizon),
            theirs("target_date", standing.current_target.as_deref().unwrap_or("none")),
        ],
    })
}

/// The initiative that an earlier import brought in under a source's own id.
pub async fn find_by_source(tx: &mut Tx, _viewer: &Viewer, source_id: &str) -> Result<Option<String>, AppError> {
    Ok(sqlx::query_scalar("select id from initiatives where source_id = $1")
        .bind(source_id)
        .fetch_optional(&mut **tx)
        .await?)
}

/// Refuses a lead or a team that does not exist, or a team that the viewer may not see.
pub async fn choice_exists(
    m: &mut Mutation,
    viewer: &Viewer,
    field: &'static str,
    id: Option<&str>,
) -> Result<(), AppError> {
    let Some(id) = id else { return Ok(()) };
    let sql = if field == "lead" { "select 1 from people where id = $1" } else { "select 1 from teams where id = $1" };
    let found: Option<i64> = sqlx::query_scalar(sql).bind(id).fetch_optional(&mut *m.tx).await?;
    let within_reach = field == "lead" || viewer.sees(Place { team: Some(id), ..Place::default() });
    match found.filter(|_| within_reach) {
        Some(_) => Ok(()),
        None => Err(AppError::invalid(field, "Choose one from the list.")),
    }
}

/// The initiative of a product that bears a name and came from no source: what an import without ids goes by. One that
/// is not archived comes first.
pub async fn find_by_name(
    tx: &mut Tx,
    _viewer: &Viewer,
    product_id: &str,
    name: &Name,
) -> Result<Option<String>, AppError> {
    Ok(sqlx::query_scalar(
        "select id from initiatives where product_id = $1 and name = $2 and source_id is null
         order by archived_at is not null, created_at, id limit 1",
    )
    .bind(product_id)
    .bind(name.as_str())
    .fetch_optional(&mut **tx)
    .await?)
}
