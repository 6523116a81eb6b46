-- Rounds (排查期) that enterprises owe: checks of their own, and the statistics of quarters and years.
create table self_check_round (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    enterprise_id       uuid        not null references enterprise_snapshot,
    region              bigint      not null,
    sector              text        not null,
    duty                text        not null check (duty in ('CHECK', 'QUARTER', 'YEAR')),
    status              text        not null check (status in ('OWED', 'RETURNED', 'RELEASED')),
    from_date           date        not null,
    due_date            date        not null,
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null,
    basis_certainty     text        not null,
    missed_at           timestamptz,
    returned_at         timestamptz,
    self_check_id       uuid,
    stated_returns      bigint      check (stated_returns >= 0),
    stated_general      bigint      check (stated_general >= 0),
    stated_major        bigint      check (stated_major >= 0),
    stated_closed       bigint      check (stated_closed >= 0),
    stated_analysis     text        check (char_length(stated_analysis) between 1 and 2000),
    stated_signed_by    text        check (char_length(stated_signed_by) between 1 and 50),
    -- Whether it was done in time, by which the figure counts it and lists filter; nothing for what fell away before.
    outcome             text        generated always as (case
        when status = 'RETURNED' and (returned_at at time zone 'Asia/Shanghai')::date <= due_date then 'MET'
        when status = 'RETURNED' or missed_at is not null then 'UNMET'
        when status = 'OWED' then 'OWED' end) stored,
    constraint ck_self_check_round_days check (from_date <= due_date),
    constraint ck_self_check_round_returned check ((status = 'RETURNED') = (returned_at is not null)),
    constraint ck_self_check_round_answer check ((duty = 'CHECK' and status = 'RETURNED') = (self_check_id is not null)),
    constraint ck_self_check_round_stated check (num_nonnulls(stated_returns, stated_general, stated_major, stated_closed,
        stated_analysis, stated_signed_by) = case when duty <> 'CHECK' and status = 'RETURNED' then 6 else 0 end),
    constraint ck_self_check_round_counts check (stated_closed <= stated_general + stated_major)
);
call add_region_levels('self_check_round');
call raise_wall('self_check_round', 'sector', 'enterprise_id');
call list_by('self_check_round', 'due_date');
create index ix_self_check_round_owed on self_check_round (enterprise_id, duty, status);
revoke delete on self_check_round from ${rw};

-- Returns (排查记录), never changed but for the one that supersedes them.
create table self_check (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null constraint uq_self_check_number unique,
    enterprise_id     uuid        not null references enterprise_snapshot,
    region            bigint      not null,
    sector            text        not null,
    status            text        not null check (status in ('STANDING', 'SUPERSEDED')),
    list_code         text        not null check (char_length(list_code) between 1 and 40),
    list_version      bigint      not null check (list_version >= 1),
    list_title        text        not null,
    list_entry_id     uuid,
    round_id          uuid        references self_check_round,
    started_at        timestamptz,
    made_at           timestamptz not null,
    -- The day of that, by which lists filter.
    made_on           date        generated always as ((made_at at time zone 'Asia/Shanghai')::date) stored,
    submitted_at      timestamptz not null,
    checker           text        not null check (char_length(checker) between 1 and 50),
    submitted_by      text        not null,
    submitted_by_name text        not null,
    item_count        int         not null check (item_count >= 1),
    danger_count      int         not null check (danger_count between 0 and item_count),
    -- Of its results, by which one return is compared with the next.
    digest            text        not null,
    supersedes        uuid        references self_check,
    correction        text        check (char_length(correction) between 1 and 1000),
    superseded_by     uuid,
    superseded_at     timestamptz,
    constraint uq_self_check_supersedes unique (supersedes),
    constraint ck_self_check_own check ((list_code = 'own') = (list_entry_id is not null)),
    constraint ck_self_check_times check (made_at <= submitted_at and started_at <= made_at),
    constraint ck_self_check_correction check ((supersedes is null) = (correction is null)),
    constraint ck_self_check_superseded check (num_nonnulls(superseded_by, superseded_at)
        = case when status = 'SUPERSEDED' then 2 else 0 end)
);
call add_region_levels('self_check');
call raise_wall('self_check', 'sector', 'enterprise_id');
call list_by('self_check', 'made_at');
create index ix_self_check_enterprise on self_check (enterprise_id, made_at);
revoke delete on self_check from ${rw};

-- What they say of each item, only ever added to.
create table self_check_answer (
    self_check_id uuid not null references self_check,
    position      int  not null,
    item          text not null,
    demand        text not null,
    basis         text not null,
    result        text not null check (result in ('OK', 'NOT_APPLICABLE', 'DANGER')),
    danger_id     uuid references danger,
    danger_number text,
    primary key (self_check_id, position),
    constraint uq_self_check_answer unique (self_check_id, item),
    constraint ck_self_check_answer_danger check (num_nonnulls(danger_id, danger_number)
        = case when result = 'DANGER' then 2 else 0 end)
);
create index ix_self_check_answer_danger on self_check_answer (danger_id) where danger_id is not null;
alter table self_check_answer enable row level security;
create policy wall on self_check_answer
    using (exists (select from self_check where self_check.id = self_check_answer.self_check_id));
revoke update, delete on self_check_answer from ${rw};

-- How many rounds were done in time, by their last day and what they are.
call keep_figure('self-check-returns-on-time', 'self_check_round', 'r.due_date', 'r.outcome',
    array['MET', 'UNMET', 'OWED'], array['duty'], array['r.duty']);
