-- Which records were merged into one: asked by whoever follows merges, and by the key itself when a record is deleted.
create index ix_enterprise_merged_into on enterprise (merged_into) where merged_into is not null;
