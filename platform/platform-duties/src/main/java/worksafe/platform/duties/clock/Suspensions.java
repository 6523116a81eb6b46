package worksafe.platform.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import worksafe.kernel.Suspension;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.http.RuleViolation;

/** Suspensions as a column holds them: {@code 2026-03-15/2026-03-20,2026-04-01/}, open at the end while one lasts. */
final class Suspensions {

    private Suspensions() {}

    static String write(List<Suspension> suspensions) {
        return suspensions.stream()
                .map(suspension -> suspension.from() + "/" + (suspension.until() == null ? "" : suspension.until()))
                .collect(Collectors.joining(","));
    }

    static List<Suspension> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Suspensions::one).toList();
    }

    /**
     * Those of the column, and one more that lasts.
     *
     * @param first the first day of the clock
     * @param last its last day
     * @throws RuleViolation where it begins outside the clock or within an earlier one
     */
    static List<Suspension> begun(String text, LocalDate from, LocalDate first, LocalDate last) {
        var all = new ArrayList<>(read(text));
        var earliest = all.isEmpty() ? first : all.getLast().until();
        if (earliest == null || from.isBefore(earliest) || from.isAfter(last)) {
            throw new RuleViolation(DutyProblem.CLOCK_SUSPENSION_OUTSIDE, String.valueOf(earliest), last.toString());
        }
        all.add(new Suspension(from, null));
        return all;
    }

    private static Suspension one(String text) {
        var days = text.split("/", 2);
        return new Suspension(LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1]));
    }
}
