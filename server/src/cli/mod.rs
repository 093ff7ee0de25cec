//! The command line: one file for each command. A command opens the data, calls a store as the operator, and says
//! what it did; answers go to standard output, everything else to standard error.

mod backup;
mod data;
mod demo;
mod doctor;
mod export;
mod import;
mod import_history;
mod restore;
mod serve;
mod table;
mod token;
mod user;
mod watched;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The workspace of a product organisation, in one binary with its data in one directory.
#[derive(Debug, Parser)]
#[command(name = "wheelhouse", version, after_help = STATUS)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const STATUS: &str = "Exit status: 0 when it is done, 1 when it could not be done, 2 when the command line was not
understood, 3 when a newer version wrote the data, which is left as it is.";

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Demo(demo::Demo),
    #[command(subcommand)]
    User(user::User),
    #[command(subcommand)]
    Token(token::Token),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Doctor(doctor::Doctor),
    Export(export::Export),
    Import(import::Import),
    ImportHistory(import_history::ImportHistory),
}

/// How a command ends on data that a newer version wrote.
const TOO_NEW: u8 = 3;

/// Runs what was asked for, and says with the exit status how it ended.
pub async fn run() -> ExitCode {
    let command = Cli::parse().command;
    let done = match command {
        Command::Serve(command) => command.run().await,
        Command::Demo(command) => command.run().await,
        Command::User(command) => command.run().await,
        Command::Token(command) => command.run().await,
        Command::Backup(command) => command.run().await,
        Command::Restore(command) => command.run().await,
        Command::Doctor(command) => command.run().await,
        Command::Export(command) => command.run().await,
        Command::Import(command) => command.run().await,
        Command::ImportHistory(command) => command.run().await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wheelhouse: {error}");
            let too_new = error.downcast_ref::<data::NotOpened>().is_some_and(data::NotOpened::is_too_new);
            if too_new { ExitCode::from(TOO_NEW) } else { ExitCode::FAILURE }
        }
    }
}

/// How a command ends when it fails: a sentence for whoever typed it.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Writes a line of the answer to standard output.
fn answer(line: &str) -> Result<(), Failure> {
    use std::io::Write;
    Ok(writeln!(std::io::stdout(), "{line}")?)
}
