-- That another grade was determined for a danger, and by which clause of which standard it is a major one.
alter table danger
    add column determined_standard text check (char_length(determined_standard) between 1 and 40),
    add column determined_clause   text check (char_length(determined_clause) between 1 and 100),
    add column determined_trade    text check (char_length(determined_trade) between 1 and 50),
    add constraint ck_danger_determined check (
        num_nonnulls(determined_standard, determined_clause) in (0, 2)
        and (determined_standard is not null or determined_trade is null)
        and (determined_standard is null or grade = 'MAJOR'));

do $$
declare
    kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck_danger_step_kind');
    origins text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck_danger_due_origin');
begin
    alter table danger_step drop constraint ck_danger_step_kind;
    execute 'alter table danger_step add constraint ck_danger_step_kind '
        || replace(kinds, '''EXTENDED''::text', '''EXTENDED''::text, ''GRADE_RAISED''::text, ''GRADE_LOWERED''::text');
    alter table danger drop constraint ck_danger_due_origin;
    execute 'alter table danger add constraint ck_danger_due_origin '
        || replace(origins, '''EXTENSION''::text', '''EXTENSION''::text, ''REGRADING''::text');
end $$;
