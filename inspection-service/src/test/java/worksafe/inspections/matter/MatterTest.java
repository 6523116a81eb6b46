package worksafe.inspections.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.matter.MatterFixtures.BASIS;
import static worksafe.inspections.matter.MatterFixtures.CHECKER;
import static worksafe.inspections.matter.MatterFixtures.COUNTY;
import static worksafe.inspections.matter.MatterFixtures.DUE;
import static worksafe.inspections.matter.MatterFixtures.ENTERPRISE;
import static worksafe.inspections.matter.MatterFixtures.LATER;
import static worksafe.inspections.matter.MatterFixtures.MEETING;
import static worksafe.inspections.matter.MatterFixtures.OPENED_AT;
import static worksafe.inspections.matter.MatterFixtures.OWNER;
import static worksafe.inspections.matter.MatterFixtures.SERVED;
import static worksafe.inspections.matter.MatterFixtures.SUPERVISOR;
import static worksafe.inspections.matter.MatterFixtures.TOWN;
import static worksafe.inspections.matter.MatterFixtures.VILLAGE;
import static worksafe.inspections.matter.MatterFixtures.authority;
import static worksafe.inspections.matter.MatterFixtures.enterprise;
import static worksafe.inspections.matter.MatterFixtures.opened;
import static worksafe.inspections.matter.MatterFixtures.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;

/** The rules of a matter, without a container. */
class MatterTest {

    @Test
    void enterpriseLearnsOfItByItsServiceAlone() {
        var created = opened(enterprise(), told(MatterKind.WARNING, null));
        assertThat(created.event().subject().key()).isEqualTo("region:320281102005");
        assertThat(created.event().archive()).isNull();
        assertThat(created.aggregate().enterpriseId()).isNull();

        var served = created.aggregate().serve(SERVED, DUE, BASIS, null, null, LATER);

        assertThat(served.subject().key()).isEqualTo("enterprise:" + ENTERPRISE);
        assertThat(served.archive()).isNotNull();
        assertThat(created.aggregate().enterpriseId()).isEqualTo(ENTERPRISE);
    }

    @Test
    void dayThatSomebodyNamedHoldsUnlessItIsOverWhenServed() {
        var named = LocalDate.parse("2026-05-01");
        var matter = opened(enterprise(), told(MatterKind.WARNING, named)).aggregate();
        var unused = matter.serve(SERVED, DUE, BASIS, null, null, LATER);
        assertThat(matter.dueDate()).isEqualTo(named);

        var late = opened(enterprise(), told(MatterKind.WARNING, LocalDate.parse("2026-03-25")))
                .aggregate();
        var unusedToo = late.serve(SERVED, DUE, BASIS, null, null, LATER);
        assertThat(late.dueDate()).isEqualTo(DUE);
    }

    @Test
    void nothingIsDueOnADayThatIsOver() {
        refused(
                MatterProblem.MATTER_DAY_PAST,
                () -> opened(enterprise(), told(MatterKind.WARNING, LocalDate.parse("2026-03-24"))));
        refused(
                MatterProblem.MATTER_DAY_PAST,
                () -> opened(
                        enterprise(),
                        told(MatterKind.TRACKING, DUE),
                        MatterMeasure.open("甲", "乙", LocalDate.parse("2026-03-24"))));
    }

    @Test
    void cooperationIsBetweenCountyTownAndVillageBothWays() {
        var cooperation = told(MatterKind.COOPERATION, DUE);
        assertThat(opened(authority(COUNTY, TOWN), cooperation).aggregate().region())
                .isEqualTo(TOWN);
        assertThat(opened(authority(TOWN, COUNTY), cooperation).aggregate().region())
                .isEqualTo(TOWN);
        assertThat(opened(authority(COUNTY, VILLAGE), cooperation).aggregate().region())
                .isEqualTo(VILLAGE);
        refused(MatterProblem.MATTER_LEVELS_UNFIT, () -> opened(authority(COUNTY, COUNTY), cooperation));
        refused(MatterProblem.MATTER_LEVELS_UNFIT, () -> opened(authority(COUNTY.parent(), TOWN), cooperation));
        refused(
                MatterProblem.MATTER_LEVELS_UNFIT,
                () -> opened(authority(TOWN, RegionCode.of("320281103000")), cooperation));
    }

