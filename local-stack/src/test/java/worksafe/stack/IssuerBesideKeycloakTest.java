package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beside a Keycloak the stack's own tokens hold, and Keycloak alone says whether its tokens do. */
class IssuerBesideKeycloakTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final SigningKey own = SigningKey.generate();
    private final SigningKey theirs = SigningKey.generate();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private HttpServer keycloak;
    private IssuerBesideKeycloak issuer;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", exchange -> {
            try (exchange) {
                var introspects = exchange.getRequestURI().getPath().endsWith("/introspect");
                if (introspects) {
                    asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                }
                var body =
                        (introspects ? "{\"active\":false}" : theirs.publicKeySet()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        keycloak.start();
        issuer = IssuerBesideKeycloak.start(
                own, 0, "http://127.0.0.1:" + keycloak.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        issuer.close();
        keycloak.stop(0);
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(issuer.address() + path));
    }

    private String held(SigningKey key) throws Exception {
        var token = new TokenRequest(key, "http://any", InstantSource.system()).mint();
        return send(request("/introspect")
                        .header("Authorization", "Basic x")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + token + "&token_type_hint=access_token")))
                .body();
    }

    @Test
    void keysOfBothArePublished() throws Exception {
        var keys = new JsonWebKeySet(send(request("/jwks.json")).body()).getJsonWebKeys();

        assertThat(keys)
                .extracting(key -> key.getKeyId())
                .containsExactly(theirs.jwk().getKeyId(), own.jwk().getKeyId());
    }

    @Test
    void keycloakSaysOfItsOwnTokensWhetherTheyHold() throws Exception {
        assertThat(held(own)).isEqualTo("{\"active\":true}");
        assertThat(asked).isEmpty();

        assertThat(held(theirs)).isEqualTo("{\"active\":false}");
        assertThat(asked).containsExactly("Basic x");
    }

    @Test
    void keycloakThatIsAwayIsNoAnswer() throws Exception {
        keycloak.stop(0);

        assertThat(send(request("/jwks.json")).statusCode()).isEqualTo(502);
    }
}
