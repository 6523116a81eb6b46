package worksafe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            seen.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var body = "x".repeat(5000).getBytes(StandardCharsets.US_ASCII);
            var missing = exchange.getRequestURI().getPath().equals("/missing");
            // 0 means chunks.
            exchange.sendResponseHeaders(
                    missing ? 404 : 200, exchange.getRequestURI().getPath().equals("/chunks") ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    private Load load(String... paths) {
        return new Load(server.getAddress().getPort(), "t", List.of(paths));
    }

    @Test
    void everyAnswerIsCountedAndReadToItsEnd() {
        var outcome = load("/length", "/chunks").full(2, Duration.ofMillis(300));

        assertThat(outcome.requests()).isEqualTo(asked.get()).isGreaterThan(4);
        assertThat(outcome.latencies()).isSorted();
        assertThat(seen).containsExactlyInAnyOrder("/length Bearer t", "/chunks Bearer t");
    }

    @Test
    void fixedRateIsKept() {
        var outcome = load("/length").steady(4, Duration.ofSeconds(1), 40);

        assertThat(outcome.requests()).isEqualTo(40);
    }

    @Test
    void anyOtherAnswerEndsTheMeasurement() {
        assertThatThrownBy(() -> load("/missing").full(1, Duration.ofMillis(50)))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("404");
    }
}
