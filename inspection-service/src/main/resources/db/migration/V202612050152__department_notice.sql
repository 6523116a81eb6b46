-- Notices among the departments of a place (部门间信息通报、联合调查、联动执法). Shown to the department that sent one, to those that it is for,
-- and to whoever supervises all sectors of the place; never to an enterprise.
create table department_notice (
    id          uuid        primary key,
    version     bigint      not null check (version >= 1),
    number      text        not null constraint uq_department_notice_number unique,
    region      bigint      not null,
    -- Absent where the authority of the place as a whole sends it.
    from_sector text,
    to_sectors  text[]      not null check (cardinality(to_sectors) between 1 and 13),
    kind        text        not null check (kind in ('INFORMATION', 'JOINT_INVESTIGATION', 'LINKED_ENFORCEMENT')),
    issuer      text        not null check (char_length(issuer) between 1 and 100),
    title       text        not null check (char_length(title) between 1 and 200),
    told        text        not null check (char_length(told) between 1 and 4000),
    answer_by   date,
    status      text        not null check (status in ('SENT', 'CLOSED', 'WITHDRAWN')),
    sent_at     timestamptz not null,
    result      text        check (char_length(result) between 1 and 2000),
    constraint ck_department_notice_closed check ((status = 'CLOSED') = (result is not null)),
    constraint ck_department_notice_others check (from_sector <> all (to_sectors))
);
call add_region_levels('department_notice');
alter table department_notice enable row level security;
create policy wall on department_notice using (
    case when region between (select scope_low()) and (select scope_high())
        and (select scope_enterprises()) is null
        and ((select scope_sectors()) is null or from_sector = any ((select scope_sectors())::text[])
            or to_sectors && (select scope_sectors())::text[])
    then true else false end);
call list_by('department_notice', 'sent_at');
revoke delete on department_notice from ${rw};

-- What each department that it is for has said to it.
create table department_receipt (
    notice_id        uuid        not null references department_notice,
    position         int         not null,
    sector           text        not null,
    received_at      timestamptz,
    received_by      text,
    received_by_name text,
    joins            boolean,
    answer           text        check (char_length(answer) between 1 and 2000),
    answered_at      timestamptz,
    primary key (notice_id, position),
    constraint uq_department_receipt_sector unique (notice_id, sector),
    constraint ck_department_receipt_received check (num_nonnulls(received_at, received_by, received_by_name) in (0, 3)),
    constraint ck_department_receipt_answered check (num_nonnulls(joins, answer, answered_at) in (0, 3)
        and (answered_at is null or received_at is not null))
);
alter table department_receipt enable row level security;
create policy wall on department_receipt
    using (exists (select from department_notice n where n.id = department_receipt.notice_id));
revoke delete on department_receipt from ${rw};

create table department_notice_step (
    notice_id   uuid        not null references department_notice,
    position    int         not null,
    kind        text        not null check (kind in ('SENT', 'RECEIVED', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (notice_id, position)
);
alter table department_notice_step enable row level security;
create policy wall on department_notice_step
    using (exists (select from department_notice n where n.id = department_notice_step.notice_id));
revoke update, delete on department_notice_step from ${rw};
