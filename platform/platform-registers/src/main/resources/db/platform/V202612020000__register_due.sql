-- Enterprises of which something was written, so that it is looked which registers they owe now; what is looked at is deleted.
create table register_due (
    n             bigint generated always as identity primary key,
    enterprise_id uuid   not null
);

-- Notes each enterprise of which a row of the table is written; the column is the enterprise's id.
create procedure registers_follow(target regclass, enterprise_column name) language plpgsql as $$
begin
    execute format(
        'create function register_due_of_%1$s() returns trigger language plpgsql as $body$
         begin
             insert into register_due (enterprise_id) select distinct %2$I from now_is;
             return null;
         end $body$', target, enterprise_column);
    execute format(
        'create trigger registers_due after insert on %1$s referencing new table as now_is
             for each statement execute function register_due_of_%1$s()', target);
    execute format(
        'create trigger registers_due_again after update on %1$s referencing new table as now_is
             for each statement execute function register_due_of_%1$s()', target);
end $$;
