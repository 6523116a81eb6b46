-- Accidents (生产安全事故). The rules stand in Accident; what is repeated here is the last line of defence. Of casualties only
-- numbers are kept.
create table accident (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null constraint uq_accident_number unique,
    -- Nobody's where the unit is not registered; then its name is written down.
    enterprise_id       uuid        references enterprise_snapshot,
    unit_name           text        check (char_length(unit_name) between 1 and 200),
    region              bigint      not null,
    sector              text        not null,
    status              text        not null constraint ck_accident_status check (status in (
        'REPORTED', 'CONFIRMED', 'NOT_ONE', 'INVESTIGATING', 'REPORT_IN', 'APPROVED', 'PUBLISHED', 'IMPLEMENTING',
        'EVALUATED', 'FILED')),
    title               text        not null check (char_length(title) between 1 and 200),
    kind                text        not null check (kind in (
        'OBJECT_STRIKE', 'VEHICLE', 'MACHINERY', 'LIFTING', 'ELECTRIC_SHOCK', 'DROWNING', 'BURN', 'FIRE', 'FALL', 'COLLAPSE',
        'ROOF_FALL', 'FLOODING', 'BLASTING', 'GUNPOWDER_EXPLOSION', 'GAS_EXPLOSION', 'BOILER_EXPLOSION', 'VESSEL_EXPLOSION',
        'OTHER_EXPLOSION', 'POISONING', 'OTHER')),
    -- By the edition of the standard that came after 1986, where one applies.
    kind_code           text        check (char_length(kind_code) between 1 and 20),
    road_traffic        boolean     not null,
    occurred_at         timestamptz not null,
    occurred_on         date        not null,
    known_at            timestamptz not null,
    site                text        not null check (char_length(site) between 1 and 200),
    course              text        not null check (char_length(course) between 1 and 4000),
    taken               text        check (char_length(taken) between 1 and 2000),
    source              text        not null check (source in ('ENTERPRISE', 'DUTY_DESK', 'TIP_OFF', 'HISTORY')),
    reported_at         timestamptz not null,
    reported_by         text        not null,
    -- Until it was told, the enterprise is shown nothing of it.
    told                boolean     not null,
    near_miss           boolean     not null,
    grade               text        check (grade in ('GENERAL', 'LARGER', 'MAJOR', 'EXCEPTIONAL')),
    first_grade         text        check (first_grade in ('GENERAL', 'LARGER', 'MAJOR', 'EXCEPTIONAL')),
    deaths              int         not null check (deaths >= 0),
    missing             int         not null check (missing >= 0),
    serious_injuries    int         not null check (serious_injuries >= 0),
    minor_injuries      int         not null check (minor_injuries >= 0),
    loss_fen            bigint      not null check (loss_fen >= 0),
    toll_until          date        not null,
    toll_settled_at     timestamptz,
    responsibility      boolean,
    late                boolean     not null,
    omitted             boolean     not null,
    falsified           boolean     not null,
    concealed           boolean     not null,
    historic            boolean     not null,
    regraded            boolean     not null,
    taken_over          boolean     not null,
    by_unit             boolean     not null,
    investigator        bigint      not null,
    confirmed_on        date,
    confirmed_by        text,
    not_one_reason      text        check (char_length(not_one_reason) between 1 and 2000),
    group_leader        text        check (char_length(group_leader) between 1 and 100),
    group_set_on        date,
    group_set_by        text,
    procuratorate       text        check (procuratorate in ('JOINED', 'DECLINED', 'NO_ANSWER')),
    report_due          date,
    extended_days       int         not null check (extended_days >= 0),
    appraisal_from      date,
    appraisal_days      int         not null check (appraisal_days >= 0),
    direct_cause        text        check (char_length(direct_cause) between 1 and 4000),
    indirect_cause      text        check (char_length(indirect_cause) between 1 and 4000),
    report_in_on        date,
    report_in_by        text,
    approval_due        date,
    approval_extended   boolean     not null,
    approved_on         date,
    approved_by         text,
    approval_paper      text        check (char_length(approval_paper) between 1 and 100),
    publication_due     date,
    paper_id            uuid        constraint fk_accident_paper references paper,
    published_on        date,
    published_where     text        check (char_length(published_where) between 1 and 400),
    closed_on           date,
    filed_on            date,
    filing_receipt      text        check (char_length(filing_receipt) between 1 and 100),
    -- As what the figures count it: what is not confirmed, or was none, counts as nothing, and a near miss neither.
    outcome             text        generated always as (
        case when status in ('REPORTED', 'NOT_ONE') or near_miss then null
             when status in ('EVALUATED', 'FILED') or closed_on is not null then 'CLOSED' else 'OPEN' end) stored,
    constraint ck_accident_unit check (num_nonnulls(enterprise_id, unit_name) >= 1),
    constraint ck_accident_grade check ((grade is null) = near_miss),
    constraint ck_accident_times check (occurred_at <= known_at and known_at <= reported_at),
    constraint ck_accident_confirmed check (num_nonnulls(confirmed_on, confirmed_by) = 2
        or num_nonnulls(confirmed_on, confirmed_by) = 0 and (historic or status in ('REPORTED', 'NOT_ONE'))),
    constraint ck_accident_told check (told or status in ('REPORTED', 'NOT_ONE')),
    constraint ck_accident_not_one check ((status = 'NOT_ONE') = (not_one_reason is not null)),
    constraint ck_accident_group check (num_nonnulls(group_set_on, group_set_by) in (0, 2)
        and (historic or status in ('REPORTED', 'CONFIRMED', 'NOT_ONE') or group_set_on is not null)),
    constraint ck_accident_report check (num_nonnulls(report_in_on, report_in_by) in (0, 2)),
    constraint ck_accident_approved check (num_nonnulls(approved_on, approved_by, approval_paper) in (0, 3)
        and (historic or status not in ('APPROVED', 'PUBLISHED', 'IMPLEMENTING', 'EVALUATED', 'FILED') or approved_on is not null)),
    -- Nobody approves what he investigated or handed in.
    constraint ck_accident_persons check (approved_by is distinct from report_in_by or approved_by is null),
    -- Nothing is published that is not approved.
    constraint ck_accident_published check (published_on is null or historic or approved_on is not null),
    constraint ck_accident_closed check (closed_on is null or historic or published_on is not null),
    constraint ck_accident_filed check ((status = 'FILED') = (filed_on is not null))
);
call add_region_levels('accident');
call raise_wall('accident', 'sector', 'enterprise_id');
call list_by('accident', 'occurred_on');
call list_by('accident', 'reported_at');
create policy untold on accident as restrictive using (told or (select scope_enterprises()) is null);
revoke delete on accident from ${rw};

