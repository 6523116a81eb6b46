package worksafe.registry.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.permit.PermitFixtures.APPLICATION;
import static worksafe.registry.permit.PermitFixtures.BASIS;
import static worksafe.registry.permit.PermitFixtures.CHIEF;
import static worksafe.registry.permit.PermitFixtures.CLERK;
import static worksafe.registry.permit.PermitFixtures.DEMANDED;
import static worksafe.registry.permit.PermitFixtures.NEXT;
import static worksafe.registry.permit.PermitFixtures.NOW;
import static worksafe.registry.permit.PermitFixtures.ON;
import static worksafe.registry.permit.PermitFixtures.OWNER;
import static worksafe.registry.permit.PermitFixtures.PROVINCE;
import static worksafe.registry.permit.PermitFixtures.TERM;
import static worksafe.registry.permit.PermitFixtures.conditions;
import static worksafe.registry.permit.PermitFixtures.findings;
import static worksafe.registry.permit.PermitFixtures.id;
import static worksafe.registry.permit.PermitFixtures.wanted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;
import worksafe.registry.permit.SafetyPermit.Findings;
import worksafe.registry.permit.SafetyPermit.Term;
import worksafe.registry.permit.examination.PermitCondition;
import worksafe.registry.permit.examination.PermitConditionState;
import worksafe.registry.permit.examination.StatedCondition;

/** The rules of a permit. */
class PermitTest {

