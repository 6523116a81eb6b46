package worksafe.inspections.assessment.veto;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.assessment.veto.VetoFeature.ANNOUNCED;
import static worksafe.inspections.assessment.veto.VetoFeature.CONFIRMED;
import static worksafe.inspections.assessment.veto.VetoFeature.VETOES;
import static worksafe.inspections.assessment.veto.VetoFeature.aVeto;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class VetoResourceTest {

    private static final String TOWN = "320281122000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("vetoes", new VetoFeature()).tests();
    }

    @Test
    void vetoBarsOnceTheGovernmentHasDecidedAndItWasAnnounced() {
        var year = inDays(0).substring(0, 4);
        var bar = "veto-bars?region=" + TOWN + "&sector=EMERGENCY&year=" + year;
        var id = created(supervisor, VETOES, aVeto(TOWN, "CONCEALMENT", "GENERAL"));
        assertThat(barred(bar)).isFalse();
        assertProblem(act(supervisor, VETOES, id, "announcement", ANNOUNCED), 409, "illegal-transition");
        assertThat(act(supervisor, VETOES, id, "confirmation", CONFIRMED).statusCode())
                .isEqualTo(403);
        act(Tokens.of("government", COUNTY), VETOES, id, "confirmation", CONFIRMED)
                .then()
                .statusCode(200);
        assertThat(barred(bar)).isFalse();
        act(supervisor, VETOES, id, "announcement", ANNOUNCED).then().statusCode(200);

        assertThat(barred(bar)).isTrue();
        assertThat(barred(bar + "&post=镇长")).isFalse();
        assertThat(barred("veto-bars?region=" + TOWN + "&year=" + year)).isFalse();
        assertThat(announced("veto-in-force", id)).singleElement().asString().contains(year + "-12-31");
        assertProblem(
                given().auth().oauth2(supervisor).get(ROOT + "veto-bars?region=320282000000&year=" + year),
                422,
                "outside-jurisdiction");
        assertThat(given().auth()
                        .oauth2(supervisor)
                        .get(ROOT + "veto-bars?year=" + year)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whomAVetoInForceBarsIsNotRewardedForItsYear() {
        var town = "320281124000";
        var year = inDays(0).substring(0, 4);
        var id = created(supervisor, VETOES, aVeto(town, "CONCEALMENT", "GENERAL"));
        act(Tokens.of("government", COUNTY), VETOES, id, "confirmation", CONFIRMED)
                .then()
                .statusCode(200);
        assertThat(rewarded(town, "新桥镇应急管理办公室", year, "1").statusCode()).isEqualTo(201);
        act(supervisor, VETOES, id, "announcement", ANNOUNCED).then().statusCode(200);

        var refused = rewarded(town, "新桥镇应急管理办公室", year, "2");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.asString()).contains("/data/recipient", "FJ320281-");
        assertThat(rewarded(town, "长泾镇应急管理办公室", year, "3").statusCode()).isEqualTo(201);
        assertThat(rewarded(town, "新桥镇应急管理办公室", "2020", "4").statusCode()).isEqualTo(201);
    }

    private Response rewarded(String town, String recipient, String year, String document) {
        return create(supervisor, "registers/reward-punishment/entries", """
                {"region": "%s", "data": {"decision": "COMMENDATION", "recipientKind": "UNIT", "recipient": "%s", "year": %s,
                 "recipientPlace": "%s", "reason": "考核优秀", "decidedBy": "江阴市人民政府", "decidedOn": "2026-03-01",
                 "document": "澄政发〔2026〕%s号"}}""".formatted(
                        COUNTY, recipient, year, town, document));
    }

    @Test
    void majorAccidentIsDecidedAbove() {
        var id = created(supervisor, VETOES, aVeto(TOWN, "ACCIDENT", "MAJOR"));

        assertProblem(
                act(Tokens.of("government", COUNTY), VETOES, id, "confirmation", CONFIRMED), 422, "veto-for-superior");
        act(Tokens.of("government", "320200000000"), VETOES, id, "confirmation", CONFIRMED)
                .then()
                .statusCode(200);
        assertProblem(create(supervisor, VETOES, aVeto(TOWN, "ACCIDENT", "GENERAL")), 422, "veto-grade-too-low");
        assertProblem(
                create(supervisor, VETOES, aVeto("320282000000", "ACCIDENT", "LARGER")), 422, "outside-jurisdiction");
    }

    @Test
    void vetoEndsByItselfWhenItsYearIsAssessed() {
        var id = VetoFeature.inForce();
        TestDatabase.execute(
                "update veto set year = 2020, bars_from = '2020-01-01', bars_until = '2020-12-31' where id = ?", id);

        PassingTime.run("veto-term");

        var ended = get(supervisor, VETOES, id).jsonPath();
        assertThat(ended.getString("status")).isEqualTo("ENDED");
        assertThat(ended.getList("timeline.kind", String.class)).endsWith("EXPIRED");
        assertThat(announced("veto-ended", id)).hasSize(1);
    }

    private boolean barred(String query) {
        var answer = given().auth().oauth2(supervisor).get(ROOT + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getBoolean("barred");
    }
}
