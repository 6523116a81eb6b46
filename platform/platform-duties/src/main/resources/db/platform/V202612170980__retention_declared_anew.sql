-- Declares what is erased. A later migration may declare the same name again, where the term begins elsewhere or something else keeps a row.
create or replace procedure keep_for(name text, target regclass, held text[], key name, begins text, kept_while text, way text)
    language plpgsql as $$
begin
    execute format('select %1$s, %2$I, (%3$s) + 0, not (%4$s) from %5$s limit 0',
        (select string_agg(quote_ident(h), ', ') from unnest(held) h), key, begins, kept_while, target);
    insert into personal_retention as r (name, target, held, key, begins, kept_while, way)
    values (name, target::text, held, key, begins, kept_while, way)
    on conflict on constraint personal_retention_pkey do update set target = excluded.target, held = excluded.held, key = excluded.key,
        begins = excluded.begins, kept_while = excluded.kept_while, way = excluded.way;
end $$;
