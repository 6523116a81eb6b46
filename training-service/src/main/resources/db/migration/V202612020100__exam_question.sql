-- The question bank (考试题库): what is asked, in editions that are only ever added to, so that a paper keeps what it showed.
create table exam_question (
    id              uuid        primary key,
    version         bigint      not null check (version >= 1),
    region          bigint      not null,
    sector          text,
    -- Always null: the wall hides the bank from every enterprise user.
    enterprise_id   uuid        check (enterprise_id is null),
    kind            text        not null check (kind in ('PRINCIPAL', 'SAFETY_MANAGER', 'SPECIAL_OPERATION',
                                                         'VILLAGE_SUPERVISOR', 'UNIFIED_QUALIFICATION', 'WORKSHOP_PRACTICE')),
    category        text,
    topic           text        not null,
    form            text        not null check (form in ('SINGLE', 'MULTIPLE', 'JUDGEMENT', 'CASE')),
    difficulty      int         not null check (difficulty between 1 and 5),
    edition         int         not null check (edition >= 1),
    status          text        not null check (status in ('IN_USE', 'RETIRED')),
    written_at      timestamptz not null,
    retired_at      timestamptz,
    constraint ck_exam_question_category check ((kind = 'SPECIAL_OPERATION') = (category is not null)),
    constraint ck_exam_question_retired check ((status = 'RETIRED') = (retired_at is not null))
);
call add_region_levels('exam_question');
call raise_wall('exam_question', 'sector', 'enterprise_id');
call list_by('exam_question', 'written_at');
create index ix_exam_question_topic on exam_question (kind, category, topic, form, difficulty) where status = 'IN_USE';
revoke delete on exam_question from ${rw};

create table exam_question_edition (
    question_id uuid        not null references exam_question,
    edition     int         not null check (edition >= 1),
    stem        text        not null,
    options     text[]      not null,
    answer_key  text,
    reference   text,
    difficulty  int         not null check (difficulty between 1 and 5),
    written_at  timestamptz not null,
    written_by  text        not null,
    primary key (question_id, edition),
    constraint ck_exam_question_edition_key check (num_nonnulls(answer_key, reference) = 1)
);
alter table exam_question_edition enable row level security;
create policy wall on exam_question_edition
    using (exists (select from exam_question q where q.id = exam_question_edition.question_id));
revoke update, delete on exam_question_edition from ${rw};
