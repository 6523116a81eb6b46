-- The safety grade of each enterprise as it was found last. The reasons are found anew when somebody asks.
create table enterprise_grade (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    enterprise_id     uuid        not null,
    region            bigint      not null,
    sector            text        not null,
    -- Whether it traded then: one that does not stands in no list.
    active            boolean     not null,
    -- Absent while a fact is missing that decides.
    grade             text        constraint ck_enterprise_grade_grade check (grade in ('A', 'B', 'C', 'D')),
    score             int         not null,
    trade_points      int         not null,
    hazard_points     int         not null,
    management_points int         not null,
    veto              text        constraint ck_enterprise_grade_veto check (veto in ('BLACKLIST', 'MAJOR_DANGER')),
    missing           text[]      not null,
    changed_at        timestamptz not null,
    constraint ck_enterprise_grade_score check (least(trade_points, hazard_points, management_points) >= 0
        and score = trade_points + hazard_points + management_points),
    constraint ck_enterprise_grade_missing check (grade is not null or missing <> '{}'),
    constraint uq_enterprise_grade unique (enterprise_id)
);
call add_region_levels('enterprise_grade');
call raise_wall('enterprise_grade', 'sector', 'enterprise_id');
call list_by('enterprise_grade', 'score');
call list_by('enterprise_grade', 'changed_at');
revoke delete on enterprise_grade from ${rw};

-- Every change of a grade, for ever.
create table enterprise_grade_change (
    id                uuid        primary key,
    grade_id          uuid        not null references enterprise_grade,
    enterprise_id     uuid        not null,
    region            bigint      not null,
    sector            text        not null,
    revision          bigint      not null,
    -- Absent where it had none before.
    from_grade        text,
    grade             text,
    score             int         not null,
    trade_points      int         not null,
    hazard_points     int         not null,
    management_points int         not null,
    veto              text,
    missing           text[]      not null,
    changed_at        timestamptz not null,
    constraint uq_enterprise_grade_change unique (grade_id, revision)
);
call add_region_levels('enterprise_grade_change');
call raise_wall('enterprise_grade_change', 'sector', 'enterprise_id');
create index ix_enterprise_grade_change on enterprise_grade_change (enterprise_id, changed_at, id);
revoke update, delete on enterprise_grade_change from ${rw};
grant update (region, sector) on enterprise_grade_change to ${rw};

-- By which rows of the policy book all are graded, and how far that is.
create table grade_run (
    one         boolean     primary key default true constraint ck_grade_run_one check (one),
    rules       text        not null,
    job_id      uuid        not null,
    begun_at    timestamptz not null,
    -- The last enterprise that was looked at.
    through     uuid,
    processed   bigint      not null default 0 check (processed >= 0),
    changed     bigint      not null default 0 check (changed >= 0),
    finished_at timestamptz
);
revoke delete on grade_run from ${rw};

-- Enterprises of which something was written since they were graded, in the order in which it was.
create table grade_due (
    n             bigint generated always as identity primary key,
    enterprise_id uuid not null
);
revoke update on grade_due from ${rw};

create function grades_of_enterprise_due() returns trigger language plpgsql as $$
begin
    insert into grade_due (enterprise_id) select id from now_is;
    return null;
end $$;
create trigger grades_due after insert on enterprise referencing new table as now_is
    for each statement execute function grades_of_enterprise_due();

create function grades_of_changed_enterprise_due() returns trigger language plpgsql as $$
begin
    insert into grade_due (enterprise_id)
    select n.id from now_is n join was o on o.id = n.id
     where (n.state, n.region, n.sector, n.trades) is distinct from (o.state, o.region, o.sector, o.trades);
    return null;
end $$;
create trigger grades_due_again after update on enterprise referencing old table as was new table as now_is
    for each statement execute function grades_of_changed_enterprise_due();

-- Of what other contexts announced, only what counts in a grade.
create function grades_of_matter_due() returns trigger language plpgsql as $$
begin
    insert into grade_due (enterprise_id)
    select distinct enterprise_id from now_is
     where enterprise_id is not null
       and (context = 'hazards' or (context, kind) in
            (('inspections', 'inspection'), ('inspections', 'order'), ('training', 'post'), ('registry', 'blacklist')));
    return null;
end $$;
create trigger grades_due after insert on archive_entry referencing new table as now_is
    for each statement execute function grades_of_matter_due();

create function grades_of_changed_matter_due() returns trigger language plpgsql as $$
begin
    insert into grade_due (enterprise_id)
    select enterprise_id from (select * from now_is union all select * from was) told
     where enterprise_id is not null
       and (context = 'hazards' or (context, kind) in
            (('inspections', 'inspection'), ('inspections', 'order'), ('training', 'post'), ('registry', 'blacklist')))
     group by enterprise_id;
    return null;
end $$;
create trigger grades_due_again after update on archive_entry
    referencing old table as was new table as now_is
    for each statement execute function grades_of_changed_matter_due();

create function grades_of_obligation_due() returns trigger language plpgsql as $$
begin
    insert into grade_due (enterprise_id) select distinct enterprise_id from now_is where enterprise_id is not null;
    return null;
end $$;
create trigger grades_due after insert on obligation referencing new table as now_is
    for each statement execute function grades_of_obligation_due();
create trigger grades_due_again after update on obligation referencing new table as now_is
    for each statement execute function grades_of_obligation_due();
