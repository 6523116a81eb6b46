package worksafe.platform.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Inject
    NoteConsumer consumer;

    @Inject
    @Readiness
    OutboxReadiness readiness;

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
    void eventTravelsAsACloudEventAndTakesEffectOnce() {
        var enterprise = notes.id();
        notes.announce(enterprise, "one", "two");
        await().atMost(SOON).until(() -> consumer.words(enterprise).equals(List.of("one", "two")));

        var record = ProbeBroker.records(enterprise).getFirst();
        var event = EventRecords.read(record);
        assertThat(EventRecords.headers(record))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", Noted.TYPE)
                .containsEntry("ce_source", "/worksafe/probe")
                .containsEntry("ce_subject", "note/" + event.aggregateId())
                .containsEntry("ce_revision", "1")
                .containsEntry("ce_region", "320281102000")
                .containsEntry("ce_sector", "EMERGENCY")
                .containsEntry("ce_enterprise", enterprise.toString())
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "traceparent");
        assertThat(record.value()).contains("\"word\":\"one\"");
    }

    @Test
    void concurrentWritersGetNumbersWithoutGapsAndKeepTheirOrder() throws Exception {
        var before = lastSeq();
        var writers = IntStream.range(0, 4).mapToObj(i -> notes.id()).toList();
        var words = IntStream.range(0, 100).mapToObj(Integer::toString).toArray(String[]::new);
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            var work = writers.stream()
                    .map(writer -> (Callable<Boolean>) () -> {
                        notes.announce(writer, words);
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        awaitEmptyOutbox();
        assertThat(TestDatabase.column("select seq from event_log where seq > ? order by seq", before))
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + 400)
                        .mapToObj(Long::toString)
                        .toList());
        for (var writer : writers) {
            assertThat(ProbeBroker.records(writer))
                    .extracting(record -> EventRecords.read(record)
                            .as(NoteConsumer.Note.class)
                            .word())
                    .containsExactly(words);
            await().atMost(SOON).until(() -> consumer.words(writer).equals(List.of(words)));
        }
    }

    @Test
    void batchThatWasAcknowledgedButNotCommittedIsSentAgainAndTakesEffectOnce() throws SQLException {
        var enterprise = notes.id();
        asOwner("create function crash() returns trigger language plpgsql as"
                + " $$ begin raise exception 'crash between acknowledgement and commit'; end $$");
        asOwner("create trigger crash before delete on outbox for each statement execute function crash()");
        notes.announce(enterprise, "again");
        await().atMost(SOON).until(() -> ProbeBroker.records(enterprise).size() >= 2);
        asOwner("drop trigger crash on outbox");
        asOwner("drop function crash()");
        awaitEmptyOutbox();

        var sent = ProbeBroker.ids(ProbeBroker.records(enterprise));
        assertThat(new HashSet<>(sent)).hasSize(1);
        assertThat(TestDatabase.column("select id from event_log where enterprise_id = ?", enterprise))
                .containsExactly(sent.getFirst());
        await().atMost(SOON).until(() -> !consumer.words(enterprise).isEmpty());
        // The copies lie on one partition, so whatever follows them has been taken over after them.
        notes.announce(enterprise, "after");
        await().atMost(SOON).until(() -> consumer.words(enterprise).contains("after"));
        assertThat(consumer.words(enterprise)).containsExactly("again", "after");
    }

    @Test
    void whatIsAnnouncedWithoutABrokerArrivesWhenItIsBack() {
        var enterprise = notes.id();
        ProbeBroker.stop();
        notes.announce(enterprise, "patience", "pays");
        await().atMost(SOON).until(() -> {
            var data = readiness.call().getData().orElseThrow();
            return data.get("state").equals("DEGRADED") && !data.get("rows").equals(0L);
        });
        // One outage must not become two: the service is ready, alive and started all the same.
        assertThat(given().get("/q/health").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/metrics").asString())
                .containsPattern("outbox_rows(\\{[^}]*})? [12]\\.0")
                .contains("outbox_oldest_seconds", "outbox_sent_total", "outbox_failed_total")
                .contains("agroal_awaiting_count{", "kafka_consumer_fetch_manager_records_lag");

        ProbeBroker.start();
        await().atMost(Duration.ofSeconds(8)).until(() -> sent(enterprise) == 2);
        await().atMost(SOON).until(() -> consumer.words(enterprise).equals(List.of("patience", "pays")));
        await().atMost(SOON)
                .until(() ->
                        readiness.call().getData().orElseThrow().get("state").equals("OK"));
    }

    @Test
    void topicThatWasCreatedAnewIsFilledAgainInOrder() {
        var enterprise = notes.id();
        notes.announce(enterprise, "a", "b", "c");
        await().atMost(SOON).until(() -> consumer.words(enterprise).size() == 3);

        ProbeBroker.deleteTopic();
        await().atMost(SOON).ignoreExceptions().until(() -> allIsThere());
        notes.announce(enterprise, "d");
        await().atMost(SOON).until(() -> consumer.words(enterprise).contains("d"));

        assertThat(consumer.words(enterprise)).containsExactly("a", "b", "c", "d");
        assertThat(firstDeliveries(enterprise))
                .isEqualTo(TestDatabase.column(
                        "select id from event_log where enterprise_id = ? order by seq", enterprise));
    }

    @Test
    void tailThatTheBrokerLostIsSentAgain() throws IOException {
        var enterprise = notes.id();
        var words = IntStream.range(0, 40).mapToObj(i -> "word " + i).toArray(String[]::new);
        notes.announce(enterprise, words);
        await().atMost(SOON).until(() -> consumer.words(enterprise).size() == words.length);
        var partition = ProbeBroker.records(enterprise).getFirst().partition();

        ProbeBroker.stop();
        cutInHalf(partition);
        ProbeBroker.start();
        await().atMost(SOON).ignoreExceptions().until(() -> allIsThere());

        notes.announce(enterprise, "last");
        await().atMost(SOON).until(() -> consumer.words(enterprise).contains("last"));
        var expected = new ArrayList<>(List.of(words));
        expected.add("last");
        assertThat(consumer.words(enterprise)).isEqualTo(expected);
        assertThat(firstDeliveries(enterprise))
                .isEqualTo(TestDatabase.column(
                        "select id from event_log where enterprise_id = ? order by seq", enterprise));
    }

    @Test
    void logSaysWhereAnEventLiesThoughAnotherRecordCameBetween() throws Exception {
        var enterprise = notes.id();
        notes.announce(enterprise, "one");
        await().atMost(SOON).until(() -> sent(enterprise) == 1);
        ProbeBroker.putForeign("enterprise:" + enterprise);
        notes.announce(enterprise, "two");
        await().atMost(SOON).until(() -> sent(enterprise) == 2);

        assertThat(TestDatabase.column(
                        "select partition || ':' || kafka_offset from event_log where enterprise_id = ? order by seq",
                        enterprise))
                .isEqualTo(ProbeBroker.records(enterprise).stream()
                        .filter(record -> EventRecords.header(record, EventRecords.ID) != null)
                        .map(record -> record.partition() + ":" + record.offset())
                        .toList());
        await().atMost(SOON).until(() -> consumer.words(enterprise).equals(List.of("one", "two")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"enterprise:0193a5c2-7a11-7000-8000-0123456789ab", "region:320281102000", "person:x", "draw:1"})
    void keyLiesWhereEveryProducerPutsIt(String key) {
        for (int partitions = 1; partitions < 20; partitions++) {
            assertThat(OutboxBatch.partition(key, partitions))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions));
        }
    }

    /** As a power cut would: the end of the log never reached the disk. */
    private static void cutInHalf(int partition) throws IOException {
        var log = ProbeBroker.folder(partition).resolve("00000000000000000000.log");
        try (var channel = Files.newByteChannel(log, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(log) / 2);
        }
        Files.deleteIfExists(ProbeBroker.data().resolve(".kafka_cleanshutdown"));
        Files.deleteIfExists(ProbeBroker.data().resolve("recovery-point-offset-checkpoint"));
    }

    private void awaitEmptyOutbox() {
        await().atMost(SOON)
                .until(() -> TestDatabase.column("select id from outbox").isEmpty());
    }

    /** Whether every event of the log lies on the topic. */
    private static boolean allIsThere() {
        return TestDatabase.column("select refill_after from relay_state where refill_after is not null")
                        .isEmpty()
                && new HashSet<>(ProbeBroker.ids(ProbeBroker.records(ProbeBroker.TOPIC)))
                        .containsAll(TestDatabase.column("select id from event_log"));
    }

    private static List<String> firstDeliveries(UUID enterprise) {
        return ProbeBroker.ids(ProbeBroker.records(enterprise)).stream()
                .distinct()
                .toList();
    }

    private static int sent(UUID enterprise) {
        return TestDatabase.column("select id from event_log where enterprise_id = ?", enterprise)
                .size();
    }

    private static long lastSeq() {
        return Long.parseLong(TestDatabase.column("select coalesce(max(seq), 0) from event_log")
                .getFirst());
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, sql);
        }
    }
}
