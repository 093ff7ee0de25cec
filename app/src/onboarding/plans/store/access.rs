//! Who finds a plan, and what they may do with it. A plan is its owner's; others find it when it is shared with them,
//! whatever their role in the organisation.

use sqlx::SqliteConnection;

use crate::{error::AppError, viewer::Viewer};

/// What somebody may do with a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    Owner,
    /// Works on it for its owner.
    Assistant,
    /// Reads it and writes notes: a manager or a mentor.
    Reader,
}

impl Access {
    /// Refuses those who only read.
    pub(super) fn change(self) -> Result<(), AppError> {
        if self == Self::Reader {
            return Err(AppError::forbidden(
                "This plan is shared with you to read. Its owner and their assistant change it.",
            ));
        }
        Ok(())
    }
}

/// What the viewer may do with a plan; what is not shared with them does not exist. The command line, which holds the
/// file anyway, may do what the owner may.
pub(super) async fn access(db: &mut SqliteConnection, viewer: &Viewer, plan_id: &str) -> Result<Access, AppError> {
    let (owner, role): (String, Option<String>) = sqlx::query_as(
        "select p.owner_id, (select s.role from plan_shares s where s.plan_id = p.id and s.person_id = $2)
         from plans p where p.id = $1",
    )
    .bind(plan_id)
    .bind(&viewer.person_id)
    .fetch_one(db)
    .await?;
    match (viewer.person_id.as_deref(), role.as_deref()) {
        (None, _) => Ok(Access::Owner),
        (Some(person), _) if person == owner => Ok(Access::Owner),
        (_, Some("assistant")) => Ok(Access::Assistant),
        (_, Some(_)) => Ok(Access::Reader),
        (_, None) => Err(AppError::NotFound),
    }
}
