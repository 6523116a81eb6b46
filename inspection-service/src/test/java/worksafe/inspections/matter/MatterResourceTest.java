package worksafe.inspections.matter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.matter.MatterFeature.ANSWER;
import static worksafe.inspections.matter.MatterFeature.CLOSURE;
import static worksafe.inspections.matter.MatterFeature.DONE;
import static worksafe.inspections.matter.MatterFeature.MATTERS;
import static worksafe.inspections.matter.MatterFeature.SERVED;
import static worksafe.inspections.matter.MatterFeature.TOWN;
import static worksafe.inspections.matter.MatterFeature.aMatter;
import static worksafe.inspections.matter.MatterFeature.meeting;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class MatterResourceTest {

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY);
    private final String town = Tokens.of("supervisor", TOWN);

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("matters", new MatterFeature()).tests();
    }

    @Test
    void interviewIsFollowedUntilItsMeasuresAreDone() {
        var id = created(supervisor, MATTERS, aMatter("INTERVIEW", ", \"post\": \"镇长\""));
        assertThat(tasks(id)).containsExactly("matter-service");
        act(supervisor, MATTERS, id, "service", SERVED).then().statusCode(200);
        assertThat(tasks(id)).containsExactly("matter-answer");
        assertProblem(act(town, MATTERS, id, "answer", ANSWER), 422, "matter-not-met");
        act(supervisor, MATTERS, id, "meeting", meeting()).then().statusCode(200);
        assertProblem(act(town, MATTERS, id, "answer", ANSWER), 422, "matter-measures-open");
        act(town, MATTERS, id, "measure", MatterFeature.measure(1)).then().statusCode(200);
        assertProblem(act(supervisor, MATTERS, id, "answer", ANSWER), 422, "matter-not-addressee");
        act(town, MATTERS, id, "answer", ANSWER).then().statusCode(200);
        assertThat(tasks(id)).containsExactly("matter-check");
        assertProblem(act(town, MATTERS, id, "check", DONE), 422, "matter-not-issuer");
        assertProblem(act(approver, MATTERS, id, "closure", CLOSURE), 409, "illegal-transition");
        act(supervisor, MATTERS, id, "check", DONE.replace("true", "false"))
                .then()
                .statusCode(200);
        act(town, MATTERS, id, "answer", ANSWER).then().statusCode(200);
        act(supervisor, MATTERS, id, "check", DONE).then().statusCode(200);
        act(approver, MATTERS, id, "closure", CLOSURE).then().statusCode(200);

        var matter = get(supervisor, MATTERS, id).jsonPath();
        assertThat(matter.getString("status")).isEqualTo("CLOSED");
        assertThat(matter.getString("addressee")).isEqualTo("OFFICIAL");
        assertThat(matter.getList("timeline.kind", String.class))
                .containsExactly(
                        "OPENED",
                        "SERVED",
                        "MET",
                        "MEASURE_REPORTED",
                        "ANSWERED",
                        "RETURNED",
                        "ANSWERED",
                        "CHECKED",
                        "CLOSED");
        assertThat(tasks(id)).isEmpty();
        assertThat(announced("clock-met", id)).hasSize(2);
    }

    @Test
    void areaThatIsCriticisedSignsForItOnceAndNobodyElseDoes() {
        var id = MatterFeature.served("CRITICISM", "");
        assertThat(get(town, MATTERS, id).jsonPath().getList("allowedActions", String.class))
                .contains("RECEIPT");
        assertThat(get(supervisor, MATTERS, id).jsonPath().getList("allowedActions", String.class))
                .doesNotContain("RECEIPT");
        assertProblem(act(supervisor, MATTERS, id, "receipt", "{}"), 422, "matter-not-addressee");

        act(town, MATTERS, id, "receipt", "{\"note\": \"已收悉，转应急办办理\"}").then().statusCode(200);

        assertProblem(act(town, MATTERS, id, "receipt", "{}"), 409, "illegal-transition");
        assertThat(get(supervisor, MATTERS, id).jsonPath().getList("timeline.kind", String.class))
                .containsExactly("OPENED", "SERVED", "RECEIVED");
        act(town, MATTERS, id, "answer", ANSWER).then().statusCode(200);
    }

    @Test
    void enterpriseIsServedByItsPaperAndAnswers() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var owner = Tokens.ofEnterprise(enterprise);
        var id = created(supervisor, MATTERS, ofEnterprise("INTERVIEW", enterprise));
        assertThat(get(owner, MATTERS, id).statusCode()).isEqualTo(404);
        assertThat(list(owner, MATTERS, "").jsonPath().getList("items")).isEmpty();
        assertProblem(act(supervisor, MATTERS, id, "service", SERVED), 422, "matter-served-by-paper");
        assertProblem(
                act(supervisor, MATTERS, id, "paper", "{\"authority\": \"江阴市应急管理局\"}"), 422, "paper-field-missing");

        var drawn = act(
                supervisor,
                MATTERS,
                id,
                "paper",
                "{\"authority\": \"江阴市应急管理局\", \"appointment\": \"2026年4月2日14时，三楼会议室\"}");
        assertThat(drawn.statusCode()).as(drawn.asString()).isEqualTo(200);
        var paper = UUID.fromString(drawn.jsonPath().getString("paperId"));
        act(supervisor, "papers", paper, "signature", "").then().statusCode(200);
        act(
                        supervisor,
                        "papers",
                        paper,
                        "service",
                        "{\"way\": \"DIRECT\", \"recipient\": \"王建国\", \"relation\": \"法定代表人\"}")
                .then()
                .statusCode(200);

        var shown = get(owner, MATTERS, id);
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        assertThat(shown.jsonPath().getString("status")).isEqualTo("SERVED");
        assertThat(shown.jsonPath().getString("basis.clause")).contains("系统缺省值");
        assertThat(list(owner, MATTERS, "").jsonPath().getList("items.id", String.class))
                .containsExactly(id.toString());
        assertThat(get(Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY)), MATTERS, id)
                        .statusCode())
                .isEqualTo(404);
        act(supervisor, MATTERS, id, "meeting", meeting()).then().statusCode(200);
        act(owner, MATTERS, id, "measure", MatterFeature.measure(1)).then().statusCode(200);
        act(owner, MATTERS, id, "answer", ANSWER).then().statusCode(200);
        assertThat(announced("supervision-matter-served", id))
                .singleElement()
                .asString()
                .contains(enterprise.toString(), "\"archive\"");
        assertThat(announced("supervision-matter-opened", id))
                .singleElement()
                .asString()
                .doesNotContain(enterprise.toString());
    }

    @Test
    void unservedMatterIsOutOfTheEnterprisesReachInTheDatabaseToo() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var id = created(supervisor, MATTERS, ofEnterprise("WARNING", enterprise));

        assertThat(TestDatabase.column("select visible_enterprise_id from supervision_matter where id = ?", id))
                .containsExactly((String) null);
        assertThat(act(Tokens.ofEnterprise(enterprise), MATTERS, id, "answer", ANSWER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void townAsksItsCountyToCooperateWithADay() {
        var body = aMatter("COOPERATION", ", \"field\": \"ILLEGAL_ACTIVITY\", \"dueOn\": \"" + inDays(5) + "\"")
                .replace("\"region\": \"" + TOWN, "\"region\": \"" + COUNTY);
        var id = created(town, MATTERS, body);

        assertThat(get(supervisor, MATTERS, id).jsonPath().getString("region")).isEqualTo(TOWN);
        assertProblem(act(supervisor, MATTERS, id, "service", SERVED), 422, "matter-not-issuer");
        act(town, MATTERS, id, "service", SERVED).then().statusCode(200);
        assertThat(get(town, MATTERS, id).jsonPath().getString("dueDate")).isEqualTo(inDays(5));
        act(supervisor, MATTERS, id, "answer", ANSWER).then().statusCode(200);
        assertProblem(
                create(
                        town,
                        MATTERS,
                        body.replace("COOPERATION", "WARNING").replace("\"field\": \"ILLEGAL_ACTIVITY\", ", "")),
                422,
                "outside-jurisdiction");
        assertProblem(
                create(
                        supervisor,
                        MATTERS,
                        aMatter("COOPERATION", ", \"field\": \"DAILY_SUPERVISION\", \"dueOn\": \"" + inDays(5) + "\"")
                                .replace("\"region\": \"" + TOWN, "\"region\": \"" + COUNTY)),
                422,
                "matter-levels-unfit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COOPERATION |                                                        | /field
            TRACKING    |                                                        | /dueOn
            WARNING     | , "field": "DAILY_SUPERVISION"                         | /field
            INTERVIEW   | , "measures": [{"unit": "甲", "measure": "乙"}]        | /measures
            WARNING     | , "enterpriseId": "0198f4a0-0000-7000-8000-000000000000" | /enterpriseId
            """)
    void eachKindSaysWhatItNeeds(String kind, String more, String pointer) {
        var refused = create(supervisor, MATTERS, aMatter(kind, more == null ? "" : more));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.asString()).contains(pointer);
    }

    @Test
    void departmentDoesNotTakeItselfToTask() {
        var own = aMatter("CRITICISM", "").replace("\"region\": \"" + TOWN, "\"region\": \"" + COUNTY);
        assertProblem(
                create(Tokens.ofSector("supervisor", COUNTY, "EMERGENCY"), MATTERS, own), 422, "matter-own-place");
        assertThat(create(supervisor, MATTERS, own).statusCode()).isEqualTo(201);
        assertProblem(create(supervisor, MATTERS, own.replace(COUNTY, "320282000000")), 422, "outside-jurisdiction");
    }

    @Test
    void missedDayIsAFactAndAsksWhetherItGoesUp() {
        var id = MatterFeature.served("WARNING", "");
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                id);

        PassingTime.sweepClocks();

        var matter = get(supervisor, MATTERS, id).jsonPath();
        assertThat(matter.getString("status")).isEqualTo("SERVED");
        assertThat(matter.getString("overdueSince")).isNotNull();
        assertThat(tasks(id)).containsExactlyInAnyOrder("matter-answer", "matter-escalation");
        assertProblem(
                act(supervisor, MATTERS, id, "escalation", "{\"to\": \"" + TOWN + "\", \"reason\": \"x\"}"),
                422,
                "matter-not-above");
        act(supervisor, MATTERS, id, "escalation", "{\"to\": \"320200000000\", \"reason\": \"逾期\"}")
                .then()
                .statusCode(200);
        act(town, MATTERS, id, "answer", ANSWER).then().statusCode(200);
        assertThat(announced("supervision-matter-escalated", id)).hasSize(1);
    }

    @Test
    void figureCountsWhatIsNotDone() {
        var unused = MatterFeature.served("CRITICISM", "");

        assertThat(TestDatabase.column("select figure_differences('supervision-matters')"))
                .containsExactly("0");
        var told = given().auth()
                .oauth2(supervisor)
                .get("/api/v1/inspections/figures/matters-open?period="
                        + inDays(0).substring(0, 4));
        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        var rows = given().auth()
                .oauth2(supervisor)
                .urlEncodingEnabled(false)
                .get(told.jsonPath().getString("total.numeratorList") + "&total=exact");
        assertThat(rows.jsonPath().getLong("total"))
                .isEqualTo(told.jsonPath().getLong("total.numerator"))
                .isPositive();
    }

    private static String ofEnterprise(String kind, UUID enterprise) {
        return """
                {"kind": "%s", "cause": "POOR_IMPLEMENTATION", "enterpriseId": "%s", "title": "约谈重大隐患整改不力企业",
                 "text": "重大事故隐患三次延期。", "demand": "完成整改并报告。"}""".formatted(kind, enterprise);
    }

    private List<String> tasks(UUID id) {
        return given().auth()
                .oauth2(supervisor)
                .get("/api/v1/inspections/tasks?subjectId=" + id)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
