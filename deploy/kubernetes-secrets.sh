#!/usr/bin/env bash
# kubernetes-secrets.sh ENV-FILE — writes the Secrets that the manifests below deploy/kubernetes name, with the values that an
# environment file has for them (deploy/new-env.sh makes one): deploy/kubernetes-secrets.sh .env | kubectl apply -f -
set -euo pipefail
if (($# != 1)); then
    sed -n '2,3s/^# //p' "$0" >&2
    exit 2
fi
declare -A values
while IFS= read -r line; do
    [[ $line =~ ^([A-Z][A-Z0-9_]*)=(.*)$ ]] && values[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}
done < "$1"

# NAMESPACE SECRET KEY OPTIONAL, a line each.
named() {
    awk '
        FNR == 1 { namespace = "" }
        /^  namespace: / && namespace == "" { namespace = $2 }
        function tell() { if (key != "") print namespace, name, key, optional; key = "" }
        /secretKeyRef:$/ { tell(); at = NR; next }
        at && NR == at + 1 { name = $2; next }
        at && NR == at + 2 { key = $2; optional = "needed"; next }
        at && NR == at + 3 { if ($1 == "optional:") optional = "optional"; tell(); at = 0 }
    ' "$(dirname "$0")"/kubernetes/*/*.yaml | sort -u
}

last=
while read -r namespace name key optional; do
    value=${values[$key]:-}
    if [[ -z $value ]]; then
        [[ $optional == optional ]] && continue
        echo "kubernetes-secrets.sh: $1 has no $key" >&2
        exit 1
    fi
    if [[ $namespace/$name != "$last" ]]; then
        printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  namespace: %s\ndata:\n' "$name" "$namespace"
        last=$namespace/$name
    fi
    printf '  %s: %s\n' "$key" "$(printf %s "$value" | base64 | tr -d '\n')"
done < <(named)
