package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import worksafe.kernel.HmacSha256;

/** Another system follows what happens: it reads all contexts with one cursor, or is called. */
class ChangeFeedJourneyIT {

    private static final String WEBHOOKS = "/api/v1/registry/webhooks";
    private static final String REPORTED = "worksafe.hazards.danger-reported.v1";
    private static final String PINGED = "worksafe.registry.webhook-pinged.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SERIAL = 7_960;
    private static final int DANGERS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Suite SUITE = Suite.running();
    private static final Journey JOURNEY = new Journey(SUITE);
    private static UUID enterprise;

    private final Http system = SUITE.http(SUITE.token("supervisor", JIANGYIN, "exchange-platform"));
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** A call as it came. */
    private record Call(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException nonsense) {
                throw new AssertionError(nonsense);
            }
        }

        boolean isOf(String type, String context) {
            return json().path("type").asText().equals(type)
                    && json().path("context").asText().equals(context);
        }
    }

    @BeforeAll
    static void enterpriseIsThere() {
        enterprise = new EnterpriseSteps(SUITE, JOURNEY).imported(SERIAL);
    }

    @Test
    void readerOfAllContextsGetsEachEventAndThoseOfADangerInTheirOrder() {
        var reader = new Reader();
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(
                    () -> IntStream.range(0, DANGERS).mapToObj(this::planned).toList());
            await().atMost(PATIENCE).until(() -> {
                reader.read();
                return written.isDone()
                        && written.get().stream()
                                .allMatch(danger -> reader.told(danger).size() >= 2);
            });
        }

        var logged = JOURNEY.changes("hazards", JIANGYIN).stream()
                .filter(event -> event.path("enterpriseId").asText().equals(enterprise.toString()))
                .filter(event -> event.path("type").asText().equals(REPORTED))
                .filter(event -> event.path("data").path("title").asText().startsWith("跟读"))
                .toList();
        assertThat(logged).hasSize(DANGERS).allSatisfy(first -> {
            var told = reader.told(first.path("subject").asText());
            assertThat(told.getFirst().path("id").asText())
                    .isEqualTo(first.path("id").asText());
            assertThat(told).extracting(event -> event.path("id").asText()).doesNotHaveDuplicates();
            assertThat(told)
                    .extracting(event -> event.path("revision").asLong())
                    .isSorted();
            assertThat(told).extracting(event -> event.path("context").asText()).containsOnly("hazards");
        });
    }

    /** A danger that is reported, and planned by its enterprise; the subject of its events. */
    private String planned(int number) {
        var danger = JOURNEY.report(
                        enterprise,
                        "跟读第 " + number + " 项",
                        JIANGYIN,
                        UUID.randomUUID().toString())
                .path("id")
                .asText();
        var owner = SUITE.http(SUITE.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
        JOURNEY.act(owner, danger, "plan", """
                {"goal": "恢复监测", "responsible": "王建国", "fundsFen": 1250000, "measures": "更换探测器", "timeLimit": "%s"}
                """.formatted(
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10)));
        return "danger/" + danger;
    }

    /** Hands the cursor back and does nothing else. */
    private final class Reader {

        private final List<JsonNode> told = new ArrayList<>();
        private String position = "from=now";

        Reader() {
            read();
        }

        void read() {
            var page = system.get("/api/v1/changes?limit=3&" + position)
                    .expect(200)
                    .json();
            page.path("items").forEach(told::add);
            position = "cursor=" + page.path("cursor").asText();
        }

        List<JsonNode> told(String subject) {
            return told.stream()
                    .filter(event -> event.path("subject").asText().equals(subject))
                    .toList();
        }
    }

    @Test
    void receiverIsCalledWithASignedEventOfADanger() throws IOException {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();
        try {
            var subscribed = system.create(WEBHOOKS, UUID.randomUUID().toString(), """
                    {"title": "数据交换平台", "url": "http://127.0.0.1:%d/hook", "types": ["worksafe.hazards.danger-reported.*"]}
                    """.formatted(
                                    receiver.getAddress().getPort()))
                    .expect(201)
                    .json();
            var webhook = WEBHOOKS + "/" + subscribed.path("id").asText();
            // From then on hazards sends; what was before does not come.
            var unused = system.send(system.request(webhook + "/ping")
                            .header("If-Match", tag(webhook))
                            .POST(HttpRequest.BodyPublishers.noBody()))
                    .expect(200);
            awaited(call -> call.isOf(PINGED, "hazards"));

            var danger = JOURNEY.report(
                            enterprise, "推送一项", JIANGYIN, UUID.randomUUID().toString())
                    .path("id")
                    .asText();
            var call = awaited(one -> one.isOf(REPORTED, "hazards")
                    && one.json().path("data").path("dangerId").asText().equals(danger));

            assertThat(call.json().path("id").asText()).isEqualTo(call.id());
            assertThat(call.signature())
                    .isEqualTo(signature(subscribed.path("secret").asText(), call));
            var ended = system.act(webhook + "/end", tag(webhook), "{\"reason\": \"演练结束\"}")
                    .expect(200)
                    .json();
            assertThat(ended.path("status").asText()).isEqualTo("ENDED");
        } finally {
            receiver.stop(0);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private Call awaited(Predicate<Call> wanted) {
        await().atMost(PATIENCE).until(() -> calls.stream().anyMatch(wanted));
        return calls.stream().filter(wanted).findFirst().orElseThrow();
    }

    private String tag(String path) {
        return system.get(path).expect(200).header("ETag");
    }

    /** As Standard Webhooks says. */
    private static String signature(String secret, Call call) {
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        var signed = call.id() + "." + call.timestamp() + "." + call.body();
        return "v1," + Base64.getEncoder().encodeToString(HmacSha256.mac(key, signed.getBytes(StandardCharsets.UTF_8)));
    }
}
