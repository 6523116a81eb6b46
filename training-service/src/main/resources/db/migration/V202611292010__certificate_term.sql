-- How certificates were dated before a change of law dated them anew: what was due, by which rule, what they then were, and
-- who changed that when by which other rule.
create table certificate_term (
    certificate_id uuid        not null references certificate,
    position       int         not null check (position >= 0),
    review_due_on  date        not null,
    in_force_until date        not null,
    status         text        not null check (status in ('IN_FORCE', 'LAPSED')),
    term_code      text        not null,
    term_region    bigint      not null,
    term_period    text        not null,
    term_source    text        not null,
    term_clause    text        not null,
    term_force     text        not null check (term_force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')),
    term_certainty text        not null check (term_certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')),
    ended_on       date,
    end_ground     text,
    end_source     text,
    end_clause     text,
    rule_code      text        not null,
    rule_region    bigint      not null,
    rule_period    text        not null,
    rule_source    text        not null,
    rule_clause    text        not null,
    rule_force     text        not null check (rule_force in ('LAW', 'REGULATION', 'RULE', 'DOCUMENT')),
    rule_certainty text        not null check (rule_certainty in ('CERTAIN', 'TO_CHECK', 'SYSTEM_DEFAULT')),
    changed_at     timestamptz not null,
    changed_by     text        not null,
    primary key (certificate_id, position),
    constraint ck_certificate_term_ended check (
        num_nonnulls(ended_on, end_ground, end_source, end_clause) = case when status = 'IN_FORCE' then 0 else 4 end)
);
alter table certificate_term enable row level security;
create policy wall on certificate_term using (
    exists (select from certificate where certificate.id = certificate_term.certificate_id));
-- Like the certificate, written by the authority of its place and never by an enterprise.
create policy issuer_adds on certificate_term as restrictive for insert with check (
    (select scope_enterprises()) is null
    and exists (select from certificate where certificate.id = certificate_term.certificate_id
                and certificate.region between (select scope_low()) and (select scope_high())));
revoke update, delete on certificate_term from ${rw};

-- What a review renews is dated by the law of its day.
grant update (validity_code, validity_region, validity_period, validity_source, validity_clause, validity_force,
              validity_certainty, review_code, review_region, review_period, review_source, review_clause, review_force,
              review_certainty) on certificate to ${rw};
