-- Served papers (送达文书): what was frozen when they were drawn up, who signed, how they were delivered. A service's own rows
-- are what they are of, so that nothing here refers to them.
create table paper (
    id                       uuid        primary key,
    version                  bigint      not null check (version >= 1),
    kind                     text        not null,
    template_version         int         not null check (template_version >= 1),
    number                   text        not null constraint uq_paper_number unique,
    title                    text        not null check (char_length(title) between 1 and 200),
    owner_type               text        not null,
    owner_id                 uuid        not null,
    enterprise_id            uuid        not null,
    region                   bigint      not null,
    sector                   text        not null,
    -- The fields of the template, as JSON, and their digest.
    content                  text        not null,
    content_sha256           text        not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    verify_code              text        not null constraint uq_paper_verify_code unique
        check (verify_code ~ '^[0-9A-V]{26}$'),
    verify_url               text        not null,
    disclosure               text        not null check (disclosure in ('VOLUNTARY', 'ON_REQUEST', 'WITHHELD')),
    signatures               int         not null check (signatures >= 1),
    signers                  text[]      not null,
    status                   text        not null check (status in ('DRAFT', 'SIGNED', 'SERVED', 'WITHDRAWN')),
    drafted_at               timestamptz not null,
    signed_at                timestamptz,
    service_way              text
        check (service_way in ('DIRECT', 'LEFT', 'MAIL', 'ELECTRONIC', 'ENTRUSTED', 'PUBLIC_NOTICE')),
    service_acted_on         date,
    service_served_on        date,
    service_recipient        text,
    service_recipient_sealed text,
    service_relation         text check (char_length(service_relation) between 1 and 100),
    service_evidence         text check (char_length(service_evidence) between 1 and 500),
    service_period           text,
    service_source           text,
    service_clause           text,
    -- A file that is attached to the paper, as those of other rows are: without foreign key.
    signed_copy_file_id      uuid,
    constraint ck_paper_signers check (cardinality(signers) >= signatures),
    constraint ck_paper_signed check (
        status <> 'DRAFT' and (signed_at is not null or status = 'WITHDRAWN') or status = 'DRAFT' and signed_at is null),
    constraint ck_paper_served check (
        num_nonnulls(service_way, service_acted_on, service_served_on) in (0, 3)
        and (service_way is null or signed_at is not null)
        and (status <> 'SERVED' or service_way is not null)
        and (status not in ('DRAFT', 'SIGNED') or service_way is null)
        and service_served_on >= service_acted_on),
    constraint ck_paper_notice check (
        num_nonnulls(service_period, service_source, service_clause) = case service_way when 'PUBLIC_NOTICE' then 3 else 0 end
        and (service_way in ('MAIL', 'ELECTRONIC', 'ENTRUSTED', 'PUBLIC_NOTICE') or service_served_on = service_acted_on)),
    constraint ck_paper_recipient check (
        num_nonnulls(service_recipient, service_recipient_sealed) in (0, 2)
        and (service_way not in ('DIRECT', 'ENTRUSTED') or service_recipient is not null)
        and (service_way = 'DIRECT' or service_way is null or service_evidence is not null)),
    constraint ck_paper_copy check (signed_copy_file_id is null or service_way is not null)
);
call add_region_levels('paper');
call raise_wall('paper', 'sector', 'enterprise_id');
-- What is not signed yet is no paper to whom it concerns.
create policy draft on paper as restrictive using (signed_at is not null or (select scope_enterprises()) is null);
call list_by('paper', 'drafted_at');
-- One paper of a kind stands for a row at a time.
create unique index uq_paper_standing on paper (owner_id, kind) where status <> 'WITHDRAWN';
create index ix_paper_owner on paper (owner_id, drafted_at, id);

-- Whoever is shown the paper is shown the copies that came back.
call files_of('paper', 'paper', 'id');

-- What was frozen stays.
revoke update, delete on paper from ${rw};
grant update (version, region, sector, enterprise_id, status, signed_at, service_way, service_acted_on, service_served_on,
    service_recipient, service_recipient_sealed, service_relation, service_evidence, service_period, service_source,
    service_clause, signed_copy_file_id) on paper to ${rw};

-- What happened, only ever added to. Its wall is the paper's own.
create table paper_step (
    paper_id    uuid        not null references paper,
    position    int         not null,
    kind        text        not null check (kind in ('DRAFTED', 'SIGNED', 'SERVED', 'COPY_RETURNED', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (paper_id, position)
);
alter table paper_step enable row level security;
create policy wall on paper_step using (exists (select from paper where paper.id = paper_step.paper_id));
-- The same person signs once.
create unique index uq_paper_step_signature on paper_step (paper_id, lower(subject)) where kind = 'SIGNED';
revoke update, delete on paper_step from ${rw};

-- What everybody who holds a signed paper may know of it. Without a wall: it names neither enterprise nor person, and is found by a
-- code of 128 random bits alone.
create table public_paper (
    code           text   primary key check (code ~ '^[0-9A-V]{26}$'),
    number         text   not null,
    kind           text   not null,
    kind_title     text   not null,
    authority      text   not null,
    region         bigint not null,
    signed_on      date   not null,
    content_sha256 text   not null,
    withdrawn_on   date
);
revoke update, delete on public_paper from ${rw};
grant update (withdrawn_on) on public_paper to ${rw};
