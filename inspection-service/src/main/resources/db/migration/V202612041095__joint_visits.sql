-- Visits that others went along with are found from both sides.
create index ix_inspection_joint_with on inspection (joint_with) where joint_with is not null;
