//! The condition that a view's filters put on `initiatives i` joined to product, line, team and lead.

use sqlx::{QueryBuilder, Sqlite};

use super::Question;
use crate::{
    calendar::Day,
    db::push_list,
    portfolio::{
        domain::{Horizon, after_months},
        initiatives::store::visible_condition,
        overview::Facet,
        past::store::{push_initiatives, push_not_archived},
    },
    viewer::Viewer,
};

/// Adds ` from …`: initiatives as `i`, now or as they were, and the joins that the condition and every ordering rely on.
pub fn push_from(sql: &mut QueryBuilder<Sqlite>, question: &Question<'_>) {
    push_initiatives(sql, question.past);
    sql.push(
        " join products p on p.id = i.product_id join product_lines l on l.id = p.line_id
         left join teams t on t.id = i.team_id left join people w on w.id = i.lead_id",
    );
}

/// Adds ` where …`: not archived, visible to the viewer, and passing the filters.
pub fn push_condition(sql: &mut QueryBuilder<Sqlite>, viewer: &Viewer, question: &Question<'_>) {
    let query = question.query;
    sql.push(" where i.archived_at is null");
    for column in ["p.archived_at", "l.archived_at"] {
        push_not_archived(sql, column, question.past);
    }
    visible_condition(sql, viewer);
    if !query.wants_finished() {
        sql.push(" and i.shown <> 'done'");
    }
    if query.stale {
        sql.push(" and i.shown = 'unknown'");
    }
    if query.slipped {
        sql.push(" and i.slip_days > 0");
    }
    if query.doubted {
        sql.push(" and i.doubt is not null");
    }
    if query.drifting {
        push_drift(sql, question.today);
    }
    for (facet, values) in &query.chosen {
        push_choice(sql, *facet, values);
    }
    if !query.text.is_empty() {
        push_text(sql, &query.text);
    }
}

/// The column that a filter compares; themes stand in a table of their own.
pub const fn column(facet: Facet) -> &'static str {
    match facet {
        Facet::Line => "p.line_id",
        Facet::Product => "i.product_id",
        Facet::Team => "coalesce(i.team_id, 'none')",
        Facet::Horizon => "i.horizon",
        Facet::Stage => "i.stage",
        Facet::Health => "i.shown",
        Facet::Lead => "coalesce(i.lead_id, 'none')",
        Facet::Theme => "h.theme",
    }
}

/// The same rule as `Drift::between`, said in dates.
fn push_drift(sql: &mut QueryBuilder<Sqlite>, today: Day) {
    sql.push(" and i.shown <> 'done' and i.current_target >= ")
        .push_bind(today.to_string())
        .push(" and not case i.horizon");
    for lane in Horizon::ALL {
        let (first, last) = lane.months();
        sql.push(format_args!(" when '{}' then i.current_target >= ", lane.as_str()));
        sql.push_bind(after_months(today, first).to_string()).push(" and i.current_target < ");
        sql.push_bind(after_months(today, last).to_string());
    }
    sql.push(" end");
}

fn push_choice(sql: &mut QueryBuilder<Sqlite>, facet: Facet, values: &[String]) {
    if facet == Facet::Theme {
        sql.push(" and exists (select 1 from initiative_themes h where h.initiative_id = i.id and h.theme in ");
    } else {
        sql.push(" and ").push(column(facet)).push(" in ");
    }
    push_list(sql, values);
    if facet == Facet::Theme {
        sql.push(")");
    }
}

fn push_text(sql: &mut QueryBuilder<Sqlite>, text: &str) {
    let pattern = format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    sql.push(" and (i.name like ").push_bind(pattern.clone()).push(" escape '\\'");
    sql.push(" or w.name like ").push_bind(pattern.clone()).push(" escape '\\'");
    sql.push(" or exists (select 1 from initiative_themes h where h.initiative_id = i.id and h.theme like ");
    sql.push_bind(pattern).push(" escape '\\'))");
}
