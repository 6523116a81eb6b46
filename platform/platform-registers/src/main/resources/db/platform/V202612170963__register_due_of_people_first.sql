-- Whose enterprise a feed brought is looked at behind all others. The transaction of a feed says so by a setting of its own.
alter table register_due add column brought boolean not null default coalesce(current_setting('app.brought', true), '') = 'true';
create index ix_register_due_turn on register_due (brought, n);
