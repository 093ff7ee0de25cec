-- Single keys, such as J and K, can be switched off by whoever is disturbed by them.
alter table accounts add column single_keys integer not null default 1 check (single_keys in (0, 1));
