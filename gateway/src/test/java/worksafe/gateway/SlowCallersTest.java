package worksafe.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is slow waits for himself: no service hears of it, and nobody else notices. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SlowCallersTest {

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    Places places;

    private final List<Wire> open = new ArrayList<>();

    @AfterEach
    void leave() throws Exception {
        for (var wire : open) {
            wire.close();
        }
        await().until(() -> places.underWay() == 0);
        assertThat(places.remembered()).isZero();
    }

    private Wire slow(String method, String target, String... headers) throws Exception {
        var wire = new Wire(gateway).request(method, target, headers);
        open.add(wire);
        return wire;
    }

    @Test
    void slowWritersTakeNoConnectionOfAService() throws Exception {
        for (int i = 0; i < 4 * (Surroundings.CONNECTIONS + Surroundings.QUEUE); i++) {
            slow("POST", "/api/v1/hazards/mark-slow-writer", Tokens.header(), "Content-Length: 1000")
                    .send("x");
        }

        for (int i = 0; i < Surroundings.CONNECTIONS; i++) {
            assertThat(Wire.ask(gateway, "GET", "/api/v1/hazards/beside-writers", Tokens.header())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(Surroundings.hazards.seen("mark-slow-writer")).isEmpty();
    }

    @Test
    void slowReadersOfPagesTakeNone() throws Exception {
        var readers = 3 * Surroundings.CONNECTIONS;
        for (int i = 0; i < readers; i++) {
            slow("GET", "/api/v1/hazards/mark-slow-reader-" + i + "/page", Tokens.header());
            var mark = "mark-slow-reader-" + i + "/";
            await().until(() -> !Surroundings.hazards.seen(mark).isEmpty());
        }

        assertThat(Wire.ask(gateway, "GET", "/api/v1/hazards/beside-readers", Tokens.header())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readersOfExportsDoNotKeepOthersWaiting() throws Exception {
        for (int i = 0; i < 2 * Surroundings.CONNECTIONS; i++) {
            slow("GET", "/api/v1/hazards/mark-" + i + "/export", Tokens.header());
        }

        assertThat(Wire.ask(gateway, "GET", "/api/v1/hazards/beside-exports", Tokens.header())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoReadsTooSlowlyIsGivenUp() throws Exception {
        var reader = slow("GET", "/api/v1/registry/slow/export", Tokens.header());

        await().until(() -> places.underWay() == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> places.underWay() == 0);
        assertThatThrownBy(reader::receive).isInstanceOfAny(EOFException.class, SocketException.class);
    }

    @Test
    void whoSendsAnImportTooSlowlyIsGivenUpThoughNeverSilent() throws Exception {
        var wire = slow("POST", "/api/v1/registry/imports?feed=drip", Tokens.header(), "Content-Length: 100000");
        var drip = Thread.ofVirtual().start(() -> {
            while (wire.trySend(new byte[] {'x'}, 1) && !Thread.interrupted()) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        });

        var answer = wire.receive();

        drip.interrupt();
        assertThat(answer.status()).isEqualTo(408);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body-too-slow");
    }

    @Test
    void aCallerHasSoManyUnderWayAndOthersTheirOwn() throws Exception {
        var token = Tokens.header();
        for (int i = 0; i < Surroundings.PER_CALLER; i++) {
            slow("POST", "/api/v1/registry/mark-many", token, "Content-Length: 10")
                    .send("x");
        }
        await().until(() -> places.underWay() == Surroundings.PER_CALLER);

        var refused = Wire.ask(gateway, "GET", "/api/v1/registry/one-more", token);
        var other = Wire.ask(gateway, "GET", "/api/v1/registry/other", Tokens.header());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.header("retry-after")).isEqualTo("1");
        assertThat(other.status()).isEqualTo(200);
        assertThat(Surroundings.registry.seen("one-more")).isEmpty();
    }

    @Test
    void ofLongStreamsFewerAreAllowed() throws Exception {
        var token = Tokens.header();
        for (int i = 0; i < Surroundings.LONG_PER_CALLER; i++) {
            slow("GET", "/api/v1/registry/long-" + i + "/export", token);
        }
        await().until(() -> places.underWay() == Surroundings.LONG_PER_CALLER);

        assertThat(Wire.ask(gateway, "GET", "/api/v1/registry/x?format=csv", token)
                        .status())
                .isEqualTo(429);
        assertThat(Wire.ask(gateway, "GET", "/api/v1/registry/x", token, "Accept: text/csv")
                        .status())
                .isEqualTo(429);
        assertThat(Wire.ask(gateway, "GET", "/api/v1/registry/x", token).status())
                .isEqualTo(200);
    }

    @Test
    void theHeadOfALongStreamIsAsLong() throws Exception {
        var token = Tokens.header();
        for (int i = 0; i < Surroundings.LONG_PER_CALLER; i++) {
            slow("GET", "/api/v1/registry/long-" + i + "/export", token);
        }
        await().until(() -> places.underWay() == Surroundings.LONG_PER_CALLER);

        for (var target : List.of("x/export", "x/report", "x/bundle", "x/proof", "x?format=csv")) {
            assertThat(Wire.ask(gateway, "HEAD", "/api/v1/registry/" + target, token)
                            .status())
                    .as(target)
                    .isEqualTo(429);
        }
        assertThat(Wire.ask(gateway, "GET", "/api/v1/registry/x/proof", token).status())
                .isEqualTo(429);
        assertThat(Wire.ask(gateway, "HEAD", "/api/v1/registry/x", token).status())
                .isEqualTo(200);
    }

    @Test
    void readersOfTheGatewaysOwnAnswersHavePlacesTooAndHealthNeedsNone() throws Exception {
        var held = new ArrayList<Places.Answer>();
        for (int i = 0; i < Surroundings.LONG_PER_CALLER; i++) {
            held.add(places.enter("address 127.0.0.1", "127.0.0.1", true));
        }
        assertThat(Wire.ask(gateway, "GET", "/openapi.json").status()).isEqualTo(429);
        assertThat(Wire.ask(gateway, "GET", "/docs").status()).isEqualTo(200);

        for (int i = held.size(); i < Surroundings.PER_CALLER; i++) {
            held.add(places.enter("address 127.0.0.1", "127.0.0.1", false));
        }
        var refused = Wire.ask(gateway, "GET", "/docs");
        var health = Wire.ask(gateway, "GET", "/q/health/live");
        held.forEach(place -> ((Places.Answer.Place) place).leave());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("1");
        assertThat(health.status()).isEqualTo(200);
        await().until(() -> Wire.ask(gateway, "GET", "/openapi.json").status() == 200);
    }

    @Test
    void oneConnectionTooManyOfAnAddressIsClosedAndOthersGetIn() throws Exception {
        for (int i = 0; i < Surroundings.CONNECTIONS_PER_ADDRESS; i++) {
            open.add(new Wire(gateway, "127.0.0.3"));
        }

        try (var tooMany = new Wire(gateway, "127.0.0.3");
                var other = new Wire(gateway, "127.0.0.4")) {
            assertThat(tooMany.isClosed()).isTrue();
            assertThat(other.request("GET", "/q/health/live").receive().status())
                    .isEqualTo(200);
        }
        assertThat(open.getFirst().request("GET", "/q/health/live").receive().status())
                .isEqualTo(200);
        assertThat(open.getLast().request("GET", "/q/health/live").receive().status())
                .isEqualTo(200);

        open.removeFirst().close();
        await().until(() -> {
            try (var again = new Wire(gateway, "127.0.0.3")) {
                return again.trySend("GET /q/health/live HTTP/1.1\r\nHost: gateway\r\n\r\n".getBytes(US_ASCII), 1)
                        && !again.endsWithout(200);
            }
        });
    }
}
