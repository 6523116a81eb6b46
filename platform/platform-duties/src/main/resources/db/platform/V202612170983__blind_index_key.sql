-- By which key the hashes in this database were made, by which sealed values are found: a keyed hash of a fixed text, which gives the key
-- away to nobody. Written once, by the first process that serves; not walled, since it says nothing of anybody.
create table blind_index_key (
    one         boolean primary key default true constraint ck_blind_index_key_one check (one),
    fingerprint text    not null constraint ck_blind_index_key_form check (fingerprint ~ '^[0-9a-f]{64}$')
);
revoke update, delete on blind_index_key from ${rw};
