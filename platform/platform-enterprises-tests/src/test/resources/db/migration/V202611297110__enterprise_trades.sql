-- What the enterprise does, as the registry announces it; absent where the registry does not say.
alter table enterprise_snapshot add column trades text[];
