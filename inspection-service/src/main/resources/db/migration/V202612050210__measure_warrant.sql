-- By what a town decided it, where a town did: in whose name, by which paper and clause. Delegations end; what was decided stays.
alter table site_measure
    add column warrant_delegation_id uuid references delegation,
    add column warrant_mode text check (warrant_mode in ('ENTRUSTED', 'ASSIGNED')),
    add column warrant_in_name_of text,
    add column warrant_paper text,
    add column warrant_clause text,
    add constraint ck_site_measure_warrant check (
        num_nonnulls(warrant_delegation_id, warrant_mode, warrant_in_name_of, warrant_paper, warrant_clause) in (0, 5));
