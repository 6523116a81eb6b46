-- Whether a danger lives inside its enterprise, which found it, re-checks and closes it; said as Danger.isForAuthority does.
-- Lists show it and filter by it.
alter table danger add column internal boolean not null generated always as (
    grade = 'GENERAL' and source = 'SELF_CHECK' and order_id is null and overdue_since is null) stored;
