//! What can be done, and the least role it takes.

use super::Role;

/// Everything a person can do that is not reading, and the least role it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    PostUpdate,
    /// Somebody else's; one's own is part of posting.
    CorrectUpdate,
    AnswerAsk,
    MoveDate,
    EditInitiative,
    CreateInitiative,
    ArchiveInitiative,
    EditProduct,
    EditLine,
    SetUpdatePolicy,
    EditTeam,
    EditPerson,
    ManageMembers,
    EditOrganisation,
    Import,
    /// Opening and closing waves of surveys.
    RunSurvey,
}

impl Operation {
    pub const ALL: [Self; 16] = [
        Self::PostUpdate,
        Self::CorrectUpdate,
        Self::AnswerAsk,
        Self::MoveDate,
        Self::EditInitiative,
        Self::CreateInitiative,
        Self::ArchiveInitiative,
        Self::EditProduct,
        Self::EditLine,
        Self::SetUpdatePolicy,
        Self::EditTeam,
        Self::EditPerson,
        Self::ManageMembers,
        Self::EditOrganisation,
        Self::Import,
        Self::RunSurvey,
    ];

    /// The least role that may do it within its scope.
    pub const fn least_role(self) -> Role {
        match self {
            Self::PostUpdate | Self::AnswerAsk | Self::MoveDate | Self::EditInitiative => Role::Contributor,
            Self::CorrectUpdate
            | Self::CreateInitiative
            | Self::ArchiveInitiative
            | Self::EditProduct
            | Self::EditTeam
            | Self::RunSurvey => Role::Lead,
            Self::EditLine | Self::SetUpdatePolicy | Self::EditPerson | Self::Import => Role::Cpo,
            Self::ManageMembers | Self::EditOrganisation => Role::Admin,
        }
    }
}
