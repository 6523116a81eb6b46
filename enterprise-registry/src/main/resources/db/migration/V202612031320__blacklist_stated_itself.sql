-- Before its days are over nothing is decided, unless the enterprise stated its case by an account of its own.
alter table blacklist_entry add column stated_itself boolean not null default false;
alter table blacklist_entry alter column stated_itself drop default;
alter table blacklist_entry add constraint ck_blacklist_entry_stated check (not stated_itself or statement is not null);
