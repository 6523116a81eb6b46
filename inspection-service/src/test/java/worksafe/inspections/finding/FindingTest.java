package worksafe.inspections.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.finding.FindingFixtures.LATER;
import static worksafe.inspections.finding.FindingFixtures.ORDER;
import static worksafe.inspections.finding.FindingFixtures.SUPERVISOR;
import static worksafe.inspections.finding.FindingFixtures.heard;
import static worksafe.inspections.finding.FindingFixtures.recorded;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        var before = FindingView.of(finding, List.of(), Set.of());

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
                assertThat(FindingView.of(finding, List.of(), Set.of())).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aqscf-2021.36.2, 2026-03-12, ",
        "aqscf-2021.36.2, 2021-08-31, FINDING_CLAUSE_NOT_IN_FORCE",
        "tzzy-30.21, 2026-05-31, ",
        "tzzy-30.21, 2026-06-01, FINDING_CLAUSE_NOT_IN_FORCE",
        "aqscf-2021.999, 2026-03-12, FINDING_CLAUSE_UNKNOWN",
        "第三十六条, 2026-03-12, FINDING_CLAUSE_UNKNOWN",
        "jyzf-2012-80.14, 2026-03-12, FINDING_CLAUSE_TOO_WEAK",
        ", 2026-03-12, "
    })
    void clauseMustHaveBeenThereToBeBroken(
            @Nullable String clause, LocalDate day, @Nullable InspectionProblem problem) {
        var seen = FindingFixtures.OBSERVATION;
        var observation = new Observation(
                seen.title(),
                seen.description(),
                seen.place(),
                seen.cause(),
                seen.grade(),
                seen.legalBasis(),
                seen.requirement(),
                seen.penaltyClause(),
                clause);

        if (problem == null) {
            observation.requireClause(day);
        } else {
            refused(problem, () -> observation.requireClause(day));
        }
    }

    @Test
    void refusalOfAClauseThatEndedNamesWhatStandsInItsPlace() {
        assertThatThrownBy(() -> new Observation(
                                "无证",
                                "无证",
                                "车间",
                                FindingCause.UNSAFE_CONDITION,
                                FindingGrade.GENERAL,
                                "令30",
                                "停岗",
                                "九十七",
                                "tzzy-30.21")
                        .requireClause(LocalDate.parse("2026-06-01")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.arguments()).contains("tzzy-19", "2026-06-01"));
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
