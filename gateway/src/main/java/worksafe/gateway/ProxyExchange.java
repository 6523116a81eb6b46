package worksafe.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problem;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Trace;
import worksafe.platform.http.signing.Presented;
import worksafe.platform.http.signing.SourceAddress;

/**
 * One request on its way to a service and its answer on the way back. A body is taken whole before the service hears of it,
 * so that a slow caller holds none of its threads; only imports and files are streamed. Of an answer so much may wait here that the
 * service is done with an ordinary one, however slowly it is read. Everything happens on the event loop of the caller's
 * connection.
 */
final class ProxyExchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(ProxyExchange.class);
    private static final ProxyOptions NO_WEBSOCKET = new ProxyOptions().setSupportWebSocket(false);
    private static final String CONTINUE = "100-continue";

    /** More than a page of a list has. */
    private static final int ANSWER_AHEAD = 1024 * 1024;

    private final RoutingContext context;
    private final Upstream upstream;
    private final ForwardingLimits limits;
    private final Forwarding.Means means;
    private final WatchedStream upload;
    private final long started = System.nanoTime();

    private @Nullable Buffer whole;
    private @Nullable HttpClientRequest request;
    private @Nullable WatchedStream download;
    private @Nullable ProblemType verdict;
    private boolean taking;
    private boolean answeredHere;
    private boolean over;
    private long timer = -1;

    ProxyExchange(RoutingContext context, Upstream upstream, ForwardingLimits limits, Forwarding.Means means) {
        this.context = context;
        this.upstream = upstream;
        this.limits = limits;
        this.means = means;
        this.upload =
                new WatchedStream(context.request(), limits.bodyLimit(), 0, () -> verdict = HttpProblem.BODY_TOO_LARGE);
    }

    void run() {
        context.addEndHandler(end -> finish());
        taking = !limits.streamed() && UnreadBodies.expects(context.request());
        watch();
        if (taking) {
            takeWhole();
        } else {
            proxy();
        }
    }

    private void takeWhole() {
        continueIfAsked();
        var taken = Buffer.buffer();
        var unused = upload.exceptionHandler(failure -> refuseBody())
                .endHandler(end -> {
                    taking = false;
                    whole = taken;
                    proxy();
                })
                .handler(taken::appendBuffer)
                .resume();
    }

    /** No service has heard of it. */
    private void refuseBody() {
        answeredHere = true;
        if (!context.response().closed()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            means.problems().write(context, verdict == null ? GatewayProblem.BODY_TOO_SLOW : verdict);
        }
    }

    private void continueIfAsked() {
        if (CONTINUE.equalsIgnoreCase(context.request().getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
    }

    private void proxy() {
        HttpProxy.reverseProxy(NO_WEBSOCKET, means.client())
                .origin(proxied -> connect())
                .addInterceptor(this)
                .handle(new ResettableRequest(context.request()));
        resumeTaken();
    }

    /** The proxy pauses what it is given, and what is paused does not count as read, although it was taken whole. */
    private void resumeTaken() {
        if (whole != null) {
            context.request().resume();
        }
    }

    private Future<HttpClientRequest> connect() {
        var target = upstream.request(
                        context.request().method(), context.request().uri())
                .setConnectTimeout(means.queueTimeout().toMillis());
        return means.client().request(target).map(connected -> {
            request = connected;
            // Failures come through the future of the answer; without a handler here the client would log them as well.
            connected.exceptionHandler(told -> {});
            if (context.response().closed()) {
                throw new IllegalStateException("the caller has left");
            }
            if (whole == null) {
                continueIfAsked();
            }
            return connected;
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        var incoming = context.request();
        var outgoing = proxied.request();
        HeaderRules.scrubRequest(outgoing.headers());
        outgoing.putHeader("X-Forwarded-For", CallerAddress.text(incoming))
                .putHeader("X-Forwarded-Proto", String.valueOf(incoming.scheme()))
                .putHeader("traceparent", Trace.of(context).traceparent());
        if (Presented.isSigned(incoming)) {
            means.sources()
                    .told(incoming, CallerAddress.text(incoming))
                    .ifPresent(told -> outgoing.putHeader(SourceAddress.HEADER, told));
        }
        var authority = incoming.authority();
        if (authority != null) {
            outgoing.putHeader("X-Forwarded-Host", authority.toString());
        }
        outgoing.setBody(
                whole != null
                        ? Body.body(whole)
                        : Body.body(upload, outgoing.getBody().length()));
        return proxied.sendRequest()
                .map(ProxyExchange::framed)
                .recover(failure -> Future.succeededFuture(refuse(proxied, failure)));
    }

    /** The proxy understands the coding "chunked" in lower case only, and would answer others without a body. */
    private static ProxyResponse framed(ProxyResponse response) {
        var codings = response.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.stream().anyMatch(coding -> !coding.equalsIgnoreCase("chunked"))) {
            throw new IllegalArgumentException("transfer codings " + codings);
        }
        response.headers().remove(HttpHeaders.TRANSFER_ENCODING);
        return response;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        var response = proxied.response();
        if (!answeredHere) {
            var headers = response.headers();
            HeaderRules.scrubResponse(headers);
            var location = headers.get(HttpHeaders.LOCATION);
            if (location != null) {
                headers.set(HttpHeaders.LOCATION, upstream.fromOutside(location));
            }
            var body = response.getBody();
            if (body != null && (response.getStatusCode() == 204 || response.getStatusCode() == 304)) {
                // Without a body there is nothing to frame; reading its end frees the connection.
                body.stream().resume();
                response.setBody(null);
            } else if (body != null) {
                download =
                        new WatchedStream(body.stream(), Long.MAX_VALUE, limits.isLong() ? 0 : ANSWER_AHEAD, () -> {});
                response.setBody(Body.body(download, body.length()));
            }
        }
        return proxied.sendResponse();
    }

    /** The problem that says why no service answered. */
    private ProxyResponse refuse(ProxyContext proxied, Throwable failure) {
        answeredHere = true;
        var type = verdict != null ? verdict : read(failure);
        if (type.status() >= 500 && !context.response().closed()) {
            LOG.warnf(
                    "%s %s: %s is %s: %s",
                    context.request().method(), context.request().path(), upstream.context(), type.slug(), failure);
        }
        if (request != null) {
            // Whatever went wrong, the connection must return to the pool.
            var unused = request.reset();
        }
        var response = proxied.request().response().setStatusCode(type.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(text(type)));
        if (type.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (UnreadBodies.expects(context.request()) && !upload.isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return response;
    }

    private Buffer text(ProblemType type) {
        try {
            var problem = means.problems().of(type, Problems.Origin.of(context));
            return Buffer.buffer(means.json().writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProblemType read(Throwable failure) {
        return switch (failure) {
            case ConnectionPoolTooBusyException e -> HttpProblem.UNAVAILABLE;
            case ConnectTimeoutException e -> HttpProblem.GATEWAY_TIMEOUT;
            // The wait for a connection ended, not the wait for an answer.
            case TimeoutException e -> HttpProblem.UNAVAILABLE;
            case IllegalStateException e when request == null -> HttpProblem.UNAVAILABLE;
            default -> HttpProblem.BAD_GATEWAY;
        };
    }

    private void watch() {
        var now = System.nanoTime();
        var due = due(now);
        if (context.response().closed()) {
            abandon();
        } else if (due <= now) {
            giveUp();
        } else {
            var millis = Math.max(1, Duration.ofNanos(due - now).toMillis() + 1);
            timer = context.vertx().setTimer(millis, fired -> {
                if (!over) {
                    watch();
                }
            });
        }
    }

    /** The moment at which the party that must act next (caller or service) is given up. */
    private long due(long now) {
        if (download != null) {
            return download.isPaused()
                    ? download.pausedSince() + limits.pace().allowance(download.passed()) - download.pausedBefore()
                    : download.lastPiece() + limits.responsePatience().toNanos();
        }
        if (isCallerDue()) {
            return Math.min(
                    (limits.streamed() ? upload.lastPiece() : started)
                            + limits.uploadPatience().toNanos(),
                    started + upload.pausedBefore() + limits.pace().allowance(upload.bytes()));
        }
        if (request == null) {
            // The wait for a connection has a limit of its own; this one only bounds it.
            return now
                    + Math.min(
                            limits.responsePatience().toNanos(),
                            limits.uploadPatience().toNanos());
        }
        if (upload.isEnded()) {
            return upload.lastPiece() + limits.responsePatience().toNanos();
        }
        return upload.pausedSince() + limits.responsePatience().toNanos();
    }

    /** Whether it is the caller who must go on with the body. */
    private boolean isCallerDue() {
        return taking || request != null && !upload.isEnded() && !upload.isPaused();
    }

    private void giveUp() {
        if (verdict == null) {
            verdict = download == null && isCallerDue() ? GatewayProblem.BODY_TOO_SLOW : HttpProblem.GATEWAY_TIMEOUT;
        }
        abandon();
        if (download != null) {
            // What waits here for the caller has left the service already.
            ResettableRequest.cut(context.request());
        }
    }

    private void abandon() {
        upload.cut(new TimeoutException("given up"));
        if (request != null) {
            var unused = request.reset(0, new TimeoutException("given up"));
        }
    }

    private void finish() {
        over = true;
        resumeTaken();
        var unused = context.vertx().cancelTimer(timer);
        if (!upload.isEnded() && !answeredHere) {
            // The service answered without reading the rest of the body.
            abandon();
        }
    }
}
