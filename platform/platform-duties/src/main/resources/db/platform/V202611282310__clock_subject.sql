-- What people call what a duty is about; empty for clocks that were started before.
alter table clock add column subject_name text;
