-- The law library: documents in their dated editions, and the clauses that the suite points to. Public, and written at
-- start from what ships; the wording of a clause comes from a text that two persons brought in and confirmed.
create table law_document (
    id          text primary key constraint ck_law_document_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
    title       text not null constraint ck_law_document_title check (title <> ''),
    edition     text,
    number      text,
    issuer      text,
    force       text not null constraint ck_law_document_force check (force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')),
    standard    boolean not null,
    issued_on   date,
    valid_from  date,
    -- The first day no longer in force, as in the policy book.
    valid_to    date,
    replaced_by text,
    amends      text,
    url         text,
    certainty   text not null constraint ck_law_document_certainty
                              check (certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')),
    names       text not null,
    words       text not null generated always as
                (text_fold(title || ' ' || coalesce(edition, '') || ' ' || coalesce(number, '') || ' ' || names || ' '
                           || coalesce(issuer, ''))) stored,
    constraint ck_law_document_days check (valid_to > valid_from),
    constraint ck_law_document_standard check (not standard or force = 'DOCUMENT')
);
create index ix_law_document_words on law_document using gin (name_pairs(words));
revoke delete on law_document from ${rw};

-- Where in its document a clause stands, so that texts sort as numbers do: aqscf-2021.0027.0002.
create function law_position(id text) returns text language sql immutable parallel safe strict
    return split_part(id, '.', 1)
        || coalesce((select string_agg('.' || lpad(part, 4, '0'), '' order by place)
                       from unnest((string_to_array(id, '.'))[2:]) with ordinality as parts (part, place)), '');

create table law_clause (
    id                text primary key
                      constraint ck_law_clause_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*([.][1-9][0-9]{0,3}){1,4}$'),
    document_id       text not null references law_document,
    position          text collate "C" not null generated always as (law_position(id)) stored,
    label             text not null constraint ck_law_clause_label check (label <> ''),
    -- In our own words; absent for a clause that only a text brought in has.
    subject           text,
    certainty         text not null constraint ck_law_clause_certainty
                                    check (certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')),
    text              text,
    text_id           uuid,
    text_source       text,
    text_read_on      date,
    text_confirmed_at timestamptz,
    text_region       bigint,
    words             text not null generated always as
                      (text_fold(label || ' ' || coalesce(subject, '') || ' ' || coalesce(text, ''))) stored,
    constraint ck_law_clause_document check (split_part(id, '.', 1) = document_id),
    constraint ck_law_clause_says check (subject is not null or text is not null),
    constraint ck_law_clause_text check ((text is null) = (text_id is null)
                                         and (text is null) = (text_confirmed_at is null))
);
create index ix_law_clause_position on law_clause (position);
create index ix_law_clause_document on law_clause (document_id, position);
create index ix_law_clause_words on law_clause using gin (name_pairs(words));
revoke delete on law_clause from ${rw};

create view law_clause_shown as
select c.id, c.document_id, c.position, c.label, c.subject, c.certainty, c.words, c.text, c.text_source, c.text_read_on,
       c.text_confirmed_at, c.text_region, d.title, d.edition, d.number, d.force, d.valid_from, d.valid_to, d.replaced_by,
       d.url
  from law_clause c join law_document d on d.id = c.document_id;
revoke insert, update, delete on law_clause_shown from ${rw};

-- What changed on a day: a document came into force, was replaced, or ended.
create view law_change as
select id || '+' as id, id as document_id, valid_from as day, 'BEGAN' as change, title, edition, number, force, amends as other
  from law_document where valid_from is not null
union all
select id || '-', id, valid_to, case when replaced_by is null then 'ENDED' else 'REPLACED' end, title, edition, number, force,
       replaced_by
  from law_document where valid_to is not null;
revoke insert, update, delete on law_change from ${rw};

-- Official wording that an authority brings in. Nobody outside it is shown any of it before a second person confirmed it.
create table law_text (
    id              uuid primary key,
    version         bigint not null,
    region          bigint not null,
    -- Always absent: a text is its whole office's, so that an account of some sectors or enterprises is shown none.
    sector          text constraint ck_law_text_sector check (sector is null),
    enterprise_id   uuid constraint ck_law_text_enterprise check (enterprise_id is null),
    document_id     text not null references law_document,
    source          text not null constraint ck_law_text_source check (source <> ''),
    read_on         date not null,
    numbers         text[] not null,
    labels          text[] not null,
    wordings        text[] not null,
    clause_count    int not null constraint ck_law_text_clauses
                             check (clause_count between 1 and 2000 and cardinality(numbers) = clause_count
                                    and cardinality(labels) = clause_count and cardinality(wordings) = clause_count),
    status          text not null constraint ck_law_text_status check (status in ('AWAITING', 'CONFIRMED', 'REFUSED')),
    brought_at      timestamptz not null,
    brought_by      text not null,
    brought_by_name text not null,
    decided_at      timestamptz,
    decided_by      text,
    decided_by_name text,
    compared_with   text,
    reason          text,
    constraint ck_law_text_decided check ((status = 'AWAITING') = (decided_at is null)
                                          and (decided_at is null) = (decided_by is null)),
    constraint ck_law_text_confirmed check ((status = 'CONFIRMED') = (compared_with is not null)),
    constraint ck_law_text_refused check ((status = 'REFUSED') = (reason is not null)),
    -- By person: whoever brought it in never confirms it, however the account is written.
    constraint ck_law_text_second check (status <> 'CONFIRMED' or lower(decided_by) <> lower(brought_by))
);
call add_region_levels('law_text');
call raise_wall('law_text', 'sector', 'enterprise_id');
call list_by('law_text', 'brought_at');
create index ix_law_text_document on law_text (document_id);
revoke delete on law_text from ${rw};
