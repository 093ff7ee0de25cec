//! The first rows of a group of initiatives, worst first, and how the group stands.

use sqlx::{QueryBuilder, Sqlite};

use super::visible_condition;
use crate::{
    calendar::Day,
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        domain::{Drift, Shown, Slip},
        initiatives::domain::{Brief, Listing, Ref, RollUp},
    },
    viewer::Viewer,
};

/// Which initiatives.
#[derive(Clone, Copy, Debug)]
pub enum Within<'a> {
    Line(&'a str),
    Product(&'a str),
    Team(&'a str),
    Lead(&'a str),
}

/// The most rows a page other than the portfolio shows.
pub const MOST_ROWS: u32 = 100;

#[derive(sqlx::FromRow)]
struct BriefRow {
    id: String,
    name: String,
    product_id: String,
    product_name: String,
    lead_id: Option<String>,
    lead_name: Option<String>,
    stage: String,
    horizon: String,
    shown: String,
    health: Option<String>,
    baseline_target: Option<String>,
    current_target: Option<String>,
    slip_days: i64,
    moves: i64,
}

/// What the viewer may see of the group, without what is archived.
pub async fn initiatives_within(db: &Db, viewer: &Viewer, today: Day, within: Within<'_>) -> Result<Listing, AppError> {
    let mut query = QueryBuilder::new(
        "select i.id, i.name, p.id as product_id, p.name as product_name, w.id as lead_id, w.name as lead_name, i.stage,
            i.horizon, i.shown, i.health, i.baseline_target, i.current_target, i.slip_days, i.moves
         from initiatives i join products p on p.id = i.product_id left join people w on w.id = i.lead_id where ",
    );
    group(&mut query, viewer, within);
    query.push(
        " order by case i.shown when 'off_track' then 0 when 'at_risk' then 1 when 'unknown' then 2 when 'paused' then 3
            when 'on_track' then 4 else 5 end, i.current_target is null, i.current_target, i.name limit ",
    );
    query.push_bind(i64::from(MOST_ROWS));
    let rows: Vec<BriefRow> = query.build_query_as().fetch_all(db.read()).await?;
    let roll_up = roll_up(db, viewer, within).await?;
    let rows = rows.into_iter().map(|row| row.read(today)).collect::<Result<_, _>>()?;
    Ok(Listing { rows, total: roll_up.tally.total(), roll_up })
}

/// How the group stands, as far as the viewer sees it.
pub async fn roll_up(db: &Db, viewer: &Viewer, within: Within<'_>) -> Result<RollUp, AppError> {
    let mut query = QueryBuilder::new(
        "select i.shown, count(*), sum(i.shown = 'unknown' and i.reported_at is null),
            sum(case i.doubt when 'off_track' then 1 else 0 end), sum(case i.doubt when 'at_risk' then 1 else 0 end)
         from initiatives i join products p on p.id = i.product_id where ",
    );
    group(&mut query, viewer, within);
    query.push(" group by i.shown");
    let counted: Vec<(String, u32, u32, u32, u32)> = query.build_query_as().fetch_all(db.read()).await?;
    let mut roll_up = RollUp::default();
    for (shown, n, never, off_track, at_risk) in counted {
        roll_up.tally.add(shown.parse().map_err(|e| strange_row("initiatives", e))?, n);
        roll_up.never_reported += never;
        roll_up.tally.doubt_off_track += off_track;
        roll_up.tally.doubt_at_risk += at_risk;
    }
    Ok(roll_up)
}

fn group(query: &mut QueryBuilder<Sqlite>, viewer: &Viewer, within: Within<'_>) {
    let (column, id) = match within {
        Within::Line(id) => ("p.line_id", id),
        Within::Product(id) => ("i.product_id", id),
        Within::Team(id) => ("i.team_id", id),
        Within::Lead(id) => ("i.lead_id", id),
    };
    query.push(column).push(" = ").push_bind(id.to_owned()).push(" and i.archived_at is null");
    visible_condition(query, viewer);
}

impl BriefRow {
    fn read(self, today: Day) -> Result<Brief, AppError> {
        fn odd(what: impl std::fmt::Display) -> AppError {
            strange_row("initiatives", what)
        }
        let day = |text: Option<String>| text.map(|text| text.parse::<Day>()).transpose().map_err(odd);
        let (stage, horizon) =
            (self.stage.parse::<crate::portfolio::domain::Stage>().map_err(odd)?, self.horizon.parse().map_err(odd)?);
        let (shown, current_target) = (self.shown.parse::<Shown>().map_err(odd)?, day(self.current_target)?);
        let health = self.health.map(|word| word.parse()).transpose().map_err(odd)?;
        Ok(Brief {
            id: self.id,
            name: self.name,
            product: Ref { id: self.product_id, name: self.product_name },
            lead: self.lead_id.zip(self.lead_name).map(|(id, name)| Ref { id, name }),
            stage,
            horizon,
            shown,
            was: health.filter(|_| shown == Shown::Unknown),
            baseline_target: day(self.baseline_target)?,
            current_target,
            slip: Slip { days: self.slip_days, moves: u32::try_from(self.moves).map_err(odd)? },
            drift: if stage.is_open() { Drift::between(horizon, current_target, today) } else { None },
        })
    }
}
