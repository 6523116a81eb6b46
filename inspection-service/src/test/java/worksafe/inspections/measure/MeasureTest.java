package worksafe.inspections.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.measure.MeasureFixtures.APPROVER;
import static worksafe.inspections.measure.MeasureFixtures.AT;
import static worksafe.inspections.measure.MeasureFixtures.BASIS;
import static worksafe.inspections.measure.MeasureFixtures.DAY;
import static worksafe.inspections.measure.MeasureFixtures.INSPECTOR;
import static worksafe.inspections.measure.MeasureFixtures.LATER;
import static worksafe.inspections.measure.MeasureFixtures.LATEST;
import static worksafe.inspections.measure.MeasureFixtures.PAPER;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.WrittenTexts;

/** The rules of a measure on the spot, without a container. */
class MeasureTest {

    @Test
    void holdsAtMostAsLongAsThePolicyAllows() {
        var measure = MeasureFixtures.proposed().aggregate();
        refused(
                MeasureProblem.MEASURE_BEYOND_TERM,
                () -> measure.decide("同意", LATEST.plusDays(1), LATEST, BASIS, APPROVER, AT));
        refused(
                MeasureProblem.MEASURE_BEYOND_TERM,
                () -> measure.decide("同意", LocalDate.parse("2026-03-11"), LATEST, BASIS, APPROVER, AT));

        var unused = measure.decide("同意", null, LATEST, BASIS, APPROVER, AT);
        assertThat(measure.lastDay()).isEqualTo(LATEST);
    }

    @Test
    void enterpriseIsToldOnceThePaperIsServed() {
        var measure = MeasureFixtures.in(MeasureStatus.DECIDED);
        assertThat(measure.served(new UUID(0, 9), DAY, LATER)).isEmpty();

        assertThat(measure.served(PAPER, DAY, LATER))
                .hasValueSatisfying(
                        event -> assertThat(event.measure().enterpriseId()).isNotNull());
        assertThat(measure.toldTimeline()).extracting(step -> step.kind()).containsExactly("SERVED");
    }

    @Test
    void whoProposedItDoesNotReviewIt() {
        var measure = MeasureFixtures.in(MeasureStatus.REVIEW_ASKED);

        refused(MeasureProblem.MEASURE_SAME_PERSON, () -> measure.answer(true, "同意", INSPECTOR, LATER));
        assertThat(measure.actions(INSPECTOR.subject())).doesNotContain(MeasureAction.ANSWER);
        assertThat(measure.status()).isEqualTo(MeasureStatus.REVIEW_ASKED);
    }

    @Test
    void missedDayIsToldOnce() {
        var measure = MeasureFixtures.in(MeasureStatus.SERVED);

        assertThat(measure.miss(LATER)).isPresent();
        assertThat(measure.miss(LATER)).isEmpty();
        assertThat(measure.overdueSince()).isEqualTo(LATER);
    }

    @Test
    void paperIsDrawnUpOnceWhileItStands() {
        var measure = MeasureFixtures.in(MeasureStatus.DECIDED);
        assertThatThrownBy(() -> measure.drawUp(new UUID(0, 9), INSPECTOR, LATER))
                .isInstanceOf(IllegalTransition.class);

        assertThat(measure.paperWithdrawn(PAPER, LATER)).isPresent();
        assertThat(measure.drawUp(new UUID(0, 9), INSPECTOR, LATER).step()).isEqualTo(MeasureStep.PAPER_DRAWN_UP);
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(MeasureTest.class.getClassLoader()), MeasureProblem.values());
    }

    private static void refused(ProblemType problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
