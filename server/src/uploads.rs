//! Files that are sent from the page of imports. What cannot be taken is said on that page, with its status.

use app::{
    error::AppError,
    frame::{Frame, KeptForm},
    import::{
        domain::UPLOAD,
        uploads::{LARGEST, keep},
    },
    state::AppState,
    viewer::Viewer,
};
use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State},
    http::{Method, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use http_body_util::BodyExt;

use crate::pages;

/// What the parts of the form take beside the file.
const AROUND: usize = 16 * 1024;
/// How much of a file that is too large is read and dropped: a browser that is cut off while it sends hears no answer.
const HEARD_OUT: usize = 128 * 1024 * 1024;

/// Takes a file and leads to its page.
pub async fn upload(State(state): State<AppState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let viewer = parts.extensions.get::<Viewer>().cloned();
    let kind = parts.headers.get(header::CONTENT_TYPE).cloned();
    let kept = match whole(body).await {
        Ok(bytes) => {
            let mut form = Request::new(Body::from(bytes));
            form.headers_mut().extend(kind.map(|kind| (header::CONTENT_TYPE, kind)));
            DefaultBodyLimit::disable().apply(&mut form);
            received(&state, viewer, form).await.map_err(|error| (status_of(&error), error))
        }
        Err(refusal) => Err((StatusCode::PAYLOAD_TOO_LARGE, AppError::invalid("file", refusal))),
    };
    match kept {
        Ok(id) => Redirect::to(&format!("{UPLOAD}/{id}")).into_response(),
        Err((status, refusal)) => {
            let request = Request::from_parts(parts, Body::empty());
            refused(state, request, status, refusal).await
        }
    }
}

/// The body, or why it is not taken.
async fn whole(mut body: Body) -> Result<Bytes, String> {
    let (mut bytes, mut length) = (Vec::new(), 0_usize);
    while let Some(Ok(frame)) = body.frame().await {
        let Ok(data) = frame.into_data() else { continue };
        length += data.len();
        if length <= LARGEST + AROUND {
            bytes.extend_from_slice(&data);
        } else {
            bytes = Vec::new();
        }
        if length > HEARD_OUT {
            break;
        }
    }
    if length > LARGEST + AROUND { Err(too_large()) } else { Ok(bytes.into()) }
}

fn too_large() -> String {
    let most = LARGEST / (1024 * 1024);
    format!("The file is larger than {most} MB and was not read. Split it, or use the command line: wheelhouse import.")
}

/// Reads the form and keeps the file.
async fn received(state: &AppState, viewer: Option<Viewer>, form: Request) -> Result<String, AppError> {
    let viewer = viewer.ok_or(AppError::SignedOut)?;
    let no_form = || AppError::Malformed { message: "it is no form with a file.".to_owned() };
    let mut parts = Multipart::from_request(form, &()).await.map_err(|_| no_form())?;
    while let Some(part) = parts.next_field().await.map_err(|_| no_form())? {
        if part.name() == Some("file") {
            let name = part.file_name().unwrap_or_default().to_owned();
            let content = part.bytes().await.map_err(|_| no_form())?;
            if content.is_empty() {
                break;
            }
            return keep(&state.db, &viewer, state.now(), &name, content.to_vec()).await;
        }
    }
    Err(AppError::invalid("file", "Choose a file first; this one is empty."))
}

/// The page with the form, and what is wrong above it.
async fn refused(state: AppState, mut request: Request, status: StatusCode, refusal: AppError) -> Response {
    let fields = vec![("_form".to_owned(), "upload".to_owned())];
    let mut frame = request.extensions().get::<Frame>().cloned().unwrap_or_default();
    frame.kept = Some(KeptForm { form: UPLOAD.to_owned(), fields, refusal });
    request.extensions_mut().insert(frame);
    *request.method_mut() = Method::GET;
    let mut response = pages::page(State(state), request).await;
    if response.status().is_success() {
        *response.status_mut() = status;
    }
    response
}

fn status_of(refusal: &AppError) -> StatusCode {
    StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
