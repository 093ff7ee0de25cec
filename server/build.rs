//! A release carries the built site inside. The files it embeds are followed by the compiler; this follows the folder,
//! so that a file which is new in it is embedded too. Other builds read the site from disk and need no rebuild.
fn main() {
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo:rerun-if-changed=../target/site");
    }
    println!("cargo:rerun-if-changed=build.rs");
}