    @Test
    void interviewIsHeldBeforeItIsAnsweredAndOnce() {
        var matter = MatterFixtures.served(MatterKind.INTERVIEW);
        refused(MatterProblem.MATTER_NOT_MET, () -> matter.answer("已整改", OWNER, LATER));
        refused(
                MatterProblem.MATTER_MEETING_DAY,
                () -> matter.meet(
                        new MatterMeeting(SERVED.minusDays(1), "主持", "参加", "纪要"), List.of(), SUPERVISOR, LATER));
        refused(
                MatterProblem.MATTER_MEETING_DAY,
                () -> matter.meet(
                        new MatterMeeting(LocalDate.parse("2026-04-03"), "主持", "参加", "纪要"),
                        List.of(),
                        SUPERVISOR,
                        LATER));
        assertThat(matter.meet(MEETING, List.of(), SUPERVISOR, LATER).step()).isEqualTo(MatterStep.MET);
        assertThatThrownBy(() -> matter.meet(MEETING, List.of(), SUPERVISOR, LATER))
                .isInstanceOf(IllegalTransition.class);
        assertThat(matter.answer("已整改", OWNER, LATER).step()).isEqualTo(MatterStep.ANSWERED);
        var warning = MatterFixtures.served(MatterKind.WARNING);
        refused(MatterProblem.MATTER_NO_INTERVIEW, () -> warning.meet(MEETING, List.of(), SUPERVISOR, LATER));
    }

    @Test
    void nothingIsAnsweredWhileAMeasureIsOpen() {
        var matter = MatterFixtures.in(MatterStatus.SERVED);
        refused(MatterProblem.MATTER_MEASURES_OPEN, () -> matter.answer("已完成", OWNER, LATER));
        refused(MatterProblem.MATTER_MEASURE_UNKNOWN, () -> matter.report(1, true, "又报", OWNER, LATER));
        refused(MatterProblem.MATTER_MEASURE_UNKNOWN, () -> matter.report(3, true, "没有", OWNER, LATER));

        var unused = matter.report(2, false, "新罐到货前不能停用", OWNER, LATER);

        assertThat(matter.measures()).extracting(MatterMeasure::isOpen).containsExactly(false, false);
        assertThat(matter.answer("已完成", OWNER, LATER).step()).isEqualTo(MatterStep.ANSWERED);
    }

