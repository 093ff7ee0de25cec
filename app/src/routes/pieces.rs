//! Which pages the browser loads together, when one of them is first opened. A piece for every page would be cut into
//! hundreds of files by what pages share; these few are what somebody opens in one sitting.

use leptos::prelude::AnyView;
use leptos_router::ChooseView;

use crate::{
    accounts, home, import, keyboard, onboarding, organisation, people, portfolio, search, team_health, teams, ui,
};

/// A page that can be drawn once its piece is there.
pub trait Page {
    fn draw() -> AnyView;
}

/// Declares a page of a slice.
#[macro_export]
macro_rules! lazy_page {
    ($(#[$about:meta])* $route:ident => $page:path) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $route;

        impl $crate::routes::Page for $route {
            fn draw() -> leptos::prelude::AnyView {
                leptos::prelude::IntoAny::into_any($page())
            }
        }
    };
}

/// Declares a piece: the function that the build splits off, and the pages that wait for it.
macro_rules! piece {
    ($load:ident, $which:ident { $($name:ident = $route:ty,)+ }) => {
        /// The pages of a piece.
        #[derive(Clone, Copy, Debug)]
        pub enum $which {
            $($name,)+
        }

        #[leptos::lazy]
        fn $load(which: $which) -> AnyView {
            match which {
                $($which::$name => <$route as Page>::draw(),)+
            }
        }
    };
}

/// What an address opens: a page of a piece. One type for all, so that a page more costs the start next to nothing.
#[derive(Clone, Copy, Debug)]
pub enum Opens {
    Portfolio(PortfolioPage),
    Home(HomePage),
    Work(Work),
    Leading(Leading),
    Settings(Settings),
}

impl ChooseView for Opens {
    async fn choose(self) -> AnyView {
        match self {
            Self::Portfolio(page) => {
                // What is not there when the browser takes a page over cannot be waited for.
                #[cfg(target_arch = "wasm32")]
                if portfolio::overview::is_laid_out() {
                    __preload_tool().await;
                }
                portfolio_page(page).await
            }
            Self::Home(page) => home_page(page).await,
            Self::Work(page) => work_pages(page).await,
            Self::Leading(page) => leading_pages(page).await,
            Self::Settings(page) => settings_pages(page).await,
        }
    }

    async fn preload(&self) {
        #[cfg(target_arch = "wasm32")]
        match self {
            Self::Portfolio(_) => __preload_portfolio_page().await,
            Self::Home(_) => __preload_home_page().await,
            Self::Work(_) => __preload_work_pages().await,
            Self::Leading(_) => __preload_leading_pages().await,
            Self::Settings(_) => __preload_settings_pages().await,
        }
    }
}

piece!(portfolio_page, PortfolioPage {
    Portfolio = portfolio::overview::PortfolioRoute,
});

piece!(home_page, HomePage {
    Home = home::HomeRoute,
});

piece!(work_pages, Work {
    BulkEdit = portfolio::bulk_edits::BulkEditRoute,
    BulkEditDone = portfolio::bulk_edits::BulkEditDoneRoute,
    Changes = portfolio::changes::ChangesRoute,
    SavedViews = portfolio::saved_views::SavedViewsRoute,
    Imports = import::ImportsRoute,
    Import = import::ImportRoute,
    NewInitiative = portfolio::initiatives::NewInitiativeRoute,
    Initiative = portfolio::initiatives::InitiativeRoute,
    EditInitiative = portfolio::initiatives::EditInitiativeRoute,
    History = portfolio::initiatives::HistoryRoute,
    Updates = portfolio::status_updates::UpdatesRoute,
    EditUpdate = portfolio::status_updates::EditUpdateRoute,
    NewLine = portfolio::lines::NewLineRoute,
    Line = portfolio::lines::LineRoute,
    NewProduct = portfolio::products::NewProductRoute,
    Product = portfolio::products::ProductRoute,
    Vision = portfolio::visions::VisionRoute,
    Teams = teams::TeamsRoute,
    Team = teams::TeamRoute,
    People = people::PeopleRoute,
    Person = people::PersonRoute,
    Search = search::SearchRoute,
});

piece!(leading_pages, Leading {
    Onboarding = onboarding::plans::OnboardingRoute,
    Start = onboarding::plans::StartRoute,
    Template = onboarding::templates::TemplateRoute,
    EditTemplate = onboarding::templates::EditTemplateRoute,
    Cockpit = onboarding::plans::CockpitRoute,
    Steps = onboarding::plans::StepsRoute,
    Step = onboarding::plans::StepRoute,
    Dates = onboarding::plans::DatesRoute,
    Record = onboarding::plans::RecordRoute,
    Surveys = team_health::SurveysRoute,
    Answer = team_health::AnswerRoute,
    Link = team_health::LinkRoute,
    TeamHealth = team_health::TeamHealthRoute,
    TeamsHealth = team_health::HealthRoute,
    Talk = team_health::TalkRoute,
});

piece!(settings_pages, Settings {
    Organisation = organisation::SettingsRoute,
    Audit = organisation::AuditRoute,
    Members = accounts::MembersRoute,
    Tokens = accounts::TokensRoute,
    Account = accounts::AccountRoute,
    Keyboard = keyboard::KeyboardRoute,
    SignIn = accounts::SignInRoute,
    SetUp = accounts::SetUpRoute,
    Welcome = accounts::WelcomeRoute,
    Design = ui::DesignRoute,
});

/// What a page asks for once it is open.
#[derive(Clone, Debug)]
pub enum Tool {
    /// The palette and the keys, when the first of them is used.
    Desk(keyboard::Calls),
    /// The portfolio as a board or a heat list.
    Portfolio(portfolio::overview::Body),
    /// The form of a row of the portfolio.
    Edit(portfolio::overview::Editing),
}

/// Loads and draws it. One piece for all: every piece more is cut into further files by what it shares with others,
/// and every page pays for that.
#[leptos::lazy]
pub fn tool(which: Tool) -> AnyView {
    match which {
        Tool::Desk(calls) => keyboard::desk(calls),
        Tool::Edit(editing) => portfolio::initiatives::edit_in_place(editing.page, editing.back),
        Tool::Portfolio(body) => portfolio::overview::lay_out(body),
    }
}
