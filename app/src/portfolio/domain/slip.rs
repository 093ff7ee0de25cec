//! How far a date has moved from its first promise.

use serde::{Deserialize, Serialize};

/// How far the current target lies from the first promise. The first promise is never overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// Days later than first promised; negative when it comes earlier.
    pub days: i64,
    /// How many times the date was moved.
    pub moves: u32,
}

impl Slip {
    /// "+49 d, moved twice"; empty when the date never moved.
    pub fn words(self) -> String {
        if self.moves == 0 {
            return String::new();
        }
        let moved = times_moved(self.moves);
        match self.days {
            0 => moved,
            days if days > 0 => format!("+{days} d, {moved}"),
            days => format!("{} d earlier, {moved}", -days),
        }
    }
}

/// "moved once", "moved twice", "moved 3 times".
pub fn times_moved(moves: u32) -> String {
    match moves {
        1 => "moved once".to_owned(),
        2 => "moved twice".to_owned(),
        n => format!("moved {n} times"),
    }
}
