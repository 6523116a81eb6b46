-- A system that is not in place asks for a visit as well.
alter table visit_ground drop constraint visit_ground_ground_check;
alter table visit_ground add constraint visit_ground_ground_check
    check (ground in ('MAJOR_DANGER', 'LISTED_DANGER', 'MAJOR_SOURCE', 'OVERDUE_DANGER', 'KEY_LISTED', 'GRADE_C', 'GRADE_D',
                      'DISHONEST', 'FAILED_SYSTEM'));
