-- Digests of what is public or handed out, each to get an entry of its own in the audit log, which names nobody (ADR-0125). Without a
-- wall: who finds one must know all of it.
create table audit_digest (
    object_type text   not null,
    object_id   text   not null,
    digest      text   not null,
    action      text   not null,
    region      bigint not null,
    -- The entry, once the log grew.
    entry_id    uuid   constraint uq_audit_digest_entry unique,
    constraint pk_audit_digest primary key (object_type, object_id, digest),
    constraint ck_audit_digest_form check (digest ~ '^[0-9a-f]{64}$')
);
create index ix_audit_digest_waiting on audit_digest (object_type, object_id, digest) where entry_id is null;

-- Added and never changed; the role of long work notes which entry it wrote.
revoke all on audit_digest from ${rw};
grant select on audit_digest to ${rw};
grant insert (object_type, object_id, digest, action, region) on audit_digest to ${rw};
grant update (entry_id) on audit_digest to ${jobs};

-- Number and leaf of such an entry. It looks past the wall, and gives away no other entry.
create function audit_digest_entry(wanted_type text, wanted_id text, wanted_digest text)
    returns table (place bigint, leaf text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.leaf_index, e.leaf
      from audit_digest d join audit_entry e on e.id = d.entry_id join audit_leaf l on l.entry_id = e.id
     where d.object_type = wanted_type and d.object_id = wanted_id and d.digest = wanted_digest
$$;
revoke all on function audit_digest_entry(text, text, text) from public;
grant execute on function audit_digest_entry(text, text, text) to ${rw};
