package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a job will be done, as far as that can be told. */
class JobViewTest {

    private static final Instant START = Instant.parse("2026-03-12T01:30:00Z");

    @Test
    void workIsExpectedToGoOnAsSoFar() {
        assertThat(JobView.expected(START, START.plusSeconds(30), 250, 1_000L)).isEqualTo(START.plusSeconds(120));
        assertThat(JobView.expected(START, START.plusSeconds(90), 750, 1_000L)).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void nothingIsExpectedOfWhatHasNotBegunIsDoneOrOfUnknownLength() {
        assertThat(JobView.expected(null, START, 1, 2L)).isNull();
        assertThat(JobView.expected(START, START.plusSeconds(1), 0, 2L)).isNull();
        assertThat(JobView.expected(START, START.plusSeconds(1), 2, 2L)).isNull();
        assertThat(JobView.expected(START, START.plusSeconds(1), 1, null)).isNull();
        assertThat(JobView.expected(START, START.minusSeconds(1), 1, 2L)).isNull();
    }
}
