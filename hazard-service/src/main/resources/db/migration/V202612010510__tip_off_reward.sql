-- Rewards of who told (举报奖励). No row is an enterprise's.
create table tip_off_reward (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    enterprise_id       uuid        constraint ck_tip_off_reward_of_no_enterprise check (enterprise_id is null),
    region              bigint      not null,
    sector              text,
    tip_off_id          uuid        not null references tip_off,
    tip_off_number      text        not null,
    named               boolean     not null,
    status              text        not null check (status in ('PROPOSED', 'APPROVED', 'NOTIFIED', 'PAID', 'WAIVED')),
    document            text        not null check (char_length(document) between 1 and 200),
    settled             boolean     not null,
    fine_fen            bigint      check (fine_fen >= 0),
    grade               text        check (grade in ('GENERAL', 'LARGER', 'MAJOR', 'EXCEPTIONAL')),
    concealed_deaths    int         check (concealed_deaths >= 1),
    amount_fen          bigint      not null check (amount_fen >= 0),
    calculation         text        not null,
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null,
    basis_certainty     text        not null,
    missing             text,
    proposed_at         timestamptz not null,
    fetch_by            date,
    voucher             text,
    constraint ck_tip_off_reward_case check (
        num_nonnulls(fine_fen, grade) = 1 and (grade is null) = (concealed_deaths is null)),
    constraint ck_tip_off_reward_missing check (missing is null or status in ('PROPOSED', 'WAIVED')),
    constraint ck_tip_off_reward_notified check (status not in ('NOTIFIED', 'PAID') or fetch_by is not null),
    constraint ck_tip_off_reward_paid check ((status = 'PAID') = (voucher is not null))
);
call add_region_levels('tip_off_reward');
call raise_wall('tip_off_reward', 'sector', 'enterprise_id');
call list_by('tip_off_reward', 'proposed_at');

-- A tip-off is rewarded once; what was refused or given up does not stand.
create unique index uq_tip_off_reward_standing on tip_off_reward (tip_off_id) where status <> 'WAIVED';

revoke delete on tip_off_reward from ${rw};

-- What happened, only ever added to. Its wall is the reward's own.
create table tip_off_reward_step (
    reward_id   uuid        not null references tip_off_reward,
    position    int         not null,
    kind        text        not null check (kind in (
        'PROPOSED', 'RETURNED', 'COMPLETED', 'APPROVED', 'REFUSED', 'NOTIFIED', 'PAID', 'WAIVED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (reward_id, position)
);
alter table tip_off_reward_step enable row level security;
create policy wall on tip_off_reward_step
    using (exists (select from tip_off_reward where tip_off_reward.id = tip_off_reward_step.reward_id));
revoke update, delete on tip_off_reward_step from ${rw};
