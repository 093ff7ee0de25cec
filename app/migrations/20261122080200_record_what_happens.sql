-- The audit trail and the outbox in one: who did what to which thing, in order, append-only.
create table audit_events (
    seq             integer primary key autoincrement,
    at              integer not null,
    actor_id        text    references people (id),
    actor_name      text    not null,
    operation       text    not null,
    subject_kind    text    not null,
    subject_id      text    not null,
    detail          text    not null default '{}'
) strict;
create index audit_events_by_subject on audit_events (subject_kind, subject_id, seq);
create index audit_events_by_time on audit_events (at);

create trigger audit_events_are_not_changed before update on audit_events
begin select raise(abort, 'audit events are append-only'); end;
create trigger audit_events_are_not_removed before delete on audit_events
begin select raise(abort, 'audit events are append-only'); end;

-- A repeated request finds its first answer here.
create table idempotency_keys (
    person_id   text    not null,
    operation   text    not null,
    key         text    not null,
    answer      text    not null,
    at          integer not null,
    primary key (person_id, operation, key)
) strict, without rowid;
create index idempotency_keys_by_age on idempotency_keys (at);
