package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.VisitSteps.HAZARDS;
import static worksafe.acceptance.VisitSteps.INSPECTIONS;
import static worksafe.acceptance.VisitSteps.ORDERS;
import static worksafe.acceptance.VisitSteps.REGISTRY;
import static worksafe.acceptance.VisitSteps.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Order → its day passes → fined → looked at again → answered, late as the figure counts it. */
class LateOrderJourneyIT {

    private static final int DAYS_TO_RECTIFY = 10;
    private static final long FINE_FEN = 1_000_000;

    private final Suite suite = Suite.running();
    private final VisitSteps visits = new VisitSteps(suite);
    private final PenaltySteps penalties = new PenaltySteps(visits);
    private final Http supervisor = visits.supervisor();

    @AfterEach
    void setTheClockBack() {
        visits.setTheClockBack();
    }

    @Test
    void whatIsNotPutRightInTimeIsFinedLookedAtAgainAndAnsweredLate() {
        var enterprise = visits.enterprise(7_720);
        var owner = visits.owner(enterprise);
        var visit = visits.begun(enterprise, "TIP_OFF", "群众举报仓库违规存放危化品");
        var finding = visits.found(visits.leader(), visit);
        visits.conclude(visits.leader(), visit);
        var due = visits.today().plusDays(DAYS_TO_RECTIFY);
        var order = visits.ordered(visits.leader(), visit, finding, due);
        var path = ORDERS + "/" + order.path("id").asText();
        var danger = visits.danger(finding, due);
        visits.planned(owner, danger, due);

        visits.ahead(DAYS_TO_RECTIFY + 1);
        var id = order.path("id").asText();
        var late = visits.awaited(supervisor, path, shown -> shown.hasNonNull("overdueSince"));
        assertThat(late.path("status").asText()).isEqualTo("ISSUED");
        assertThat(visits.tasks(id)).contains("order-recheck");
        assertThat(visits.running(id)).contains("order-recheck");
        assertThat(visits.archived(
                                enterprise, id, shown -> shown.path("overdue").asBoolean())
                        .path("closed")
                        .asBoolean())
                .isFalse();
        assertThat(weighed(enterprise, "OVERDUE_ORDER")).isEqualTo(1);

        var fine = fined(enterprise, id, order.path("number").asText(), owner);

        var again = visits.begun(enterprise, "RECHECK", "限期届满，复查整改情况");
        assertThat(visits.running(id)).doesNotContain("order-recheck");
        visits.conclude(visits.leader(), again);
        var unused =
                visits.awaited(supervisor, HAZARDS + "/dangers/" + danger, shown -> shown.hasNonNull("overdueSince"));
        visits.rectified(owner, danger);
        assertThat(visits.passed(danger).path("status").asText()).isEqualTo("CLOSED");
        var answered = visits.awaited(owner, path, status("ANSWERED"));
        assertThat(answered.hasNonNull("overdueSince")).as("%s", answered).isTrue();
        assertThat(visits.tasks(id)).isEmpty();
        assertThat(visits.archived(enterprise, id, shown -> shown.path("closed").asBoolean())
                        .path("state")
                        .asText())
                .isEqualTo("ANSWERED");

        assertCountedAsLate(YearMonth.from(due), id);
        assertThat(weighed(enterprise, "OVERDUE_ORDER")).isZero();
        assertThat(visits.archived(
                                enterprise, fine, shown -> shown.path("closed").asBoolean())
                        .path("state")
                        .asText())
                .isEqualTo("CLOSED");
    }

    /** A case of the order that was not obeyed, until the fine is paid and the file is closed. */
    private String fined(UUID enterprise, String order, String number, Http owner) {
        var id = penalties.filed(
                enterprise, "\"kind\": \"ORDER\", \"sourceId\": \"%s\"".formatted(order), "未按责令限期整改指令消除事故隐患");
        assertThat(penalties.shown(id).path("originNumber").asText()).isEqualTo(number);
        owner.get(PenaltySteps.path(id)).expect(404);
        penalties.putForward(id, PenaltySteps.sentence("""
                "act": "%s", "title": "未采取措施消除事故隐患", "band": "aq-102", "fineFen": %d""".formatted(number, FINE_FEN), "\"FINE\"", false));
        penalties.told(id);
        assertThat(owner.get(PenaltySteps.path(id))
                        .expect(200)
                        .json()
                        .path("notice")
                        .path("askUntil")
                        .isMissingNode())
                .as("a fine below that gives no right to a hearing")
                .isTrue();
        penalties.waived(id, owner);
        penalties.decided(id);
        var paper = penalties.decisionServed(id);
        var served = penalties.shown(id);
        assertThat(served.path("status").asText()).as("%s", served).isEqualTo("SERVED");
        assertThat(served.path("owedFen").asLong()).isEqualTo(FINE_FEN);
        assertThat(served.path("violations").path(0).path("clauseId").asText()).startsWith("aqscf-2021.102");
        assertThat(owner.get(VisitSteps.PAPERS + "/" + paper)
                        .expect(200)
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("penalty-decision");
        assertThat(visits.tasks(id)).containsExactly("penalty-payment");

        assertThat(penalties.paid(id, FINE_FEN).path("status").asText()).isEqualTo("PERFORMED");
        Journey.actOn(penalties.chief(), PenaltySteps.path(id), "closure", """
                {"opinion": "已履行完毕，同意结案"}
                """);
        assertThat(visits.tasks(id)).isEmpty();
        return id;
    }

    /** In the denominator of orders on time, as whoever reads the figure may follow it. */
    private void assertCountedAsLate(YearMonth month, String order) {
        var total = supervisor
                .get(INSPECTIONS + "/figures/order-on-time?period=" + month)
                .expect(200)
                .json()
                .path("total");
        assertThat(total.path("denominator").asLong()).as("%s", total).isPositive();
        assertThat(listed(total, "denominatorList")).contains(order);
        assertThat(listed(total, "numeratorList")).doesNotContain(order);
    }

    private List<String> listed(JsonNode total, String which) {
        var list = total.path(which).asText();
        assertThat(list).as("%s", total).startsWith(ORDERS + "?");
        return VisitSteps.items(supervisor, list + "&limit=200").stream()
                .map(one -> one.path("id").asText())
                .toList();
    }

    /** How many of those the grade of the enterprise counts now. */
    private long weighed(UUID enterprise, String input) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/grade")
                .expect(200)
                .json()
                .path("inputs")
                .valueStream()
                .filter(line -> line.path("input").asText().equals(input))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asLong();
    }
}
