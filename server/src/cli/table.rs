//! What the commands that read a CSV file share: the file, its words, and how the work is shown.

use std::{
    fs::File,
    io::{IsTerminal, Read, Write, stderr, stdout},
    path::PathBuf,
};

use app::{
    error::AppError,
    import::{
        Progress, RowFault, Values,
        domain::{MOST_BYTES, counted},
        values_of,
    },
};
use clap::Args;

use super::Failure;

/// A file of rows and how strictly it is taken.
#[derive(Debug, Args)]
pub struct Table {
    /// The CSV file, in UTF-8 with commas and a header, or the Excel workbook (.xlsx).
    pub file: PathBuf,
    /// A CSV file with the columns field, from and to: the source's words and ours. An empty `to` means no value.
    /// Repeat it for several files.
    #[arg(long, value_name = "FILE.csv")]
    values: Vec<PathBuf>,
    /// Do everything, report it, write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Take the good rows although others are bad.
    #[arg(long)]
    pub skip_bad_rows: bool,
    /// The largest file that is taken, in megabytes.
    #[arg(long, value_name = "N", default_value_t = MOST_BYTES / MEGABYTE, value_parser = clap::value_parser!(u64).range(1..=4096))]
    max_mb: u64,
}

const MEGABYTE: u64 = 1024 * 1024;

impl Table {
    /// What the file is called in reports and in the record.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or(self.file.as_os_str()).to_string_lossy().into_owned()
    }

    pub fn most_bytes(&self) -> u64 {
        self.max_mb * MEGABYTE
    }

    /// The file's bytes, one more than is taken at most: a larger file is refused without being read to its end.
    pub fn read(&self) -> Result<Vec<u8>, Failure> {
        bytes_of(&self.file, self.most_bytes())
    }

    /// The source's words and ours.
    pub fn read_values(&self, values: &mut Values) -> Result<(), Failure> {
        for file in &self.values {
            let bytes = bytes_of(file, MOST_BYTES)?;
            values_of(&bytes, values).map_err(|refusal| format!("{}: {refusal}", file.display()))?;
        }
        Ok(())
    }
}

fn bytes_of(file: &PathBuf, most: u64) -> Result<Vec<u8>, Failure> {
    let cannot = |error: std::io::Error| format!("{} cannot be read: {error}", file.display());
    let mut bytes = Vec::new();
    File::open(file).map_err(cannot)?.take(most + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}

/// Progress on standard error: a line that is rewritten on a terminal, a line now and then elsewhere.
#[derive(Debug)]
pub struct Shown {
    what: &'static str,
    rewrites: bool,
    told: usize,
}

impl Shown {
    /// Lines apart where the output is kept.
    const STEP: usize = 1000;

    pub fn of(what: &'static str) -> Self {
        Self { what, rewrites: stderr().is_terminal(), told: 0 }
    }

    pub fn show(&mut self, progress: Progress) {
        let Progress { done, of } = progress;
        let due = if self.rewrites { done % 50 == 0 || done == of } else { done.is_multiple_of(Self::STEP) };
        if due {
            self.told += 1;
            let (start, end) = if self.rewrites { ("\r", "") } else { ("", "\n") };
            // Whoever closed standard error wants no progress.
            let _ = write!(stderr(), "{start}{done} of {of} {}{end}", self.what);
        }
    }

    pub fn end(&self) {
        if self.rewrites && self.told > 0 {
            let _ = writeln!(stderr());
        }
    }
}

/// A refusal of the whole file, as a sentence.
pub fn refusal(error: AppError) -> Failure {
    error.to_string().into()
}

/// Each fault on a line of its own.
pub fn report_faults(faults: &[RowFault]) {
    let mut out = std::io::BufWriter::new(stderr().lock());
    for fault in faults {
        if writeln!(out, "{fault}").is_err() {
            return;
        }
    }
}

/// The answer, on standard output.
pub fn print(text: &str) -> Result<(), Failure> {
    writeln!(stdout(), "{text}")?;
    Ok(())
}

/// How a command ends that could not take every row.
pub fn bad_rows(n: usize) -> String {
    format!("{} could not be taken", counted(n, "row", "rows"))
}
