package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of the outbox: how many events wait, since when, and the last failure of the relay; and how many dead letters nobody
 * replayed or dismissed yet, since when.
 */
@Singleton
class OutboxGauges {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Sql sql;
    private final Counter sent;
    private final Counter failed;
    private volatile Waiting waiting = new Waiting(0, 0);
    private volatile Waiting letters = new Waiting(0, 0);
    private volatile long measuredAt = System.nanoTime() - FRESH.toNanos();
    private volatile @Nullable String complaint;

    OutboxGauges(@DataSource("jobs") AgroalDataSource database, MeterRegistry meters) {
        this.sql = new Sql(database);
        this.sent = meters.counter("outbox_sent");
        this.failed = meters.counter("outbox_failed");
        meters.gauge("outbox_rows", this, gauges -> gauges.waiting.rows());
        meters.gauge("outbox_oldest_seconds", this, gauges -> gauges.waiting.oldestSeconds());
        meters.gauge("worksafe_dead_letters_waiting", this, gauges -> gauges.letters.rows());
        meters.gauge("worksafe_dead_letters_oldest_seconds", this, gauges -> gauges.letters.oldestSeconds());
    }

    /** What waits in the outbox, or of dead letters. */
    record Waiting(long rows, double oldestSeconds) {}

    Waiting waiting() {
        return waiting;
    }

    /** What went wrong last, while it is still wrong. */
    Optional<String> complaint() {
        return Optional.ofNullable(complaint);
    }

    boolean areStale() {
        return System.nanoTime() - measuredAt >= FRESH.toNanos();
    }

    /** Counts, inside a transaction. */
    void measure() {
        waiting = count("select count(*), coalesce(extract(epoch from clock_timestamp() - min(appended_at)), 0)"
                + " from outbox");
        letters = count("select count(*), coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0)"
                + " from dead_letter where resolution is null");
        measuredAt = System.nanoTime();
    }

    private Waiting count(String select) {
        return sql.list(select, row -> new Waiting(row.getLong(1), Math.max(0, row.getDouble(2))))
                .getFirst();
    }

    void sent(int events) {
        sent.increment(events);
    }

    void succeeded() {
        complaint = null;
    }

    void failed(Throwable failure) {
        failed.increment();
        complaint = Intake.text(failure);
    }
}
