-- A city takes part once somebody is founded anywhere in it: what changes in a county where nobody is founded concerns the city alone.
create or replace function obligations_of_places_due(places bigint[]) returns void language sql
    security definer set search_path = public, pg_temp as $$
    insert into obligation_place_due (region)
    select distinct case when exists (select from authority a
            where a.region between p.place / 1000000 * 1000000 and p.place / 1000000 * 1000000 + 999999)
        then p.place else p.place / 100000000 * 100000000 end
      from unnest(places) as p (place)
     where p.place is not null and exists (select from authority a where a.city = p.place / 100000000 * 100000000)
$$;
