-- What employees tell their enterprise (内部报告). The enterprise sees its own; whoever supervises it sees none.
create table internal_report (
    id            uuid        primary key,
    version       bigint      not null check (version >= 1),
    enterprise_id uuid        not null references enterprise_snapshot,
    region        bigint      not null,
    sector        text        not null,
    matter        text        not null check (matter in ('DANGER', 'ILLEGAL_COMMAND', 'FORCED_RISK', 'REFUSED_RISK', 'OTHER')),
    description   text        not null check (char_length(description) between 1 and 2000),
    site          text        not null check (char_length(site) between 1 and 200),
    status        text        not null check (status in ('RECEIVED', 'VERIFIED', 'ANSWERED', 'PAID')),
    receipt       text        constraint uq_internal_report_receipt unique,
    secret_hash   text        constraint ck_internal_report_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$'),
    request_hash  text        constraint uq_internal_report_request unique,
    request_print text,
    misses        int,
    misses_since  timestamptz,
    result        text        check (result in ('TRUE', 'PARTLY', 'FALSE', 'NOT_PROVABLE')),
    answer        text,
    reward_fen    bigint      check (reward_fen >= 0),
    received_at   timestamptz not null,
    constraint ck_internal_report_key check (num_nonnulls(receipt, secret_hash, misses) in (0, 3)),
    constraint ck_internal_report_result check ((result is null) = (status = 'RECEIVED')),
    constraint ck_internal_report_answer check (
        num_nonnulls(answer, reward_fen) = case when status in ('ANSWERED', 'PAID') then 2 else 0 end),
    constraint ck_internal_report_paid check (status <> 'PAID' or reward_fen > 0),
    constraint ck_internal_report_true check (reward_fen is null or reward_fen = 0 or result in ('TRUE', 'PARTLY'))
);
call add_region_levels('internal_report');
alter table internal_report enable row level security;
create policy wall on internal_report
    using (case when (select scope_system()) is not null then true
                when region between (select scope_low()) and (select scope_high())
                     and ((select scope_sectors()) is null or sector = any ((select scope_sectors())::text[]))
                     and enterprise_id = any ((select scope_enterprises())::uuid[])
                then true else false end);
call list_by('internal_report', 'received_at');
revoke delete on internal_report from ${rw};

-- What happened, only ever added to. Its wall is the report's own.
create table internal_report_step (
    report_id   uuid        not null references internal_report,
    position    int         not null,
    kind        text        not null check (kind in ('RECEIVED', 'RECORDED', 'VERIFIED', 'ANSWERED', 'PAID')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (report_id, position),
    constraint ck_internal_report_step_by check (num_nonnulls(subject, name) = case when kind = 'RECEIVED' then 0 else 2 end)
);
alter table internal_report_step enable row level security;
create policy wall on internal_report_step
    using (exists (select from internal_report where internal_report.id = internal_report_step.report_id));
revoke update, delete on internal_report_step from ${rw};
