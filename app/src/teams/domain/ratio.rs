//! Engineers per product manager (SEED-22: typically six to eight), as of a day.

use serde::{Deserialize, Serialize};

use super::Discipline;

/// How much of whose time a team has, in per cent of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads {
    pub people: u32,
    pub engineering: u32,
    pub product: u32,
}

impl Heads {
    /// Counts somebody who is there with a share of their time.
    pub fn add(&mut self, discipline: Discipline, share: u8) {
        self.people += 1;
        match discipline {
            Discipline::Engineering => self.engineering += u32::from(share),
            Discipline::Product | Discipline::TechnicalProduct => self.product += u32::from(share),
            _ => {}
        }
    }

    /// Engineers per product manager; nothing where there is no product manager or no engineer.
    pub fn ratio(self) -> Result<Ratio, &'static str> {
        match (self.engineering, self.product) {
            _ if self.people == 0 => Err("nobody in it yet"),
            (_, 0) => Err("cannot be computed: no product manager"),
            (0, _) => Err("cannot be computed: no engineer"),
            (engineering, product) => Ok(Ratio { tenths: (engineering * 10 + product / 2) / product }),
        }
    }
}

/// Engineers per product manager, in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratio {
    tenths: u32,
}

impl Ratio {
    /// "7.0".
    pub fn figure(self) -> String {
        format!("{}.{}", self.tenths / 10, self.tenths % 10)
    }

    /// "inside 6–8".
    pub const fn band(self) -> &'static str {
        match self.tenths {
            0..60 => "below 6–8",
            60..=80 => "inside 6–8",
            _ => "above 6–8",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(heads: &[(Discipline, u8)]) -> Result<Ratio, &'static str> {
        let mut sum = Heads::default();
        for (discipline, share) in heads {
            sum.add(*discipline, *share);
        }
        sum.ratio()
    }

    #[test]
    fn engineers_are_counted_by_their_share_of_time() {
        let seven = [(Discipline::Product, 100), (Discipline::Engineering, 100), (Discipline::Engineering, 50)];
        let ratio = ratio(&seven).unwrap();
        assert_eq!((ratio.figure(), ratio.band()), ("1.5".to_owned(), "below 6–8"));
    }

    #[test]
    fn what_cannot_be_computed_says_so() {
        assert_eq!(ratio(&[(Discipline::Engineering, 100)]), Err("cannot be computed: no product manager"));
        assert_eq!(ratio(&[(Discipline::Product, 100)]), Err("cannot be computed: no engineer"));
        assert_eq!(ratio(&[]), Err("nobody in it yet"));
    }
}
