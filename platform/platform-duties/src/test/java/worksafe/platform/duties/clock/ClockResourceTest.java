package worksafe.platform.duties.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.Sector;
import worksafe.platform.duties.Probe;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ClockResourceTest {

    private static final String CLOCKS = "/api/v1/probe/clocks";
    private static final String JIANGYIN = "320281000000";

    @Inject
    Probe probe;

    @Inject
    Clocks clocks;

    private UUID enterprise;

    @BeforeEach
    void oweThreeDuties() {
        enterprise = probe.id();
        for (int days = 10; days <= 30; days += 10) {
            var period = LegalPeriod.calendarDays(days);
            probe.runHere(() -> clocks.start(ClockStart.within(
                    period,
                    new Duty("danger", probe.id(), "register-refresh"),
                    ClockStart.Debtor.enterprise(Probe.TOWN, Sector.EMERGENCY, enterprise),
                    new ClockStart.Basis("probe.period", "安全生产法", "第四十一条", Force.RULE, Certainty.CERTAIN),
                    probe.now())));
        }
    }

    private Response list(String token, String query) {
        return given().auth().oauth2(token).get(CLOCKS + "?enterpriseId=" + enterprise + query);
    }

    @Test
    void whatIsOwedIsListedTheSoonestFirst() {
        var owed = list(Tokens.of("supervisor", JIANGYIN), "&total=exact").jsonPath();

        assertThat(owed.getInt("total")).isEqualTo(3);
        assertThat(owed.getList("items.period").toString())
                .isEqualTo("[10 CALENDAR_DAYS, 20 CALENDAR_DAYS, 30 CALENDAR_DAYS]");
        assertThat(owed.getString("items[0].what")).isEqualTo("台账更新");
        assertThat(owed.getString("items[0].basis.clause")).isEqualTo("第四十一条");
        assertThat(owed.getString("items[0].region")).isEqualTo("320281102000");
        assertThat(owed.getString("items[0].regionName")).isEqualTo("月城镇");
        assertThat(owed.getString("items[0].dueAt")).endsWith("T00:00:00+08:00");
        assertThat(list(Tokens.of("supervisor", JIANGYIN), "&sort=-dueAt&limit=1")
                        .jsonPath()
                        .getString("items[0].period"))
                .isEqualTo("30 CALENDAR_DAYS");
    }

    @Test
    void listIsPagedAndFiltered() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var first = list(supervisor, "&limit=2").jsonPath();
        var second = list(supervisor, "&limit=2&cursor=" + first.getString("nextCursor"))
                .jsonPath();
        var before = probe.now().plus(Duration.ofDays(15)).toString();

        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(list(supervisor, "&dueBefore=" + before).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(list(supervisor, "&state=MET").jsonPath().getList("items")).isEmpty();
        assertThat(list(supervisor, "&state=RUNNING&kind=register-refresh")
                        .jsonPath()
                        .getList("items"))
                .hasSize(3);
        assertThat(list(supervisor, "&state=MET&state=RUNNING").jsonPath().getList("items"))
                .hasSize(3);
        assertThat(list(supervisor, "&state=MET&state=CANCELLED").jsonPath().getList("items"))
                .isEmpty();
        assertThat(list(supervisor, "&open=true").jsonPath().getList("items")).hasSize(3);
        assertThat(list(supervisor, "&open=true&state=MET").jsonPath().getList("items"))
                .isEmpty();
        assertThat(list(supervisor, "&open=false").jsonPath().getList("items")).isEmpty();
        assertThat(list(supervisor, "&region=320281102000").jsonPath().getList("items"))
                .hasSize(3);
        assertThat(list(supervisor, "&region=320281103000").jsonPath().getList("items"))
                .isEmpty();
        assertProblem(list(supervisor, "&state=LOST"), 400, "invalid-request");
        assertProblem(list(supervisor, "&state=MET,RUNNING"), 400, "invalid-request");
        assertProblem(list(supervisor, "&sort=kind"), 400, "invalid-request");
    }

    @Test
    void enterpriseSeesItsOwnDutiesOnly() {
        assertThat(list(Tokens.ofEnterprise(enterprise), "").jsonPath().getList("items"))
                .hasSize(3);
        assertThat(list(Tokens.ofEnterprise(probe.id()), "").jsonPath().getList("items"))
                .isEmpty();
        assertThat(list(Tokens.of("supervisor", "120119000000"), "").jsonPath().getList("items"))
                .isEmpty();
        assertThat(list(Tokens.ofSector("supervisor", JIANGYIN, "TRANSPORT"), "")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertProblem(list(Tokens.of("feed", JIANGYIN), ""), 403, "forbidden");
    }

    @Test
    void clockOutsideTheScopeIsNotFound() {
        var id = list(Tokens.of("supervisor", JIANGYIN), "").jsonPath().getString("items[0].id");

        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", JIANGYIN))
                        .header("Accept-Language", "en")
                        .get(CLOCKS + "/" + id)
                        .jsonPath()
                        .getString("what"))
                .isEqualTo("Register to be brought up to date");
        assertProblem(
                given().auth().oauth2(Tokens.of("supervisor", "120119000000")).get(CLOCKS + "/" + id),
                404,
                "not-found");
    }

    private String ofAuthority(String assignee) {
        return probe.here(() -> clocks.start(ClockStart.within(
                        LegalPeriod.calendarDays(10),
                        new Duty("danger", probe.id(), "register-refresh"),
                        ClockStart.Debtor.authority(Probe.TOWN, Sector.EMERGENCY, enterprise, assignee),
                        new ClockStart.Basis("probe.period", "办法", "第三条", Force.RULE, Certainty.TO_CHECK),
                        probe.now())))
                .toString();
    }

    private static Response assign(String token, String id, String version, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", version)
                .body(body)
                .post(CLOCKS + "/" + id + "/assignment");
    }

    @Test
    void supervisorNamesTheOfficialWhoFindsItAmongHisOwn() {
        var id = ofAuthority("Li.Min");
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var answer = assign(supervisor, id, "\"v1\"", """
                {"assignee": "Test-Inspector"}""");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
        assertThat(answer.jsonPath().getString("assignee")).isEqualTo("test-inspector");
        assertThat(answer.jsonPath().getString("basis.force")).isEqualTo("RULE");
        assertThat(answer.jsonPath().getBoolean("basis.founds")).isTrue();
        assertThat(answer.jsonPath().getString("basis.certainty")).isEqualTo("TO_CHECK");
        assertThat(list(supervisor, "&side=AUTHORITY").jsonPath().getList("items.id"))
                .containsExactly(id);
        assertThat(list(supervisor, "&side=ENTERPRISE").jsonPath().getList("items"))
                .hasSize(3);
        assertThat(list(supervisor, "&assignee=TEST-inspector").jsonPath().getList("items.id"))
                .containsExactly(id);
        assertThat(list(supervisor, "&assignee=li.min").jsonPath().getList("items"))
                .isEmpty();
        assertThat(list(supervisor, "&assignee=me").jsonPath().getList("items")).isEmpty();
        assertThat(list(supervisor, "&dueSoon=true").jsonPath().getList("items"))
                .isEmpty();
        assertThat(list(supervisor, "&dueSoon=false").jsonPath().getList("items"))
                .hasSize(4);
        EventContract.ofType("worksafe.probe.clock-assigned.v1")
                .accepts(TestDatabase.column(
                                "select data from outbox where aggregate_id = ?::uuid order by position", id)
                        .getLast());
        assertThat(TestDatabase.column("select action from audit_entry where object_id = ? order by id", id))
                .containsExactly("clock-started", "clock-assigned");
    }

    @Test
    void ownDutiesAreFoundByWhoeverAsks() {
        var supervisor = Tokens.of("supervisor", JIANGYIN, "Zhang.Wei");
        var id = ofAuthority("zhang.wei");

        assertThat(list(supervisor, "&assignee=me").jsonPath().getList("items.id"))
                .containsExactly(id);
    }

    @Test
    void nobodyElseNamesOfficialsAndNobodyMalformedIsNamed() {
        var id = ofAuthority("li.min");
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var good = """
                {"assignee": "wang-fang"}""";

        assertProblem(assign(Tokens.ofEnterprise(enterprise), id, "\"v1\"", good), 403, "forbidden");
        assertProblem(assign(Tokens.of("inspector", JIANGYIN), id, "\"v1\"", good), 403, "forbidden");
        assertProblem(assign(Tokens.of("supervisor", "120119000000"), id, "\"v1\"", good), 404, "not-found");
        assertProblem(assign(supervisor, id, "\"v7\"", good), 412, "precondition-failed");
        for (var bad : List.of("", "  ", "无", "a\\nb", "me", "x".repeat(121))) {
            assertProblem(assign(supervisor, id, "\"v1\"", "{\"assignee\": \"" + bad + "\"}"), 400, "invalid-request");
        }
        assertProblem(assign(supervisor, id, "\"v1\"", "{}"), 400, "invalid-request");
        assertThat(TestDatabase.column("select assignee || version from clock where id = ?::uuid", id))
                .containsExactly("li.min1");
    }

    @Test
    void officialIsNamedOnlyForWhatAnAuthorityStillOwes() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var body = """
                {"assignee": "wang-fang"}""";
        var owedByEnterprise = list(supervisor, "").jsonPath().getString("items[0].id");

        assertProblem(assign(supervisor, owedByEnterprise, "*", body), 422, "clock-not-of-authority");
        var id = ofAuthority("li.min");
        var subject = UUID.fromString(TestDatabase.column("select subject_id from clock where id = ?::uuid", id)
                .getFirst());
        probe.runHere(() -> clocks.meet(new Duty("danger", subject, "register-refresh"), probe.now()));
        assertProblem(assign(supervisor, id, "*", body), 409, "clock-not-owed");
    }

    @Test
    void tableSaysItInWords() {
        var unused = ofAuthority("li.min");
        var table = given().auth()
                .oauth2(Tokens.of("supervisor", JIANGYIN))
                .get(CLOCKS + "?format=csv&side=AUTHORITY&enterpriseId=" + enterprise)
                .asString();

        assertThat(table).contains("义务方", "监管部门", "计时中", "台账更新", "规章", "待核").doesNotContain("RUNNING", "AUTHORITY");
    }
}
