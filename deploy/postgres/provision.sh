#!/bin/sh
# Creates what is missing of the databases and roles, corrects what differs and sets the passwords; may be repeated.
# The server and its superuser come from PGHOST, PGUSER, PGPASSWORD; passwords from <SERVICE>_OWNER_PASSWORD and so on.
set -eu
here=$(dirname "$0")

for service in registry hazards inspections training; do
    upper=$(printf %s "$service" | tr '[:lower:]' '[:upper:]')
    OWNER_PASSWORD=$(printenv "${upper}_OWNER_PASSWORD") \
    APP_PASSWORD=$(printenv "${upper}_APP_PASSWORD") \
    JOBS_PASSWORD=$(printenv "${upper}_JOBS_PASSWORD") \
        psql --no-psqlrc --quiet --dbname postgres --set "service=$service" --file "$here/service.sql"
    echo "provisioned $service"
done

if [ -n "${KEYCLOAK_DB_PASSWORD:-}" ]; then
    psql --no-psqlrc --quiet --dbname postgres --file "$here/keycloak.sql"
    echo "provisioned keycloak"
fi
