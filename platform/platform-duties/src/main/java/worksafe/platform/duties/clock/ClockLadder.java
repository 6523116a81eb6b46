package worksafe.platform.duties.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.AnnouncedStep.StepKind;
import worksafe.platform.duties.clock.AnnouncedStep.ToldParty;
import worksafe.platform.duties.policy.PolicyBook;

/**
 * What the policy book says of a kind of duty there: how many days before its due date that is announced, and who is told how
 * many days after it was missed. The row of the kind comes before the one for all kinds; where the book is silent, nothing is
 * announced.
 *
 * @param before how many days before, each once
 * @param after who is told, and when
 */
record ClockLadder(List<Integer> before, List<Rung> after) {

    /** How many days before it is due a clock is announced to be so: a list of {@code <n> CALENDAR_DAYS}. */
    static final String DUE_SOON = "clock.due-soon";

    /** Who is told how many days after the due date was missed: {@code <n> CALENDAR_DAYS:<party>}. */
    static final String ESCALATION = "clock.escalation";

    /**
     * From the start of the day that is the most days before (30, as the bounds of {@value #DUE_SOON} in {@code
     * policy-codes.csv} say) to the end of the due date.
     */
    private static final Duration MOST_BEFORE = Duration.ofDays(31);

    ClockLadder {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Who is told.
     *
     * @param days how many days after the due date was missed, 0 for at once
     */
    record Rung(int days, ToldParty told) {

        static Rung parse(String text) {
            var parts = text.split(":", 2);
            return new Rung(ClockLadder.days(parts[0]), ToldParty.valueOf(parts[1]));
        }
    }

    static ClockLadder of(
            PolicyBook.Edition book, String kind, RegionCode region, @Nullable Sector sector, LocalDate today) {
        return new ClockLadder(
                items(book, DUE_SOON, kind, region, sector, today).stream()
                        .map(ClockLadder::days)
                        .toList(),
                items(book, ESCALATION, kind, region, sector, today).stream()
                        .map(Rung::parse)
                        .toList());
    }

    private static int days(String period) {
        return Integer.parseInt(period.split(" ", 2)[0]);
    }

    private static List<String> items(
            PolicyBook.Edition book,
            String code,
            String kind,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate today) {
        return book.find(code + "." + kind, region, sector, today)
                .or(() -> book.find(code, region, sector, today))
                .map(answer -> answer.result().items(PolicyRow.VALUE))
                .orElse(List.of());
    }

    /** When the sweep looks at a clock that runs until that moment for the first time, whatever the book says until then. */
    static Instant firstLook(Instant dueAt) {
        return dueAt.minus(MOST_BEFORE);
    }

    /** When the first of those steps comes that is still to come; absent where none is. */
    static @Nullable Instant nextLook(List<AnnouncedStep> steps, Instant now) {
        return steps.stream()
                .map(AnnouncedStep::at)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    /** The steps before a due date, in their order, from the start of their days; without those before it began to run. */
    List<AnnouncedStep> before(LocalDate dueDate, Instant startedAt) {
        return before.stream()
                .map(days -> new AnnouncedStep(
                        StepKind.DUE_SOON, days, null, dueDate, ChinaTime.startOf(dueDate.minusDays(days))))
                .filter(step -> !step.at().isBefore(startedAt))
                .sorted(Comparator.comparing(AnnouncedStep::at))
                .toList();
    }

    /** The steps after a due date was missed, in their order. */
    List<AnnouncedStep> after(LocalDate dueDate, Instant dueAt) {
        return after.stream()
                .map(rung -> new AnnouncedStep(
                        StepKind.ESCALATED,
                        rung.days(),
                        rung.told(),
                        dueDate,
                        dueAt.plus(Duration.ofDays(rung.days()))))
                .sorted(Comparator.comparing(AnnouncedStep::at)
                        .thenComparing(AnnouncedStep::told, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
