package worksafe.platform.messaging.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.platform.messaging.webhook.CallableAddresses.NotCallable;
import worksafe.platform.messaging.webhook.CallableAddresses.Target;

/**
 * Calls a receiver: to the very address that was looked at, looked at again once the connection stands; no redirect is followed,
 * the connection is used once, and of the answer nothing is read but its status.
 */
@ApplicationScoped
class WebhookCall {

    private static final Logger LOG = Logger.getLogger(WebhookCall.class);
    private static final String NOT_IN_TIME = "no answer in time";

    private final CallableAddresses addresses;
    private final WebhookSecrets secrets;
    private final InstantSource clock;
    private final HttpClient client;
    private final long patienceMillis;

    WebhookCall(
            Vertx vertx,
            CallableAddresses addresses,
            WebhookSecrets secrets,
            WebhookConfig config,
            InstantSource clock) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.clock = clock;
        this.patienceMillis = config.patience().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(patienceMillis))
                        .setKeepAlive(false)
                        .setTracingPolicy(TracingPolicy.IGNORE)
                        .setName("webhooks"),
                new PoolOptions().setHttp1MaxSize(config.atOnce()));
    }

    /** How a call went: the status of the answer. */
    int send(DueDelivery delivery, String body) throws Unanswered, InterruptedException {
        Target target;
        try {
            target = addresses.target(delivery.url());
        } catch (NotCallable refused) {
            throw new Unanswered(String.valueOf(refused.getMessage()), refused);
        }
        var call = client.request(options(target)).compose(request -> send(target, request, delivery, body));
        try {
            return call.toCompletionStage().toCompletableFuture().get(2 * patienceMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // The cause names the address, which whoever subscribed need not know.
            LOG.debugf(e, "%s was not reached", target);
            throw new Unanswered(why(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new Unanswered(NOT_IN_TIME, e);
        }
    }

    private static String why(@Nullable Throwable cause) {
        return switch (cause) {
            case TimeoutException slow -> NOT_IN_TIME;
            case SSLException untrusted -> "no connection by TLS";
            case null, default -> "no connection";
        };
    }

    private RequestOptions options(Target target) {
        var url = target.url();
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.address(), target.port())))
                .setHost(url.getHost())
                .setPort(target.port())
                .setSsl(target.isTls())
                .setURI(path)
                .setFollowRedirects(false)
                .setTimeout(patienceMillis);
    }

    private Future<Integer> send(Target target, HttpClientRequest request, DueDelivery delivery, String body) {
        if (!isWhereItWasLookedAt(target, request)) {
            var unused = request.reset();
            return Future.failedFuture("the connection leads elsewhere");
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        // Receivers compare it with their own clocks, so it is the real time, whatever ours says.
        var timestamp = Clock.systemUTC().instant().getEpochSecond();
        var id = delivery.eventId().toString();
        var signed =
                secrets.at(clock.instant(), delivery.subscription(), delivery.generation(), delivery.secretSince());
        request.putHeader("Content-Type", "application/json; charset=UTF-8")
                .putHeader("User-Agent", "Worksafe-Webhooks/1")
                .putHeader(WebhookSignature.ID, id)
                .putHeader(WebhookSignature.TIMESTAMP, String.valueOf(timestamp))
                .putHeader(WebhookSignature.SIGNATURE, WebhookSignature.of(signed, id, timestamp, bytes));
        return request.send(Buffer.buffer(bytes)).map(response -> {
            var status = response.statusCode();
            // What stands behind it is not ours to read, and may have no end.
            var unused = request.connection().close();
            return status;
        });
    }

    private boolean isWhereItWasLookedAt(Target target, HttpClientRequest request) {
        var reached = request.connection().remoteAddress();
        if (reached == null || reached.hostAddress() == null) {
            return false;
        }
        try {
            var address = InetAddress.getByName(reached.hostAddress());
            return address.equals(target.address()) && addresses.isCallable(address);
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        var unused = client.close();
    }

    /** There was no answer. */
    static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1L;

        Unanswered(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
