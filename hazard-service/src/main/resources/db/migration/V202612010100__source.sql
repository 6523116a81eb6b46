-- Major hazard sources (重大危险源) on file.
create table source (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_source_number unique,
    enterprise_id         uuid        not null references enterprise_snapshot,
    region                bigint      not null,
    sector                text        not null,
    unit_kind             text        not null check (unit_kind in ('PRODUCTION', 'STORAGE')),
    unit_name             text        not null check (char_length(unit_name) between 1 and 150),
    unit_place            text        not null check (char_length(unit_place) between 1 and 300),
    unit_in_port          boolean     not null,
    responsible_principal text        not null check (char_length(responsible_principal) between 1 and 100),
    responsible_technical text        not null check (char_length(responsible_technical) between 1 and 100),
    responsible_operating text        not null check (char_length(responsible_operating) between 1 and 100),
    status                text        not null
        check (status in ('IDENTIFIED', 'ASSESSED', 'SUBMITTED', 'RETURNED', 'FILED', 'CHANGED', 'REMOVAL_ASKED',
                          'REMOVED')),
    level                 text        not null check (level in ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4')),
    s_value               numeric     not null,
    r_value               numeric     not null check (r_value >= 0),
    population            int         not null check (population >= 0),
    standard              text        not null,
    grading_policy_code   text        not null,
    grading_policy_region bigint      not null,
    grading_period        text        not null,
    grading_source        text        not null,
    grading_clause        text        not null,
    grading_force         text        not null,
    grading_certainty     text        not null,
    assessed_on           date,
    reassess_by           date,
    emergency_shutdown    boolean,
    safety_measures       text        check (char_length(safety_measures) between 1 and 4000),
    emergency_measures    text        check (char_length(emergency_measures) between 1 and 4000),
    round                 int         not null check (round >= 0),
    recipients            text[]      not null,
    filing_number         text        check (char_length(filing_number) between 1 and 60),
    filed_on              date,
    removal_ground        text
        check (removal_ground in ('BELOW_CRITICAL_QUANTITY', 'DISMANTLED', 'STANDARD', 'MISTAKE')),
    removal_former        text        check (removal_former in ('IDENTIFIED', 'ASSESSED', 'RETURNED', 'FILED', 'CHANGED')),
    removal_returned      boolean,
    overdue_since         timestamptz,
    identified_at         timestamptz not null,
    constraint ck_source_major check (s_value >= 1),
    constraint ck_source_assessed check (
        num_nonnulls(assessed_on, reassess_by) in (0, 2)
        and (assessed_on is not null or status in ('IDENTIFIED', 'REMOVAL_ASKED', 'REMOVED'))),
    constraint ck_source_submitted check (
        status <> 'SUBMITTED' or num_nonnulls(safety_measures, emergency_measures) = 2 and cardinality(recipients) > 0),
    constraint ck_source_filed check (
        num_nonnulls(filing_number, filed_on) in (0, 2)
        and (filed_on is not null or status not in ('FILED', 'CHANGED'))),
    constraint ck_source_removal check (
        num_nonnulls(removal_ground, removal_former, removal_returned)
            = case when status in ('REMOVAL_ASKED', 'REMOVED') then 3 else 0 end)
);
call add_region_levels('source');
call raise_wall('source', 'sector', 'enterprise_id');
call list_by('source', 'identified_at');
revoke delete on source from ${rw};

-- What the unit holds, of every assessment: only ever added to.
create table source_chemical (
    source_id  uuid    not null references source,
    position   int     not null,
    edition    int     not null check (edition >= 0),
    substance  int     check (substance >= 1),
    name       text    not null check (char_length(name) between 1 and 200),
    mixture    boolean not null,
    symbols    text[]  not null,
    quantity_t numeric not null constraint ck_source_chemical_quantity check (quantity_t > 0),
    liquefied  boolean,
    vessel     text    check (char_length(vessel) between 1 and 100),
    primary key (source_id, position),
    constraint ck_source_chemical_hazards check (cardinality(symbols) > 0 or substance is not null and not mixture)
);
alter table source_chemical enable row level security;
create policy wall on source_chemical using (exists (select from source where source.id = source_chemical.source_id));
revoke update, delete on source_chemical from ${rw};

-- Its assessments: only ever added to.
create table source_assessment (
    source_id          uuid    not null references source,
    position           int     not null,
    assessed_on        date    not null,
    assessed_by        text    not null check (assessed_by in ('ENTERPRISE', 'INSTITUTION')),
    institution        text    check (char_length(institution) between 1 and 200),
    certificate        text    check (char_length(certificate) between 1 and 100),
    quantitative       boolean not null,
    emergency_shutdown boolean,
    level              text    not null check (level in ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4')),
    s                  numeric not null,
    r                  numeric not null,
    people             int     not null check (people >= 0),
    standard           text    not null,
    primary key (source_id, position),
    constraint ck_source_assessment_institution check (
        num_nonnulls(institution, certificate) = case when assessed_by = 'INSTITUTION' then 2 else 0 end)
);
alter table source_assessment enable row level security;
create policy wall on source_assessment
    using (exists (select from source where source.id = source_assessment.source_id));
revoke update, delete on source_assessment from ${rw};

-- Who of those with whom it is filed received it, and when: only ever added to.
create table source_receipt (
    source_id   uuid not null references source,
    position    int  not null,
    round       int  not null check (round >= 1),
    recipient   text not null
        check (recipient in ('EMERGENCY_DEPARTMENT', 'PORT_AUTHORITY', 'FIRE_RESCUE', 'DEPARTMENT_CONCERNED')),
    received_on date not null,
    primary key (source_id, position),
    constraint uq_source_receipt unique (source_id, round, recipient)
);
alter table source_receipt enable row level security;
create policy wall on source_receipt using (exists (select from source where source.id = source_receipt.source_id));
revoke update, delete on source_receipt from ${rw};

-- What happened, only ever added to.
create table source_step (
    source_id   uuid        not null references source,
    position    int         not null,
    kind        text        not null
        check (kind in ('IDENTIFIED', 'RECORDED', 'ASSESSED', 'SUBMITTED', 'RECEIVED', 'FILED', 'RETURNED', 'CHANGED',
                        'RESPONSIBILITY_CHANGED', 'REMOVAL_ASKED', 'REMOVAL_REFUSED', 'REMOVAL_RETURNED', 'REMOVED',
                        'OVERDUE')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (source_id, position),
    constraint ck_source_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table source_step enable row level security;
create policy wall on source_step using (exists (select from source where source.id = source_step.source_id));
revoke update, delete on source_step from ${rw};

-- Its documents lie in the file store, and whoever is shown the source is shown them.
call files_of('source', 'source', 'id');
