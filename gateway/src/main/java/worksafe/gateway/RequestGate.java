package worksafe.gateway;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.BearerTokens;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.signing.Presented;
import worksafe.platform.http.signing.SigningProblem;

/**
 * Decides whether a request may pass. It needs a routed path or one of the gateway, an allowed method, a valid token or a
 * signature, which the service checks, unless the path is public, capacity under the caller's rate, and a body within the
 * limit. Everything else is refused.
 */
@ApplicationScoped
class RequestGate {

    private static final Logger LOG = Logger.getLogger(RequestGate.class);
    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<HttpMethod> FORMS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
    private static final BiConsumer<RoutingContext, Throwable> HANDLED_HERE = (context, failure) -> {};
    private static final String HEALTH = "/q/health";

    /** Those of all services together are as long as an export. */
    private static final String DOCUMENTS = "/openapi";

    /** After the authentication of Quarkus (200), which only prepares the check of the token, before any route. */
    private static final int ORDER = 50;

    private final Routes routes;
    private final PublicPaths publicPaths;
    private final RateLimiter rateLimiter;
    private final Places places;
    private final Forwarding forwarding;
    private final BearerTokens tokens;
    private final Problems problems;

    RequestGate(
            Routes routes,
            PublicPaths publicPaths,
            RateLimiter rateLimiter,
            Places places,
            Forwarding forwarding,
            BearerTokens tokens,
            Problems problems) {
        this.routes = routes;
        this.publicPaths = publicPaths;
        this.rateLimiter = rateLimiter;
        this.places = places;
        this.forwarding = forwarding;
        this.tokens = tokens;
        this.problems = problems;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, ORDER);
    }

    private void enter(RoutingContext context) {
        // The raw path, as it is forwarded; CanonicalPath has made sure that it has a single spelling.
        var path = context.request().path();
        var upstream = routes.find(path);
        if (upstream.isPresent()) {
            toService(context, upstream.get());
            return;
        }
        switch (publicPaths.own(path)) {
            case OPEN -> toOwn(context);
            case DESK -> toDesk(context);
            case CALLER -> toCaller(context);
            case OPERATOR -> toOperator(context);
            case CLOSED -> problems.write(context, HttpProblem.NOT_FOUND, path);
        }
    }

    private void toOwn(RoutingContext context) {
        if (isRefused(context, READING)) {
            return;
        }
        var path = context.request().path();
        // Health checks come often and must always be answered.
        if (path.startsWith(HEALTH) || hasRoom(context, null) && hasPlace(context, null, path.startsWith(DOCUMENTS))) {
            context.next();
        }
    }

    /** What is sent there counts as what is sent to a service without a token: the page sends it on. */
    private void toDesk(RoutingContext context) {
        if (isRefused(context, FORMS)) {
            return;
        }
        var sends = !READING.contains(context.request().method());
        if (hasRoom(context, null) && (!sends || mayWriteUnknown(context)) && hasPlace(context, null, false)) {
            context.next();
        }
    }

    private void toCaller(RoutingContext context) {
        if (isRefused(context, READING)) {
            return;
        }
        identify(context, identity -> {
            if (!hasRoom(context, identity)) {
                return;
            }
            if (identity == null) {
                problems.write(context, HttpProblem.UNAUTHORIZED);
            } else if (hasPlace(context, identity, false)) {
                context.next();
            }
        });
    }

    private void toOperator(RoutingContext context) {
        if (isRefused(context, READING)) {
            return;
        }
        identify(context, identity -> {
            if (identity == null) {
                problems.write(context, HttpProblem.UNAUTHORIZED);
            } else if (!identity.getRoles().contains("operator")) {
                problems.write(context, RequestProblem.forbidden(List.of("operator")));
            } else {
                context.next();
            }
        });
    }

    private void toService(RoutingContext context, Upstream upstream) {
        if (isRefused(context, METHODS)) {
            return;
        }
        var request = context.request();
        identify(context, identity -> {
            if (!hasRoom(context, identity)) {
                return;
            }
            // The gateway cannot check a signature, which is good once: the service does, before it reads a body.
            var isPublic = publicPaths.isPublic(request.method(), request.path());
            var isSigned = Presented.isSigned(request);
            if (identity == null && !isPublic && !isSigned) {
                problems.write(context, HttpProblem.UNAUTHORIZED);
                return;
            }
            // What the service would refuse whoever signed it must not bring a body there.
            if (identity == null && !isPublic && !Presented.isWellFormed(request)) {
                problems.write(context, SigningProblem.SIGNATURE_INVALID);
                return;
            }
            // Where everybody may write nobody looks at a signature, so that its header spares nobody the rate.
            if (identity == null && isPublic && !READING.contains(request.method()) && !mayWriteUnknown(context)) {
                return;
            }
            var limits = isSigned ? routes.limits(request).upTo(Presented.LARGEST_BODY) : routes.limits(request);
            if (announcedLength(context) > limits.bodyLimit()) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                problems.write(context, HttpProblem.BODY_TOO_LARGE);
                return;
            }
            if (hasPlace(context, identity, limits.isLong())) {
                forwarding.forward(context, upstream, limits);
            }
        });
    }

    /** Keeps a place for as long as the exchange lasts; who finds none is told to come back. */
    private boolean hasPlace(RoutingContext context, @Nullable SecurityIdentity identity, boolean isLong) {
        var caller = callerOf(context, identity);
        return switch (places.enter(caller, CallerAddress.network(context.request()), isLong)) {
            case Places.Answer.Place place -> {
                context.addEndHandler(over -> place.leave());
                if (context.response().closed()) {
                    place.leave();
                }
                yield true;
            }
            case Places.Answer.None(var refusal) -> {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(
                        context,
                        switch (refusal) {
                            case OWN -> HttpProblem.TOO_MANY_REQUESTS;
                            case ALL -> HttpProblem.UNAVAILABLE;
                        });
                yield false;
            }
        };
    }

    private boolean isRefused(RoutingContext context, List<HttpMethod> allowed) {
        if (allowed.contains(context.request().method())) {
            return false;
        }
        context.response()
                .putHeader(
                        HttpHeaders.ALLOW,
                        allowed.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
        problems.write(
                context,
                HttpProblem.METHOD_NOT_ALLOWED,
                context.request().method().name());
        return true;
    }

    /** Goes on with the verified identity, null without a token; a token that is not ours ends here. */
    private void identify(RoutingContext context, Consumer<@Nullable SecurityIdentity> next) {
        if (tokens.isRefused(context)) {
            refuseToken(context, new AuthenticationFailedException("no access token"));
            return;
        }
        // The refusal is written here, not by Quarkus.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, HANDLED_HERE);
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
        var here = context.vertx().getOrCreateContext();
        identity.emitOn(task -> {
                    if (Vertx.currentContext() == here) {
                        task.run();
                    } else {
                        here.runOnContext(again -> task.run());
                    }
                })
                .subscribe()
                .with(
                        found -> next.accept(found == null || found.isAnonymous() ? null : found),
                        failure -> refuseToken(context, failure));
    }

    private void refuseToken(RoutingContext context, Throwable failure) {
        if (!hasRoom(context, null)) {
            return;
        }
        var type = reason(failure);
        if (type.status() >= 500) {
            LOG.errorf("a token cannot be verified: %s", rootOf(failure));
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        problems.write(context, type);
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static ProblemType reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                // The issuer's keys could not be fetched; that says nothing about the token.
                return HttpProblem.UNAVAILABLE;
            }
        }
        return failure instanceof AuthenticationFailedException ? HttpProblem.UNAUTHORIZED : HttpProblem.INTERNAL_ERROR;
    }

    /** Counts the request against the rate of its caller: the subject of the token, or the address without one. */
    private boolean hasRoom(RoutingContext context, @Nullable SecurityIdentity identity) {
        var verdict = rateLimiter.count(callerOf(context, identity));
        context.response().putHeader("RateLimit-Policy", rateLimiter.policy()).putHeader("RateLimit", verdict.header());
        return isAllowed(context, verdict);
    }

    /** What somebody sends without a token counts against a rate of its own, by the address. */
    private boolean mayWriteUnknown(RoutingContext context) {
        return isAllowed(context, rateLimiter.countSent("address " + CallerAddress.network(context.request())));
    }

    private boolean isAllowed(RoutingContext context, RateLimiter.Verdict verdict) {
        if (!verdict.allowed()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(verdict.retrySeconds()));
            problems.write(context, HttpProblem.TOO_MANY_REQUESTS);
        }
        return verdict.allowed();
    }

    private static String callerOf(RoutingContext context, @Nullable SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? "subject " + token.getSubject()
                : "address " + CallerAddress.network(context.request());
    }

    private static long announcedLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // The server has read it as a number already, or refused the request.
        return length == null ? 0 : Long.parseLong(length);
    }
}
