package worksafe.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** A service whose clock is shifted by a year and then by two: it lives then, but believes only who is known now. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class ShiftedClockTest {

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "worksafe.clock-offset-file")
    Path file;

    @AfterEach
    void timeIsRealAgain() throws IOException {
        Files.delete(file);
        awaitAheadBetween(-1, 1);
    }

    @Test
    void clockIsShiftedAndTokensAreCheckedByTheRealTime() throws IOException {
        Files.writeString(file, "P365D");

        awaitAheadBetween(364, 366);
        assertThat(status()).isEqualTo(200);

        Files.writeString(file, "P730D");

        awaitAheadBetween(729, 731);
        assertThat(status()).isEqualTo(200);
    }

    private void awaitAheadBetween(int days, int orDays) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Duration.between(Instant.now(), clock.instant()))
                        .isGreaterThan(Duration.ofDays(days))
                        .isLessThan(Duration.ofDays(orDays)));
    }

    private static int status() {
        return given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .get("/api/v1/probe/probes")
                .statusCode();
    }
}
