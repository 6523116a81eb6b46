package worksafe.inspections.compulsion.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.APPROVER;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.BASIS;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.INSPECTOR;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.LAST;
import static worksafe.inspections.compulsion.seizure.SeizureFixtures.LATER;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.inspections.compulsion.CompulsionProblem;
import worksafe.inspections.compulsion.seizure.SeizureRequests.ProposeSeizure;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;

/** The rules of a seizure, without a container. */
class SeizureTest {

    @Test
    void evidenceIsHeldWithoutMoreTime() {
        var evidence = SeizureFixtures.in(SeizureStatus.SERVED, SeizureKind.EVIDENCE);

        refused(
                CompulsionProblem.SEIZURE_EVIDENCE_NOT_EXTENDED,
                () -> evidence.extend(LAST.plusDays(7), BASIS, "正在鉴定", APPROVER, LATER));
        assertThat(evidence.actions(APPROVER.subject())).doesNotContain(SeizureAction.EXTENSION);
    }

    @Test
    void moreTimeIsGivenBeforeTheTermIsOver() {
        var seizure = SeizureFixtures.in(SeizureStatus.SERVED);

        refused(
                CompulsionProblem.SEIZURE_TERM_OVER,
                () -> seizure.extend(
                        LAST.plusDays(30), BASIS, "正在鉴定", APPROVER, Instant.parse("2026-04-20T01:00:00Z")));
        assertThat(seizure.lastDay()).isEqualTo(LAST);
    }

    @ParameterizedTest
    @EnumSource(
            value = SeizureOutcome.class,
            names = {"CONFISCATED", "DESTROYED"})
    void whatIsConfiscatedOrDestroyedNeedsADecision(SeizureOutcome outcome) {
        var seizure = SeizureFixtures.in(SeizureStatus.SERVED);

        refused(CompulsionProblem.SEIZURE_NO_DECISION, () -> seizure.dispose(outcome, "依法处理", null, INSPECTOR, LATER));
        var unused = seizure.dispose(outcome, "依法处理", "苏锡澄应急罚〔2026〕12号", INSPECTOR, LATER);
        assertThat(seizure.outcome()).isEqualTo(outcome);
    }

    @Test
    void whoProposedItNeitherApprovesNorExtendsIt() {
        var proposed = SeizureFixtures.in(SeizureStatus.PROPOSED);
        refused(CompulsionProblem.COMPULSION_SAME_PERSON, () -> proposed.decide(true, "同意", INSPECTOR, LATER));

        var served = SeizureFixtures.in(SeizureStatus.SERVED);
        refused(
                CompulsionProblem.COMPULSION_SAME_PERSON,
                () -> served.extend(LAST.plusDays(30), BASIS, "正在鉴定", INSPECTOR, LATER));
    }

    @Test
    void whatWasCarriedOutOnTheSpotSaysWhen() {
        var seizure = Seizure.propose(
                        SeizureFixtures.ID,
                        "CK320281-2026-000002",
                        SeizureFixtures.ENTERPRISE,
                        SeizureFixtures.VISIT,
                        new ProposeSeizure(
                                SeizureFixtures.VISIT.id(),
                                SeizureKind.SEALING,
                                "配电房",
                                "私拉乱接",
                                "封存于现场",
                                true,
                                SeizureFixtures.AT,
                                List.of(new SeizedItem("配电柜", "1 台", "完好"))),
                        FactTime.now(SeizureFixtures.AT),
                        INSPECTOR,
                        SeizureFixtures.AT)
                .aggregate();

        assertThat(seizure.carriedOutAt()).isEqualTo(SeizureFixtures.AT);
        assertThat(seizure.timeline()).extracting(step -> step.kind()).containsExactly("PROPOSED", "CARRIED_OUT");
    }

    private static void refused(ProblemType problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
