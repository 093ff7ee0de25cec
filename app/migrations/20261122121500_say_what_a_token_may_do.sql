-- A token may read, or read and write. Those that were made before could do both.
alter table api_tokens add column access text not null default 'write' check (access in ('read', 'write'));
alter table api_tokens add column last_used_at integer;
create index api_tokens_by_person on api_tokens (person_id);
