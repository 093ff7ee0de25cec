//! `wheelhouse import`.

use app::{
    export::whole::{self, Folder},
    import::{Field, Options, Preset, Values, domain::DateOrder, import_file},
    organisation,
    state::Clock,
    viewer::Viewer,
};
use clap::Args;

use super::{
    Failure,
    data::Data,
    table::{Shown, Table, bad_rows, print, refusal, report_faults},
};

/// Import initiatives from a CSV file or an Excel workbook: every row lands, or the report names its row, its column and what would be
/// accepted, and nothing is written. Or take in a folder that `wheelhouse export` wrote, into a workspace that is empty.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Import {
    #[command(flatten)]
    table: Table,
    #[command(flatten)]
    data: Data,
    /// Which column fills a field, as FIELD=COLUMN; repeat it for each. A column that bears a field's name fills it
    /// unless the field is mapped; an empty COLUMN leaves the field out.
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = app::import::domain::of_equation::<Field>)]
    map: Vec<(Field, String)>,
    /// What stands where a cell is empty or no column fills the field, as FIELD=VALUE.
    #[arg(long, value_name = "FIELD=VALUE", value_parser = app::import::domain::of_equation::<Field>)]
    default: Vec<(Field, String)>,
    /// What is put before every cell that is not empty, as FIELD=TEXT: the beginning of an address, say.
    #[arg(long, value_name = "FIELD=TEXT", value_parser = app::import::domain::of_equation::<Field>)]
    prefix: Vec<(Field, String)>,
    /// The program that the file comes from, `jira` or `linear`: what is not mapped is read as it exports it, and the
    /// report says how.
    #[arg(long, value_name = "PROGRAM")]
    preset: Option<Preset>,
    /// Which comes first in a date such as 03/04/2026: `day-first` or `month-first`. Unsaid, such dates are refused.
    #[arg(long, value_name = "ORDER", default_value = DateOrder::Unsaid.as_str(), hide_default_value = true, value_parser = str::parse::<DateOrder>)]
    dates: DateOrder,
}

const HELP: &str =
    "Fields: name (required), line, product, team, lead, theme, stage, horizon, target_date, description,
source_id, source_url. Themes are separated by semicolons (in an export of Linear by commas); of several leads the
first one leads. Of a workbook the first visible sheet that holds anything is read, with formulas as what they came to.

Where the file says nothing, a new initiative gets the line Unsorted, the product General, the stage discovery and
the horizon in which its target date falls (later without a date); --default says otherwise. Product lines, products,
teams and people that a row names are created when they are new.

A row with a source_id updates the initiative that came in under that id; a row without one updates the initiative of
the same name in the same product. Only fields that have a column are touched, an empty cell takes the value away,
and what is archived stays as it is.

A folder takes no flags but --data; it is checked against its manifest, and lands whole or not at all.

Exit status: 0 when every row landed, 1 when some did not or the file could not be read, 2 when the command line was
not understood.";

impl Import {
    pub async fn run(self) -> Result<(), Failure> {
        if self.table.file.is_dir() {
            return self.take_folder().await;
        }
        let mut values = Values::default();
        self.table.read_values(&mut values)?;
        let options = Options {
            map: self.map,
            defaults: self.default,
            prefixes: self.prefix,
            values,
            dates: self.dates,
            preset: self.preset,
            skip_bad_rows: self.table.skip_bad_rows,
            dry_run: self.table.dry_run,
            most_bytes: self.table.most_bytes(),
            ..Options::named(&self.table.name())
        };
        let bytes = self.table.read()?;
        let db = self.data.open().await?;
        let mut progress = Shown::of("rows");
        let imported =
            import_file(&db, &Viewer::operator(), Clock::System.now(), &bytes, &options, &mut |p| progress.show(p))
                .await;
        progress.end();
        db.close().await;
        let report = imported.map_err(refusal)?;
        report_faults(&report.faults);
        print(&report.summary())?;
        if report.is_whole() { Ok(()) } else { Err(bad_rows(report.bad_rows()).into()) }
    }

    /// The whole organisation out of a folder.
    async fn take_folder(self) -> Result<(), Failure> {
        if self.table.dry_run || self.table.skip_bad_rows || !(self.map.is_empty() && self.default.is_empty()) {
            return Err("a folder is taken as it is: leave out --map, --default, --dry-run and --skip-bad-rows".into());
        }
        let (folder, manifest) = Folder::open(&self.table.file).map_err(refusal)?;
        let (db, operator) = (self.data.open().await?, Viewer::operator());
        whole::import(&db, &operator, &folder, &manifest).await.map_err(refusal)?;
        let faults = organisation::faults(&db, &operator).await?;
        db.close().await;
        if faults.is_empty() {
            let rows: u64 = manifest.tables.iter().map(|part| part.rows).sum();
            return print(&format!("{rows} rows of {} tables are in place", manifest.tables.len()));
        }
        Err(format!("the data is in place and not sound:\n  {}", faults.join("\n  ")).into())
    }
}
