-- Listed supervision of major dangers (重大事故隐患挂牌督办). The rules stand in DangerListing; what is repeated here is the last
-- line of defence.
create table danger_listing (
    id                     uuid        primary key,
    version                bigint      not null check (version >= 1),
    number                 text        not null constraint uq_danger_listing_number unique,
    danger_id              uuid        not null references danger,
    danger_number          text        not null,
    enterprise_id          uuid        not null references enterprise_snapshot,
    region                 bigint      not null,
    sector                 text        not null,
    title                  text        not null check (char_length(title) between 1 and 200),
    level                  text        not null check (level in ('TOWN', 'COUNTY', 'CITY', 'PROVINCE')),
    batch_kind             text        not null check (batch_kind in ('ANNUAL', 'QUARTERLY')),
    batch_year             int         not null check (batch_year between 2000 and 2100),
    batch_quarter          int         check (batch_quarter between 1 and 4),
    grounds                text        not null check (char_length(grounds) between 1 and 2000),
    government_body        text        check (char_length(government_body) between 1 and 200),
    government_fund        text        check (char_length(government_fund) between 1 and 200),
    government_schedule    text        check (char_length(government_schedule) between 1 and 4000),
    status                 text        not null constraint ck_danger_listing_status check (
        status in ('PROPOSED', 'LISTED', 'RECTIFIED', 'ACCEPTED', 'DELISTED', 'DECLINED', 'RAISED')),
    missing                text[]      not null default '{}',
    requirement            text        check (char_length(requirement) between 1 and 2000),
    stop_work              boolean     not null,
    responsible            text        check (char_length(responsible) between 1 and 200),
    due_date               date,
    due_policy_code        text,
    due_policy_region      bigint,
    due_period             text,
    due_source             text,
    due_clause             text,
    due_force              text        check (due_force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')),
    due_certainty          text        check (due_certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')),
    overdue_since          timestamptz,
    proposed_at            timestamptz not null,
    listed_at              timestamptz,
    rectified_at           timestamptz,
    delisted_at            timestamptz,
    filed_on               date,
    progress               int         not null check (progress between 0 and 100),
    progress_on            date,
    examination_id         uuid        constraint uq_danger_listing_examination unique,
    raised_to              uuid        references danger_listing,
    notice_id              uuid        constraint fk_danger_listing_notice references paper,
    notice_served_on       date,
    announced_on           date,
    delisting_notice_id    uuid        constraint fk_danger_listing_delisting_notice references paper,
    delisting_announced_on date,
    constraint ck_danger_listing_quarter check ((batch_kind = 'QUARTERLY') = (batch_quarter is not null)),
    constraint ck_danger_listing_government check (
        num_nonnulls(government_body, government_fund, government_schedule) in (0, 3)),
    constraint ck_danger_listing_missing check (missing = '{}' or status = 'PROPOSED'),
    constraint ck_danger_listing_listed check (
        num_nonnulls(requirement, responsible, listed_at, due_date, due_policy_code, due_policy_region, due_period,
            due_source, due_clause, due_force, due_certainty)
            = case when status in ('PROPOSED', 'DECLINED') then 0 else 11 end),
    constraint ck_danger_listing_rectified check (
        num_nonnulls(rectified_at, examination_id)
            = case when status in ('RECTIFIED', 'ACCEPTED', 'DELISTED') then 2 else 0 end),
    constraint ck_danger_listing_delisted check ((status = 'DELISTED') = (delisted_at is not null)),
    constraint ck_danger_listing_raised check ((status = 'RAISED') = (raised_to is not null)),
    constraint ck_danger_listing_served check (notice_served_on is null or notice_id is not null),
    constraint ck_danger_listing_lifted check (
        num_nonnulls(delisting_notice_id, delisting_announced_on) = 0 or status = 'DELISTED')
);
call add_region_levels('danger_listing');
call raise_wall('danger_listing', 'sector', 'enterprise_id');
call list_by('danger_listing', 'proposed_at');

-- A danger is proposed or listed once at each level, and listed by one level at a time.
create unique index uq_danger_listing_open on danger_listing (danger_id, level)
    where status in ('PROPOSED', 'LISTED', 'RECTIFIED', 'ACCEPTED');
create unique index uq_danger_listing_holding on danger_listing (danger_id)
    where status in ('LISTED', 'RECTIFIED', 'ACCEPTED');
create index ix_danger_listing_danger on danger_listing (danger_id);
create index ix_danger_listing_notice on danger_listing (notice_id) where notice_id is not null;
create index ix_danger_listing_delisting_notice on danger_listing (delisting_notice_id)
    where delisting_notice_id is not null;

revoke delete on danger_listing from ${rw};

-- What happened, only ever added to. Its wall is the listing's own.
create table danger_listing_step (
    listing_id  uuid        not null references danger_listing,
    position    int         not null,
    kind        text        not null constraint ck_danger_listing_step_kind check (
        kind in ('PROPOSED', 'RETURNED', 'COMPLETED', 'LISTED', 'DECLINED', 'RAISED', 'FILED', 'NOTICE_DRAWN_UP',
            'NOTICE_SERVED', 'NOTICE_WITHDRAWN', 'ANNOUNCED', 'PROGRESS', 'EXTENDED', 'OVERDUE', 'RECTIFIED', 'SENT_BACK',
            'ACCEPTED', 'DELISTED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (listing_id, position),
    constraint ck_danger_listing_step_by check (
        num_nonnulls(subject, name)
            = case when kind in ('NOTICE_SERVED', 'NOTICE_WITHDRAWN', 'ANNOUNCED', 'OVERDUE') then 0 else 2 end)
);
alter table danger_listing_step enable row level security;
create policy wall on danger_listing_step
    using (exists (select from danger_listing where danger_listing.id = danger_listing_step.listing_id));
revoke update, delete on danger_listing_step from ${rw};

-- A danger that is listed is neither struck off nor dismissed, whoever tries.
create function danger_is_not_listed() returns trigger language plpgsql as $$
begin
    if exists (select from danger_listing l
               where l.danger_id = new.id and l.status in ('LISTED', 'RECTIFIED', 'ACCEPTED')) then
        raise exception 'danger % is listed', new.number
            using errcode = 'check_violation', constraint = 'ck_danger_not_listed';
    end if;
    return new;
end $$;
create trigger tr_danger_not_listed before update of status on danger
    for each row when (new.status in ('CLOSED', 'DISMISSED') and new.status is distinct from old.status)
    execute function danger_is_not_listed();