    private static void refused(ThrowingCallable act, RegistryProblem problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void nothingIsGrantedWhileAConditionIsUnmet() {
        var permit = PermitFixtures.examined(PermitCondition.INVESTMENT);

        refused(
                () -> permit.grant(APPLICATION, ON, TERM, PROVINCE, BASIS, CHIEF, NOW),
                RegistryProblem.PERMIT_CONDITIONS_UNMET);

        var unused = permit.examine(findings(permit), DEMANDED, CLERK, NOW);
        var granted = permit.grant(APPLICATION, ON, TERM, PROVINCE, BASIS, CHIEF, NOW);
        assertThat(granted.permit().validUntil()).isEqualTo("2029-06-08");
        assertThat(permit.lastConditions())
                .hasSize(13)
                .allSatisfy(stated -> assertThat(stated.round()).isEqualTo(2));
    }

    @Test
    void examinationIsForThisApplicationAndByAnotherPerson() {
        var permit = PermitFixtures.examined();

        refused(() -> permit.grant(id(), ON, TERM, PROVINCE, BASIS, CHIEF, NOW), RegistryProblem.PERMIT_NOT_EXAMINED);
        refused(
                () -> permit.grant(APPLICATION, ON, TERM, PROVINCE, BASIS, CLERK, NOW),
                RegistryProblem.PERMIT_SAME_PERSON);
    }

    @Test
    void everyConditionIsStatedOnce() {
        var permit = PermitFixtures.accepted();
        var twelve = conditions(1).subList(0, 12);
        var twice = new ArrayList<>(conditions(1));
        twice.set(0, twice.get(1));

        for (var stated : List.of(twelve, twice)) {
            refused(
                    () -> permit.examine(new Findings(APPLICATION, stated, null), DEMANDED, CLERK, NOW),
                    RegistryProblem.PERMIT_CONDITION_MISSING);
        }
    }

    @Test
    void onlyWhatMayBeAbsentDoesNotApply() {
        var permit = PermitFixtures.accepted();
        var stated = new ArrayList<>(conditions(1));
        stated.set(1, new StatedCondition(1, PermitCondition.INVESTMENT, PermitConditionState.NOT_APPLICABLE, "无"));

        refused(
                () -> permit.examine(new Findings(APPLICATION, stated, null), DEMANDED, CLERK, NOW),
                RegistryProblem.PERMIT_CONDITION_NEEDED);

        stated.set(1, conditions(1).get(1));
        stated.set(
                PermitCondition.MAJOR_SOURCES.ordinal(),
                new StatedCondition(1, PermitCondition.MAJOR_SOURCES, PermitConditionState.NOT_APPLICABLE, "无重大危险源"));
        assertThat(permit.examine(new Findings(APPLICATION, stated, null), DEMANDED, CLERK, NOW)
                        .unmet())
                .isZero();
    }

    @Test
    void renewalIsANewEditionFromTheOldLastDayOn() {
        var permit = PermitFixtures.granted();
        var renewal = id();
        refused(() -> permit.renew(renewal, NEXT, BASIS, false, CHIEF, NOW), RegistryProblem.PERMIT_NOT_EXAMINED);

        var unused = permit.waive(renewal, "无死亡事故，未降低条件", CLERK, NOW);
        var renewed = permit.renew(renewal, NEXT, BASIS, false, CHIEF, NOW);

        assertThat(renewed.permit().validFrom()).isEqualTo("2029-06-09");
        assertThat(permit.editions().stream().map(PermitEdition::made))
                .containsExactly(PermitStep.GRANTED, PermitStep.RENEWED);
        assertThat(permit.number()).isEqualTo("AX320281-2026-000007");
    }

    @Test
    void silenceRenewsWithoutExamination() {
        var permit = PermitFixtures.granted();

        var renewed = permit.renew(id(), NEXT, BASIS, true, CHIEF, NOW);

        assertThat(renewed.bySilence()).isTrue();
        assertThat(permit.timeline().getLast().subject()).isNull();
    }

    @Test
    void renewalIsAskedForBeforeTheLastDayIsOver() {
        var permit = PermitFixtures.in(PermitStatus.EXPIRED);

        permit.requireRenewableOn(permit.lastDay());

        assertThatThrownBy(() -> permit.requireRenewableOn(permit.lastDay().plusDays(1)))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void workingDaysBeforeADayAreCountedAsSuch() {
        assertThat(PermitPolicies.workingDaysBefore(LocalDate.parse("2026-06-15"), 5, WorkingCalendar.shipped()))
                .isEqualTo("2026-06-08");
    }

    @Test
    void groundFitsHowThePermitStands() {
        refused(
                () -> PermitFixtures.granted().end(PermitGround.NOT_RENEWED, PermitStatus.CANCELLED, "到期", CHIEF, NOW),
                RegistryProblem.PERMIT_GROUND_MISFIT);
        refused(
                () -> PermitFixtures.in(PermitStatus.EXPIRED)
                        .end(PermitGround.FRAUD, PermitStatus.WITHDRAWN, "骗取", CHIEF, NOW),
                RegistryProblem.PERMIT_GROUND_MISFIT);
    }

    @Test
    void changeKeepsThePeriod() {
        var permit = PermitFixtures.granted();

        var changed = permit.change(
                new PermitParticulars("新名称", ON.principal(), ON.address(), ON.scope()),
                LocalDate.parse("2026-06-01"),
                true,
                "AB",
                CHIEF,
                NOW);

        assertThat(changed.late()).isTrue();
        assertThat(changed.permit().validUntil()).isEqualTo("2029-06-08");
        assertThat(permit.particularsHeld().name()).isEqualTo("新名称");
    }

    @Test
    void whatWasGivenBeforeIsOverWhereItsLastDayIs() {
        var over = SafetyPermit.enter(
                id(),
                "（苏）WH安许证字〔B00123〕",
                wanted(),
                ON,
                new Term(LocalDate.parse("2020-01-01"), LocalDate.parse("2022-12-31")),
                PROVINCE,
                OWNER,
                NOW);
        assertThat(over.aggregate().status()).isEqualTo(PermitStatus.EXPIRED);
        assertThatThrownBy(() -> SafetyPermit.enter(id(), "X", wanted(), ON, NEXT, PROVINCE, OWNER, NOW))
                .isInstanceOf(RuleViolation.class);
    }
}
