package worksafe.inspections.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.ground.HeldGround;
import worksafe.inspections.ground.VisitGround;

/** How many visits are owed and missing, without a container. */
class VisitReckoningTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-20");
    private static final Map<VisitGround, Integer> PER_YEAR =
            Map.of(VisitGround.MAJOR_DANGER, 4, VisitGround.LISTED_DANGER, 6, VisitGround.MAJOR_SOURCE, 2);

    @Test
    void wholeYearOwesWhatThePolicySays() {
        var reckoned = reckon(List.of(held(VisitGround.MAJOR_DANGER, "2025-11-03", null)));

        assertThat(reckoned.owed()).isEqualTo(4);
        assertThat(reckoned.fallenDue()).isEqualTo(2);
        assertThat(reckoned.missing()).isEqualTo(2);
        assertThat(reckoned.nextDue()).isEqualTo("2026-04-02");
    }

    @Test
    void partOfAYearOwesAPartRoundedToTheNearest() {
        assertThat(reckon(List.of(held(VisitGround.MAJOR_DANGER, "2026-07-01", null)))
                        .owed())
                .isEqualTo(2);
        assertThat(reckon(List.of(held(VisitGround.MAJOR_DANGER, "2026-12-20", null)))
                        .owed())
                .isZero();
        assertThat(reckon(List.of(held(VisitGround.MAJOR_DANGER, "2026-11-01", null)))
                        .owed())
                .isEqualTo(1);
    }

    @Test
    void whatEndsOwesWhatFellDueBefore() {
        var reckoned = reckon(List.of(held(VisitGround.MAJOR_DANGER, "2026-01-01", "2026-05-31")));

        assertThat(reckoned.owed()).isEqualTo(1);
        assertThat(reckoned.fallenDue()).isEqualTo(1);
    }

    @Test
    void visitCountsForAllGroundsAndGroundsDoNotAddUp() {
        var grounds = List.of(
                held(VisitGround.MAJOR_DANGER, "2026-01-01", null),
                held(VisitGround.MAJOR_SOURCE, "2026-01-01", null),
                held(VisitGround.MAJOR_SOURCE, "2026-02-01", null));

        assertThat(reckon(grounds).missing()).isEqualTo(2);
        var visited = reckon(grounds, "2026-03-05", "2026-06-30");
        assertThat(visited.owed()).isEqualTo(4);
        assertThat(visited.made()).isEqualTo(2);
        assertThat(visited.missing()).isZero();
        assertThat(visited.nextDue()).isEqualTo("2026-10-01");
    }

    @Test
    void visitBeforeTheGroundOrOfAnotherYearCountsForNothing() {
        var grounds = List.of(held(VisitGround.LISTED_DANGER, "2026-04-01", null));

        assertThat(reckon(grounds, "2026-03-31", "2025-06-01").made()).isZero();
        assertThat(reckon(grounds, "2026-04-01").made()).isEqualTo(1);
    }

    @Test
    void lastDayIsStillInTime() {
        var grounds = List.of(held(VisitGround.MAJOR_DANGER, "2026-01-01", null));

        assertThat(VisitReckoning.of(2026, LocalDate.parse("2026-04-02"), PER_YEAR, grounds, List.of())
                        .missing())
                .isZero();
        assertThat(VisitReckoning.of(2026, LocalDate.parse("2026-04-03"), PER_YEAR, grounds, List.of())
                        .missing())
                .isEqualTo(1);
    }

    @Test
    void whereTheBookIsSilentNothingIsOwed() {
        var reckoned = VisitReckoning.of(
                2026, TODAY, Map.of(), List.of(held(VisitGround.MAJOR_DANGER, "2026-01-01", null)), List.of());

        assertThat(reckoned).isEqualTo(new VisitReckoning(0, 0, 0, 0, null));
    }

    private static VisitReckoning reckon(List<HeldGround> grounds, String... visits) {
        return VisitReckoning.of(
                2026,
                TODAY,
                PER_YEAR,
                grounds,
                Arrays.stream(visits).map(LocalDate::parse).toList());
    }

    private static HeldGround held(VisitGround ground, String since, @Nullable String until) {
        return new HeldGround(
                new UUID(0, 1),
                ground,
                new UUID(0, 2),
                "YH320281-2026-000042",
                LocalDate.parse(since),
                Stream.ofNullable(until).map(LocalDate::parse).findFirst().orElse(null));
    }
}
