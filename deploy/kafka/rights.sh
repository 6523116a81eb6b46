#!/bin/bash
# What each service may do on the broker; may be repeated. The broker comes from BOOTSTRAP, its administrator's password
# from BROKER_PASSWORD.
set -euo pipefail
settings=$(mktemp)
trap 'rm -f "$settings"' EXIT
cat > "$settings" <<END
security.protocol=${SECURITY_PROTOCOL:-SASL_PLAINTEXT}
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="${BROKER_PASSWORD}";
END

contexts=(registry hazards inspections training)
letters=()
for context in "${contexts[@]}"; do
    letters+=(--topic "worksafe.$context.dlt")
done

# $1 is the principal, the rest the right.
allow() {
    "${KAFKA_BIN:-/opt/kafka/bin}/kafka-acls.sh" --bootstrap-server "$BOOTSTRAP" --command-config "$settings" \
        --add --allow-principal "User:$1" "${@:2}" > /dev/null
}

for context in "${contexts[@]}"; do
    # Its own topic: to create it, to keep its settings right, to announce.
    allow "$context" --topic "worksafe.$context" \
        --operation Create --operation Describe --operation DescribeConfigs --operation AlterConfigs --operation Write
    # All topics: to hear the others, and to compare its own with the event log; in a consumer group of its own.
    allow "$context" --topic worksafe. --group "worksafe.$context" --resource-pattern-type prefixed \
        --operation Read --operation Describe
    # Copies of what could not be taken over.
    allow "$context" "${letters[@]}" --operation Create --operation Describe --operation Write
    echo "rights of $context set"
done
