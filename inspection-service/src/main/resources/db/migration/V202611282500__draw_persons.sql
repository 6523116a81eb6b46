-- Who sealed and who opened a draw: each another person than who contributed, and each other. Of draws made before it is not
-- known.
alter table draw add column sealed_by text;
alter table draw add column opened_by text;

-- The evidence for substitutions, which name it by its digest. Written once; known to leaders of the drawing authority, and
-- to the draw's readers once it is disclosed.
create table draw_evidence (
    id           uuid        primary key,
    draw_id      uuid        not null references draw,
    digest       text        not null check (length(digest) = 64 and digest ~ '^[0-9a-f]+$'),
    title        text        not null check (char_length(title) between 1 and 200),
    media_type   text        not null,
    content      bytea       not null check (octet_length(content) between 1 and 700000),
    subject      text        not null,
    name         text        not null,
    deposited_at timestamptz not null
);
create index ix_draw_evidence_digest on draw_evidence (draw_id, digest);
alter table draw_evidence enable row level security;
create policy wall on draw_evidence
    using (draw_id in (select id from draw where scope_leads(draw.region) or disclosed_at is not null));
revoke update, delete, truncate on draw_evidence from ${rw};

-- One account, however it is written, is one inspector: two of a team are two persons. Entries of before are left as they are.
create function refuse_second_account() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if exists (select from inspector where account(subject) = account(new.subject) and id <> new.id) then
        -- In the words of the database, from which the name of the constraint is read.
        raise exception 'duplicate account violates unique constraint "uq_inspector_subject"'
            using errcode = 'unique_violation', constraint = 'uq_inspector_subject', table = 'inspector';
    end if;
    return new;
end $$;
revoke execute on function refuse_second_account() from public;
create index ix_inspector_account on inspector (account(subject));
create trigger second_account before insert on inspector
    for each row execute function refuse_second_account();
