//! `wheelhouse user`.

use app::{
    accounts::members::{self, Member, Standing},
    db::Db,
    organisation,
    people::domain::{Email, PersonName},
    state::{Clock, Zone},
    viewer::{Grant, Role, Scope, Viewer},
};
use clap::{Args, Subcommand};

use super::{Failure, answer, data::Data, serve::Address};

/// Let people in, list them, keep them out.
#[derive(Debug, Subcommand)]
pub enum User {
    Create(Create),
    List(List),
    Link(Known),
    Disable(Known),
    Enable(Known),
}

/// Give somebody an account and print the link with which they choose a password. It works for seven days.
#[derive(Debug, Args)]
pub struct Create {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    place: Address,
    #[arg(long, value_parser = Email::parse)]
    email: Email,
    #[arg(long, value_parser = PersonName::parse)]
    name: PersonName,
    /// One of admin, cpo, lead, contributor, viewer; it reaches the whole organisation.
    #[arg(long, value_parser = Role::parse)]
    role: Role,
}

/// List everybody with an account.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    data: Data,
    /// As JSON: email, name, role, standing.
    #[arg(long)]
    json: bool,
}

/// Somebody with an account.
#[derive(Debug, Args)]
pub struct Known {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    place: Address,
    #[arg(long, value_parser = Email::parse)]
    email: Email,
}

impl User {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Create(create) => create.run().await,
            Self::List(list) => list.run().await,
            Self::Link(known) => known.link().await,
            Self::Disable(known) => known.set_disabled(true).await,
            Self::Enable(known) => known.set_disabled(false).await,
        }
    }
}

impl Create {
    async fn run(self) -> Result<(), Failure> {
        let db = self.data.open().await?;
        let (operator, now) = (Viewer::operator(), Clock::System.now());
        if organisation::found_plainly(&db, &operator, now).await? {
            eprintln!("A workspace was founded in {}; name it under Settings.", self.data.data.display());
        }
        let grant = Grant { role: self.role, scope: Scope::Organisation };
        let link = members::invite(&db, &operator, now, None, (&self.name, &self.email), &grant).await?;
        let link = link.ok_or("no link was made")?;
        answer(&format!("{}/welcome/{}", self.place.url(), link.secret()))
    }
}

impl List {
    async fn run(self) -> Result<(), Failure> {
        let everybody = everybody(&self.data.open().await?).await?;
        if self.json {
            let rows: Vec<_> = everybody
                .iter()
                .map(|member| {
                    serde_json::json!({ "email": member.email, "name": member.name, "role": role(member).map(Role::as_str), "standing": member.standing })
                })
                .collect();
            return answer(&serde_json::to_string_pretty(&rows)?);
        }
        for member in everybody {
            let role = role(&member).map_or("no role", Role::as_str);
            let note = if member.standing == Standing::Active { "" } else { " (cannot come in)" };
            answer(&format!("{:<40} {:<12} {}{note}", member.email, role, member.name))?;
        }
        Ok(())
    }
}

impl Known {
    async fn link(self) -> Result<(), Failure> {
        let db = self.data.open().await?;
        let person = self.find(&db).await?;
        let link = members::renew_link(&db, &Viewer::operator(), Clock::System.now(), None, &person).await?;
        let link = link.ok_or("no link was made")?;
        answer(&format!("{}/welcome/{}", self.place.url(), link.secret()))
    }

    async fn set_disabled(self, disabled: bool) -> Result<(), Failure> {
        let db = self.data.open().await?;
        let (person, operator, now) = (self.find(&db).await?, Viewer::operator(), Clock::System.now());
        if disabled {
            members::disable(&db, &operator, now, None, &person).await?;
        } else {
            members::enable(&db, &operator, now, None, &person).await?;
        }
        Ok(())
    }

    async fn find(&self, db: &Db) -> Result<String, Failure> {
        let found = everybody(db).await?.into_iter().find(|member| member.email == self.email.as_str());
        let found = found.ok_or_else(|| format!("nobody signs in with the address {}", self.email.as_str()))?;
        Ok(found.person_id)
    }
}

async fn everybody(db: &Db) -> Result<Vec<Member>, Failure> {
    Ok(members::members(db, &Viewer::operator(), &Zone::parse("UTC")?).await?)
}

/// The strongest role somebody holds anywhere.
fn role(member: &Member) -> Option<Role> {
    member.grants.iter().map(|grant| grant.role).max()
}
