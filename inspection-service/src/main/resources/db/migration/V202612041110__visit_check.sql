-- What visits have ticked of the check lists that ship, only ever added to. Its wall is the visit's own.
create table visit_check (
    id            uuid        primary key,
    inspection_id uuid        not null references inspection,
    list          text        not null check (list <> ''),
    list_version  int         not null check (list_version >= 1),
    item          text        not null check (item <> ''),
    answer        text        not null check (answer in ('IN_ORDER', 'NOT_IN_ORDER', 'NOT_APPLICABLE')),
    finding_id    uuid        references finding,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    constraint uq_visit_check_item unique (inspection_id, list, item),
    constraint ck_visit_check_finding check ((answer = 'NOT_IN_ORDER') = (finding_id is not null))
);
alter table visit_check enable row level security;
create policy wall on visit_check
    using (exists (select from inspection where inspection.id = visit_check.inspection_id));
revoke update, delete on visit_check from ${rw};

-- The item that was not in order, as list@version/item.
alter table finding add column check_item text
    constraint ck_finding_check_item check (check_item ~ '^[a-z0-9-]+@[1-9][0-9]*/[a-z0-9-]+$');

-- Which ids of findings, which clients make, are taken, wherever their enterprises are. Tells nothing else.
create function findings_taken(ids uuid[]) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as
$$
    select id from finding where id = any (ids)
$$;
revoke execute on function findings_taken(uuid[]) from public;
grant execute on function findings_taken(uuid[]) to ${rw};
