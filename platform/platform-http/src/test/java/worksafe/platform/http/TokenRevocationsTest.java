package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.tls.InsideTls;

/** The issuer says whether a verified token still holds; when it cannot be asked, that is no word against the token. */
class TokenRevocationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private HttpServer issuer;
    private volatile int status = 200;
    private volatile String body = "{\"active\":true}";

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private TokenRevocations asking() {
        return new TokenRevocations(
                vertx,
                InsideTls.none(),
                Optional.of("http://127.0.0.1:" + issuer.getAddress().getPort() + "/introspect"),
                "worksafe",
                Optional.of("secret"));
    }

    private static void require(TokenRevocations revocations) {
        revocations.requireHeld("a.b.c").await().atMost(PATIENCE);
    }

    @Test
    void tokenThatHoldsPasses() {
        require(asking());

        assertThat(asked).containsExactly("Basic d29ya3NhZmU6c2VjcmV0 token=a.b.c&token_type_hint=access_token");
    }

    @Test
    void tokenThatDoesNotHoldIsRefused() {
        body = "{\"active\":false}";

        assertThatThrownBy(() -> require(asking())).isInstanceOf(AuthenticationFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"active\":\"true\"}",
                "{\"active\":null}",
                "<html><body>We are mending the issuer.</body></html>"
            })
    void answerThatIsNoneSaysNothingOfTheToken(String answer) {
        body = answer;

        assertSaysNothingOfTheToken();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500, 503})
    void issuerThatDoesNotSaySaysNothingOfTheToken(int refusal) {
        status = refusal;

        assertSaysNothingOfTheToken();
    }

    private void assertSaysNothingOfTheToken() {
        assertThatThrownBy(() -> require(asking()))
                .isInstanceOfSatisfying(OIDCException.class, failure -> {
                    assertThat(KnownTokens.isOfTheToken(failure)).isFalse();
                    assertThat(new IssuerFailures().read(failure)).contains(HttpProblem.UNAVAILABLE);
                })
                .as("the gateway says 503 of it")
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void issuerThatIsAwaySaysNothingOfTheToken() {
        var revocations = asking();
        issuer.stop(0);

        assertThatThrownBy(() -> require(revocations)).isInstanceOf(OIDCException.class);
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        require(new TokenRevocations(vertx, InsideTls.none(), Optional.of(" "), "worksafe", Optional.empty()));
        require(new TokenRevocations(vertx, InsideTls.none(), Optional.empty(), "worksafe", Optional.empty()));

        assertThat(asked).isEmpty();
    }
}
