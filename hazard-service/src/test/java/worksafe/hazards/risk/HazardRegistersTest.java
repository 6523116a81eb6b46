package worksafe.hazards.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.risk.RiskApi.ROOT;
import static worksafe.hazards.risk.RiskApi.get;
import static worksafe.hazards.risk.RiskApi.post;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.danger.DangerApi;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.ShippedPolicies;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The registers of hazards: lists of what there is, notices of dangerous work, periodic assessments. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class HazardRegistersTest {

    private static final String VILLAGE = "320281102005";
    private static final String NOTICES = ROOT + "/registers/dangerous-work-notice/entries";

    private final String supervisor = Tokens.of("supervisor", "320281000000");
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @Test
    void postsDevicesAndProcessesAreListed() {
        recorded("enterprise-post", """
                {"name": "合成操作工", "workshop": "合成车间", "team": "一班", "people": 4, "specialOperation": true}""");
        recorded("enterprise-device", """
                {"number": "R-101", "name": "R-101 反应釜", "workshop": "合成车间", "nature": "SPECIAL",
                 "inUseSince": "2019-05-01"}""");
        recorded("enterprise-process", """
                {"name": "氯化", "workshop": "合成车间", "frequency": "CONTINUOUS"}""");

        assertProblem(entry(owner, "enterprise-device", """
                {"number": "R-101", "name": "另一台", "workshop": "合成车间", "nature": "SPECIAL"}"""), 409, "register-entry-exists");
    }

    @Test
    void noticeRunsUntilItsLastDayAndIsListedByPlace() {
        var id = recorded("dangerous-work-notice", notice(today().plusDays(1), today().plusDays(3)));

        assertThat(TestDatabase.column(
                        "select kind || '|' || (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date"
                                + " from clock where subject_id = ?",
                        id))
                .containsExactly("register-renewal|" + today().plusDays(3));
        assertThat(get(supervisor, NOTICES + "?region=320281102000&work=HOT_WORK&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id.toString());
        assertThat(get(Tokens.of("supervisor", "320282000000"), NOTICES + "?enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void timeOfDayIsOne() {
        assertProblem(
                entry(owner, "dangerous-work-notice", notice(today(), today()).replace("16:30", "24:30")),
                400,
                "invalid-request");
    }

    @Test
    void supervisorGivesNoNoticeForAnEnterprise() {
        assertThat(entry(supervisor, "dangerous-work-notice", notice(today(), today()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void assessmentIsDueAgainOnTheDayThatItNames() {
        var id = recorded("risk-assessment-report", """
                {"nature": "SAFETY_EVALUATION", "assessedOn": "%s", "nextDueOn": "%s", "method": "安全检查表法",
                 "doneBy": "INSTITUTION", "institution": "江苏某安全评价有限公司", "result": "CONDITIONAL", "red": 1,
                 "orange": 4, "conclusion": "采取措施后风险可接受。"}""".formatted(today(), today().plusYears(3)));

        assertThat(TestDatabase.column("select kind from clock where subject_id = ?", id))
                .containsExactly("register-renewal");
    }

    @Test
    void noticeToWorkersIsKeptAndDueAgainAMonthLater() {
        recorded("danger-worker-notice", """
                {"toldOn": "%s", "way": "BOARD", "content": "2 号库报警器失效已整改", "majorDangers": false,
                 "dangers": ["%s"]}""".formatted(today(), danger(owner, enterprise, "GENERAL")));

        assertThat(TestDatabase.column(
                        "select (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date from clock"
                                + " where kind = 'register-refresh' and enterprise_id = ?",
                        enterprise))
                .containsExactly(today().plusMonths(1).toString());
        assertThat(ShippedPolicies.on("register.danger-worker-notice.owed", "", "2026-11-28"))
                .singleElement()
                .satisfies(row -> assertThat(row.clause()).startsWith("第四十一条第二款"));
    }

    @Test
    void workersAreToldOfDangersOfTheirOwnOnDaysThatHaveCome() {
        var major = danger(owner, enterprise, "MAJOR");
        var stranger = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var others = danger(Tokens.ofEnterprise(stranger), stranger, "GENERAL");

        var wrong = entry(owner, "danger-worker-notice", """
                {"toldOn": "%s", "way": "BOARD", "content": "报警器失效", "majorDangers": false,
                 "dangers": ["%s", "%s", "YH320281-2020-999999"]}""".formatted(today().plusDays(1), major, others));

        assertProblem(wrong, 400, "invalid-request");
        assertThat(wrong.jsonPath().getList("violations.pointer", String.class))
                .containsExactlyInAnyOrder("/data/toldOn", "/data/dangers/1", "/data/dangers/2", "/data/majorDangers");
    }

    @Test
    void refusedCommandIsKeptWithoutANameAndFound() {
        recorded("command-refusal", """
                {"refusedOn": "%s", "ground": "ILLEGAL_COMMAND", "post": "罐区焊工", "command": "未办理动火票即令焊接",
                 "outcome": "MADE_SAFE", "unharmed": true}""".formatted(today()));

        var list = get(
                supervisor,
                ROOT + "/registers/command-refusal/entries?unharmed=true&ground=ILLEGAL_COMMAND" + "&enterpriseId="
                        + enterprise);
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        assertThat(list.jsonPath().getList("items.data.post", String.class)).containsExactly("罐区焊工");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, REGULATION", "2026-05-01, LAW"})
    void lawAsksProducersOfChemicalsForAnEvaluation(String day, String force) {
        assertThat(ShippedPolicies.on("register.risk-assessment-report.owed", "", day))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.force()).isEqualTo(force);
                    assertThat(row.parameters()).startsWith("value=3 YEARS;trades=HAZARDOUS_CHEMICALS_PRODUCTION|");
                });
    }

    /** The number of a danger that was just reported. */
    private static String danger(String token, UUID of, String grade) {
        return DangerApi.get(token, DangerApi.reported(token, of, grade))
                .jsonPath()
                .getString("number");
    }

    private static String notice(LocalDate from, LocalDate until) {
        return """
                {"permit": "DH-0007", "work": "HOT_WORK", "grade": "FIRST", "place": "罐区 V-203 管廊",
                 "content": "更换阀门，焊接", "startsOn": "%s", "endsOn": "%s", "startsAt": "08:00", "endsAt": "16:30",
                 "guardian": "吴刚", "guardianPhone": "13912345678", "approver": "王建国（总经理）",
                 "measures": "清理可燃物，设灭火器，每两小时检测可燃气体"}""".formatted(from, until);
    }

    @CanIgnoreReturnValue
    private UUID recorded(String register, String data) {
        var answer = entry(owner, register, data);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    private Response entry(String token, String register, String data) {
        return post(token, ROOT + "/registers/" + register + "/entries", """
                {"enterpriseId": "%s", "data": %s}""".formatted(enterprise, data));
    }

    private static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }
}
