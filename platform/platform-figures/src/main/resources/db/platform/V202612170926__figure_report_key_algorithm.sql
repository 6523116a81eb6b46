-- By which algorithm a key signs; those that are there sign by Ed25519.
alter table figure_report_key
    add column algorithm text not null default 'Ed25519' check (algorithm in ('Ed25519', 'SM2'));
