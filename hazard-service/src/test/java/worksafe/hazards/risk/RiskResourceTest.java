package worksafe.hazards.risk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.risk.RiskApi.BLUE;
import static worksafe.hazards.risk.RiskApi.CHALLENGE;
import static worksafe.hazards.risk.RiskApi.CHANGE;
import static worksafe.hazards.risk.RiskApi.ORANGE;
import static worksafe.hazards.risk.RiskApi.POINTS;
import static worksafe.hazards.risk.RiskApi.RETIREMENT;
import static worksafe.hazards.risk.RiskApi.ROOT;
import static worksafe.hazards.risk.RiskApi.aPoint;
import static worksafe.hazards.risk.RiskApi.act;
import static worksafe.hazards.risk.RiskApi.assessed;
import static worksafe.hazards.risk.RiskApi.controlled;
import static worksafe.hazards.risk.RiskApi.get;
import static worksafe.hazards.risk.RiskApi.measures;
import static worksafe.hazards.risk.RiskApi.post;
import static worksafe.hazards.risk.RiskApi.registered;
import static worksafe.hazards.risk.RiskApi.uploaded;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;
import worksafe.platform.testing.feature.FeatureContract;

/** What risk points have of their own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class RiskResourceTest {

    private static final String COUNTY = "320281000000";
    private static final String VILLAGE = "320281102005";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("risk points", new RiskFeature(enterprise)).tests();
    }

    @Test
    void colourIsComputedAndExplained() {
        var id = registered(owner, aPoint(enterprise));

        var answer = act(owner, id, "assessment", ORANGE);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var shown = answer.jsonPath();
        assertThat(shown.getString("colour")).isEqualTo("ORANGE");
        assertThat(shown.getDouble("score")).isEqualTo(270);
        assertThat(shown.getList("assessments[0].factors.factor", String.class))
                .containsExactly("likelihood", "exposure", "severity");
        assertThat(shown.getString("assessments[0].factors[2].meaning")).isEqualTo("非常严重，一人死亡");
        assertThat(shown.getDouble("assessments[0].threshold")).isEqualTo(160);
        assertThat(shown.getString("assessments[0].certainty")).isEqualTo("SYSTEM_DEFAULT");
        assertThat(shown.getString("dueDate")).isEqualTo(today().plusYears(1).toString());
        assertThat(shown.getString("reassessment.origin")).isEqualTo("PERIOD");
        assertThat(shown.getList("levelsNeeded", String.class)).containsExactly("WORKSHOP", "TEAM", "POST");
        assertThat(clocks(id)).containsExactly("RUNNING|" + today().plusYears(1));
    }

    @Test
    void factorsAreThoseOfTheTables() {
        var id = registered(owner, aPoint(enterprise));

        assertProblem(act(owner, id, "assessment", ORANGE.replace("6", "7")), 422, "risk-factor-value");
        assertProblem(act(owner, id, "assessment", """
                {"method": "LEC", "likelihood": 3, "severity": 15}"""), 400, "invalid-request");
        assertProblem(act(owner, id, "assessment", """
                {"method": "MATRIX", "likelihood": 3, "exposure": 3, "severity": 3}"""), 400, "invalid-request");
        var scale = get(owner, ROOT + "/risk-scales/LEC?region=" + VILLAGE).jsonPath();
        assertThat(scale.getList("factors.factor", String.class)).containsExactly("likelihood", "exposure", "severity");
        assertThat(scale.getList("colours.colour", String.class)).containsExactly("RED", "ORANGE", "YELLOW");
    }

    @Test
    void orangeNeedsItsLevelsSignAndCard() {
        var id = assessed(owner, enterprise, ORANGE);

        assertProblem(act(owner, id, "control", RiskApi.OF_THE_POST), 422, "risk-level-missing");
        assertProblem(act(owner, id, "control", measures("", "")), 422, "risk-sign-missing");
        var sign = uploaded(owner, "标志.pdf");
        assertProblem(act(owner, id, "control", measures(sign, "")), 422, "risk-card-missing");
        var answer = act(owner, id, "control", measures(sign, uploaded(owner, "处置卡.pdf")));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("status")).isEqualTo("CONTROLLED");
        assertThat(answer.jsonPath().getString("signFiles[0].id")).isEqualTo(sign);
        assertThat(get(supervisor, ROOT + "/files/" + sign + "/content").statusCode())
                .isEqualTo(200);
        assertProblem(
                get(Tokens.of("supervisor", "320282000000"), ROOT + "/files/" + sign + "/content"), 404, "not-found");
    }

    @Test
    void challengeIsAnsweredByAnAssessmentInTime() {
        var id = controlled(owner, enterprise);

        var challenged = act(supervisor, id, "challenge", CHALLENGE);

        assertThat(challenged.statusCode()).as(challenged.asString()).isEqualTo(200);
        assertThat(challenged.jsonPath().getString("dueDate"))
                .isEqualTo(today().plusDays(15).toString());
        assertThat(clocks(id)).containsExactly("CANCELLED|" + today().plusYears(1), "RUNNING|" + today().plusDays(15));
        assertThat(tasks(id)).containsExactly("risk-reassessment");
        act(owner, id, "assessment", BLUE).then().statusCode(200);
        assertThat(clocks(id))
                .containsExactly(
                        "CANCELLED|" + today().plusYears(1),
                        "MET|" + today().plusDays(15),
                        "RUNNING|" + today().plusYears(1));
        assertThat(tasks(id)).containsExactly("risk-control");
        assertThat(get(owner, POINTS + "/" + id).jsonPath().getString("challengeReason"))
                .isNull();
    }

    @Test
    void changeAsksForAnAssessmentAndAnotherDescriptionDoesNot() {
        var id = assessed(owner, enterprise, BLUE);

        var described = act(owner, id, "change", CHANGE.replace("DEVICE\",\n  \"reason", "DESCRIPTION\",\n  \"reason"));
        assertThat(described.statusCode()).as(described.asString()).isEqualTo(200);
        assertThat(described.jsonPath().getString("dueDate"))
                .isEqualTo(today().plusYears(1).toString());
        var changed = act(owner, id, "change", CHANGE);

        assertThat(changed.jsonPath().getString("dueDate"))
                .isEqualTo(today().plusDays(30).toString());
        assertThat(changed.jsonPath().getString("reassessment.origin")).isEqualTo("CHANGE");
        assertThat(changed.jsonPath().getString("covers[0].name")).isEqualTo("R-101A 反应釜");
    }

    @Test
    void missedDayIsToldAndStaysUntilItIsAssessed() {
        var id = assessed(owner, enterprise, BLUE);
        TestDatabase.execute("update clock set due_at = now() - interval '1 day' where subject_id = ?", id);

        PassingTime.sweepClocks();

        var late = get(owner, POINTS + "/" + id).jsonPath();
        assertThat(late.getString("overdueSince")).isNotNull();
        assertThat(get(owner, POINTS + "?overdue=true").jsonPath().getList("items.id", String.class))
                .contains(id.toString());
        act(owner, id, "assessment", BLUE).then().statusCode(200);
        assertThat(get(owner, POINTS + "/" + id).jsonPath().getString("overdueSince"))
                .isNull();
    }

    @Test
    void retiredPointOwesNothing() {
        var id = assessed(owner, enterprise, ORANGE);

        act(owner, id, "retirement", RETIREMENT).then().statusCode(200);

        assertThat(clocks(id)).containsExactly("CANCELLED|" + today().plusYears(1));
        assertThat(tasks(id)).isEmpty();
        assertThat(warned()).doesNotContain(id.toString());
    }

    @Test
    void warningsAreTheAuthoritysListUntilTheColourIsLower() {
        var id = assessed(owner, enterprise, ORANGE);

        assertThat(warned()).contains(id.toString());
        assertProblem(get(owner, POINTS + "/warnings"), 403, "forbidden");
        act(owner, id, "assessment", BLUE).then().statusCode(200);

        assertThat(warned()).doesNotContain(id.toString());
    }

    @Test
    void mapNamesTheSystemOfItsCoordinates() {
        var id = assessed(owner, enterprise, ORANGE);

        var map = get(supervisor, ROOT + "/risk-map?enterpriseId=" + enterprise + "&colour=ORANGE&colour=RED")
                .jsonPath();

        assertThat(map.getString("type")).isEqualTo("FeatureCollection");
        assertThat(map.getList("coordinateSystems", String.class)).containsExactly("GCJ02");
        assertThat(map.getList("features.id", String.class)).containsExactly(id.toString());
        assertThat(map.getString("features[0].geometry.type")).isEqualTo("Point");
        assertThat(map.getDouble("features[0].geometry.coordinates[0]")).isEqualTo(120.2853);
        assertThat(map.getString("features[0].properties.coordinateSystem")).isEqualTo("GCJ02");
        assertThat(get(supervisor, ROOT + "/risk-map?enterpriseId=" + enterprise + "&colour=RED")
                        .jsonPath()
                        .getList("features"))
                .isEmpty();
        var colours = get(supervisor, ROOT + "/risk-map/colours?by=TOWN&enterpriseId=" + enterprise)
                .jsonPath();
        assertThat(colours.getString("lines[0].region")).isEqualTo("320281102000");
        assertThat(colours.getLong("lines[0].orange")).isEqualTo(1);
        assertThat(get(Tokens.of("supervisor", "320282000000"), ROOT + "/risk-map?enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("features"))
                .isEmpty();
    }

    @Test
    void whatNoRiskPointCoversIsNamed() {
        var named = listed("enterprise-device", """
                {"number": "R-101", "name": "R-101 反应釜", "workshop": "合成车间", "nature": "PRODUCTION"}""");
        var byEntry = listed("enterprise-device", """
                {"number": "V-203", "name": "氨罐", "workshop": "罐区", "nature": "STORAGE"}""");
        var open = listed("enterprise-device", """
                {"number": "P-301", "name": "循环泵", "workshop": "罐区", "nature": "PRODUCTION"}""");
        var post = listed("enterprise-post", """
                {"name": "合成操作工", "workshop": "合成车间"}""");
        var unused = registered(owner, aPoint(enterprise));
        var covering = registered(owner, aPoint(enterprise, "氨罐泄漏", """
                [{"kind": "DEVICE", "name": "V-203", "entryId": "%s"}]""".formatted(byEntry)));
        act(owner, covering, "assessment", BLUE).then().statusCode(200);
        act(owner, covering, "control", RiskApi.OF_THE_POST).then().statusCode(200);

        var coverage =
                get(owner, ROOT + "/risk-coverage?enterpriseId=" + enterprise).jsonPath();

        assertThat(coverage.getList("lines.kind", String.class)).containsExactly("POST", "DEVICE", "PROCESS");
        assertThat(coverage.getList("lines.listed", Long.class)).containsExactly(1L, 3L, 0L);
        assertThat(coverage.getList("lines.covered", Long.class)).containsExactly(0L, 2L, 0L);
        assertThat(coverage.getList("lines.owned", Long.class)).containsExactly(0L, 1L, 0L);
        assertThat(coverage.getDouble("lines[1].percent")).isEqualTo(66.66);
        assertThat(coverage.getList("uncovered.entryId", String.class))
                .containsExactly(open, post)
                .doesNotContain(named);
        assertThat(coverage.getLong("enterprisesBelow")).isEqualTo(1);
        var gaps = get(owner, coverage.getString("enterprisesBelowList")).jsonPath();
        assertThat(gaps.getList("items.enterpriseId", String.class)).containsExactly(enterprise.toString());
        assertThat(gaps.getMap("items[0]"))
                .containsEntry("posts", 1)
                .containsEntry("postsUncovered", 1)
                .containsEntry("devices", 3)
                .containsEntry("devicesUncovered", 1)
                .containsEntry("processes", 0)
                .containsEntry("uncontrolled", 3);
        for (var filter :
                List.of("posts=true", "devices=true", "processes=false", "region=320281102000", "sector=EMERGENCY")) {
            assertThat(get(supervisor, ROOT + "/risk-coverage/gaps?limit=200&" + filter)
                            .jsonPath()
                            .getList("items.enterpriseId", String.class))
                    .as(filter)
                    .contains(enterprise.toString());
        }
        for (var filter : List.of("processes=true", "region=320281103000", "sector=WATER")) {
            assertThat(get(supervisor, ROOT + "/risk-coverage/gaps?limit=200&" + filter)
                            .jsonPath()
                            .getList("items.enterpriseId", String.class))
                    .as(filter)
                    .doesNotContain(enterprise.toString());
        }
        assertThat(get(Tokens.of("supervisor", "320282000000"), ROOT + "/risk-coverage/gaps?enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        var ofThePlace = get(supervisor, ROOT + "/risk-coverage?region=320281102000");
        assertThat(ofThePlace.jsonPath().getLong("lines[1].listed")).isGreaterThanOrEqualTo(3);
        assertProblem(post(owner, POINTS, aPoint(enterprise, "甲", """
                        [{"kind": "POST", "name": "V-203", "entryId": "%s"}]""".formatted(byEntry))), 422, "risk-cover-unknown");
    }

    @Test
    void gapsOfAPlaceAreLookedForInTheOrderOfItsEnterprises() throws SQLException {
        try (var app = TestDatabase.asApp(Intruder.in("320282000000"))) {
            TestDatabase.execute(app, "set enable_seqscan = off");
            TestDatabase.execute(app, "set enable_bitmapscan = off");

            var plan = TestDatabase.explain(
                    app, "select id from risk_cover_gap where county = ? order by id limit 51", 320282000000L);

            assertThat(plan).contains("ix_enterprise_snapshot_county").doesNotContain("Sort Key: e.enterprise_id");
        }
    }

    @Test
    void figureCountsByColourAndLeadsToTheList() {
        var unused = assessed(owner, enterprise, ORANGE);
        var unusedToo = assessed(owner, enterprise, BLUE);
        var draft = registered(owner, aPoint(enterprise));
        assertThat(draft).isNotNull();

        var year = get(owner, ROOT + "/figures/risk-points?period=" + today().getYear() + "&by=colour")
                .jsonPath();

        assertThat(year.getLong("total.numerator")).isEqualTo(2);
        var list = given().auth()
                .oauth2(owner)
                .urlEncodingEnabled(false)
                .get(year.getString("total.numeratorList") + "&total=exact");
        assertThat(list.jsonPath().getLong("total")).isEqualTo(2);
        assertThat(TestDatabase.column("select figure_differences('risk-points')"))
                .containsExactly("0");
    }

    @Test
    void pointGoesWithItsEnterprise() {
        var id = controlled(owner, enterprise);

        RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);

        assertThat(get(supervisor, POINTS + "/" + id).statusCode()).isEqualTo(404);
        var moved = get(Tokens.of("supervisor", "320282000000"), POINTS + "/" + id);
        assertThat(moved.jsonPath().getList("measures")).hasSize(3);
    }

    @Test
    void partsThatComeLaterAreWalledByTheirPoint() throws SQLException {
        var id = controlled(owner, enterprise);

        for (var part : List.of("risk_assessment", "risk_measure")) {
            var select = "select 1 from " + part + " where risk_point_id = ?";
            try (var here = TestDatabase.asApp(Intruder.in(VILLAGE));
                    var elsewhere = TestDatabase.asApp(Intruder.in("320282103001"))) {
                assertThat(TestDatabase.column(here, select, id)).isNotEmpty();
                assertThat(TestDatabase.column(elsewhere, select, id)).isEmpty();
            }
        }
        Wall.assertNoRight(Intruder.in("000000000000"), "delete from risk_assessment");
        Wall.assertNoRight(Intruder.in("000000000000"), "update risk_assessment set score = 1");
    }

    @Test
    void remarkOfTheAuthorityStandsAtThePoint() {
        var id = assessed(owner, enterprise, ORANGE);

        var remark = post(supervisor, ROOT + "/remarks", """
                {"subjectType": "risk-point", "subjectId": "%s", "text": "请补充联锁校验记录"}""".formatted(id));

        assertThat(remark.statusCode()).as(remark.asString()).isEqualTo(201);
    }

    private String listed(String register, String data) {
        var answer = post(owner, ROOT + "/registers/" + register + "/entries", """
                {"enterpriseId": "%s", "data": %s}""".formatted(enterprise, data));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private List<String> warned() {
        return get(supervisor, POINTS + "/warnings?enterpriseId=" + enterprise)
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static List<String> clocks(UUID id) {
        return TestDatabase.column(
                "select state || '|' || (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date from clock"
                        + " where subject_id = ? order by id",
                id);
    }

    private static List<String> tasks(UUID id) {
        return TestDatabase.column("select kind from task where subject_id = ? and done_at is null order by kind", id);
    }

    private static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }
}
