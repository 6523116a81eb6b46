-- A message of the topic may lie for days before it is read: what it says counts from when its sender signed it. Absent where the
-- delivery came by another way; what came before counts from when it was read.
alter table bureau_delivery add column signed_at timestamptz;
