-- A change of an official that decides nothing, as that of a sealed phone, lets no place be looked at again: a rotation of keys
-- changes all of them. What counts is what the facts of authorities are read from.
create or replace function obligations_of_changed_official_due() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    perform obligations_of_places_due(array(
        with counted as (
            select n.region, n.grid_id, o.grid_id as former_grid_id from now_is n join was o on o.id = n.id
             where (n.region, n.sector, n.from_day, n.until_day, n.account_key, n.post_kind, n.full_time, n.grid_id, n.status)
                   is distinct from
                   (o.region, o.sector, o.from_day, o.until_day, o.account_key, o.post_kind, o.full_time, o.grid_id, o.status))
        select c.region from counted c union select p.place
          from (select grid_id from counted union select former_grid_id from counted) g
          join grid_place p on p.grid_id = g.grid_id));
    return null;
end $$;
