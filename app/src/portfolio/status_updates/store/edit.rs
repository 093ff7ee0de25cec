//! Correcting: an edit is a further version; the earlier ones stay.

use super::post::insert_version;
use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::{Db, strange_row},
    error::{AppError, Theirs},
    portfolio::{
        domain::Health,
        initiatives::{
            domain::Ref,
            store::{Standing, restated, standing, standing_of},
        },
        status_updates::domain::{Editable, Narrative, PathToGreen, Said},
    },
    state::Zone,
    viewer::{Operation, Viewer},
};

/// What the newest version of an update says, and where it belongs.
#[derive(Debug, sqlx::FromRow)]
struct Latest {
    initiative_id: String,
    author_id: Option<String>,
    author_name: String,
    posted_at: i64,
    version_author: String,
    version: i64,
    health: String,
    narrative: String,
    path_to_green: String,
    /// Whether a later update stands above it.
    superseded: bool,
}

impl Latest {
    fn said(&self) -> Result<Said, AppError> {
        let odd = |what: String| strange_row("status_update_versions", what);
        let health: Health = self.health.parse().map_err(odd)?;
        let narrative = Narrative::parse(&self.narrative).map_err(odd)?;
        Said::new(health, narrative, PathToGreen::parse(&self.path_to_green).map_err(odd)?).map_err(odd)
    }

    fn conflict(self) -> AppError {
        let theirs = |field: &str, value: String| Theirs { field: field.to_owned(), value };
        AppError::Conflict {
            who: self.version_author,
            version: self.version,
            theirs: vec![
                theirs("health", self.health.parse::<Health>().map_or(self.health, |health| health.label().to_owned())),
                theirs("narrative", self.narrative),
                theirs("path_to_green", self.path_to_green),
            ],
        }
    }
}

/// Who may correct an update: its author, the initiative's lead, and whoever leads there.
pub(super) fn may_correct(viewer: &Viewer, author_id: Option<&str>, standing: &Standing) -> bool {
    let me = viewer.person_id.as_deref();
    let own = me.is_some() && (me == author_id || me == standing.lead_id.as_deref());
    (own && viewer.may(Operation::PostUpdate, standing.place()))
        || viewer.may(Operation::CorrectUpdate, standing.place())
}

const LATEST: &str =
    "select u.initiative_id, u.author_id, u.author_name, u.posted_at, v.author_name as version_author, v.version, v.health,
        v.narrative, v.path_to_green,
        exists (select 1 from status_updates o where o.initiative_id = u.initiative_id
            and (o.posted_at > u.posted_at or (o.posted_at = u.posted_at and o.id > u.id))) as superseded
     from status_updates u join status_update_versions v on v.update_id = u.id and v.version = u.latest_version
     where u.id = $1";

fn allowed(viewer: &Viewer, latest: &Latest, standing: &Standing) -> Result<(), AppError> {
    if may_correct(viewer, latest.author_id.as_deref(), standing) {
        Ok(())
    } else {
        Err(AppError::forbidden("An update is corrected by its author or by the lead. Post your own instead."))
    }
}

/// The newest version as the form for correcting it starts.
pub async fn editable(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Editable, AppError> {
    let latest: Latest = sqlx::query_as(LATEST).bind(id).fetch_one(db.read()).await?;
    let standing = standing_of(db, viewer, &latest.initiative_id).await?;
    allowed(viewer, &latest, &standing)?;
    let said = latest.said()?;
    Ok(Editable {
        id: id.to_owned(),
        initiative: Ref { id: standing.id, name: standing.name },
        author: latest.author_name,
        posted: zone.stamp(Moment(latest.posted_at)),
        version: latest.version,
        health: said.health(),
        narrative: said.narrative().as_str().to_owned(),
        path_to_green: said.path_to_green().as_str().to_owned(),
    })
}

/// Corrects an update for whoever asks from outside. Gives the id of its initiative.
pub async fn correct(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    (id, version): (&str, i64),
    said: &Said,
) -> Result<String, AppError> {
    let mut m = match Mutation::begin(db, viewer, now, "correct_update", key).await? {
        Begin::New(m) => m,
        Begin::Repeated(id) => return Ok(id),
    };
    let initiative_id = edit_update(&mut m, viewer, id, Some(version), said).await?;
    m.commit(&initiative_id).await?;
    Ok(initiative_id)
}

/// The same inside a transaction. `read` is the version that the writer saw; another one by now is a conflict.
pub async fn edit_update(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    read: Option<i64>,
    said: &Said,
) -> Result<String, AppError> {
    let latest: Latest = sqlx::query_as(LATEST).bind(id).fetch_one(&mut *m.tx).await?;
    let standing = standing(&mut m.tx, viewer, &latest.initiative_id).await?;
    allowed(viewer, &latest, &standing)?;
    if read.is_some_and(|read| read != latest.version) {
        return Err(latest.conflict());
    }
    let before = latest.said()?;
    if before == *said {
        return Ok(latest.initiative_id);
    }
    let version = latest.version + 1;
    insert_version(m, id, version, said).await?;
    sqlx::query("update status_updates set latest_version = $2 where id = $1")
        .bind(id)
        .bind(version)
        .execute(&mut *m.tx)
        .await?;
    if !latest.superseded && before.health() != said.health() {
        restated(m, viewer, &latest.initiative_id, said.health()).await?;
    }
    let detail = serde_json::json!({ "update": id, "version": version, "before": before, "after": said });
    m.audit(Subject { kind: "initiative", id: &latest.initiative_id }, &detail).await?;
    Ok(latest.initiative_id)
}
