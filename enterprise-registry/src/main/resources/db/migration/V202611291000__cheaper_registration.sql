-- Who waits in a pool has no town and no village, and so stands in no index of these. What an import registers waits there:
-- four of sixteen indexes are spared it. A condition town = … implies that there is one, for any plan; a village is looked for
-- with the words "town is not null" beside it.
alter table enterprise alter column town
    set expression as (nullif(region / 1000 * 1000, region / 1000000 * 1000000));
drop index ix_enterprise_town_changed, ix_enterprise_town_name, ix_enterprise_region_changed, ix_enterprise_region_name;
create index ix_enterprise_town_changed on enterprise (town, changed_at, id) where town is not null;
create index ix_enterprise_town_name on enterprise (town, name, id) where town is not null;
create index ix_enterprise_region_changed on enterprise (region, changed_at, id) where town is not null;
create index ix_enterprise_region_name on enterprise (region, name, id) where town is not null;

-- The same pairs for two thirds of the price: a text is parted into its characters without a regular expression.
create or replace function name_pairs(name text) returns tsvector language plpgsql immutable parallel safe strict as $$
declare
    letters text[] := string_to_array(lower(name) || ' ', null);
    pairs   text[] := '{}';
begin
    for i in 1 .. cardinality(letters) - 1 loop
        pairs[i] := letters[i] || letters[i + 1];
    end loop;
    return array_to_tsvector(pairs);
end $$;

-- The same keys for a tenth of the price: a name of figures, letters and Chinese characters alone, as most are, has no other
-- form, and a function that is not declared strict becomes a part of the expression that calls it.
create or replace function name_fold(name text) returns text language sql immutable parallel safe
    return case when name ~ U&'[^0-9A-Za-z()\4E00-\9FFF]' then text_fold(name) else lower(name) end;
