-- Who sees another one's tasks beside his own, from day to day. It ends by itself.
create table task_deputy (
    id           uuid        primary key,
    version      bigint      not null,
    region       bigint      not null,
    sector       text,
    from_account text        not null constraint ck_task_deputy_from check (from_account <> ''),
    deputy       text        not null constraint ck_task_deputy_deputy check (deputy <> ''),
    first_day    date        not null,
    last_day     date        not null,
    appointed_by text        not null,
    appointed_at timestamptz not null,
    constraint ck_task_deputy_days check (last_day >= first_day),
    constraint ck_task_deputy_other check (deputy <> from_account)
);
-- The two whom it concerns see it wherever it was said; others by the place and, of a department, its sector.
do $$
begin
    execute 'alter table task_deputy enable row level security';
    execute 'create policy wall on task_deputy using (case'
        || ' when (select account(scope_subject())) in (from_account, deputy, account(appointed_by)) then true'
        || ' when (select scope_system()) is not null then true'
        || ' when (select scope_enterprises()) is not null then false'
        || ' when ' || wall_condition('sector', null) || ' then true else false end)';
end $$;
create index ix_task_deputy_deputy on task_deputy (deputy, last_day);
create index ix_task_deputy_from on task_deputy (from_account, last_day);
create index ix_task_deputy_nation_last_day on task_deputy (last_day desc, id desc);
revoke update, delete on task_deputy from ${rw};
grant update (version, last_day) on task_deputy to ${rw};
