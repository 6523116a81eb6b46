-- Which of these accounts the roster had and has no more: every post has ended before that day. An account that was never on it is
-- none of them. Past the wall it gives back accounts that were asked for, and nothing else.
create function officials_left(wanted text[], on_day date)
    returns setof text
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select w.account from unnest(wanted) as w (account)
        where exists (select from official_snapshot s where s.account_key = account(w.account) and s.holds)
          and not exists (select from official_snapshot s
                          where s.account_key = account(w.account) and s.holds
                            and (s.until_day is null or s.until_day >= on_day));
    end;
