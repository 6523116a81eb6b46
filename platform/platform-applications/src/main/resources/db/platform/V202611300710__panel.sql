-- Expert panels (专家组): who sits, who keeps away, what each signed, and what follows from it.

-- An expert is a guest of the office: shown what names him, and nothing else of what stands behind such a wall.
create function scope_guest() returns boolean language sql stable parallel safe
    return scope_standing() is not distinct from 'GUEST';
alter table job
    drop constraint job_standing_check,
    add constraint job_standing_check check (standing in ('LEADER', 'PROGRAM', 'GUEST', 'OTHER'));

create table panel (
    id              uuid        primary key,
    version         bigint      not null check (version >= 1),
    subject_type    text        not null,
    subject_id      uuid        not null,
    title           text        not null check (char_length(title) between 1 and 200),
    region          bigint      not null,
    sector          text,
    enterprise_id   uuid        not null,
    enterprise_name text        not null,
    majority        text        not null check (majority in ('ALL', 'TWO_THIRDS', 'MAJORITY')),
    least           int         not null check (least >= 1),
    odd             boolean     not null,
    clock_stands    boolean     not null,
    status          text        not null constraint ck_panel_status check (status in ('SITTING', 'CLOSED', 'DISSOLVED')),
    result          text        constraint ck_panel_verdict check (result in ('FOR', 'AGAINST')),
    convened_at     timestamptz not null,
    ended_at        timestamptz,
    constraint ck_panel_result check ((result is not null) = (status = 'CLOSED')),
    constraint ck_panel_ended check ((ended_at is null) = (status = 'SITTING'))
);
call add_region_levels('panel');
call list_by('panel', 'convened_at');
create index ix_panel_subject on panel (subject_id);
create unique index uq_panel_subject on panel (subject_type, subject_id) where status <> 'DISSOLVED';
revoke delete on panel from ${rw};

create table panel_member (
    panel_id           uuid    not null references panel,
    position           int     not null,
    id                 uuid    not null,
    account            text    not null,
    name               text    not null check (char_length(name) between 1 and 100),
    expertise          text    not null check (char_length(expertise) between 1 and 200),
    leader             boolean not null,
    recusal            text    check (recusal in ('ASKED', 'GRANTED', 'DENIED')),
    recusal_reason     text,
    recusal_asked_by   text,
    recusal_decision   text,
    verdict            text    check (verdict in ('FOR', 'AGAINST')),
    opinion            text,
    signed_at          timestamptz,
    primary key (panel_id, position),
    constraint uq_panel_member unique (panel_id, account),
    constraint ck_panel_member_opinion check (num_nulls(verdict, opinion, signed_at) in (0, 3)),
    constraint ck_panel_member_recusal check (
        num_nulls(recusal, recusal_reason, recusal_asked_by) in (0, 3)
        and (recusal_decision is not null) = (recusal is not null and recusal <> 'ASKED'))
);
create index ix_panel_member_account on panel_member (account);

create table panel_step (
    panel_id    uuid        not null references panel,
    position    int         not null,
    kind        text        not null check (kind in ('CONVENED', 'NAMED', 'RECUSAL_ASKED', 'RECUSAL_DECIDED', 'SIGNED',
                                                     'CLOSED', 'DISSOLVED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (panel_id, position)
);

-- As the owner, since a policy of members that asked panels, whose policy asks members, would never end.
create function on_panel(wanted uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from panel_member where panel_id = wanted and account(account) = account(scope_subject()));
revoke execute on function on_panel(uuid) from public;
grant execute on function on_panel(uuid) to ${rw};

do $$
begin
    execute 'alter table panel enable row level security';
    execute 'create policy wall on panel using (case when not (' || wall_condition('sector', 'enterprise_id')
        || ') then false when scope_guest() then on_panel(id) else true end)';
end $$;
alter table panel_member enable row level security;
create policy wall on panel_member using (exists (select from panel where panel.id = panel_member.panel_id));
alter table panel_step enable row level security;
create policy wall on panel_step using (exists (select from panel where panel.id = panel_step.panel_id));
revoke delete on panel_member from ${rw};
revoke update, delete on panel_step from ${rw};
