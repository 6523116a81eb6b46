package worksafe.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at a bearer token before anything decodes it. What verifies signatures reads the claims first, by recursion: a
 * forged token of some hundred nested arrays would overflow a stack. So size and depth are bounded here, and with them what
 * no verifier asks: that it is an access token (RFC 9068 §4: {@code typ} is {@code at+jwt}, or {@code JWT} of older
 * issuers; never an identity or refresh token), that it is not good for longer than a token may be, however late it says it was
 * issued, and that it has its one spelling (RFC 7515 §2): what verifies signatures overlooks padding, foreign characters and spare
 * bits of the last one, so that one token would have as many spellings as somebody likes.
 */
@ApplicationScoped
public class BearerTokens {

    /** After the gateway's gate, which asks by itself and counts the refusal; before JAX-RS, where a token is first read. */
    private static final int ORDER = 40;

    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 8_192;
    private static final int DEEPEST = 16;
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    /** What Keycloak writes into the claims of tokens that are no access tokens. */
    private static final Set<String> OTHER_USES = Set.of("id", "refresh", "offline", "logout");

    /** Claims of identity tokens (OpenID Connect Core §3.3.2.11), which no access token has. */
    private static final List<String> OF_IDENTITY = List.of("at_hash", "c_hash", "s_hash");

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Problems problems;
    private final KnownTokens known;
    private final Duration longestLifetime;
    private final Duration grace;
    private final InstantSource clock = InstantSource.system();

    BearerTokens(
            Problems problems,
            KnownTokens known,
            @ConfigProperty(name = "worksafe.tokens.longest-lifetime") Duration longestLifetime,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int graceSeconds) {
        this.problems = problems;
        this.known = known;
        this.longestLifetime = longestLifetime;
        this.grace = Duration.ofSeconds(graceSeconds);
    }

    void check(@Observes Filters filters) {
        filters.register(this::check, ORDER);
    }

    private void check(RoutingContext context) {
        if (isRefused(context)) {
            problems.write(context, HttpProblem.UNAUTHORIZED);
        } else {
            context.next();
        }
    }

    /**
     * Whether the request bears a token that nobody should try to verify, or several authorizations, of which each reader would take
     * another (RFC 9110 §5.3), and of which the issuer was not asked. Any other scheme is no business of this.
     */
    public boolean isRefused(RoutingContext context) {
        if (context.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return true;
        }
        var token = TokenDigest.of(context);
        if (token != null && known.isVerified(token)) {
            return false;
        }
        var latestEnd = clock.instant().plus(longestLifetime).plus(grace);
        return context.request().headers().getAll(HttpHeaders.AUTHORIZATION).stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .anyMatch(
                        value -> !isAccessToken(value.substring(SCHEME.length()).strip(), longestLifetime, latestEnd));
    }

    /**
     * Whether this could be an access token of ours, once its signature, issuer, audience and times have been verified.
     *
     * @param latestEnd no token issued by now is good for longer
     */
    static boolean isAccessToken(String token, Duration longestLifetime, Instant latestEnd) {
        if (token.length() > LONGEST) {
            return false;
        }
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            return isCanonical(parts[2])
                    && isTyped(object(parts[0]))
                    && isForAccess(object(parts[1]), longestLifetime, latestEnd);
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Which key a token says it was signed with; empty where it does not say, or cannot be read. */
    static String keyOf(String token) {
        try {
            return token.length() > LONGEST
                    ? ""
                    : object(token.split("\\.", 2)[0]).path("kid").asText();
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static boolean isTyped(JsonNode head) {
        return TYPES.contains(head.path("typ").asText().toLowerCase(Locale.ROOT));
    }

    private static boolean isForAccess(JsonNode claims, Duration longestLifetime, Instant latestEnd) {
        var issued = claims.path("iat");
        var ends = claims.path("exp");
        return OF_IDENTITY.stream().noneMatch(claims::has)
                && !OTHER_USES.contains(claims.path("typ").asText().toLowerCase(Locale.ROOT))
                && issued.isNumber()
                && ends.isNumber()
                && ends.asDouble() - issued.asDouble() <= longestLifetime.toSeconds()
                && ends.asDouble() <= latestEnd.getEpochSecond();
    }

    /** Whether it is base64url in the one spelling of what it says. */
    private static boolean isCanonical(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    }

    private static JsonNode object(String part) throws IOException {
        if (!isCanonical(part)) {
            throw new IllegalArgumentException("another spelling");
        }
        var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        var node = JSON.readTree(text);
        if (!node.isObject()) {
            throw new IllegalArgumentException("no object");
        }
        return node;
    }
}
