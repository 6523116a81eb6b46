package worksafe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration SLOW = Duration.ofMillis(100);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Runnable whenAsked = () -> {};
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            whenAsked.run();
            seen.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var body = "x".repeat(5000).getBytes(StandardCharsets.US_ASCII);
            if (exchange.getRequestURI().getPath().equals("/slow")) {
                LockSupport.parkNanos(SLOW.toNanos());
            }
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Load load(String... paths) {
        return new Load(server.getAddress().getPort(), "t", List.of(paths));
    }

    @Test
    void everyAnswerIsCountedAndReadToItsEnd() {
        var outcome = load("/length", "/chunks").full(2, Duration.ofMillis(300));

        assertThat(outcome.requests()).isEqualTo(asked.get()).isGreaterThanOrEqualTo(2);
        assertThat(outcome.failures()).isZero();
        assertThat(outcome.percentile(50)).isPositive().isLessThanOrEqualTo(outcome.percentile(99));
        assertThat(seen).containsExactlyInAnyOrder("/length Bearer t", "/chunks Bearer t");
    }

    @Test
    void fixedRateIsKept() {
        var outcome = load("/length").steady(4, Duration.ofSeconds(1), 40);

        assertThat(outcome.requests()).isEqualTo(40);
    }

    @Test
    void anyOtherAnswerIsAFailureAndNoResult() {
        var outcome = load("/missing", "/length").full(1, Duration.ofMillis(200));

        assertThat(outcome.failures()).isPositive();
        assertThat(outcome.requests() + outcome.failures()).isEqualTo(asked.get());
    }

    @Test
    void stallCountsForAllThatWereDueMeanwhile() {
        var outcome = load("/slow").steady(1, Duration.ofMillis(600), 20);

        // Each answer takes twice as long as there is between two requests, so that the last waits for all before it.
        assertThat(outcome.percentile(100)).isGreaterThan(400);
    }

    @Test
    void rateIsKeptUntilTheWorkHasEnded() {
        var twenty = new CountDownLatch(20);
        whenAsked = twenty::countDown;

        var outcome = load("/length").steadyWhile(2, 100, () -> await(twenty));

        assertThat(outcome.requests()).isBetween(20L, 100L);
    }
}
