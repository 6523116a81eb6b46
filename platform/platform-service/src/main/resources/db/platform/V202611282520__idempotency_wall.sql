-- An answer is its principal's, and whoever sweeps what has expired.
alter table idempotency enable row level security;
create policy wall on idempotency
    using (principal = (select scope_subject()) or (select scope_system()) is not null);
