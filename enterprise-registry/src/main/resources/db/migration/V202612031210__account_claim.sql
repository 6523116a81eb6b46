-- Accounts that claim enterprises (企业账户认领): invited, given a code, claimed, revoked.
create table account_claim (
    id            uuid        primary key,
    version       bigint      not null check (version >= 1),
    number        text        not null constraint uq_account_claim_number unique,
    enterprise_id uuid        not null references enterprise,
    region        bigint      not null,
    sector        text        not null,
    invitee       text        not null check (char_length(invitee) between 1 and 100),
    status        text        not null check (status in ('OPENED', 'ISSUED', 'CLAIMED', 'WITHDRAWN', 'REVOKED')),
    -- SHA-256 of the code, never the code.
    code_hash     text        check (code_hash ~ '^[0-9a-f]{64}$'),
    valid_until   date,
    account       text        check (account <> ''),
    account_key   text        generated always as (account(account)) stored,
    account_name  text,
    claimed_at    timestamptz,
    opened_at     timestamptz not null,
    constraint ck_account_claim_code check ((code_hash is not null) = (status in ('ISSUED', 'CLAIMED'))
        and (code_hash is null or valid_until is not null)),
    constraint ck_account_claim_claimed check (
        num_nonnulls(account, account_name, claimed_at) = case when status in ('CLAIMED', 'REVOKED') then 3 else 0 end)
);
create unique index uq_account_claim_code on account_claim (code_hash);
-- An account claims an enterprise once at a time.
create unique index uq_account_claim_held on account_claim (enterprise_id, account_key) where status = 'CLAIMED';
call add_region_levels('account_claim');
call raise_wall('account_claim', 'sector', 'enterprise_id');
call list_by('account_claim', 'opened_at');
revoke delete on account_claim from ${rw};

-- What happened, only ever added to.
create table account_claim_step (
    claim_id    uuid        not null references account_claim,
    position    int         not null,
    kind        text        not null check (kind in ('OPENED', 'ISSUED', 'CLAIMED', 'WITHDRAWN', 'REVOKED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (claim_id, position)
);
alter table account_claim_step enable row level security;
create policy wall on account_claim_step
    using (exists (select from account_claim where account_claim.id = account_claim_step.claim_id));
revoke update, delete on account_claim_step from ${rw};

-- Which enterprise a code is of. It looks past the wall, and tells who knows a hundred random bits two ids.
create function claim_of_code(wanted text) returns table (claim_id uuid, enterprise_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, c.enterprise_id from account_claim c where c.code_hash = wanted
$$;
revoke all on function claim_of_code(text) from public;
grant execute on function claim_of_code(text) to ${rw};
