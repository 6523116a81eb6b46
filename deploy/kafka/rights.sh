#!/bin/bash
# What each service may do on the broker, and no more; may be repeated, and takes away what earlier versions gave. The broker comes
# from BOOTSTRAP, its administrator's password from BROKER_PASSWORD.
set -euo pipefail
settings=$(mktemp)
trap 'rm -f "$settings"' EXIT
cat > "$settings" <<END
security.protocol=${SECURITY_PROTOCOL:-SASL_PLAINTEXT}
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="${BROKER_PASSWORD}";
END

contexts=(registry hazards inspections training)

# $1 is --add or --remove, $2 the principal, the rest the right.
change() {
    local force=()
    [[ $1 == --add ]] || force=(--force)
    "${KAFKA_BIN:-/opt/kafka/bin}/kafka-acls.sh" --bootstrap-server "$BOOTSTRAP" --command-config "$settings" \
        "$1" "${force[@]}" --allow-principal "User:$2" "${@:3}" > /dev/null
}

# $1 is a context, $2 the contexts that it hears, $3 topics beside events that it takes in, $4 the ends of its groups' names.
rights() {
    local context=$1 other topic end read=(--topic "worksafe.$1" --group "worksafe.$1") letters=() unheard=()
    for other in "${contexts[@]}"; do
        if [[ " $2 " == *" $other "* ]]; then
            read+=(--topic "worksafe.$other")
            letters+=(--topic "worksafe.$other.dlt")
        else
            unheard+=(--topic "worksafe.$other.dlt")
        fi
    done
    for topic in $3; do read+=(--topic "$topic"); done
    for end in $4; do read+=(--group "worksafe.$context.$end"); done

    # Its own topic: to create it, to keep its settings right, to announce.
    change --add "$context" --topic "worksafe.$context" \
        --operation Create --operation DescribeConfigs --operation AlterConfigs --operation Write
    # What it hears, and its own topic to compare it with the event log; in consumer groups of its own.
    change --add "$context" "${read[@]}" --operation Read
    # Copies of what it could not take over.
    change --add "$context" "${letters[@]}" --operation Create --operation Write
    # Every topic and every dead letter, as it once was.
    change --remove "$context" --topic worksafe. --group "worksafe.$context" --resource-pattern-type prefixed \
        --operation Read --operation Describe
    change --remove "$context" "${unheard[@]}" --operation Create --operation Describe --operation Write
    echo "rights of $context set"
}

rights registry "hazards inspections training" "worksafe.bureau-records" "responsibility bureau-records"
rights hazards "registry inspections training" "worksafe.readings" "registry readings"
rights inspections "registry hazards training" "" "registry"
rights training "registry" "" ""
