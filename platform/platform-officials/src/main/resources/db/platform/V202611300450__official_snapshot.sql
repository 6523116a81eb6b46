-- This context's copy of the registry's roster of officials.
create table official_snapshot (
    official_id    uuid    primary key,
    revision       bigint  not null check (revision >= 1),
    account        text    not null check (account <> ''),
    account_key    text    not null generated always as (account(account)) stored,
    name           text    not null,
    authority_id   uuid    not null,
    authority_name text    not null,
    region         bigint  not null,
    sector         text,
    -- Always null: an official is no enterprise's, so the wall hides the row from every enterprise user.
    enterprise_id  uuid    check (enterprise_id is null),
    post_code      text    not null,
    post_name      text    not null,
    post_kind      text    not null,
    grid_id        uuid,
    full_time      boolean not null,
    from_day       date    not null,
    until_day      date,
    -- Whether it holds on its days; not so what was entered by mistake.
    holds          boolean not null,
    deputies       jsonb   not null
);
call raise_wall('official_snapshot', 'sector', 'enterprise_id');
create index ix_official_snapshot_account on official_snapshot (account_key);
create index ix_official_snapshot_region on official_snapshot (region);
create index ix_official_snapshot_deputies on official_snapshot using gin (deputies jsonb_path_ops);
revoke delete on official_snapshot from ${rw};

-- Whether the roster is kept for a place and sector: an authority of the place's county, or of the place itself where that is
-- wider than a county, has an entry of any day. Past the wall it says yes or no and nothing else.
create function official_roster_kept(place bigint, wanted_sector text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from official_snapshot
        where holds and (sector is null or wanted_sector is null or sector = wanted_sector)
          and case when place % 1000000 <> 0 or place % 100000000 <> 0
              then region between place / 1000000 * 1000000 and place / 1000000 * 1000000 + 999999
              else region = place end);

-- The entries of an account that are competent for that place and sector on that day. Past the wall: whoever may act on the
-- place may know who works for it. An account that is not is found nowhere.
create function official_holding(wanted text, place bigint, wanted_sector text, on_day date)
    returns setof official_snapshot
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select * from official_snapshot
        where account_key = account(wanted) and holds
          and place between region and region + case
              when region = 0 then 999999999999
              when region % 10000000000 = 0 then 9999999999
              when region % 100000000 = 0 then 99999999
              when region % 1000000 = 0 then 999999
              when region % 1000 = 0 then 999
              else 0 end
          and (sector is null or wanted_sector is null or sector = wanted_sector)
          and from_day <= on_day and (until_day is null or until_day >= on_day)
        order by official_id;
    end;

-- Which of these accounts were entered at that place and sector, but are not so on every day of the period. Past the wall it
-- gives back accounts that were asked for, and nothing else.
create function officials_gone(wanted text[], place bigint, wanted_sector text, first date, last date)
    returns setof text
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select w.account from unnest(wanted) as w (account)
        where (select not range_agg(daterange(s.from_day, s.until_day, '[]')) @> daterange(first, last, '[]')
               from official_snapshot s
               where s.account_key = account(w.account) and s.holds
                 and place between s.region and s.region + case
                     when s.region = 0 then 999999999999
                     when s.region % 10000000000 = 0 then 9999999999
                     when s.region % 100000000 = 0 then 99999999
                     when s.region % 1000000 = 0 then 999999
                     when s.region % 1000 = 0 then 999
                     else 0 end
                 and (s.sector is null or wanted_sector is null or s.sector = wanted_sector));
    end;

revoke all on function official_roster_kept(bigint, text) from public;
revoke all on function official_holding(text, bigint, text, date) from public;
revoke all on function officials_gone(text[], bigint, text, date, date) from public;
grant execute on function official_roster_kept(bigint, text) to ${rw};
grant execute on function official_holding(text, bigint, text, date) to ${rw};
grant execute on function officials_gone(text[], bigint, text, date, date) to ${rw};

-- What is open of one official that is another's from a day on; how far that is here.
create table official_hand_over (
    id           uuid        primary key,
    region       bigint      not null,
    sector       text,
    enterprise_id uuid       check (enterprise_id is null),
    from_account text        not null,
    to_account   text        not null,
    to_name      text        not null,
    on_day       date        not null,
    reason       text        not null,
    decided_by   text        not null,
    -- What kinds of work are done with, and how far the present one is.
    done         text        not null default '',
    through      uuid,
    processed    bigint      not null default 0 check (processed >= 0),
    counts       text        not null default '{}',
    job_id       uuid,
    -- How often a job was submitted for it; after some that failed, people look first.
    tries        int         not null default 0,
    finished_at  timestamptz
);
call raise_wall('official_hand_over', 'sector', 'enterprise_id');
create index ix_official_hand_over_due on official_hand_over (on_day, id) where finished_at is null;
revoke delete on official_hand_over from ${rw};

-- Hand-overs look for what is owed by an account however it is written.
create index ix_clock_assignee_key on clock (account(assignee), id) where owed and assignee is not null;
