-- Transfers of officials (监管人员流动备案审查): proposed, heard, filed or objected to, and carried out in the roster.
create table official_transfer (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    number              text        not null constraint uq_official_transfer_number unique,
    official_id         uuid        not null references official,
    account             text        not null,
    name                text        not null,
    authority_id        uuid        not null references authority,
    authority_name      text        not null,
    region              bigint      not null,
    sector              text,
    -- Always null, as of officials: the wall hides the row from every enterprise user.
    enterprise_id       uuid        check (enterprise_id is null),
    post_code           text        not null,
    post_name           text        not null,
    held_since          date        not null,
    on_day              date        not null,
    ground              text        not null check (ground in
        ('NEED', 'PROMOTION', 'DERELICTION', 'ACCIDENT', 'PERSONAL', 'LEAVING')),
    target_authority_id uuid,
    target_post_code    text,
    target_section_code text,
    free_from           date,
    early               boolean     not null,
    opinion_needed      boolean     not null,
    basis_policy_code   text        not null,
    basis_policy_region bigint      not null,
    basis_period        text        not null,
    basis_source        text        not null,
    basis_clause        text        not null,
    basis_force         text        not null,
    basis_certainty     text        not null,
    due_date            date        not null,
    overdue_since       timestamptz,
    status              text        not null check (status in
        ('PROPOSED', 'CONSULTED', 'FILED', 'OBJECTED', 'DONE', 'WITHDRAWN')),
    agreed              boolean,
    new_official_id     uuid        references official,
    proposed_by         text        not null,
    proposed_at         timestamptz not null,
    constraint ck_official_transfer_target check (num_nonnulls(target_authority_id, target_post_code) in (0, 2)
        and (target_section_code is null or target_post_code is not null)),
    constraint ck_official_transfer_early check (not early or free_from is not null and on_day < free_from),
    constraint ck_official_transfer_opinion check ((status <> 'CONSULTED' or agreed is not null)
        and (not opinion_needed or status not in ('FILED', 'DONE') or agreed is not null)),
    constraint ck_official_transfer_done check (new_official_id is null or status = 'DONE')
);
-- One at a time of an entry of the roster.
create unique index uq_official_transfer on official_transfer (official_id)
    where status in ('PROPOSED', 'CONSULTED', 'FILED');
call add_region_levels('official_transfer');
call raise_wall('official_transfer', 'sector', 'enterprise_id');
call list_by('official_transfer', 'proposed_at');
call list_by('official_transfer', 'due_date');
revoke delete on official_transfer from ${rw};

-- What happened, only ever added to.
create table official_transfer_step (
    transfer_id uuid        not null references official_transfer,
    position    int         not null,
    kind        text        not null check (kind in ('PROPOSED', 'CONSULTED', 'FILED', 'OBJECTED', 'OVERDUE', 'DONE',
                                                     'WITHDRAWN')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (transfer_id, position),
    constraint ck_official_transfer_step_by check (num_nonnulls(subject, name) = case when kind = 'OVERDUE' then 0 else 2 end)
);
alter table official_transfer_step enable row level security;
create policy wall on official_transfer_step
    using (exists (select from official_transfer t where t.id = official_transfer_step.transfer_id));
revoke update, delete on official_transfer_step from ${rw};
