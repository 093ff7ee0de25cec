//! The files of a folder: written once and in order, read only when they are what the manifest says.

use std::{
    fs::{self, File},
    io::{self, BufRead, BufReader, BufWriter, Read, Write},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::{Manifest, Part};
use crate::error::AppError;

const MANIFEST: &str = "manifest.json";

/// A folder that holds an organisation, or will.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes a folder that nobody else may read: hashes of passwords go into it.
    pub fn make(path: &Path) -> Result<Self, AppError> {
        let taken = fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some());
        if taken || path.is_file() {
            return Err(refused(path, "holds something already; name a folder that is new or empty"));
        }
        let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
        made.map(|()| Self(path.to_owned())).map_err(|error| refused(path, format!("cannot be made: {error}")))
    }

    /// Opens a folder that was exported.
    pub fn open(path: &Path) -> Result<(Self, Manifest), AppError> {
        let folder = Self(path.to_owned());
        let file = path.join(MANIFEST);
        let text = fs::read_to_string(&file)
            .map_err(|error| refused(&file, format!("cannot be read: {error}. Was the export finished?")))?;
        let manifest = serde_json::from_str(&text).map_err(|error| refused(&file, format!("is damaged: {error}")))?;
        Ok((folder, manifest))
    }

    fn file(&self, table: &str) -> PathBuf {
        self.0.join(format!("{table}.jsonl"))
    }

    /// Writes the lines of a table that `fill` hands over.
    pub fn begin(&self, table: &str) -> Result<Lines, AppError> {
        let file = self.file(table);
        let out = File::create_new(&file).map_err(|error| refused(&file, format!("cannot be written: {error}")))?;
        Ok(Lines { file, table: table.to_owned(), out: BufWriter::new(out), hash: Sha256::new(), rows: 0 })
    }

    /// Ends the folder: until the manifest stands in it, nothing takes it in.
    pub fn end(&self, manifest: &Manifest) -> Result<(), AppError> {
        let file = self.0.join(MANIFEST);
        let text = serde_json::to_string_pretty(manifest).map_err(|e| crate::db::internal(&e))?;
        let written = fs::write(&file, text + "\n").and_then(|()| File::open(&self.0)?.sync_all());
        written.map_err(|error| refused(&file, format!("cannot be written: {error}")))
    }

    /// Refuses a table's file that is not the one that was written.
    pub fn verify(&self, part: &Part) -> Result<(), AppError> {
        let file = self.file(&part.table);
        let hashed = hash_of(&file).map_err(|error| refused(&file, format!("cannot be read: {error}")))?;
        if hashed == part.sha256 { Ok(()) } else { Err(refused(&file, "is not the file that was exported")) }
    }

    /// The lines of a table's file.
    pub fn lines(&self, table: &str) -> Result<impl Iterator<Item = io::Result<String>>, AppError> {
        let file = self.file(table);
        let open = File::open(&file).map_err(|error| refused(&file, format!("cannot be read: {error}")))?;
        Ok(BufReader::new(open).lines())
    }
}

/// A table's file that is being written.
#[derive(Debug)]
pub struct Lines {
    file: PathBuf,
    table: String,
    out: BufWriter<File>,
    hash: Sha256,
    rows: u64,
}

impl Lines {
    pub fn push(&mut self, line: &str) -> Result<(), AppError> {
        self.hash.update(line);
        self.hash.update("\n");
        self.rows += 1;
        let written = self.out.write_all(line.as_bytes()).and_then(|()| self.out.write_all(b"\n"));
        written.map_err(|error| refused(&self.file, format!("cannot be written: {error}")))
    }

    /// On disk, with what the manifest says of it.
    pub fn end(mut self) -> Result<Part, AppError> {
        let kept = self.out.flush().and_then(|()| self.out.get_ref().sync_all());
        kept.map_err(|error| refused(&self.file, format!("cannot be written: {error}")))?;
        Ok(Part { table: self.table, rows: self.rows, sha256: format!("{:x}", self.hash.finalize()) })
    }
}

fn hash_of(file: &Path) -> io::Result<String> {
    let mut reader = BufReader::new(File::open(file)?);
    let (mut hash, mut part) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        let n = reader.read(&mut part)?;
        if n == 0 {
            return Ok(format!("{:x}", hash.finalize()));
        }
        hash.update(&part[..n]);
    }
}

/// What is wrong with a file, with its name.
pub fn refused(file: &Path, what: impl std::fmt::Display) -> AppError {
    AppError::invalid("folder", format!("{} {what}", file.display()))
}
