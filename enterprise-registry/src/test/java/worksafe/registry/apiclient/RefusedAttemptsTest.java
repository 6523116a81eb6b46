package worksafe.registry.apiclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefusedAttemptsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RefusedAttempts refused = new RefusedAttempts(3, nanos::get);

    @Test
    void threeInAMinuteAreEnoughForAClientAndAnAddress() {
        for (int i = 0; i < 3; i++) {
            assertThat(refused.areTooMany("a-client", "192.0.2.1")).isFalse();
            refused.add("a-client", "192.0.2.1");
        }

        assertThat(refused.areTooMany("a-client", "192.0.2.1")).isTrue();
        assertThat(refused.areTooMany("a-client", "192.0.2.2")).isFalse();
        assertThat(refused.areTooMany("b-client", "192.0.2.1")).isFalse();

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(refused.areTooMany("a-client", "192.0.2.1")).isFalse();
    }

    @Test
    void subscriberOfIpv6IsOneAddress() {
        refused.add("a-client", "2001:db8::1");
        refused.add("a-client", "2001:db8::2");
        refused.add("a-client", "2001:db8:0:0:ffff::1");

        assertThat(refused.areTooMany("a-client", "2001:db8::3")).isTrue();
        assertThat(refused.areTooMany("a-client", "2001:db8:0:1::1")).isFalse();
    }
}
