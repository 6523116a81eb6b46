-- How each enterprise stands to each kind of obligation, and what decided it. The reasons are found anew when somebody asks.
create table obligation (
    id            uuid        primary key,
    version       bigint      not null check (version >= 1),
    kind          text        not null,
    enterprise_id uuid        not null,
    region        bigint      not null,
    sector        text        not null,
    -- What follows from laws, regulations and rules …
    state         text        not null constraint ck_obligation_state
        check (state in ('MET', 'UNMET', 'NOT_DUE', 'UNKNOWN', 'NOT_APPLICABLE', 'EXEMPT')),
    -- … and what from documents, which found nothing.
    reminder      text        not null constraint ck_obligation_reminder
        check (reminder in ('MET', 'UNMET', 'NOT_DUE', 'UNKNOWN', 'NOT_APPLICABLE', 'EXEMPT')),
    missing       text[]      not null,
    needed        bigint,
    have          bigint,
    -- The row that decided; absent where nothing is asked.
    source        text,
    clause        text,
    force         text,
    certainty     text,
    due_on        date,
    exempt_by     text,
    exempt_until  date,
    -- Since when it is asked of this enterprise.
    applies_since date,
    -- When by itself the answer may be another.
    look_on       date,
    changed_at    timestamptz not null,
    constraint ck_obligation_basis check (num_nonnulls(source, clause, force, certainty) in (0, 4)),
    constraint ck_obligation_founded
        check (force is distinct from 'DOCUMENT' or state = 'NOT_APPLICABLE'),
    constraint ck_obligation_exempt check ((exempt_by is null) = (exempt_until is null)
        and ('EXEMPT' not in (state, reminder) or exempt_by is not null)),
    constraint ck_obligation_unknown check ('UNKNOWN' not in (state, reminder) or missing <> '{}'),
    constraint uq_obligation unique (enterprise_id, kind)
);
call add_region_levels('obligation');
call raise_wall('obligation', 'sector', 'enterprise_id');
create index ix_obligation_look on obligation (look_on, enterprise_id) where look_on is not null;
create index ix_obligation_nation on obligation (kind, state, changed_at, id, reminder);
create index ix_obligation_province on obligation (province, kind, state, changed_at, id, reminder);
create index ix_obligation_city on obligation (city, kind, state, changed_at, id, reminder);
create index ix_obligation_county on obligation (county, kind, state, changed_at, id, reminder);
create index ix_obligation_town on obligation (town, kind, state, changed_at, id, reminder);
create index ix_obligation_village on obligation (region, kind, state, changed_at, id, reminder);
revoke delete on obligation from ${rw};

-- Every change, for ever.
create table obligation_change (
    id            uuid        primary key,
    obligation_id uuid        not null references obligation,
    kind          text        not null,
    enterprise_id uuid        not null,
    region        bigint      not null,
    sector        text        not null,
    revision      bigint      not null,
    -- Absent where it was not judged before.
    from_state    text,
    from_reminder text,
    state         text        not null,
    reminder      text        not null,
    missing       text[]      not null,
    source        text,
    clause        text,
    force         text,
    certainty     text,
    changed_at    timestamptz not null,
    constraint uq_obligation_change unique (obligation_id, revision)
);
call add_region_levels('obligation_change');
call raise_wall('obligation_change', 'sector', 'enterprise_id');
create index ix_obligation_change on obligation_change (enterprise_id, changed_at, id);
revoke update, delete on obligation_change from ${rw};
grant update (region, sector) on obligation_change to ${rw};

