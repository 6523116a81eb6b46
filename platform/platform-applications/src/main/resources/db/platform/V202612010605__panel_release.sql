-- Experts sign until a day; who has not may be released, and another named.
alter table panel_member
    add column due_on         date,
    add column release_reason text check (char_length(release_reason) between 1 and 1000),
    add constraint ck_panel_member_release check (release_reason is null or (verdict is null and recusal is distinct from 'GRANTED'));
update panel_member m set due_on = (p.convened_at at time zone 'Asia/Shanghai')::date + 14
  from panel p where p.id = m.panel_id;
alter table panel_member alter column due_on set not null;
alter table panel_step
    drop constraint panel_step_kind_check,
    add constraint ck_panel_step_kind check (kind in ('CONVENED', 'NAMED', 'RECUSAL_ASKED', 'RECUSAL_DECIDED', 'RELEASED', 'SIGNED',
                                                      'CLOSED', 'DISSOLVED'));
