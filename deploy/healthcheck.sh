#!/usr/bin/env bash
# healthcheck PORT PATH — whether http://127.0.0.1:PORT/PATH answers 200. Needs nothing but bash, so that images need no curl.
set -euo pipefail
exec 3<> "/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$2" >&3
read -r -t 4 status <&3
[[ $status == *" 200 "* ]]