-- How each enterprise stands to a scorecard: its items by state.
create table scorecard_result (
    id             uuid        primary key,
    code           text        not null,
    enterprise_id  uuid        not null,
    region         bigint      not null,
    sector         text        not null,
    score          int         not null,
    unmet          int         not null,
    not_due        int         not null,
    unknown        int         not null,
    exempt         int         not null,
    not_applicable int         not null,
    changed_at     timestamptz not null,
    constraint ck_scorecard_result
        check (least(score, unmet, not_due, unknown, exempt, not_applicable) >= 0),
    constraint uq_scorecard_result unique (enterprise_id, code)
);
call add_region_levels('scorecard_result');
call raise_wall('scorecard_result', 'sector', 'enterprise_id');
create index ix_scorecard_result_nation on scorecard_result (code, score, id, unknown, not_applicable);
create index ix_scorecard_result_province on scorecard_result (province, code, score, id, unknown, not_applicable);
create index ix_scorecard_result_city on scorecard_result (city, code, score, id, unknown, not_applicable);
create index ix_scorecard_result_county on scorecard_result (county, code, score, id, unknown, not_applicable);
create index ix_scorecard_result_town on scorecard_result (town, code, score, id, unknown, not_applicable);
create index ix_scorecard_result_village on scorecard_result (region, code, score, id, unknown, not_applicable);
revoke delete on scorecard_result from ${rw};

-- By what all were judged last: rows of the policy book and kinds in their versions, with the places that they hold for.
create table obligation_rule (
    key    text   primary key,
    region bigint not null,
    sector text
);

-- How far a judgement of all whom a change of rules concerns is.
create table obligation_evaluation (
    one         boolean     primary key default true constraint ck_obligation_evaluation_one check (one),
    job_id      uuid        not null,
    begun_at    timestamptz not null,
    -- The rules that are to be judged by, a line each, and the places whose rules are others than before.
    rules       text        not null,
    lows        bigint[]    not null,
    highs       bigint[]    not null,
    sectors     text[]      not null,
    -- The last enterprise that was looked at.
    through     uuid,
    processed   bigint      not null default 0 check (processed >= 0),
    changed     bigint      not null default 0 check (changed >= 0),
    finished_at timestamptz
);
revoke delete on obligation_evaluation from ${rw};

-- Enterprises of which something was written since they were judged, in the order in which it was.
create table obligation_due (
    n             bigint generated always as identity primary key,
    enterprise_id uuid not null
);
revoke update on obligation_due from ${rw};

create function obligations_of_enterprise_due() returns trigger language plpgsql as $$
begin
    insert into obligation_due (enterprise_id) select id from now_is;
    return null;
end $$;
create trigger obligations_due after insert on enterprise referencing new table as now_is
    for each statement execute function obligations_of_enterprise_due();

create function obligations_of_changed_enterprise_due() returns trigger language plpgsql as $$
begin
    insert into obligation_due (enterprise_id)
    select n.id from now_is n join was o on o.id = n.id
     where (n.state, n.region, n.sector, n.industry, n.headcount, n.above_scale, n.ownership, n.trades)
           is distinct from (o.state, o.region, o.sector, o.industry, o.headcount, o.above_scale, o.ownership, o.trades);
    return null;
end $$;
create trigger obligations_due_again after update on enterprise referencing old table as was new table as now_is
    for each statement execute function obligations_of_changed_enterprise_due();

create function obligations_of_evidence_due() returns trigger language plpgsql as $$
begin
    insert into obligation_due (enterprise_id)
    select distinct enterprise_id from now_is where enterprise_id is not null;
    return null;
end $$;
create trigger obligations_due after insert on register_entry referencing new table as now_is
    for each statement execute function obligations_of_evidence_due();
create trigger obligations_due after insert on archive_entry referencing new table as now_is
    for each statement execute function obligations_of_evidence_due();

-- What goes over to another enterprise is missing where it was.
create function obligations_of_changed_evidence_due() returns trigger language plpgsql as $$
begin
    insert into obligation_due (enterprise_id)
    select enterprise_id from now_is where enterprise_id is not null
    union select enterprise_id from was where enterprise_id is not null;
    return null;
end $$;
create trigger obligations_due_again after update on archive_entry
    referencing old table as was new table as now_is
    for each statement execute function obligations_of_changed_evidence_due();
