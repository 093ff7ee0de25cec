//! Rows of refused forms. They live for a day; passwords never get here.

use crate::{
    calendar::Moment,
    db::{Db, internal},
    error::AppError,
    frame::KeptForm,
};

/// Keeps a refused form and says under which id. `person_id` is who sent it, if somebody was signed in.
pub async fn keep(db: &Db, person_id: Option<&str>, form: &KeptForm, now: Moment) -> Result<String, AppError> {
    let id = uuid::Uuid::new_v4().simple().to_string();
    let fields: Vec<_> = form.fields.iter().filter(|(name, _)| !name.contains("password") && name != "key").collect();
    let mut tx = db.begin().await?;
    sqlx::query("delete from kept_forms where created_at < $1")
        .bind(now.plus(-Moment::DAY).0)
        .execute(&mut *tx)
        .await?;
    sqlx::query(
        "insert into kept_forms (id, person_id, form, fields, refusal, created_at) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(person_id)
    .bind(&form.form)
    .bind(serde_json::to_string(&fields).map_err(|e| internal(&e))?)
    .bind(serde_json::to_string(&form.refusal).map_err(|e| internal(&e))?)
    .bind(now.0)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// The form kept under an id. Only who sent it gets it back; what was sent signed out belongs to whoever holds the id.
pub async fn kept(db: &Db, person_id: Option<&str>, id: &str) -> Result<Option<KeptForm>, AppError> {
    let row: Option<(String, String, String)> = sqlx::query_as(
        "select form, fields, refusal from kept_forms where id = $1 and (person_id is null or person_id = $2)",
    )
    .bind(id)
    .bind(person_id)
    .fetch_optional(db.read())
    .await?;
    row.map(|(form, fields, refusal)| {
        let fields = serde_json::from_str(&fields).map_err(|e| internal(&e))?;
        let refusal = serde_json::from_str(&refusal).map_err(|e| internal(&e))?;
        Ok(KeptForm { form, fields, refusal })
    })
    .transpose()
}
