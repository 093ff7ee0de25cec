//! Lines, products, teams and people that came with a file: noted, taken out again when nothing hangs on them, and
//! brought back when a file names them again.

use std::collections::HashSet;

use crate::{
    audit::Mutation,
    error::AppError,
    people::store::{archive_person, restore_person},
    portfolio::{
        lines::store::{archive_line, restore_line},
        products::store::{archive_product, restore_product},
    },
    teams::store::{archive_team, restore_team},
    viewer::Viewer,
};

/// What can come with a file, those that stand on others first: so they are taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Addition {
    Product,
    Line,
    Team,
    Person,
}

impl Addition {
    pub const ALL: [Self; 4] = [Self::Product, Self::Line, Self::Team, Self::Person];

    pub const fn kind(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Line => "line",
            Self::Team => "team",
            Self::Person => "person",
        }
    }

    const fn version(self) -> &'static str {
        match self {
            Self::Product => "select version from products where id = $1",
            Self::Line => "select version from product_lines where id = $1",
            Self::Team => "select version from teams where id = $1",
            Self::Person => "select version from people where id = $1",
        }
    }

    /// Whether anything hangs on it that is not archived.
    const fn is_used(self) -> &'static str {
        match self {
            Self::Product => {
                "select exists (select 1 from initiatives where product_id = $1 and archived_at is null)
                    or exists (select 1 from vision_statements where product_id = $1 and archived_at is null)
                    or exists (select 1 from role_grants where scope_kind = 'product' and scope_id = $1 and revoked_at is null)"
            }
            Self::Line => {
                "select exists (select 1 from products where line_id = $1 and archived_at is null)
                    or exists (select 1 from role_grants where scope_kind = 'line' and scope_id = $1 and revoked_at is null)"
            }
            Self::Team => {
                "select exists (select 1 from initiatives where team_id = $1 and archived_at is null)
                    or exists (select 1 from team_members where team_id = $1)
                    or exists (select 1 from role_grants where scope_kind = 'team' and scope_id = $1 and revoked_at is null)"
            }
            Self::Person => {
                "select exists (select 1 from initiatives where lead_id = $1 and archived_at is null)
                    or exists (select 1 from accounts where person_id = $1)
                    or exists (select 1 from team_members where person_id = $1)
                    or exists (select 1 from products where owner_id = $1) or exists (select 1 from product_lines where owner_id = $1)"
            }
        }
    }
}

/// Notes what has come since a census.
pub async fn note_additions(
    m: &mut Mutation,
    _viewer: &Viewer,
    run: &str,
    new: &HashSet<(String, String)>,
) -> Result<(), AppError> {
    for (kind, id) in new {
        note(m, run, kind, id, 1).await?;
    }
    Ok(())
}

async fn note(m: &mut Mutation, run: &str, kind: &str, id: &str, version: i64) -> Result<(), AppError> {
    sqlx::query(
        "insert into import_additions (import_id, kind, thing_id, version) values ($1, $2, $3, $4)
         on conflict do nothing",
    )
    .bind(run)
    .bind(kind)
    .bind(id)
    .bind(version)
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}

/// Brings a thing back that the undo of an earlier import has archived; what people archived stays so.
pub async fn bring_back(m: &mut Mutation, viewer: &Viewer, run: &str, of: Addition, id: &str) -> Result<(), AppError> {
    let version = version_of(m, of, id).await?;
    let withdrawn: bool = sqlx::query_scalar(
        "select exists (select 1 from import_additions where thing_id = $1 and kind = $2 and version = $3 and undone = 1)",
    )
    .bind(id)
    .bind(of.kind())
    .bind(version)
    .fetch_one(&mut *m.tx)
    .await?;
    if !withdrawn {
        return Ok(());
    }
    match of {
        Addition::Product => restore_product(m, viewer, id).await?,
        Addition::Line => restore_line(m, viewer, id).await?,
        Addition::Team => restore_team(m, viewer, id).await?,
        Addition::Person => restore_person(m, viewer, id).await?,
    }
    let version = version_of(m, of, id).await?;
    note(m, run, of.kind(), id, version).await
}

/// Takes out what came with an import, nobody has changed since, and nothing hangs on.
pub(super) async fn take_out(m: &mut Mutation, viewer: &Viewer, run: &str, of: Addition) -> Result<(), AppError> {
    let added: Vec<(String, i64)> =
        sqlx::query_as("select thing_id, version from import_additions where import_id = $1 and kind = $2")
            .bind(run)
            .bind(of.kind())
            .fetch_all(&mut *m.tx)
            .await?;
    for (id, version) in added {
        let used: bool = sqlx::query_scalar(of.is_used()).bind(&id).fetch_one(&mut *m.tx).await?;
        let free = !used && version_of(m, of, &id).await? == version;
        let gone = free && is_archived(m, viewer, of, &id).await?;
        let version = version_of(m, of, &id).await?;
        sqlx::query(
            "update import_additions set undone = $4, version = $5 where import_id = $1 and kind = $2 and thing_id = $3",
        )
        .bind(run)
        .bind(of.kind())
        .bind(&id)
        .bind(gone)
        .bind(version)
        .execute(&mut *m.tx)
        .await?;
    }
    Ok(())
}

/// Archives it, unless its own slice knows a reason not to.
async fn is_archived(m: &mut Mutation, viewer: &Viewer, of: Addition, id: &str) -> Result<bool, AppError> {
    let archived = match of {
        Addition::Product => archive_product(m, viewer, id).await,
        Addition::Line => archive_line(m, viewer, id).await,
        Addition::Team => archive_team(m, viewer, id).await,
        Addition::Person => archive_person(m, viewer, id).await,
    };
    match archived {
        Ok(()) => Ok(true),
        Err(AppError::Invalid { .. } | AppError::Forbidden { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn version_of(m: &mut Mutation, of: Addition, id: &str) -> Result<i64, AppError> {
    Ok(sqlx::query_scalar(of.version()).bind(id).fetch_one(&mut *m.tx).await?)
}
