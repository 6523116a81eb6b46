-- Dangers that came of an obligation that is not met, as the registry announced it.
alter table danger
    add column obligation_id       uuid,
    add column obligation_revision bigint check (obligation_revision >= 0),
    add constraint ck_danger_obligation check (num_nonnulls(obligation_id, obligation_revision) in (0, 2));
alter table danger drop constraint ck_danger_provenance;
alter table danger add constraint ck_danger_provenance check (num_nonnulls(finding_id, post_id, obligation_id) < 2);
create unique index uq_danger_obligation on danger (obligation_id, obligation_revision) where obligation_id is not null;

do $$
declare
    condition text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck_danger_source');
    kinds     text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck_danger_step_kind');
begin
    alter table danger drop constraint ck_danger_source;
    execute 'alter table danger add constraint ck_danger_source '
        || replace(condition, '''OTHER''::text', '''OBLIGATION''::text, ''OTHER''::text');
    alter table danger_step drop constraint ck_danger_step_kind;
    execute 'alter table danger_step add constraint ck_danger_step_kind '
        || replace(kinds, '''POST_ENDED''::text', '''POST_ENDED''::text, ''OBLIGATION_MET''::text');
end $$;
