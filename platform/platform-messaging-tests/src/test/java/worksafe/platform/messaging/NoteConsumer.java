package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RuleViolation;

/** Keeps each word it receives; some words it cannot bear. */
@ApplicationScoped
class NoteConsumer {

    static final String CONSUMER = "probe";

    private final Intake intake;
    private final Traces traces;
    private final Sql sql;
    private final AtomicInteger outages = new AtomicInteger();
    private volatile boolean poisonIsHarmless;

    NoteConsumer(Intake intake, Traces traces, AgroalDataSource database) {
        this.intake = intake;
        this.traces = traces;
        this.sql = new Sql(database);
    }

    /** Our reading of the event. */
    record Note(String word, @Nullable String remark) {

        Note {
            if (word == null) {
                throw new IllegalArgumentException("a note without a word");
            }
        }
    }

    @Incoming("probe")
    @Blocking(ordered = true)
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, Map.of(Noted.TYPE, this::noted));
    }

    @Incoming("silent")
    @Blocking(ordered = true)
    void receiveNothing(ConsumerRecords<String, String> batch) {
        intake.receive("silent", batch, Map.of());
    }

    private void noted(ReceivedEvent event) {
        var word = event.as(Note.class).word();
        sql.update(
                "insert into effect (event_id, key, word, trace) values (?, ?, ?, ?)",
                event.id(),
                event.key(),
                word,
                traces.current());
        if (word.equals("poison") && !poisonIsHarmless) {
            throw new IllegalStateException("poison");
        }
        if (word.equals("against the rules")) {
            throw new RuleViolation(HttpProblem.UNPROCESSABLE);
        }
        if (word.equals("outage") && outages.getAndDecrement() > 0) {
            throw new IllegalStateException(new SQLException("the database is shutting down", "57P01"));
        }
    }

    void makePoisonHarmless(boolean harmless) {
        poisonIsHarmless = harmless;
    }

    void failLikeAnOutage(int times) {
        outages.set(times);
    }

    List<String> words(java.util.UUID enterprise) {
        return sql.list(
                "select word from effect where key = ? order by position",
                row -> row.getString(1),
                "enterprise:" + enterprise);
    }
}
