#!/usr/bin/env bash
# new-env.sh KEYCLOAK-URL PORTAL-URL — prints an environment file for docker-compose.yml with fresh secrets. Both are the
# public addresses, for example https://id.example.gov.cn https://worksafe.example.gov.cn
set -euo pipefail
if (($# != 2)); then
    sed -n '2,3s/^# //p' "$0" >&2
    exit 2
fi
umask 077

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
