package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;

/** Invented names of keys make the issuer be asked seldom, and nobody who has a good token notices. */
class UnfamiliarKeysTest {

    private static final int PER_MINUTE = 5;

    private final AtomicLong now = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final UnfamiliarKeys keys = new UnfamiliarKeys(PER_MINUTE, now::get, meters);

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private long tried(int names) {
        return IntStream.range(0, names).filter(i -> lookedAt("invented-" + i)).count();
    }

    /** Whether it was looked at, which has ended. */
    private boolean lookedAt(String key) {
        var tried = keys.mayBeTried(key);
        if (tried) {
            keys.looked(key);
        }
        return tried;
    }

    @Test
    void inventedNamesAreLookedAtSoManyAMinute() {
        assertThat(tried(100)).isEqualTo(PER_MINUTE);
        assertThat(meters.counter("worksafe_tokens_unfamiliar_keys_refused").count())
                .isEqualTo(95);

        after(Duration.ofMinutes(1));

        assertThat(tried(100)).isEqualTo(PER_MINUTE);
    }

    @Test
    void familiarKeyIsNotHeldUp() {
        keys.verified("good");
        assertThat(tried(100)).isEqualTo(PER_MINUTE);

        assertThat(keys.mayBeTried("good")).isTrue();
        keys.refused("good");
        assertThat(keys.mayBeTried("good"))
                .as("a forged token says nothing of a key that verifies others")
                .isTrue();
    }

    @Test
    void keyIsFamiliarForTwoMinutes() {
        keys.verified("good");
        after(Duration.ofSeconds(119));
        for (var look = 0; look < 100; look++) {
            assertThat(lookedAt("good")).isTrue();
        }

        after(Duration.ofSeconds(2));

        assertThat(IntStream.range(0, 100).filter(i -> lookedAt("good")).count())
                .isEqualTo(PER_MINUTE);
    }

    @Test
    void thoseWhoComeAtOnceWithOneKeyAreNotHeldUpByEachOther() {
        for (var caller = 0; caller < 100; caller++) {
            assertThat(keys.mayBeTried("after a start")).isTrue();
        }
        assertThat(tried(100)).as("what is left for others").isEqualTo(PER_MINUTE - 1);

        for (var caller = 0; caller < 100; caller++) {
            keys.looked("after a start");
        }
        assertThat(keys.mayBeTried("after a start"))
                .as("when none of them led to anything")
                .isFalse();
    }

    @Test
    void floodLocksOutNoKeyThatVerifiedHereOnce() {
        keys.verified("good");
        for (var minute = 0; minute < 60; minute++) {
            after(Duration.ofMinutes(1));
            assertThat(tried(100)).isEqualTo(PER_MINUTE);
        }

        assertThat(keys.mayBeTried("good")).isTrue();
        assertThat(keys.mayBeTried("new"))
                .as("a key that verified nothing here")
                .isFalse();

        keys.verified("good");
        assertThat(tried(100)).as("nor is the flood let in by it").isZero();
    }

    @Test
    void keyThatVerifiedNothingForADayIsAsAnyOther() {
        keys.verified("good");
        after(Duration.ofHours(25));
        assertThat(tried(100)).isEqualTo(PER_MINUTE);

        assertThat(keys.mayBeTried("good")).isFalse();
    }

    @Test
    void looksThatVerifyDoNotCount() {
        for (var look = 0; look < 100; look++) {
            assertThat(keys.mayBeTried("new-" + look)).isTrue();
            keys.verified("new-" + look);
        }
    }

    @Test
    void nameThatLedToNothingWaitsTenSeconds() {
        assertThat(keys.mayBeTried("none")).isTrue();
        keys.refused("none");
        assertThat(keys.mayBeTried("none")).isFalse();

        after(Duration.ofSeconds(11));

        assertThat(keys.mayBeTried("none")).isTrue();
    }

    @Test
    void lookWithoutAnAnswerDoesNotCount() {
        for (var i = 0; i < 100; i++) {
            assertThat(keys.mayBeTried("new")).isTrue();
            keys.untold("new");
        }
    }

    @Test
    void tokenThatEndedSaysNothingOfItsKey() {
        var ended = new InvalidJwtException("the token has ended", List.of(), null);

        assertThat(UnfamiliarKeys.wasFound(new AuthenticationFailedException(ended)))
                .as("or the next one of that key would be refused for seconds")
                .isTrue();
        assertThat(UnfamiliarKeys.wasFound(
                        new AuthenticationFailedException(new UnresolvableKeyException("no such key"))))
                .isFalse();
        assertThat(UnfamiliarKeys.wasFound(new AuthenticationFailedException("no token at all")))
                .isFalse();
    }

    @Test
    void endlessNameIsRefused() {
        assertThat(keys.mayBeTried("k".repeat(300))).isFalse();
    }
}
