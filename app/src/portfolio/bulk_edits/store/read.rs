//! What was picked, and what was done with it.

use sqlx::QueryBuilder;

use crate::{
    calendar::Moment,
    db::{Db, push_list},
    error::AppError,
    portfolio::{
        bulk_edits::domain::{BulkEditDone, MOST, Picked},
        initiatives::{Ref, store::visible_condition},
    },
    state::Zone,
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct PickedRow {
    id: String,
    name: String,
    place: String,
    version: i64,
    line_id: String,
    product_id: String,
    team_id: Option<String>,
}

/// Those of the ids that the viewer may edit, by name.
pub async fn picked(db: &Db, viewer: &Viewer, ids: &[String]) -> Result<Vec<Picked>, AppError> {
    let mut sql = QueryBuilder::new(
        "select i.id, i.name, l.name || ' / ' || p.name as place, i.version, p.line_id, i.product_id, i.team_id
         from initiatives i join products p on p.id = i.product_id join product_lines l on l.id = p.line_id
         where i.archived_at is null and i.id in ",
    );
    push_list(&mut sql, &ids[..ids.len().min(MOST)]);
    visible_condition(&mut sql, viewer);
    sql.push(" order by i.name collate nocase, i.id");
    let rows: Vec<PickedRow> = sql.build_query_as().fetch_all(db.read()).await?;
    let may = |row: &PickedRow| {
        let place = Place { line: Some(&row.line_id), product: Some(&row.product_id), team: row.team_id.as_deref() };
        viewer.may(Operation::EditInitiative, place)
    };
    let picked = |row: PickedRow| Picked { id: row.id, name: row.name, place: row.place, version: row.version };
    Ok(rows.into_iter().filter(may).map(picked).collect())
}

#[derive(sqlx::FromRow)]
struct DoneRow {
    what: String,
    actor_id: Option<String>,
    actor_name: String,
    at: i64,
    undone_at: Option<i64>,
    undone_by: Option<String>,
}

/// What was done together, as far as the viewer sees it; nothing where they see none of it and did not do it.
pub async fn done(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<BulkEditDone, AppError> {
    let row: DoneRow =
        sqlx::query_as("select what, actor_id, actor_name, at, undone_at, undone_by from bulk_edits where id = $1")
            .bind(id)
            .fetch_one(db.read())
            .await?;
    let mut sql = QueryBuilder::new(
        "select i.id, i.name, i.version <> b.version as since from bulk_edit_items b join initiatives i on i.id = b.initiative_id
         join products p on p.id = i.product_id where b.bulk_edit_id = ",
    );
    sql.push_bind(id.to_owned());
    visible_condition(&mut sql, viewer);
    sql.push(" order by i.name collate nocase, i.id");
    let items: Vec<(String, String, bool)> = sql.build_query_as().fetch_all(db.read()).await?;
    let own = row.actor_id.is_some() && row.actor_id == viewer.person_id;
    if items.is_empty() && !own {
        return Err(AppError::NotFound);
    }
    let undone = row.undone_at.map(|at| (row.undone_by.unwrap_or_default(), zone.stamp(Moment(at))));
    let named = |(id, name, _): &(String, String, bool)| Ref { id: id.clone(), name: name.clone() };
    Ok(BulkEditDone {
        id: id.to_owned(),
        what: row.what,
        by: row.actor_name,
        at: zone.stamp(Moment(row.at)),
        changed: items.iter().map(named).collect(),
        changed_since: items.iter().filter(|(.., since)| *since && undone.is_none()).map(named).collect(),
        may_undo: own && undone.is_none() && !items.is_empty(),
        undone,
    })
}
