-- A transition is carried out in portions side by side, each by a connection of its own; how far each is.
create table policy_transition_portion (
    policy_id uuid     not null references policy_transition on delete cascade,
    number    smallint not null check (number >= 0 and number < portions),
    portions  smallint not null,
    -- The last term that was looked at.
    through   uuid,
    primary key (policy_id, number)
);
revoke delete on policy_transition_portion from ${rw};
-- What is under way goes on as it began.
insert into policy_transition_portion (policy_id, number, portions, through)
    select policy_id, 0, 1, through from policy_transition where finished_at is null and total is not null;
alter table policy_transition drop column through;
