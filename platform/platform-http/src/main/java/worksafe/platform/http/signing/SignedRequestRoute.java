package worksafe.platform.http.signing;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;
import worksafe.platform.http.CredentialProblem;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;
import worksafe.platform.http.signing.InternalKey.Use;
import worksafe.platform.http.tls.InsideTls;

/**
 * Answers other services whose a signed request is, where the secrets are. The path belongs to no context, so that the gateway
 * leads nobody there, and who has not signed the question by the common key finds nothing there.
 */
@ApplicationScoped
class SignedRequestRoute {

    static final String PATH = InsideTls.QUESTIONS;

    /** The signature of question and answer. */
    static final String HEADER = "X-Worksafe-Internal";

    private static final Logger LOG = Logger.getLogger(SignedRequestRoute.class);

    private final Instance<SignatureCheck> here;
    private final InternalKey key;
    private final Problems problems;

    SignedRequestRoute(@Any Instance<SignatureCheck> here, InternalKey key, Problems problems) {
        this.here = here;
        this.key = key;
        this.problems = problems;
    }

    /** What is signed of an answer: it answers that question and no other. */
    static String answerTo(Presented presented, String body) {
        return presented.signature() + "\n" + body;
    }

    void mount(@Observes Router router) {
        if (here.isResolvable() && key.isKnown()) {
            router.post(PATH).handler(this::take);
        }
    }

    private void take(RoutingContext context) {
        var request = context.request();
        request.exceptionHandler(gone -> LOG.debug("a question about a signature broke off"));
        request.bodyHandler(body -> answer(context, body));
        request.resume();
    }

    private void answer(RoutingContext context, Buffer body) {
        var question = body.toString();
        if (!key.isOurs(Use.QUESTION, question, context.request().getHeader(HEADER))) {
            problems.write(context, HttpProblem.NOT_FOUND, PATH);
            return;
        }
        Presented presented;
        try {
            presented = Presented.of(new JsonObject(question));
        } catch (DecodeException | IllegalArgumentException unreadable) {
            problems.write(context, HttpProblem.MALFORMED_BODY);
            return;
        }
        var unused = context.vertx()
                .executeBlocking(() -> said(presented), false)
                .onSuccess(said -> write(context, presented, said))
                .onFailure(failure -> {
                    LOG.error("a signature could not be checked", failure);
                    problems.write(context, HttpProblem.UNAVAILABLE);
                });
    }

    private JsonObject said(Presented presented) {
        try {
            return new JsonObject().put("caller", here.get().check(presented).json());
        } catch (AuthenticationFailedException refusal) {
            return new JsonObject()
                    .put("problem", CredentialProblem.read(refusal).slug());
        }
    }

    private void write(RoutingContext context, Presented presented, JsonObject said) {
        var body = said.encode();
        var signature = key.sign(Use.ANSWER, answerTo(presented, body)).orElseThrow();
        var unused = context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .putHeader(HEADER, signature)
                .end(body);
    }
}
