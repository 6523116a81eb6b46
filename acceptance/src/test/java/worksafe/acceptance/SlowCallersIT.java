package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two hundred callers from ten addresses who send a byte a second, or read one: nobody else may notice. Measured is what a
 * request of another caller takes, before and meanwhile, some of the slow ones without a name; {@code -Pproofs}, or {@code -Dit.test=SlowCallersIT
 * -DexcludedGroups=}. The figures go to {@code docs/figures.md}.
 */
@Tag("proof")
class SlowCallersIT {

    private static final int WRITERS = 100;
    private static final int READERS = 60;
    private static final int IMPORTERS = 20;
    private static final int NAMELESS = 20;
    private static final int ADDRESSES = 10;
    private static final int MEASURED = 600;
    private static final int ENTERPRISES = 20_000;

    private final Suite suite = Suite.running();
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());

    @Test
    void slowReadersAndWritersDoNotKeepOthersWaiting() throws Exception {
        var journey = new Journey(suite);
        var codes = IntStream.range(0, ENTERPRISES)
                .mapToObj(i -> Journey.creditCode("320281", 100_000 + i))
                .toList();
        assertThat(journey.importFeed(Journey.feed(codes), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var warmUp = measure();
        var idle = measure();

        var drip = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int i = 0; i < WRITERS; i++) {
                open(
                        i,
                        "POST /api/v1/hazards/dangers",
                        "inspector",
                        "Content-Type: application/json\r\nContent-Length: 5000\r\n");
            }
            for (int i = 0; i < READERS; i++) {
                open(i, "GET /api/v1/registry/enterprises/export", "supervisor", "");
            }
            for (int i = 0; i < IMPORTERS; i++) {
                open(
                        i,
                        "POST /api/v1/registry/imports?source=industry-commerce",
                        "feed",
                        "Content-Type: text/csv\r\nContent-Length: 500000\r\n");
            }
            for (int i = 0; i < NAMELESS; i++) {
                send(i, "GET /openapi.json", "Accept: application/json\r\n");
            }
            var unused = drip.scheduleAtFixedRate(this::sendAByteEach, 0, 1, TimeUnit.SECONDS);
            // The attack lasts while it is measured.
            var meanwhile = measure();

            System.out.printf(
                    "slow callers: p99 warming up %.1f ms, idle %.1f ms, beside %d slow callers %.1f ms%n",
                    warmUp, idle, WRITERS + READERS + IMPORTERS + NAMELESS, meanwhile);
            assertThat(meanwhile).as("p99 in ms, idle %.1f", idle).isLessThanOrEqualTo(2 * idle);
            for (var context : List.of("registry", "hazards")) {
                suite.http(suite.token("supervisor", JIANGYIN))
                        .get("/api/v1/" + context + "/code-tables")
                        .expect(200);
            }
        } finally {
            drip.shutdownNow();
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private void open(int number, String line, String role, String headers) throws IOException {
        var token = suite.token(role, JIANGYIN, "slow-" + role + "-" + number);
        send(
                number,
                line,
                "Authorization: Bearer " + token + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n" + headers);
    }

    private void send(int number, String line, String headers) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.1." + (1 + number % ADDRESSES)), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", suite.gatewayPort()), 5_000);
        sockets.add(socket);
        socket.getOutputStream()
                .write((line + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private void sendAByteEach() {
        for (var socket : List.copyOf(sockets)) {
            try {
                socket.getOutputStream().write('x');
            } catch (IOException givenUp) {
                // By the gateway, as it should.
                sockets.remove(socket);
            }
        }
    }

    /** The 99th percentile of a request's time, in milliseconds. */
    private double measure() {
        var http = suite.http(suite.token("supervisor", JIANGYIN, "measured"));
        var times = new ArrayList<Long>();
        for (int i = 0; i < MEASURED; i++) {
            var path = i % 2 == 0 ? "/api/v1/hazards/dangers?limit=20" : "/api/v1/registry/enterprises?limit=20";
            var began = System.nanoTime();
            http.get(path).expect(200);
            times.add(System.nanoTime() - began);
        }
        Collections.sort(times);
        return Duration.ofNanos(times.get(MEASURED * 99 / 100)).toNanos() / 1e6;
    }
}
