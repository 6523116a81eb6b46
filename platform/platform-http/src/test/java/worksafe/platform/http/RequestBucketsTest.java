package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Requests are counted in buckets, and nothing else is. */
class RequestBucketsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    RequestBucketsTest() {
        meters.config().meterFilter(new RequestBuckets());
    }

    private double within(String timer, Duration time) {
        var took = meters.timer(timer);
        took.record(Duration.ofMillis(700));
        return Arrays.stream(took.takeSnapshot().histogramCounts())
                .filter(bucket -> bucket.bucket() == time.toNanos())
                .mapToDouble(bucket -> bucket.count())
                .sum();
    }

    @Test
    void requestsAreCountedByTheTimeThatTheyTook() {
        assertThat(within("http.server.requests", Duration.ofMillis(500))).isZero();
        assertThat(within("http.server.requests", Duration.ofSeconds(1))).isEqualTo(2);
    }

    @Test
    void otherTimersHaveNoBuckets() {
        assertThat(meters.timer("intake_work").takeSnapshot().histogramCounts()).isEmpty();
    }
}
