package worksafe.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.StrictJson;

/** Events as Kafka records: CloudEvents 1.0 in binary mode. */
public final class EventRecords {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    private static final String SPECVERSION = "ce_specversion";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String REVISION = "ce_revision";
    private static final String REGION = "ce_region";
    private static final String SECTOR = "ce_sector";
    private static final String ENTERPRISE = "ce_enterprise";
    private static final String TRACEPARENT = "traceparent";
    private static final String CONTENT_TYPE = "content-type";
    private static final String JSON = "application/json";

    private EventRecords() {}

    /**
     * A batch as the connector hands it to a consumer: for tests of consumers, which need no broker.
     *
     * @param topic the announcing context's topic, for example {@code worksafe.registry}
     */
    public static ConsumerRecords<String, String> batch(String topic, ReceivedEvent... events) {
        var records = new ArrayList<ConsumerRecord<String, String>>();
        for (var event : events) {
            records.add(new ConsumerRecord<>(
                    topic,
                    0,
                    records.size(),
                    event.time().toEpochMilli(),
                    TimestampType.CREATE_TIME,
                    event.key().length(),
                    event.data().length(),
                    event.key(),
                    event.data(),
                    headers(event),
                    Optional.empty()));
        }
        return of(topic, records);
    }

    static ConsumerRecords<String, String> of(String topic, List<ConsumerRecord<String, String>> records) {
        var partition = new TopicPartition(topic, 0);
        return new ConsumerRecords<>(
                records.isEmpty() ? Map.of() : Map.of(partition, records),
                Map.of(partition, new OffsetAndMetadata(records.size())));
    }

    static Headers headers(ReceivedEvent event) {
        var headers = new RecordHeaders();
        add(headers, SPECVERSION, "1.0");
        add(headers, ID, event.id().toString());
        add(headers, TYPE, event.type());
        add(headers, SOURCE, "/worksafe/" + context(event.type()));
        add(headers, SUBJECT, event.aggregate() + "/" + event.aggregateId());
        add(headers, TIME, StrictJson.text(event.time()));
        add(headers, REVISION, Long.toString(event.revision()));
        add(headers, REGION, event.region().toString());
        add(headers, SECTOR, event.sector() == null ? null : event.sector().name());
        add(
                headers,
                ENTERPRISE,
                event.enterpriseId() == null ? null : event.enterpriseId().toString());
        add(headers, TRACEPARENT, event.traceparent());
        add(headers, CONTENT_TYPE, JSON);
        return headers;
    }

    /**
     * Reads a record as an event.
     *
     * @throws MalformedEvent when a header is missing or wrong, or the record lies on a topic it does not belong to
     */
    static ReceivedEvent read(ConsumerRecord<String, String> message) {
        var type = required(message, TYPE);
        if (!type.startsWith(message.topic() + ".")) {
            throw new MalformedEvent("type " + type + " does not belong on topic " + message.topic());
        }
        if (message.key() == null || message.value() == null) {
            throw new MalformedEvent("no key or no data");
        }
        var subject = required(message, SUBJECT);
        var slash = subject.indexOf('/');
        try {
            return new ReceivedEvent(
                    UUID.fromString(required(message, ID)),
                    type,
                    message.key(),
                    subject.substring(0, Math.max(slash, 0)),
                    UUID.fromString(subject.substring(slash + 1)),
                    Long.parseLong(required(message, REVISION)),
                    RegionCode.of(required(message, REGION)),
                    sector(header(message, SECTOR)),
                    uuid(header(message, ENTERPRISE)),
                    OffsetDateTime.parse(required(message, TIME)).toInstant(),
                    header(message, TRACEPARENT),
                    message.value());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent("a header cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a header of the message says, as UTF-8; nothing where it has none of that name. */
    public static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** All headers as text, for keeping a record that could not be read. */
    static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        var all = new HashMap<String, String>();
        message.headers().forEach(header -> {
            if (header.value() != null) {
                all.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return all;
    }

    static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            var unused = headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    static String context(String type) {
        return type.split("\\.", 3)[1];
    }

    private static String required(ConsumerRecord<?, ?> message, String name) {
        var value = header(message, name);
        if (value == null) {
            throw new MalformedEvent("no header " + name);
        }
        return value;
    }

    private static @Nullable Sector sector(@Nullable String name) {
        return name == null ? null : Sector.valueOf(name);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
