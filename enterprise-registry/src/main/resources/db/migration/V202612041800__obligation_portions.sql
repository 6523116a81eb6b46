-- All whom a change of rules concerns are judged in portions side by side, each by a connection of its own; how far each is.
create table obligation_evaluation_portion (
    number   smallint primary key check (number >= 0 and number < portions),
    portions smallint not null,
    -- The last enterprise that was looked at.
    through  uuid
);
-- What is under way goes on as it began.
insert into obligation_evaluation_portion (number, portions, through)
    select 0, 1, through from obligation_evaluation where finished_at is null;
alter table obligation_evaluation drop column through;
