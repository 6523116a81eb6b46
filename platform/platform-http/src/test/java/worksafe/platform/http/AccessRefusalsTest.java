package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.AccessRefusals.Refused;

/** Who is refused leaves a line that says nothing of a person, and a flood of them leaves few. */
class AccessRefusalsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PATH = "/api/v1/training/persons/320281199003070018/disclosures";

    private final AtomicLong now = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AccessRefusals refusals = new AccessRefusals(meters, now::get);
    private final Logger log = Logger.getLogger(AccessRefusals.class.getName());
    private final Lines lines = new Lines();

    private static final class Lines extends Handler {

        private final List<String> told = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage() == null ? "" : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        log.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(lines);
    }

    private static Refused forbidden(@Nullable String subject, String address) {
        return new Refused(403, "forbidden", "POST", PATH, List.of("person:disclose"), subject, address, TRACE);
    }

    private void refuse(int times, String subject) {
        for (var time = 0; time < times; time++) {
            refusals.note(forbidden(subject, "10.0.0.7"));
        }
    }

    @Test
    void lineSaysWhoWasRefusedWhat() {
        assertThat(forbidden("officer-7", "10.0.0.7").line())
                .isEqualTo("refused status=403 code=forbidden method=POST path=/api/v1/training/persons/{}/disclosures"
                        + " action=person:disclose subject=officer-7 trace=" + TRACE);
    }

    @Test
    void lineOfSomebodyUnknownSaysNothingOfHim() {
        var line = new Refused(401, "unauthorized", "GET", PATH, List.of(), null, "203.0.113.9", null).line();

        assertThat(line).contains("action=- subject=- trace=-").doesNotContain("203.0.113.9", "320281199003070018");
    }

    @Test
    void subjectCannotWriteLinesOfItsOwn() {
        assertThat(forbidden("x\nrefused status=200 " + "y".repeat(500), "10.0.0.7")
                        .line())
                .doesNotContain("\n")
                .contains("subject=x?refused?status?200?yyy")
                .hasSizeLessThan(400);
    }

    @Test
    void ofAPathOnlyItsWordsAreTold() {
        assertThat(AccessRefusals.words("/api/v1/registry/enterprises/0198f3a1-2b44-7d10-8a6e-51c0de4b7a21/moves"))
                .isEqualTo("/api/v1/registry/enterprises/{}/moves");
        assertThat(AccessRefusals.words("/people/%E5%BC%A0%E4%B8%89/张三/Zhang")).isEqualTo("/people/{}/{}/{}");
        assertThat(AccessRefusals.words("/a".repeat(5_000))).hasSizeLessThan(50);
        assertThat(AccessRefusals.words("")).isEmpty();
    }

    @Test
    void everyRefusalIsCountedByItsCode() {
        refuse(100, "officer-7");

        assertThat(meters.counter("worksafe_access_refused", "code", "forbidden")
                        .count())
                .isEqualTo(100);
        assertThat(meters.counter("worksafe_access_refused_without_line").count())
                .isEqualTo(100 - RefusalPace.OF_ONE);
    }

    @Test
    void oneCallerFillsNoLog() {
        refuse(100, "officer-7");
        refuse(1, "officer-8");

        assertThat(lines.told).hasSize(RefusalPace.OF_ONE + 1);
    }

    @Test
    void manyCallersFillNoLog() {
        IntStream.range(0, 10_000).forEach(caller -> refusals.note(forbidden(null, "10.1." + caller)));

        assertThat(lines.told).hasSize(RefusalPace.OF_ALL);
    }

    @Test
    void theNextMinuteTellsHowManyHadNoLine() {
        refuse(100, "officer-7");
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        refuse(2, "officer-7");

        // The number, then a line for each of both.
        assertThat(lines.told).hasSize(RefusalPace.OF_ONE + 3);
        assertThat(new RefusalPace(now::get).ask("anybody")).isEqualTo(new RefusalPace.Answer.Line(0));
    }
}
