-- A plan for somebody's first year in the role: copied from a playbook, then changed step by step.
create table plans (
    id                  text    primary key,
    owner_id            text    not null references people (id),
    -- The playbook it was copied from, and which version of it.
    template_key        text    not null,
    template_name       text    not null,
    template_version    integer not null,
    title               text    not null,
    headcount           integer not null,
    situation           text    not null,
    -- Day 1.
    start_day           text    not null,
    -- The working week and the days off (JSON).
    work_days           text    not null,
    -- From this day on it is only read.
    finished_day        text,
    created_at          integer not null,
    version             integer not null default 1
) strict;
create index plans_by_owner on plans (owner_id);

-- With whom its owner shares it.
create table plan_shares (
    plan_id     text    not null references plans (id),
    person_id   text    not null references people (id),
    role        text    not null check (role in ('manager', 'mentor', 'assistant')),
    shared_at   integer not null,
    primary key (plan_id, person_id)
) strict, without rowid;
create index plan_shares_by_person on plan_shares (person_id);

create table plan_phases (
    id              text    primary key,
    plan_id         text    not null references plans (id),
    position        integer not null,
    name            text    not null,
    purpose         text    not null,
    -- Numbers of days, half-open; the last phase has no end.
    first_number    integer not null,
    end_number      integer,
    -- The day it was closed, what was waived and why (JSON); nothing while it is open.
    closing         text,
    constraint a_phase_ends_after_it_begins check (end_number is null or end_number > first_number),
    unique (plan_id, position)
) strict;

create table plan_steps (
    id              text    primary key,
    plan_id         text    not null references plans (id),
    phase_id        text    not null references plan_phases (id),
    -- The playbook's key; empty for what was added or follows from the workspace.
    key             text    not null default '',
    name            text    not null,
    note            text    not null default '',
    topic           text    not null default '',
    -- Of the listening tour: whom it hears.
    function        text,
    person_id       text    references people (id),
    -- The kind of evidence it wants, how many, and the line of the gate that waits for it.
    wants           text,
    wanted          integer not null default 1,
    gate            text,
    -- Keys of the steps before it (JSON).
    after_keys      text    not null default '[]',
    -- The number of the day it is meant for, and where that lies.
    number          integer not null,
    day             text    not null,
    status          text    not null default 'open' check (status in ('open', 'done', 'skipped')),
    settled_day     text,
    reason          text    not null default '',
    removed         integer not null default 0 check (removed in (0, 1)),
    version         integer not null default 1,
    constraint what_is_settled_has_its_day check ((status = 'open') = (settled_day is null))
) strict;
create index plan_steps_by_plan on plan_steps (plan_id, day);

-- What a step left behind: a link, or a thing of this workspace.
create table plan_evidence (
    id              text    primary key,
    plan_id         text    not null references plans (id),
    step_id         text    not null references plan_steps (id),
    kind            text    not null,
    label           text    not null,
    url             text    not null default '',
    subject_kind    text,
    subject_id      text,
    added_at        integer not null,
    added_by        text    references people (id),
    added_by_name   text    not null,
    removed         integer not null default 0 check (removed in (0, 1))
) strict;
create index plan_evidence_by_step on plan_evidence (step_id);
create index plan_evidence_by_plan on plan_evidence (plan_id, added_at);

-- Notes that everybody reads who reads the plan.
create table plan_notes (
    id          text    primary key,
    plan_id     text    not null references plans (id),
    step_id     text    references plan_steps (id),
    wording     text    not null,
    author_id   text    references people (id),
    author_name text    not null,
    written_at  integer not null
) strict;
create index plan_notes_by_step on plan_notes (step_id);

-- Notes that only their author ever reads. A table of their own, so that no export, search or record can carry them.
create table plan_private_notes (
    id          text    primary key,
    plan_id     text    not null references plans (id),
    step_id     text    references plan_steps (id),
    wording     text    not null,
    author_id   text    not null references people (id),
    written_at  integer not null
) strict;
create index plan_private_notes_by_step on plan_private_notes (step_id);

-- What happened to a plan: the changes with what stood before and after (JSON). What is taken back is an event, too.
create table plan_events (
    seq         integer primary key autoincrement,
    plan_id     text    not null references plans (id),
    at          integer not null,
    actor_id    text    references people (id),
    actor_name  text    not null,
    deed        text    not null,
    -- The step or the phase it was done to, as it was called.
    about       text    not null,
    changes     text    not null,
    -- The event that this one takes back.
    undoes      integer
) strict;
create index plan_events_by_plan on plan_events (plan_id, seq);
create trigger plan_events_are_not_changed before update on plan_events
begin select raise(abort, 'the record of a plan is append-only'); end;
create trigger plan_events_are_not_removed before delete on plan_events
begin select raise(abort, 'the record of a plan is append-only'); end;
