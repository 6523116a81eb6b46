package worksafe.platform.duties.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.clock.AnnouncedStep.StepKind;
import worksafe.platform.duties.clock.AnnouncedStep.ToldParty;
import worksafe.platform.duties.clock.ClockLadder.Rung;

class ClockLadderTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Instant DUE_AT = ChinaTime.endOf(DUE);
    private static final Instant STARTED = ChinaTime.startOf(LocalDate.of(2026, 3, 1));
    private static final ClockLadder LADDER = new ClockLadder(
            List.of(1, 7, 3),
            List.of(new Rung(7, ToldParty.CITY), new Rung(0, ToldParty.ASSIGNEE), new Rung(3, ToldParty.COUNTY)));

    private static Instant day(int month, int day) {
        return ChinaTime.startOf(LocalDate.of(2026, month, day));
    }

    private static List<Integer> days(List<AnnouncedStep> steps) {
        return steps.stream().map(AnnouncedStep::days).toList();
    }

    @Test
    void stepsComeInTheOrderOfTime() {
        assertThat(days(LADDER.before(DUE, STARTED))).containsExactly(7, 3, 1);
        assertThat(LADDER.before(DUE, STARTED).getFirst().at()).isEqualTo(day(3, 24));
        assertThat(days(LADDER.after(DUE, DUE_AT))).containsExactly(0, 3, 7);
        assertThat(LADDER.after(DUE, DUE_AT).getLast().at()).isEqualTo(DUE_AT.plus(Duration.ofDays(7)));
    }

    @Test
    void stepBeforeTheClockBeganMakesNoSense() {
        assertThat(days(LADDER.before(DUE, day(3, 27)))).containsExactly(3, 1);
    }

    @Test
    void onlyTheLatestStepThatHasComeIsAnnounced() {
        var steps = LADDER.before(DUE, STARTED);

        assertThat(ClockNotices.NONE.latest(steps, day(3, 23))).isEmpty();
        assertThat(ClockNotices.NONE.latest(steps, day(3, 29)))
                .map(AnnouncedStep::days)
                .contains(3);
        assertThat(ClockLadder.nextLook(steps, day(3, 29))).isEqualTo(day(3, 30));
        assertThat(ClockLadder.nextLook(steps, day(3, 30))).isNull();
    }

    @Test
    void whatWasAnnouncedIsNoNewsNorIsAnEarlierStep() {
        var steps = LADDER.before(DUE, STARTED);
        var notices = ClockNotices.NONE.with(steps.get(1), DUE_AT, day(3, 28));

        assertThat(notices.latest(steps, day(3, 29))).isEmpty();
        assertThat(notices.latest(steps.subList(0, 1), day(3, 29))).isEmpty();
        assertThat(notices.latest(steps, day(3, 30))).map(AnnouncedStep::days).contains(1);
        assertThat(notices.soonFor()).isEqualTo(DUE_AT);
    }

    @Test
    void anotherDueDateIsAnnouncedAnew() {
        var notices = ClockNotices.NONE.with(LADDER.before(DUE, STARTED).getFirst(), DUE_AT, day(3, 24));
        var later = LADDER.before(DUE.plusDays(10), STARTED);

        assertThat(notices.latest(later, day(4, 3))).map(AnnouncedStep::days).contains(7);
    }

    @Test
    void aColumnHoldsWhatWasAnnounced() {
        var notices = ClockNotices.NONE
                .with(LADDER.before(DUE, STARTED).getLast(), DUE_AT, day(3, 30))
                .with(LADDER.after(DUE, DUE_AT).getLast(), DUE_AT, day(4, 9));

        assertThat(notices.steps())
                .containsExactly(
                        new AnnouncedStep(StepKind.DUE_SOON, 1, null, DUE, day(3, 30)),
                        new AnnouncedStep(StepKind.ESCALATED, 7, ToldParty.CITY, DUE, day(4, 9)));
    }

    @Test
    void whoIsToldWorksInAPlaceAboveOrThere() {
        var village = RegionCode.of("320281102005");
        var county = RegionCode.of("320281000000");

        assertThat(told(ToldParty.ASSIGNEE, village)).isEqualTo(village);
        assertThat(told(ToldParty.TOWN, village)).isEqualTo(RegionCode.of("320281102000"));
        assertThat(told(ToldParty.CITY, village)).isEqualTo(RegionCode.of("320200000000"));
        assertThat(told(ToldParty.TOWN, county)).as("nobody is told below").isEqualTo(county);
    }

    private static RegionCode told(ToldParty party, RegionCode competent) {
        return new AnnouncedStep(StepKind.ESCALATED, 0, party, DUE, DUE_AT).placeTold(competent);
    }
}
