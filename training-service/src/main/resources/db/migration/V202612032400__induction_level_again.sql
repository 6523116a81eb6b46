-- A level is taught in several sessions where one was not enough.
alter table induction_level drop constraint uq_induction_level;
