-- Entries for an exam (考试报名): the application, the seat, and the result of one person in one part.
create table exam_entry (
    id                 uuid        primary key,
    version            bigint      not null check (version >= 1),
    number             text        not null constraint uq_exam_entry_number unique,
    -- Where it was applied for: the exam belongs to that authority, and stays when the enterprise moves.
    region             bigint      not null,
    sector             text,
    enterprise_id      uuid,
    person_id          uuid        not null references person,
    person_name        text        not null,
    kind               text        not null check (kind in ('PRINCIPAL', 'SAFETY_MANAGER', 'SPECIAL_OPERATION',
                                                            'VILLAGE_SUPERVISOR', 'UNIFIED_QUALIFICATION', 'WORKSHOP_PRACTICE')),
    category           text,
    part               text        not null check (part in ('THEORY', 'PRACTICAL')),
    attempt            int         not null check (attempt >= 1),
    trained_on         date,
    training_record    text,
    status             text        not null check (status in ('APPLIED', 'RETURNED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN',
                                                              'SEATED', 'SITTING', 'MARKED', 'PASSED', 'FAILED', 'ABSENT',
                                                              'APPEALED')),
    overdue_since      timestamptz,
    sitting_id         uuid        references exam_sitting,
    seat               int,
    account            text,
    identity_method    text        check (identity_method in ('ID_CARD', 'FACE', 'ADMISSION_CARD', 'OTHER')),
    identity_confirmed boolean,
    full_marks         int,
    pass_marks         int,
    opens_at           timestamptz,
    closes_at          timestamptz,
    handed_in_at       timestamptz,
    score              numeric(6, 1),
    first_examiner     text,
    first_score        numeric(6, 1),
    second_examiner    text,
    second_score       numeric(6, 1),
    third_examiner     text,
    third_score        numeric(6, 1),
    marked_by          text,
    result_on          date,
    published_score    numeric(6, 1),
    appeal_reason      text,
    appealed           boolean     not null,
    certificate_id     uuid,
    applied_by         text        not null,
    applied_at         timestamptz not null,
    constraint ck_exam_entry_category check ((kind = 'SPECIAL_OPERATION') = (category is not null)),
    constraint ck_exam_entry_seat check (num_nonnulls(sitting_id, seat, account, full_marks, pass_marks) in (0, 5)
        and (sitting_id is not null) = (status in ('SEATED', 'SITTING', 'MARKED', 'PASSED', 'FAILED', 'ABSENT', 'APPEALED'))),
    constraint ck_exam_entry_result check ((result_on is not null) = (status in ('PASSED', 'FAILED', 'ABSENT', 'APPEALED'))),
    constraint ck_exam_entry_examiners check (first_examiner is distinct from second_examiner or first_examiner is null)
);
-- One at a time of a person in a part.
create unique index uq_exam_entry_open on exam_entry (person_id, kind, coalesce(category, ''), part)
    where status in ('APPLIED', 'RETURNED', 'ACCEPTED', 'SEATED', 'SITTING', 'MARKED', 'APPEALED');
create unique index uq_exam_entry_seat on exam_entry (sitting_id, seat);
create unique index uq_exam_entry_account on exam_entry (sitting_id, account);
call add_region_levels('exam_entry');
call raise_wall('exam_entry', 'sector', 'enterprise_id');
-- The candidate sees the own entry from wherever; holds it while an answer is kept, and hands in.
create policy own on exam_entry for select using (account = (select account(scope_subject())));
create policy own_held on exam_entry for update
    using (account = (select account(scope_subject())) and status = 'SITTING');
call list_by('exam_entry', 'applied_at');
create index ix_exam_entry_account on exam_entry (account);
revoke delete on exam_entry from ${rw};

create table exam_entry_step (
    entry_id    uuid        not null references exam_entry,
    position    int         not null,
    kind        text        not null check (kind in ('APPLIED', 'RETURNED', 'RESUBMITTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN',
                                                     'SEATED', 'RELEASED', 'SCORED', 'PUBLISHED', 'APPEALED', 'REMARKED',
                                                     'IDENTIFIED', 'CERTIFIED', 'OVERDUE')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (entry_id, position)
);
alter table exam_entry_step enable row level security;
create policy wall on exam_entry_step
    using (exists (select from exam_entry e where e.id = exam_entry_step.entry_id));
revoke update, delete on exam_entry_step from ${rw};
