-- Publications (公示): what is proposed, approved and published of a signed paper, and why until when.
create table publication (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    subject_kind        text        not null,
    subject_id          uuid        not null constraint fk_publication_paper references paper,
    title               text        not null check (char_length(title) between 1 and 200),
    enterprise_id       uuid        not null,
    region              bigint      not null,
    sector              text        not null,
    excerpt             text        not null check (char_length(excerpt) between 1 and 2000),
    channel             text        not null check (channel in ('SUITE', 'PORTAL', 'CREDIT_SYSTEM', 'MEDIA')),
    until               date,
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null check (basis_force in ('LAW', 'REGULATION', 'RULE')),
    basis_certainty     text        not null,
    due_date            date        not null,
    status              text        not null check (status in ('PROPOSED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    proposed_at         timestamptz not null,
    published_at        timestamptz,
    constraint ck_publication_published check (
        (status <> 'PUBLISHED' or published_at is not null)
        and (status not in ('PROPOSED', 'APPROVED') or published_at is null))
);
call add_region_levels('publication');
call raise_wall('publication', 'sector', 'enterprise_id');
-- What was never published is the authority's own.
create policy undecided on publication as restrictive using (
    published_at is not null or (select scope_enterprises()) is null);
call list_by('publication', 'proposed_at');
call list_by('publication', 'due_date');
-- One stands of a paper at a time.
create unique index uq_publication_standing on publication (subject_id) where status <> 'WITHDRAWN';
revoke update, delete on publication from ${rw};
grant update (version, region, sector, enterprise_id, status, published_at) on publication to ${rw};

create table publication_step (
    publication_id uuid        not null references publication,
    position       int         not null,
    kind           text        not null check (kind in ('PROPOSED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    occurred_at    timestamptz not null,
    happened_at    timestamptz,
    subject        text        not null,
    name           text        not null,
    note           text,
    primary key (publication_id, position)
);
alter table publication_step enable row level security;
create policy wall on publication_step
    using (exists (select from publication where publication.id = publication_step.publication_id));
revoke update, delete on publication_step from ${rw};

-- What everybody may read, written when it is published. Without a wall, because it is public.
create table public_notice (
    id           uuid        primary key references publication,
    region       bigint      not null,
    kind         text        not null,
    title        text        not null,
    concerns     text        not null,
    excerpt      text        not null,
    channel      text        not null,
    source       text        not null,
    clause       text        not null,
    published_at timestamptz not null,
    until        date,
    withdrawn_on date
);
create index ix_public_notice_published on public_notice (published_at, id) where withdrawn_on is null;
create index ix_public_notice_region on public_notice (region, published_at, id) where withdrawn_on is null;
revoke update, delete on public_notice from ${rw};
grant update (withdrawn_on) on public_notice to ${rw};
