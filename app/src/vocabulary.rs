//! Closed lists of words (stages, horizons, roles in a team): one macro, so that the form's options, the
//! database's checks, the importer's report and the API's enum all follow from one place.

/// Declares an enum whose variants each have a word (URL, API, database) and a label (screen).
#[macro_export]
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident, $what:literal { $($(#[$doc:meta])* $variant:ident = $word:literal, $label:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every word, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in addresses, forms, the API and the database.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The word on a screen.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                match text.trim() {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(::std::format!("Choose {}: {}.", $what, [$($word),+].join(", "))),
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.label())
            }
        }
    };
}

/// Declares a text that people type: trimmed, not longer than a number of characters, without control characters.
#[macro_export]
macro_rules! typed_text {
    ($(#[$about:meta])* $name:ident, max $max:literal, $($empty:tt)+) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The most characters it takes; what a form's `maxlength` says.
            pub const MAX: usize = $max;

            /// Takes what was typed, or says what to do instead.
            pub fn parse(text: &str) -> Result<Self, String> {
                let text = text.trim().replace("\r\n", "\n");
                let missing: Option<&str> = $($empty)+;
                if let (true, Some(message)) = (text.is_empty(), missing) {
                    return Err(message.to_owned());
                }
                let length = text.chars().count();
                if length > Self::MAX {
                    return Err(::std::format!("Shorten it to {} characters; it has {length}.", Self::MAX));
                }
                if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
                    return Err("Remove the control characters; they cannot be shown.".to_owned());
                }
                Ok(Self(text))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        $crate::empty_text!($name, $($empty)+);

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    };
}

/// Texts that may be empty have an empty default; the others have none.
#[macro_export]
macro_rules! empty_text {
    ($name:ident, None) => {
        impl Default for $name {
            fn default() -> Self {
                Self(String::new())
            }
        }
    };
    ($name:ident, $message:expr) => {};
}
