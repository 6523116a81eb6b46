package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Copies dead letters to the topic {@code <topic>.dlt}, at least once and in order, for whoever watches it. The table
 * remains what counts.
 */
@ApplicationScoped
class DeadLetterPublisher {

    private static final String SUFFIX = ".dlt";
    private static final int BATCH = 100;
    /** Leaves room for headers below the broker's limit of 1 MiB, at three bytes a character. */
    private static final int LONGEST_DATA = 300_000;

    private final Sql sql;
    private final Broker broker;
    private final InstantSource clock;

    DeadLetterPublisher(@DataSource("jobs") AgroalDataSource database, Broker broker, InstantSource clock) {
        this.sql = new Sql(database);
        this.broker = broker;
        this.clock = clock;
    }

    /** Whether there is something to do. */
    boolean isNeeded() {
        return sql.list("select exists (select from dead_letter where published_at is null)", row -> row.getBoolean(1))
                .getFirst();
    }

    /** Sends what has not been sent, inside the leader's transaction. */
    void ship() {
        var letters = sql.list(
                "select * from dead_letter where published_at is null order by position limit ?",
                DeadLetters::letter,
                BATCH);
        var records = new ArrayList<ProducerRecord<String, String>>();
        for (var letter : letters) {
            var name = letter.topic() + SUFFIX;
            broker.ensureLettersTopic(name);
            records.add(new ProducerRecord<>(name, null, letter.key(), data(letter), headers(letter)));
        }
        var unused = broker.send(records).arrived();
        sql.update(
                "update dead_letter set published_at = ? where id = any (?)",
                clock.instant(),
                letters.stream().map(DeadLetter::id).toList());
    }

    private static @Nullable String data(DeadLetter letter) {
        var data = letter.data();
        return data == null || data.length() <= LONGEST_DATA ? data : data.substring(0, LONGEST_DATA);
    }

    private static RecordHeaders headers(DeadLetter letter) {
        var headers = new RecordHeaders();
        letter.headers().forEach((name, value) -> EventRecords.add(headers, name, value));
        EventRecords.add(headers, "dlt_id", letter.id().toString());
        EventRecords.add(headers, "dlt_consumer", letter.consumer());
        EventRecords.add(headers, "dlt_cause", letter.cause().name());
        EventRecords.add(headers, "dlt_failure", letter.failure());
        EventRecords.add(headers, "dlt_topic", letter.topic());
        EventRecords.add(headers, "dlt_partition", Integer.toString(letter.partition()));
        EventRecords.add(headers, "dlt_offset", Long.toString(letter.offset()));
        EventRecords.add(headers, "dlt_received_at", letter.receivedAt().toString());
        var data = letter.data();
        if (data != null && data.length() > LONGEST_DATA) {
            EventRecords.add(headers, "dlt_truncated_from", Integer.toString(data.length()));
        }
        return headers;
    }
}
