//! A request may carry the query parameters that its description names, each once, and no others: a filter that is
//! spelt wrongly must not list everything.

use std::{collections::HashMap, sync::Arc};

use axum::{
    extract::{MatchedPath, Request},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use utoipa::openapi::{
    OpenApi, RefOr,
    path::{Operation, ParameterIn},
};

use super::Problem;

/// The documented query parameters of every method of every address.
#[derive(Clone, Debug)]
pub struct Params(Arc<HashMap<(Method, String), Vec<String>>>);

impl Params {
    /// Gathers them from the description.
    pub fn of(document: &OpenApi) -> Self {
        let mut known = HashMap::new();
        for (path, item) in &document.paths.paths {
            let operations = [(Method::GET, &item.get), (Method::POST, &item.post), (Method::PATCH, &item.patch)];
            for (method, operation) in operations {
                if let Some(operation) = operation {
                    known.insert((method, path.clone()), names(operation));
                }
            }
        }
        Self(Arc::new(known))
    }
}

fn names(operation: &Operation) -> Vec<String> {
    let params = operation.parameters.iter().flatten().filter_map(|param| match param {
        RefOr::T(param) if param.parameter_in == ParameterIn::Query => Some(param.name.clone()),
        _ => None,
    });
    params.collect()
}

/// Refuses a parameter that is not documented, or is given twice.
pub async fn only_what_is_documented(params: Params, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()).unwrap_or_default();
    let method = if request.method() == Method::HEAD { Method::GET } else { request.method().clone() };
    if let Some(known) = params.0.get(&(method, path)) {
        let mut seen: Vec<String> = Vec::new();
        for (name, _) in form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes()) {
            if !known.iter().any(|known| *known == name) {
                let message = if known.is_empty() {
                    "This address takes no parameters.".to_owned()
                } else {
                    format!("There is no such parameter here. There are: {}.", known.join(", "))
                };
                return Problem::with_field(400, &name, message).into_response();
            }
            if seen.iter().any(|seen| *seen == name) {
                return Problem::with_field(400, &name, "Give it once; several values go with commas.").into_response();
            }
            seen.push(name.into_owned());
        }
    }
    next.run(request).await
}
