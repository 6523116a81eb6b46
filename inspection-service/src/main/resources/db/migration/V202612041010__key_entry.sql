-- The key list (重点监管名单): towns, villages, trades and enterprises that an authority watches more closely.
create table key_entry (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_key_entry_number unique,
    region                bigint      not null,
    sector                text        not null,
    -- Always null: the list is the authority's, and no enterprise is shown that it is on it.
    enterprise_id         uuid        check (enterprise_id is null),
    subject_kind          text        not null check (subject_kind in ('ENTERPRISE', 'TOWN', 'VILLAGE', 'TRADE')),
    subject_key           text        not null,
    subject_enterprise_id uuid        references enterprise_snapshot,
    subject_place         bigint,
    trade                 text,
    title                 text        not null check (char_length(title) between 1 and 200),
    high_risk             int         not null check (high_risk between 0 and 1000000),
    accidents             int         not null check (accidents between 0 and 100000),
    complaints            int         not null check (complaints between 0 and 1000000),
    major_dangers         int         check (major_dangers >= 0),
    source_level          text        check (source_level in ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4')),
    reasons               text        not null check (char_length(reasons) between 1 and 2000),
    status                text        not null check (status in ('PROPOSED', 'LISTED', 'REMOVED')),
    proposed_at           timestamptz not null,
    listed_at             timestamptz,
    looked_at             timestamptz,
    due_date              date,
    overdue_since         timestamptz,
    removed_at            timestamptz,
    constraint ck_key_entry_subject check (case subject_kind
        when 'ENTERPRISE' then subject_enterprise_id is not null and num_nonnulls(subject_place, trade) = 0
        when 'TRADE' then trade is not null and num_nonnulls(subject_place, subject_enterprise_id) = 0
        else subject_place is not null and num_nonnulls(trade, subject_enterprise_id) = 0 end),
    constraint ck_key_entry_removed check ((removed_at is not null) = (status = 'REMOVED')),
    constraint ck_key_entry_listed check (status <> 'LISTED' or num_nonnulls(listed_at, due_date) = 2)
);
call add_region_levels('key_entry');
call raise_wall('key_entry', 'sector', 'enterprise_id');
call list_by('key_entry', 'proposed_at');
create unique index uq_key_entry_live on key_entry (region, sector, subject_kind, subject_key) where status <> 'REMOVED';
create index ix_key_entry_enterprise on key_entry (subject_enterprise_id) where status = 'LISTED';
revoke delete on key_entry from ${rw};

-- How it was followed up, only ever added to. Its wall is the entry's own.
create table key_entry_follow_up (
    entry_id uuid        not null references key_entry,
    position int         not null,
    kind     text        not null check (kind in ('TRACKING', 'GUIDANCE')),
    done_on  date        not null,
    note     text        not null check (char_length(note) between 1 and 2000),
    subject  text        not null,
    name     text        not null,
    noted_at timestamptz not null,
    primary key (entry_id, position)
);
alter table key_entry_follow_up enable row level security;
create policy wall on key_entry_follow_up using (exists (select from key_entry k where k.id = key_entry_follow_up.entry_id));
revoke update, delete on key_entry_follow_up from ${rw};

-- What happened, only ever added to. Its wall is the entry's own.
create table key_entry_step (
    entry_id    uuid        not null references key_entry,
    position    int         not null,
    kind        text        not null check (kind in ('PROPOSED', 'LISTED', 'REFUSED', 'FOLLOWED_UP', 'LOOKED_AT', 'OVERDUE',
                                                     'REMOVED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (entry_id, position),
    constraint ck_key_entry_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table key_entry_step enable row level security;
create policy wall on key_entry_step using (exists (select from key_entry k where k.id = key_entry_step.entry_id));
revoke update, delete on key_entry_step from ${rw};
