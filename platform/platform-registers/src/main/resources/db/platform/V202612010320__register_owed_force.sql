-- How strong the document is that asks for a register; the next look fills it in for those that are owed already.
alter table register_holding add column owed_force text;
grant update (owed_force) on register_holding to ${rw};
