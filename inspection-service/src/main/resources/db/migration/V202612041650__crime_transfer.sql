-- Cases that may be crimes, on their way to the police (移送涉嫌犯罪案件). They stand where the authority stands; no enterprise is
-- shown one, whichever it is about. Persons are not named here, only counted: their names are in the papers that are handed over.
create table crime_transfer (
    id             uuid        primary key,
    version        bigint      not null check (version >= 1),
    number         text        not null constraint uq_crime_transfer_number unique,
    region         bigint      not null,
    sector         text        not null,
    -- Always null: which enterprise it is about no enterprise is shown.
    enterprise_id  uuid        check (enterprise_id is null),
    suspect_unit   uuid        references enterprise_snapshot,
    suspect_name   text        not null check (char_length(suspect_name) between 1 and 200),
    persons        int         not null check (persons between 0 and 1000),
    inspection_id  uuid        references inspection,
    penalty_case_id uuid,
    title          text        not null check (char_length(title) between 1 and 200),
    facts          text        not null check (char_length(facts) between 1 and 4000),
    offence        text        not null check (char_length(offence) between 1 and 200),
    team           text[]      not null check (cardinality(team) between 1 and 20),
    status         text        not null check (status in ('SUSPECTED', 'REPORTED', 'APPROVED', 'REFUSED', 'TRANSFERRED', 'RECEIVED',
                                                          'ACCEPTED_BY_POLICE', 'NOT_ACCEPTED', 'OBJECTED', 'ENDED')),
    report         text        check (char_length(report) between 1 and 4000),
    materials      text[]      check (cardinality(materials) between 1 and 100),
    decided_on     date,
    refusal        text        check (char_length(refusal) between 1 and 1000),
    police         text        check (char_length(police) between 1 and 100),
    transferred_at timestamptz,
    procuratorate  text        check (char_length(procuratorate) between 1 and 100),
    copied_on      date,
    received_on    date,
    receipt_by     text        check (char_length(receipt_by) between 1 and 100),
    police_paper   text        check (char_length(police_paper) between 1 and 100),
    police_reason  text        check (char_length(police_reason) between 1 and 1000),
    police_on      date,
    objections     int         not null check (objections between 0 and 2),
    handed_over_on date,
    outcome        text        check (outcome in ('CONVICTED', 'NOT_PROSECUTED', 'RETURNED', 'NOT_FILED')),
    overdue_since  timestamptz,
    opened_at      timestamptz not null,
    constraint ck_crime_transfer_report check (num_nonnulls(report, materials) in (0, 2)
        and (status = 'SUSPECTED' or report is not null)),
    constraint ck_crime_transfer_refused check ((status = 'REFUSED') = (refusal is not null)),
    constraint ck_crime_transfer_handed check (num_nonnulls(police, transferred_at, procuratorate) in (0, 3)
        and (status in ('SUSPECTED', 'REPORTED', 'APPROVED', 'REFUSED') or police is not null)),
    constraint ck_crime_transfer_ended check ((status = 'ENDED') = (outcome is not null))
);
call add_region_levels('crime_transfer');
call raise_wall('crime_transfer', 'sector', 'enterprise_id');
call list_by('crime_transfer', 'opened_at');
create index ix_crime_transfer_case on crime_transfer (penalty_case_id) where penalty_case_id is not null;
create index ix_crime_transfer_unit on crime_transfer (suspect_unit) where suspect_unit is not null;
revoke delete on crime_transfer from ${rw};

create table crime_transfer_step (
    transfer_id uuid        not null references crime_transfer,
    position    int         not null,
    kind        text        not null check (kind in ('OPENED', 'REPORTED', 'APPROVED', 'REFUSED', 'TRANSFERRED', 'RECEIVED', 'ACCEPTED',
        'NOT_ACCEPTED', 'OBJECTED', 'HANDED_OVER', 'OVERDUE', 'ENDED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (transfer_id, position),
    constraint ck_crime_transfer_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table crime_transfer_step enable row level security;
create policy wall on crime_transfer_step
    using (exists (select from crime_transfer t where t.id = crime_transfer_step.transfer_id));
revoke update, delete on crime_transfer_step from ${rw};
