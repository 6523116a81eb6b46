-- What makes a key enterprise, in the order of the enterprises: few rows of large tables.
create index ix_danger_key on danger (enterprise_id) where grade = 'MAJOR' and status not in ('CLOSED', 'DISMISSED');
create index ix_danger_listing_key on danger_listing (enterprise_id) where status in ('LISTED', 'RECTIFIED', 'ACCEPTED');
create index ix_risk_point_key on risk_point (enterprise_id) where colour = 'RED' and status <> 'RETIRED';
create index ix_source_key on source (enterprise_id, level) where status <> 'REMOVED';
-- What changed there.
create index ix_alarm_open on alarm (enterprise_id) where status not in ('CLOSED', 'FALSE');
create index ix_self_check_round_missed on self_check_round (enterprise_id, missed_at) where missed_at is not null;
