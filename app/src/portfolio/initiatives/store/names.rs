//! Names to offer where somebody is to be named.

use crate::{calendar::Day, db::Db, error::AppError, viewer::Viewer};

/// People who lead something in the line, or are in the team on a day: the likely ones. The caller has checked that
/// the viewer sees the initiative.
pub async fn colleagues(
    db: &Db,
    viewer: &Viewer,
    today: Day,
    line_id: &str,
    team_id: Option<&str>,
) -> Result<Vec<String>, AppError> {
    if !viewer.sees_everything() {
        return Ok(Vec::new());
    }
    Ok(sqlx::query_scalar(
        "select w.name from people w where w.archived_at is null and (
            w.id in (select s.person_id from team_members s where s.team_id = $2 and s.from_day <= $3 and (s.to_day is null or s.to_day > $3))
            or w.id in (select i.lead_id from initiatives i join products p on p.id = i.product_id where p.line_id = $1))
         order by w.name limit 60",
    )
    .bind(line_id)
    .bind(team_id)
    .bind(today.to_string())
    .fetch_all(db.read())
    .await?)
}