-- How many, as it was known from time to time; only ever added to. The wall of each part is the accident's own.
create table accident_toll (
    accident_id      uuid        not null references accident,
    position         int         not null,
    as_of            timestamptz not null,
    entered_at       timestamptz not null,
    deaths           int         not null check (deaths >= 0),
    missing          int         not null check (missing >= 0),
    serious_injuries int         not null check (serious_injuries >= 0),
    minor_injuries   int         not null check (minor_injuries >= 0),
    at_risk          int         not null check (at_risk >= 0),
    trapped          int         not null check (trapped >= 0),
    evacuated        int         not null check (evacuated >= 0),
    note             text,
    primary key (accident_id, position)
);

-- Direct economic loss by item (GB 6721).
create table accident_loss (
    accident_id uuid   not null references accident,
    position    int    not null,
    item        text   not null check (item in (
        'MEDICAL', 'FUNERAL', 'SUBSIDY', 'LOST_WAGES', 'HANDLING', 'RESCUE', 'CLEARANCE', 'FINES', 'FIXED_ASSETS',
        'CURRENT_ASSETS', 'ESTIMATE')),
    amount_fen  bigint not null check (amount_fen >= 0),
    primary key (accident_id, position)
);

-- Whom the authority told, when and how; only ever added to.
create table accident_notice (
    accident_id uuid        not null references accident,
    position    int         not null,
    addressee   text        not null check (addressee in (
        'CITY', 'PROVINCE', 'NATION', 'GOVERNMENT', 'POLICE', 'LABOUR', 'UNION', 'PROCURATORATE')),
    way         text        not null check (way in ('PHONE', 'WRITTEN')),
    told_at     timestamptz not null,
    in_time     boolean,
    receipt     text,
    primary key (accident_id, position)
);

