package worksafe.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** What people wrote into a request or a row is in no log, whatever goes wrong with it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class LogCanaryTest {

    private static final Logger LOG = Logger.getLogger(LogCanaryTest.class);
    private static final String NAME = "欧阳金丝雀";
    private static final String NUMBER = "320281199003070010";
    private static final Scope NATION = new Scope(RegionCode.NATION, null, null, "canary", null);

    @Inject
    AgroalDataSource database;

    @Inject
    @DataSource("jobs")
    AgroalDataSource jobs;

    @Inject
    Scopes scopes;

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            var text = new StringWriter();
            text.append(record instanceof ExtLogRecord ext ? ext.getFormattedMessage() : record.getMessage());
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(text));
            }
            logged.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LogManager.getLogManager().getLogger("").addHandler(listener);
    }

    @AfterEach
    void leave() {
        LogManager.getLogManager().getLogger("").removeHandler(listener);
    }

    private void assertNothingLeaked() {
        assertThat(logged).noneMatch(line -> line.contains(NAME) || line.contains(NUMBER));
    }

    /** Two rows of the same name: the second breaks a constraint. */
    private static void insertTwice(AgroalDataSource into, String name) {
        try (var connection = into.getConnection();
                var insert = connection.prepareStatement(
                        "insert into probe (id, region, sector, name) values (?, 320281000000, ?, ?)")) {
            for (int i = 0; i < 2; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, NUMBER);
                insert.setString(3, name);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failingBatchDoesNotTellItsRows() {
        for (var source : List.of(database, jobs)) {
            try {
                scopes.run(NATION, () -> QuarkusTransaction.requiringNew().run(() -> insertTwice(source, NAME)));
            } catch (IllegalStateException expected) {
                LOG.error("a batch failed", expected);
            }
        }

        assertThat(logged)
                .filteredOn(line -> line.contains("duplicate key value"))
                .hasSize(2);
        assertNothingLeaked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"%s\", \"region\": \"%s\"}",
                "{\"name\": \"%s\", \"region\": 1, \"%s\": 2}",
                "{\"name\": {\"%s\": \"%s\"}}",
                "{\"name\": \"%s\", \"weight\": \"%s\"}",
                "[\"%s\", \"%s\"",
                "%s %s",
                "{\"name\": \"%s\", \"region\": \"320281000000\", \"sector\": \"%s\"}"
            })
    void badInputIsNotRepeated(String body) {
        var answer = given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .contentType("application/json")
                .header("Idempotency-Key", "canary")
                .header("Accept-Language", "en")
                .body(body.formatted(NAME, NUMBER).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/probe/probes");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertNothingLeaked();
    }

    @Test
    void whatFailsWithinDoesNotTellEither() {
        var region = "320281000000";
        for (int i = 0; i < 2; i++) {
            var answer = given().auth()
                    .oauth2(Tokens.of("supervisor", region))
                    .contentType("application/json")
                    .header("Idempotency-Key", "canary-" + i)
                    .body("{\"name\": \"" + NAME + "\", \"region\": \"" + region + "\"}")
                    .post("/api/v1/probe/probes");
            assertThat(answer.statusCode()).isIn(201, 409);
        }
        for (var path : List.of("probes?sector=" + NUMBER, "probes/" + NUMBER, NUMBER)) {
            given().auth().oauth2(Tokens.of("supervisor", region)).get("/api/v1/probe/" + path);
        }

        assertNothingLeaked();
    }

    @Test
    void consoleTakesNoLineFromOutside() {
        var consoles = Arrays.stream(LogManager.getLogManager().getLogger("").getHandlers())
                .flatMap(LogCanaryTest::nested)
                .filter(ConsoleHandler.class::isInstance)
                .toList();

        assertThat(consoles).isNotEmpty().allSatisfy(console -> {
            var record = new LogRecord(Level.WARNING, "a\nb");
            assertThat(console.getFilter().isLoggable(record)).isTrue();
            assertThat(record.getMessage()).isEqualTo("a\\nb");
        });
    }

    private static java.util.stream.Stream<Handler> nested(Handler handler) {
        return handler instanceof org.jboss.logmanager.ExtHandler ext
                ? java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(handler),
                        Arrays.stream(ext.getHandlers()).flatMap(LogCanaryTest::nested))
                : java.util.stream.Stream.of(handler);
    }
}
