-- Duty letters (安全生产责任书), signed level by level along the chain of affiliation.
create table duty_letter (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null constraint uq_duty_letter_number unique,
    letter_level        text        not null check (letter_level in
        ('COUNTY_TOWN', 'COUNTY_DEPARTMENT', 'TOWN_VILLAGE', 'AUTHORITY_ENTERPRISE', 'ENTERPRISE_UNIT')),
    letter_year         int         not null check (letter_year between 2000 and 2200),
    -- The subordinate's.
    region              bigint      not null,
    sector              text,
    enterprise_id       uuid        references enterprise,
    unit                text        not null check (char_length(unit) <= 100),
    superior_name       text        not null check (char_length(superior_name) between 1 and 200),
    subordinate_name    text        not null check (char_length(subordinate_name) between 1 and 200),
    content             text        not null check (content <> ''),
    content_sha256      text        not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    valid_from          date        not null,
    valid_until         date        not null,
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null,
    basis_certainty     text        not null,
    status              text        not null check (status in ('DRAFT', 'SIGNED_ONE', 'SIGNED', 'ASSESSED', 'ENDED')),
    superior_sign_account    text,
    superior_sign_name       text,
    superior_sign_at         timestamptz,
    subordinate_sign_account text,
    subordinate_sign_name    text,
    subordinate_sign_at      timestamptz,
    paper               boolean     not null,
    signed_on           date,
    assessed_on         date,
    assessment          text        check (char_length(assessment) between 1 and 2000),
    overdue_since       timestamptz,
    renews_id           uuid        references duty_letter,
    drafted_at          timestamptz not null,
    constraint ck_duty_letter_days check (valid_until >= valid_from),
    constraint ck_duty_letter_enterprise check (
        (letter_level in ('AUTHORITY_ENTERPRISE', 'ENTERPRISE_UNIT')) = (enterprise_id is not null)
        and (letter_level = 'ENTERPRISE_UNIT') = (unit <> '')
        and (letter_level in ('COUNTY_TOWN', 'TOWN_VILLAGE')) = (sector is null)),
    constraint ck_duty_letter_signatures check (
        num_nonnulls(superior_sign_account, superior_sign_name, superior_sign_at) in (0, 3)
        and num_nonnulls(subordinate_sign_account, subordinate_sign_name, subordinate_sign_at) in (0, 3)),
    constraint ck_duty_letter_signed check ((status not in ('SIGNED', 'ASSESSED') or signed_on is not null)
        and (signed_on is null or paper or num_nonnulls(superior_sign_at, subordinate_sign_at) = 2)),
    constraint ck_duty_letter_assessed check (num_nonnulls(assessed_on, assessment) in (0, 2)
        and (status <> 'ASSESSED' or assessed_on is not null))
);
create unique index uq_duty_letter on duty_letter
    (letter_level, letter_year, coalesce(enterprise_id::text, region || ' ' || coalesce(sector, '')), unit)
    where status <> 'ENDED';
call add_region_levels('duty_letter');
call raise_wall('duty_letter', 'sector', 'enterprise_id');
call list_by('duty_letter', 'drafted_at');
call list_by('duty_letter', 'valid_until');
revoke delete on duty_letter from ${rw};

-- What happened, only ever added to.
create table duty_letter_step (
    letter_id   uuid        not null references duty_letter,
    position    int         not null,
    kind        text        not null check (kind in ('DRAFTED', 'SUPERIOR_SIGNED', 'SUBORDINATE_SIGNED', 'PAPER_SIGNED',
                                                     'ASSESSED', 'OVERDUE', 'RENEWED', 'ENDED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (letter_id, position),
    constraint ck_duty_letter_step_by check (
        num_nonnulls(subject, name) = case when kind in ('OVERDUE', 'RENEWED') then 0 else 2 end)
);
alter table duty_letter_step enable row level security;
create policy wall on duty_letter_step
    using (exists (select from duty_letter l where l.id = duty_letter_step.letter_id));
revoke update, delete on duty_letter_step from ${rw};

-- Scanned papers.
call files_of('duty-letter', 'duty_letter', 'id');
