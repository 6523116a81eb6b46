package worksafe.inspections.compulsion.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.AT;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.HOURS;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.INSPECTOR;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.LATER;
import static worksafe.inspections.compulsion.power.PowerCutFixtures.NOTICE;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.compulsion.CompulsionProblem;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.WrittenTexts;

/** The rules of a power cut, without a container. */
class PowerCutTest {

    @Test
    void nothingIsCutBeforeTheEnterpriseWasToldLongEnough() {
        var cut = PowerCutFixtures.in(PowerCutStatus.SUPPLIER_TOLD);

        refused(CompulsionProblem.POWER_CUT_TOO_EARLY, () -> carryOut(cut, AT.plus(Duration.ofHours(23))));
        assertThat(cut.status()).isEqualTo(PowerCutStatus.SUPPLIER_TOLD);
        assertThat(carryOut(cut, AT.plus(Duration.ofHours(24))).cut().cutAt()).isEqualTo(AT.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-24T22:00:00+08:00", "2026-03-24T05:59:00+08:00", "2026-03-21T10:00:00+08:00"})
    void nothingIsCutAtNightOrOnDaysOff(String moment) {
        var cut = PowerCutFixtures.in(PowerCutStatus.SUPPLIER_TOLD);

        refused(
                CompulsionProblem.POWER_CUT_AT_NIGHT,
                () -> carryOut(cut, OffsetDateTime.parse(moment).toInstant()));
    }

    @Test
    void whatIsUrgentIsCutAtOnceAndAtNight() {
        var cut = PowerCutFixtures.in(PowerCutStatus.SUPPLIER_TOLD, "随时可能泄漏");

        assertThat(carryOut(cut, Instant.parse("2026-03-12T15:00:00Z")).step()).isEqualTo(PowerCutStep.CUT);
    }

    @Test
    void whoProposedItDoesNotApproveIt() {
        var cut = PowerCutFixtures.in(PowerCutStatus.PROPOSED);

        refused(CompulsionProblem.COMPULSION_SAME_PERSON, () -> cut.decide(true, "批准", INSPECTOR, LATER));
        assertThat(cut.actions(INSPECTOR.subject())).doesNotContain(PowerCutAction.DECISION);
    }

    @Test
    void eachPaperFollowsTheOneBefore() {
        assertThat(PowerCutFixtures.in(PowerCutStatus.APPROVED).nextPaper()).isEqualTo(PowerCutPaperKinds.NOTICE);
        assertThat(PowerCutFixtures.in(PowerCutStatus.NOTICED).nextPaper()).isEqualTo(PowerCutPaperKinds.REQUEST);
        assertThat(PowerCutFixtures.in(PowerCutStatus.RESTORED).nextPaper()).isEqualTo(PowerCutPaperKinds.RESTORATION);
        assertThatThrownBy(() -> PowerCutFixtures.in(PowerCutStatus.PROPOSED).nextPaper())
                .isInstanceOf(IllegalTransition.class);
    }

    private static PowerCutEvent.PowerCutProgressed carryOut(PowerCut cut, Instant at) {
        return cut.carryOut("已断开", NOTICE, HOURS, WorkingCalendar.shipped(), INSPECTOR, FactTime.now(at));
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(PowerCutTest.class.getClassLoader()), CompulsionProblem.values());
    }

    private static void refused(ProblemType problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
