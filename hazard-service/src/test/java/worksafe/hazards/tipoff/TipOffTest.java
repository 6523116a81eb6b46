package worksafe.hazards.tipoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.tipoff.TipOffFixtures.APPROVER;
import static worksafe.hazards.tipoff.TipOffFixtures.CLERK;
import static worksafe.hazards.tipoff.TipOffFixtures.FIRST;
import static worksafe.hazards.tipoff.TipOffFixtures.NOW;
import static worksafe.hazards.tipoff.TipOffFixtures.SECOND;
import static worksafe.hazards.tipoff.TipOffFixtures.SECRET;
import static worksafe.hazards.tipoff.TipOffFixtures.SUPERVISOR;
import static worksafe.hazards.tipoff.TipOffFixtures.day;
import static worksafe.hazards.tipoff.TipOffFixtures.done;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.hazards.tipoff.value.TipOffVerification;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

/** The rules of a tip-off. */
class TipOffTest {

    @Test
    void oneInspectorIsNotTwo() {
        var tipOff = TipOffFixtures.in(TipOffStatus.ACCEPTED);

        refuses(
                HazardProblem.TIP_OFF_TWO_VERIFIERS,
                () -> done(tipOff.assign(TipOffVerification.by("inspector-7", "Inspector-7", null), SUPERVISOR, NOW)));
    }

    @Test
    void whereSomebodyDiedAGovernmentIsNamed() {
        var tipOff = TipOffFixtures.received(true);
        done(tipOff.accept("第七十三条", null, CLERK, NOW));

        refuses(HazardProblem.TIP_OFF_GOVERNMENT, () -> done(tipOff.assign(TipOffFixtures.TWO, SUPERVISOR, NOW)));

        done(tipOff.assign(TipOffVerification.by("a", "b", "江阴市人民政府"), SUPERVISOR, NOW));
        assertThat(tipOff.status()).isEqualTo(TipOffStatus.VERIFYING);
    }

    @Test
    void whoWasNotToldToDoesNotVerify() {
        var tipOff = TipOffFixtures.in(TipOffStatus.VERIFYING);

        refuses(
                HazardProblem.TIP_OFF_NOT_VERIFIER,
                () -> done(tipOff.reportVerification(TipOffResult.TRUE, "x", new Actor("other", "他"), NOW)));
    }

    @Test
    void whoReportedDoesNotConfirm() {
        var tipOff = TipOffFixtures.reported();

        refuses(
                HazardProblem.TIP_OFF_SAME_PERSON,
                () -> done(tipOff.confirmVerification(true, "x", new Actor("INSPECTOR-7", "李"), NOW)));
    }

    @Test
    void whoDoesNotAgreeHasItReportedAnew() {
        var tipOff = TipOffFixtures.reported();

        assertThat(tipOff.confirmVerification(false, "数量不符", SECOND, NOW)).isEqualTo(TipOffStep.VERIFICATION_DISAGREED);

        assertThat(tipOff.result()).isEmpty();
        done(tipOff.reportVerification(TipOffResult.PARTLY, "再查", SECOND, NOW));
        done(tipOff.confirmVerification(true, "一致", FIRST, NOW));
        assertThat(tipOff.result()).contains(TipOffResult.PARTLY);
        assertThat(tipOff.confirmedBy()).contains("inspector-7");
    }

    @Test
    void noDangerComesOfWhatIsNotTrue() {
        for (var result : Set.of(TipOffResult.FALSE, TipOffResult.NOT_PROVABLE)) {
            var tipOff = TipOffFixtures.in(TipOffStatus.VERIFIED, result);

            assertThatThrownBy(tipOff::requireLinkable).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void isExtendedOnceAndWithinThePolicy() {
        var tipOff = TipOffFixtures.in(TipOffStatus.VERIFYING);

        refuses(
                HazardProblem.TIP_OFF_EXTENSION,
                () -> done(tipOff.extend(day("2026-06-09"), day("2026-05-09"), day("2026-06-08"), "x", APPROVER, NOW)));
        refuses(
                HazardProblem.TIP_OFF_EXTENSION,
                () -> done(tipOff.extend(day("2026-05-09"), day("2026-05-09"), day("2026-06-08"), "x", APPROVER, NOW)));

        done(tipOff.extend(day("2026-06-08"), day("2026-05-09"), day("2026-06-08"), "x", APPROVER, NOW));
        assertThat(tipOff.actions()).doesNotContain(TipOffAction.EXTENSION);
        assertThat(tipOff.told()).contains("x");
    }

    @Test
    void nobodyWhoActsForAnEnterpriseIsShownOne() {
        var tipOff = TipOffFixtures.received(false);

        assertThat(tipOff.isWithin(new Scope(RegionCode.NATION, null, null, "x", null)))
                .isTrue();
        assertThat(tipOff.isWithin(new Scope(RegionCode.NATION, Set.of(Sector.WATER), null, "x", null)))
                .isFalse();
        assertThat(tipOff.isWithin(new Scope(
                        RegionCode.NATION,
                        null,
                        Set.of(UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")),
                        "x",
                        null)))
                .isFalse();
    }

    @Test
    void othersLookIntoItAndWhatWasReportedStaysWithWhoReportedIt() {
        var tipOff = TipOffFixtures.reported();
        refuses(
                HazardProblem.TIP_OFF_VERIFIERS_SAME,
                () -> done(tipOff.replaceVerifiers(SECOND.subject(), FIRST.subject(), "x", SUPERVISOR, NOW)));
        refuses(
                HazardProblem.TIP_OFF_TWO_VERIFIERS,
                () -> done(tipOff.replaceVerifiers("inspector-9", "Inspector-9", "x", SUPERVISOR, NOW)));

        done(tipOff.replaceVerifiers(FIRST.subject(), "inspector-9", "回避", SUPERVISOR, NOW));

        assertThat(tipOff.actions()).contains(TipOffAction.CONFIRMATION);
        refuses(HazardProblem.TIP_OFF_NOT_VERIFIER, () -> done(tipOff.confirmVerification(true, "一致", SECOND, NOW)));
        done(tipOff.replaceVerifiers("inspector-9", "inspector-10", "调离", SUPERVISOR, NOW));
        assertThat(tipOff.actions()).contains(TipOffAction.VERIFICATION).doesNotContain(TipOffAction.CONFIRMATION);
        assertThat(tipOff.timeline().getLast().note()).contains("inspector-10", "调离");
    }

    @Test
    void whatIsToldShowsNothingOfItself() {
        var told = new TipOffRequests.SubmitTipOff(
                TipOffStatement.Matter.DANGER,
                "秘密内容",
                RegionCode.of("320281102005"),
                "某处",
                null,
                null,
                null,
                null,
                null,
                null,
                new TipOffRequests.Contact("张三", "13912345678"));

        assertThat(told.toString()).doesNotContain("秘密", "张三", "139");
        assertThat(told.contact().toString()).doesNotContain("张三", "139");
        assertThat(new TipOffRequests.AskStatus("7M2K4F9D0G8C", SECRET).toString())
                .doesNotContain(SECRET);
    }

    private static void refuses(HazardProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
