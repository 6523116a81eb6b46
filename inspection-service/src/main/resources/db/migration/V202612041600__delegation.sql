-- Powers that towns exercise (委托、赋权). It stands where the town stands; the paper, once published, is public.
create table delegation (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null constraint uq_delegation_number unique,
    region              bigint      not null,
    sector              text        not null,
    -- Always null: enterprises ask for powers, not for delegations.
    enterprise_id       uuid        check (enterprise_id is null),
    mode                text        not null check (mode in ('ENTRUSTED', 'ASSIGNED')),
    principal           text        not null check (char_length(principal) between 1 and 100),
    town_body           text        not null check (char_length(town_body) between 1 and 100),
    paper_title         text        not null check (char_length(paper_title) between 1 and 200),
    issued_on           date        not null,
    matters             text        not null check (char_length(matters) between 1 and 2000),
    valid_from          date        not null,
    valid_until         date,
    in_name_of          text        not null,
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null,
    basis_certainty     text        not null,
    status              text        not null check (status in ('DRAFT', 'PUBLISHED', 'IN_FORCE', 'ENDED')),
    drafted_by          text        not null,
    drafted_at          timestamptz not null,
    published_on        date,
    published_in        text        check (char_length(published_in) between 1 and 300),
    in_force_from       date,
    evaluated_on        date,
    evaluation_overdue_since timestamptz,
    ended_on            date,
    constraint ck_delegation_term check (valid_until >= valid_from and (mode <> 'ENTRUSTED' or valid_until is not null)),
    constraint ck_delegation_name check (in_name_of in (principal, town_body)),
    constraint ck_delegation_published check (num_nonnulls(published_on, published_in) in (0, 2)
        and (status <> 'DRAFT' or published_on is null) and (status not in ('PUBLISHED', 'IN_FORCE') or published_on is not null)),
    constraint ck_delegation_in_force check (status <> 'IN_FORCE' or in_force_from is not null),
    constraint ck_delegation_ended check ((status = 'ENDED') = (ended_on is not null))
);
call add_region_levels('delegation');
call raise_wall('delegation', 'sector', 'enterprise_id');
call list_by('delegation', 'drafted_at');
revoke delete on delegation from ${rw};

create table delegation_power (
    delegation_id uuid not null references delegation,
    position      int  not null,
    code          text not null check (code ~ '^[A-Z][A-Z0-9_]{2,39}$'),
    title         text check (char_length(title) between 1 and 100),
    clause        text not null check (char_length(clause) between 1 and 100),
    primary key (delegation_id, position),
    constraint uq_delegation_power unique (delegation_id, code)
);
alter table delegation_power enable row level security;
create policy wall on delegation_power
    using (exists (select from delegation where delegation.id = delegation_power.delegation_id));
revoke update, delete on delegation_power from ${rw};

create table delegation_step (
    delegation_id uuid        not null references delegation,
    position      int         not null,
    kind          text        not null check (kind in ('DRAFTED', 'PUBLISHED', 'COMMENCED', 'EVALUATED',
                                                       'EVALUATION_OVERDUE', 'ENDED', 'EXPIRED')),
    occurred_at   timestamptz not null,
    happened_at   timestamptz,
    subject       text,
    name          text,
    note          text,
    primary key (delegation_id, position),
    constraint ck_delegation_step_by check (
        num_nonnulls(subject, name) = case when kind in ('EVALUATION_OVERDUE', 'EXPIRED') then 0 else 2 end)
);
alter table delegation_step enable row level security;
create policy wall on delegation_step
    using (exists (select from delegation where delegation.id = delegation_step.delegation_id));
revoke update, delete on delegation_step from ${rw};

-- Delegations that were in force are public (行政处罚法 Arts. 20, 24): whoever acts for a town, or is acted upon, is told.
create function delegated_power(town bigint, competent text, power text, on_day date)
    returns table (delegation_id uuid, mode text, in_name_of text, paper text, clause text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select d.id, d.mode, d.in_name_of, d.paper_title, p.clause
      from delegation d
      join delegation_power p on p.delegation_id = d.id
     where d.region = $1 and d.sector = $2 and p.code = $3
       and d.in_force_from <= $4
       and (d.valid_until is null or d.valid_until >= $4)
       and (d.ended_on is null or d.ended_on > $4)
     order by d.in_force_from desc, d.id desc
     limit 1
$$;
revoke execute on function delegated_power(bigint, text, text, date) from public;
grant execute on function delegated_power(bigint, text, text, date) to ${rw};
