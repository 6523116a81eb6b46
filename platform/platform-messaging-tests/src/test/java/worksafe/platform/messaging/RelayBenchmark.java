package worksafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.ProcessorTime;
import worksafe.platform.testing.TestDatabase;

/**
 * Measures the relay with a real broker and database on this machine: {@code ./mvnw -pl platform/platform-messaging-tests test
 * -Dtest=RelayBenchmark [-Drelay.events=50000] [-Drelay.rate=500]}. No part of the build; what it took goes to the log.
 */
@QuarkusTest
@TestProfile(RelayBenchmark.Connections.class)
@QuarkusTestResource(ProbeStack.class)
class RelayBenchmark {

    private static final int EVENTS = Integer.getInteger("relay.events", 50_000);
    private static final int RATE = Integer.getInteger("relay.rate", 500);
    private static final int SECONDS = 10;
    private static final String WAITING = "insert into outbox (id, topic, key, type, aggregate, aggregate_id, revision,"
            + " region, sector, enterprise_id, occurred_at, data)"
            + " select uuidv7(), 'worksafe.probe', 'enterprise:' || e, 'worksafe.probe.forgotten.v1', 'note', e, 1,"
            + " 320281102000, 'EMERGENCY', e, now(), json_build_object('noteId', e, 'text', repeat('安全', 80))::text"
            + " from (select uuidv7() as e from generate_series(1, ?)) made";

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @BeforeEach
    void brokerIsThere() {
        ProbeBroker.start();
        awaitEmptyOutbox();
    }

    @AfterAll
    static void stopBroker() {
        ProbeBroker.stop();
    }

    @Test
    void drain() {
        for (var events : new int[] {EVENTS / 5, EVENTS}) {
            TestDatabase.execute(WAITING, events);
            var before = relay();
            var began = System.nanoTime();
            outbox.wake();
            awaitEmptyOutbox();
            var wall = System.nanoTime() - began;
            Log.infof(
                    "%,d events left in %d ms, %,d/s; processor %s",
                    events, wall / 1_000_000, events * 1_000_000_000L / wall, relay().each(before, events));
        }
    }

    /** From the commit to the end of the transaction of its consumer, by the database's clock. */
    @Test
    void lag() {
        var enterprise = notes.id();
        var next = System.nanoTime();
        for (int i = 0; i < RATE * SECONDS; i++) {
            var noted = notes.noted(enterprise, "lag");
            QuarkusTransaction.requiringNew().run(() -> outbox.append(noted));
            next += 1_000_000_000L / RATE;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        await().atMost(Duration.ofMinutes(4)).until(() -> received(enterprise) == RATE * SECONDS);
        var lags = TestDatabase.column(
                "select round(1000 * percentile_cont(p) within group (order by extract(epoch from i.received_at -"
                        + " to_timestamp(('x' || lpad(left(replace(l.id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint"
                        + " / 1000.0)))::numeric, 1) from unnest(array[0.5, 0.99, 1]) p, event_log l"
                        + " join inbox i on i.event_id = l.id and i.consumer = 'probe' where l.enterprise_id = ?"
                        + " group by p order by p",
                enterprise);
        Log.infof("lag in ms at %d/s: median, 99th of 100, worst: %s", RATE, lags);
        assertThat(lags).hasSize(3);
    }

    private static int received(UUID enterprise) {
        return Integer.parseInt(TestDatabase.column(
                        "select count(*) from event_log l join inbox i on i.event_id = l.id where l.enterprise_id = ?",
                        enterprise)
                .getFirst());
    }

    private static void awaitEmptyOutbox() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> TestDatabase.column("select 1 from outbox limit 1").isEmpty());
    }

    private static ProcessorTime relay() {
        return ProcessorTime.of("outbox-relay", "probe-jobs");
    }

    /** As many as a service has. */
    public static final class Connections implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "8");
        }
    }
}
