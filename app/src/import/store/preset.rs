//! Exports of other programs, read as those write them, where that was asked for.

use crate::import::{
    domain::{Field, Options, guessed_word},
    sheet::Sheet,
};

/// What a preset adds to what was said, and what is told of it.
pub fn with_preset(options: &Options, sheet: &Sheet) -> (Options, Vec<String>) {
    let (mut options, mut told) = (options.clone(), vec![]);
    let Some(preset) = options.preset else { return (options, told) };
    options.commas |= preset.lists_with_commas();
    for field in Field::ALL.iter().copied() {
        if options.map.iter().any(|(of, _)| *of == field) {
            continue;
        }
        let Some(place) = preset.place(field, &sheet.header) else { continue };
        options.map.push((field, sheet.header[place].clone()));
        told.push(format!("{} is read from {}, as {preset} exports it", field.as_str(), sheet.header[place]));
    }
    let map = options.map.clone();
    for (field, column) in map.iter().filter(|(field, _)| field.takes_words()) {
        let place = sheet.header.iter().position(|name| name == column);
        for (from, _) in place.map_or(vec![], |place| sheet.words(place)) {
            let to = guessed_word(*field, &from).filter(|to| *to != from && !options.values.knows(*field, &from));
            if to.is_some_and(|to| options.values.add(*field, &from, to).is_ok()) {
                told.push(format!("{} \"{from}\" is read as {}", field.as_str(), to.unwrap_or_default()));
            }
        }
    }
    (options, told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        calendar::Moment,
        db::{Db, testing::fresh},
        import::{Preset, Report, import_file},
        viewer::Viewer,
    };

    const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

    async fn import(db: &Db, file: &str, preset: Preset) -> Report {
        let options = Options { preset: Some(preset), ..Options::named("export.csv") };
        import_file(db, &Viewer::operator(), NOW, file.as_bytes(), &options, &mut |_| ()).await.unwrap()
    }

    async fn landed(db: &Db) -> Vec<(String, String, Option<String>, Option<String>)> {
        let sql = "select i.name, i.stage, i.current_target,
                (select string_agg(theme, '|' order by theme) from initiative_themes where initiative_id = i.id)
             from initiatives i order by i.source_id";
        sqlx::query_as(sql).fetch_all(db.read()).await.unwrap()
    }

    fn row(
        name: &str,
        stage: &str,
        target: Option<&str>,
        themes: Option<&str>,
    ) -> (String, String, Option<String>, Option<String>) {
        (name.to_owned(), stage.to_owned(), target.map(str::to_owned), themes.map(str::to_owned))
    }

    #[tokio::test]
    async fn an_export_of_jira_comes_in_with_its_dates_its_words_and_its_repeated_columns() {
        let (db, _dir) = fresh().await;
        let file = "Summary,Issue key,Issue Type,Status,Project name,Assignee,Due date,Labels,Labels,Sprint,Sprint\n\
            Checkout,SHOP-1,Epic,In Progress,Shop,Ana Sousa,30/Sep/26 12:00 AM,quiet,grid,1,2\n\
            Returns,SHOP-2,Epic,To Do,Shop,,,,,,\n";
        let report = import(&db, file, Preset::Jira).await;
        assert!(report.is_whole() && report.written, "{:?}", report.faults);
        assert!(
            report.notes.iter().any(|note| note == "stage \"In Progress\" is read as development"),
            "{:?}",
            report.notes
        );
        assert_eq!(
            landed(&db).await,
            [
                row("Checkout", "development", Some("2026-09-30"), Some("grid|quiet")),
                row("Returns", "discovery", None, None)
            ]
        );
    }

    #[tokio::test]
    async fn an_export_of_linear_comes_in_although_its_rows_leave_the_last_cells_out() {
        let (db, _dir) = fresh().await;
        let file = "ID,Team,Title,Status,Project,Assignee,Labels,Cycle Number,Due Date,Parent issue,Roadmaps\n\
            ENG-1,Engine,Faster start,Backlog,Start,Ana Sousa,\"quiet, grid\",,2026-09-30T00:00:00.000Z,\n\
            ENG-2,Engine,Later,Triage of ours,Start,,,\n";
        let report = import(&db, file, Preset::Linear).await;
        let said: Vec<_> = report.faults.iter().map(|fault| (fault.row, fault.value.as_str())).collect();
        assert_eq!(said, [(3, "Triage of ours")], "a word that nobody knows is reported, not guessed");
        let file = file.replace("Triage of ours", "done");
        assert!(import(&db, &file, Preset::Linear).await.written);
        assert_eq!(
            landed(&db).await,
            [row("Faster start", "idea", Some("2026-09-30"), Some("grid|quiet")), row("Later", "done", None, None)]
        );
    }

    #[tokio::test]
    async fn a_column_that_stands_twice_fills_lists_only() {
        let (db, _dir) = fresh().await;
        let file = b"name,theme,theme,stage,stage\nA,x,y,idea,idea\n";
        let options = Options::named("plan.csv");
        let refused = import_file(&db, &Viewer::operator(), NOW, file, &options, &mut |_| ()).await.unwrap_err();
        assert_eq!(
            refused.of_field("map"),
            Some("stage: two columns are called \"stage\". Give each a name of its own.")
        );
    }
}
