//! Which pages the browser loads together, when one of them is first opened. A piece for every page would be cut into
//! hundreds of files by what pages share; these few are what somebody opens in one sitting.

use leptos::prelude::AnyView;
use leptos_router::LazyRoute;

use crate::{accounts, home, keyboard, organisation, people, portfolio, search, teams, ui};

/// A page that can be drawn once its piece is there.
pub trait Page {
    fn draw() -> AnyView;

    /// Whether the page that the server rendered needs a `tool`, too. What is not there when the browser takes a page
    /// over cannot be waited for.
    fn needs_tool() -> bool {
        false
    }
}

/// Declares a page of a slice.
#[macro_export]
macro_rules! lazy_page {
    ($(#[$about:meta])* $route:ident => $page:path $(, needs_tool: $needs_tool:path)?) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $route;

        impl $crate::routes::Page for $route {
            fn draw() -> leptos::prelude::AnyView {
                leptos::prelude::IntoAny::into_any($page())
            }

            $(
                fn needs_tool() -> bool {
                    $needs_tool()
                }
            )?
        }
    };
}

/// Declares a piece: the function that the build splits off, and the pages that wait for it.
macro_rules! piece {
    ($load:ident, $preload:ident, $which:ident { $($name:ident = $route:ty,)+ }) => {
        #[derive(Clone, Copy, Debug)]
        enum $which {
            $($name,)+
        }

        #[leptos::lazy]
        fn $load(which: $which) -> AnyView {
            match which {
                $($which::$name => <$route as Page>::draw(),)+
            }
        }

        $(
            impl LazyRoute for $route {
                fn data() -> Self {
                    Self
                }

                async fn view(this: Self) -> AnyView {
                    let _ = this;
                    #[cfg(target_arch = "wasm32")]
                    if <$route as Page>::needs_tool() {
                        __preload_tool().await;
                    }
                    $load($which::$name).await
                }

                async fn preload() {
                    #[cfg(target_arch = "wasm32")]
                    $preload().await;
                }
            }
        )+
    };
}

piece!(portfolio_page, __preload_portfolio_page, PortfolioPage {
    Portfolio = portfolio::overview::PortfolioRoute,
});

piece!(home_page, __preload_home_page, HomePage {
    Home = home::HomeRoute,
});

piece!(work_pages, __preload_work_pages, Work {
    BulkEdit = portfolio::bulk_edits::BulkEditRoute,
    BulkEditDone = portfolio::bulk_edits::BulkEditDoneRoute,
    Changes = portfolio::changes::ChangesRoute,
    SavedViews = portfolio::saved_views::SavedViewsRoute,
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

piece!(settings_pages, __preload_settings_pages, Settings {
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
}

/// Loads and draws it. One piece for all: every piece more is cut into further files by what it shares with others,
/// and every page pays for that.
#[leptos::lazy]
pub fn tool(which: Tool) -> AnyView {
    match which {
        Tool::Desk(calls) => keyboard::desk(calls),
        Tool::Portfolio(body) => portfolio::overview::lay_out(body),
    }
}
