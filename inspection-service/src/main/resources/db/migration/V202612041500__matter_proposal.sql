-- Proposals of supervision matters (督办建议): what figures and missed duties give reason to.
create table matter_proposal (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    region              bigint      not null,
    sector              text,
    -- Always null: no enterprise sees what an authority thinks of.
    enterprise_id       uuid        check (enterprise_id is null),
    cause               text        not null check (cause in ('FREQUENT_ACCIDENTS', 'INDICATOR_BEYOND', 'MISSED_DUTIES',
                                                              'POOR_IMPLEMENTATION', 'KEY_PROBLEM', 'OTHER')),
    subject_key         text        not null check (char_length(subject_key) between 1 and 200),
    title               text        not null check (char_length(title) between 1 and 200),
    explanation         text        not null check (char_length(explanation) between 1 and 2000),
    basis_policy_code   text not null,
    basis_policy_region bigint not null,
    basis_period        text not null,
    basis_source        text not null,
    basis_clause        text not null,
    basis_force         text not null,
    basis_certainty     text not null,
    status              text        not null check (status in ('PROPOSED', 'TAKEN_UP', 'DISMISSED')),
    proposed_at         timestamptz not null,
    matter_id           uuid,
    reason              text        check (char_length(reason) between 1 and 1000),
    decided_at          timestamptz,
    decided_by          text,
    decided_by_name     text,
    -- The same is proposed once.
    constraint uq_matter_proposal_key unique (cause, subject_key),
    constraint ck_matter_proposal_decided check (
        num_nonnulls(decided_at, decided_by, decided_by_name) = case when status = 'PROPOSED' then 0 else 3 end),
    constraint ck_matter_proposal_taken_up check ((status = 'TAKEN_UP') = (matter_id is not null)),
    constraint ck_matter_proposal_dismissed check ((status = 'DISMISSED') = (reason is not null))
);
call add_region_levels('matter_proposal');
call raise_wall('matter_proposal', 'sector', 'enterprise_id');
call list_by('matter_proposal', 'proposed_at');
revoke delete on matter_proposal from ${rw};
