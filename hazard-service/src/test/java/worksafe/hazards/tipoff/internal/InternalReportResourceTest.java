package worksafe.hazards.tipoff.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.tipoff.internal.InternalReportFeature.ANSWERED;
import static worksafe.hazards.tipoff.internal.InternalReportFeature.FOUND;
import static worksafe.hazards.tipoff.internal.InternalReportFeature.PATH;
import static worksafe.hazards.tipoff.internal.InternalReportFeature.told;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.tipoff.TipOffApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class InternalReportResourceTest {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";
    private static final String DESK = TipOffApi.ROOT + "public/tip-offs/internal";

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfFeatures() {
        return FeatureContract.of(
                        "internal reports",
                        new InternalReportFeature(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY)))
                .tests();
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("internal-report", InternalReportStatus.class, InternalReportStatus::next);
    }

    @Test
    void employeeTellsReadsTheAnswerAndFetchesTheReward() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var boss = Tokens.ofEnterprise(enterprise);
        var receipt = post(DESK, told(enterprise));
        assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(200);
        var secret = receipt.jsonPath().getString("secret");
        var id =
                UUID.fromString(given().auth().oauth2(boss).get(PATH).jsonPath().getString("items[0].id"));

        TipOffApi.done(boss, PATH, id, "verification", FOUND);
        TipOffApi.done(boss, PATH, id, "answer", ANSWERED);

        var told = post(DESK + "/status", """
                {"receipt": "%s", "secret": "%s"}""".formatted(receipt.jsonPath().getString("receipt"), secret));
        assertThat(told.jsonPath().getLong("rewardFen")).isEqualTo(50_000);
        assertProblem(TipOffApi.act(boss, PATH, id, "payment", "{}"), 422, "tip-off-reward-unproven");
        TipOffApi.done(boss, PATH, id, "payment", """
                {"secret": "%s"}""".formatted(secret));
        assertProblem(TipOffApi.act(boss, PATH, id, "payment", """
                {"secret": "%s"}""".formatted(secret)), 409, "illegal-transition");
        assertProblem(
                post(DESK + "/status", """
                {"receipt": "%s", "secret": "%s"}""".formatted(receipt.jsonPath().getString("receipt"), "0".repeat(26))),
                404,
                "not-found");
    }

    @Test
    void authoritiesAreShownHowManyAndNone() throws Exception {
        var enterprise = RegistryEvents.registered("320205001002", Sector.EMERGENCY);
        assertThat(post(DESK, told(enterprise)).statusCode()).isEqualTo(200);
        var supervisor = Tokens.of("supervisor", "320205000000");

        assertProblem(given().auth().oauth2(supervisor).get(PATH), 403, "forbidden");
        var counts = given().auth().oauth2(supervisor).get(PATH + "/counts");
        assertThat(counts.statusCode()).as(counts.asString()).isEqualTo(200);
        assertThat(counts.jsonPath().getLong("received")).isEqualTo(1);
        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", "320206000000"))
                        .get(PATH + "/counts")
                        .jsonPath()
                        .getLong("received"))
                .isZero();
        try (var app = TestDatabase.asApp(Intruder.in(COUNTY))) {
            assertThat(TestDatabase.column(app, "select id from internal_report"))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotTrueIsNotRewarded() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var boss = Tokens.ofEnterprise(enterprise);
        var id = UUID.fromString(
                TipOffApi.create(boss, PATH, told(enterprise)).jsonPath().getString("id"));
        TipOffApi.done(boss, PATH, id, "verification", FOUND.replace("TRUE", "FALSE"));

        assertProblem(TipOffApi.act(boss, PATH, id, "answer", ANSWERED), 422, "internal-report-not-true");
        TipOffApi.done(boss, PATH, id, "answer", ANSWERED.replace("50000", "0"));
        assertProblem(TipOffApi.act(boss, PATH, id, "payment", "{}"), 409, "illegal-transition");
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }
}
