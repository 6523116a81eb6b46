-- Filings of major dangers (重大事故隐患报告), one for each. The rules stand in DangerFiling; what is repeated here is
-- the last line of defence.
create table danger_filing (
    id                         uuid        primary key,
    version                    bigint      not null check (version >= 1),
    danger_id                  uuid        not null references danger constraint uq_danger_filing_danger unique,
    number                     text        not null,
    enterprise_id              uuid        not null references enterprise_snapshot,
    region                     bigint      not null,
    sector                     text        not null,
    title                      text        not null check (char_length(title) between 1 and 200),
    status                     text        not null check (status in ('OWED', 'FILED', 'RETURNED', 'RECEIVED', 'DROPPED')),
    industry                   boolean     not null,
    situation                  text        check (char_length(situation) between 1 and 4000),
    analysis                   text        check (char_length(analysis) between 1 and 4000),
    plan                       text        check (char_length(plan) between 1 and 4000),
    standard                   text        check (char_length(standard) between 1 and 40),
    clause                     text        check (char_length(clause) between 1 and 100),
    of_trade                   boolean,
    work_safety_received_on    date,
    work_safety_receipt_number text,
    work_safety_received_by    text,
    industry_received_on       date,
    industry_receipt_number    text,
    industry_received_by       text,
    returned_by                text        check (returned_by in ('WORK_SAFETY', 'INDUSTRY')),
    return_reason              text        check (char_length(return_reason) between 1 and 1000),
    opened_at                  timestamptz not null,
    filed_at                   timestamptz,
    overdue_since              timestamptz,
    constraint ck_danger_filing_content check (num_nonnulls(situation, analysis, plan, standard, clause, filed_at) in (0, 6)),
    constraint ck_danger_filing_filed check (status not in ('FILED', 'RETURNED') or filed_at is not null),
    constraint ck_danger_filing_work_safety check (num_nonnulls(work_safety_received_on, work_safety_receipt_number) in (0, 2)),
    constraint ck_danger_filing_industry check (num_nonnulls(industry_received_on, industry_receipt_number) in (0, 2)),
    -- Where the two are one body, only one receives.
    constraint ck_danger_filing_one check (industry or industry_received_on is null),
    constraint ck_danger_filing_received check (
        status = 'DROPPED' or (status = 'RECEIVED') = (work_safety_received_on is not null
            and (not industry or industry_received_on is not null))),
    constraint ck_danger_filing_returned check (
        num_nonnulls(returned_by, return_reason) = case when status = 'RETURNED' then 2 else 0 end)
);
call add_region_levels('danger_filing');
call raise_wall('danger_filing', 'sector', 'enterprise_id');
call list_by('danger_filing', 'opened_at');
revoke delete on danger_filing from ${rw};

-- What happened, only ever added to. Its wall is the filing's own.
create table danger_filing_step (
    filing_id   uuid        not null references danger_filing,
    position    int         not null,
    kind        text        not null constraint ck_danger_filing_step_kind check (
        kind in ('OPENED', 'OVERDUE', 'FILED', 'RECEIVED', 'RETURNED', 'DROPPED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (filing_id, position),
    -- What an inspection found was received by itself.
    constraint ck_danger_filing_step_by check (
        num_nonnulls(subject, name) = case when kind in ('OPENED', 'OVERDUE', 'DROPPED') then 0
                                           when kind = 'RECEIVED' and subject is null then 0
                                           else 2 end)
);
alter table danger_filing_step enable row level security;
create policy wall on danger_filing_step
    using (exists (select from danger_filing where danger_filing.id = danger_filing_step.filing_id));
revoke update, delete on danger_filing_step from ${rw};
