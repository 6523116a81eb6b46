-- Whether anybody is still to be held to account over an accident, by whichever office: a yes or no, which a gate of the accident asks
-- for, and nothing else of rows that the leaders of their own office alone may read.
create function accountability_open(accident uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from accountability a where a.accident_id = $1 and a.status in ('PROPOSED', 'HANDED_OVER', 'DECIDED'))
$$;
revoke execute on function accountability_open(uuid) from public;
grant execute on function accountability_open(uuid) to ${rw};
