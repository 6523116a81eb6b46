-- Statistics that were sent, in the order of their ids, to be compared with what is counted.
create index ix_self_check_round_stated on self_check_round (id) where status = 'RETURNED' and duty <> 'CHECK';
create index ix_self_check_round_stated_county on self_check_round (county, id) where status = 'RETURNED' and duty <> 'CHECK';
create index ix_self_check_round_stated_town on self_check_round (town, id) where status = 'RETURNED' and duty <> 'CHECK';
