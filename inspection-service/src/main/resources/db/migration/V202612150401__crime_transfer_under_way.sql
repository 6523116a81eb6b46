-- Which transfer of a case of penalty is under way, in whichever office: a second one is not opened by hand. Nothing else is told of
-- a row that the caller may not see.
create function crime_transfer_under_way(penalty uuid) returns table (id uuid, number text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select t.id, t.number from crime_transfer t
    where t.penalty_case_id = $1 and t.status not in ('REFUSED', 'ENDED')
    order by t.opened_at, t.id limit 1
$$;
revoke execute on function crime_transfer_under_way(uuid) from public;
grant execute on function crime_transfer_under_way(uuid) to ${rw};
