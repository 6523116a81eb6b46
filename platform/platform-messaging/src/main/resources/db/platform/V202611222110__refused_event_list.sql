-- Read by operators, newest first; the levels of the region are what the application selects by, beside the wall.
call add_region_levels('refused_event');
create index ix_refused_event_refused on refused_event (refused_at desc, id desc);
