//! The table of pages: every address, and the piece and page that it opens. The first that matches is taken.

use super::pieces::{HomePage, Opens, PortfolioPage, Settings, Work};

/// Every address and its page.
pub const TABLE: [(&str, Opens); 32] = [
    ("/", Opens::Home(HomePage::Home)),
    ("/portfolio", Opens::Portfolio(PortfolioPage::Portfolio)),
    ("/portfolio/bulk", Opens::Work(Work::BulkEdit)),
    ("/portfolio/bulk/:id", Opens::Work(Work::BulkEditDone)),
    ("/portfolio/changes", Opens::Work(Work::Changes)),
    ("/portfolio/views", Opens::Work(Work::SavedViews)),
    ("/initiatives/new", Opens::Work(Work::NewInitiative)),
    ("/initiatives/:id", Opens::Work(Work::Initiative)),
    ("/initiatives/:id/edit", Opens::Work(Work::EditInitiative)),
    ("/initiatives/:id/history", Opens::Work(Work::History)),
    ("/updates", Opens::Work(Work::Updates)),
    ("/updates/:id/edit", Opens::Work(Work::EditUpdate)),
    ("/lines/new", Opens::Work(Work::NewLine)),
    ("/lines/:id", Opens::Work(Work::Line)),
    ("/products/new", Opens::Work(Work::NewProduct)),
    ("/products/:id", Opens::Work(Work::Product)),
    ("/visions/:id", Opens::Work(Work::Vision)),
    ("/teams", Opens::Work(Work::Teams)),
    ("/teams/:id", Opens::Work(Work::Team)),
    ("/people", Opens::Work(Work::People)),
    ("/people/:id", Opens::Work(Work::Person)),
    ("/search", Opens::Work(Work::Search)),
    ("/keyboard", Opens::Settings(Settings::Keyboard)),
    ("/settings", Opens::Settings(Settings::Organisation)),
    ("/settings/members", Opens::Settings(Settings::Members)),
    ("/settings/tokens", Opens::Settings(Settings::Tokens)),
    ("/settings/audit", Opens::Settings(Settings::Audit)),
    ("/settings/design", Opens::Settings(Settings::Design)),
    ("/sign-in", Opens::Settings(Settings::SignIn)),
    ("/set-up", Opens::Settings(Settings::SetUp)),
    ("/welcome/:token", Opens::Settings(Settings::Welcome)),
    ("/account", Opens::Settings(Settings::Account)),
];
