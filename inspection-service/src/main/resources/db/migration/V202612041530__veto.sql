-- Vetoes (一票否决): who receives no honours in a year, and is not rated excellent. A post, and never who holds it.
create table veto (
    id              uuid        primary key,
    version         bigint      not null check (version >= 1),
    number          text        not null constraint uq_veto_number unique,
    region          bigint      not null,
    sector          text,
    -- Always null: no enterprise's.
    enterprise_id   uuid        check (enterprise_id is null),
    year            int         not null check (year between 2000 and 2100),
    ground          text        not null check (ground in ('ACCIDENT', 'CONCEALMENT', 'POOR_RESCUE')),
    accident_number text        not null check (char_length(accident_number) between 1 and 60),
    grade           text        not null check (grade in ('GENERAL', 'LARGER', 'MAJOR', 'EXCEPTIONAL')),
    subject         text        not null check (subject in ('AUTHORITY', 'POST')),
    body            text        not null check (char_length(body) between 1 and 100),
    post            text        check (char_length(post) between 1 and 100),
    told            text        not null check (char_length(told) between 1 and 2000),
    decided_in      bigint      not null,
    status          text        not null check (status in ('TRIGGERED', 'CONFIRMED', 'IN_FORCE', 'ENDED', 'DROPPED')),
    bars_from       date,
    bars_until      date,
    triggered_at    timestamptz not null,
    constraint ck_veto_subject check ((subject = 'POST') = (post is not null)),
    constraint ck_veto_grade check (ground <> 'ACCIDENT' or grade <> 'GENERAL'),
    constraint ck_veto_in_force check (
        num_nonnulls(bars_from, bars_until) = case when status in ('IN_FORCE', 'ENDED') then 2 else 0 end)
);
call add_region_levels('veto');
call raise_wall('veto', 'sector', 'enterprise_id');
call list_by('veto', 'triggered_at');
create index ix_veto_in_force on veto (region, year) where status = 'IN_FORCE';
revoke delete on veto from ${rw};

-- What happened, only ever added to. Its wall is the row's own.
create table veto_step (
    veto_id uuid not null references veto,
    position    int         not null,
    kind        text        not null check (kind in ('TRIGGERED', 'CONFIRMED', 'DROPPED', 'ANNOUNCED', 'LIFTED', 'EXPIRED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (veto_id, position),
    constraint ck_veto_step_by check (num_nonnulls(subject, name) = case when kind = 'EXPIRED' then 0 else 2 end)
);
alter table veto_step enable row level security;
create policy wall on veto_step using (exists (select from veto o where o.id = veto_step.veto_id));
revoke update, delete on veto_step from ${rw};
