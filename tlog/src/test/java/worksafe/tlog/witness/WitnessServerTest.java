package worksafe.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.tlog.Hash;
import worksafe.tlog.SignedNote;
import worksafe.tlog.TilePath;
import worksafe.tlog.Witness;
import worksafe.tlog.WitnessStore;

/** What a witness says over HTTP, what it is told by its environment, and how it reads logs. */
class WitnessServerTest {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final FakeLog log = new FakeLog();
    private final InstantSource clock = InstantSource.system();
    private final Map<String, byte[]> memory = new HashMap<>();
    private final Witness witness = new Witness(FakeLog.WITNESS, List.of(FakeLog.KEY.key()), store(), clock);
    private final LogWatch watch = new LogWatch(witness, Map.of(FakeLog.KEY.key(), log), clock);
    private final HttpClient http = HttpClient.newHttpClient();
    private WitnessServer server;

    private WitnessStore store() {
        return new WitnessStore() {
            @Override
            public Optional<byte[]> last(String origin) {
                return Optional.ofNullable(memory.get(origin));
            }

            @Override
            public void keep(String origin, byte[] note) {
                memory.put(origin, note);
            }
        };
    }

    @BeforeEach
    void start() throws IOException {
        server = WitnessServer.start(ANY, witness, watch);
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    @Test
    void whatItCountersignedIsForEverybody() {
        var given = new HttpLog(at("/" + FakeLog.ORIGIN + "/"));
        assertThat(given.checkpoint()).isEmpty();
        log.write(5, "entry");
        watch.look();

        var note = SignedNote.parse(given.checkpoint().orElseThrow());
        assertThat(note.isSignedBy(FakeLog.WITNESS.key())).isTrue();
        assertThat(note.text()).isEqualTo(SignedNote.parse(log.note()).text());
        assertThat(new HttpLog(at("/worksafe.test/registry")).checkpoint()).isEmpty();

        memory.put(FakeLog.ORIGIN, log.note());
        assertThatThrownBy(given::checkpoint)
                .isInstanceOf(LogUnreachable.class)
                .hasMessageEndingWith("was answered by 503");
    }

    @Test
    void whatItRefusesIsSeenInHealthAndMetrics() throws Exception {
        log.write(5, "entry");
        watch.look();
        assertThat(get("/q/health").statusCode()).isEqualTo(200);
        assertThat(get("/q/health").body()).isEqualTo("worksafe.test/hazards: cosigned, 5 entries countersigned\n");
        assertThat(get("/q/metrics").body())
                .contains(
                        "witness_log_entries{log=\"worksafe.test/hazards\"} 5\n",
                        "witness_log_refused{log=\"worksafe.test/hazards\"} 0\n",
                        "witness_log_cosigned_timestamp_seconds{log=\"worksafe.test/hazards\"} ");

        log.become(new FakeLog().write(3, "entry"));
        watch.look();
        assertThat(get("/q/health/ready").statusCode()).as("it serves").isEqualTo(200);
        assertThat(get("/q/health").statusCode()).isEqualTo(503);
        assertThat(get("/q/health").body()).contains("refused, 5 entries countersigned; rolled back");
        assertThat(get("/q/metrics").body()).contains("witness_log_refused{log=\"worksafe.test/hazards\"} 1\n");

        log.isAway(true);
        watch.look();
        assertThat(get("/q/metrics").body()).contains("witness_log_unreachable{log=\"worksafe.test/hazards\"} 1\n");
    }

    @Test
    void nothingIsTakenFromAnybody() throws Exception {
        var post = HttpRequest.newBuilder(at("/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString("old 0\n"))
                .build();
        assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/" + FakeLog.ORIGIN).statusCode()).isEqualTo(404);
    }

    @Test
    void logIsReadAsFarAsALogGoes() throws IOException {
        var served = HttpServer.create(ANY, 0);
        served.createContext("/", exchange -> {
            try (exchange) {
                switch (exchange.getRequestURI().getPath()) {
                    case "/log/checkpoint" -> {
                        exchange.sendResponseHeaders(200, 0);
                        exchange.getResponseBody().write(new byte[100_000]);
                    }
                    case "/log/tile/0/000" -> {
                        exchange.sendResponseHeaders(200, 8192);
                        exchange.getResponseBody().write(new byte[8192]);
                    }
                    case "/log/tile/0/001" -> {
                        exchange.getResponseHeaders().set("Location", "/log/tile/0/000");
                        exchange.sendResponseHeaders(302, -1);
                    }
                    default -> exchange.sendResponseHeaders(404, -1);
                }
            }
        });
        served.start();
        var source =
                new HttpLog(URI.create("http://127.0.0.1:" + served.getAddress().getPort() + "/log"));
        try {
            assertThat(source.read(new TilePath(0, 0, 256)).orElseThrow()).hasSize(8192);
            assertThat(source.read(new TilePath(0, 0, 7)).orElseThrow())
                    .as("it grew full meanwhile")
                    .hasSize(7 * Hash.BYTES);
            assertThat(source.read(new TilePath(0, 2, 256))).isEmpty();
            assertThat(source.read(new TilePath(0, 2, 7))).isEmpty();
            assertThatThrownBy(source::checkpoint).isInstanceOf(LogUnreachable.class);
            assertThatThrownBy(() -> source.read(new TilePath(0, 1, 256)))
                    .isInstanceOf(LogUnreachable.class)
                    .hasMessageEndingWith("was answered by 302");
        } finally {
            served.stop(0);
        }
        assertThatThrownBy(source::checkpoint)
                .isInstanceOf(LogUnreachable.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void settingsAreReadFromTheEnvironment() {
        var usual = WitnessSettings.of(Map.of());
        assertThat(usual.name()).isEqualTo("worksafe.local/witness");
        assertThat(usual.every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(usual.logs()).isEmpty();

        var set = WitnessSettings.of(Map.of(
                "WORKSAFE_WITNESS_FOLDER", "/srv/witness",
                "WORKSAFE_WITNESS_PORT", "9000",
                "WORKSAFE_WITNESS_EVERY", "PT5S",
                "WORKSAFE_WITNESS_LOGS", FakeLog.KEY.key() + "=http://127.0.0.1:1/log,\n"));
        assertThat(set.folder()).isEqualTo(Path.of("/srv/witness"));
        assertThat(set.at().getPort()).isEqualTo(9000);
        assertThat(set.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(set.logs().keySet()).extracting(Object::toString).containsExactly(FakeLog.KEY.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/log", "nokey=http://127.0.0.1:1/log", "WITNESS=http://127.0.0.1:1/log"})
    void whatIsNoLogIsSaidAtTheStart(String logs) {
        var environment = Map.of("WORKSAFE_WITNESS_LOGS", logs.replace("WITNESS", FakeLog.WITNESS.toString()));
        assertThatThrownBy(() -> WitnessSettings.of(environment)).isInstanceOf(IllegalArgumentException.class);
    }
}
