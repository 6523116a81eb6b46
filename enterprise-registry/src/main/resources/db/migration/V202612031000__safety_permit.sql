-- Safety production permits (安全生产许可证). The rules stand in SafetyPermit; what is repeated here is the last line of defence.
create table safety_permit (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null check (char_length(number) between 1 and 40),
    enterprise_id       uuid        not null references enterprise,
    region              bigint      not null,
    sector              text        not null,
    trade               text        not null,
    unit                text        not null check (char_length(unit) <= 100),
    status              text        not null constraint ck_safety_permit_status check (
        status in ('PREPARED', 'ACCEPTED', 'EXAMINED', 'REFUSED', 'DENIED', 'IN_FORCE', 'SUSPENDED', 'EXPIRED', 'REVOKED',
                   'WITHDRAWN', 'CANCELLED')),
    authority           bigint,
    holder_name         text,
    holder_principal    text,
    holder_address      text,
    holder_scope        text,
    valid_from          date,
    valid_until         date,
    exam_application_id uuid,
    exam_round          int,
    exam_waived         boolean,
    exam_examined_on    date,
    exam_examiner       text,
    exam_examiner_name  text,
    exam_opinion        text,
    suspension_ground   text,
    suspended_until     date,
    end_ground          text,
    ended_on            date,
    imported            boolean     not null,
    opened_at           timestamptz not null,
    -- What was given has a period, and says of whom and for what it is.
    constraint ck_safety_permit_held check (
        num_nonnulls(authority, holder_name, holder_principal, holder_address, holder_scope, valid_from, valid_until)
            = case when status in ('PREPARED', 'ACCEPTED', 'EXAMINED', 'REFUSED', 'DENIED') then 0 else 7 end
        and valid_until >= valid_from),
    constraint ck_safety_permit_exam check (
        num_nonnulls(exam_application_id, exam_round, exam_waived, exam_examined_on, exam_examiner, exam_examiner_name)
            in (0, 6)),
    -- Nothing is given here that was not examined.
    constraint ck_safety_permit_examined check (
        imported or exam_round is not null or status in ('PREPARED', 'ACCEPTED', 'REFUSED', 'DENIED')),
    constraint ck_safety_permit_suspended check (
        num_nonnulls(suspension_ground, suspended_until) = case when status = 'SUSPENDED' then 2 else 0 end),
    constraint ck_safety_permit_ended check (
        (end_ground is not null) = (status in ('REVOKED', 'WITHDRAWN', 'CANCELLED')))
);
call add_region_levels('safety_permit');
call raise_wall('safety_permit', 'sector', 'enterprise_id');
call list_by('safety_permit', 'opened_at');
-- For one trade and unit an enterprise has one matter under way, and holds one permit.
create unique index uq_safety_permit_open on safety_permit (enterprise_id, trade, unit)
    where status in ('PREPARED', 'ACCEPTED', 'EXAMINED');
create unique index uq_safety_permit_held on safety_permit (enterprise_id, trade, unit)
    where status in ('IN_FORCE', 'SUSPENDED');
-- Numbers that are given here are given once; what others gave before is told by number and enterprise.
create unique index uq_safety_permit_number on safety_permit (number) where not imported;
revoke delete on safety_permit from ${rw};

-- What each examination stated, only ever added to, as the other parts are. Their wall is the permit's own.
create table safety_permit_condition (
    permit_id      uuid not null references safety_permit,
    position       int  not null,
    round          int  not null check (round >= 1),
    condition_code text not null,
    state          text not null constraint ck_safety_permit_condition_state check (
        state in ('MET', 'UNMET', 'NOT_APPLICABLE')),
    note           text constraint ck_safety_permit_condition_note check (char_length(note) <= 1000),
    primary key (permit_id, position),
    constraint ck_safety_permit_condition_said check (state = 'MET' or note is not null)
);
alter table safety_permit_condition enable row level security;
create policy wall on safety_permit_condition
    using (exists (select from safety_permit where safety_permit.id = safety_permit_condition.permit_id));
revoke update, delete on safety_permit_condition from ${rw};

create table safety_permit_edition (
    permit_id   uuid not null references safety_permit,
    position    int  not null,
    made        text not null constraint ck_safety_permit_edition_made check (
        made in ('GRANTED', 'IMPORTED', 'CHANGED', 'RENEWED')),
    name        text not null,
    principal   text not null,
    address     text not null,
    scope       text not null,
    valid_from  date not null,
    valid_until date not null,
    decided_on  date not null,
    primary key (permit_id, position),
    constraint ck_safety_permit_edition_days check (valid_until >= valid_from)
);
alter table safety_permit_edition enable row level security;
create policy wall on safety_permit_edition
    using (exists (select from safety_permit where safety_permit.id = safety_permit_edition.permit_id));
revoke update, delete on safety_permit_edition from ${rw};

create table safety_permit_step (
    permit_id   uuid        not null references safety_permit,
    position    int         not null,
    kind        text        not null constraint ck_safety_permit_step_kind check (
        kind in ('PREPARED', 'ACCEPTED', 'STOOD', 'EXAMINED', 'WAIVED', 'GRANTED', 'IMPORTED', 'REFUSED', 'DENIED',
                 'TAKEN_BACK', 'CHANGED', 'RENEWED', 'SUSPENDED', 'LIFTED', 'EXPIRED', 'REVOKED', 'WITHDRAWN',
                 'CANCELLED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (permit_id, position),
    -- By themselves come the end by time, and a renewal that nobody answered.
    constraint ck_safety_permit_step_by check (
        num_nonnulls(subject, name) = 2 and kind <> 'EXPIRED' or kind in ('EXPIRED', 'RENEWED') and subject is null)
);
alter table safety_permit_step enable row level security;
create policy wall on safety_permit_step
    using (exists (select from safety_permit where safety_permit.id = safety_permit_step.permit_id));
revoke update, delete on safety_permit_step from ${rw};

-- What everybody may read of a permit; follows it. No wall.
create table public_safety_permit (
    id              uuid        primary key,
    number          text        not null,
    enterprise_name text        not null,
    trade           text        not null,
    scope           text        not null,
    authority       bigint      not null,
    status          text        not null,
    valid_from      date        not null,
    valid_until     date        not null,
    published_at    timestamptz not null
);
create index ix_public_safety_permit_published on public_safety_permit (published_at, id) where status = 'IN_FORCE';
create index ix_public_safety_permit_authority on public_safety_permit (authority, published_at, id) where status = 'IN_FORCE';
create index ix_public_safety_permit_trade on public_safety_permit (trade, published_at, id) where status = 'IN_FORCE';
create index ix_public_safety_permit_number on public_safety_permit (number, enterprise_name);
revoke update, delete on public_safety_permit from ${rw};
grant update (enterprise_name, scope, status, valid_from, valid_until) on public_safety_permit to ${rw};
