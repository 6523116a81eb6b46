-- Which migrations have run is the owner's to say. The default rights of the schema reach Flyway's own tables too, which
-- come into being before any migration could take them away.
revoke all on flyway_schema_history, platform_history from ${rw};
