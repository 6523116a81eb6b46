-- Entries are searched by folded texts: what is stored is paired anew, as what comes is from now on.
create or replace function register_pairs(fields text[], texts text[]) returns tsvector
    language plpgsql immutable parallel safe as $$
declare
    pairs   text[] := '{}';
    letters text[];
begin
    for f in 1 .. coalesce(cardinality(fields), 0) loop
        letters := regexp_split_to_array(public.text_fold(texts[f]) || ' ', '');
        for i in 1 .. cardinality(letters) - 1 loop
            pairs := pairs || (fields[f] || ':' || letters[i] || letters[i + 1]);
        end loop;
    end loop;
    return array_to_tsvector(array(select distinct unnest(pairs)));
end $$;

-- Which fields are searched, the pairs themselves say: each begins with the kind and the field.
update register_entry e
   set search = (select register_pairs(array_agg(e.kind || '.' || t.key), array_agg(t.value))
                   from json_each_text(e.data::json) t
                  where exists (select from unnest(tsvector_to_array(e.search)) as pair
                                 where starts_with(pair, e.kind || '.' || t.key || ':')))
 where e.search <> '';
