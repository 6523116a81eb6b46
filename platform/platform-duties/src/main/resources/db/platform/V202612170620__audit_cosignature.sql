-- Checkpoints that the witness countersigned (ADR-0115): the note as it is served from then on, with both signatures. Nobody here
-- can make one; where one is gone, only the place is known less closely at which a log was written anew.
create table audit_cosignature (
    size        bigint      not null,
    note        text        not null,
    cosigned_at timestamptz not null,
    constraint pk_audit_cosignature primary key (size),
    constraint fk_audit_cosignature_checkpoint foreign key (size) references audit_checkpoint (size)
);

-- As with checkpoints: the role of long work writes, the serving role reads.
revoke all on audit_cosignature from ${rw};
grant select on audit_cosignature to ${rw};
grant insert on audit_cosignature to ${jobs};
