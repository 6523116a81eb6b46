package worksafe.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** What verbs demand and how they answer, which no resource writes down. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class VerbTest {

    private static final String ROOT = "/api/v1/probe/";
    private static final String PROBES = ROOT + "probes";
    private static final String ID = "0197f3c4-0000-7000-8000-000000000000";
    private static final String BODY = """
            {"name": "verb", "region": "320281000000"}""";

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, "320281000000")).contentType("application/json");
    }

    private static RequestSpecification supervisor() {
        return as("supervisor");
    }

    @Nested
    class Reading {

        @Test
        void answerNamesTheVersion() {
            assertThat(supervisor().get(PROBES + "/" + ID).header("ETag")).isEqualTo("\"v3\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"v3\"", "\"v1\", W/\"v3\"", "*"})
        void whatIsKnownIsNotSentAgain(String known) {
            var again = supervisor().header("If-None-Match", known).get(PROBES + "/" + ID);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo("\"v3\"");
            assertThat(again.header("Content-Type")).isNull();
            assertThat(again.asByteArray()).isEmpty();
        }

        @Test
        void whatWillBeTakenAwaySaysSoAndTheDocumentDoes() {
            var old = supervisor().get(PROBES + "/old");
            var described = RestAssured.get("/q/openapi?format=json").jsonPath();
            var operation = "paths.'" + PROBES + "/old'.get.";

            assertThat(old.header("Deprecation")).isEqualTo("@1764518400");
            assertThat(old.header("Sunset")).isEqualTo("Mon, 01 Jun 2026 16:00:00 GMT");
            assertThat(old.header("Link")).isEqualTo("<" + PROBES + ">; rel=\"successor-version\"");
            assertThat(described.getBoolean(operation + "deprecated")).isTrue();
            assertThat(described.getString(operation + "'x-sunset'")).isEqualTo("2026-06-02");
            assertThat(described.getString(operation + "summary")).isEqualTo("列出旧的探针 / List old probes");
            assertThat(described.getList(operation + "'x-roles'", String.class))
                    .containsExactly("supervisor", "enterprise");
        }

        @Test
        void whatHasChangedIsSent() {
            var again = supervisor().header("If-None-Match", "\"v2\"").get(PROBES + "/" + ID);

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.jsonPath().getMap("$")).containsOnlyKeys("id", "name", "revision");
        }
    }

    @Nested
    class Changing {

        @Test
        void answerNamesTheNewVersionAndIsNeverLeftOut() {
            var changed = supervisor()
                    .header("If-Match", "\"v3\"")
                    .header("If-None-Match", "*")
                    .body(BODY)
                    .put(PROBES + "/" + ID);

            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(changed.header("ETag")).isEqualTo("\"v4\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"v2\"", "W/\"v3\"", "\"v2\", \"v4\""})
        void anythingButThePresentVersionIsRefused(String expected) {
            assertProblem(
                    supervisor().header("If-Match", expected).body(BODY).put(PROBES + "/" + ID),
                    412,
                    "precondition-failed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"v99999999999999999999\"", "\"3\"", "3"})
        void whatIsNoVersionIsRefusedAndShownTheShape(String expected) {
            var refused = supervisor().header("If-Match", expected).body(BODY).put(PROBES + "/" + ID);

            assertProblem(refused, 400, "invalid-request");
            assertThat(refused.asString()).contains("\\\"v7\\\"");
        }

        @Test
        void withoutAVersionItIsRefusedWhateverTheBody() {
            for (var body : new String[] {BODY, "{", "{}"}) {
                assertProblem(supervisor().body(body).put(PROBES + "/" + ID), 428, "precondition-required");
            }
            assertProblem(
                    supervisor().header("If-Match", " ").body(BODY).put(PROBES + "/" + ID),
                    428,
                    "precondition-required");
        }

        @Test
        void whoMayNotIsToldSoFirst() {
            assertProblem(as("expert").body(BODY).put(PROBES + "/" + ID), 403, "forbidden");
            assertProblem(as("expert").body(BODY).post(PROBES), 403, "forbidden");
            assertProblem(
                    given().contentType("application/json").body(BODY).put(PROBES + "/" + ID), 401, "unauthorized");
        }
    }

    @Nested
    class Creating {

        @Test
        void answerSaysWhereTheNewThingIs() {
            var created =
                    supervisor().header("Idempotency-Key", "verb").body(BODY).post(PROBES);

            assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
            assertThat(created.header("Location"))
                    .isEqualTo(RestAssured.baseURI + ":" + RestAssured.port + PROBES + "/"
                            + created.jsonPath().getString("id"));
            assertThat(created.header("ETag")).isEqualTo("\"v0\"");
        }

        @Test
        void keyIsDemandedAndMustBeVisibleAscii() {
            for (var body : new String[] {BODY, "{", "{}"}) {
                var refused = assertProblem(supervisor().body(body).post(PROBES), 400, "invalid-request");
                assertThat(pointers(refused)).containsExactly("header:Idempotency-Key");
            }
            var refused = assertProblem(
                    supervisor().header("Idempotency-Key", "a b").body(BODY).post(PROBES), 400, "invalid-request");
            assertThat(refused.jsonPath().getList("violations.code")).containsExactly("idempotency-key-shape");
        }

        @Test
        void whatIsCreatedInAnotherCollectionIsFoundThere() {
            var created = supervisor().header("If-Match", "\"v1\"").post(PROBES + "/" + ID + "/succession");

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(created.header("Location")).endsWith(PROBES + "/" + ProbeResource.SUCCESSOR);
        }
    }

    @Nested
    class Working {

        @Test
        void longWorkIsAcceptedWithWhereToAskForIt() {
            var accepted = supervisor().header("Idempotency-Key", "work").post(PROBES + "/work?upTo=1");

            assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
            assertThat(accepted.header("Location"))
                    .endsWith(ROOT + "jobs/" + accepted.jsonPath().getString("id"));
        }

        @ParameterizedTest
        @CsvSource({"3, 200, ProbeView", "10, 202, JobView"})
        void outcomeIsTheViewOrTheJob(int upTo, int status) {
            var answer = supervisor().post(PROBES + "/" + ID + "/work?upTo=" + upTo);

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
            if (status == 200) {
                assertThat(answer.jsonPath().getString("name")).isEqualTo("done");
                assertThat(answer.header("ETag")).isEqualTo("\"v3\"");
            } else {
                assertThat(answer.jsonPath().getString("state")).isEqualTo("QUEUED");
                assertThat(answer.header("Location"))
                        .endsWith(ROOT + "jobs/" + answer.jsonPath().getString("id"));
            }
        }
    }
}
