-- One service's database and roles, as the local stack makes them too; may be repeated at any time.
-- Run by provision.sh as a superuser, with the variable "service" and the passwords in the environment.
\set ON_ERROR_STOP on
\set owner :service '_owner'
\set rw :service '_rw'
\set app :service '_app'
\set jobs :service '_jobs'
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv jobs_password JOBS_PASSWORD

-- No password in any log of the server, and none kept in another form than this.
set client_min_messages = 'warning';
set log_statement = 'none';
set log_min_duration_statement = -1;
set log_min_error_statement = 'panic';
set password_encryption = 'scram-sha-256';

select format('create role %I', wanted)
from unnest(array[:'owner', :'rw', :'app', :'jobs']) wanted
where not exists (select from pg_roles where rolname = wanted)
\gexec

alter role :"rw" nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit;
alter role :"owner" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit password :'owner_password';
alter role :"app" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit password :'app_password';
alter role :"jobs" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit password :'jobs_password';

alter role :"owner" reset all;
alter role :"app" reset all;
alter role :"app" set statement_timeout = '5s';
alter role :"app" set transaction_timeout = '15s';
alter role :"app" set lock_timeout = '2s';
alter role :"app" set idle_in_transaction_session_timeout = '10s';
alter role :"jobs" reset all;
alter role :"jobs" set statement_timeout = '10min';
alter role :"jobs" set idle_in_transaction_session_timeout = '60s';
grant :"rw" to :"app", :"jobs";

select format('create database %I owner %I', :'service', :'owner')
where not exists (select from pg_database where datname = :'service')
\gexec

alter database :"service" owner to :"owner";
revoke all on database :"service" from public;
grant connect on database :"service" to :"rw";

\connect :"service"
set client_min_messages = 'warning';

create extension if not exists pg_trgm;
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"rw";

do $$
begin
    if cardinality(show_trgm('安全生产')) = 0 then
        raise exception 'this server takes Chinese characters for no letters; create it with the builtin locale C.UTF-8';
    end if;
end
$$;
