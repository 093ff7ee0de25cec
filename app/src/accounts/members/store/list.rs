//! Everybody with an account.

use super::may_manage;
use crate::{
    accounts::members::{HeldGrant, Member, Standing},
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    state::Zone,
    viewer::{Role, Viewer},
};

#[derive(sqlx::FromRow)]
struct Row {
    person_id: String,
    name: String,
    email: Option<String>,
    has_password: bool,
    disabled: bool,
    last_visit_at: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct GrantRow {
    id: String,
    person_id: String,
    role: String,
    reach: Option<String>,
}

/// Members by name, with the roles they hold.
pub async fn members(db: &Db, viewer: &Viewer, zone: &Zone) -> Result<Vec<Member>, AppError> {
    may_manage(viewer)?;
    let rows: Vec<Row> = sqlx::query_as(
        "select a.person_id, p.name, p.email, a.password_hash is not null as has_password,
            a.disabled_at is not null as disabled, a.last_visit_at
         from accounts a join people p on p.id = a.person_id order by p.name, p.id",
    )
    .fetch_all(db.read())
    .await?;
    let held: Vec<GrantRow> = sqlx::query_as(
        "select g.id, g.person_id, g.role, case g.scope_kind
            when 'organisation' then 'the whole organisation'
            when 'line' then (select 'line ' || name from product_lines where id = g.scope_id)
            when 'product' then (select 'product ' || name from products where id = g.scope_id)
            else (select 'team ' || name from teams where id = g.scope_id) end as reach
         from role_grants g where g.revoked_at is null order by g.granted_at, g.id",
    )
    .fetch_all(db.read())
    .await?;
    let mut members: Vec<Member> = rows.into_iter().map(|row| member(row, zone)).collect();
    for grant in held {
        let role = Role::parse(&grant.role).map_err(|e| strange_row("role_grants", e))?;
        let reach = grant.reach.unwrap_or_else(|| "something that is gone".to_owned());
        if let Some(member) = members.iter_mut().find(|member| member.person_id == grant.person_id) {
            member.grants.push(HeldGrant { id: grant.id, role, reach });
        }
    }
    Ok(members)
}

fn member(row: Row, zone: &Zone) -> Member {
    let standing = match (row.disabled, row.has_password) {
        (true, _) => Standing::Disabled,
        (false, false) => Standing::Invited,
        (false, true) => Standing::Active,
    };
    Member {
        person_id: row.person_id,
        name: row.name,
        email: row.email.unwrap_or_default(),
        standing,
        last_seen: row.last_visit_at.map(|at| zone.stamp(Moment(at))),
        grants: Vec::new(),
    }
}

/// Value and label of everything a role can reach: the organisation, every line, product and team.
pub async fn reaches(db: &Db, viewer: &Viewer) -> Result<Vec<(String, String)>, AppError> {
    may_manage(viewer)?;
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select value, label from (
            select 0 as part, 'organisation' as value, 'The whole organisation' as label
            union all select 1, 'line:' || id, 'Line ' || name from product_lines where archived_at is null
            union all select 2, 'product:' || id, 'Product ' || name from products where archived_at is null
            union all select 3, 'team:' || id, 'Team ' || name from teams where archived_at is null)
         as all_of_them order by part, label",
    )
    .fetch_all(db.read())
    .await?;
    Ok(rows)
}
