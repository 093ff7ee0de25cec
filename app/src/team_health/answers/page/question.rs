//! One question of a survey, as a card.

use leptos::prelude::*;

use crate::{
    team_health::{
        answers::domain::{Comment, Entry},
        questions::domain::{Felt, Question, Scale},
    },
    ui::{
        Details,
        form::{Choice, RadioOptions, TextArea},
    },
};

/// Names of fields are fixed when the program is built; there are as many as a survey may have questions.
macro_rules! names {
    ($($at:literal)+) => {
        const SAID: &[&str] = &[$(concat!("said[", $at, "]")),+];
        const FELT: &[&str] = &[$(concat!("felt[", $at, "]")),+];
        const COMMENT: &[&str] = &[$(concat!("comment[", $at, "]")),+];
    };
}
names!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15);

const MARKS: [&str; 3] = ["on_track", "at_risk", "off_track"];

/// The card; `before` is the wave that better and worse compare with.
pub fn ask(at: usize, count: usize, question: Question, entry: Entry, before: Option<&str>, comments: u32) -> AnyView {
    let (Some(said), Some(felt), Some(comment)) = (SAID.get(at), FELT.get(at), COMMENT.get(at)) else {
        return ().into_any();
    };
    let Question { title, scale, best, worst } = question;
    let chosen = entry.answer.and_then(|answer| scale.answers().get(usize::from(answer))).map_or("", |(word, _)| *word);
    let options: Vec<Choice> = scale
        .answers()
        .iter()
        .enumerate()
        .map(|(place, (word, label))| match MARKS.get(place).filter(|_| scale == Scale::Lights) {
            Some(mark) => Choice::new(*word, *label).with_mark(mark),
            None => Choice::new(*word, *label),
        })
        .collect();
    let means = [(scale.answers().first(), &best), (scale.answers().last(), &worst)];
    let means: Vec<String> = means
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .filter_map(|(answer, text)| Some(format!("{}: {text}", answer?.1)))
        .collect();
    let label = title.as_str().to_owned();
    let choices = if means.is_empty() {
        view! { <RadioOptions name=said label options value=chosen digits=true /> }.into_any()
    } else {
        view! { <RadioOptions name=said label options value=chosen hint=means.join(" ") digits=true /> }.into_any()
    };
    let trend = (scale == Scale::Lights).then(|| {
        let label =
            before.map_or_else(|| "Compared with a while ago?".to_owned(), |wave| format!("Compared with {wave}?"));
        let options = Felt::ALL.iter().map(|felt| Choice::new(felt.as_str(), felt.label())).collect();
        let value = entry.felt.map_or("", Felt::as_str);
        view! { <div class="felt"><RadioOptions name=felt label options value optional=true /></div> }
    });
    let written = !entry.comment.as_str().is_empty();
    let hint = format!(
        "Shown without a name, shuffled, and only if {comments} or more answer. Your words can give you away; your name is not needed for that."
    );
    view! {
        <section class=format!("card scale-{}", scale.as_str())>
            <p class="note">{format!("{} of {count}", at + 1)}</p>
            {choices}
            {trend}
            <Details summary="Add a comment" open=written>
                <TextArea name=comment label="Comment" value=entry.comment.as_str().to_owned() optional=true max=Comment::MAX hint />
            </Details>
        </section>
    }
    .into_any()
}
