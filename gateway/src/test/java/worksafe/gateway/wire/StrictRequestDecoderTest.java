package worksafe.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrictRequestDecoderTest {

    private static final String GOOD = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel(new StrictRequestDecoder(new HttpServerOptions(), 1));

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aHeadThatTakesTooLongIsRefused() {
        send("GET /a HTTP/1.1\r\nHos");
        channel.advanceTimeBy(StrictRequestDecoder.HEAD_SECONDS - 1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        send("t: x\r\n");
        assertNothingMore();

        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(refusal()).isEqualTo("TOO_SLOW");
        send("\r\n" + GOOD);
        assertNothingMore();
    }

    @Test
    void neitherIdleConnectionsNorBodiesAreHurried() {
        channel.advanceTimeBy(1, TimeUnit.HOURS);
        send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n1");
        channel.advanceTimeBy(1, TimeUnit.HOURS);
        channel.runScheduledPendingTasks();
        send("2");
        channel.advanceTimeBy(1, TimeUnit.HOURS);
        channel.runScheduledPendingTasks();
        send(GOOD);

        assertThat(target()).isEqualTo("/a");
        assertThat(target()).isEqualTo("/a");
        assertNothingMore();
    }

    @Test
    void manyRequestsInOnePieceAreAllRead() {
        send(GOOD + "\r\n" + GOOD
                + "POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n\n\r\n0\r\n\r\n" + GOOD);

        assertThat(target()).isEqualTo("/a");
        assertThat(target()).isEqualTo("/a");
        assertThat(target()).isEqualTo("/b");
        assertThat(target()).isEqualTo("/a");
    }

    @Test
    void nothingIsReadBehindARefusedHead() {
        send(GOOD + "GET /b HTTP/1.1\nHost: x\r\n\r\n" + GOOD);
        send(GOOD);

        assertThat(target()).isEqualTo("/a");
        assertThat(refusal()).isEqualTo("MALFORMED");
        assertNothingMore();
    }

    @Test
    void nobodyCanSendARefusalOfTheDoor() {
        send("GET /a HTTP/1.1\r\nHost: x\r\n:refused: TOO_SLOW\r\n\r\n");

        assertThat(refusal()).isEqualTo("MALFORMED");
    }

    @Test
    void ofSeveralAddressesTheOneThatTheProxySawIsLeft() {
        send("GET /a HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.9, 198.51.100.4\r\n"
                + "x-forwarded-for: 203.0.113.8 , 192.0.2.7\r\nX-Forwarded-Proto: http, https\r\n"
                + "Forwarded: for=203.0.113.9\r\n\r\n");

        var headers = next().headers();
        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("192.0.2.7");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("https");
        assertThat(headers.contains("Forwarded")).isFalse();
    }

    @Test
    void behindTwoProxiesTheLastButOneIsLeftAndNoneOfARequestThatCameThroughOne() {
        var behindTwo = new EmbeddedChannel(new StrictRequestDecoder(new HttpServerOptions(), 2));
        var head = "GET /a HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: %s\r\n\r\n";
        var unused = behindTwo.writeInbound(Unpooled.copiedBuffer(
                head.formatted("203.0.113.9, 192.0.2.7, 198.51.100.4") + head.formatted("198.51.100.4"),
                StandardCharsets.ISO_8859_1));

        HttpRequest through = behindTwo.readInbound();
        assertThat(through.headers().getAll("X-Forwarded-For")).containsExactly("192.0.2.7");
        Object end = behindTwo.readInbound();
        assertThat(end).isInstanceOf(LastHttpContent.class);
        HttpRequest past = behindTwo.readInbound();
        assertThat(past.headers().contains("X-Forwarded-For")).isFalse();
        unused = behindTwo.finishAndReleaseAll();
    }

    private void send(String text) {
        var unused = channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    }

    private String target() {
        var request = next();
        assertThat(request.headers().get(":refused")).isNull();
        return request.uri();
    }

    private String refusal() {
        return next().headers().get(":refused");
    }

    private void assertNothingMore() {
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            assertThat(message).isInstanceOf(LastHttpContent.class);
            ReferenceCountUtil.release(message);
        }
    }

    private HttpRequest next() {
        for (Object message = channel.readInbound(); ; message = channel.readInbound()) {
            assertThat(message).isNotNull();
            if (message instanceof HttpRequest request) {
                return request;
            }
            ReferenceCountUtil.release(message);
        }
    }
}
