-- The definitions of figures in every version that was ever installed; no wall: they ship with the service.
create table figure_definition (
    code     text        not null,
    version  int         not null constraint ck_figure_definition_version check (version >= 1),
    document text        not null,
    added_at timestamptz not null,
    primary key (code, version)
);
revoke update, delete on figure_definition from ${rw};

-- Reports of a place for a period, frozen: what the figures were on that day. A correction is another edition.
create table figure_report (
    id           uuid        primary key,
    version      bigint      not null default 1 check (version = 1),
    number       text        not null constraint uq_figure_report_number unique,
    region       bigint      not null,
    period       text        not null,
    period_kind  text        not null check (period_kind in ('MONTH', 'QUARTER', 'YEAR')),
    period_from  date        not null,
    period_to    date        not null,
    edition      int         not null check (edition >= 1),
    previous_id  uuid        references figure_report,
    reason       text        check (char_length(reason) between 1 and 500),
    frozen_at    timestamptz not null,
    frozen_by    text        not null,
    job_id       uuid        not null,
    basis_rows   bigint      not null check (basis_rows >= 0),
    changed_rows bigint      check (changed_rows > 0),
    constraint uq_figure_report_edition unique (region, period_from, period_kind, edition),
    constraint ck_figure_report_period check (period_from < period_to),
    constraint ck_figure_report_correction check (
        num_nonnulls(previous_id, reason, changed_rows) = case when edition = 1 then 0 else 3 end)
);
call add_region_levels('figure_report');
call list_by('figure_report', 'frozen_at');

-- Which figures a report holds, each in which version, with what it was to reach and who says so.
create table figure_report_figure (
    report_id       uuid    not null references figure_report,
    figure          text    not null,
    version         int     not null,
    target          numeric,
    target_source   text,
    target_clause   text,
    target_force    text,
    target_certainty text,
    primary key (report_id, figure),
    foreign key (figure, version) references figure_definition (code, version),
    constraint ck_figure_report_target check (
        num_nonnulls(target, target_source, target_clause, target_force, target_certainty) in (0, 5))
);

-- The rows that were counted, each as what.
create table figure_report_row (
    report_id uuid   not null,
    figure    text   not null,
    row_id    uuid   not null,
    region    bigint not null,
    sector    text   not null,
    component text   not null,
    g1        text   not null,
    g2        text   not null,
    primary key (report_id, figure, row_id),
    foreign key (report_id, figure) references figure_report_figure deferrable initially deferred
);

-- What they make, by the places directly below the report's.
create table figure_report_cell (
    report_id uuid   not null,
    figure    text   not null,
    region    bigint not null,
    sector    text   not null,
    component text   not null,
    g1        text   not null,
    g2        text   not null,
    n         bigint not null check (n > 0),
    primary key (report_id, figure, region, sector, component, g1, g2),
    foreign key (report_id, figure) references figure_report_figure deferrable initially deferred
);

do $wall$
declare
    kept text;
begin
    foreach kept in array array['figure_report', 'figure_report_row', 'figure_report_cell'] loop
        execute format('alter table %I enable row level security', kept);
        execute format(
            'create policy wall on %I using (case when (select scope_enterprises()) is not null then false else (%s) end)',
            kept, wall_condition(case kept when 'figure_report' then null else 'sector' end, null));
    end loop;
end $wall$;
alter table figure_report_figure enable row level security;
create policy wall on figure_report_figure
    using (exists (select from figure_report where figure_report.id = figure_report_figure.report_id));

-- What is frozen stays: nobody who serves changes or forgets it, and nothing is added to a report that is there already.
revoke update, delete on figure_report, figure_report_figure, figure_report_row, figure_report_cell from ${rw};

create function figure_report_is_whole() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from (select distinct report_id from added) a join figure_report r on r.id = a.report_id
            where r.xmin <> pg_current_xact_id()::xid) then
        raise exception 'a frozen report is not added to' using errcode = '42501';
    end if;
    return null;
end $$;
revoke execute on function figure_report_is_whole() from public;
create trigger figure_report_figure_whole after insert on figure_report_figure referencing new table as added
    for each statement execute function figure_report_is_whole();
create trigger figure_report_row_whole after insert on figure_report_row referencing new table as added
    for each statement execute function figure_report_is_whole();
create trigger figure_report_cell_whole after insert on figure_report_cell referencing new table as added
    for each statement execute function figure_report_is_whole();
