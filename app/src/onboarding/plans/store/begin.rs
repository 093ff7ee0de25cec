//! Beginning a plan: a playbook is copied, laid on its dates and given the listening tour of this workspace.

use sqlx::QueryBuilder;

use crate::{
    audit::Mutation,
    calendar::Day,
    db::new_id,
    error::AppError,
    onboarding::{
        plans::domain::{Brief, Deed, LaidPhase, NewPlan, Plan, lay_out},
        templates::{EvidenceKind, Function, store::templates},
    },
    people::store::person_exists,
    viewer::{Operation, Place, Role, Viewer},
};

use super::{
    load::load,
    perform::{Doing, perform, text},
    workspace::somebodies,
};

/// Steps that are written with one statement.
const TOGETHER: usize = 200;

/// Whoever leads something may begin a plan of their own; whoever looks after people, also one for somebody else.
pub fn may_begin(viewer: &Viewer, owner_id: &str) -> Result<(), AppError> {
    if viewer.may(Operation::EditPerson, Place::ORGANISATION) {
        return Ok(());
    }
    if viewer.strongest_role() < Role::Lead {
        return Err(AppError::forbidden("Plans are begun by whoever leads something. Ask for the role first."));
    }
    if viewer.person_id.as_deref() != Some(owner_id) {
        return Err(AppError::forbidden(
            "A plan for somebody else is begun by the chief product officer or an administrator.",
        ));
    }
    Ok(())
}

/// Begins a plan; gives its id. Whoever begins it for somebody else reads it as their manager.
pub async fn begin_plan(m: &mut Mutation, viewer: &Viewer, today: Day, new: &NewPlan) -> Result<String, AppError> {
    may_begin(viewer, &new.owner_id)?;
    person_exists(m, viewer, "person", Some(&new.owner_id)).await?;
    let all = templates(&mut m.tx, viewer).await?;
    let template = all
        .into_iter()
        .find(|template| template.key == new.template)
        .ok_or_else(|| AppError::invalid("template", "Choose a playbook from the list."))?;
    let people = somebodies(&mut m.tx, viewer, today).await?;
    let brief = Brief {
        dates: &new.dates,
        situation: new.situation,
        headcount: new.headcount,
        owner: &new.owner_id,
        people: &people,
        today,
    };
    let laid = lay_out(&template, &brief);
    let id = new_id();
    sqlx::query(
        "insert into plans (id, owner_id, template_key, template_name, template_version, title, headcount, situation,
            start_day, work_days, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(&new.owner_id)
    .bind(&template.key)
    .bind(template.name.as_str())
    .bind(template.version)
    .bind(if new.title.as_str().is_empty() { template.band.label() } else { new.title.as_str() })
    .bind(new.headcount)
    .bind(new.situation.as_str())
    .bind(new.dates.start.to_string())
    .bind(text(&new.dates.work)?)
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    for (position, phase) in laid.iter().enumerate() {
        write_phase(m, viewer, &id, i64::try_from(position).unwrap_or(i64::MAX), phase).await?;
    }
    share_with_starter(m, viewer, &id, &new.owner_id).await?;
    let plan: Plan = load(&mut m.tx, viewer, &id).await?;
    perform(m, &plan, Doing::new(Deed::Started, "", Vec::new())).await?;
    Ok(id)
}

async fn share_with_starter(m: &mut Mutation, viewer: &Viewer, id: &str, owner: &str) -> Result<(), AppError> {
    let Some(starter) = viewer.person_id.as_deref().filter(|starter| *starter != owner) else { return Ok(()) };
    sqlx::query("insert into plan_shares (plan_id, person_id, role, shared_at) values ($1, $2, 'manager', $3)")
        .bind(id)
        .bind(starter)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    Ok(())
}

async fn write_phase(
    m: &mut Mutation,
    _viewer: &Viewer,
    plan_id: &str,
    position: i64,
    phase: &LaidPhase,
) -> Result<(), AppError> {
    let id = new_id();
    sqlx::query(
        "insert into plan_phases (id, plan_id, position, name, purpose, first_number, end_number)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(plan_id)
    .bind(position)
    .bind(&phase.name)
    .bind(&phase.purpose)
    .bind(phase.first)
    .bind(phase.end)
    .execute(&mut *m.tx)
    .await?;
    for steps in phase.steps.chunks(TOGETHER) {
        let after: Vec<String> = steps.iter().map(|step| text(&step.after)).collect::<Result<_, _>>()?;
        let mut sql = QueryBuilder::new(
            "insert into plan_steps (id, plan_id, phase_id, key, name, note, topic, function, person_id, wants, wanted, gate,
                after_keys, number, day) ",
        );
        sql.push_values(steps.iter().zip(after), |mut row, (step, after)| {
            row.push_bind(new_id()).push_bind(plan_id).push_bind(&id).push_bind(&step.key).push_bind(&step.name);
            row.push_bind(&step.note).push_bind(&step.topic).push_bind(step.function.map(Function::as_str));
            row.push_bind(&step.person_id).push_bind(step.wants.map(EvidenceKind::as_str)).push_bind(step.count);
            row.push_bind(&step.gate).push_bind(after).push_bind(step.number).push_bind(step.day.to_string());
        });
        sql.build().execute(&mut *m.tx).await?;
    }
    Ok(())
}
