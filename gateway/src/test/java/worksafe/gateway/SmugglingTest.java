package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.EOFException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A head with two readings is refused, its connection closed, and what hides behind it reaches nobody. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SmugglingTest {

    private static final String HIDDEN =
            "GET /api/v1/registry/mark-hidden HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n";

    @TestHTTPResource("/")
    URI gateway;

    private static Map<String, String> shapes() {
        var line = "POST /api/v1/registry/mark-outer HTTP/1.1\r\n";
        var host = "Host: x\r\nAuthorization: Bearer %s\r\n";
        var shapes = new LinkedHashMap<String, String>();
        var te = "Transfer-Encoding: chunked\r\n";
        shapes.put("CL before TE", line + host + "Content-Length: 5\r\n" + te + "\r\n0\r\n\r\n");
        shapes.put("TE before CL", line + host + te + "Content-Length: 5\r\n\r\n0\r\n\r\n");
        shapes.put("CL 0 and TE", line + host + "Content-Length: 0\r\n" + te + "\r\n0\r\n\r\n");
        shapes.put("two lengths", line + host + "Content-Length: 0\r\nContent-Length: 5\r\n\r\nabcde");
        shapes.put("the same length twice", line + host + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde");
        shapes.put("a list of lengths", line + host + "Content-Length: 5, 5\r\n\r\nabcde");
        shapes.put("a signed length", line + host + "Content-Length: +5\r\n\r\nabcde");
        shapes.put("a negative length", line + host + "Content-Length: -1\r\n\r\n");
        shapes.put("a hexadecimal length", line + host + "Content-Length: 0x5\r\n\r\nabcde");
        shapes.put("a length beyond numbers", line + host + "Content-Length: 99999999999999999999\r\n\r\n");
        shapes.put("an empty length", line + host + "Content-Length: \r\n\r\n");
        shapes.put("a length with a blank before the colon", line + host + "Content-Length : 5\r\n\r\nabcde");
        shapes.put("two codings", line + host + te + te + "\r\n0\r\n\r\n");
        shapes.put("unknown coding", line + host + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        shapes.put("coding list", line + host + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        shapes.put("identity", line + host + "Transfer-Encoding: identity\r\nContent-Length: 5\r\n\r\nabcde");
        shapes.put("chunked first", line + host + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n");
        shapes.put("coding in quotes", line + host + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n");
        shapes.put("coding after a tab", line + host + "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n");
        shapes.put(
                "coding with a blank before the colon", line + host + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n");
        shapes.put("coding with a null", line + host + "Transfer-Encoding: chunked\u0000\r\n\r\n0\r\n\r\n");
        shapes.put("chunked in HTTP/1.0", line.replace("1.1", "1.0") + host + te + "\r\n0\r\n\r\n");
        shapes.put("folded coding", line + host + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n");
        shapes.put("folded header", line + host + "X-Any: a\r\n b\r\n\r\n");
        shapes.put("folded by a tab", line + host + "X-Any: a\r\n\tb\r\n\r\n");
        shapes.put("a fold after the first line", line + " X-Any: a\r\n" + host + "\r\n");
        shapes.put("first line ends in LF", line.replace("\r\n", "\n") + host + "\r\n");
        shapes.put("a header ends in LF", line + host + "X-Any: a\nX-Other: b\r\n\r\n");
        shapes.put("the head ends in LF", line + host + "\n");
        shapes.put("all lines end in LF", (line + host + "\r\n").replace("\r\n", "\n"));
        shapes.put("a CR alone", line + host + "X-Any: a\rTransfer-Encoding: chunked\r\n\r\n");
        shapes.put("a null in a value", line + host + "X-Any: a\u0000b\r\n\r\n");
        shapes.put("a null in a name", line + host + "X-A\u0000ny: a\r\n\r\n");
        shapes.put("a blank in a name", line + host + "X Any: a\r\n\r\n");
        shapes.put("no colon", line + host + "X-Any\r\n\r\n");
        shapes.put("no name", line + host + ": a\r\n\r\n");
        shapes.put("no host", line + "Authorization: Bearer %s\r\n\r\n");
        shapes.put("an empty host", line + "Host: \r\nAuthorization: Bearer %s\r\n\r\n");
        shapes.put("a host with a path", line + "Host: x/y\r\nAuthorization: Bearer %s\r\n\r\n");
        shapes.put("a host with a user", line + "Host: a@x\r\nAuthorization: Bearer %s\r\n\r\n");
        shapes.put("two hosts in one", line + "Host: a, b\r\nAuthorization: Bearer %s\r\n\r\n");
        shapes.put("two blanks in the first line", line.replace("POST ", "POST  ") + host + "\r\n");
        shapes.put("a tab in the first line", line.replace("POST ", "POST\t") + host + "\r\n");
        shapes.put("a vertical tab in the first line", line.replace("POST ", "POST\u000b") + host + "\r\n");
        shapes.put("a blank before the first line", " " + line + host + "\r\n");
        shapes.put("HTTP/1.2", line.replace("1.1", "1.2") + host + "\r\n");
        shapes.put("HTTP/2.0", line.replace("1.1", "2.0") + host + "\r\n");
        shapes.put("HTTP/1.01", line.replace("1.1", "1.01") + host + "\r\n");
        shapes.put("HTTP/01.1", line.replace("1.1", "01.1") + host + "\r\n");
        shapes.put("the protocol in small letters", line.replace("HTTP", "http") + host + "\r\n");
        shapes.put("HTTP/0.9", "GET /api/v1/registry/mark-outer\r\n");
        shapes.put("another protocol", line.replace("HTTP/1.1", "RTSP/1.0") + host + "\r\n");
        shapes.put("HTTP/2 by prior knowledge", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        return shapes;
    }

    @Test
    void headsWithTwoReadingsAreRefusedAndNothingBehindThemIsRead() throws Exception {
        var softly = new SoftAssertions();
        var token = Tokens.fresh();
        for (var shape : shapes().entrySet()) {
            try (var wire = new Wire(gateway)) {
                var answer = wire.send((shape.getValue() + HIDDEN).replace("%s", token))
                        .receive();

                softly.assertThat(answer.status()).as(shape.getKey()).isEqualTo(400);
                softly.assertThat(answer.isProblem()).as(shape.getKey()).isTrue();
                softly.assertThat(answer.header("connection"))
                        .as(shape.getKey())
                        .isEqualTo("close");
                softly.assertThat(wire.isClosed()).as(shape.getKey()).isTrue();
            } catch (EOFException silent) {
                softly.fail(shape.getKey() + ": closed without an answer");
            }
        }
        softly.assertThat(Surroundings.registry.seen("mark-outer")).isEmpty();
        softly.assertThat(Surroundings.registry.seen("mark-hidden")).isEmpty();
        softly.assertAll();
    }

    @Test
    void brokenChunksEndTheConnectionAndNothingBehindThemIsRead() throws Exception {
        var softly = new SoftAssertions();
        var token = Tokens.fresh();
        var chunks = Map.of(
                "size ends in LF", "5\nabcde\r\n0\r\n\r\n",
                "data ends in LF", "5\r\nabcde\n0\r\n\r\n",
                "extension ends in LF", "5;x\nabcde\r\n0\r\n\r\n",
                "size is no number", "z\r\nabcde\r\n0\r\n\r\n",
                "size is signed", "+5\r\nabcde\r\n0\r\n\r\n",
                "size is negative", "-5\r\nabcde\r\n0\r\n\r\n",
                "size has a prefix", "0x5\r\nabcde\r\n0\r\n\r\n",
                "size beyond numbers", "fffffffffffffffff\r\nabcde\r\n0\r\n\r\n",
                "data longer than size", "2\r\nabcde\r\n0\r\n\r\n");
        for (var chunk : chunks.entrySet()) {
            try (var wire = new Wire(gateway)) {
                wire.request(
                        "POST", "/api/v1/registry/mark-chunks", Tokens.header(token), "Transfer-Encoding: chunked");
                wire.send(chunk.getValue() + HIDDEN.replace("%s", token));

                softly.assertThat(wire.endsWithout(200)).as(chunk.getKey()).isTrue();
            }
        }
        softly.assertThat(Surroundings.registry.seen("mark-hidden")).isEmpty();
        softly.assertThat(Surroundings.registry.seen("mark-chunks"))
                .allSatisfy(seen -> assertThat(seen.body().complete).isFalse());
        softly.assertAll();
    }

    @Test
    void whatIsWellFormedIsServedHoweverItIsCut() throws Exception {
        try (var wire = new Wire(gateway)) {
            var text = "\r\nPOST /api/v1/registry/mark-cut HTTP/1.1\r\nHost: [::1]:80\r\n" + Tokens.header()
                    + "\r\nX-Empty:\r\nX-Tab:\tv\t\r\nTransfer-Encoding: Chunked\r\n\r\n"
                    + "5;ext=\"a\"\r\nabcde\r\n0\r\nX-Trailer: t\r\n\r\n";
            for (var b : text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)) {
                wire.send(new byte[] {b});
            }

            var answer = wire.receive();
            var next = wire.request("GET", "/api/v1/registry/mark-next", Tokens.header())
                    .receive();

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(next.status()).isEqualTo(200);
        }
        var seen = Surroundings.registry.seen("mark-cut").getLast();
        assertThat(seen.bodyBytes().get()).isEqualTo(5);
        assertThat(seen.all("X-Tab")).containsExactly("v");
        assertThat(seen.all("X-Trailer")).isEmpty();
    }

    @Test
    void aRefusalKeepsItsPlaceBehindTheAnswersStillOwed() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.request("GET", "/api/v1/registry/mark-owed", Tokens.header())
                    .send("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");

            assertThat(wire.receive().status()).isEqualTo(200);
            assertThat(wire.receive().status()).isEqualTo(400);
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void oldClientsAreServed() throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.send("GET /api/v1/registry/mark-old HTTP/1.0\r\n" + Tokens.header() + "\r\n\r\n");

            assertThat(wire.receive().status()).isEqualTo(200);
            assertThat(wire.isClosed()).isTrue();
        }
    }
}
