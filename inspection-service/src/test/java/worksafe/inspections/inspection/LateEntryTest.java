package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.inspections.inspection.InspectionFixtures.ASSIGNED_AT;
import static worksafe.inspections.inspection.InspectionFixtures.CONCLUDED_AT;
import static worksafe.inspections.inspection.InspectionFixtures.INSPECTOR;
import static worksafe.inspections.inspection.InspectionFixtures.LATER;
import static worksafe.inspections.inspection.InspectionFixtures.LEADER;
import static worksafe.inspections.inspection.InspectionFixtures.RECORD;
import static worksafe.inspections.inspection.InspectionFixtures.SECOND;
import static worksafe.inspections.inspection.InspectionFixtures.STARTED_AT;
import static worksafe.inspections.inspection.InspectionFixtures.TWO;
import static worksafe.inspections.inspection.InspectionFixtures.planned;
import static worksafe.inspections.inspection.InspectionFixtures.view;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.FactTime.FactProblem;

/** A visit without a network, entered days later, in the order of what happened. */
class LateEntryTest {

    @Test
    void wholeVisitIsEnteredAfterwards() {
        var inspection = planned(LEADER, SECOND);

        var started = inspection.start(TWO, ids -> {}, INSPECTOR, new FactTime(STARTED_AT, LATER));
        var found = inspection.find(INSPECTOR, new FactTime(STARTED_AT.plusSeconds(600), LATER));
        var concluded = inspection.conclude(RECORD, INSPECTOR, new FactTime(CONCLUDED_AT, LATER));

        assertThat(found).endsWith("-01");
        assertThat(started.happenedAt()).isEqualTo(STARTED_AT);
        assertThat(started.occurredAt()).isEqualTo(LATER);
        assertThat(concluded.happenedAt()).isEqualTo(CONCLUDED_AT);
        assertThat(inspection.startedAt()).contains(STARTED_AT);
        assertThat(inspection.concludedAt()).contains(CONCLUDED_AT);
        var last = view(inspection).timeline().getLast();
        assertThat(last.occurredAt()).isEqualTo(LATER);
        assertThat(last.happenedAt()).isEqualTo(CONCLUDED_AT);
    }

    @Test
    void noVisitBeginsBeforeItIsAssigned() {
        refused(() -> {
            var unused = planned(LEADER, SECOND)
                    .start(TWO, ids -> {}, INSPECTOR, new FactTime(ASSIGNED_AT.minusSeconds(1), LATER));
        });
    }

    @Test
    void nothingIsFoundBeforeTheVisitBegins() {
        var inspection = InspectionFixtures.started();

        refused(() -> {
            var unused = inspection.find(INSPECTOR, new FactTime(STARTED_AT.minusSeconds(1), LATER));
        });
        assertThat(inspection.findings()).isZero();
    }

    @Test
    void noVisitEndsBeforeItsLastFinding() {
        var inspection = InspectionFixtures.started();
        var last = inspection.find(INSPECTOR, new FactTime(STARTED_AT.plusSeconds(600), LATER));
        var earlier = inspection.find(INSPECTOR, new FactTime(STARTED_AT.plusSeconds(300), LATER));
        assertThat(last).isNotEqualTo(earlier);

        refused(() -> {
            var unused = inspection.conclude(RECORD, INSPECTOR, new FactTime(STARTED_AT.plusSeconds(599), LATER));
        });
    }

    private static void refused(ThrowingCallable verb) {
        assertThat(catchThrowableOfType(RuleViolation.class, verb).type()).isEqualTo(FactProblem.FACT_BEFORE_CAUSE);
    }
}
