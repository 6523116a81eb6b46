#!/usr/bin/env bash
# new-env.sh KEYCLOAK-URL PORTAL-URL FILE — writes an environment file for docker-compose.yml with fresh secrets, which only
# its owner may read; one that is there stays. Both URLs are the public addresses:
# deploy/new-env.sh https://id.example.gov.cn https://worksafe.example.gov.cn .env
set -euo pipefail
if (($# != 3)); then
    sed -n '2,4s/^# //p' "$0" >&2
    exit 2
fi
# The file is opened here and not by the caller's shell, whose umask may let others read it.
umask 077
set -o noclobber
written=
trap '[[ -z $written ]] || rm -f -- "$written"' EXIT
exec > "$3"
written=$3

# Passwords are hexadecimal: they stand in URLs, property files and quotes without escapes.
password() {
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}
key() {
    head -c 32 /dev/urandom | base64 | tr -d '\n'
}

while IFS= read -r line; do
    case $line in
        KEYCLOAK_URL=) echo "$line${1%/}" ;;
        WORKSAFE_PORTAL_URL=) echo "$line${2%/}" ;;
        *_PASSWORD=) echo "$line$(password)" ;;
        *_KEY=) echo "$line$(key)" ;;
        '' | '#'*) echo "$line" ;;
        *)
            echo "new-env.sh: what belongs into $line?" >&2
            exit 1
            ;;
    esac
done < "$(dirname "$0")/.env.example"
written=
