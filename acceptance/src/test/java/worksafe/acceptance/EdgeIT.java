package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input at the gateway and behind it: a problem each time, nothing half-written, never a 500. */
class EdgeIT {

    private final Suite suite = Suite.running();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                          | 400 | malformed-body",
                "{\"title\": 7}                             | 400 | invalid-request",
                "{\"admin\": true}                          | 400 | invalid-request",
                "{\"grade\": \"HUGE\"}                      | 400 | invalid-request",
                "{\"title\": \"a\\u0000\"}                  | 400 | invalid-request",
                "{\"title\": \"\\ud800\"}                   | 400 | invalid-request",
                "{}                                         | 400 | invalid-request",
                "[]                                         | 400 | invalid-request",
                "null                                       | 400 | invalid-request"
            })
    void badBodiesAreRefusedWithAProblem(String body, int status, String code) {
        var answer = suite.http(suite.token("inspector", JIANGYIN))
                .create("/api/v1/hazards/dangers", UUID.randomUUID().toString(), body.strip());

        assertProblem(answer, status, code);
    }

    @Test
    void badTokensAreRefusedAtTheDoor() {
        var tokens = List.of(
                "",
                "nonsense",
                good().expired().mint(),
                good().audience("another").mint(),
                good().signedWithForeignKey().mint(),
                good().unsigned().mint(),
                good().signedWithPublicKeyAsSecret().mint());

        for (var token : tokens) {
            assertProblem(suite.http(token).get("/api/v1/registry/enterprises"), 401, "unauthorized");
        }
    }

    private worksafe.stack.TokenRequest good() {
        return suite.anyToken().subject("s").roles("supervisor").region(JIANGYIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/registry/enterprises;x", "/api/v1/registry/enterprises%2f..", "/api/v1//registry/enterprises",
                "/api/v1/registry/%zz", "/api/v1/registry/enterprises?name=%zz",
                        "/api/v1/registry/enterprises?name=%00",
                "/api/v1/registry/../hazards/dangers", "/api/v1/registry/enterprises%00"
            })
    void secondSpellingsAreRefusedWithABody(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + suite.token("supervisor", JIANGYIN) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void bodyOverTheLimitIsRefusedHoweverItIsSent() throws IOException {
        var http = suite.http(suite.token("inspector", JIANGYIN));
        var large = "{\"title\":\"" + "a".repeat(3_000_000) + "\"}";

        var announced = http.create("/api/v1/hazards/dangers", "k", large);
        var chunked = raw("POST /api/v1/hazards/dangers HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + suite.token("inspector", JIANGYIN)
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: k\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "9\r\n{\"name\":\"\r\n"
                + ("10000\r\n" + "a".repeat(0x10000) + "\r\n").repeat(40)
                + "0\r\n\r\n");

        assertProblem(announced, 413, "body-too-large");
        assertThat(chunked).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b,c\n1,2,3\n", "企业名称,统一社会信用代码\n", "\u0000\u0000"})
    void filesThatAreNoFeedAreRefused(String content) {
        var answer = suite.http(suite.token("feed", JIANGYIN))
                .send(suite.http(suite.token("feed", JIANGYIN))
                        .request("/api/v1/registry/imports?source=industry-commerce")
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(content, StandardCharsets.UTF_8)));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void mergedDocumentListsBothServices() {
        // The gateway asks for the documents every two seconds until each service has answered.
        var document = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> suite.http("").get("/openapi.json").expect(200).json(),
                        read -> read.path("x-unavailable").isMissingNode());

        assertThat(document.path("paths").has("/api/v1/registry/enterprises")).isTrue();
        assertThat(document.path("paths").has("/api/v1/hazards/dangers")).isTrue();
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(suite.http("")
                        .get("/openapi-3.0.json")
                        .expect(200)
                        .json()
                        .path("openapi")
                        .asText())
                .startsWith("3.0");
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("java.", "Exception", "io.quarkus");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", suite.gatewayPort())) {
            socket.setSoTimeout(20_000);
            var sender = Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                } catch (IOException refusedEarly) {
                    // The server may close while a refused body is still being sent; the answer says why.
                }
            });
            var answer = new StringBuilder();
            var buffer = new byte[8_192];
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (answer.indexOf("}") > 0) {
                    break;
                }
            }
            sender.interrupt();
            return answer.toString();
        }
    }
}
