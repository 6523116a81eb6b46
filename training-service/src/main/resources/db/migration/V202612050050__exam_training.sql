-- For which special operation a session trains; absent where it is for none in particular.
alter table training_session
    add column category text,
    add constraint ck_training_session_category check (category is null or audience = 'WORKER');

-- By what the training of an entry is proved.
alter table exam_entry
    add column training_proof text,
    add column trained_hours  int,
    add constraint ck_exam_entry_training_proof check (training_proof in ('SESSIONS', 'EVIDENCE', 'EXEMPTION')),
    add constraint ck_exam_entry_trained_hours check (
        trained_hours is null or (trained_hours >= 1 and training_proof is not distinct from 'SESSIONS'));

-- What somebody was credited with, wherever that was: who may enter the person for an exam may know.
create function credited_training(person uuid)
    returns table (ended_on date, purpose text, audience text, category text, hours int)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select cast(e.ends_at at time zone 'Asia/Shanghai' as date), e.purpose, e.audience, s.category, e.credited_hours
        from training_enrolment e join training_session s on s.id = e.session_id
        where e.person_id = person and e.status = 'CREDITED' and person_in_scope(person);
    end;
revoke all on function credited_training(uuid) from public;
grant execute on function credited_training(uuid) to ${rw};

-- A paper is shown to a candidate who was found to be that person.
create or replace function exam_paper_shown(wanted uuid)
    returns table (place int, form text, marks int, stem text, options text[])
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select i.position, i.form, i.marks, q.stem, q.options
        from exam_entry e
        join exam_paper_item i on i.entry_id = e.id and i.sitting_id = e.sitting_id
        join exam_question_edition q on q.question_id = i.question_id and q.edition = i.edition
        where e.id = wanted and e.account = account(scope_subject()) and e.status = 'SITTING'
            and e.opens_at <= now() and e.identity_confirmed
        order by i.position;
    end;
