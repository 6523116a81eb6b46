package worksafe.platform.http.signing;

import io.quarkus.oidc.OIDCException;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.CredentialProblem;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.signing.InternalKey.Use;
import worksafe.platform.http.tls.InsideTls;

/**
 * Asks the registry whose a signed request is, once for each: an answer is never kept, since the request is good once. Question and
 * answer are signed by the common key. A registry that cannot be asked within three seconds is no word against the program: 503.
 */
@ApplicationScoped
class RegistryQuestion {

    private static final long PATIENCE_MILLIS = 3_000;
    private static final int OK = 200;

    /** Questions at a time; what would wait behind more than so many others counts as not asked. */
    private static final int AT_A_TIME = 16;

    private static final int WAITING = 512;

    private final WebClient client;
    private final InsideTls tls;
    private final InternalKey key;
    private final Optional<String> registry;

    RegistryQuestion(
            Vertx vertx,
            InsideTls tls,
            InternalKey key,
            @ConfigProperty(name = "worksafe.signing.registry-url") Optional<String> registry) {
        this.client = WebClient.create(
                vertx,
                tls.applied(new WebClientOptions()
                        .setConnectTimeout((int) PATIENCE_MILLIS)
                        .setMaxPoolSize(AT_A_TIME)
                        .setMaxWaitQueueSize(WAITING)
                        .setFollowRedirects(false)));
        this.tls = tls;
        this.key = key;
        this.registry = registry.filter(url -> !url.isBlank());
    }

    void renewed(@Observes CertificateUpdatedEvent event) {
        tls.renewed(event).ifPresent(options -> {
            var unused = client.updateSSLOptions(options);
        });
    }

    /**
     * Whoever signed.
     *
     * @return fails with what {@link SignatureCheck#check} throws, with {@code unauthorized} where nobody is to be asked, and with
     *     {@link OIDCException} where the registry could not be asked
     */
    Uni<SignedCaller> ask(Presented presented) {
        var question = presented.json().encode();
        var signature = key.sign(Use.QUESTION, question);
        if (registry.isEmpty() || signature.isEmpty()) {
            return Uni.createFrom().failure(CredentialProblem.of(HttpProblem.UNAUTHORIZED));
        }
        var answer = client.postAbs(registry.get() + SignedRequestRoute.PATH)
                .timeout(PATIENCE_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader(SignedRequestRoute.HEADER, signature.get())
                .sendBuffer(Buffer.buffer(question))
                // The client's own patience begins anew when a connection is free, and with each piece of an answer.
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .toCompletionStage();
        return Uni.createFrom()
                .completionStage(answer)
                .onFailure()
                .transform(failure -> unasked("the registry could not be asked about a signature", failure))
                .onItem()
                .transformToUni(told -> read(presented, told));
    }

    private Uni<SignedCaller> read(Presented presented, HttpResponse<Buffer> answer) {
        var body = answer.bodyAsString();
        if (answer.statusCode() != OK
                || body == null
                || !key.isOurs(
                        Use.ANSWER,
                        SignedRequestRoute.answerTo(presented, body),
                        answer.getHeader(SignedRequestRoute.HEADER))) {
            return Uni.createFrom()
                    .failure(unasked("asked about a signature, the registry answered " + answer.statusCode(), null));
        }
        try {
            var json = new JsonObject(body);
            var problem = json.getString("problem");
            if (problem == null) {
                return Uni.createFrom().item(SignedCaller.of(json.getJsonObject("caller")));
            }
            return Uni.createFrom().failure(CredentialProblem.of(problem(problem)));
        } catch (RuntimeException unreadable) {
            return Uni.createFrom().failure(unasked("the registry answered something else", unreadable));
        }
    }

    /** Beside those of signatures there is one: that the program, or whoever says so, was refused too often. */
    private static ProblemType problem(String slug) {
        var known = SigningProblem.ofSlug(slug);
        return known.isPresent() ? known.get() : HttpProblem.TOO_MANY_REQUESTS;
    }

    /** With a failure of input and output behind it, by which the edge knows that this is no fault of ours and may pass. */
    private static OIDCException unasked(String words, @Nullable Throwable failure) {
        return new OIDCException(words, failure instanceof IOException ? failure : new IOException(words, failure));
    }
}
