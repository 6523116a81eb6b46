-- Who re-checked a danger together with who says so.
alter table danger_step
    add column second_account text check (char_length(second_account) between 1 and 200),
    add column second_name    text check (char_length(second_name) between 1 and 100),
    add constraint ck_danger_step_second check (
        num_nonnulls(second_account, second_name) in (0, 2)
        and (second_account is null
             or second_account <> subject and kind in ('RECHECK_FAILED', 'ACCEPTED', 'CLOSED')));
