-- An enterprise that was entered twice: the record that ends names the one that goes on, and this one what went into it.
alter table enterprise
    add column merged_into uuid references enterprise (id),
    add column absorbed uuid[] not null default '{}',
    drop constraint enterprise_state_check,
    add constraint ck_enterprise_state check (state in ('ACTIVE', 'CANCELLED', 'REVOKED', 'MERGED')),
    add constraint ck_enterprise_merged check ((state = 'MERGED') = (merged_into is not null));

-- On an identifier that ended with its record: where it went on, if it was needed there; on that one: where it came from.
alter table enterprise_identifier add column merged_with uuid;

grant update (enterprise_id) on archive_event to ${rw};
