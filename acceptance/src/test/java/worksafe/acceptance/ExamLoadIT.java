package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.ExamSteps.SEATS;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Five hundred people answer, twenty answers a second in bursts, and the training service is killed in the middle. What a client was
 * told was kept is kept; and who is not kept waiting by the outage waits 200 ms at most, 99 times in a hundred. The suite starts
 * with AOT caches, as {@code up} does. {@code -Pproofs}, or {@code -Dit.test=ExamLoadIT -DexcludedGroups=}. The figures go to {@code docs/figures.md}.
 */
@Tag("proof")
class ExamLoadIT {

    private static final int PEOPLE = 500;
    private static final int QUESTIONS = 5;
    private static final int BURST = 20;
    private static final double MOST_MILLIS = 200;
    private static final int KILLED_AFTER = PEOPLE * QUESTIONS / 2;

    private final Suite suite = Suite.running();
    private final ExamSteps steps = new ExamSteps(suite);
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger kept = new AtomicInteger();

    /** When the service was killed; answers that were asked for near it are not measured. */
    private volatile Instant killed = Instant.MAX;

    private volatile Instant back = Instant.MAX;

    @Test
    void killedServiceLosesNoAnswerThatItKept() throws InterruptedException {
        var topic = "负载" + UUID.randomUUID();
        for (int i = 0; i < 50; i++) {
            steps.question(topic);
        }
        var entries = new ArrayList<String>();
        for (int i = 0; i < PEOPLE; i++) {
            entries.add(steps.accepted(steps.person(i), "THEORY"));
        }
        var opens = Instant.now().plusSeconds(60);
        var prefix = "load-" + UUID.randomUUID();
        var sitting = steps.seated(
                "THEORY", ExamSteps.section(topic, QUESTIONS, 20), opens, opens.plusSeconds(1200), entries, prefix);
        steps.verb(sitting, "start");
        entries.forEach(steps::identified);
        ExamSteps.until(opens);

        var candidates = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(seat -> suite.http(suite.token("expert", JIANGYIN, prefix + "-" + seat)))
                .toList();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            // Whoever answers has the paper before him.
            inBursts(
                    senders,
                    PEOPLE,
                    turn -> assertThat(shown(candidates.get(turn), entries.get(turn)))
                            .hasSize(QUESTIONS));
            inBursts(senders, PEOPLE * QUESTIONS, turn -> {
                if (turn == KILLED_AFTER) {
                    killed = Instant.now();
                    suite.kill("training");
                    senders.execute(() -> awaitBack(candidates.getFirst()));
                }
                answer(candidates.get(turn % PEOPLE), entries.get(turn % PEOPLE), 1 + turn / PEOPLE);
            });
        }

        assertThat(told).hasSize(PEOPLE * QUESTIONS);
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(shown(candidates.get(person), entries.get(person))).isEqualTo(toldTo(entries.get(person)));
        }
        var p99 = percentile(99);
        System.out.printf(
                "exam load: %d people, %d answers kept, %d measured, p50 %.1f ms, p99 %.1f ms%n",
                PEOPLE, kept.get(), millis.size(), percentile(50), p99);
        assertThat(p99).as("p99 in ms").isLessThanOrEqualTo(MOST_MILLIS);
    }

    /** So many turns, each in a thread of its own, a burst a second. */
    private static void inBursts(ExecutorService senders, int turns, IntConsumer turn) throws InterruptedException {
        var done = new ArrayList<Future<?>>();
        for (int next = 0; next < turns; next++) {
            var which = next;
            done.add(senders.submit(() -> turn.accept(which)));
            if (next % BURST == BURST - 1) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        for (var one : done) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }

    private void awaitBack(Http candidate) {
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> candidate.get(SEATS).status() == 200);
        back = Instant.now().plusSeconds(5);
    }

    /** Sends the same answer until it is told that it is kept. */
    private void answer(Http candidate, String entry, int position) {
        var body = ExamSteps.answer(position, 1, "A");
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    var from = Instant.now();
                    try {
                        var answer = candidate.post(SEATS + "/" + entry + "/answers", body);
                        if (answer.status() >= 500 || answer.status() == 429) {
                            return false;
                        }
                        told.put(
                                entry + "/" + position,
                                answer.expect(200).json().path("sequence").asLong());
                        kept.incrementAndGet();
                        if (isUndisturbed(from)) {
                            millis.add(Duration.between(from, Instant.now()).toNanos() / 1e6);
                        }
                        return true;
                    } catch (UncheckedIOException noAnswer) {
                        return false;
                    }
                });
    }

    private boolean isUndisturbed(Instant from) {
        return from.isBefore(killed.minusSeconds(1)) || from.isAfter(back);
    }

    private Map<Integer, Long> toldTo(String entry) {
        var all = new HashMap<Integer, Long>();
        for (int position = 1; position <= QUESTIONS; position++) {
            all.put(position, told.get(entry + "/" + position));
        }
        return all;
    }

    private static Map<Integer, Long> shown(Http candidate, String entry) {
        var all = new HashMap<Integer, Long>();
        candidate
                .get(SEATS + "/" + entry + "/paper")
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> all.put(
                        item.path("position").asInt(), item.path("sequence").asLong()));
        return all;
    }

    private double percentile(int share) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * share / 100));
    }
}