    @Test
    void nothingIsClosedUnanswered() {
        for (var status : Set.of(MatterStatus.OPENED, MatterStatus.SERVED, MatterStatus.ESCALATED)) {
            var matter = MatterFixtures.in(status);
            assertThatThrownBy(() -> matter.close("同意", null, CHECKER, LATER)).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void whoAnsweredNeitherChecksNorCloses() {
        var answered = MatterFixtures.in(MatterStatus.ANSWERED);
        var owner = new Actor("ENTERPRISE-User-７", "王建国");
        refused(MatterProblem.MATTER_SAME_PERSON, () -> answered.check("属实", owner, LATER));
        refused(MatterProblem.MATTER_SAME_PERSON, () -> answered.sendBack("不属实", DUE, BASIS, OWNER, LATER));
        var checked = MatterFixtures.in(MatterStatus.CHECKED);
        refused(MatterProblem.MATTER_SAME_PERSON, () -> checked.close("同意", null, OWNER, LATER));
        assertThat(answered.actions(OWNER.subject(), COUNTY, false)).isEmpty();
        assertThat(answered.actions(SUPERVISOR.subject(), COUNTY, false)).containsExactly(MatterAction.CHECK);
        var ready = MatterFixtures.ready(MatterStatus.SERVED);
        refused(MatterProblem.MATTER_SAME_PERSON, () -> ready.answer("已完成", SUPERVISOR, LATER));
    }

    @Test
    void coordinationIsClosedWithWhatWasLearnt() {
        var matter = MatterFixtures.in(MatterKind.COORDINATION, MatterStatus.CHECKED);
        refused(MatterProblem.MATTER_EXPERIENCE_MISSING, () -> matter.close("同意", null, CHECKER, LATER));

        var unused = matter.close("同意", "联席会商有效", CHECKER, LATER);

        assertThat(matter.experience()).isEqualTo("联席会商有效");
    }

    @Test
    void onlyALevelAboveTakesIt() {
        var matter = MatterFixtures.in(MatterStatus.SERVED);
        refused(MatterProblem.MATTER_NOT_ABOVE, () -> matter.escalate(COUNTY, "未答复", SUPERVISOR, LATER));
        refused(MatterProblem.MATTER_NOT_ABOVE, () -> matter.escalate(TOWN, "未答复", SUPERVISOR, LATER));
        assertThat(matter.escalate(COUNTY.parent(), "未答复", SUPERVISOR, LATER).escalatedTo())
                .isEqualTo(COUNTY.parent());
    }

    @Test
    void eachSideDoesItsOwn() {
        var matter =
                opened(authority(COUNTY, TOWN), told(MatterKind.WARNING, null)).aggregate();
        refused(MatterProblem.MATTER_NOT_ISSUER, () -> matter.requireIssuer(TOWN));
        refused(MatterProblem.MATTER_NOT_ADDRESSEE, () -> matter.requireAddressee(COUNTY));
        matter.requireIssuer(COUNTY);
        matter.requireAddressee(TOWN);
        assertThat(matter.actions("a", COUNTY, false))
                .containsExactlyInAnyOrder(MatterAction.SERVICE, MatterAction.WITHDRAWAL);
        refused(MatterProblem.MATTER_WITHOUT_ENTERPRISE, matter::requirePaper);
        var unused = matter.serve(SERVED, DUE, BASIS, SUPERVISOR, "签收", LATER);
        assertThat(matter.actions("a", TOWN, false))
                .containsExactlyInAnyOrder(MatterAction.RECEIPT, MatterAction.MEASURE, MatterAction.ANSWER);
    }

    @Test
    void receiptIsSignedOnceAndNotByWhoOpenedIt() {
        var matter = opened(authority(COUNTY, TOWN), told(MatterKind.CRITICISM, null))
                .aggregate();
        assertThatThrownBy(() -> matter.receive(null, OWNER, LATER)).isInstanceOf(IllegalTransition.class);
        var unused = matter.serve(SERVED, DUE, BASIS, SUPERVISOR, "公文交换", LATER);
        refused(MatterProblem.MATTER_SAME_PERSON, () -> matter.receive(null, SUPERVISOR, LATER));

        assertThat(matter.receive("已收悉", OWNER, LATER).step()).isEqualTo(MatterStep.RECEIVED);

        assertThatThrownBy(() -> matter.receive(null, OWNER, LATER)).isInstanceOf(IllegalTransition.class);
        assertThat(matter.actions("a", TOWN, false)).doesNotContain(MatterAction.RECEIPT);
        refused(
                MatterProblem.MATTER_SERVED_BY_PAPER,
                () -> MatterFixtures.in(MatterStatus.SERVED).receive(null, OWNER, LATER));
    }

    @Test
    void enterpriseIsServedByOnePaper() {
        var matter = MatterFixtures.in(MatterStatus.OPENED);
        refused(MatterProblem.MATTER_SERVED_BY_PAPER, matter::requireServedByHand);
        assertThat(matter.requirePaper()).isEqualTo(ENTERPRISE);
        var paper = new UUID(0, 8);
        assertThat(matter.drawUp(paper, SUPERVISOR, OPENED_AT).step()).isEqualTo(MatterStep.PAPER_DRAWN_UP);
        assertThatThrownBy(matter::requirePaper).isInstanceOf(IllegalTransition.class);
        assertThat(matter.paperWithdrawn(new UUID(0, 9), LATER)).isEmpty();
        assertThat(matter.paperWithdrawn(paper, LATER)).isPresent();
        assertThat(matter.paperId()).isNull();
    }

    @Test
    void missedDayIsToldOnceAndAgainAfterAReturn() {
        var matter = MatterFixtures.ready(MatterStatus.SERVED);
        assertThat(matter.miss(LATER)).isPresent();
        assertThat(matter.miss(LATER)).isEmpty();
        var answered = matter.answer("已完成", OWNER, LATER);
        assertThat(answered.matter().dueDate()).isEqualTo(DUE);

        var returned = matter.sendBack("未完成", DUE.plusDays(10), BASIS, SUPERVISOR, LATER);

        assertThat(returned.step()).isEqualTo(MatterStep.RETURNED);
        assertThat(matter.overdueSince()).isNull();
        assertThat(matter.miss(LATER)).isPresent();
    }

    @Test
    void enterpriseIsNotShownOpinionsOfTheOtherSide() {
        var closed = MatterFixtures.in(MatterStatus.CLOSED);
        var shown = MatterView.of(closed, List.of(), Set.of(), true);
        assertThat(shown.timeline())
                .filteredOn(step -> step.kind() == MatterStep.CHECKED || step.kind() == MatterStep.CLOSED)
                .allSatisfy(step -> assertThat(step.note()).isNull())
                .hasSize(2);
        assertThat(shown.experience()).isNull();
        assertThat(MatterView.of(closed, List.of(), Set.of(), false).experience())
                .isNotNull();
    }

    private static void refused(MatterProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
