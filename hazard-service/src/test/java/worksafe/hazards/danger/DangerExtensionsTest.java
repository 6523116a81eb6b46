package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.hazards.listing.ListingApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** More time for a danger by an application that is accepted and decided (隐患整改延期申请). */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerExtensionsTest {

    private static final String APPLICATIONS = "applications";

    private final String clerk = Tokens.of("supervisor", ListingApi.COUNTY, "zhang.wei");
    private final String chief = Tokens.of("approver", ListingApi.COUNTY, "li.na");
    private UUID enterprise;
    private String owner;
    private UUID danger;

    @BeforeEach
    void aPlannedDanger() {
        enterprise = RegistryEvents.registered(ListingApi.VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        danger = reported(owner, enterprise, "GENERAL");
        act(owner, danger, "plan", aPlan(inDays(5))).then().statusCode(200);
    }

    @Test
    void approvalMovesTheDayAndStartsTheClockAnew() {
        var id = accepted(asking(20, "OTHER"));
        assertThat(get(owner, danger).jsonPath().getString("timeLimit.dueDate")).isEqualTo(inDays(5));
        assertProblem(ListingApi.create(owner, APPLICATIONS, asking(21, "OTHER")), 409, "application-open");

        ListingApi.done(ListingApi.act(chief, APPLICATIONS, id, "decision", """
                {"result": "APPROVED", "opinion": "情况属实"}"""));

        var extended = get(owner, danger).jsonPath();
        assertThat(extended.getString("timeLimit.dueDate")).isEqualTo(inDays(20));
        assertThat(extended.getString("timeLimit.origin")).isEqualTo("EXTENSION");
        assertThat(extended.getString("status")).isEqualTo("RECTIFYING");
        assertThat(extended.getList("timeline.kind", String.class)).containsExactly("REPORTED", "PLANNED", "EXTENDED");
        assertThat(clocks()).endsWith("CANCELLED|" + inDays(5), "RUNNING|" + inDays(20));
        assertThat(TestDatabase.column(
                        "select type from outbox where aggregate_id = ? and type = ?",
                        danger,
                        "worksafe.hazards.danger-extended.v1"))
                .hasSize(1);
    }

    @Test
    void refusalLeavesTheDanger() {
        var before = get(owner, danger).header("ETag");
        var id = accepted(asking(20, "OTHER"));

        ListingApi.done(ListingApi.act(chief, APPLICATIONS, id, "decision", """
                {"result": "REFUSED", "opinion": "理由不成立",
                 "ground": {"source": "安全生产违法行为行政处罚办法（应急管理部令第18号）", "clause": "第十七条"}}"""));

        assertThat(get(owner, danger).header("ETag")).isEqualTo(before);
        assertThat(clocks()).endsWith("RUNNING|" + inDays(5));
    }

    @Test
    void whatTheRulesDoNotAllowIsNotAppliedFor() {
        assertProblem(ListingApi.create(owner, APPLICATIONS, asking(5, "OTHER")), 422, "danger-extension-not-later");
        assertProblem(ListingApi.create(owner, APPLICATIONS, asking(36, "OTHER")), 422, "danger-extension-beyond");
        var stranger = RegistryEvents.registered(ListingApi.VILLAGE, Sector.EMERGENCY);
        assertProblem(
                ListingApi.create(
                        Tokens.ofEnterprise(stranger),
                        APPLICATIONS,
                        asking(20, "OTHER").replace(enterprise.toString(), stranger.toString())),
                404,
                "not-found");
    }

    @Test
    void listedDangerIsExtendedByItsListing() {
        danger = ListingApi.majorDanger(enterprise);
        var unused = ListingApi.listed(danger);

        var refused = ListingApi.create(owner, APPLICATIONS, asking(20, "FORCE_MAJEURE"));

        assertProblem(refused, 422, "danger-extension-listed");
        assertThat(refused.jsonPath().getString("detail")).contains("listing-extension");
    }

    @Test
    void lapsesOnceNoMoreTimeCanBeGiven() {
        var waiting = ListingApi.created(owner, APPLICATIONS, asking(20, "OTHER"));
        assertThat(get(owner, danger).jsonPath().getString("extensionApplicationId"))
                .isEqualTo(waiting.toString());

        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);

        assertThat(application(waiting)).isEqualTo("LAPSED|隐患已报告整改完成");
        assertThat(get(owner, danger).jsonPath().getString("extensionApplicationId"))
                .isNull();
        assertProblem(ListingApi.act(clerk, APPLICATIONS, waiting, "acceptance", ""), 409, "illegal-transition");
        assertThat(TestDatabase.column("select state from clock where subject_id = ? order by id", waiting))
                .containsExactly("CANCELLED");
        assertThat(TestDatabase.column(
                        "select type from outbox where aggregate_id = ? order by position desc", waiting))
                .startsWith("worksafe.hazards.application-lapsed.v1");
    }

    @Test
    void sweepWaitsForNobodyWhoHoldsTheApplication() throws SQLException {
        var waiting = ListingApi.created(owner, APPLICATIONS, asking(20, "OTHER"));
        try (var other = TestDatabase.asOwner()) {
            other.setAutoCommit(false);
            TestDatabase.execute(other, "update clock set kind = kind where subject_id = ?", waiting);
            TestDatabase.execute(other, "update application set kind = kind where id = ?", waiting);
            TestDatabase.execute(
                    "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                            + " where subject_id = ? and state = 'RUNNING'",
                    inDays(0),
                    danger);

            PassingTime.sweepClocks();

            assertThat(TestDatabase.column("select overdue_since is not null from danger where id = ?", danger))
                    .containsExactly("t");
            other.rollback();
        }
        assertThat(application(waiting)).startsWith("SUBMITTED");
    }

    @Test
    void lapsesWithTheListingOfItsDanger() {
        danger = ListingApi.majorDanger(enterprise);
        act(owner, danger, "plan", aPlan(inDays(5))).then().statusCode(200);
        var accepted = accepted(asking(20, "OTHER"));

        var unused = ListingApi.listed(danger);

        assertThat(application(accepted)).startsWith("LAPSED|隐患已挂牌督办");
    }

    private static String application(UUID id) {
        return TestDatabase.column("select concat_ws('|', status, opinion) from application where id = ?", id)
                .getFirst();
    }

    private String asking(int days, String ground) {
        return """
                {"kind": "danger-extension", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"until": "%s", "ground": "%s", "reason": "探测器到货延迟"}}""".formatted(enterprise, danger, inDays(days), ground);
    }

    private UUID accepted(String body) {
        var id = ListingApi.created(owner, APPLICATIONS, body);
        ListingApi.done(ListingApi.act(clerk, APPLICATIONS, id, "acceptance", ""));
        return id;
    }

    private List<String> clocks() {
        return TestDatabase.column(
                "select concat_ws('|', state, (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date)"
                        + " from clock where subject_id = ? and kind = 'danger-rectification' order by id",
                danger);
    }
}
