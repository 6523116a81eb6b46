-- The public reads what somebody was: it is chosen, never typed.
update blacklist_person set role = case role
    when '主要负责人' then 'PRINCIPAL'
    when '实际控制人' then 'ACTUAL_CONTROLLER'
    when '直接负责的主管人员' then 'DIRECT_SUPERVISOR'
    else 'DIRECTLY_RESPONSIBLE' end;
alter table blacklist_person
    drop constraint blacklist_person_role_check,
    add constraint ck_blacklist_person_role
        check (role in ('PRINCIPAL', 'ACTUAL_CONTROLLER', 'DIRECT_SUPERVISOR', 'DIRECTLY_RESPONSIBLE'));
