package worksafe.inspections.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.danger.HazardEvents.changed;
import static worksafe.inspections.danger.HazardEvents.deliver;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.NotTaken;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What becomes of findings and orders when their dangers are heard of: in order, twice, late, and strange. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DangerEventsConsumerTest {

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final UUID danger = Uuid7.next(InstantSource.system());
    private final UUID otherDanger = Uuid7.next(InstantSource.system());
    private UUID enterprise;
    private Enrolled leader;
    private UUID visit;
    private UUID finding;
    private UUID order;

    @BeforeEach
    void anOrderAboutOneFinding() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        leader = inspector();
        visit = started(enterprise, leader, inspector());
        finding = created(leader.token(), FINDINGS, aFinding(visit));
        order = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reported",
                "planned",
                "rectified",
                "recheck-failed",
                "accepted",
                "closed",
                "dismissed",
                "reopened",
                "rescheduled",
                "overdue"
            })
    void everyExampleOfTheContractIsTakenWithoutHarm(String verb) {
        deliver(event(verb));

        assertThat(letters()).isEmpty();
        assertThat(refusals()).isEmpty();
    }

    @Test
    void findingLearnsWhichDangerItBecame() {
        deliver(event("reported"));

        assertThat(finding().getString("dangerId")).isEqualTo(danger.toString());
        assertThat(finding().getMap("$")).doesNotContainKeys("dangerOutcome", "settledAt");
        assertThat(order().getString("status")).isEqualTo("ISSUED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "dismissed"})
    void endOfTheOnlyDangerAnswersTheOrder(String verb) {
        deliver(event("reported"), event(verb));

        assertThat(finding().getString("dangerOutcome")).isEqualTo(verb.toUpperCase(Locale.ROOT));
        assertThat(order().getString("status")).isEqualTo("ANSWERED");
        assertThat(order().getList("timeline.kind", String.class)).containsExactly("ISSUED", "ANSWERED");
        assertThat(announced("order-answered", order)).hasSize(1);
        assertThat(clocks()).containsExactly("MET|" + inDays(10));
    }

    /** The policy gives a year; the plan says until when. */
    @Test
    void orderAboutMajorDangersTakesTheDayOfTheirPlans() {
        var major = created(leader.token(), FINDINGS, aFinding(visit).replace("\"GENERAL\"", "\"MAJOR\""));
        var second = created(leader.token(), FINDINGS, aFinding(visit).replace("\"GENERAL\"", "\"MAJOR\""));
        order = created(supervisor, ORDERS, """
                {"inspectionId": "%s", "findingIds": ["%s", "%s"]}""".formatted(visit, major, second));
        var former = order().getString("timeLimit.dueDate");

        deliver(planned(major, danger, inDays(60)));
        assertThat(order().getString("timeLimit.dueDate")).isEqualTo(former);
        deliver(planned(second, otherDanger, inDays(45)));
        deliver(planned(second, otherDanger, inDays(45)));

        assertThat(order().getString("timeLimit.dueDate")).isEqualTo(inDays(60));
        assertThat(order().getString("timeLimit.origin")).isEqualTo("PLAN");
        assertThat(order().getString("timeline[1].note")).isEqualTo(former + " → " + inDays(60));
        assertThat(clocks()).containsExactly("CANCELLED|" + former, "RUNNING|" + inDays(60));
        assertThat(announced("order-rescheduled", order))
                .singleElement()
                .asString()
                .contains("\"origin\":\"PLAN\"", "\"formerDueDate\":\"" + former);
    }

    @Test
    void orderIssuedAfterThePlanHasItsDayAndNoLaterOne() {
        var major = created(leader.token(), FINDINGS, aFinding(visit).replace("\"GENERAL\"", "\"MAJOR\""));
        deliver(planned(major, danger, inDays(60)));

        var later = create(leader.token(), ORDERS, anOrder(visit, inDays(61), major));
        assertProblem(later, 422, "order-beyond-time-limit");
        order = created(supervisor, ORDERS, """
                {"inspectionId": "%s", "findingIds": ["%s"]}""".formatted(visit, major));

        assertThat(order().getString("timeLimit.dueDate")).isEqualTo(inDays(60));
        assertThat(order().getString("timeLimit.origin")).isEqualTo("PLAN");
    }

    private ReceivedEvent planned(UUID finding, UUID danger, String day) {
        return changed(
                HazardEvents.event("planned", finding, danger, enterprise),
                "\"dueDate\"\\s*:\\s*\"[^\"]*\"",
                "\"dueDate\": \"" + day + "\"");
    }

    @Test
    void orderIsAnsweredWhenTheLastOfItsDangersEnds() {
        var second = created(leader.token(), FINDINGS, aFinding(visit));
        var both = created(leader.token(), FINDINGS, aFinding(visit));
        var two = created(leader.token(), ORDERS, anOrder(visit, inDays(10), second, both));

        deliver(HazardEvents.event("closed", second, danger, enterprise));
        assertThat(get(supervisor, ORDERS, two).jsonPath().getString("status")).isEqualTo("ISSUED");
        deliver(HazardEvents.event("dismissed", both, otherDanger, enterprise));

        assertThat(get(supervisor, ORDERS, two).jsonPath().getString("status")).isEqualTo("ANSWERED");
        assertThat(order().getString("status")).isEqualTo("ISSUED");
    }

    @Test
    void answerIsDatedByTheLastClosing() {
        TestDatabase.execute("update order_step set occurred_at = '2026-04-01T09:00+08' where order_id = ?", order);

        deliver(event("closed"));

        assertThat(order().getString("answeredAt")).isEqualTo("2026-04-08T16:00:00+08:00");
        assertThat(announced("order-answered", order))
                .singleElement()
                .asString()
                .contains("2026-04-08T16:00:00+08:00");
        assertThat(announced("clock-met", order)).singleElement().asString().contains("\"late\":false");
    }

    /** Re-checked without a network and entered the day after: the day of the fact decides what was in time. */
    @Test
    void answerIsDatedByTheClosingNotByItsEntry() {
        TestDatabase.execute("update order_step set occurred_at = '2026-04-01T09:00+08' where order_id = ?", order);

        deliver(changed(
                event("closed"), "\"occurredAt\"", "\"happenedAt\": \"2026-04-07T09:30:00+08:00\", \"occurredAt\""));

        assertThat(order().getString("answeredAt")).isEqualTo("2026-04-07T09:30:00+08:00");
    }

    @Test
    void dangerThatEndedBeforeItWasOrderedAnswersTheOrderFromItsIssue() {
        deliver(event("closed"));

        assertThat(order().getString("answeredAt")).isEqualTo(order().getString("issuedAt"));
    }

    @Test
    void closingOfAClockAheadOfOursCountsFromNow() {
        deliver(changed(event("closed"), "2026-04-08T16:00:00\\+08:00", "2099-04-08T16:00:00+08:00"));

        assertThat(order().getString("status")).isEqualTo("ANSWERED");
        assertThat(order().getString("answeredAt")).doesNotStartWith("2099");
        assertThat(announced("order-overdue", order)).isEmpty();
    }

    @Test
    void reopenedDangerReopensTheOrderWithItsOwnDay() {
        deliver(event("closed"));

        deliver(changed(event("reopened"), "2026-05-20", inDays(40)));

        assertThat(finding().getMap("$")).doesNotContainKeys("dangerOutcome", "settledAt");
        assertThat(order().getString("status")).isEqualTo("ISSUED");
        assertThat(order().getString("timeLimit.dueDate")).isEqualTo(inDays(40));
        assertThat(order().getString("timeLimit.origin")).isEqualTo("REOPENING");
        assertThat(order().getString("timeline[2].note")).isEqualTo("回访发现联动阀再次失效");
        assertThat(announced("order-reopened", order)).hasSize(1);
        assertThat(clocks()).containsExactly("MET|" + inDays(10), "RUNNING|" + inDays(40));
    }

    @Test
    void wholeStoryInOnePollIsToldStepByStep() {
        var closedAgain = changed(event("closed"), "\"revision\": 6", "\"revision\": 8");

        deliver(event("reported"), event("closed"), changed(event("reopened"), "2026-05-20", inDays(40)), closedAgain);

        assertThat(order().getString("status")).isEqualTo("ANSWERED");
        assertThat(order().getList("timeline.kind", String.class))
                .containsExactly("ISSUED", "ANSWERED", "REOPENED", "ANSWERED");
        assertThat(revisions()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whatIsHeardTwiceHappensOnce() {
        var closed = event("closed");

        deliver(closed, closed);
        deliver(closed);
        // Announced anew under another id, as after a broker that forgot.
        deliver(event("closed"));

        assertThat(announced("order-answered", order)).hasSize(1);
        assertThat(order().getList("timeline.kind", String.class)).containsExactly("ISSUED", "ANSWERED");
    }

    @Test
    void whatIsHeardLateChangesNothing() {
        deliver(changed(event("reopened"), "2026-05-20", inDays(40)));
        deliver(event("closed"), event("reported"));

        assertThat(finding().getMap("$")).doesNotContainKeys("dangerOutcome", "settledAt");
        assertThat(order().getString("status")).isEqualTo("ISSUED");
        assertThat(order().getString("timeLimit.dueDate")).isEqualTo(inDays(10));
    }

    @Test
    void closureThatIsHeardBeforeTheReportCountsAllTheSame() {
        deliver(event("closed"), event("reported"));

        assertThat(finding().getString("dangerId")).isEqualTo(danger.toString());
        assertThat(order().getString("status")).isEqualTo("ANSWERED");
    }

    @Test
    void withdrawnOrderIsNotAnswered() {
        act(supervisor, ORDERS, order, "withdrawal", """
            {"reason": "所列问题经复核不成立"}\
            """).then().statusCode(200);

        deliver(event("closed"));

        assertThat(order().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(finding().getString("dangerOutcome")).isEqualTo("CLOSED");
    }

    @Test
    void dangerThatNoInspectionFoundIsLetPass() {
        deliver(changed(event("closed"), "\"findingId\": \"[^\"]*\",", ""));

        assertThat(finding().getMap("$")).doesNotContainKey("dangerId");
        assertThat(letters()).isEmpty();
        assertThat(refusals()).isEmpty();
    }

    @Test
    void dangerOfAFindingThatIsNotHereIsRefusedAndTheRefusalKept() {
        var unknown = Uuid7.next(InstantSource.system());

        deliver(HazardEvents.event("closed", unknown, otherDanger, enterprise), event("closed"));

        assertThat(refusals()).containsExactly("finding-unknown");
        assertThat(order().getString("status")).isEqualTo("ANSWERED");
        var listed = given().auth()
                .oauth2(Tokens.of("operator", COUNTY))
                .queryParam("enterpriseId", enterprise)
                .get("/api/v1/inspections/refused-events")
                .jsonPath();
        assertThat(listed.getList("items.code", String.class)).containsExactly("finding-unknown");
        assertThat(listed.getString("items[0].consumer")).isEqualTo("inspections-hazards");
        assertThat(listed.getString("items[0].type")).isEqualTo("worksafe.hazards.danger-closed.v1");
        assertThat(listed.getString("items[0].data")).contains(unknown.toString());
    }

    @Test
    void dayThatOurOwnOrderGaveTheDangerChangesNothingHere() {
        deliver(event("reported"));

        deliver(event("rescheduled"));

        assertThat(finding().getMap("$")).doesNotContainKeys("dangerOutcome", "settledAt");
        assertThat(order().getString("timeLimit.dueDate")).isEqualTo(inDays(10));
        assertThat(order().getList("timeline.kind", String.class)).containsExactly("ISSUED");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void malformedEventIsLaidAside() {
        deliver(changed(event("closed"), "\"findingId\": \"[^\"]*\"", "\"findingId\": \"x\""));

        assertThat(letters()).containsExactly("MALFORMED");
        assertThat(order().getString("status")).isEqualTo("ISSUED");
    }

    private ReceivedEvent event(String verb) {
        return HazardEvents.event(verb, finding, danger, enterprise);
    }

    private JsonPath finding() {
        return get(supervisor, FINDINGS, finding).jsonPath();
    }

    private JsonPath order() {
        return get(supervisor, ORDERS, order).jsonPath();
    }

    private List<String> revisions() {
        return TestDatabase.column(
                "select revision from outbox where aggregate = 'order' and aggregate_id = ? order by position", order);
    }

    private List<String> clocks() {
        return TestDatabase.column(
                "select concat_ws('|', state, (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date)"
                        + " from clock where subject_id = ? and kind = 'order-rectification' order by id",
                order);
    }

    private List<String> letters() {
        return NotTaken.laidAside(enterprise);
    }

    private List<String> refusals() {
        return NotTaken.refused(enterprise);
    }
}
