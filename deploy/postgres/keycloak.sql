-- Keycloak's database and its one role; may be repeated at any time. Not needed with another OIDC provider.
\set ON_ERROR_STOP on
\getenv password KEYCLOAK_DB_PASSWORD

set client_min_messages = 'warning';
set log_statement = 'none';
set log_min_duration_statement = -1;
set log_min_error_statement = 'panic';
set password_encryption = 'scram-sha-256';

select 'create role keycloak' where not exists (select from pg_roles where rolname = 'keycloak')
\gexec

alter role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit password :'password';

select 'create database keycloak owner keycloak' where not exists (select from pg_database where datname = 'keycloak')
\gexec

revoke all on database keycloak from public;
