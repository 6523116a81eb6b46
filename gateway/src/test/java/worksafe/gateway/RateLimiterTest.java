package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

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
        var limiter = new RateLimiter(200, 400, 10, 20, 1_000, time);
        for (int i = 0; i < 400; i++) {
            assertThat(limiter.count("a").allowed()).isTrue();
        }

        var refused = limiter.count("a");
        nanos.addAndGet(Duration.ofMillis(5).toNanos());
        var afterOneRefill = limiter.count("a");
        var refusedAgain = limiter.count("a");

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.header()).isEqualTo("\"caller\";r=0;t=2");
        assertThat(refused.retrySeconds()).isEqualTo(1);
        assertThat(afterOneRefill.allowed()).isTrue();
        assertThat(refusedAgain.allowed()).isFalse();
    }

    @Test
    void callersDoNotShareABucket() {
        var limiter = new RateLimiter(1, 1, 1, 2, 1_000, time);
        var unused = limiter.count("a");

        assertThat(limiter.count("a").allowed()).isFalse();
        assertThat(limiter.count("b").allowed()).isTrue();
    }

    @Test
    void onlySoManyCallersAreRemembered() {
        var limiter = new RateLimiter(1, 1, 1, 2, 1_000, time);
        for (int i = 0; i < 50_000; i++) {
            var unused = limiter.count("caller " + i);
        }

        assertThat(limiter.remembered()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void thePolicyNamesBurstAndTheTimeItTakes() {
        assertThat(new RateLimiter(200, 400, 10, 20, 10, time).policy()).isEqualTo("\"caller\";q=400;w=2");
        assertThat(new RateLimiter(3, 10, 10, 20, 10, time).policy()).isEqualTo("\"caller\";q=10;w=4");
    }

    @Test
    void whatAnAddressSendsUnknownHasARateOfItsOwn() {
        var limiter = new RateLimiter(200, 400, 1, 2, 1_000, time);

        assertThat(limiter.countSent("a").allowed()).isTrue();
        assertThat(limiter.countSent("a").allowed()).isTrue();
        assertThat(limiter.countSent("a").allowed()).isFalse();
        assertThat(limiter.countSent("a").retrySeconds()).isBetween(1L, 60L);
        assertThat(limiter.countSent("b").allowed()).isTrue();
        assertThat(limiter.count("a").allowed()).isTrue();
    }
}