-- Who investigates.
create table accident_member (
    accident_id uuid    not null references accident,
    position    int     not null,
    body        text    not null check (body in (
        'GOVERNMENT', 'SAFETY_AUTHORITY', 'DEPARTMENT', 'SUPERVISION', 'POLICE', 'UNION', 'PROCURATORATE', 'EXPERT', 'UNIT')),
    name        text    not null check (char_length(name) between 1 and 100),
    office      text    not null check (char_length(office) between 1 and 100),
    account     text,
    recused     text,
    primary key (accident_id, position)
);

-- What is to be done so that it does not happen again.
create table accident_measure (
    accident_id uuid not null references accident,
    position    int  not null,
    measure     text not null check (char_length(measure) between 1 and 1000),
    owner       text not null check (char_length(owner) between 1 and 100),
    due_date    date not null,
    done_on     date,
    evidence    text,
    done_by     text,
    primary key (accident_id, position),
    constraint ck_accident_measure_done check (num_nonnulls(done_on, evidence, done_by) in (0, 3))
);

-- The four gates (四不放过); each is passed once.
create table accident_gate (
    accident_id uuid not null references accident,
    position    int  not null,
    gate        text not null check (gate in ('CAUSES_FOUND', 'PEOPLE_DEALT_WITH', 'MEASURES_IMPLEMENTED', 'STAFF_EDUCATED')),
    passed_on   date not null,
    passed_by   text not null,
    evidence    text not null check (char_length(evidence) between 1 and 2000),
    primary key (accident_id, position),
    constraint uq_accident_gate unique (accident_id, gate)
);

create table accident_evaluation (
    accident_id    uuid    not null references accident,
    position       int     not null,
    occasion       text    not null check (occasion in ('APPROVAL', 'CLOSURE')),
    evaluated_on   date    not null,
    evaluated_by   text    not null,
    result         text    not null check (char_length(result) between 1 and 4000),
    satisfactory   boolean not null,
    published_on   date,
    published_where text,
    primary key (accident_id, position),
    constraint uq_accident_evaluation unique (accident_id, occasion),
    constraint ck_accident_evaluation_published check (num_nonnulls(published_on, published_where) in (0, 2))
);

-- What happened, only ever added to.
create table accident_step (
    accident_id uuid        not null references accident,
    position    int         not null,
    kind        text        not null constraint ck_accident_step_kind check (kind in (
        'REPORTED', 'CONFIRMED', 'NOT_ONE', 'TOLL', 'TOLL_SETTLED', 'LOSS', 'NOTICE', 'FLAGGED', 'REGRADED', 'TAKEN_OVER',
        'INVESTIGATION', 'EXTENDED', 'APPRAISAL_BEGUN', 'APPRAISAL_ENDED', 'REPORT_IN', 'RETURNED', 'APPROVAL_EXTENDED',
        'APPROVED', 'PAPER_DRAWN_UP', 'PAPER_WITHDRAWN', 'PUBLISHED', 'IMPLEMENTATION', 'MEASURE_DONE', 'GATE_PASSED',
        'CLOSED', 'EVALUATED', 'FILED', 'OVERDUE')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (accident_id, position),
    constraint ck_accident_step_by check (num_nonnulls(subject, name) in (0, 2))
);

do $$
declare
    part text;
begin
    foreach part in array array['toll', 'loss', 'notice', 'member', 'measure', 'gate', 'evaluation', 'step'] loop
        execute format('alter table accident_%s enable row level security', part);
        execute format('create policy wall on accident_%1$s using (exists'
            || ' (select from accident where accident.id = accident_%1$s.accident_id))', part);
    end loop;
end $$;
revoke update, delete on accident_toll, accident_notice, accident_gate, accident_evaluation, accident_step from ${rw};

-- Until it was told, an enterprise hears nothing of an accident of its own, in the change feed neither.
create policy untold_accident on event_log as restrictive for select using (
    case when aggregate <> 'accident' or (select scope_enterprises()) is null then true
         else exists (select from accident a where a.id = event_log.aggregate_id) end);

call files_of('accident', 'accident', 'id');

call keep_figure('accidents', 'accident', 'r.occurred_on', 'r.outcome', array['OPEN', 'CLOSED'], array['grade'], array['r.grade']);
