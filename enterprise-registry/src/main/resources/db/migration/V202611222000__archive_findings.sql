-- A finding of an inspection is settled by the danger that came of it, which names it.
create index ix_archive_entry_finding on archive_entry (about_id) where kind = 'danger';
