//! The pattern of an address. There are as many as there are routes, whatever addresses are asked for: a label that
//! strangers could choose would fill the memory.

use std::sync::LazyLock;

use app::routes::App;
use axum::extract::{MatchedPath, Request};
use leptos::server_fn::axum::server_fn_paths;

/// What no route answers.
const ELSEWHERE: &str = "elsewhere";

/// The patterns of the pages, such as `/initiatives/{id}`.
static PAGES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let routes = leptos_axum::generate_route_list(App);
    routes.iter().map(|route| route.path().to_owned()).collect()
});

/// The pattern of the route that answers a request.
pub fn pattern(request: &Request) -> String {
    let matched = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let path = request.uri().path();
    match matched {
        // Every server function is behind one route.
        Some("/api/{*function}") => {
            let known = server_fn_paths().find(|(known, _)| *known == path);
            known.map_or(ELSEWHERE, |(known, _)| known).to_owned()
        }
        Some(matched) => matched.to_owned(),
        None => page(&PAGES, path).to_owned(),
    }
}

/// The pattern with the fewest open parts that fits.
fn page<'a>(patterns: &'a [String], path: &str) -> &'a str {
    let fitting = patterns.iter().filter(|pattern| fits(pattern, path));
    fitting.min_by_key(|pattern| pattern.matches('{').count()).map_or(ELSEWHERE, String::as_str)
}

fn fits(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (parts(pattern), parts(path));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(open), Some(_)) if open.starts_with('{') => {}
            (Some(fixed), Some(part)) if fixed == part => {}
            _ => return false,
        }
    }
}

fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_page_is_known_by_its_pattern_and_nothing_else_is() {
        for (path, pattern) in [
            ("/", "/"),
            ("/portfolio", "/portfolio"),
            ("/initiatives/0191-aa", "/initiatives/{id}"),
            ("/initiatives/new", "/initiatives/new"),
            ("/initiatives/0191-aa/history", "/initiatives/{id}/history"),
            ("/welcome/s3cret", "/welcome/{token}"),
            ("/wp-login.php", ELSEWHERE),
            ("/initiatives/a/b/c", ELSEWHERE),
        ] {
            assert_eq!(page(&PAGES, path), pattern, "{path}");
        }
    }
}
