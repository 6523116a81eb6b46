-- Exposures (曝光): what was shown in a medium, and is followed up until it is done.
create table exposure (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null constraint uq_exposure_number unique,
    -- Nobody's where it is about a place.
    enterprise_id       uuid        references enterprise_snapshot,
    region              bigint      not null,
    sector              text        not null,
    about               text        not null check (about in ('ENTERPRISE', 'DANGER', 'INSPECTION', 'PLACE')),
    inspection_id       uuid        references inspection,
    danger_number       text        check (char_length(danger_number) between 1 and 40),
    title               text        not null check (char_length(title) between 1 and 200),
    told                text        not null check (char_length(told) between 1 and 2000),
    medium              text        not null check (char_length(medium) between 1 and 100),
    exposed_on          date        not null,
    responsible         text        not null check (char_length(responsible) between 1 and 100),
    status              text        not null check (status in ('OPENED', 'REPORTED', 'CLOSED', 'WITHDRAWN')),
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null,
    basis_certainty     text        not null,
    due_date            date        not null,
    overdue_since       timestamptz,
    opened_at           timestamptz not null,
    evidence            text        check (char_length(evidence) between 1 and 2000),
    reported_by         text,
    closed_at           timestamptz,
    paper_id            uuid        constraint fk_exposure_paper references paper,
    -- As what the figure counts it, and lists filter by it; one that was withdrawn counts as nothing.
    outcome             text        generated always as (
        case when status in ('OPENED', 'REPORTED') then 'OPEN' when status = 'CLOSED' then 'DONE' end) stored,
    constraint ck_exposure_closed check ((status = 'CLOSED') = (closed_at is not null)),
    constraint ck_exposure_reported check (num_nonnulls(evidence, reported_by) in (0, 2)
        and (status not in ('REPORTED', 'CLOSED') or evidence is not null)),
    constraint ck_exposure_paper check (paper_id is null or enterprise_id is not null)
);
call add_region_levels('exposure');
call raise_wall('exposure', 'sector', 'enterprise_id');
call list_by('exposure', 'opened_at');
call list_by('exposure', 'due_date');
revoke delete on exposure from ${rw};

-- What happened, only ever added to. Its wall is the exposure's own.
create table exposure_step (
    exposure_id uuid        not null references exposure,
    position    int         not null,
    kind        text        not null check (kind in ('OPENED', 'PROGRESS', 'REPORTED', 'RETURNED', 'OVERDUE', 'CLOSED',
                                                     'WITHDRAWN', 'PAPER_DRAWN_UP', 'PAPER_WITHDRAWN')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (exposure_id, position),
    constraint ck_exposure_step_by check (
        num_nonnulls(subject, name) = case when kind in ('OVERDUE', 'PAPER_WITHDRAWN') then 0 else 2 end)
);
alter table exposure_step enable row level security;
create policy wall on exposure_step using (exists (select from exposure where exposure.id = exposure_step.exposure_id));
revoke update, delete on exposure_step from ${rw};

-- Evidence lies in the file store, and whoever is shown the exposure is shown it.
call files_of('exposure', 'exposure', 'id');

call keep_figure('exposures', 'exposure', 'r.exposed_on', 'r.outcome', array['OPEN', 'DONE']);
