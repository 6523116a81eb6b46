package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.EOFException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class FailureTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/inspections/refused, 502, bad-gateway",
        "/api/v1/training/unknown-host, 502, bad-gateway",
        "/api/v1/registry/hangs-up, 502, bad-gateway",
        "/api/v1/registry/silent, 504, gateway-timeout",
    })
    void aServiceThatDoesNotAnswerIsExplained(String path, int status, String code) throws Exception {
        var answer = Wire.ask(gateway, "GET", path, Tokens.header());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("type")).isEqualTo("/errors/" + code);
        assertThat(problem.getString("instance")).isEqualTo(path);
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.body())
                .doesNotContain("java")
                .doesNotContain("Exception")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void problemsSpeakTheCallersLanguage() throws Exception {
        var chinese = Wire.ask(gateway, "GET", "/api/v1/inspections/x", Tokens.header());
        var english =
                Wire.ask(gateway, "GET", "/api/v1/inspections/x", Tokens.header(), "Accept-Language: en-GB, zh;q=0.5");
        var refused = Wire.ask(gateway, "GET", "/api/v1/registry/x", "Accept-Language: en");

        assertThat(new JsonObject(chinese.body()).getString("title")).isEqualTo("后端服务应答异常");
        assertThat(new JsonObject(english.body()).getString("title")).isEqualTo("The service behind answered wrongly");
        assertThat(new JsonObject(refused.body()).getString("title")).startsWith("Not signed in");
    }

    @Test
    void aFailureWithABodyUnderWayIsExplainedToo() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", "/api/v1/inspections/with-body", Tokens.header(), "Content-Length: 4")
                    .send("data");

            var answer = wire.receive();

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @Test
    void theConnectionSurvivesAFailureBehindTheDoor() throws Exception {
        try (var wire = new Wire(gateway)) {
            var token = Tokens.header();

            var failed = wire.request("GET", "/api/v1/inspections/x", token).receive();
            var next =
                    wire.request("GET", "/api/v1/registry/after-failure", token).receive();

            assertThat(failed.status()).isEqualTo(502);
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"breaks", "breaks-chunked", "stalls"})
    void anAnswerThatBreaksOffClosesTheConnection(String how) throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("GET", "/api/v1/registry/" + how, Tokens.header());

            // An orderly end would make half an answer look whole.
            assertThatThrownBy(wire::receive).isInstanceOfAny(EOFException.class, java.net.SocketException.class);
        }
    }

    @Test
    void whenAllConnectionsAreTakenOthersAreAskedToComeBack() throws Exception {
        var token = Tokens.header();
        var waiting = new ArrayList<Wire>();
        try {
            for (int i = 0; i < Surroundings.CONNECTIONS; i++) {
                waiting.add(new Wire(gateway).request("GET", "/api/v1/hazards/silent", token));
            }
            await().until(() -> Surroundings.hazards.seen("silent").size() >= Surroundings.CONNECTIONS);
            for (int i = 0; i < Surroundings.QUEUE; i++) {
                waiting.add(new Wire(gateway).request("GET", "/api/v1/hazards/queued", token));
            }
            var statuses = new ArrayList<Integer>();
            for (var wire : waiting.subList(Surroundings.CONNECTIONS, waiting.size())) {
                // Half a second in the queue is enough.
                var queued = wire.receive();
                statuses.add(queued.status());
                assertThat(queued.header("retry-after")).isEqualTo("1");
                assertThat(queued.isProblem()).isTrue();
            }

            assertThat(statuses).containsOnly(503);
            for (var wire : waiting.subList(0, Surroundings.CONNECTIONS)) {
                assertThat(wire.receive().status()).isEqualTo(504);
            }
            assertThat(Wire.ask(gateway, "GET", "/api/v1/hazards/recovered", token)
                            .status())
                    .isEqualTo(200);
        } finally {
            for (var wire : waiting) {
                wire.close();
            }
        }
    }

    @Test
    void whenTheQueueIsFullOthersAreTurnedAwayAtOnce() throws Exception {
        var token = Tokens.header();
        var tooMany = 4;
        var refusedAtOnce = new AtomicInteger();
        var begin = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Surroundings.CONNECTIONS + Surroundings.QUEUE + tooMany; i++) {
                var unused = callers.submit(() -> {
                    var answer = Wire.ask(gateway, "GET", "/api/v1/hazards/silent?again", token);
                    if (answer.status() == 503 && System.nanoTime() - begin < 500_000_000L) {
                        refusedAtOnce.incrementAndGet();
                    }
                    return answer;
                });
            }
        }

        // Who waits for a connection to be made stands in the queue too.
        assertThat(refusedAtOnce.get()).isBetween(tooMany, tooMany + Surroundings.CONNECTIONS);
        assertThat(Surroundings.hazards.seen("silent?again")).hasSizeLessThanOrEqualTo(Surroundings.CONNECTIONS);
    }

    @Test
    void aServiceThatDoesNotAcceptIsATimeout() throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        var filling = new ArrayList<Socket>();
        try (var deaf = new ServerSocket(Surroundings.deadPort, 1, loopback)) {
            // Once its backlog is full the system leaves further connections unanswered.
            for (int i = 0; i < 4; i++) {
                var socket = new Socket();
                filling.add(socket);
                try {
                    socket.connect(new InetSocketAddress(loopback, deaf.getLocalPort()), 200);
                } catch (java.net.SocketTimeoutException full) {
                    break;
                }
            }

            var answer = Wire.ask(gateway, "GET", "/api/v1/inspections/deaf", Tokens.header());

            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.isProblem()).isTrue();
        } finally {
            for (var socket : filling) {
                socket.close();
            }
        }
    }
}
