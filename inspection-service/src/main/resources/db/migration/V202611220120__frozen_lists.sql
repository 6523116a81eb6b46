-- The lists of a draw as they were frozen: written once. No role of the service can change or delete them; and should the
-- owner do so, the roots no longer agree.
create table frozen_stratum (
    draw_id uuid not null references draw,
    stratum text not null,
    size    int  not null check (size >= 1),
    quota   int  not null check (quota between 0 and size),
    primary key (draw_id, stratum)
);
-- Why objects have their weights: the policy's row or an approver's word. Each once; objects refer to it.
create table frozen_weight (
    draw_id uuid not null references draw,
    basis   int  not null,
    weight  int  not null check (weight between 1 and 1000),
    kind    text not null check (kind in ('POLICY', 'OVERRIDE')),
    region  bigint,
    sector  text,
    source  text,
    clause  text,
    reason  text,
    primary key (draw_id, basis)
);
create table frozen_object (
    draw_id       uuid not null references draw,
    enterprise_id uuid not null,
    stratum       text not null,
    weight        int  not null check (weight between 1 and 1000),
    basis         int  not null,
    primary key (draw_id, enterprise_id)
);
create table frozen_inspector (
    draw_id      uuid   not null references draw,
    number       text   not null,
    inspector_id uuid   not null,
    name         text   not null,
    skills       text[] not null,
    cap          int    not null check (cap >= 1),
    primary key (draw_id, number)
);
create table frozen_recusal (
    draw_id       uuid not null references draw,
    enterprise_id uuid not null,
    number        text not null,
    reason        text not null,
    primary key (draw_id, enterprise_id, number)
);
create table frozen_need (
    draw_id       uuid not null references draw,
    enterprise_id uuid not null,
    skill         text not null,
    primary key (draw_id, enterprise_id)
);
-- Who was left out before the freeze, and by which rule.
create table frozen_exclusion (
    id         uuid not null,
    draw_id    uuid not null references draw,
    kind       text not null check (kind in ('OBJECT', 'INSPECTOR')),
    subject_id uuid not null,
    label      text not null,
    reason     text not null
        check (reason in ('NOT_ACTIVE', 'RETIRED', 'CERTIFICATE_EXPIRED', 'ON_LEAVE')),
    detail     text,
    primary key (draw_id, id)
);
-- The result, and who came in the place of whom.
create table drawn_object (
    draw_id       uuid   not null references draw,
    position      int    not null,
    stratum       text   not null,
    rank          int    not null check (rank >= 1),
    enterprise_id uuid   not null,
    ticket        text   not null check (ticket ~ '^[0-9a-f]{64}$'),
    inspectors    text[] not null,
    primary key (draw_id, position),
    constraint uq_drawn_object unique (draw_id, enterprise_id)
);
create table drawn_substitution (
    draw_id       uuid        not null references draw,
    position      int         not null,
    replaced      uuid        not null,
    reason        text        not null,
    evidence      text        not null check (evidence ~ '^[0-9a-f]{64}$'),
    stratum       text        not null,
    rank          int         not null check (rank >= 1),
    enterprise_id uuid        not null,
    ticket        text        not null check (ticket ~ '^[0-9a-f]{64}$'),
    inspectors    text[]      not null,
    made_at       timestamptz not null,
    made_by       text        not null,
    primary key (draw_id, position),
    constraint uq_drawn_substitution_replaced unique (draw_id, replaced),
    constraint uq_drawn_substitution_object unique (draw_id, enterprise_id)
);

-- Seen with its draw, and by everybody from the moment it is published; written within the draw's scope only. The sets
-- are not correlated, so that each is looked up once a statement and not once a row.
do $$
declare
    target text;
begin
    foreach target in array array['frozen_stratum', 'frozen_weight', 'frozen_object', 'frozen_inspector',
                                  'frozen_recusal', 'frozen_need'] loop
        execute format('alter table %I enable row level security', target);
        execute format('create policy wall on %I for select using (draw_id in (select id from draw)'
            || ' or draw_id in (select id from published_draw))', target);
        execute format('create policy own on %I for insert with check (draw_id in (select id from draw))', target);
        execute format('revoke update, delete, truncate on %I from ${rw}', target);
    end loop;
    foreach target in array array['drawn_object', 'drawn_substitution'] loop
        execute format('alter table %I enable row level security', target);
        execute format('create policy wall on %I for select using (draw_id in (select id from draw)'
            || ' or draw_id in (select id from published_draw where nonces is not null))', target);
        execute format('create policy own on %I for insert with check (draw_id in (select id from draw))', target);
        execute format('revoke update, delete, truncate on %I from ${rw}', target);
    end loop;
end $$;
-- Why somebody could not be sent is no business of the public.
alter table frozen_exclusion enable row level security;
create policy wall on frozen_exclusion using (draw_id in (select id from draw));
revoke update, delete, truncate on frozen_exclusion from ${rw};
