-- Which enterprise goes on for one that was entered twice.
alter table enterprise_snapshot add column merged_into uuid references enterprise_snapshot deferrable initially deferred;
