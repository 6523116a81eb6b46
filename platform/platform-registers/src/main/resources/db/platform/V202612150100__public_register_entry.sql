-- What everybody may read of registers whose kind says so (向社会公开的台账), as it was accepted. Without a wall, because it is public.
create table public_register_entry (
    -- The version that was accepted.
    id           uuid        primary key,
    entry_id     uuid        not null,
    kind         text        not null,
    holder_type  text        not null,
    region       bigint      not null,
    sector       text,
    -- The public fields alone.
    data         text        not null,
    published_at timestamptz not null,
    until        date,
    withdrawn_on date
);
-- One version of an entry at a time.
create unique index uq_public_register_entry on public_register_entry (entry_id) where withdrawn_on is null;
create index ix_public_register_entry_published on public_register_entry (published_at, entry_id) where withdrawn_on is null;
create index ix_public_register_entry_kind on public_register_entry (kind, published_at, entry_id) where withdrawn_on is null;
revoke update, delete on public_register_entry from ${rw};
grant update (withdrawn_on) on public_register_entry to ${rw};
