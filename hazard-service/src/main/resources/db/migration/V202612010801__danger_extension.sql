-- More time that an enterprise applied for: the day that held before the first of it, from which it is counted.
alter table danger
    add column extended_from date,
    add constraint ck_danger_extended check (
        due_origin <> 'EXTENSION' or extended_from is not null);
alter table danger drop constraint ck_danger_due_origin;
alter table danger add constraint ck_danger_due_origin
    check (due_origin in ('POLICY', 'PLAN', 'RECHECK', 'REOPENING', 'ORDER', 'EXTENSION'));
