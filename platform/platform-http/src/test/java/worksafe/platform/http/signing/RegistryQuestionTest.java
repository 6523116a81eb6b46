package worksafe.platform.http.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.CredentialProblem;
import worksafe.platform.http.Role;
import worksafe.platform.http.signing.InternalKey.Use;
import worksafe.platform.http.tls.InsideTls;

/** What a service believes of the registry's word on a signature. */
class RegistryQuestionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final InternalKey KEY = new InternalKey(Optional.of("dGhlIGtleSBvZiB0aGUgc2VydmljZXMgaW4gdGVzdHM="));
    private static final InternalKey OTHER =
            new InternalKey(Optional.of("dGhlIGtleSBvZiBhcGkgY2xpZW50cyBpbiB0ZXN0cyE="));

    private static final SignedCaller CALLER =
            new SignedCaller("jiangyin-data", "江阴市数据局", RegionCode.of("320281000000"), null, Set.of(Role.AUDITOR));
    private static final Presented PRESENTED = presented("a");
    private static final Presented ANOTHER = presented("b");

    private final Vertx vertx = Vertx.vertx();
    private HttpServer registry;
    private volatile boolean wasAskedByOurs;
    private volatile int status = 200;
    private volatile JsonObject said = new JsonObject().put("caller", CALLER.json());
    private volatile InternalKey signing = KEY;
    private volatile Presented answered = PRESENTED;

    private static Presented presented(String digit) {
        return new Presented(
                new SignedRequest(
                        "GET",
                        "/api/v1/hazards/dangers",
                        "",
                        SignatureAlgorithm.HMAC_SM3.contentDigest(new byte[0]),
                        "1775635200",
                        "mJ8kZ2vT5xQw9RbN",
                        "jiangyin-data"),
                digit.repeat(64),
                "192.0.2.1");
    }

    @BeforeEach
    void startRegistry() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext(SignedRequestRoute.PATH, exchange -> {
            try (exchange) {
                var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                wasAskedByOurs = KEY.isOurs(
                        Use.QUESTION, question, exchange.getRequestHeaders().getFirst(SignedRequestRoute.HEADER));
                var body = said.encode();
                exchange.getResponseHeaders()
                        .set(
                                SignedRequestRoute.HEADER,
                                signing.sign(Use.ANSWER, SignedRequestRoute.answerTo(answered, body))
                                        .orElseThrow());
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private SignedCaller asked() {
        return new RegistryQuestion(
                        vertx,
                        InsideTls.none(),
                        KEY,
                        Optional.of("http://127.0.0.1:" + registry.getAddress().getPort()))
                .ask(PRESENTED)
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void callerIsWhoTheRegistrySays() {
        assertThat(asked()).isEqualTo(CALLER);
        assertThat(wasAskedByOurs).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "signature-invalid, signature-invalid",
        "request-replayed, request-replayed",
        "timestamp-outside, timestamp-outside",
        "address-not-allowed, address-not-allowed",
        "too-many-requests, too-many-requests"
    })
    void refusalOfTheRegistryIsTheAnswer(String word, String code) {
        said = new JsonObject().put("problem", word);

        assertThatThrownBy(this::asked)
                .isInstanceOfSatisfying(
                        AuthenticationFailedException.class,
                        refusal -> assertThat(CredentialProblem.read(refusal).slug())
                                .isEqualTo(code));
    }

    @Test
    void answerByAnotherKeyIsNone() {
        signing = OTHER;

        assertThatThrownBy(this::asked).isInstanceOf(OIDCException.class);
    }

    @Test
    void answerToAnotherQuestionIsNone() {
        answered = ANOTHER;

        assertThatThrownBy(this::asked).isInstanceOf(OIDCException.class);
    }

    @Test
    void registryThatDoesNotSaySaysNothingOfTheSignature() {
        status = 404;
        assertThatThrownBy(this::asked).isInstanceOf(OIDCException.class);

        registry.stop(0);
        assertThatThrownBy(this::asked).isInstanceOf(OIDCException.class);
    }

    @Test
    void withoutRegistryOrKeyNobodyIsAskedAndNobodyIsBelieved() {
        for (var question : new RegistryQuestion[] {
            new RegistryQuestion(vertx, InsideTls.none(), KEY, Optional.empty()),
            new RegistryQuestion(
                    vertx, InsideTls.none(), new InternalKey(Optional.empty()), Optional.of("http://127.0.0.1:9"))
        }) {
            assertThatThrownBy(() -> question.ask(PRESENTED).await().atMost(PATIENCE))
                    .isInstanceOfSatisfying(
                            AuthenticationFailedException.class,
                            refusal -> assertThat(
                                            CredentialProblem.read(refusal).slug())
                                    .isEqualTo("unauthorized"));
        }
    }
}
