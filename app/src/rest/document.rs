//! The description of the API (OpenAPI 3.1), written from the handlers. What holds for all of them is added here: who
//! may ask, which failures there are, and the headers of a change.

use utoipa::{
    PartialSchema,
    openapi::{
        Components, ContentBuilder, HeaderBuilder, HttpMethod, InfoBuilder, ObjectBuilder, OpenApi, OpenApiBuilder,
        PathItem, Ref, RefOr, ResponseBuilder, Type,
        path::{Operation, Parameter, ParameterBuilder, ParameterIn},
        schema::Schema,
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};

use super::{Conflict, FieldError, Problem, problem::KINDS};

/// What stands above the operations.
pub(super) fn head() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Wheelhouse")
        .version("1")
        .description(Some(
            "The portfolio of a product organisation, for programs. A token acts for a person: what they may not see \
             does not exist, and what they may not do is refused. Lists are walked by `next_cursor`; every item that \
             is there throughout is met exactly once, whatever is written meanwhile. Failures are problem details \
             (RFC 9457).",
        ))
        .build();
    let mut components = Components::new();
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("Made under Settings, Tokens, or with `wheelhouse token create`."))
        .build();
    components.add_security_scheme("token", SecurityScheme::Http(bearer));
    OpenApiBuilder::new()
        .info(info)
        .components(Some(components))
        .security(Some([SecurityRequirement::new("token", Vec::<String>::new())]))
        .build()
}

/// The whole description, the same at every start.
pub fn document() -> OpenApi {
    let mut document = super::described().into_openapi();
    if let Some(components) = &mut document.components {
        for (name, schema) in
            [("Problem", Problem::schema()), ("FieldError", FieldError::schema()), ("Conflict", Conflict::schema())]
        {
            components.schemas.insert(name.to_owned(), schema);
        }
    }
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            complete(path, &method, operation);
        }
    }
    document
}

/// The operations of an address, in the order in which they are read.
pub(super) fn operations(item: &mut PathItem) -> impl Iterator<Item = (HttpMethod, &mut Operation)> {
    [(HttpMethod::Get, &mut item.get), (HttpMethod::Post, &mut item.post), (HttpMethod::Patch, &mut item.patch)]
        .into_iter()
        .filter_map(|(method, operation)| operation.as_mut().map(|operation| (method, operation)))
}

fn complete(path: &str, method: &HttpMethod, operation: &mut Operation) {
    let (writes, changes) = (*method != HttpMethod::Get, *method == HttpMethod::Patch);
    let mut statuses = vec![400, 401];
    if writes {
        statuses.extend([403, 413, 415, 422]);
        push(operation, idempotency_key());
    }
    if path.contains('{') {
        statuses.push(404);
    }
    if changes {
        statuses.extend([409, 412, 428]);
        push(operation, if_match());
    }
    for status in statuses {
        operation.responses.responses.insert(status.to_string(), problem(status));
    }
}

fn push(operation: &mut Operation, parameter: Parameter) {
    operation.parameters.get_or_insert_default().push(RefOr::T(parameter));
}

fn problem(status: u16) -> RefOr<utoipa::openapi::Response> {
    let title = KINDS.iter().find(|(_, known, _)| *known == status).map_or("", |(_, _, title)| title);
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let mut response = ResponseBuilder::new().description(title).content("application/problem+json", content);
    if status == 401 {
        let challenge =
            HeaderBuilder::new().schema(Some(text(None))).description(Some("Asks for a bearer token.")).build();
        response = response.header("WWW-Authenticate", challenge);
    }
    RefOr::T(response.build())
}

fn idempotency_key() -> Parameter {
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .description(Some("A key of your own for this one request. Sent again under it, nothing happens twice and the first answer comes back."))
        .schema(Some(text(Some("^[!-~]{1,200}$"))))
        .build()
}

fn if_match() -> Parameter {
    ParameterBuilder::new()
        .name("If-Match")
        .parameter_in(ParameterIn::Header)
        .description(Some("The version the change is for, as a read gave it in `ETag`; `*` for whatever stands. Required unless the document says `version`."))
        .schema(Some(text(Some("^(\"[0-9]{1,18}\"|\\*)$"))))
        .build()
}

fn text(pattern: Option<&str>) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).pattern(pattern).into()
}
