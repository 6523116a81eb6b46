-- For which trade a row of the policy book holds; for every trade where it names none. Rows of one place and sector that name
-- different trades hold side by side.
alter table policy
    add column trade text,
    add column trade_key text generated always as (coalesce(trade, '')) stored,
    drop constraint ex_policy_overlap,
    add constraint ex_policy_overlap exclude using gist
        (code with =, region with =, sector_key with =, trade_key with =, validity with &&);
create index ix_policy_trade on policy (trade, code, id);
