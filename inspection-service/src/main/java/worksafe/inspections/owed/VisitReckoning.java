package worksafe.inspections.owed;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.ground.HeldGround;
import worksafe.inspections.ground.VisitGround;

/**
 * What an enterprise is owed in a year, and what was made of it.
 *
 * @param owed visits in the whole year, as far as the grounds are known
 * @param fallenDue those whose last day is over
 * @param made visits concluded since the first ground of the year
 * @param missing how many of those that have fallen due were not made
 * @param nextDue the last day of the first visit that was not made; absent where all were
 */
record VisitReckoning(
        int owed,
        int fallenDue,
        int made,
        int missing,
        @Nullable LocalDate nextDue) {

    /**
     * Reckons a year as it stands on a day.
     *
     * @param perYear how many visits a year each ground asks for; those that are absent ask for none
     * @param grounds the enterprise's periods
     * @param concluded the days on which visits were concluded
     */
    static VisitReckoning of(
            int year,
            LocalDate today,
            Map<VisitGround, Integer> perYear,
            List<HeldGround> grounds,
            List<LocalDate> concluded) {
        var byGround = grounds.stream().collect(Collectors.groupingBy(HeldGround::ground));
        var each = byGround.entrySet().stream()
                .map(held -> of(year, today, perYear.getOrDefault(held.getKey(), 0), held.getValue(), concluded))
                .flatMap(Optional::stream)
                .toList();
        return new VisitReckoning(
                each.stream().mapToInt(VisitReckoning::owed).max().orElse(0),
                each.stream().mapToInt(VisitReckoning::fallenDue).max().orElse(0),
                each.stream().mapToInt(VisitReckoning::made).max().orElse(0),
                each.stream().mapToInt(VisitReckoning::missing).max().orElse(0),
                each.stream()
                        .flatMap(ground -> Stream.ofNullable(ground.nextDue()))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** What one ground asks for; empty where it asks for none in that year. */
    private static Optional<VisitReckoning> of(
            int year, LocalDate today, int perYear, List<HeldGround> periods, List<LocalDate> concluded) {
        var days = Year.of(year).length();
        var due = new ArrayList<LocalDate>();
        LocalDate first = null;
        var held = 0;
        for (int i = 1; i <= days; i++) {
            var day = LocalDate.ofYearDay(year, i);
            if (periods.stream().anyMatch(period -> holds(period, day))) {
                first = first == null ? day : first;
                held++;
                addDue(due, perYear * held / days, day);
                if (i == days) {
                    // A part that is not full counts when it is half or more.
                    addDue(due, (2 * perYear * held + days) / (2 * days), day);
                }
            }
        }
        if (first == null || perYear == 0) {
            return Optional.empty();
        }
        var begin = first;
        var made = (int) concluded.stream()
                .filter(day -> day.getYear() == year && !day.isBefore(begin) && !day.isAfter(today))
                .count();
        var fallen = (int) due.stream().filter(day -> day.isBefore(today)).count();
        return Optional.of(new VisitReckoning(
                due.size(), fallen, made, Math.max(0, fallen - made), made < due.size() ? due.get(made) : null));
    }

    private static boolean holds(HeldGround period, LocalDate day) {
        var until = period.until();
        return !day.isBefore(period.since()) && (until == null || !day.isAfter(until));
    }

    private static void addDue(List<LocalDate> due, int number, LocalDate day) {
        while (due.size() < number) {
            due.add(day);
        }
    }
}
