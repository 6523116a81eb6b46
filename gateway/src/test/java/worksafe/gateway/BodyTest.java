package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class BodyTest {

    private static final int PIECE = 64 * 1024;
    private static final String IMPORTS = "/api/v1/registry/imports";

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void bodiesPassUnchangedInBothFramings() throws Exception {
        var text = "{\"name\":\"安全生产\"}".getBytes(StandardCharsets.UTF_8);
        try (var wire = new Wire(gateway)) {
            var token = Tokens.header();

            var counted = wire.request("POST", "/api/v1/registry/counted", token, "Content-Length: " + text.length)
                    .send(text)
                    .receive();
            wire.request("POST", "/api/v1/registry/chunked", token, "Transfer-Encoding: chunked");
            var chunked = wire.send(chunk(text)).send("0\r\n\r\n").receive();

            assertThat(new JsonObject(counted.body()).getInteger("bytes")).isEqualTo(text.length);
            assertThat(new JsonObject(chunked.body()).getInteger("bytes")).isEqualTo(text.length);
        }
        var seen = Surroundings.registry.seen("registry/counted").getLast();
        assertThat(seen.all("Content-Length")).containsExactly(String.valueOf(text.length));
        assertThat(seen.all("Transfer-Encoding")).isEmpty();
        var whole = Surroundings.registry.seen("registry/chunked").getLast();
        assertThat(whole.all("Content-Length")).containsExactly(String.valueOf(text.length));
        assertThat(whole.all("Transfer-Encoding")).isEmpty();
    }

    /** Who answers early waits a second for the rest of a body and then closes; of a body that was read there is none. */
    @Test
    void theConnectionStaysWhenTheBodyWasRead() throws Exception {
        try (var wire = new Wire(gateway)) {
            var first = wire.request("POST", "/api/v1/registry/stays", Tokens.header(), "Content-Length: 2")
                    .send("{}")
                    .receive();
            await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
            var second = wire.request("POST", "/api/v1/registry/stays", Tokens.header(), "Content-Length: 2")
                    .send("{}")
                    .receive();

            assertThat(first.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(200);
        }
    }

    @Test
    void aBodyAtTheLimitPasses() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request(
                    "POST", "/api/v1/registry/at-limit", Tokens.header(), "Content-Length: " + Surroundings.BODY_LIMIT);

            var answer = wire.send(new byte[(int) Surroundings.BODY_LIMIT]).receive();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(new JsonObject(answer.body()).getLong("bytes")).isEqualTo(Surroundings.BODY_LIMIT);
        }
    }

    @Test
    void anAnnouncedBodyOverTheLimitIsRefusedBeforeItIsSent() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request(
                    "POST",
                    "/api/v1/registry/announced",
                    Tokens.header(),
                    "Content-Length: " + (Surroundings.BODY_LIMIT + 1));

            var answer = wire.receive();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(wire.isClosed()).isTrue();
        }
        assertThat(Surroundings.registry.seen("announced")).isEmpty();
    }

    @Test
    void aChunkedBodyOverTheLimitIsCutAndNeverReachesTheService() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", "/api/v1/registry/endless", Tokens.header(), "Transfer-Encoding: chunked");
            var piece = chunk(new byte[PIECE]);

            var sender = Thread.ofVirtual().start(() -> wire.trySend(piece, 12 * 1024 * 1024 / PIECE));
            var answer = wire.receive();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.isProblem()).isTrue();
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body-too-large");
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(wire.isClosed()).isTrue();
            sender.join();
        }
        assertThat(Surroundings.registry.seen("endless")).isEmpty();
    }

    @Test
    void importsMayBeLargerAndAreStreamed() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request(
                    "POST",
                    IMPORTS + "?feed=mark-big",
                    Tokens.header(),
                    "Content-Type: text/csv",
                    "Transfer-Encoding: chunked");
            var pieces = 5 * 1024 * 1024 / PIECE;
            wire.trySend(chunk(new byte[PIECE]), pieces / 2);

            // Half of it is there while the other half is not even sent.
            await().until(() -> !Surroundings.registry.seen("mark-big").isEmpty()
                    && Surroundings.registry
                                    .seen("mark-big")
                                    .getLast()
                                    .bodyBytes()
                                    .get()
                            >= 2 * 1024 * 1024);
            wire.trySend(chunk(new byte[PIECE]), pieces - pieces / 2);
            var answer = wire.send("0\r\n\r\n").receive();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(new JsonObject(answer.body()).getInteger("bytes")).isEqualTo(5 * 1024 * 1024);
        }
    }

    @Test
    void filesAreStreamedWholeAndInPieces() throws Exception {
        for (var call :
                List.of("POST /api/v1/hazards/files?name=mark-file", "PUT /api/v1/hazards/file-uploads/mark-piece")) {
            var method = call.substring(0, call.indexOf(' '));
            var mark = call.contains("mark-file") ? "mark-file" : "mark-piece";
            try (var wire = new Wire(gateway)) {
                var size = 3 * 1024 * 1024;
                wire.request(method, call.substring(method.length() + 1), Tokens.header(), "Content-Length: " + size);
                var unused = wire.trySend(new byte[PIECE], size / PIECE / 2);
                await().until(() -> !Surroundings.hazards.seen(mark).isEmpty()
                        && Surroundings.hazards.seen(mark).getLast().bodyBytes().get() >= 1024 * 1024);
                unused = wire.trySend(new byte[PIECE], size / PIECE - size / PIECE / 2);
                var answer = wire.receive();

                assertThat(answer.status()).isEqualTo(200);
                assertThat(new JsonObject(answer.body()).getInteger("bytes")).isEqualTo(size);
            }
        }
        for (var other : List.of("PUT /api/v1/hazards/files", "POST /api/v1/hazards/dangers/files")) {
            var parts = other.split(" ");
            try (var wire = new Wire(gateway)) {
                wire.request(parts[0], parts[1], Tokens.header(), "Content-Length: " + (Surroundings.BODY_LIMIT + 1));
                assertThat(wire.receive().status()).as(other).isEqualTo(413);
            }
        }
    }

    @Test
    void importsHaveALimitToo() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", IMPORTS, Tokens.header(), "Content-Length: " + (Surroundings.IMPORT_LIMIT + 1));
            assertThat(wire.receive().status()).isEqualTo(413);
        }
        try (var wire = new Wire(gateway)) {
            wire.request("POST", IMPORTS + "?feed=mark-huge", Tokens.header(), "Transfer-Encoding: chunked");
            var sender = Thread.ofVirtual().start(() -> wire.trySend(chunk(new byte[PIECE]), 12 * 1024 * 1024 / PIECE));

            assertThat(wire.receive().status()).isEqualTo(413);

            sender.join();
        }
        assertThat(Surroundings.registry.seen("mark-huge").getLast().body().complete)
                .isFalse();
    }

    /** A signed body is read whole where it is checked, and nobody knows before whose it is. */
    @Test
    void signedImportsMayNotBeAsLargeAsOthers() throws Exception {
        var signature = List.of(
                "X-Client-Id: a-client",
                "X-Timestamp: 1775635200",
                "X-Nonce: mJ8kZ2vT5xQw9RbN",
                "X-Content-Digest: sha-256=" + "e3".repeat(32),
                "X-Signature: " + "c2".repeat(32));
        var largest = 4 * 1024 * 1024;
        try (var wire = new Wire(gateway)) {
            wire.request(
                    "POST",
                    IMPORTS + "?feed=mark-signed-announced",
                    with(signature, "Content-Length: " + (largest + 1)));
            var answer = wire.receive();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body-too-large");
        }
        try (var wire = new Wire(gateway)) {
            wire.request("POST", IMPORTS + "?feed=mark-signed-chunked", with(signature, "Transfer-Encoding: chunked"));
            var sender = Thread.ofVirtual().start(() -> wire.trySend(chunk(new byte[PIECE]), largest / PIECE + 8));

            assertThat(wire.receive().status()).isEqualTo(413);

            sender.join();
        }
        assertThat(Surroundings.registry.seen("mark-signed-announced")).isEmpty();
        assertThat(Surroundings.registry.seen("mark-signed-chunked").getLast().body().complete)
                .isFalse();
    }

    private static String[] with(List<String> headers, String more) {
        return Stream.concat(headers.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aClientThatAsksFirstIsToldToContinue() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request(
                    "POST", "/api/v1/registry/expects", Tokens.header(), "Content-Length: 4", "Expect: 100-continue");

            var interim = wire.receive();
            var answer = wire.send("data").receive();

            assertThat(interim.status()).isEqualTo(100);
            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(Surroundings.registry.seen("expects").getLast().all("Expect"))
                .isEmpty();
    }

    @Test
    void aClientThatAsksFirstIsNotToldToContinueInVain() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", "/api/v1/registry/in-vain", "Content-Length: 4", "Expect: 100-continue");

            assertThat(wire.receive().status()).isEqualTo(401);
        }
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsGivenUp() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", "/api/v1/registry/trickle", Tokens.header(), "Content-Length: 100")
                    .send("a");

            var answer = wire.receive();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body-too-slow");
            assertThat(wire.isClosed()).isTrue();
        }
        assertThat(Surroundings.registry.seen("trickle")).isEmpty();
    }

    @Test
    void aRefusedRequestWithASmallBodyKeepsItsConnection() throws Exception {
        try (var wire = new Wire(gateway)) {
            var refused = wire.request("POST", "/api/v1/registry/small", "Content-Length: 4")
                    .send("data")
                    .receive();
            var next = wire.request("GET", "/api/v1/registry/small-next", Tokens.header())
                    .receive();

            assertThat(refused.status()).isEqualTo(401);
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @Test
    void aRefusedRequestCannotSendForEver() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", "/api/v1/registry/for-ever", "Transfer-Encoding: chunked");

            assertThat(wire.receive().status()).isEqualTo(401);
            var sentAll = wire.trySend(chunk(new byte[PIECE]), 64 * 1024 * 1024 / PIECE);

            assertThat(sentAll).isFalse();
        }
    }

    @Test
    void anAnswerBeforeTheEndOfAnImportIsPassedOn() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", IMPORTS + "?feed=mark-early", Tokens.header(), "Content-Length: 1000")
                    .send("begin");

            assertThat(wire.receive().status()).isEqualTo(401);
            assertThat(wire.isClosed()).isTrue();
        }
        assertThat(Surroundings.registry.seen("mark-early").getLast().body().complete)
                .isFalse();
    }

    @Test
    void aClientThatLeavesBeforeItsBodyIsWholeReachesNoService() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", "/api/v1/registry/leaves", Tokens.header(), "Content-Length: 100")
                    .send("begin");
        }
        assertThat(Wire.ask(gateway, "GET", "/api/v1/registry/after-leaving", Tokens.header())
                        .status())
                .isEqualTo(200);

        assertThat(Surroundings.registry.seen("leaves")).isEmpty();
    }

    @Test
    void aClientThatLeavesAnImportIsFollowed() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("POST", IMPORTS + "?feed=mark-leaves-import", Tokens.header(), "Content-Length: 100")
                    .send("begin");
            await().until(() ->
                    !Surroundings.registry.seen("mark-leaves-import").isEmpty());
        }

        var seen = Surroundings.registry.seen("mark-leaves-import").getLast();
        await().until(() -> seen.body().broken);
        assertThat(seen.body().complete).isFalse();
    }

    private static byte[] chunk(byte[] piece) {
        var head = (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var chunk = new byte[head.length + piece.length + 2];
        System.arraycopy(head, 0, chunk, 0, head.length);
        System.arraycopy(piece, 0, chunk, head.length, piece.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }
}
