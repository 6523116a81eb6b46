-- When a fact of each name was last heard of (R-GOV-007): names and times, nothing of anybody.
create table exchange_fact (
    -- The wire name without prefix and version; of registers with the kind in place of what was done.
    fact    text        primary key check (char_length(fact) between 1 and 200),
    last_at timestamptz not null
);
revoke delete on exchange_fact from ${rw};

-- What was heard of before this was noted.
insert into exchange_fact (fact, last_at)
select regexp_replace(type, '^worksafe\.(.+)\.v[0-9]+$', '\1'), max(occurred_at)
  from archive_event
 where kind <> 'register-entry' and type ~ '^worksafe\..+\.v[0-9]+$'
 group by 1;
