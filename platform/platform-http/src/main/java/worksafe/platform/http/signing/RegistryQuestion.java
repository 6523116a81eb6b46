package worksafe.platform.http.signing;

import io.quarkus.oidc.OIDCException;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.platform.http.CredentialProblem;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.PatientClient;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.signing.InternalKey.Use;
import worksafe.platform.http.tls.InsideTls;

/**
 * Asks the registry whose a signed request is, once for each: an answer is never kept, since the request is good once. Question and
 * answer are signed by the common key. A registry that cannot be asked within three seconds is no word against the program: 503.
 */
@ApplicationScoped
class RegistryQuestion {

    private static final int OK = 200;

    private final PatientClient client;
    private final InternalKey key;
    private final Optional<String> registry;

    RegistryQuestion(
            Vertx vertx,
            InsideTls tls,
            InternalKey key,
            @ConfigProperty(name = "worksafe.signing.registry-url") Optional<String> registry) {
        this.client = new PatientClient(vertx, tls);
        this.key = key;
        this.registry = registry.filter(url -> !url.isBlank());
    }

    void renewed(@Observes CertificateUpdatedEvent event) {
        client.renewed(event);
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
        return client.post(
                        registry.get() + SignedRequestRoute.PATH,
                        request -> request.putHeader("Content-Type", "application/json")
                                .putHeader(SignedRequestRoute.HEADER, signature.get())
                                .sendBuffer(Buffer.buffer(question)),
                        "the registry could not be asked about a signature")
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
                    .failure(PatientClient.unasked(
                            "asked about a signature, the registry answered " + answer.statusCode(), null));
        }
        try {
            var json = new JsonObject(body);
            var problem = json.getString("problem");
            if (problem == null) {
                return Uni.createFrom().item(SignedCaller.of(json.getJsonObject("caller")));
            }
            return Uni.createFrom().failure(CredentialProblem.of(problem(problem)));
        } catch (RuntimeException unreadable) {
            return Uni.createFrom().failure(PatientClient.unasked("the registry answered something else", unreadable));
        }
    }

    /** Beside those of signatures there is one: that the program, or whoever says so, was refused too often. */
    private static ProblemType problem(String slug) {
        var known = SigningProblem.ofSlug(slug);
        return known.isPresent() ? known.get() : HttpProblem.TOO_MANY_REQUESTS;
    }
}
