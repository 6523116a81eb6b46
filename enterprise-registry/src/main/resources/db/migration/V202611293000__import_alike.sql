-- Lines that are perhaps about the enterprise of an earlier line of the same file, which goes by another kind of code. They are
-- seen with their import, as the lines are.
create table import_alike (
    job        uuid   not null,
    line       bigint not null,
    first_line bigint not null,
    primary key (job, line)
);
create index ix_import_alike_first on import_alike (job, first_line, line);
alter table import_alike enable row level security;
create policy wall on import_alike using (job in (select id from import));
