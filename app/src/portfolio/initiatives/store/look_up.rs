//! Finding an initiative by what somebody typed: its name, part of it, or the address of its page.

use sqlx::QueryBuilder;

use super::visible_condition;
use crate::{db::Db, error::AppError, viewer::Viewer};

/// The id of the one initiative that is meant, or what to type instead, as a fault of `field`.
pub async fn initiative_typed(db: &Db, viewer: &Viewer, field: &str, text: &str) -> Result<String, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AppError::invalid(field, "Name an initiative, or paste the address of its page."));
    }
    let id = text.rsplit_once("/initiatives/").map_or(text, |(_, id)| id.split(['/', '?', '#']).next().unwrap_or(id));
    let mut query = QueryBuilder::new(
        "select i.id, i.name from initiatives i join products p on p.id = i.product_id
         where i.archived_at is null and (i.id = ",
    );
    query.push_bind(id).push(" or instr(lower(i.name), lower(").push_bind(text).push(")) > 0)");
    visible_condition(&mut query, viewer);
    query.push(" order by lower(i.name) <> lower(").push_bind(text).push("), i.name limit 6");
    let found: Vec<(String, String)> = query.build_query_as().fetch_all(db.read()).await?;
    let meant = |(known, name): &&(String, String)| known == id || name.to_lowercase() == text.to_lowercase();
    let exact: Vec<&(String, String)> = found.iter().filter(meant).collect();
    match (exact.as_slice(), found.as_slice()) {
        ([one], _) => Ok(one.0.clone()),
        ([], [one]) => Ok(one.0.clone()),
        ([], []) => Err(AppError::invalid(
            field,
            format!("No initiative is called “{text}”. Check the name, or paste the address of its page."),
        )),
        ([], several) => {
            let names: Vec<&str> = several.iter().map(|(_, name)| name.as_str()).take(5).collect();
            Err(AppError::invalid(field, format!("Several match: {}. Type the whole name.", names.join(", "))))
        }
        _ => Err(AppError::invalid(field, "Several have that name. Paste the address of its page instead.")),
    }
}
