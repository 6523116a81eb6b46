-- Risk points (风险点): what may go wrong where, how grave it is, and who controls it.
create table risk_point (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null constraint uq_risk_point_number unique,
    enterprise_id     uuid        not null references enterprise_snapshot,
    region            bigint      not null,
    sector            text        not null,
    title             text        not null check (char_length(title) between 1 and 200),
    place             text        not null check (char_length(place) between 1 and 200),
    hazard            text        not null check (char_length(hazard) between 1 and 2000),
    longitude         numeric,
    latitude          numeric,
    coordinate_system text        check (coordinate_system in ('CGCS2000', 'WGS84', 'GCJ02')),
    status            text        not null check (status in ('DRAFT', 'ASSESSED', 'CONTROLLED', 'RETIRED')),
    method            text        check (method in ('LEC', 'MATRIX')),
    score             numeric     check (score >= 0),
    colour            text        check (colour in ('BLUE', 'YELLOW', 'ORANGE', 'RED')),
    warning           boolean     not null,
    due_date          date,
    due_origin        text        check (due_origin in ('PERIOD', 'CHANGE', 'CHALLENGE')),
    due_policy_code   text,
    due_policy_region bigint,
    due_period        text,
    due_source        text,
    due_clause        text,
    due_force         text,
    due_certainty     text,
    overdue_since     timestamptz,
    challenge_reason  text        check (char_length(challenge_reason) between 1 and 1000),
    challenged_by     text,
    registered_at     timestamptz not null,
    assessed_at       timestamptz,
    -- The day of that, by which figures count it and lists filter.
    assessed_on       date        generated always as ((assessed_at at time zone 'Asia/Shanghai')::date) stored,
    retired_at        timestamptz,
    constraint ck_risk_point_position check (num_nonnulls(longitude, latitude, coordinate_system) in (0, 3)
        and longitude between -180 and 180 and latitude between -90 and 90),
    constraint ck_risk_point_assessed check (num_nonnulls(method, score, colour, assessed_at) in (0, 4)),
    constraint ck_risk_point_draft check (status <> 'DRAFT' or colour is null),
    constraint ck_risk_point_colour check (status not in ('ASSESSED', 'CONTROLLED') or colour is not null),
    constraint ck_risk_point_warning check (not warning or colour is not null and status <> 'RETIRED'),
    constraint ck_risk_point_due check ((status in ('ASSESSED', 'CONTROLLED')) = (due_date is not null)
        and num_nonnulls(due_date, due_origin, due_policy_code, due_policy_region, due_period, due_source, due_clause,
                         due_force, due_certainty) in (0, 9)),
    constraint ck_risk_point_challenged check ((challenge_reason is null) = (challenged_by is null)),
    constraint ck_risk_point_retired check ((status = 'RETIRED') = (retired_at is not null))
);
call add_region_levels('risk_point');
call raise_wall('risk_point', 'sector', 'enterprise_id');
call list_by('risk_point', 'registered_at');
create index ix_risk_point_warning on risk_point (county, registered_at, id) where warning;
revoke delete on risk_point from ${rw};

-- What it covers, written anew with each change.
create table risk_cover (
    risk_point_id uuid not null references risk_point,
    position      int  not null,
    kind          text not null check (kind in ('POST', 'DEVICE', 'PROCESS')),
    name          text not null check (char_length(name) between 1 and 200),
    entry_id      uuid,
    primary key (risk_point_id, position)
);
create index ix_risk_cover_entry on risk_cover (entry_id) where entry_id is not null;
alter table risk_cover enable row level security;
create policy wall on risk_cover
    using (exists (select from risk_point where risk_point.id = risk_cover.risk_point_id));

-- How grave it was found to be, and why; only ever added to.
create table risk_assessment (
    risk_point_id       uuid        not null references risk_point,
    position            int         not null,
    method              text        not null check (method in ('LEC', 'MATRIX')),
    likelihood          numeric     not null,
    likelihood_meaning  text        not null,
    exposure            numeric,
    exposure_meaning    text,
    severity            numeric     not null,
    severity_meaning    text        not null,
    score               numeric     not null,
    colour              text        not null check (colour in ('BLUE', 'YELLOW', 'ORANGE', 'RED')),
    threshold           numeric,
    grounds             text        check (char_length(grounds) between 1 and 2000),
    assessed_at         timestamptz not null,
    assessed_by         text        not null,
    assessed_by_name    text        not null,
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null,
    basis_certainty     text        not null,
    primary key (risk_point_id, position),
    constraint ck_risk_assessment_factors check ((method = 'LEC') = (exposure is not null)
        and (exposure is null) = (exposure_meaning is null)),
    -- The colour follows from the factors, and from nothing else.
    constraint ck_risk_assessment_score check (score = likelihood * coalesce(exposure, 1) * severity),
    constraint ck_risk_assessment_threshold check ((colour = 'BLUE') = (threshold is null) and score >= coalesce(threshold, 0))
);
alter table risk_assessment enable row level security;
create policy wall on risk_assessment
    using (exists (select from risk_point where risk_point.id = risk_assessment.risk_point_id));
revoke update, delete on risk_assessment from ${rw};

-- Who controls it by what, one for each level; written anew each time.
create table risk_measure (
    risk_point_id uuid not null references risk_point,
    position      int  not null,
    control_level text not null check (control_level in ('COMPANY', 'WORKSHOP', 'TEAM', 'POST')),
    owner         text not null check (char_length(owner) between 1 and 100),
    person_id     uuid,
    measures      text not null check (char_length(measures) between 1 and 2000),
    primary key (risk_point_id, position)
);
alter table risk_measure enable row level security;
create policy wall on risk_measure
    using (exists (select from risk_point where risk_point.id = risk_measure.risk_point_id));

-- What happened, only ever added to.
create table risk_step (
    risk_point_id uuid        not null references risk_point,
    position      int         not null,
    kind          text        not null check (kind in ('REGISTERED', 'ASSESSED', 'WARNED', 'CONTROLLED', 'CHANGED',
                                                       'CHALLENGED', 'OVERDUE', 'RETIRED')),
    occurred_at   timestamptz not null,
    happened_at   timestamptz,
    subject       text,
    name          text,
    note          text,
    primary key (risk_point_id, position),
    constraint ck_risk_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table risk_step enable row level security;
create policy wall on risk_step
    using (exists (select from risk_point where risk_point.id = risk_step.risk_point_id));
revoke update, delete on risk_step from ${rw};

-- Photographs of its warning sign, and its emergency card.
call files_of('risk-sign', 'risk_point', 'id');
call files_of('risk-card', 'risk_point', 'id');

-- How many there are, by the day of the last assessment, the colour, and whether owners are named.
call keep_figure('risk-points', 'risk_point', 'r.assessed_on',
    'case when r.status in (''ASSESSED'', ''CONTROLLED'') then r.status end', array['ASSESSED', 'CONTROLLED'],
    array['colour'], array['r.colour']);
