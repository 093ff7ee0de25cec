//! An operation as it is read: what it does, what it takes, what it answers.

use leptos::prelude::*;
use serde_json::Value;

use super::schema;

/// One method of one address.
pub struct Operation {
    method: String,
    path: String,
    said: Value,
}

/// All of them, in the order of their addresses.
pub fn all(document: &Value) -> Vec<Operation> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let each = |(path, item): (&String, &Value)| {
        let methods = item.as_object().into_iter().flatten();
        methods
            .map(|(method, said)| Operation { method: method.to_uppercase(), path: path.clone(), said: said.clone() })
            .collect::<Vec<_>>()
    };
    paths.flat_map(each).collect()
}

impl Operation {
    fn text(&self, key: &str) -> String {
        self.said[key].as_str().unwrap_or_default().replace('`', "")
    }

    /// A line of the table of contents.
    pub fn link(&self) -> impl IntoView + use<> {
        let (call, href) = (format!("{} {}", self.method, self.path), format!("#{}", self.text("operationId")));
        view! { <li><a href=href>{call}</a>" "<span class="note">{self.text("summary")}</span></li> }
    }

    /// All there is to say.
    pub fn section(&self) -> impl IntoView + use<> {
        let call = format!("{} {}", self.method, self.path);
        let takes = self.takes();
        let body = &self.said["requestBody"]["content"]["application/json"]["schema"];
        let sends = body.is_object().then(|| view! { <p>"Send "{schema::words(body)}" as application/json."</p> });
        view! {
            <section class="stack" id=self.text("operationId")>
                <h2>{self.text("summary")}</h2>
                <p><code>{call}</code></p>
                <p>{self.text("description")}</p>
                {takes}
                {sends}
                {self.answers()}
            </section>
        }
    }

    fn takes(&self) -> Option<AnyView> {
        let params = self.said["parameters"].as_array()?;
        let rows = params.iter().map(|param| {
            let text = |key: &str| param[key].as_str().unwrap_or_default().replace('`', "");
            view! {
                <tr><th scope="row">{text("name")}</th><td>{text("in")}</td><td>{schema::words(&param["schema"])}</td><td>{text("description")}</td></tr>
            }
        });
        let rows = rows.collect_view();
        let table = view! {
            <div class="scroller" tabindex="0" role="region" aria-label="What it takes"><table class="table plain">
                <thead><tr><th scope="col">"Takes"</th><th scope="col">"In"</th><th scope="col">"As"</th><th scope="col">"What it is"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        };
        Some(table.into_any())
    }

    fn answers(&self) -> impl IntoView + use<> {
        let rows = self.said["responses"].as_object().into_iter().flatten().map(|(status, response)| {
            let content = response["content"].as_object().and_then(|kinds| kinds.iter().next());
            let what = content.map(|(_, content)| schema::words(&content["schema"]));
            let about = response["description"].as_str().unwrap_or_default().to_owned();
            view! { <tr><th scope="row">{status.clone()}</th><td>{about}</td><td>{what}</td></tr> }
        });
        let rows = rows.collect_view();
        view! {
            <div class="scroller" tabindex="0" role="region" aria-label="What it answers"><table class="table plain">
                <thead><tr><th scope="col">"Answers"</th><th scope="col">"When"</th><th scope="col">"With"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        }
    }
}
