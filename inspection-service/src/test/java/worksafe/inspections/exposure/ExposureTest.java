package worksafe.inspections.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.exposure.ExposureFixtures.LATER;
import static worksafe.inspections.exposure.ExposureFixtures.LATEST;
import static worksafe.inspections.exposure.ExposureFixtures.OWNER;
import static worksafe.inspections.exposure.ExposureFixtures.PLACE;
import static worksafe.inspections.exposure.ExposureFixtures.SUPERVISOR;
import static worksafe.inspections.exposure.ExposureFixtures.TOWN;
import static worksafe.inspections.exposure.ExposureFixtures.opened;
import static worksafe.inspections.exposure.ExposureFixtures.shown;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;

/** The rules of an exposure, without a container. */
class ExposureTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-12");

    @Test
    void withoutADayTheLastThatThePolicyAllowsHolds() {
        assertThat(opened(PLACE, shown(DAY), null).aggregate().dueDate()).isEqualTo(LATEST);
        assertThat(opened(PLACE, shown(DAY), DAY).aggregate().dueDate()).isEqualTo(DAY);
    }

    @Test
    void dayIsNeitherOverNorTooLateAndNothingIsExposedInTheFuture() {
        refused(InspectionProblem.EXPOSURE_DUE_DATE_PAST, () -> opened(PLACE, shown(DAY), DAY.minusDays(1)));
        refused(InspectionProblem.EXPOSURE_BEYOND_PERIOD, () -> opened(PLACE, shown(DAY), LATEST.plusDays(1)));
        refused(InspectionProblem.EXPOSURE_DAY_TO_COME, () -> opened(PLACE, shown(DAY.plusDays(1)), null));
    }

    @Test
    void whoReportedItDoneDoesNotConfirmIt() {
        var exposure = ExposureFixtures.in(ExposureStatus.REPORTED);

        assertThat(exposure.actions(OWNER.subject())).doesNotContain(ExposureAction.CONFIRMATION);
        assertThat(exposure.actions(SUPERVISOR.subject())).contains(ExposureAction.CONFIRMATION);
        refused(InspectionProblem.EXPOSURE_SAME_PERSON, () -> exposure.confirm("已整改", OWNER, LATER));
        refused(InspectionProblem.EXPOSURE_SAME_PERSON, () -> exposure.sendBack("未整改", OWNER, LATER));
        assertThat(exposure.status()).isEqualTo(ExposureStatus.REPORTED);
    }

    @Test
    void sameAccountInOtherSpellingDoesNotConfirmEither() {
        var exposure = ExposureFixtures.in(ExposureStatus.REPORTED);
        var owner = new Actor("ENTERPRISE-User-７", OWNER.name());

        assertThat(exposure.actions(owner.subject())).doesNotContain(ExposureAction.CONFIRMATION);
        refused(InspectionProblem.EXPOSURE_SAME_PERSON, () -> exposure.confirm("已整改", owner, LATER));
    }

    @Test
    void whatIsSentBackHasNoEvidenceAnyMore() {
        var exposure = ExposureFixtures.in(ExposureStatus.REPORTED);
        assertThat(exposure.evidence()).isNotNull();

        assertThat(exposure.sendBack("报警主机未联动", SUPERVISOR, LATER).step()).isEqualTo(ExposureStep.RETURNED);

        assertThat(exposure.evidence()).isNull();
    }

    @Test
    void missedDayIsToldOnce() {
        var exposure = ExposureFixtures.in(ExposureStatus.OPENED);

        assertThat(exposure.miss(LATER)).isPresent();
        assertThat(exposure.miss(LATER)).isEmpty();
        assertThat(exposure.overdueSince()).isEqualTo(LATER);
    }

    @Test
    void paperIsOfAnEnterpriseAndOne() {
        var town = opened(TOWN, shown(DAY), null);
        refused(InspectionProblem.EXPOSURE_WITHOUT_ENTERPRISE, town.aggregate()::requirePaper);
        assertThat(town.event().archive()).isNull();
        assertThat(town.event().subject().key()).isEqualTo("region:320281102000");

        var exposure = ExposureFixtures.in(ExposureStatus.OPENED);
        assertThat(exposure.requirePaper()).isEqualTo(ExposureFixtures.ENTERPRISE);
        var paper = new UUID(0, 8);
        assertThat(exposure.drawUp(paper, SUPERVISOR, LATER).step()).isEqualTo(ExposureStep.PAPER_DRAWN_UP);
        assertThatThrownBy(exposure::requirePaper).isInstanceOf(IllegalTransition.class);
        assertThat(exposure.paperWithdrawn(new UUID(0, 9), LATER)).isEmpty();
        assertThat(exposure.paperId()).isEqualTo(paper);
        assertThat(exposure.paperWithdrawn(paper, LATER))
                .hasValueSatisfying(event -> assertThat(event.step()).isEqualTo(ExposureStep.PAPER_WITHDRAWN));
        assertThat(exposure.paperId()).isNull();
    }

    @Test
    void withdrawalTellsOfItsPaperToo() {
        var exposure = ExposureFixtures.in(ExposureStatus.OPENED);
        var paper = new UUID(0, 8);
        var drawnUp = exposure.drawUp(paper, SUPERVISOR, LATER);
        assertThat(drawnUp.exposure().status()).isEqualTo(ExposureStatus.OPENED);
        assertThat(exposure.withdraw("问题不存在", SUPERVISOR, LATER).exposure().status())
                .isEqualTo(ExposureStatus.WITHDRAWN);

        assertThat(exposure.paperWithdrawn(paper, LATER)).isEmpty();
        assertThat(exposure.paperId()).isNull();
    }

    private static void refused(InspectionProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
