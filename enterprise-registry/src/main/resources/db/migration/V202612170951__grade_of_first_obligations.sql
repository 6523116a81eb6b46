-- Answers that are an enterprise's first, of which some are unknown and none says more than that nothing is asked, tell nothing of its
-- grade (class GradeFactReader): it was graded when it was registered, and is not graded the same once more. So it is with nearly all
-- of an import.
create function grades_of_new_obligation_due() returns trigger language plpgsql as $$
begin
    insert into grade_due (enterprise_id)
    select n.enterprise_id from now_is n where n.enterprise_id is not null
     group by n.enterprise_id
    having bool_and(n.state <> 'UNKNOWN')
        or bool_or(n.state not in ('UNKNOWN', 'NOT_APPLICABLE'))
        or count(*) < (select count(*) from obligation o where o.enterprise_id = n.enterprise_id);
    return null;
end $$;
drop trigger grades_due on obligation;
create trigger grades_due after insert on obligation referencing new table as now_is
    for each statement execute function grades_of_new_obligation_due();
