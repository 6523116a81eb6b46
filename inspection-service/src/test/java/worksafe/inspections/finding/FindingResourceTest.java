package worksafe.inspections.finding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.RECORD;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.ids;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.platform.testing.ProblemBody.withoutTrace;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class FindingResourceTest {

    private static final String WITHDRAWAL = """
            {"reason": "复核确认为误判"}""";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;
    private Enrolled leader;
    private Enrolled second;
    private UUID visit;

    @BeforeEach
    void aVisitUnderWay() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        leader = inspector();
        second = inspector();
        visit = started(enterprise, leader, second);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("findings", new FindingFeature(enterprise, visit, leader, second))
                .tests();
    }

    @Test
    void photographsBelongToTheFindingAndAreShownWithIt() {
        var uploaded = given().auth()
                .oauth2(leader.token())
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .queryParam("name", "现场记录.txt")
                .contentType("application/octet-stream")
                .body("2 号库 6 台探测器无读数".getBytes(UTF_8))
                .post("/api/v1/inspections/files");
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
        var file = uploaded.jsonPath().getUUID("id");
        assertProblem(create(second.token(), FINDINGS, with(aFinding(visit), file)), 404, "not-found");

        var answer = create(leader.token(), FINDINGS, with(aFinding(visit), file));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("files[0].name")).isEqualTo("现场记录.txt");
        assertThat(content(owner, file)).isEqualTo(200);
        assertThat(content(second.token(), file)).isEqualTo(200);
        assertThat(content(Tokens.of("supervisor", "320282000000"), file)).isEqualTo(404);
        assertThat(content(Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY)), file))
                .isEqualTo(404);
    }

    private static String with(String finding, UUID file) {
        return finding.replaceFirst("\\{", "{\"fileIds\": [\"" + file + "\"],");
    }

    private static int content(String token, UUID file) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/inspections/files/" + file + "/content")
                .statusCode();
    }

    @Test
    void whatIsFoundIsNumberedAnnouncedAndSeenByTheEnterprise() {
        var answer = create(leader.token(), FINDINGS, aFinding(visit));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var body = answer.jsonPath();
        var id = UUID.fromString(body.getString("id"));
        var inspection = get(supervisor, VISITS, visit).jsonPath();
        assertThat(body.getString("number")).isEqualTo(inspection.getString("number") + "-01");
        assertThat(inspection.getInt("findings")).isEqualTo(1);
        assertThat(body.getString("penaltyClause")).isEqualTo("《安全生产法》第九十九条第（三）项");
        assertThat(body.getString("recordedBy")).isEqualTo(leader.subject());
        assertThat(get(owner, FINDINGS, id).jsonPath().getString("title")).isEqualTo("危化品仓库可燃气体报警器失效");
        assertThat(announced("finding-recorded", id)).singleElement().asString().contains("penaltyClause");
    }

    @Test
    void clauseIsNamedByItsIdIfItHeldThatDay() {
        var told = create(leader.token(), FINDINGS, naming("aqscf-2021.36.2"));
        assertThat(told.statusCode()).as(told.asString()).isEqualTo(201);
        assertThat(get(owner, FINDINGS, UUID.fromString(told.jsonPath().getString("id")))
                        .jsonPath()
                        .getString("clauseId"))
                .isEqualTo("aqscf-2021.36.2");

        assertProblem(create(leader.token(), FINDINGS, naming("aqscf-2014.27")), 422, "finding-clause-not-in-force");
        assertProblem(create(leader.token(), FINDINGS, naming("jyzf-2012-80.14")), 422, "finding-clause-too-weak");
        assertProblem(create(leader.token(), FINDINGS, naming("第三十六条")), 422, "finding-clause-unknown");
        assertThat(get(supervisor, VISITS, visit).jsonPath().getInt("findings")).isEqualTo(1);
    }

    private String naming(String clause) {
        return aFinding(visit).replace("\"legalBasis\":", "\"clauseId\": \"" + clause + "\", \"legalBasis\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "description",
                "place",
                "cause",
                "grade",
                "legalBasis",
                "requirement",
                "penaltyClause",
                "inspectionId"
            })
    void findingThatLacksAPartIsRefused(String missing) {
        var body = aFinding(visit).replaceAll("(\"" + missing + "\": )\"[^\"]*\"", "$1null");

        var refused = create(leader.token(), FINDINGS, body);

        assertProblem(refused, 400, "invalid-request");
        assertThat(pointers(refused)).containsExactly("/" + missing);
        assertThat(ids(list(supervisor, FINDINGS, "inspectionId=" + visit))).isEmpty();
    }

    @Test
    void strangersRecordNothing() {
        var stranger = inspector();

        var refused = create(stranger.token(), FINDINGS, aFinding(visit));

        assertProblem(refused, 403, "inspection-not-of-team");
        assertProblem(create(supervisor, FINDINGS, aFinding(visit)), 403, "forbidden");
        assertProblem(create(owner, FINDINGS, aFinding(visit)), 403, "forbidden");
    }

    @Test
    void nothingIsFoundBeforeTheVisitOrAfterItsEnd() {
        var planned = created(supervisor, VISITS, aVisit(enterprise, leader, second));
        act(leader.token(), VISITS, visit, "conclusion", RECORD).then().statusCode(200);

        var early = create(leader.token(), FINDINGS, aFinding(planned));
        var late = create(leader.token(), FINDINGS, aFinding(visit));

        assertProblem(early, 409, "illegal-transition");
        assertProblem(late, 409, "illegal-transition");
        assertThat(withoutTrace(late)).isEqualTo("""
                {"type":"/errors/illegal-transition","title":"当前状态不允许此操作","status":409,\
                "detail":"当前为“已结束”，不能办理“记录检查发现”。此状态下不再有可办理的操作。",\
                "instance":"/api/v1/inspections/findings","code":"illegal-transition"}""");
    }

    @Test
    void visitThatIsNotThereFindsNothing() {
        assertProblem(create(leader.token(), FINDINGS, aFinding(enterprise)), 404, "not-found");
    }

    @Test
    void withdrawnFindingIsAnnouncedAndCountsNoMore() {
        var kept = created(leader.token(), FINDINGS, aFinding(visit));
        var id = created(second.token(), FINDINGS, aFinding(visit));

        var withdrawn = act(supervisor, FINDINGS, id, "withdrawal", WITHDRAWAL);

        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(withdrawn.jsonPath().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.jsonPath().getString("withdrawal.reason")).isEqualTo("复核确认为误判");
        assertThat(announced("finding-withdrawn", id)).hasSize(1);
        assertThat(get(supervisor, VISITS, visit).jsonPath().getInt("findings")).isEqualTo(1);
        assertProblem(act(supervisor, FINDINGS, id, "withdrawal", WITHDRAWAL), 409, "illegal-transition");
        assertThat(ids(list(supervisor, FINDINGS, "inspectionId=" + visit + "&status=RECORDED")))
                .containsExactly(kept);
    }

    @Test
    void whoRecordedAFindingDoesNotWithdrawIt() {
        var id = created(leader.token(), FINDINGS, aFinding(visit));
        var recorder = Tokens.of("supervisor", COUNTY, leader.subject().toUpperCase(Locale.ROOT));

        assertProblem(act(recorder, FINDINGS, id, "withdrawal", WITHDRAWAL), 422, "inspection-same-person");
        assertThat(get(supervisor, FINDINGS, id).jsonPath().getString("status")).isEqualTo("RECORDED");
        assertThat(announced("finding-withdrawn", id)).isEmpty();
        act(supervisor, FINDINGS, id, "withdrawal", WITHDRAWAL).then().statusCode(200);
    }

    @Test
    void orderedFindingIsNotWithdrawn() {
        var id = created(leader.token(), FINDINGS, aFinding(visit));
        created(leader.token(), ORDERS, anOrder(visit, inDays(10), id));

        assertProblem(act(supervisor, FINDINGS, id, "withdrawal", WITHDRAWAL), 422, "finding-in-order");
        assertThat(get(supervisor, VISITS, visit).jsonPath().getInt("findings")).isEqualTo(1);
    }

    @Test
    void findingGoesWithItsEnterprise() {
        var id = created(leader.token(), FINDINGS, aFinding(visit));

        RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);

        assertProblem(get(supervisor, FINDINGS, id), 404, "not-found");
        assertThat(get(Tokens.of("supervisor", "320282000000"), FINDINGS, id)
                        .jsonPath()
                        .getString("region"))
                .isEqualTo("320282103001");
    }
}
