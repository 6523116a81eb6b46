package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.tlog.Hash;
import worksafe.tlog.TilePath;

class ServedAuditLogTest {

    private static final int FULL = TilePath.FULL * Hash.BYTES;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer gateway;
    private ServedAuditLog log;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // Everybody is told to be slower; of a first tile there is only the full one.
        gateway.createContext("/busy", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                exchange.sendResponseHeaders(429, -1);
            }
        });
        gateway.createContext("/log", exchange -> {
            try (exchange) {
                var isThere = exchange.getRequestURI().getPath().equals("/log/tile/0/000");
                exchange.sendResponseHeaders(isThere ? 200 : 404, isThere ? FULL : -1);
                if (isThere) {
                    exchange.getResponseBody().write(new byte[FULL]);
                }
            }
        });
        gateway.start();
        log = at("/log");
    }

    private ServedAuditLog at(String path) {
        var address = "http://127.0.0.1:" + gateway.getAddress().getPort() + path;
        return new ServedAuditLog(address, Duration.ofMillis(1));
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void waitsForItsTurnNotWithoutEnd() {
        assertThatThrownBy(() -> at("/busy").checkpoint())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("429");
        assertThat(asked).hasValue(61);
    }

    @Test
    void tileThatGrewFullMeanwhileHasItsBeginning() {
        assertThat(log.tile(new TilePath(0, 0, 7)).orElseThrow()).hasSize(7 * Hash.BYTES);
        assertThat(log.tile(new TilePath(0, 1, 7))).isEmpty();
        assertThat(log.checkpoint()).isEmpty();
        assertThat(log.hasTiles()).isTrue();
    }
}
