//! Facts about plans on a real database.

mod doing;
mod finding;
mod privacy;

use super::*;
use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, testing::fresh},
    error::AppError,
    onboarding::{
        plans::domain::{NewPlan, PlanDates, RoleTitle, StepsPage, WorkDays},
        templates::Situation,
    },
    state::Zone,
    viewer::{Grant, Role, Scope, Viewer},
};

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn utc() -> Zone {
    Zone::parse("UTC").unwrap()
}

/// 1 June 2026, 10:00 in London, a Monday: day one of every plan here.
pub(super) const FIRST: Moment = Moment(1_780_304_400_000);

/// Ten in the morning of a numbered day.
pub(super) fn on_day(number: i64) -> Moment {
    FIRST.plus((number - 1) * Moment::DAY)
}

pub(super) fn somebody(id: &str, role: Role) -> Viewer {
    let grants = vec![Grant { role, scope: Scope::Organisation }];
    Viewer { person_id: Some(id.to_owned()), name: id.to_owned(), grants }
}

/// A chief who begins a plan, a manager and an assistant with whom it is shared, and somebody who sees everything else.
pub(super) struct Office {
    pub db: Db,
    _dir: tempfile::TempDir,
    pub chief: Viewer,
    pub manager: Viewer,
    pub assistant: Viewer,
    pub admin: Viewer,
    pub plan: String,
}

impl Office {
    pub async fn open() -> Self {
        let (db, dir) = fresh().await;
        let mut tx = db.begin().await.unwrap();
        for sql in [
            "insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'O', 'UTC', 'monday', 0)",
            "insert into people (id, name, title, created_at) values ('chief', 'Chief', 'CPO', 0), ('manager', 'Manager', 'CEO', 0),
                ('assistant', 'Assistant', '', 0), ('admin', 'Admin', '', 0), ('eng', 'Ruth', 'Chief technology officer', 0)",
        ] {
            sqlx::query(sql).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let viewer = somebody;
        let mut office = Self {
            db,
            _dir: dir,
            chief: viewer("chief", Role::Cpo),
            manager: viewer("manager", Role::Lead),
            assistant: viewer("assistant", Role::Contributor),
            admin: viewer("admin", Role::Admin),
            plan: String::new(),
        };
        let new = NewPlan {
            owner_id: "chief".to_owned(),
            template: "cpo".to_owned(),
            title: RoleTitle::default(),
            headcount: 300,
            situation: Situation::Growth,
            dates: PlanDates { start: day("2026-06-01"), work: WorkDays::default() },
        };
        let mut m = office.begin(&office.chief, FIRST).await;
        office.plan = begin_plan(&mut m, &office.chief, day("2026-06-01"), &new).await.unwrap();
        for (person, role) in [("manager", "manager"), ("assistant", "assistant")] {
            sqlx::query("insert into plan_shares (plan_id, person_id, role, shared_at) values ($1, $2, $3, 0)")
                .bind(&office.plan)
                .bind(person)
                .bind(role)
                .execute(&mut *m.tx)
                .await
                .unwrap();
        }
        m.commit(&()).await.unwrap();
        office
    }

    pub async fn begin(&self, viewer: &Viewer, at: Moment) -> Mutation {
        match Mutation::begin::<()>(&self.db, viewer, at, "test", None).await.unwrap() {
            Begin::New(m) => m,
            Begin::Repeated(()) => unreachable!(),
        }
    }

    /// Does something to a step on a numbered day.
    pub async fn act(&self, viewer: &Viewer, number: i64, step: &str, done: Act) -> Result<(), AppError> {
        let mut m = self.begin(viewer, on_day(number)).await;
        act(&mut m, viewer, utc().stamp(on_day(number)).day, (&self.plan, step), &done).await?;
        m.commit(&()).await
    }

    pub async fn steps(&self) -> StepsPage {
        steps_page(&self.db, &self.chief, day("2026-06-01"), &self.plan).await.unwrap()
    }

    /// The id of a step by its name.
    pub async fn step(&self, name: &str) -> String {
        let page = self.steps().await;
        page.phases.iter().flat_map(|phase| &phase.steps).find(|step| step.name == name).unwrap().id.clone()
    }
}
