//! The kinds of files.

use crate::vocabulary;

vocabulary!(
    /// What a view can be downloaded as.
    Format, "a format" {
        Csv = "csv", "CSV";
        Xlsx = "xlsx", "Excel (XLSX)";
        Json = "json", "JSON";
    }
);

impl Format {
    /// What the file is, as a browser is told.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}
