package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallersTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void aBurstIsAllowedAndThenTheRate() {
        var callers = new Callers(200, 400, 1_000, time);
        for (int i = 0; i < 400; i++) {
            assertThat(callers.count("a").allowed()).isTrue();
        }

        var refused = callers.count("a");
        nanos.addAndGet(Duration.ofMillis(5).toNanos());
        var afterOneRefill = callers.count("a");
        var refusedAgain = callers.count("a");

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.header()).isEqualTo("\"caller\";r=0;t=2");
        assertThat(refused.retrySeconds()).isEqualTo(1);
        assertThat(afterOneRefill.allowed()).isTrue();
        assertThat(refusedAgain.allowed()).isFalse();
    }

    @Test
    void callersDoNotShareABucket() {
        var callers = new Callers(1, 1, 1_000, time);
        var unused = callers.count("a");

        assertThat(callers.count("a").allowed()).isFalse();
        assertThat(callers.count("b").allowed()).isTrue();
    }

    @Test
    void onlySoManyCallersAreRemembered() {
        var callers = new Callers(1, 1, 1_000, time);
        for (int i = 0; i < 50_000; i++) {
            var unused = callers.count("caller " + i);
        }

        assertThat(callers.remembered()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void thePolicyNamesBurstAndTheTimeItTakes() {
        assertThat(new Callers(200, 400, 10, time).policy()).isEqualTo("\"caller\";q=400;w=2");
        assertThat(new Callers(3, 10, 10, time).policy()).isEqualTo("\"caller\";q=10;w=4");
    }
}
