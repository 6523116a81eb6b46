package worksafe.platform.http;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a line in the log of every refused access, a 401 or a 403, and counts it by its code ({@code
 * worksafe_access_refused}). A line has no token, no address, no query and of the path only its words, so that no number or
 * name of a person stands in it; who was refused is the subject of a verified token, and nobody knows who came without one.
 * Who is refused without end fills no disk: {@link RefusalPace} says how many lines there may be, and all are counted.
 */
@Singleton
class AccessRefusals {

    private static final Logger LOG = Logger.getLogger(AccessRefusals.class);
    private static final int MOST_SEGMENTS = 16;

    /** A word of the interface or its version; anything else may be of somebody. */
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}|v[0-9]{1,2}");

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._:@-]");
    private static final int LONGEST_SUBJECT = 64;

    private final MeterRegistry meters;
    private final RefusalPace pace;

    @Inject
    AccessRefusals(MeterRegistry meters) {
        this(meters, Ticker.systemTicker());
    }

    AccessRefusals(MeterRegistry meters, Ticker ticker) {
        this.meters = meters;
        this.pace = new RefusalPace(ticker);
    }

    /**
     * A refused access.
     *
     * @param subject whose verified token was not enough; null where nobody is known
     * @param address where it came from; it bounds the lines of those who are not known and stands in none
     * @param actions the permissions of which one was needed, as the permission table names them; empty where none is known
     */
    record Refused(
            int status,
            String code,
            String method,
            String path,
            List<String> actions,
            @Nullable String subject,
            String address,
            @Nullable String traceId) {

        private String caller() {
            return subject == null ? "address " + address : "subject " + subject;
        }

        /** The line of the log, the same words at the same places. */
        String line() {
            return "refused status=%d code=%s method=%s path=%s action=%s subject=%s trace=%s"
                    .formatted(
                            status,
                            code,
                            safe(method),
                            words(path),
                            actions.isEmpty() ? "-" : String.join("|", actions),
                            subject == null ? "-" : safe(subject),
                            traceId == null ? "-" : traceId);
        }
    }

    /** Whether a problem is a refused access. */
    static boolean isOne(Problem problem) {
        return problem.status() == 401 || problem.status() == 403;
    }

    /** Notes a refused access; any other problem is none of its business. */
    void note(RoutingContext context, Problem problem, List<String> actions) {
        if (!isOne(problem)) {
            return;
        }
        if (problem.status() == 401) {
            note(refused(context, problem, actions, null));
            return;
        }
        // The token was verified before anything could be refused to it, and what that said is kept with the request.
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        known -> note(refused(context, problem, actions, subject(known))),
                        unknown -> note(refused(context, problem, actions, null)));
    }

    private static Refused refused(
            RoutingContext context, Problem problem, List<String> actions, @Nullable String subject) {
        var request = context.request();
        var address = request.remoteAddress();
        return new Refused(
                problem.status(),
                problem.code(),
                request.method().name(),
                request.path() == null ? "" : request.path(),
                actions,
                subject,
                address == null || address.hostAddress() == null ? "unknown" : address.hostAddress(),
                problem.traceId());
    }

    private static @Nullable String subject(@Nullable SecurityIdentity identity) {
        if (identity == null) {
            return null;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token.getSubject();
        }
        // A program that signs.
        Scope scope = identity.getAttribute(TokenClaims.SCOPE);
        return scope == null ? null : scope.subject();
    }

    void note(Refused refused) {
        meters.counter("worksafe_access_refused", "code", refused.code()).increment();
        switch (pace.ask(refused.caller())) {
            case RefusalPace.Answer.Line(var untold) -> {
                if (untold > 0) {
                    LOG.warnf("refused %d times more without a line, in a minute before", untold);
                }
                LOG.warn(refused.line());
            }
            case RefusalPace.Answer.NoLine() ->
                meters.counter("worksafe_access_refused_without_line").increment();
        }
    }

    /** A path of which what is no word of the interface is left out: ids, codes, numbers, names. */
    static String words(String path) {
        return Arrays.stream(path.split("/", MOST_SEGMENTS))
                .map(segment -> segment.isEmpty() || WORD.matcher(segment).matches() ? segment : "{}")
                .collect(Collectors.joining("/"));
    }

    private static String safe(String text) {
        var clean = UNSAFE.matcher(text).replaceAll("?");
        return clean.length() > LONGEST_SUBJECT ? clean.substring(0, LONGEST_SUBJECT) : clean;
    }
}
