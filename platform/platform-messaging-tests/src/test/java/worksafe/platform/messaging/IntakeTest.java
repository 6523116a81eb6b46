package worksafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class IntakeTest {

    private static final String TOPIC = "worksafe.probe";

    @Inject
    NoteConsumer consumer;

    @Inject
    Notes notes;

    @Inject
    DeadLetterOperations letters;

    @Inject
    Intake intake;

    @AfterEach
    void recover() {
        consumer.makePoisonHarmless(false);
    }

    @Test
    void repeatedDeliveryHasNoEffect() {
        var enterprise = notes.id();
        var events = notes.received(enterprise, "one", "two");
        deliver(Notes.together(events, events));
        deliver(Notes.together(events, events));
        assertThat(consumer.words(enterprise)).containsExactly("one", "two");
    }

    @Test
    void refusalIsRecordedLeavesNoEffectAndHoldsUpNobody() {
        var enterprise = notes.id();
        var events = notes.received(enterprise, "before", "against the rules", "after");
        deliver(events.toArray(ReceivedEvent[]::new));
        assertThat(consumer.words(enterprise)).containsExactly("before", "after");
        assertThat(TestDatabase.column(
                        "select slug from refused_event where event_id = ?",
                        events.get(1).id()))
                .containsExactly("unprocessable");
        assertThat(outcome(events.get(1))).isEqualTo("REFUSED");

        deliver(events.toArray(ReceivedEvent[]::new));
        assertThat(TestDatabase.column(
                        "select slug from refused_event where event_id = ?",
                        events.get(1).id()))
                .hasSize(1);
    }

    @Test
    void poisonIsLaidAsideWithAllThatFollowsOfItsKeyAndNothingElse() {
        var sick = notes.id();
        var sound = notes.id();
        var begun = System.nanoTime();
        deliver(Notes.together(
                notes.received(sick, "before", "poison", "behind", "behind too"), notes.received(sound, "other")));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(consumer.words(sick)).containsExactly("before");
        assertThat(consumer.words(sound)).containsExactly("other");
        assertThat(causes(sick)).containsExactly("FAILED", "WAITING", "WAITING");

        deliver(notes.received(sick, "much later").toArray(ReceivedEvent[]::new));
        assertThat(causes(sick)).containsExactly("FAILED", "WAITING", "WAITING", "WAITING");
        assertThat(TestDatabase.column(
                        "select failure from dead_letter where key = ? order by position", "enterprise:" + sick))
                .first()
                .asString()
                .contains("poison");
    }

    @Test
    void outageOfTheDatabaseIsWaitedOutHoweverLong() {
        var enterprise = notes.id();
        consumer.failLikeAnOutage(5);
        deliver(notes.received(enterprise, "outage", "next").toArray(ReceivedEvent[]::new));
        assertThat(consumer.words(enterprise)).containsExactly("outage", "next");
        assertThat(causes(enterprise)).isEmpty();
    }

    @Test
    void consumerOfEveryTypeTakesEachEventOnce() {
        var known = notes.withData(notes.id(), "{\"word\":\"known\"}");
        var unknown = ReceivedEvent.ofExample(notes.id(), "worksafe.probe.forgotten.v1", """
                {"noteId": "%s", "revision": 1, "region": "320281102000", "occurredAt": "2026-03-10T08:15:00+08:00"}
                """.formatted(notes.id()));
        var taken = new ArrayList<String>();
        var batch = EventRecords.batch(TOPIC, known, unknown, known);

        intake.receiveSets(
                "everything", batch, Intake.each(event -> taken.add(event.type() + " of " + event.context())));

        assertThat(taken).containsExactly(known.type() + " of probe", "worksafe.probe.forgotten.v1 of probe");
    }

    @Test
    void setHoldsEachKeyOnceAndTheNextTheNextOfIt() {
        var first = notes.received(notes.id(), "one", "two", "three");
        var second = notes.received(notes.id(), "uno", "due");
        var sets = new ArrayList<List<UUID>>();
        var batch = EventRecords.batch(TOPIC, Notes.together(first, second));

        intake.receiveSets(
                "sets",
                batch,
                (List<ReceivedEvent> events) ->
                        sets.add(events.stream().map(ReceivedEvent::id).toList()));

        assertThat(sets)
                .containsExactly(
                        List.of(first.get(0).id(), second.get(0).id()),
                        List.of(first.get(1).id(), second.get(1).id()),
                        List.of(first.get(2).id()));
    }

    @Test
    void eventThatFailsIsFoundAmongManyThatHaveTheirEffectOnce() {
        var sound = Stream.generate(notes::id).limit(9).toList();
        var events = new ArrayList<ReceivedEvent>();
        sound.forEach(enterprise -> events.addAll(notes.received(enterprise, "before", "after")));
        var sick = notes.id();
        events.addAll(7, notes.received(sick, "against the rules", "poison"));

        deliver(events.toArray(ReceivedEvent[]::new));

        assertThat(sound)
                .allSatisfy(enterprise -> assertThat(consumer.words(enterprise)).containsExactly("before", "after"));
        assertThat(consumer.words(sick)).isEmpty();
        assertThat(causes(sick)).containsExactly("FAILED");
    }

    @Test
    void pollThatTakesTooLongIsTakenInParts() {
        var taken = new ArrayList<UUID>();
        var events = Stream.generate(() -> notes.received(notes.id(), "word").getFirst())
                .limit(9)
                .toList();
        var batch = EventRecords.batch(TOPIC, events.toArray(ReceivedEvent[]::new));

        intake.receiveSets("slow", batch, (List<ReceivedEvent> set) -> {
            if (set.size() > 2) {
                throw tookTooLong();
            }
            set.forEach(event -> taken.add(event.id()));
        });

        assertThat(taken)
                .containsExactlyElementsOf(
                        events.stream().map(ReceivedEvent::id).toList());
    }

    @Test
    void eventThatAlwaysTakesTooLongIsLaidAside() {
        var slow = notes.received(notes.id(), "slow").getFirst();
        var sound = notes.received(notes.id(), "sound").getFirst();
        var taken = new ArrayList<UUID>();

        intake.receiveSets("too-slow", EventRecords.batch(TOPIC, slow, sound), (List<ReceivedEvent> set) -> {
            if (set.contains(slow)) {
                throw tookTooLong();
            }
            set.forEach(event -> taken.add(event.id()));
        });

        assertThat(taken).containsExactly(sound.id());
        assertThat(TestDatabase.column("select cause from dead_letter where event_id = ?", slow.id()))
                .containsExactly("FAILED");
    }

    private static RuntimeException tookTooLong() {
        var lost = new IllegalStateException(new SQLException("connection has been closed", "08003"));
        lost.addSuppressed(new SQLException("terminating connection due to transaction timeout", "25P04"));
        return lost;
    }

    @Test
    void unknownTypeIsIgnoredAndUnknownPropertiesToo() {
        var enterprise = notes.id();
        var known = notes.withData(enterprise, "{\"word\":\"known\",\"addedLater\":{\"deep\":[1]}}");
        var unknown = new ReceivedEvent(
                notes.id(),
                "worksafe.probe.forgotten.v1",
                known.key(),
                "note",
                notes.id(),
                1,
                Notes.CHENGJIANG,
                null,
                enterprise,
                known.time(),
                null,
                "{}");
        deliver(unknown, known);
        assertThat(consumer.words(enterprise)).containsExactly("known");
        assertThat(TestDatabase.column("select event_id from inbox where event_id = ?", unknown.id()))
                .isEmpty();
    }

    @Test
    void malformedDataOfAKnownTypeAreLaidAsideAtOnce() {
        var enterprise = notes.id();
        for (var data : List.of("{", "[]", "null", "{\"remark\":\"no word\"}", "{\"word\":7}")) {
            deliver(notes.withData(enterprise, data));
        }
        assertThat(causes(enterprise)).containsExactly("MALFORMED", "WAITING", "WAITING", "WAITING", "WAITING");
    }

    @Test
    void garbageIsLaidAsideAndBlocksNobody() {
        var enterprise = notes.id();
        var key = "enterprise:" + enterprise;
        var garbage = new ConsumerRecord<>(TOPIC, 3, 4711L, key, "\0garbage " + enterprise);
        consumer.receive(EventRecords.of(TOPIC, List.of(garbage)));
        consumer.receive(EventRecords.of(TOPIC, List.of(garbage)));
        deliver(notes.received(enterprise, "sound").toArray(ReceivedEvent[]::new));
        assertThat(consumer.words(enterprise)).containsExactly("sound");
        assertThat(causes(enterprise)).containsExactly("MALFORMED");
    }

    @Test
    void recordOnAForeignTopicIsNotBelieved() {
        var enterprise = notes.id();
        var event = notes.received(enterprise, "strayed").getFirst();
        consumer.receive(EventRecords.batch("worksafe.registry", event));
        assertThat(consumer.words(enterprise)).isEmpty();
        assertThat(causes(enterprise)).containsExactly("MALFORMED");
    }

    @Test
    void recordWithoutOneOfItsHeadersIsMalformed() {
        var enterprise = notes.id();
        var event = notes.received(enterprise, "headless").getFirst();
        for (var missing : List.of("ce_id", "ce_subject", "ce_time", "ce_revision", "ce_region")) {
            var headers = new RecordHeaders(EventRecords.headers(event));
            headers.remove(missing);
            assertThatThrownBy(() -> EventRecords.read(record(event, headers)))
                    .isInstanceOf(MalformedEvent.class)
                    .hasMessageContaining(missing);
        }
        for (var broken : List.of("ce_id", "ce_subject", "ce_time", "ce_revision", "ce_region", "ce_sector")) {
            var headers = new RecordHeaders(EventRecords.headers(event));
            headers.remove(broken);
            headers.add(broken, "?".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> EventRecords.read(record(event, headers))).isInstanceOf(MalformedEvent.class);
        }
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        var event = notes.received(notes.id(), "round").getFirst();
        assertThat(EventRecords.read(record(event, new RecordHeaders(EventRecords.headers(event)))))
                .isEqualTo(new ReceivedEvent(
                        event.id(),
                        event.type(),
                        event.key(),
                        event.aggregate(),
                        event.aggregateId(),
                        event.revision(),
                        event.region(),
                        event.sector(),
                        event.enterpriseId(),
                        event.time().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                        event.traceparent(),
                        event.data()));
    }

    @Test
    void effectBelongsToTheTraceOfItsCause() {
        var event = notes.received(notes.id(), "traced").getFirst();
        deliver(event);
        assertThat(TestDatabase.column("select trace from effect where event_id = ?", event.id()))
                .containsExactly(event.traceparent());
    }

    static ConsumerRecord<String, String> record(ReceivedEvent event, RecordHeaders headers) {
        return new ConsumerRecord<>(
                TOPIC, 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, event.key(), event.data(), headers, Optional.empty());
    }

    @Test
    void linesOfTheLogNameTheTraceOfTheCause() {
        var event = notes.received(notes.id(), "logged").getFirst();
        var before = MDC.get("traceId");
        var traces = new ArrayList<Object>();
        Consumer<ReceivedEvent> handler = _ -> traces.add(MDC.get("traceId"));

        intake.receive("lines", EventRecords.batch(TOPIC, event), Map.of(event.type(), handler));

        assertThat(traces).containsExactly("0af7651916cd43dd8448eb211c80319c");
        assertThat(MDC.get("traceId")).isEqualTo(before);
    }

    @Test
    void pollInHandIsToldByItsAge() {
        var event = notes.received(notes.id(), "slowly").getFirst();
        var ages = new ArrayList<Double>();
        Consumer<ReceivedEvent> handler = _ -> ages.add(intake.oldestInHand());

        intake.receive("ages", EventRecords.batch(TOPIC, event), Map.of(event.type(), handler));

        assertThat(ages).singleElement().satisfies(age -> assertThat(age).isPositive());
    }

    private void deliver(ReceivedEvent... events) {
        consumer.receive(EventRecords.batch(TOPIC, events));
    }

    private static String outcome(ReceivedEvent event) {
        return TestDatabase.column("select outcome from inbox where consumer = 'probe' and event_id = ?", event.id())
                .getFirst();
    }

    private static List<String> causes(UUID enterprise) {
        return TestDatabase.column(
                "select cause from dead_letter where key = ? order by position", "enterprise:" + enterprise);
    }
}
