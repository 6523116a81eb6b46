-- Sittings (考试场次), with the blueprint and the seed of which their papers are drawn.
create table exam_sitting (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    number            text        not null constraint uq_exam_sitting_number unique,
    region            bigint      not null,
    sector            text,
    -- Always null: enterprises see their entries, not the sitting.
    enterprise_id     uuid        check (enterprise_id is null),
    kind              text        not null check (kind in ('PRINCIPAL', 'SAFETY_MANAGER', 'SPECIAL_OPERATION',
                                                           'VILLAGE_SUPERVISOR', 'UNIFIED_QUALIFICATION', 'WORKSHOP_PRACTICE')),
    category          text,
    part              text        not null check (part in ('THEORY', 'PRACTICAL')),
    venue             text        not null,
    opens_at          timestamptz not null,
    closes_at         timestamptz not null,
    capacity          int         not null check (capacity between 1 and 500),
    seated            int         not null check (seated between 0 and capacity),
    full_marks        int         not null check (full_marks between 1 and 1000),
    pass_marks        int         not null check (pass_marks between 1 and full_marks),
    free_of_charge    boolean     not null,
    basis_policy_code   text      not null,
    basis_policy_region bigint    not null,
    basis_period        text      not null,
    basis_source        text      not null,
    basis_clause        text      not null,
    basis_force         text      not null,
    basis_certainty     text      not null,
    seed              text        not null,
    status            text        not null check (status in
        ('ANNOUNCED', 'SEATED', 'RUNNING', 'MARKED', 'PUBLISHED', 'APPEALED', 'FINAL', 'CANCELLED')),
    drawn_at          timestamptz,
    published_at      timestamptz,
    appeal_until      date,
    overdue_since     timestamptz,
    announced_at      timestamptz not null,
    constraint ck_exam_sitting_category check ((kind = 'SPECIAL_OPERATION') = (category is not null)),
    constraint ck_exam_sitting_window check (opens_at < closes_at),
    constraint ck_exam_sitting_published check (num_nonnulls(published_at, appeal_until) in (0, 2)
        and (published_at is not null) = (status in ('PUBLISHED', 'APPEALED', 'FINAL')))
);
call add_region_levels('exam_sitting');
call raise_wall('exam_sitting', 'sector', 'enterprise_id');
call list_by('exam_sitting', 'opens_at');
revoke delete on exam_sitting from ${rw};

create table exam_sitting_section (
    sitting_id      uuid not null references exam_sitting,
    position        int  not null,
    topic           text not null,
    form            text not null check (form in ('SINGLE', 'MULTIPLE', 'JUDGEMENT', 'CASE')),
    questions       int  not null check (questions between 1 and 200),
    marks           int  not null check (marks between 1 and 100),
    difficulty_from int  not null check (difficulty_from between 1 and 5),
    difficulty_to   int  not null check (difficulty_to between difficulty_from and 5),
    primary key (sitting_id, position)
);
alter table exam_sitting_section enable row level security;
create policy wall on exam_sitting_section
    using (exists (select from exam_sitting s where s.id = exam_sitting_section.sitting_id));
revoke update, delete on exam_sitting_section from ${rw};

create table exam_sitting_step (
    sitting_id  uuid        not null references exam_sitting,
    position    int         not null,
    kind        text        not null check (kind in ('ANNOUNCED', 'SEATED', 'STARTED', 'MARKED', 'PUBLISHED', 'APPEALED',
                                                     'OVERDUE', 'FINALISED', 'CANCELLED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (sitting_id, position)
);
alter table exam_sitting_step enable row level security;
create policy wall on exam_sitting_step
    using (exists (select from exam_sitting s where s.id = exam_sitting_step.sitting_id));
revoke update, delete on exam_sitting_step from ${rw};
