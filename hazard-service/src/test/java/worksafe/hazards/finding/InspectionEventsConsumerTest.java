package worksafe.hazards.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.OtherContexts.ORDERED_DAYS;
import static worksafe.hazards.danger.OtherContexts.atRevision;
import static worksafe.hazards.danger.OtherContexts.newId;
import static worksafe.hazards.danger.OtherContexts.saying;
import static worksafe.hazards.danger.OtherContexts.with;
import static worksafe.platform.testing.TestDatabase.column;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.hazards.danger.DangerApi;
import worksafe.hazards.danger.OtherContexts;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

/** Findings become dangers, and orders name their days. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class InspectionEventsConsumerTest {

    private static final String PLACE = "320281102005";
    private static final String COUNTY = "320281000000";

    private final InspectionEventsConsumer consumer;
    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private OtherContexts facts;

    InspectionEventsConsumerTest(InspectionEventsConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void anEnterprise() {
        facts = new OtherContexts(RegistryEvents.registered(PLACE, Sector.EMERGENCY));
    }

    private ReceivedEvent example(String name) {
        return facts.example("worksafe.inspections." + name + ".v1");
    }

    private void deliver(ReceivedEvent... events) {
        consumer.receive(EventRecords.batch("worksafe.inspections", events));
    }

    private JsonPath onlyDanger() throws SQLException {
        assertThat(facts.refused(InspectionEventsConsumer.CONSUMER)).isEmpty();
        assertThat(facts.laidAside(InspectionEventsConsumer.CONSUMER)).isEmpty();
        assertThat(facts.dangers()).hasSize(1);
        return get(supervisor, facts.dangers().getFirst()).jsonPath();
    }

    @Test
    void recordedFindingIsADangerReportedByWhoRecordedIt() throws SQLException {
        var finding = example("finding-recorded");

        deliver(finding);

        var danger = onlyDanger();
        assertThat(danger.getString("status")).isEqualTo("REPORTED");
        assertThat(danger.getString("source")).isEqualTo("INSPECTION");
        assertThat(danger.getString("grade")).isEqualTo("GENERAL");
        assertThat(danger.getString("findingId"))
                .isEqualTo(finding.aggregateId().toString());
        assertThat(danger.getString("finding.reference"))
                .isEqualTo(finding.aggregateId().toString());
        assertThat(danger.getString("finding.legalBasis")).isEqualTo("《安全生产法》第三十六条第二款");
        assertThat(danger.getString("finding.requirement")).isEqualTo("更换失效探测器，恢复报警联动，提交校验记录。");
        assertThat(danger.getString("finding.penaltyClause")).isEqualTo("《安全生产法》第九十九条第（三）项");
        assertThat(danger.getString("timeline[0].by")).isEqualTo("inspector-0007");
        assertThat(danger.getString("timeLimit.dueDate")).isEqualTo(inDays(15));
        assertThat(danger.getString("region")).isEqualTo(PLACE);
        var told = column(
                "select data from outbox where enterprise_id = ? and type = 'worksafe.hazards.danger-reported.v1'",
                facts.enterprise());
        assertThat(told).hasSize(1);
        EventContract.ofType("worksafe.hazards.danger-reported.v1").accepts(told.getFirst());
        assertThat(told.getFirst()).contains("\"findingId\":\"" + finding.aggregateId());
    }

    /** Found without a network and recorded four days later. */
    @Test
    void timeLimitOfAFindingCountsFromTheDayOnWhichItWasFound() throws SQLException {
        deliver(with(
                example("finding-recorded"),
                "\"occurredAt\"",
                "\"happenedAt\": \"" + inDays(-4) + "T10:05:00+08:00\", \"occurredAt\""));

        var danger = onlyDanger();
        assertThat(danger.getString("happenedAt")).isEqualTo(inDays(-4) + "T10:05:00+08:00");
        assertThat(danger.getString("reportedAt")).startsWith(inDays(0));
        assertThat(danger.getString("timeLimit.dueDate")).isEqualTo(inDays(11));
    }

    @Test
    void findingMakesOneDangerHoweverOftenItIsTold() throws SQLException {
        var finding = example("finding-recorded");
        var retold = atRevision(7, finding);

        deliver(finding, finding);
        deliver(retold);

        assertThat(onlyDanger().getList("timeline")).hasSize(1);
    }

    @Test
    void whoReportsByHandCannotTakeAFindingsPlace() throws SQLException {
        var finding = example("finding-recorded");
        var byHand = DangerApi.aReport(facts.enterprise(), "GENERAL")
                .replaceFirst("}\\s*$", """
                    , "finding": {"reference": "%s", "legalBasis": "无", "requirement": "无", "penaltyClause": "无"}}
                    """.formatted(finding.aggregateId()));
        assertThat(DangerApi.report(supervisor, byHand).statusCode()).isEqualTo(201);

        deliver(finding);

        assertThat(column("select source from danger where finding_id = ?", (Object) finding.aggregateId()))
                .containsExactly("INSPECTION");
    }

    @Test
    void factAboutAnEnterpriseNotHeardOfYetIsNotLost() throws SQLException {
        facts = new OtherContexts(newId());

        deliver(example("finding-recorded"), example("order-issued"));

        var early = onlyDanger();
        assertThat(early.getString("enterpriseName")).isEqualTo("（企业信息待同步）");
        assertThat(early.getString("timeLimit.origin")).isEqualTo("ORDER");
        var refused = DangerApi.report(supervisor, DangerApi.aReport(facts.enterprise(), "GENERAL"));
        assertThat(refused.jsonPath().getString("code")).isEqualTo("enterprise-not-active");

        RegistryEvents.changed(facts.enterprise(), 1, "320281103000", Sector.TRANSPORT);

        var danger = onlyDanger();
        assertThat(danger.getString("enterpriseName")).isEqualTo("江阴市澄江化工有限公司");
        assertThat(danger.getString("region")).isEqualTo("320281103000");
        assertThat(danger.getString("sector")).isEqualTo("TRANSPORT");
        assertThat(danger.getString("regionAtEvent")).isEqualTo(PLACE);
    }

    @Test
    void gapInThePolicyBookLaysTheFindingAsideInsteadOfRefusingIt() throws SQLException {
        var finding = example("finding-recorded");
        var early = ReceivedEvent.ofExample(
                newId(),
                finding.type(),
                finding.data()
                        .replaceFirst(
                                "\"occurredAt\"\\s*:\\s*\"[^\"]*\"", "\"occurredAt\": \"2008-01-31T12:00:00+08:00\""));

        deliver(early);

        assertThat(facts.laidAside(InspectionEventsConsumer.CONSUMER)).containsExactly("FAILED");
        assertThat(facts.refused(InspectionEventsConsumer.CONSUMER)).isEmpty();
    }

    @Test
    void findingAtAnEnterpriseThatHasEndedIsADangerAllTheSame() throws SQLException {
        RegistryEvents.cancelled(facts.enterprise(), 2, PLACE, Sector.EMERGENCY);

        deliver(example("finding-recorded"));

        assertThat(onlyDanger().getString("status")).isEqualTo("REPORTED");
    }

    @Test
    void orderNamesTheDayAndTheClockRunsToIt() throws SQLException {
        deliver(example("finding-recorded"), example("order-issued"));

        var danger = onlyDanger();
        assertThat(danger.getString("timeLimit.dueDate")).isEqualTo(inDays(ORDERED_DAYS));
        assertThat(danger.getString("timeLimit.origin")).isEqualTo("ORDER");
        assertThat(danger.getString("timeLimit.clause")).isEqualTo("ZL320281-2026-000005");
        assertThat(danger.getList("timeline.kind", String.class)).containsExactly("REPORTED", "ORDERED");
        assertThat(clocks()).containsExactly("CANCELLED " + inDays(15), "RUNNING " + inDays(ORDERED_DAYS));
        assertThat(column("select action from audit_entry where object_id = ? order by id", danger.getString("id")))
                .containsExactly("danger-reported", "danger-rescheduled");
    }

    @Test
    void orderAndItsWithdrawalAreAnnouncedWithTheDaysTheyLeaveBehind() throws SQLException {
        deliver(example("finding-recorded"), example("order-issued"), example("order-issued"));

        deliver(example("order-withdrawn"));

        var contract = EventContract.ofType("worksafe.hazards.danger-rescheduled.v1");
        var told = rescheduled();
        assertThat(told).hasSize(2).allSatisfy(contract::accepts);
        assertThat(told.getFirst())
                .contains("\"dueDate\":\"" + inDays(ORDERED_DAYS))
                .contains("\"origin\":\"ORDER\"")
                .contains("\"orderNumber\":\"ZL320281-2026-000005\"")
                .contains("\"revision\":2");
        assertThat(told.getLast())
                .contains("\"dueDate\":\"" + inDays(15))
                .contains("\"origin\":\"POLICY\"")
                .contains("\"orderNumber\":\"ZL320281-2026-000005\"")
                .contains("\"revision\":3");
        assertThat(onlyDanger().getLong("revision")).isEqualTo(3);
    }

    private java.util.List<String> rescheduled() throws SQLException {
        return column(
                "select data from outbox where enterprise_id = ? and type = 'worksafe.hazards.danger-rescheduled.v1'"
                        + " order by position",
                facts.enterprise());
    }

    @Test
    void extendedOrderGivesItsDangersTheLaterDay() throws SQLException {
        deliver(example("finding-recorded"), example("order-issued"));

        deliver(with(example("order-rescheduled"), inDays(ORDERED_DAYS), inDays(20)));

        var danger = onlyDanger();
        assertThat(danger.getString("timeLimit.dueDate")).isEqualTo(inDays(20));
        assertThat(danger.getString("timeLimit.origin")).isEqualTo("ORDER");
        assertThat(clocks()).last().isEqualTo("RUNNING " + inDays(20));
        assertThat(rescheduled()).hasSize(2);
    }

    /** The order took the day from the plan, which holds here already. */
    @Test
    void orderThatFollowsThePlanChangesNothingHere() throws SQLException {
        deliver(example("finding-recorded"), example("order-issued"));

        deliver(with(with(example("order-rescheduled"), inDays(ORDERED_DAYS), inDays(5)), "\"EXTENSION\"", "\"PLAN\""));

        assertThat(onlyDanger().getString("timeLimit.dueDate")).isEqualTo(inDays(ORDERED_DAYS));
        assertThat(rescheduled()).hasSize(1);
    }

    @Test
    void orderToldTwiceChangesNothingMore() throws SQLException {
        deliver(example("finding-recorded"), example("order-issued"));

        deliver(atRevision(5, example("order-issued")));

        assertThat(onlyDanger().getList("timeline")).hasSize(2);
        assertThat(clocks()).hasSize(2);
    }

    @Test
    void withdrawnOrderGivesThePolicysDayBack() throws SQLException {
        deliver(example("finding-recorded"), example("order-issued"));

        deliver(example("order-withdrawn"));

        var danger = onlyDanger();
        assertThat(danger.getString("timeLimit.origin")).isEqualTo("POLICY");
        assertThat(danger.getString("timeLimit.dueDate")).isEqualTo(inDays(15));
        assertThat(danger.getString("timeline[2].kind")).isEqualTo("ORDER_WITHDRAWN");
        assertThat(danger.getString("timeline[2].note")).isEqualTo("所列问题经复核不成立");
        assertThat(clocks()).last().isEqualTo("RUNNING " + inDays(15));
    }

    @Test
    void orderAboutWhatIsNotKnownHereIsLaidAsideWithAllThatFollows() throws SQLException {
        deliver(example("order-issued"), example("finding-recorded"));

        assertThat(facts.laidAside(InspectionEventsConsumer.CONSUMER)).containsExactly("FAILED", "WAITING");
        assertThat(facts.dangers()).isEmpty();
    }

    @Test
    void withdrawnFindingDismissesWhatNobodyHasTakenUp() throws SQLException {
        deliver(example("finding-recorded"));

        deliver(example("finding-withdrawn"));

        var danger = onlyDanger();
        assertThat(danger.getString("status")).isEqualTo("DISMISSED");
        assertThat(danger.getString("timeline[1].note")).isEqualTo("复核确认为误判");
        assertThat(clocks()).containsExactly("CANCELLED " + inDays(15));
        assertThat(column(
                        "select type from outbox where enterprise_id = ? and aggregate = 'danger' order by position",
                        facts.enterprise()))
                .containsExactly("worksafe.hazards.danger-reported.v1", "worksafe.hazards.danger-dismissed.v1");
    }

    @Test
    void recordedAndWithdrawnInOnePollComeToTheSame() throws SQLException {
        deliver(example("finding-recorded"), example("order-issued"), example("finding-withdrawn"));

        assertThat(onlyDanger().getString("status")).isEqualTo("DISMISSED");
        assertThat(onlyDanger().getLong("revision")).isEqualTo(3);
    }

    @Test
    void withdrawnFindingIsNotedWhereTheEnterpriseHasBegun() throws SQLException {
        deliver(example("finding-recorded"));
        var id = facts.dangers().getFirst();
        act(supervisor, id, "plan", aPlan(inDays(5))).then().statusCode(200);

        deliver(example("finding-withdrawn"));
        deliver(atRevision(9, example("finding-withdrawn")));

        var danger = onlyDanger();
        assertThat(danger.getString("status")).isEqualTo("RECTIFYING");
        assertThat(danger.getList("timeline.kind", String.class))
                .containsExactly("REPORTED", "PLANNED", "FINDING_WITHDRAWN");
        act(supervisor, id, "rectification", EVIDENCE).then().statusCode(200);
    }

    @Test
    void dangerOfAFindingLivesLikeAnyOther() throws SQLException {
        deliver(example("finding-recorded"), example("order-issued"));
        var id = facts.dangers().getFirst();
        var owner = Tokens.ofEnterprise(facts.enterprise());

        assertThat(act(owner, id, "plan", aPlan(inDays(ORDERED_DAYS + 1)))
                        .jsonPath()
                        .getString("detail"))
                .contains("ZL320281-2026-000005");
        act(owner, id, "plan", aPlan(inDays(5))).then().statusCode(200);
        act(owner, id, "rectification", EVIDENCE).then().statusCode(200);
        DangerApi.recheck(Tokens.of("inspector", COUNTY), id, DangerApi.PASSED)
                .then()
                .statusCode(200);

        assertThat(onlyDanger().getString("status")).isEqualTo("CLOSED");
        deliver(example("order-withdrawn"));
        assertThat(onlyDanger().getString("status")).isEqualTo("CLOSED");
        assertThat(rescheduled()).hasSize(1);
    }

    @Test
    void majorFindingIsAMajorDanger() throws SQLException {
        deliver(with(example("finding-recorded"), "\"GENERAL\"", "\"MAJOR\""));

        assertThat(onlyDanger().getString("timeLimit.policyCode")).isEqualTo("danger.rectification-period.major");
    }

    @Test
    void whatIsOfNoConcernHereIsLetPass() throws SQLException {
        deliver(
                example("inspection-started"),
                example("order-answered"),
                example("order-overdue"),
                ReceivedEvent.ofExample(
                        newId(),
                        "worksafe.inspections.finding-sold.v9",
                        example("finding-recorded").data()));

        assertThat(facts.dangers()).isEmpty();
        assertThat(facts.laidAside(InspectionEventsConsumer.CONSUMER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "null", "{\"findingId\": \"x\"}"})
    void malformedFindingIsLaidAside(String data) throws SQLException {
        var good = example("finding-recorded");

        deliver(saying(data, good));

        assertThat(facts.laidAside(InspectionEventsConsumer.CONSUMER)).containsExactly("MALFORMED");
        assertThat(facts.dangers()).isEmpty();
    }

    private java.util.List<String> clocks() throws SQLException {
        UUID danger = facts.dangers().getFirst();
        return column(
                "select state || ' ' || (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date"
                        + " from clock where subject_id = ? order by id",
                danger);
    }
}
