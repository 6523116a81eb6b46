package worksafe.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * What the last verification of a token said, for a while. A verified token is believed for {@code
 * worksafe.tokens.verified-for}, and not in its last seconds, as many as the verifier's grace, in which the verifier alone
 * decides. Together with the time that the issuer's keys are kept this bounds how long a token outlives the removal of its
 * key. Shortly before its time is over one request verifies it anew for all, while the others still believe it: or all that come
 * in that moment would verify it and ask its issuer. A refused token stays refused for some seconds, in a place of its own, so that no flood of forged tokens drives out
 * good ones.
 */
@Singleton
class KnownTokens {

    private static final Duration REFUSED_FOR = Duration.ofSeconds(5);

    /** How long the issuer is left alone about a token, once it could not be asked: or each request would wait for it anew. */
    private static final Duration UNASKED_FOR = Duration.ofSeconds(5);

    /** How long before its end belief is renewed: as long as the issuer may take to answer. */
    private static final Duration RENEWED_BEFORE = Duration.ofSeconds(3);

    private final Cache<TokenDigest, Verified> verified;
    private final Cache<TokenDigest, Instant> refused;
    private final Cache<TokenDigest, Instant> unasked;
    private final Cache<TokenDigest, Instant> renewing;
    private final Duration verifiedFor;
    private final Duration withoutIssuer;
    private final Duration grace;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Counter withoutVerdict;

    private record Verified(SecurityIdentity identity, Instant since, Instant until) {

        boolean isYoungerThan(Duration age, Instant now) {
            // A clock that was set back makes nothing younger.
            return !now.isBefore(since) && now.isBefore(since.plus(age)) && now.isBefore(until);
        }
    }

    @Inject
    KnownTokens(
            @ConfigProperty(name = "worksafe.tokens.kept") int kept,
            @ConfigProperty(name = "worksafe.tokens.verified-for") Duration verifiedFor,
            @ConfigProperty(name = "worksafe.tokens.verified-for-without-issuer") Duration withoutIssuer,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int graceSeconds,
            MeterRegistry meters) {
        this(kept, verifiedFor, withoutIssuer, Duration.ofSeconds(graceSeconds), InstantSource.system(), meters);
    }

    KnownTokens(
            int kept,
            Duration verifiedFor,
            Duration withoutIssuer,
            Duration grace,
            InstantSource clock,
            MeterRegistry meters) {
        this.verifiedFor = verifiedFor;
        this.withoutIssuer = withoutIssuer;
        this.grace = grace;
        this.clock = clock;
        this.meters = meters;
        // The times are asked for at each look; these only let go of what nobody looks for any more.
        this.verified = Caffeine.newBuilder()
                .maximumSize(kept)
                .expireAfterWrite(withoutIssuer)
                .build();
        this.refused = Caffeine.newBuilder()
                .maximumSize(kept)
                .expireAfterWrite(REFUSED_FOR)
                .build();
        this.unasked = Caffeine.newBuilder()
                .maximumSize(kept)
                .expireAfterWrite(UNASKED_FOR)
                .build();
        // A request that goes away unanswered gives way to another.
        this.renewing = Caffeine.newBuilder()
                .maximumSize(kept)
                .expireAfterWrite(RENEWED_BEFORE)
                .build();
        this.withoutVerdict = meters.counter("worksafe_tokens_believed_without_issuer");
        gauge("verified", verified);
        gauge("refused", refused);
    }

    private void gauge(String outcome, Cache<?, ?> cache) {
        var unused = Gauge.builder("worksafe_tokens_kept", cache, Cache::estimatedSize)
                .tag("outcome", outcome)
                .register(meters);
    }

    /**
     * Whom the token stands for, when it was verified just now; the look is counted. Nobody to the one request that is to verify it
     * anew before its time is over.
     */
    Optional<SecurityIdentity> verified(TokenDigest token) {
        var found = believed(token).filter(identity -> !isToRenew(token));
        count(found.isPresent() ? "verified" : isRefused(token) ? "refused" : "unknown");
        return found;
    }

    /** Whom the token stood for when the issuer could last be asked, which it cannot now, and is not for some seconds. */
    Optional<SecurityIdentity> verifiedBefore(TokenDigest token) {
        var found = verifiedWithin(token, withoutIssuer);
        if (found.isPresent()) {
            unasked.put(token, clock.instant());
            withoutVerdict.increment();
        }
        renewing.invalidate(token);
        return found;
    }

    /** Whether the token was verified just now, so that its shape need not be looked at again; not counted. */
    boolean isVerified(TokenDigest token) {
        return believed(token).isPresent();
    }

    private Optional<SecurityIdentity> believed(TokenDigest token) {
        return verifiedWithin(token, isLeftAlone(token) ? withoutIssuer : verifiedFor);
    }

    private boolean isLeftAlone(TokenDigest token) {
        return isLeftAlone(token, UNASKED_FOR);
    }

    private boolean isLeftAlone(TokenDigest token, Duration time) {
        var since = unasked.getIfPresent(token);
        var now = clock.instant();
        return since != null && !now.isBefore(since) && now.isBefore(since.plus(time));
    }

    /** Whether what is believed of the token is soon over, and nobody verifies it anew yet: whoever asks does so. */
    private boolean isToRenew(TokenDigest token) {
        var isSoonOver = isLeftAlone(token)
                ? !isLeftAlone(token, UNASKED_FOR.minus(RENEWED_BEFORE))
                : verifiedWithin(token, verifiedFor.minus(shorter(RENEWED_BEFORE, verifiedFor.dividedBy(10))))
                        .isEmpty();
        return isSoonOver && renewing.asMap().putIfAbsent(token, clock.instant()) == null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Optional<SecurityIdentity> verifiedWithin(TokenDigest token, Duration age) {
        return Optional.ofNullable(verified.getIfPresent(token))
                .filter(known -> known.isYoungerThan(age, clock.instant()))
                .map(Verified::identity);
    }

    boolean isRefused(TokenDigest token) {
        var since = refused.getIfPresent(token);
        return since != null && clock.instant().isBefore(since.plus(REFUSED_FOR));
    }

    /** Keeps what was verified; a token that is about to end, or does not say when, is verified each time. */
    void keep(TokenDigest token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims) {
            var now = clock.instant();
            var until = Instant.ofEpochSecond(claims.getExpirationTime()).minus(grace);
            if (now.isBefore(until)) {
                verified.put(token, new Verified(identity, now, until));
                unasked.invalidate(token);
                renewing.invalidate(token);
            }
        }
    }

    /** Keeps that the token was refused, and forgets that it was ever good; a failure that says nothing of the token is none. */
    void refuse(TokenDigest token, Throwable failure) {
        if (isOfTheToken(failure)) {
            verified.invalidate(token);
            refused.put(token, clock.instant());
        }
    }

    /** Whether a verification failed because of the token, and not because the issuer's keys could not be had. */
    static boolean isOfTheToken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof AuthenticationFailedException
                    || cause instanceof InvalidJwtException
                    || cause instanceof JoseException
                    || cause instanceof IllegalArgumentException)) {
                return false;
            }
        }
        return true;
    }

    private void count(String outcome) {
        meters.counter("worksafe_tokens_looked_up", "outcome", outcome).increment();
    }
}
