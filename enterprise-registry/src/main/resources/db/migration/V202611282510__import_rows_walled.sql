-- The lines of an import are seen with their import. PostgreSQL copies into no table that has row security, so the lines lie in
-- the one partition of a table that has: they are copied into the partition, which no role of the service can read, and read
-- through the table.
alter table import_row rename to import_row_copied;
create table import_row (like import_row_copied including defaults including constraints, primary key (job, line))
    partition by list (job);
alter table import_row attach partition import_row_copied default;
revoke all on import_row_copied from ${rw};
grant insert on import_row_copied to ${rw};

do $$
declare
    target text;
begin
    foreach target in array array['import_row', 'import_repeat', 'import_fate', 'import_count'] loop
        execute format('alter table %I enable row level security', target);
        -- Not correlated, so that it is looked up once a statement and not once a line.
        execute format('create policy wall on %I using (job in (select id from import))', target);
    end loop;
end $$;
