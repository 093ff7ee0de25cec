//! `wheelhouse import-history`.

use app::{
    import::{
        Values,
        history::{HistoryColumn, HistoryOptions, Replays, import_history},
    },
    state::Clock,
    viewer::Viewer,
};
use clap::Args;

use super::{
    Failure,
    data::Data,
    table::{Shown, Table, bad_rows, print, refusal, report_faults},
};

/// Replay changes of stage, target date and team into the record, at the dates at which they were made.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct ImportHistory {
    #[command(flatten)]
    table: Table,
    #[command(flatten)]
    data: Data,
    /// Which column is which, as NAME=COLUMN, where the file does not call them `date`, `source_id`, `field`,
    /// `from` and `to`.
    #[arg(long, value_name = "NAME=COLUMN", value_parser = app::import::domain::of_equation::<HistoryColumn>)]
    map: Vec<(HistoryColumn, String)>,
    /// Which of the file's fields is `stage`, `target_date` or `team`, as FROM=TO; an empty TO leaves a field out.
    #[arg(long, value_name = "FROM=TO", value_parser = HistoryOptions::field_equation)]
    field: Vec<(String, Option<Replays>)>,
}

const HELP: &str = "Import the initiatives first: changes find theirs by source_id. The first target date becomes the
first promise and later ones count as moves. What an initiative says today is kept: where its history ends elsewhere,
the report says so and one more change leads there. Changes that the record holds already are left out, so a file can
be replayed again when it has grown. Fields that are not replayed are counted in the report.

Exit status: 0 when the whole history is in the record, 1 when some rows could not be taken (then nothing was
written, unless --skip-bad-rows) or the file could not be read, 2 when the command line was not understood.";

impl ImportHistory {
    pub async fn run(self) -> Result<(), Failure> {
        let mut values = Values::default();
        self.table.read_values(&mut values)?;
        let options = HistoryOptions {
            map: self.map,
            fields: self.field,
            values,
            skip_bad_rows: self.table.skip_bad_rows,
            dry_run: self.table.dry_run,
            most_bytes: self.table.most_bytes(),
            ..HistoryOptions::named(&self.table.name())
        };
        let bytes = self.table.read()?;
        let db = self.data.open().await?;
        let mut progress = Shown::of("initiatives");
        let imported =
            import_history(&db, &Viewer::operator(), Clock::System.now(), &bytes, &options, &mut |p| progress.show(p))
                .await;
        progress.end();
        db.close().await;
        let report = imported.map_err(refusal)?;
        report_faults(&report.faults);
        print(&report.summary())?;
        if report.is_whole() { Ok(()) } else { Err(bad_rows(report.bad_rows()).into()) }
    }
}
