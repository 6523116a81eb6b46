-- A project whose acceptance was found wanting is not in order until a later check finds it good.
alter table construction_project drop constraint construction_project_standing_check;
alter table construction_project add constraint ck_construction_project_standing check (
    standing in ('IN_ORDER', 'BREACH', 'TRIAL_OVERDUE', 'CHECK_FAILED')
    and (standing <> 'CHECK_FAILED' or status = 'COMPLETED' and not check_passed));
