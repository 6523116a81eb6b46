package worksafe.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class IdempotencyTest {

    private static Response create(String key, String name) {
        return create(key, name, "320281000000");
    }

    private static Response create(String key, String name, String region) {
        return given().auth()
                .oauth2(Tokens.of("supervisor", region))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"%s\",\"region\":\"%s\"}".formatted(name, region))
                .post("/api/v1/probe/probes");
    }

    @Test
    void retryIsAnsweredAsBefore() {
        var first = create("retry", "once only");
        var second = create("retry", "once only");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void sameKeyForAnotherRequestIsRefused() {
        assertThat(create("reuse", "the first").statusCode()).isEqualTo(201);

        assertProblem(create("reuse", "the second"), 422, "idempotency-key-reused");
    }

    @Test
    void keysOfTwoCallersAreTwoKeys() {
        assertThat(create("shared", "mine").statusCode()).isEqualTo(201);
        assertThat(create("shared", "yours", "120119000000").statusCode()).isEqualTo(201);
    }

    @Test
    void retryIsNotAnsweredToWhoMayNotSeeTheAnswerAnyMore() {
        assertThat(createAs(Tokens.of("supervisor", "320281000000", "moved"), "moved")
                        .statusCode())
                .isEqualTo(201);

        assertProblem(createAs(Tokens.of("supervisor", "120119000000", "moved"), "moved"), 404, "not-found");
        assertThat(createAs(Tokens.of("supervisor", "320200000000", "moved"), "moved")
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(createAs(Tokens.of("enterprise", "320281000000", "moved"), "moved")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Response createAs(String token, String key) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"of who moved\",\"region\":\"320281000000\"}")
                .post("/api/v1/probe/probes");
    }

    @Test
    void expiredAnswersAreSwept() {
        assertThat(create("kept", "kept").statusCode()).isEqualTo(201);
        assertThat(create("expired", "expired").statusCode()).isEqualTo(201);
        TestDatabase.execute("update idempotency set expires_at = now() - interval '1 second' where key = 'expired'");

        PassingTime.run("idempotency-sweep");

        assertThat(TestDatabase.column("select key from idempotency where key in ('kept', 'expired')"))
                .containsExactly("kept");
    }

    @Test
    void failedCreationIsNotRemembered() {
        assertThat(create("taken-1", "taken").statusCode()).isEqualTo(201);
        assertProblem(create("taken-2", "taken"), 409, "conflict");
        assertThat(create("taken-2", "taken not").statusCode()).isEqualTo(201);
    }

    @Test
    void creationWithoutAKeyIsRefused() {
        var refused = given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .contentType("application/json")
                .body("{\"name\":\"n\",\"region\":\"320281000000\"}")
                .post("/api/v1/probe/probes");

        assertProblem(refused, 400, "invalid-request");
    }

    @Test
    void fiftyAtOnceHaveOneEffect() throws Exception {
        Callable<Response> call = () -> create("burst", "burst");
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var answer : threads.invokeAll(Collections.nCopies(50, call))) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }
        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(owner, "select name from probe where name = 'burst'"))
                    .isEqualTo(List.of("burst"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
