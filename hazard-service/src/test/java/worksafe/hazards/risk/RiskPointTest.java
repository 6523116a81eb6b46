package worksafe.hazards.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.risk.RiskFixtures.LATER;
import static worksafe.hazards.risk.RiskFixtures.MEASURES;
import static worksafe.hazards.risk.RiskFixtures.NEEDED;
import static worksafe.hazards.risk.RiskFixtures.OFFICER;
import static worksafe.hazards.risk.RiskFixtures.SOON;
import static worksafe.hazards.risk.RiskFixtures.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.risk.RiskEvent.RiskPointWarned;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;

/** The rules of a risk point, without a container. */
class RiskPointTest {

    @Test
    void assessmentTakesTheControlAwayAndTellsTheFormerColour() {
        var point = RiskFixtures.in(RiskStatus.CONTROLLED);

        var told = RiskFixtures.assess(point, RiskColour.RED);

        assertThat(told).isInstanceOfSatisfying(RiskPointWarned.class, warned -> {
            assertThat(warned.formerColour()).isEqualTo(RiskColour.ORANGE);
            assertThat(warned.point().owned()).isFalse();
            assertThat(warned.point().warning()).isTrue();
        });
        assertThat(point.measures()).as("stand until they are laid down anew").isEqualTo(MEASURES);
    }

    @Test
    void lowerColourIsWarnedOfNoMore() {
        var point = RiskFixtures.in(RiskStatus.CONTROLLED);

        var told = RiskFixtures.assess(point, RiskColour.YELLOW);

        assertThat(told.point().warning()).isFalse();
        assertThat(told.archive().grade()).isEqualTo("YELLOW");
    }

    @Test
    void everyLevelThatTheColourAsksForHasOneOwner() {
        var point = RiskFixtures.in(RiskStatus.ASSESSED);

        assertRefused(
                () -> control(point, MEASURES, RiskLevel.COMPANY.downwards(), true, true),
                HazardProblem.RISK_LEVEL_MISSING);
        var twice = new ArrayList<>(MEASURES);
        twice.add(RiskFixtures.measure(RiskLevel.POST, null));
        assertRefused(() -> control(point, twice, NEEDED, true, true), HazardProblem.RISK_LEVEL_TWICE);

        assertThat(point.status()).isEqualTo(RiskStatus.ASSESSED);
    }

    @Test
    void whatIsWarnedOfHasSignAndCard() {
        var point = RiskFixtures.in(RiskStatus.ASSESSED);

        assertRefused(() -> control(point, MEASURES, NEEDED, false, true), HazardProblem.RISK_SIGN_MISSING);
        assertRefused(() -> control(point, MEASURES, NEEDED, true, false), HazardProblem.RISK_CARD_MISSING);
        var unused = RiskFixtures.assess(point, RiskColour.BLUE);
        control(point, MEASURES, List.of(RiskLevel.POST), false, false);

        assertThat(point.status()).isEqualTo(RiskStatus.CONTROLLED);
    }

    @Test
    void challengeBringsTheDayForwardUntilItIsAssessedAgain() {
        var point = RiskFixtures.in(RiskStatus.CONTROLLED);

        var told = point.challenge("可能性取值偏低", SOON, SUPERVISOR, LATER);

        assertThat(told.point().dueDate()).isEqualTo(SOON.date());
        assertThat(point.challengeReason()).contains("可能性取值偏低");
        assertThat(point.actions()).doesNotContain(RiskAction.CHALLENGE);
        assertThatThrownBy(() -> point.challenge("再次", SOON, SUPERVISOR, LATER)).isInstanceOf(IllegalTransition.class);
        var unused = RiskFixtures.assess(point, RiskColour.RED);
        assertThat(point.challengeReason()).isEmpty();
        assertThat(point.due()).contains(RiskFixtures.YEARLY);
    }

    @Test
    void laterDayPutsNothingOff() {
        var point = RiskFixtures.in(RiskStatus.CONTROLLED);
        var unused = point.challenge("可能性取值偏低", SOON, SUPERVISOR, LATER);

        var told = point.change(
                RiskChange.DEVICE,
                RiskFixtures.PARTICULARS,
                "反应釜更换",
                RiskFixtures.due(RiskDue.Origin.CHANGE, "2026-04-25"),
                OFFICER,
                LATER);

        assertThat(told.point().dueDate()).isEqualTo(SOON.date());
    }

    @Test
    void whoAssessedDoesNotChallenge() {
        var point = RiskFixtures.in(RiskStatus.ASSESSED);

        assertRefused(
                () -> {
                    var unused = point.challenge("偏低", SOON, OFFICER, LATER);
                },
                HazardProblem.RISK_CHALLENGE_BY_ASSESSOR);
        assertThat(point.actions(OFFICER.subject())).doesNotContain(RiskAction.CHALLENGE);
        assertThat(point.actions(SUPERVISOR.subject())).contains(RiskAction.CHALLENGE);
    }

    @Test
    void missedDayIsAFactThatIsToldOnce() {
        var point = RiskFixtures.in(RiskStatus.CONTROLLED);

        assertThat(point.miss(LATER))
                .hasValueSatisfying(
                        missed -> assertThat(missed.archive().overdue()).isTrue());
        assertThat(point.miss(LATER)).isEmpty();
        var unused = RiskFixtures.assess(point, RiskColour.ORANGE);
        assertThat(point.overdueSince()).isEmpty();
    }

    @Test
    void whatIsNamedTwiceIsCoveredOnce() {
        var cover = new RiskCover(RiskCover.Kind.POST, "操作工", null);
        var particulars = new RiskPoint.Particulars("甲", "乙", "丙", null, List.of(cover, cover));

        assertThat(particulars.covers()).containsExactly(cover);
    }

    private static void control(
            RiskPoint point, List<RiskMeasure> measures, List<RiskLevel> needed, boolean sign, boolean card) {
        var unused = point.control(measures, needed, sign, card, OFFICER, LATER);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, HazardProblem why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(why));
    }
}
