-- A change of a registration is compared by field with all that was told of its day and later, also with what was superseded since.
drop index ix_bureau_fact_day;
create index ix_bureau_fact_day on bureau_fact (enterprise_id, record_type, day desc);
