//! The one query with which every request begins.

use super::super::{
    Token,
    domain::{Limits, NOTED_EVERY},
};
use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    frame::{Frame, FrameViewer},
    state::Zone,
    viewer::{Grant, Role, Scope, Viewer},
};

/// Who arrived, and what surrounds their pages.
#[derive(Clone, Debug)]
pub struct Arrival {
    pub viewer: Option<Viewer>,
    pub zone: Zone,
    pub frame: Frame,
    /// The use of the session is worth writing down.
    pub noteworthy: bool,
    /// The number of the last event in the trail.
    pub newest: i64,
}

#[derive(sqlx::FromRow)]
struct ArrivalRow {
    organisation: Option<String>,
    time_zone: Option<String>,
    demo: Option<i64>,
    person_id: Option<String>,
    name: Option<String>,
    grants: Option<String>,
    due: Option<i64>,
    single_keys: Option<i64>,
    plan: bool,
    opened: Option<i64>,
    used: Option<i64>,
    newest: i64,
}

/// Reads who a session token belongs to, what they hold, and the organisation around them, in one query. What is due
/// is counted only for a page, which shows it in its frame.
pub async fn arrive(db: &Db, token: Option<&Token>, now: Moment, for_page: bool) -> Result<Arrival, AppError> {
    let row: ArrivalRow = sqlx::query_as(
        "select o.name as organisation, o.time_zone, o.demo, p.id as person_id, p.name,
            (select string_agg(g.role || ' ' || g.scope_kind || ' ' || coalesce(g.scope_id, ''), ',')
             from role_grants g where g.person_id = p.id and g.revoked_at is null) as grants,
            case when $3 then (select count(*) from initiatives i
             where i.lead_id = p.id and i.archived_at is null and i.stage not in ('done', 'cancelled')
               and coalesce(i.due_at, 0) <= $2) end as due, a.single_keys,
            coalesce($3 and (exists (select 1 from plans f where f.owner_id = p.id)
             or exists (select 1 from plan_shares f where f.person_id = p.id)), 0) as plan,
            s.created_at as opened, s.last_used_at as used,
            coalesce((select max(seq) from audit_events), 0) as newest
         from (select 1) as always
         left join organisation o on o.id = 'organisation'
         left join sessions s on s.token_hash = $1 and s.expires_at > $2
         left join accounts a on a.person_id = s.person_id and a.disabled_at is null
         left join people p on p.id = a.person_id",
    )
    .bind(token.map(Token::hash))
    .bind(now.0)
    .bind(for_page)
    .fetch_one(db.read())
    .await?;
    let zone = Zone::parse(row.time_zone.as_deref().unwrap_or("UTC")).map_err(|e| strange_row("organisation", e))?;
    let (opened, used) = (Moment(row.opened.unwrap_or_default()), Moment(row.used.unwrap_or_default()));
    let viewer = match (row.person_id, row.name) {
        (Some(person_id), Some(name)) => Some(Viewer {
            person_id: Some(person_id),
            name,
            grants: grants(row.grants.as_deref().unwrap_or_default())?,
        }),
        _ => None,
    };
    let viewer =
        viewer.filter(|viewer: &Viewer| !Limits::of(viewer.strongest_role() == Role::Admin).passed(opened, used, now));
    let here = zone.stamp(now);
    let frame = Frame {
        build: String::new(),
        organisation: row.organisation,
        demo: row.demo == Some(1),
        viewer: viewer.as_ref().map(|viewer| FrameViewer {
            person_id: viewer.person_id.clone().unwrap_or_default(),
            name: viewer.name.clone(),
            role: viewer.strongest_role(),
            due: row.due.and_then(|due| u32::try_from(due).ok()).unwrap_or_default(),
            onboarding: row.plan || viewer.strongest_role() >= Role::Lead,
            single_keys: row.single_keys != Some(0),
        }),
        today: Some(here.day),
        minute: here.minute,
        kept: None,
        live: String::new(),
    };
    let noteworthy = viewer.is_some() && now.0 - used.0 >= NOTED_EVERY;
    Ok(Arrival { viewer, zone, frame, noteworthy, newest: row.newest })
}

/// Grants as the query gathers them: role, scope and id, with commas between.
pub fn grants(list: &str) -> Result<Vec<Grant>, AppError> {
    list.split(',')
        .filter(|grant| !grant.is_empty())
        .map(|grant| {
            let mut words = grant.splitn(3, ' ');
            let mut word = || words.next().unwrap_or_default();
            let role = Role::parse(word()).map_err(|e| strange_row("role_grants", e))?;
            let scope = Scope::parse(word(), Some(word())).map_err(|e| strange_row("role_grants", e))?;
            Ok(Grant { role, scope })
        })
        .collect()
}
