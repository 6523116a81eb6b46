-- What is done with keys that the caller need not see: a bank may be kept by a place above. As the owner, each only where the
-- caller is shown the sitting, and never an enterprise.
do $$
declare
    shown constant text := wall_condition('sector', 'enterprise_id');
begin
    execute 'create function exam_sitting_shown(wanted uuid) returns boolean'
        || ' language sql stable security definer set search_path = public, pg_temp return'
        || ' exists (select from exam_sitting where id = wanted and ' || shown || ')';
end $$;

-- The questions in use of a section: of the place's own bank or one above, for all sectors or its own.
create function exam_pool(sitting exam_sitting, section exam_sitting_section)
    returns table (id uuid, edition int)
    language sql stable
    begin atomic
        select q.id, q.edition from exam_question q
        where q.status = 'IN_USE' and q.kind = sitting.kind and q.category is not distinct from sitting.category
            and q.topic = section.topic and q.form = section.form
            and q.difficulty between section.difficulty_from and section.difficulty_to
            and (q.sector is null or q.sector = sitting.sector)
            and q.region in (0, sitting.region / 10000000000 * 10000000000, sitting.region / 100000000 * 100000000,
                             sitting.region / 1000000 * 1000000, sitting.region / 1000 * 1000, sitting.region);
    end;

-- How many questions each section has to choose from.
create function exam_pool_sizes(wanted uuid)
    returns table (place int, topic text, form text, questions int, present bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select sec.position, sec.topic, sec.form, sec.questions, (select count(*) from exam_pool(s, sec))
        from exam_sitting s join exam_sitting_section sec on sec.sitting_id = s.id
        where s.id = wanted and exam_sitting_shown(wanted)
        order by sec.position;
    end;

-- Draws a paper for each who is seated. The order of a section's questions is that of
-- sha256(seed / seat / position of the section / id of the question): who has these draws the same.
create function exam_draw(wanted uuid) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with drawn as (
            insert into exam_paper_item (sitting_id, entry_id, position, question_id, edition, form, marks)
            select s.id, e.id, row_number() over (partition by e.id order by sec.position, d.turn),
                   d.id, d.edition, sec.form, sec.marks
            from exam_sitting s
            join exam_sitting_section sec on sec.sitting_id = s.id
            join exam_entry e on e.sitting_id = s.id and e.status = 'SEATED'
            cross join lateral (
                select q.id, q.edition, row_number() over (order by sha256(convert_to(
                           s.seed || '/' || e.seat || '/' || sec.position || '/' || q.id::text, 'UTF8'))) as turn
                from exam_pool(s, sec) q
                order by turn
                limit sec.questions) d
            where s.id = wanted and exam_sitting_shown(wanted)
            returning 1)
        select count(*) from drawn;
    end;

-- Marks everything that is chosen, and adds up what a paper is worth. Who answered nothing and handed nothing in was absent
-- and has no score.
create function exam_mark(wanted uuid) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with chosen as (
            update exam_paper_item i
            set score = case when exists (
                select from exam_answer a
                join exam_question_edition q on q.question_id = i.question_id and q.edition = i.edition
                where a.entry_id = i.entry_id and a.sitting_id = i.sitting_id and a.position = i.position
                    and a.answer = q.answer_key) then i.marks else 0 end
            where i.sitting_id = wanted and i.form <> 'CASE' and exam_sitting_shown(wanted)
            returning i.entry_id, i.score),
        total as (
            select entry_id, sum(score) as score
            from (select entry_id, score from chosen
                  union all
                  select entry_id, coalesce(score, 0) from exam_paper_item
                  where sitting_id = wanted and form = 'CASE' and exam_sitting_shown(wanted)) item
            group by entry_id),
        marked as (
            update exam_entry e
            set status = 'MARKED', version = e.version + 1,
                score = case when e.handed_in_at is not null or exists (
                    select from exam_answer a where a.entry_id = e.id and a.sitting_id = wanted) then total.score end
            from total
            where e.id = total.entry_id and e.sitting_id = wanted and e.status = 'SITTING'
            returning 1)
        select count(*) from marked;
    end;

-- A paper with answers and keys, for whoever marks it or decides an appeal.
create function exam_script(wanted uuid)
    returns table (place int, question_id uuid, edition int, form text, stem text, options text[], answer_key text,
                   reference text, answer text, marks int, score numeric)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select i.position, i.question_id, i.edition, i.form, q.stem, q.options, q.answer_key, q.reference, a.answer,
               i.marks, i.score
        from exam_entry e
        join exam_paper_item i on i.entry_id = e.id and i.sitting_id = e.sitting_id
        join exam_question_edition q on q.question_id = i.question_id and q.edition = i.edition
        left join exam_answer a on a.entry_id = i.entry_id and a.sitting_id = i.sitting_id and a.position = i.position
        where e.id = wanted and exam_sitting_shown(e.sitting_id)
        order by i.position;
    end;

-- How each question did: facility is the share of its marks that was won, discrimination by how much the best 27 in a hundred
-- won more of it than the weakest 27.
create function exam_item_statistics(wanted uuid)
    returns table (question_id uuid, edition int, form text, topic text, papers bigint, answered bigint,
                   facility numeric, discrimination numeric)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        with ranked as (
            select e.id, percent_rank() over (order by e.score) as place
            from exam_entry e where e.sitting_id = wanted and e.score is not null and exam_sitting_shown(wanted)),
        item as (
            select i.question_id, i.edition, i.form, coalesce(i.score, 0) / i.marks as won, r.place,
                   exists (select from exam_answer a where a.entry_id = i.entry_id and a.sitting_id = i.sitting_id
                           and a.position = i.position and a.answer <> '') as answered
            from exam_paper_item i join ranked r on r.id = i.entry_id
            where i.sitting_id = wanted)
        select item.question_id, item.edition, item.form, q.topic, count(*), count(*) filter (where answered),
               round(avg(won), 3),
               round(avg(won) filter (where place >= 0.73) - avg(won) filter (where place <= 0.27), 3)
        from item join exam_question q on q.id = item.question_id
        group by item.question_id, item.edition, item.form, q.topic
        order by item.question_id, item.edition;
    end;

-- How often somebody was entered for an exam, wherever that was: who may enter the person may know.
create function exam_tries(person uuid, wanted_kind text, wanted_category text)
    returns table (part text, status text, result_on date)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select e.part, e.status, e.result_on from exam_entry e
        where e.person_id = person and e.kind = wanted_kind and coalesce(e.category, '') = wanted_category
            and person_in_scope(person);
    end;

revoke all on function exam_tries(uuid, text, text), exam_sitting_shown(uuid), exam_pool(exam_sitting, exam_sitting_section), exam_pool_sizes(uuid),
    exam_draw(uuid), exam_mark(uuid), exam_script(uuid), exam_item_statistics(uuid) from public;
grant execute on function exam_tries(uuid, text, text), exam_sitting_shown(uuid), exam_pool_sizes(uuid), exam_draw(uuid), exam_mark(uuid),
    exam_script(uuid), exam_item_statistics(uuid) to ${rw};
