package worksafe.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** A service whose clock is a year ahead and then two: it lives then, but believes only who is known now. */
@QuarkusTest
@TestProfile(ShiftedClockTest.YearAhead.class)
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class ShiftedClockTest {

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "worksafe.clock-offset-file")
    Path file;

    @Test
    void clockIsShiftedAndTokensAreCheckedByTheRealTime() throws IOException {
        assertThat(ahead()).isGreaterThan(Duration.ofDays(364)).isLessThan(Duration.ofDays(366));
        assertThat(status()).isEqualTo(200);

        Files.writeString(file, "P730D");

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> ahead().compareTo(Duration.ofDays(729)) > 0);
        assertThat(status()).isEqualTo(200);
    }

    private Duration ahead() {
        return Duration.between(Instant.now(), clock.instant());
    }

    private static int status() {
        return given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .get("/api/v1/probe/probes")
                .statusCode();
    }

    public static class YearAhead implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var file = Files.createTempFile("worksafe-clock", ".offset");
                file.toFile().deleteOnExit();
                return Map.of(
                        "worksafe.clock-offset-file",
                        Files.writeString(file, "P365D").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
