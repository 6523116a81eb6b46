-- Tip-offs (举报). No row is an enterprise's: enterprise_id stays null, which hides it from whoever acts for one.
create table tip_off (
    id                        uuid        primary key,
    version                   bigint      not null check (version >= 1),
    number                    text        not null constraint uq_tip_off_number unique,
    enterprise_id             uuid        constraint ck_tip_off_of_no_enterprise check (enterprise_id is null),
    concerned_id              uuid        references enterprise_snapshot,
    region                    bigint      not null,
    sector                    text,
    status                    text        not null check (status in ('RECEIVED', 'ACCEPTED', 'NOT_ACCEPTED', 'FORWARDED',
                                                                     'VERIFYING', 'VERIFIED', 'HANDLED', 'ANSWERED', 'CLOSED')),
    matter                    text        not null check (matter in ('MAJOR_DANGER', 'DANGER', 'VIOLATION', 'CONCEALED_ACCIDENT')),
    description               text        not null check (char_length(description) between 1 and 2000),
    site                      text        not null check (char_length(site) between 1 and 200),
    unit                      text        check (char_length(unit) between 1 and 200),
    happened_on               date,
    deaths                    boolean     not null,
    category                  text        not null check (category in ('MASS', 'EMPLOYEE', 'MEDIA', 'DEPUTY', 'CPPCC_MEMBER')),
    channel                   text        not null check (channel in ('ONLINE', 'HOTLINE', 'LETTER', 'VISIT', 'TRANSFERRED')),
    signatories               int         not null check (signatories between 1 and 1000),
    name_sealed               text        constraint ck_tip_off_name_sealed check (name_sealed like 'v1.%'),
    phone_sealed              text        constraint ck_tip_off_phone_sealed check (phone_sealed like 'v1.%'),
    receipt                   text        constraint uq_tip_off_receipt unique,
    secret_hash               text        constraint ck_tip_off_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$'),
    request_hash              text        constraint uq_tip_off_request unique,
    request_print             text,
    misses                    int,
    misses_since              timestamptz,
    verification_first        text,
    verification_second       text,
    verification_organised_by text,
    verification_result       text        check (verification_result in ('TRUE', 'PARTLY', 'FALSE', 'NOT_PROVABLE')),
    verification_report       text,
    verification_reported_by  text,
    received_at               timestamptz not null,
    accepted_at               timestamptz,
    verified_at               timestamptz,
    answered_at               timestamptz,
    same_as                   uuid        references tip_off,
    extended_to               date,
    forwarded_to              text,
    danger_id                 uuid        references danger,
    told                      text,
    constraint ck_tip_off_key check (num_nonnulls(receipt, secret_hash, misses) in (0, 3)),
    constraint ck_tip_off_online check (channel <> 'ONLINE' or receipt is not null),
    constraint ck_tip_off_contact check (num_nonnulls(name_sealed, phone_sealed) in (0, 2)),
    constraint ck_tip_off_two check (verification_first <> verification_second),
    constraint ck_tip_off_government check (not deaths or verification_first is null or verification_organised_by is not null),
    constraint ck_tip_off_verified check (
        (verified_at is null) = (status in ('RECEIVED', 'ACCEPTED', 'NOT_ACCEPTED', 'FORWARDED', 'VERIFYING'))),
    constraint ck_tip_off_result check (verified_at is null or verification_result is not null),
    constraint ck_tip_off_answered check ((answered_at is not null) = (status in ('ANSWERED', 'CLOSED'))),
    constraint ck_tip_off_danger check (danger_id is null or verification_result in ('TRUE', 'PARTLY'))
);
call add_region_levels('tip_off');
call raise_wall('tip_off', 'sector', 'enterprise_id');
call list_by('tip_off', 'received_at');

create index ix_tip_off_concerned_received on tip_off (concerned_id, received_at) where concerned_id is not null;
create index ix_tip_off_danger on tip_off (danger_id) where danger_id is not null;

revoke delete on tip_off from ${rw};

-- What happened, only ever added to. Its wall is the tip-off's own.
create table tip_off_step (
    tip_off_id  uuid        not null references tip_off,
    position    int         not null,
    kind        text        not null check (kind in (
        'RECEIVED', 'RECORDED', 'ACCEPTED', 'NOT_ACCEPTED', 'FORWARDED', 'ASSIGNED', 'VERIFICATION_REPORTED',
        'VERIFICATION_DISAGREED', 'VERIFIED', 'DANGER_LINKED', 'HANDLED', 'ANSWERED', 'CLOSED', 'EXTENDED', 'SECRET_ISSUED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (tip_off_id, position),
    constraint ck_tip_off_step_by check (num_nonnulls(subject, name) = case when kind = 'RECEIVED' then 0 else 2 end)
);
alter table tip_off_step enable row level security;
create policy wall on tip_off_step
    using (exists (select from tip_off where tip_off.id = tip_off_step.tip_off_id));
revoke update, delete on tip_off_step from ${rw};
