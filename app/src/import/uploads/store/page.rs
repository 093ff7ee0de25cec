//! A file that waits, as its page shows it.

use super::{
    Upload,
    plan::{foreign_words, has_commas},
    read,
};
use crate::{
    calendar::Moment,
    db::Db,
    error::AppError,
    import::{
        domain::{Field, FieldChoice, PlanPage, Preset, Report, Told, Waiting, WordChoice},
        store::may_import,
    },
    state::Zone,
    viewer::Viewer,
};

/// Cells that are shown of a column, and the most characters of each.
const EXAMPLES: usize = 2;
const LONGEST_EXAMPLE: usize = 40;

/// Files that the viewer has uploaded and not imported yet.
pub async fn waiting(db: &Db, viewer: &Viewer, zone: &Zone, now: Moment) -> Result<Vec<Waiting>, AppError> {
    may_import(viewer)?;
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "select id, file, created_at from import_files where person_id = $1 and created_at > $2
         order by created_at desc, id",
    )
    .bind(viewer.person_id.as_deref())
    .bind(now.plus(-Moment::DAY).0)
    .fetch_all(db.read())
    .await?;
    Ok(rows.into_iter().map(|(id, file, at)| Waiting { id, file, at: zone.stamp(Moment(at)) }).collect())
}

/// What the columns mean, and what an import would do; nothing where no such file waits.
pub async fn plan_page(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    now: Moment,
    id: &str,
) -> Result<Option<PlanPage>, AppError> {
    let Some(upload) = Upload::find(db, viewer, now, id).await? else { return Ok(None) };
    let (plan, sheet) = (upload.plan, read(upload.content).await?);
    let choice = |field: &Field| {
        let column = plan.column(*field);
        let examples = column.checked_sub(1).map_or(vec![], |place| sheet.examples(place, EXAMPLES));
        FieldChoice { field: *field, column, examples: examples.iter().map(|text| short(text)).collect() }
    };
    let counts: Vec<_> = Field::ALL.iter().map(|field| (*field, foreign_words(&sheet, &plan, *field))).collect();
    let rows_of = |field: Field, from: &str| {
        let words = counts.iter().find(|(of, _)| *of == field).map(|(_, words)| words);
        words.and_then(|words| words.iter().find(|(word, _)| word == from)).map_or(0, |(_, rows)| *rows)
    };
    let words = plan.words.iter().map(|word| WordChoice { rows: rows_of(word.field, &word.from), word: word.clone() });
    Ok(Some(PlanPage {
        id: id.to_owned(),
        file: upload.file,
        until: zone.stamp(upload.created_at.plus(Moment::DAY)),
        rows: sheet.rows.len() + sheet.faults.len(),
        preset: Preset::of(&sheet.header),
        fields: Field::ALL.iter().map(choice).collect(),
        line: plan.default_of(Field::Line).to_owned(),
        product: plan.default_of(Field::Product).to_owned(),
        stage: plan.default_of(Field::Stage).to_owned(),
        dates: plan.dates,
        commas: has_commas(&sheet, &plan).then_some(plan.commas),
        words: words.collect(),
        checked: upload.report.map(Told::of),
        header: sheet.header,
    }))
}

/// What the last check of a file that waits has found.
pub async fn report(db: &Db, viewer: &Viewer, now: Moment, id: &str) -> Result<Option<Report>, AppError> {
    Ok(Upload::find(db, viewer, now, id).await?.and_then(|upload| upload.report))
}

fn short(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_EXAMPLE).collect();
    if text.chars().nth(LONGEST_EXAMPLE).is_some() { format!("{}…", line.trim_end()) } else { line }
}
