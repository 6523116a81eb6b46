-- The paper of each candidate, drawn from the seed of the sitting, and what was answered.
create table exam_paper_item (
    sitting_id  uuid          not null references exam_sitting,
    entry_id    uuid          not null references exam_entry,
    position    int           not null check (position >= 1),
    question_id uuid          not null,
    edition     int           not null,
    form        text          not null check (form in ('SINGLE', 'MULTIPLE', 'JUDGEMENT', 'CASE')),
    marks       int           not null check (marks >= 1),
    score       numeric(6, 1) check (score between 0 and marks),
    primary key (entry_id, sitting_id, position),
    foreign key (question_id, edition) references exam_question_edition (question_id, edition)
);
alter table exam_paper_item enable row level security;
create policy wall on exam_paper_item using (exists (select from exam_entry e where e.id = exam_paper_item.entry_id));
create index ix_exam_paper_item_question on exam_paper_item (question_id, edition);
revoke delete on exam_paper_item from ${rw};

-- One row for a candidate and a question; a save with a lower number than the last one changes nothing.
create table exam_answer (
    sitting_id uuid        not null references exam_sitting,
    entry_id   uuid        not null references exam_entry,
    position   int         not null,
    answer     text        not null,
    sequence   bigint      not null check (sequence >= 1),
    saved_at   timestamptz not null,
    primary key (entry_id, sitting_id, position),
    foreign key (entry_id, sitting_id, position) references exam_paper_item (entry_id, sitting_id, position)
);
revoke delete on exam_answer from ${rw};
alter table exam_answer enable row level security;
create policy wall on exam_answer using (exists (select from exam_entry e where e.id = exam_answer.entry_id));

-- What a paper shows of a question to who sits it: never its key. As the owner, since the bank is hidden from candidates.
create function exam_paper_shown(wanted uuid)
    returns table (place int, form text, marks int, stem text, options text[])
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select i.position, i.form, i.marks, q.stem, q.options
        from exam_entry e
        join exam_paper_item i on i.entry_id = e.id and i.sitting_id = e.sitting_id
        join exam_question_edition q on q.question_id = i.question_id and q.edition = i.edition
        where e.id = wanted and e.account = account(scope_subject()) and e.status = 'SITTING'
            and e.opens_at <= now()
        order by i.position;
    end;
revoke all on function exam_paper_shown(uuid) from public;
grant execute on function exam_paper_shown(uuid) to ${rw};
