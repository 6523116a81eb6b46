package worksafe.inspections.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.finding.FindingFixtures.LATER;
import static worksafe.inspections.finding.FindingFixtures.ORDER;
import static worksafe.inspections.finding.FindingFixtures.SUPERVISOR;
import static worksafe.inspections.finding.FindingFixtures.heard;
import static worksafe.inspections.finding.FindingFixtures.recorded;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;

/** The life and the rules of a finding, without a container. */
class FindingTest {

    @ParameterizedTest
    @EnumSource(FindingStatus.class)
    void onlyAFindingThatStandsIsWithdrawn(FindingStatus status) {
        var finding = FindingFixtures.in(status);
        var before = FindingView.of(finding, Set.of());

        switch (status) {
            case RECORDED -> {
                var event = finding.withdraw("误判", SUPERVISOR, LATER);
                assertThat(finding.status()).isEqualTo(FindingStatus.WITHDRAWN);
                assertThat(event.finding().status()).isEqualTo(FindingStatus.WITHDRAWN);
                assertThat(event.reason()).isEqualTo("误判");
            }
            case WITHDRAWN -> {
                assertThatThrownBy(() -> finding.withdraw("误判", SUPERVISOR, LATER))
                        .isInstanceOf(IllegalTransition.class);
                assertThat(FindingView.of(finding, Set.of())).isEqualTo(before);
            }
        }
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("finding", FindingStatus.class, FindingStatus::next);
    }

    @Test
    void findingIsDemandedByOneOrderAtATime() {
        var finding = recorded();

        finding.demand(ORDER);
        assertThat(finding.orderId()).contains(ORDER);
        refused(InspectionProblem.FINDING_IN_ORDER, () -> finding.demand(ORDER));
        finding.release();
        finding.demand(ORDER);
    }

    @Test
    void withdrawnOrSettledFindingIsNotDemanded() {
        var withdrawn = FindingFixtures.in(FindingStatus.WITHDRAWN);
        var settled = recorded();
        assertThat(settled.hear(heard(6, DangerOutcome.CLOSED))).isTrue();

        refused(InspectionProblem.FINDING_WITHDRAWN, () -> withdrawn.demand(ORDER));
        refused(InspectionProblem.FINDING_SETTLED, () -> settled.demand(ORDER));
    }

    @Test
    void demandedFindingIsNotWithdrawn() {
        var finding = recorded();
        finding.demand(ORDER);

        refused(InspectionProblem.FINDING_IN_ORDER, () -> {
            var unused = finding.withdraw("误判", SUPERVISOR, LATER);
        });
        assertThat(finding.status()).isEqualTo(FindingStatus.RECORDED);
    }

    @Test
    void whatIsHeardOfItsDangerIsKept() {
        var finding = recorded();

        assertThat(finding.hear(heard(1, null))).isTrue();
        assertThat(finding.dangerId()).contains(FindingFixtures.DANGER);
        assertThat(finding.settledAt()).isEmpty();
        assertThat(finding.hear(heard(6, DangerOutcome.CLOSED))).isTrue();
        assertThat(finding.dangerOutcome()).contains(DangerOutcome.CLOSED);
        assertThat(finding.settledAt()).contains(LATER.plusSeconds(6));
        assertThat(finding.hear(heard(7, null))).isTrue();
        assertThat(finding.dangerOutcome()).isEmpty();
        assertThat(finding.settledAt()).isEmpty();
    }

    @Test
    void whatIsHeardTwiceOrLateChangesNothing() {
        var finding = recorded();
        assertThat(finding.hear(heard(6, DangerOutcome.CLOSED))).isTrue();

        assertThat(finding.hear(heard(6, DangerOutcome.DISMISSED))).isFalse();
        assertThat(finding.hear(heard(1, null))).isFalse();
        assertThat(finding.dangerOutcome()).contains(DangerOutcome.CLOSED);
    }

    @Test
    void closureThatIsHeardFirstTellsWhichDangerItWas() {
        var finding = recorded();

        assertThat(finding.hear(heard(6, DangerOutcome.CLOSED))).isTrue();

        assertThat(finding.dangerId()).contains(FindingFixtures.DANGER);
    }

    private static void refused(InspectionProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
