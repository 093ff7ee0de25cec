//! An initiative as it stood before a row changed it.

use serde::{Deserialize, Serialize};

use crate::{
    audit::Mutation,
    calendar::Day,
    db::strange_row,
    error::AppError,
    portfolio::{
        domain::{BusinessCase, Horizon, Name, Reason, Stage, Summary, Theme},
        initiatives::{
            InitiativeEdit,
            store::{edit, move_date},
        },
    },
    viewer::Viewer,
};

/// All that an import may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    name: Name,
    summary: Summary,
    business_case: BusinessCase,
    product_id: String,
    team_id: Option<String>,
    lead_id: Option<String>,
    stage: Stage,
    horizon: Horizon,
    themes: Vec<Theme>,
    target: Option<Day>,
    source_url: Option<String>,
    /// The version that it had.
    pub(super) version: i64,
}

#[derive(sqlx::FromRow)]
struct BeforeRow {
    name: String,
    summary: String,
    business_case: String,
    product_id: String,
    team_id: Option<String>,
    lead_id: Option<String>,
    stage: String,
    horizon: String,
    current_target: Option<String>,
    source_url: Option<String>,
    version: i64,
}

impl Before {
    pub(super) async fn read(m: &mut Mutation, id: &str) -> Result<Self, AppError> {
        let row: BeforeRow = sqlx::query_as(
            "select name, summary, business_case, product_id, team_id, lead_id, stage, horizon, current_target, source_url,
                version
             from initiatives where id = $1",
        )
        .bind(id)
        .fetch_one(&mut *m.tx)
        .await?;
        let themes: Vec<String> =
            sqlx::query_scalar("select theme from initiative_themes where initiative_id = $1 order by theme")
                .bind(id)
                .fetch_all(&mut *m.tx)
                .await?;
        let odd = |e: String| strange_row("initiatives", e);
        Ok(Self {
            name: Name::parse(&row.name).map_err(odd)?,
            summary: Summary::parse(&row.summary).map_err(odd)?,
            business_case: BusinessCase::parse(&row.business_case).map_err(odd)?,
            product_id: row.product_id,
            team_id: row.team_id,
            lead_id: row.lead_id,
            stage: row.stage.parse().map_err(odd)?,
            horizon: row.horizon.parse().map_err(odd)?,
            themes: themes.iter().map(|theme| Theme::parse(theme)).collect::<Result<_, _>>().map_err(odd)?,
            target: row.current_target.map(|day| day.parse()).transpose().map_err(|e| strange_row("initiatives", e))?,
            source_url: row.source_url,
            version: row.version,
        })
    }

    /// Makes an initiative what it was, through the same doors as everybody.
    pub(super) async fn put_back(
        self,
        m: &mut Mutation,
        viewer: &Viewer,
        id: &str,
        reason: &Reason,
    ) -> Result<(), AppError> {
        let back = InitiativeEdit {
            name: Some(self.name),
            summary: Some(self.summary),
            business_case: Some(self.business_case),
            product_id: Some(self.product_id),
            team_id: Some(self.team_id),
            lead_id: Some(self.lead_id),
            stage: Some(self.stage),
            horizon: Some(self.horizon),
            themes: Some(self.themes),
            confidence: None,
            source_url: Some(self.source_url),
        };
        edit(m, viewer, id, &back, None).await?;
        move_date(m, viewer, id, self.target, Some(reason), None).await
    }
}
