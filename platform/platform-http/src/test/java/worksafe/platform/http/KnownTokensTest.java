package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;

/** A verdict is remembered for as long as it is worth something, and for its own token only. */
class KnownTokensTest {

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final TokenDigest TOKEN = TokenDigest.of("a.b.c");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KnownTokens tokens = new KnownTokens(
            10, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(10), now::get, meters);

    private static SecurityIdentity goodUntil(Instant end) {
        var claims = new JwtClaims();
        claims.setSubject("somebody");
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, null))
                .build();
    }

    private void after(Duration time) {
        now.set(START.plus(time));
    }

    @Test
    void verifiedTokenIsVerifiedAgainAfterHalfAMinute() {
        var identity = goodUntil(START.plus(Duration.ofHours(1)));
        tokens.keep(TOKEN, identity);

        after(Duration.ofSeconds(26));
        assertThat(tokens.verified(TOKEN)).containsSame(identity);
        assertThat(tokens.isVerified(TOKEN)).isTrue();
        after(Duration.ofSeconds(30));
        assertThat(tokens.verified(TOKEN)).isEmpty();
        assertThat(tokens.isVerified(TOKEN)).isFalse();
    }

    @Test
    void oneRequestVerifiesATokenAnewForAllBeforeItsTimeIsOver() {
        var identity = goodUntil(START.plus(Duration.ofHours(1)));
        tokens.keep(TOKEN, identity);

        after(Duration.ofSeconds(27));
        assertThat(tokens.isVerified(TOKEN)).isTrue();
        assertThat(tokens.verified(TOKEN)).as("who verifies it").isEmpty();
        assertThat(tokens.verified(TOKEN)).as("everybody else").containsSame(identity);
        assertThat(tokens.isVerified(TOKEN)).isTrue();

        tokens.keep(TOKEN, identity);
        after(Duration.ofSeconds(53));
        assertThat(tokens.verified(TOKEN)).containsSame(identity);
        after(Duration.ofSeconds(54));
        assertThat(tokens.verified(TOKEN)).isEmpty();
        assertThat(tokens.verified(TOKEN)).containsSame(identity);
        tokens.refuse(TOKEN, new AuthenticationFailedException("signed out"));
        assertThat(tokens.verified(TOKEN)).isEmpty();
    }

    @Test
    void oneRequestAsksAgainForAllWhileTheIssuerCannotBeAsked() {
        var identity = goodUntil(START.plus(Duration.ofHours(1)));
        tokens.keep(TOKEN, identity);
        after(Duration.ofSeconds(60));
        assertThat(tokens.verifiedBefore(TOKEN)).containsSame(identity);

        after(Duration.ofSeconds(61));
        assertThat(tokens.verified(TOKEN)).containsSame(identity);
        after(Duration.ofSeconds(62));
        assertThat(tokens.verified(TOKEN)).as("who asks").isEmpty();
        assertThat(tokens.verified(TOKEN)).as("everybody else").containsSame(identity);
        assertThat(tokens.verifiedBefore(TOKEN)).as("in vain").containsSame(identity);
        assertThat(tokens.verifiedBefore(TokenDigest.of("new"))).isEmpty();
        assertThat(meters.counter("worksafe_tokens_believed_without_issuer").count())
                .isEqualTo(2);
        after(Duration.ofSeconds(63));
        assertThat(tokens.verified(TOKEN)).containsSame(identity);
    }

    @Test
    void tokenThatEndsMeanwhileIsNotBelievedByItsMemory() {
        tokens.keep(TOKEN, goodUntil(START.plusSeconds(20)));

        after(Duration.ofSeconds(9));
        assertThat(tokens.verified(TOKEN)).isPresent();
        after(Duration.ofSeconds(10));
        assertThat(tokens.verified(TOKEN)).isEmpty();
        assertThat(tokens.verifiedBefore(TOKEN)).isEmpty();
    }

    @Test
    void tokenInItsGraceIsNotKept() {
        tokens.keep(TOKEN, goodUntil(START.plusSeconds(10)));

        assertThat(tokens.verified(TOKEN)).isEmpty();
    }

    @Test
    void clockThatIsSetBackMakesNothingYounger() {
        tokens.keep(TOKEN, goodUntil(START.plus(Duration.ofHours(1))));

        now.set(START.minusSeconds(1));

        assertThat(tokens.verified(TOKEN)).isEmpty();
    }

    @Test
    void otherTokenIsUnknownHoweverAlike() {
        tokens.keep(TOKEN, goodUntil(START.plus(Duration.ofHours(1))));

        assertThat(tokens.verified(TokenDigest.of("a.b.d"))).isEmpty();
        assertThat(tokens.verified(TokenDigest.of("a.b.c "))).isEmpty();
    }

    @Test
    void refusalIsRememberedForSecondsAndEndsBelief() {
        tokens.keep(TOKEN, goodUntil(START.plus(Duration.ofHours(1))));
        tokens.refuse(TOKEN, new AuthenticationFailedException(new UnresolvableKeyException("no such key any more")));

        assertThat(tokens.isRefused(TOKEN)).isTrue();
        assertThat(tokens.verified(TOKEN)).isEmpty();
        assertThat(tokens.verifiedBefore(TOKEN)).isEmpty();
        after(Duration.ofSeconds(5));
        assertThat(tokens.isRefused(TOKEN)).isFalse();
    }

    @Test
    void issuerThatCannotBeAskedRefusesNothing() {
        var identity = goodUntil(START.plus(Duration.ofHours(1)));
        tokens.keep(TOKEN, identity);

        tokens.refuse(TOKEN, new AuthenticationFailedException(new IOException("connection refused")));
        tokens.refuse(TOKEN, new OIDCException("503"));
        after(Duration.ofMinutes(9));

        assertThat(tokens.isRefused(TOKEN)).isFalse();
        assertThat(tokens.verified(TOKEN)).isEmpty();
        assertThat(tokens.verifiedBefore(TOKEN)).containsSame(identity);
        after(Duration.ofMinutes(10));
        assertThat(tokens.verifiedBefore(TOKEN)).isEmpty();
    }

    @Test
    void issuerThatCannotBeAskedIsLeftAloneForSeconds() {
        var identity = goodUntil(START.plus(Duration.ofHours(1)));
        tokens.keep(TOKEN, identity);
        after(Duration.ofMinutes(1));
        assertThat(tokens.verifiedBefore(TOKEN)).containsSame(identity);

        after(Duration.ofSeconds(61));
        assertThat(tokens.verified(TOKEN)).containsSame(identity);
        assertThat(tokens.isVerified(TOKEN)).isTrue();
        after(Duration.ofSeconds(65));
        assertThat(tokens.verified(TOKEN)).isEmpty();
    }

    @Test
    void tokenThatIsBelievedWithoutItsIssuerEndsAllTheSame() {
        tokens.keep(TOKEN, goodUntil(START.plusSeconds(70)));
        after(Duration.ofSeconds(58));
        assertThat(tokens.verifiedBefore(TOKEN)).isPresent();

        after(Duration.ofSeconds(60));

        assertThat(tokens.verified(TOKEN)).isEmpty();
    }

    @Test
    void floodOfForgedTokensDrivesOutNoGoodOne() {
        tokens.keep(TOKEN, goodUntil(START.plus(Duration.ofHours(1))));
        for (int forged = 0; forged < 1_000; forged++) {
            tokens.refuse(TokenDigest.of("forged" + forged), new AuthenticationFailedException());
        }

        assertThat(tokens.verified(TOKEN)).isPresent();
    }

    @Test
    void looksAndWhatIsKeptAreCounted() {
        var refused = TokenDigest.of("forged");
        tokens.keep(TOKEN, goodUntil(START.plus(Duration.ofHours(1))));
        tokens.refuse(refused, new AuthenticationFailedException());

        var unknown = tokens.verified(TokenDigest.of("new"));
        var again = tokens.verified(refused);

        assertThat(unknown).isEmpty();
        assertThat(again).isEmpty();
        assertThat(tokens.verified(TOKEN)).isPresent();
        for (var outcome : new String[] {"verified", "refused", "unknown"}) {
            assertThat(meters.get("worksafe_tokens_looked_up")
                            .tag("outcome", outcome)
                            .counter()
                            .count())
                    .as(outcome)
                    .isEqualTo(1);
        }
        assertThat(meters.get("worksafe_tokens_kept")
                        .tag("outcome", "verified")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }
}
