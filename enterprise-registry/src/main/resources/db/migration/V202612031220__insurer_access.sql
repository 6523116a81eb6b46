-- For which insurers an account reads today (R-ENT-114): by the register insurer-access, whose entries are a county's or a
-- city's and hold there. They look past the wall, since an insurer sees no register; what they give away is what the account may
-- read.
create function insurers_of_account(who text, day date) returns table (insurer text, low bigint, high bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.data::jsonb ->> 'insurer', a.region,
           a.region + case when a.region % 100000000 = 0 then 99999999 else 999999 end
    from register_entry a
    where a.kind = 'insurer-access' and a.latest and a.live and a.counted
      and account(a.data::jsonb ->> 'account') = account(who)
      and day between (a.data::jsonb ->> 'validFrom')::date and (a.data::jsonb ->> 'validUntil')::date
$$;
revoke all on function insurers_of_account(text, date) from public;
grant execute on function insurers_of_account(text, date) to ${rw};

-- Which enterprises they insure today.
create function insured_with_account(who text, day date) returns table (enterprise_id uuid, region bigint, sector text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct p.enterprise_id, p.region, p.sector
    from insurers_of_account(who, day) i
    join register_entry p on p.kind = 'liability-insurance' and p.latest and p.live and p.counted
     and p.region between i.low and i.high and p.data::jsonb ->> 'insurer' = i.insurer
     and day between (p.data::jsonb ->> 'validFrom')::date and (p.data::jsonb ->> 'validUntil')::date
    where p.enterprise_id is not null
$$;
revoke all on function insured_with_account(text, date) from public;
grant execute on function insured_with_account(text, date) to ${rw};
