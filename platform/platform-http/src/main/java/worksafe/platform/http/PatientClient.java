package worksafe.platform.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.tls.InsideTls;

/**
 * Asks another process a question on which a request waits: for three seconds at most and over a bounded number of connections. What is
 * not answered by then fails with {@link OIDCException}, which is no word against whoever was asked about.
 */
public final class PatientClient {

    private static final long PATIENCE_MILLIS = 3_000;

    /** Questions at a time; what would wait behind more than so many others counts as not asked. */
    private static final int AT_A_TIME = 16;

    private static final int WAITING = 512;

    private final WebClient client;
    private final InsideTls tls;

    public PatientClient(Vertx vertx, InsideTls tls) {
        this.client = WebClient.create(
                vertx,
                tls.applied(new WebClientOptions()
                        .setConnectTimeout((int) PATIENCE_MILLIS)
                        .setMaxPoolSize(AT_A_TIME)
                        .setMaxWaitQueueSize(WAITING)
                        .setFollowRedirects(false)));
        this.tls = tls;
    }

    /** Takes up a renewed certificate, where it is the one that parts show each other. */
    public void renewed(CertificateUpdatedEvent event) {
        tls.renewed(event).ifPresent(options -> {
            var unused = client.updateSSLOptions(options);
        });
    }

    /**
     * Posts a question.
     *
     * @param send fills in the request and sends it
     * @param failed what is said where nothing answers in time
     */
    public Uni<HttpResponse<Buffer>> post(
            String url, Function<HttpRequest<Buffer>, Future<HttpResponse<Buffer>>> send, String failed) {
        var answer = send.apply(client.postAbs(url).timeout(PATIENCE_MILLIS))
                // The client's own patience begins anew when a connection is free, and with each piece of an answer.
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .toCompletionStage();
        return Uni.createFrom().completionStage(answer).onFailure().transform(failure -> unasked(failed, failure));
    }

    /** With a failure of input and output behind it, by which the edge knows that this is no fault of ours and may pass. */
    public static OIDCException unasked(String words, @Nullable Throwable failure) {
        return new OIDCException(words, failure instanceof IOException ? failure : new IOException(words, failure));
    }
}
